"""Who is responsible: chosen from units and groups or typed, in order, each linked to the unit it names."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Responsible
from ita_desktop.domain.rows import replaced, row_of, shifted, without
from ita_desktop.gui.buttons import allow, icon_button
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.measures.text_rows import RowLook, TextRows, under_label
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

type Responsibles = tuple[Responsible, ...]


class ResponsiblesEditor(QWidget):
    """`edited` carries the responsibles, the id of the one typed in ("" for a change of its own) and what was done.

    `used` tells which texts other measures name, offered beside units and groups.
    """

    edited = Signal(object, str, str)

    def __init__(self, words: ScreenWords, icons: Icons, label: str, used: Callable[[], Iterable[str]]) -> None:
        super().__init__()
        self._value: Responsibles = ()
        self._reference: Reference | None = None
        self._read_only = False
        self._used = used
        self.rows = TextRows(icons)
        self.label = ThaiLabel(words, label)
        self.menu = QMenu(self)
        self.choose = QPushButton(_("เลือกผู้รับผิดชอบ"))
        self.choose.setMenu(self.menu)
        icons.put("add", self.choose)
        self._up = icon_button(icons, "up", _("ย้ายผู้รับผิดชอบขึ้น"), "Alt+↑")
        self._down = icon_button(icons, "down", _("ย้ายผู้รับผิดชอบลง"), "Alt+↓")
        self._remove = icon_button(icons, "delete", _("ลบผู้รับผิดชอบนี้"))
        under_label(self, self.label, self.rows, self.choose, self._up, self._down, self._remove)
        self._connect()

    def _connect(self) -> None:
        rows = self.rows
        rows.typed.connect(self._type)
        rows.entered.connect(lambda place, _at: self._add("", place))
        rows.shifted.connect(self._shift)
        rows.emptied.connect(self._take_away)
        rows.current_changed.connect(self._show_buttons)
        self.menu.aboutToShow.connect(self._fill_menu)
        self._up.clicked.connect(lambda: self._shift(rows.current, -1))
        self._down.clicked.connect(lambda: self._shift(rows.current, 1))
        self._remove.clicked.connect(lambda: self._take_away(rows.current))

    def show_responsibles(self, value: Responsibles, reference: Reference, read_only: bool) -> None:
        """Shows who is responsible."""
        self._value, self._reference, self._read_only = value, reference, read_only
        self.rows.show_rows([self._look(n, one) for n, one in enumerate(value, 1)], read_only=read_only)
        self._show_buttons()

    def _look(self, number: int, one: Responsible) -> RowLook:
        unit = row_of(self._reference.units, one.unit) if self._reference and one.unit else None
        note = _("ตรงกับ {unit} ในรายชื่อส่วนราชการ").format(unit=unit.name) if unit else ""
        name = _("ผู้รับผิดชอบลำดับที่ {number}").format(number=number)
        return RowLook(one.text, name, icon="office" if unit else "person", note=note)

    def _show_buttons(self) -> None:
        place, count = self.rows.current, len(self._value)
        usable = not self._read_only and 0 <= place < count
        why = _("ไฟล์นี้เปิดอ่านได้อย่างเดียว") if self._read_only else "" if usable else _("โปรดคลิกผู้รับผิดชอบที่ต้องการ")
        self.choose.setEnabled(not self._read_only)
        allow(self._up, why or ("" if place > 0 else _("อยู่บนสุดแล้ว")))
        allow(self._down, why or ("" if place < count - 1 else _("อยู่ล่างสุดแล้ว")))
        allow(self._remove, why)

    def focus_responsible(self, wanted: str) -> None:
        """Puts the keyboard into one, or where a first one is chosen."""
        places = [n for n, one in enumerate(self._value) if one.id == wanted] or [0]
        if self._value:
            self.rows.focus_row(places[0])
        else:
            self.choose.setFocus()

    def _fill_menu(self) -> None:
        self.menu.clear()
        reference = self._reference
        if reference is None:
            return
        units = [unit.name for unit in reference.units]
        known = {*units, *reference.groups}
        others = [text for text in dict.fromkeys(self._used()) if text.strip() and text not in known]
        for texts in (units, list(reference.groups)):
            for text in texts:
                self._offer(self.menu, text)
            self.menu.addSeparator()
        if others:
            submenu = self.menu.addMenu(_("ที่ใช้ในมาตรการอื่น"))
            for text in others:
                self._offer(submenu, text)
        self.menu.addAction(_("กรอกชื่อเอง")).triggered.connect(lambda: self._add("", len(self._value)))

    def _offer(self, menu: QMenu, text: str) -> None:
        present = next((one for one in self._value if one.text == text), None)
        action = menu.addAction(" ".join(text.split()).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(present is not None)
        if present is None:
            action.triggered.connect(lambda: self._add(text, len(self._value)))
        else:
            action.triggered.connect(lambda: self._take_away(self._value.index(present)))

    def _type(self, place: int, text: str) -> None:
        old = self._value[place]
        unit = self._reference.unit_in(text) if self._reference else ""
        self.edited.emit(replaced(self._value, replace(old, text=text, unit=unit)), old.id, _("แก้ไขผู้รับผิดชอบ"))

    def _add(self, text: str, place: int) -> None:
        one = Responsible(new_id(), text, self._reference.unit_in(text) if self._reference else "")
        value = (*self._value[: place + 1], one, *self._value[place + 1 :])
        self.edited.emit(value, "", _("เพิ่มผู้รับผิดชอบ"))
        self.rows.focus_row(next((n for n, shown in enumerate(self._value) if shown.id == one.id), -1))

    def _shift(self, place: int, by: int) -> None:
        one = self._value[place]
        value = shifted(self._value, (one.id,), by)
        if value != self._value:
            self.edited.emit(value, "", _("ย้ายผู้รับผิดชอบ"))
            self.rows.focus_row(place + by)

    def _take_away(self, place: int) -> None:
        self.edited.emit(without(self._value, self._value[place].id), "", _("ลบผู้รับผิดชอบ"))
        if self._value:
            self.rows.focus_row(max(place - 1, 0))
        else:
            self.choose.setFocus()
