"""The entries of one event: when, what, where, who came; and how it will be printed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Event
from ita_desktop.gui.buttons import allow, icon_button
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.follow_up.day_entry import DayEntry, Refused
from ita_desktop.gui.follow_up.dropping import leave_drops_to_the_form
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_SIDE_BY_SIDE = 300
_ALT = Qt.KeyboardModifier.AltModifier
_VERTICAL = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class EventRow(QFrame):
    """`edited` carries a field ("on", "what", "where", "people") and its text; Enter in a line asks for one more.

    `where_entered` asks for places used before.
    """

    edited = Signal(str, str)
    shifted = Signal(int)
    removed = Signal()
    more_wanted = Signal()
    where_entered = Signal()

    def __init__(self, words: ScreenWords, icons: Icons, refused: Refused) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._name = ThaiLabel(words)
        self.up = icon_button(icons, "up", _("ย้ายเหตุการณ์ขึ้น"), "Alt+↑")
        self.down = icon_button(icons, "down", _("ย้ายเหตุการณ์ลง"), "Alt+↓")
        for button in (self.up, self.down):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # their keys work in every entry of the row
        self.remove = icon_button(icons, "delete", _("ลบเหตุการณ์นี้"))
        self.on = DayEntry(words, _("วันที่จัด"), refused)
        self.what = TextField(words, _("เรื่อง/กิจกรรม"), lines=(1, 6))
        self.where = LineField(words, _("สถานที่"))
        self.people = LineField(words, _("ผู้เข้าร่วม"))
        self.printed = muted(ThaiLabel(words))
        self.fields = {"on": self.on, "what": self.what, "where": self.where, "people": self.people}
        self._lay_out()
        self._connect()
        leave_drops_to_the_form(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP // 4)
        head.addWidget(self._name, 1)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        for widget in (Beside(self.on, self.people, least=_SIDE_BY_SIDE), self.what, self.where, self.printed):
            column.addWidget(widget)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            field.editor.installEventFilter(self)
        self.up.clicked.connect(lambda: self.shifted.emit(-1))
        self.down.clicked.connect(lambda: self.shifted.emit(1))
        self.remove.clicked.connect(self.removed)

    def show_event(self, event: Event, place: int, count: int, printed: str, *, read_only: bool) -> None:
        """Shows an event, the one at `place` of so many."""
        self._name.set_text(_("เหตุการณ์ที่ {number}").format(number=place + 1))
        self.on.show_day(event.id, event.on)
        self.what.show_text(event.what)
        self.where.show_text(event.where)
        self.people.show_text(event.people)
        for field in self.fields.values():
            field.set_read_only(read_only)
            label = _("{field}ของเหตุการณ์ที่ {number}").format(field=field.label.clean_text, number=place + 1)
            field.editor.setAccessibleName(label)
        self.printed.set_text(_("จะพิมพ์ว่า “{text}”").format(text=printed) if printed else "")
        self.printed.setVisible(bool(printed))
        why = _("แก้ไขไม่ได้ในขณะนี้") if read_only else ""
        allow(self.up, why or ("" if place > 0 else _("อยู่บนสุดแล้ว")))
        allow(self.down, why or ("" if place < count - 1 else _("อยู่ล่างสุดแล้ว")))
        allow(self.remove, why)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the event; Enter in a line of it begins the next."""
        if event.type() == QEvent.Type.FocusIn and watched is self.where.editor:
            self.where_entered.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.modifiers() & _ALT and key in _VERTICAL:
                self.shifted.emit(_VERTICAL[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QLineEdit):
                self.more_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def entry(self, field: str) -> QWidget:
        """The entry of a field; what was held where there is none of this name."""
        return self.fields.get(field, self.what)
