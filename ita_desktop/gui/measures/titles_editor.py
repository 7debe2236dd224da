"""The title lines of one row: one as a rule, two where an office puts two measures over the same steps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ita_desktop.gui.buttons import allow, icon_button
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.measures.text_rows import RowLook, TextRows, under_label
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class TitlesEditor(QWidget):
    """`edited` carries the titles, the place typed in (−1 for a change of its own) and what was done."""

    edited = Signal(object, int, str)

    def __init__(self, words: ScreenWords, icons: Icons, label: str) -> None:
        super().__init__()
        self._value: tuple[str, ...] = ()
        self._why_not = ""
        self.rows = TextRows(icons)
        self.label = ThaiLabel(words, label)
        self.add = QPushButton(_("เพิ่มชื่อในแถวเดียวกัน"))
        self.add.setToolTip(_("ใช้เมื่อมาตรการสองเรื่องใช้ขั้นตอนชุดเดียวกัน แต่ละชื่อได้เลขลำดับของตน"))
        icons.put("add", self.add)
        self._remove = icon_button(icons, "delete", _("ลบชื่อนี้"))
        under_label(self, self.label, self.rows, self.add, self._remove)
        self.rows.typed.connect(self._type)
        self.rows.entered.connect(lambda _place, _at: self.focusNextChild())
        self.rows.emptied.connect(self._take_away)
        self.rows.current_changed.connect(self._show_buttons)
        self.add.clicked.connect(self._add)
        self._remove.clicked.connect(lambda: self._take_away(self.rows.current))

    def show_titles(self, value: tuple[str, ...], first: int, reference: Reference, read_only: bool) -> None:
        """Shows titles, the first of them with the number `first`."""
        self._value = value
        looks = [
            RowLook(title, _("ชื่อมาตรการที่ {number}").format(number=number), f"{reference.spoken(number)}.")
            for number, title in enumerate(value, first)
        ]
        self.rows.show_rows(looks, read_only=read_only)
        self._why_not = _("ไฟล์นี้เปิดอ่านได้อย่างเดียว") if read_only else ""
        self.add.setEnabled(not read_only)
        self._remove.setVisible(len(value) > 1)
        self._show_buttons()

    def _show_buttons(self) -> None:
        inside = 0 <= self.rows.current < len(self._value)
        allow(self._remove, self._why_not or ("" if inside else _("โปรดคลิกชื่อที่จะลบ")))

    def focus_title(self, place: int) -> None:
        """Puts the keyboard into a title."""
        self.rows.focus_row(min(place, len(self._value) - 1))

    def _type(self, place: int, text: str) -> None:
        value = (*self._value[:place], text, *self._value[place + 1 :])
        self.edited.emit(value, place, _("แก้ไขชื่อ"))

    def _add(self) -> None:
        self.edited.emit((*self._value, ""), -1, _("เพิ่มชื่อใน"))
        self.focus_title(len(self._value) - 1)

    def _take_away(self, place: int) -> None:
        if len(self._value) > 1:
            self.edited.emit((*self._value[:place], *self._value[place + 1 :]), -1, _("ลบชื่อใน"))
            self.focus_title(max(place - 1, 0))
