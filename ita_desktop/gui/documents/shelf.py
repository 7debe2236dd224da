"""The list of the year's documents, with what can be done to the list: one more, one less, all as PDF."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ita_desktop.domain.issues import Severity
from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.severities import counted
from ita_desktop.gui.labels import heading
from ita_desktop.i18n import _
from ita_desktop.session.issues import Counts
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.writing import Listed
from ita_desktop.thai.dates import short_date
from ita_desktop.work.check_words import word_of

type _Card = tuple[str, str, bool, object]
_SHAPES = {Severity.ERROR: "●", Severity.WARNING: "▲"}

type Kinds = Callable[[], tuple[tuple[str, str], ...]]


class Shelf(QWidget):
    """`chosen` says that another document is, `add_wanted` carries a kind, `delete_wanted` the chosen one's id."""

    chosen = Signal()
    add_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, words: ScreenWords, icons: Icons, save_all: QAction, kinds: Kinds) -> None:
        super().__init__()
        self._kinds = kinds
        self._read_only = False
        self.listed: tuple[Listed, ...] = ()
        self._cards: tuple[_Card, ...] = ()
        self.list = CardView(words, wraps=True)
        self.list.setAccessibleName(_("รายการเอกสาร"))
        self.title = heading(words, "", 1.15)
        self.add = self._add_button(icons)
        self.delete = icon_button(icons, "delete", _("ลบเอกสารที่เลือก"))
        self.delete.clicked.connect(lambda: self.delete_wanted.emit(self.document_id))
        self.list.selectionModel().currentChanged.connect(lambda: self._follow_choice(told=True))
        self._lay_out(save_all)

    def _add_button(self, icons: Icons) -> QToolButton:
        button = icon_button(icons, "add", _("เพิ่มเอกสาร"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        button.setMenu(menu)
        return button

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        for kind, name in self._kinds():
            menu.addAction(_("เพิ่ม{kind}").format(kind=name), partial(self.add_wanted.emit, kind))

    def _lay_out(self, save_all: QAction) -> None:
        self.head = QHBoxLayout()
        self.head.setContentsMargins(WIDE_GAP, 0, GAP, 0)
        self.head.addWidget(self.title, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(WIDE_GAP, 0, WIDE_GAP, GAP)
        foot.addWidget(_ActionButton(save_all))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, WIDE_GAP, 0, GAP)
        column.setSpacing(GAP)
        column.addLayout(self.head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    @property
    def tools(self) -> tuple[QWidget, ...]:
        """The buttons for the list as a whole; they stand where the list is chosen from."""
        return self.add, self.delete

    @property
    def document_id(self) -> str:
        """The chosen document; empty for none."""
        return str(self.list.value() or "")

    @property
    def document_title(self) -> str:
        """The chosen document's title; empty for none."""
        return next((one.title for one in self.listed if one.id == self.document_id), "")

    def show_documents(
        self, listed: tuple[Listed, ...], read_only: bool, counts: Mapping[str, Counts] = MappingProxyType({})
    ) -> None:
        """Shows the documents as they are now, with issues counted by id; the chosen one stays so, or its neighbour."""
        self._read_only = read_only
        cards = tuple(_card(one, counts.get(one.id, Counts())) for one in listed)
        if listed != self.listed or cards != self._cards:
            chosen, row = self.document_id, self.list.currentIndex().row()
            self.listed, self._cards = listed, cards
            with QSignalBlocker(self.list.selectionModel()):
                self.list.cards.show_rows(cards)
                if not self.list.select(chosen) and listed:
                    self.list.setCurrentIndex(self.list.cards.index(min(max(row, 0), len(listed) - 1)))
            self._follow_choice(told=self.document_id != chosen)
            self.list.viewport().update()
        else:
            self._follow_choice(told=False)

    def _follow_choice(self, *, told: bool) -> None:
        stored = any(one.stored for one in self.listed if one.id == self.document_id)
        self.add.setEnabled(not self._read_only)
        self.delete.setEnabled(stored and not self._read_only)
        why = "" if stored else _("เอกสารนี้ยังไม่ได้แก้ไขจากแบบ จึงยังลบไม่ได้")
        self.delete.setToolTip(why or _("ลบเอกสารที่เลือก"))
        if told:
            self.chosen.emit()


def state_of(document: Listed) -> str:
    """In a few words how far a document is."""
    if document.signed:
        day = short_date(document.signed_on) if document.signed_on else ""
        state = _("ลงนามแล้ว {day}").format(day=day).strip()
    elif document.missing:
        state = _("ยังขาด {what}").format(what=", ".join(document.missing))
    else:
        state = _("ร่าง") if document.stored else _("ร่างตามแบบ")
    return _("ฉบับที่ {number} · {state}").format(number=document.number, state=state) if document.number else state


def _card(document: Listed, counts: Counts) -> _Card:
    lines = (state_of(document), issues_in_short(counts))
    return (document.title, "\n".join(filter(None, lines)), document.signed, document.id)


def issues_in_short(counts: Counts) -> str:
    """What wants attention, each kind by its shape and word; empty where nothing does."""
    grave = Counts(counts.errors, counts.warnings)
    return " ".join(f"{_SHAPES[severity]}\u00a0{word_of(severity)}\u00a0{count}" for severity, count in counted(grave))


class _ActionButton(QPushButton):
    """A button that looks and does as an action."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setIcon(self._action.icon())
        self.setEnabled(self._action.isEnabled())
