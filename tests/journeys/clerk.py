"""A clerk at the real window with a keyboard alone, who counts what must be done."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.keyboard import focused, type_text
from tests.waiting import WAIT_MS

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
_MOST_TABS = 80


@dataclass
class Counted:
    """What one part of the work took: entries filled, other keys pressed."""

    entries: int = 0
    keys: int = 0


@dataclass
class Clerk:
    """Goes through the window by Tab until the entry wanted has the focus; types; presses keys."""

    qtbot: QtBot
    counted: dict[str, Counted] = field(default_factory=dict)
    _part: str = ""

    def begin(self, part: str) -> None:
        """What follows counts for this part of the work."""
        self._part = part
        self.counted[part] = Counted()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """One key."""
        self.counted[self._part].keys += 1
        QTest.keyClick(focused(), key, modifiers)
        QCoreApplication.processEvents()

    def go_to(self, name: str) -> QWidget:
        """Tabs to the entry or button called so; a name may end in "…"."""
        for _ in range(_MOST_TABS):
            called = spoken(focused()).removesuffix("…")
            if called == name or (name.endswith("…") and called.startswith(name.removesuffix("…"))):
                return focused()
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}; the focus is on {spoken(focused())!r}")

    def fill(self, name: str, text: str) -> None:
        """Types an entry."""
        self.go_to(name)
        self.type(text)

    def type(self, text: str) -> None:
        """Types where the focus is."""
        self.counted[self._part].entries += 1
        type_text(text)

    def use(self, name: str) -> None:
        """Presses a button."""
        self.go_to(name)
        self.press(Qt.Key.Key_Space)

    def choose(self, name: str, entry: str) -> None:
        """Opens the menu of a button and takes the entry that begins so."""
        button = self.go_to(name)
        taken: list[str] = []
        # Some menus come back only when they are closed, others at once.
        self._take_soon(entry, taken)
        self.press(Qt.Key.Key_Space)
        self.qtbot.waitUntil(lambda: bool(taken), timeout=WAIT_MS)
        assert taken == [entry], f"the menu of {name!r} has {taken}"
        # Where Qt draws into memory a closed menu keeps the keyboard.
        button.window().activateWindow()
        self.qtbot.waitUntil(lambda: button.window().isAncestorOf(focused()), timeout=WAIT_MS)

    def _take_soon(self, entry: str, taken: list[str]) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and menu.isVisible():
            taken.append(self._take(menu, entry))
        else:
            QTimer.singleShot(0, lambda: self._take_soon(entry, taken))

    def _take(self, menu: QMenu, entry: str) -> str:
        for _ in range(_MOST_TABS):
            QTest.keyClick(menu, Qt.Key.Key_Down)
            self.counted[self._part].keys += 1
            action = menu.activeAction()
            if action and action.text().startswith(entry):
                QTest.keyClick(menu, Qt.Key.Key_Return)
                self.counted[self._part].keys += 1
                return entry
        menu.close()
        return ", ".join(action.text() for action in menu.actions())

    def told(self) -> str:
        """All parts with their counts, one line each."""
        lines = [f"{part}: {one.entries} entries, {one.keys} keys" for part, one in self.counted.items()]
        total = Counted(
            sum(one.entries for one in self.counted.values()), sum(one.keys for one in self.counted.values())
        )
        return "\n".join([*lines, f"all: {total.entries} entries, {total.keys} keys", ""])


def spoken(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or (str(interface.text(QAccessible.Text.Name)) if interface else "")
