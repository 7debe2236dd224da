"""The steps of one measure as a list to type in: Enter goes on, Tab sets in, Alt and arrows move; numbers follow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Measure, Step
from ita_desktop.domain.steps import (
    Spot,
    indented,
    moved_by,
    outdented,
    removed,
    split,
    spots,
    text_at,
    with_new_step,
    with_steps_at,
    with_text,
)
from ita_desktop.gui.buttons import allow, icon_button
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.measures.text_rows import RowLook, TextRows, under_label
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class StepsEditor(QWidget):
    """`edited` carries the measure with other steps, the id of the step typed in ("" for a change of its own) and
    what was done."""

    edited = Signal(object, str, str)

    def __init__(self, words: ScreenWords, icons: Icons, label: str) -> None:
        super().__init__()
        self._measure: Measure | None = None
        self._reference: Reference | None = None
        self._read_only = False
        self.rows = TextRows(icons, takes_lists=True)
        self.label = ThaiLabel(words, label)
        self.add = QPushButton(_("เพิ่มขั้นตอน"))
        icons.put("add", self.add)
        self._set_in = icon_button(icons, "set-in", _("เป็นข้อย่อย"), "Alt+→")
        self._set_out = icon_button(icons, "set-out", _("เป็นขั้นตอน"), "Alt+←")
        self._up = icon_button(icons, "up", _("ย้ายขั้นตอนขึ้น"), "Alt+↑")
        self._down = icon_button(icons, "down", _("ย้ายขั้นตอนลง"), "Alt+↓")
        self._remove = icon_button(icons, "delete", _("ลบขั้นตอนนี้"))
        under_label(self, self.label, self.rows, self.add, *self._of_a_row)
        self._connect()

    @property
    def _of_a_row(self) -> tuple[QToolButton, ...]:
        return self._set_in, self._set_out, self._up, self._down, self._remove

    def _connect(self) -> None:
        rows = self.rows
        rows.typed.connect(self._type)
        rows.entered.connect(self._enter)
        rows.shifted.connect(lambda place, by: self._shift(self._spot(place), by))
        rows.set_in.connect(lambda place, by: self._level(self._spot(place), by))
        rows.emptied.connect(self._remove_empty)
        rows.pasted.connect(self._paste)
        rows.current_changed.connect(self._show_buttons)
        self.add.clicked.connect(self.add_step)
        self._set_in.clicked.connect(lambda: self._level(self._spot(rows.current), 1))
        self._set_out.clicked.connect(lambda: self._level(self._spot(rows.current), -1))
        self._up.clicked.connect(lambda: self._shift(self._spot(rows.current), -1))
        self._down.clicked.connect(lambda: self._shift(self._spot(rows.current), 1))
        self._remove.clicked.connect(lambda: self._take_away(self._spot(rows.current)))

    def show_steps(self, measure: Measure, reference: Reference, read_only: bool) -> None:
        """Shows the steps of a measure."""
        self._measure, self._reference, self._read_only = measure, reference, read_only
        self.rows.show_rows([self._look(measure, spot) for spot in spots(measure)], read_only=read_only)
        self._show_buttons()

    def _look(self, measure: Measure, spot: Spot) -> RowLook:
        place = next(n for n, step in enumerate(measure.steps) if step.id == spot.step)
        spoken = self._reference.spoken if self._reference else str
        number = spoken(place + 1)
        if not spot.is_point:
            name = _("ขั้นตอนที่ {number}").format(number=number)
            return RowLook(text_at(measure, spot), name, f"{number}.", can_set_in=place > 0)
        point = spoken(spot.point + 1)
        name = _("ขั้นตอนที่ {number} ข้อย่อยที่ {point}").format(number=number, point=point)
        return RowLook(text_at(measure, spot), name, f"({point})", level=1, can_set_out=True)

    def _show_buttons(self) -> None:
        measure, spot = self._measure, self._spot(self.rows.current)
        self.add.setEnabled(not self._read_only and measure is not None)
        if self._read_only or measure is None or spot is None:
            why = _("ไฟล์นี้เปิดอ่านได้อย่างเดียว") if self._read_only else _("โปรดคลิกขั้นตอนที่ต้องการ")
            for button in self._of_a_row:
                allow(button, why)
            return
        allow(self._set_in, "" if indented(measure, spot)[1] != spot else _("ต้องมีขั้นตอนอยู่ก่อนหน้า"))
        allow(self._set_out, "" if spot.is_point else _("เป็นขั้นตอนอยู่แล้ว"))
        allow(self._up, "" if moved_by(measure, spot, -1)[0] != measure else _("อยู่บนสุดแล้ว"))
        allow(self._down, "" if moved_by(measure, spot, 1)[0] != measure else _("อยู่ล่างสุดแล้ว"))
        allow(self._remove)

    def focus_step(self, step_id: str, point: str = "") -> None:
        """Puts the keyboard into a step, its sub-point of that place from 0, or where a first step begins."""
        spots = self._spots
        if not spots:
            self.add.setFocus()
            return
        step = Spot(step_id)
        wanted = step._replace(point=int(point)) if point.isdecimal() else step
        self.rows.focus_row(next((spots.index(one) for one in (wanted, step) if one in spots), 0))

    @property
    def _spots(self) -> tuple[Spot, ...]:
        return spots(self._measure) if self._measure else ()

    def _spot(self, place: int) -> Spot | None:
        return self._spots[place] if 0 <= place < len(self._spots) else None

    def add_step(self) -> None:
        """Adds an empty step at the end and puts the keyboard there."""
        if self._measure:
            step = Step(new_id(), "")
            self._make(with_new_step(self._measure, "", step), Spot(step.id), _("เพิ่มขั้นตอน"))

    def _type(self, place: int, text: str) -> None:
        spot = self._spot(place)
        if self._measure and spot:
            self.edited.emit(with_text(self._measure, spot, text), spot.step, _("แก้ไขขั้นตอน"))

    def _enter(self, place: int, at: int) -> None:
        spot = self._spot(place)
        if self._measure and spot:
            changed, target = split(self._measure, spot, at, new_id)
            self._make(changed, target, _("เพิ่มขั้นตอน"), at=0)

    def _paste(self, place: int, text: str) -> None:
        """A pasted list of several becomes steps of their own, anything else part of the one text."""
        from ita_desktop.session.measure_pasting import steps_in  # reads lists: not needed before one is pasted

        spot, steps = self._spot(place), steps_in(text)
        if self._measure and spot and steps and not spot.is_point:
            changed, target = with_steps_at(self._measure, spot, steps)
            self._make(changed, target, _("วางขั้นตอนใน"))
        elif edit := self.rows.edit_at(place):
            edit.insertPlainText(text)
            edit.setFocus()

    def _level(self, spot: Spot | None, by: int) -> None:
        if self._measure and spot:
            if by > 0:
                changed, target = indented(self._measure, spot)
                self._make(changed, target, _("ปรับเป็นข้อย่อย"))
            else:
                changed, target = outdented(self._measure, spot, new_id)
                self._make(changed, target, _("ปรับเป็นขั้นตอน"))

    def _shift(self, spot: Spot | None, by: int) -> None:
        if self._measure and spot:
            changed, target = moved_by(self._measure, spot, by)
            self._make(changed, target, _("ย้ายขั้นตอน"))

    def _remove_empty(self, place: int) -> None:
        spot = self._spot(place)
        following = self._spot(place + 1)
        has_points = bool(spot and following and not spot.is_point and following.is_point)
        if spot and not has_points:
            self._take_away(spot)

    def _take_away(self, spot: Spot | None) -> None:
        if self._measure and spot:
            place = self._spots.index(spot)
            changed = removed(self._measure, spot)
            self._make(changed, None, _("ลบขั้นตอน"))
            self.rows.focus_row(max(place - 1, 0))
            if not self._spots:
                self.add.setFocus()

    def _make(self, changed: Measure, target: Spot | None, what: str, at: int | None = None) -> None:
        if changed != self._measure:
            self.edited.emit(changed, "", what)
            if target in self._spots:
                self.rows.focus_row(self._spots.index(target), at=at)
