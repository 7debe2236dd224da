"""The part ส่วนราชการ: units with their names, number prefix, telephone and head."""

from typing import Any

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.office import Unit
from ita_desktop.domain.periods_held import is_reversed
from ita_desktop.domain.removing import without_unit
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.office.period import Period, reversed_days
from ita_desktop.gui.office.rows_part import RowsPart, RowWords
from ita_desktop.gui.office.slots import DAY, row_slot
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _
from ita_desktop.thai.dates import long_date


class UnitsPart(RowsPart):
    """The units in the order in which papers list them."""

    def __init__(self, tools: Tools) -> None:
        none = _("ยังไม่มีส่วนราชการ ส่วนราชการใช้เป็นผู้รับผิดชอบมาตรการและเลขที่หนังสือ")
        super().__init__(tools, "units", RowWords(_("ส่วนราชการ"), _("ส่วนราชการทั้งหมด"), none))
        words = tools.words
        self.name = LineField(words, _("ชื่อส่วนราชการ"), suggestion=_("เช่น กองคลัง"))
        self.short_name = LineField(words, _("ชื่อย่อ"), suggestion=_("เช่น กค."))
        self.prefix = LineField(
            words, _("เลขที่หนังสือ ส่วนหน้าเครื่องหมาย /"), _("กรอกตามที่ใช้จริง ทั้งอักษรย่อและเลขไทย"), suggestion=_("เช่น ศท ๗๑๒๐๒")
        )
        self.telephone = LineField(words, _("โทรศัพท์"))
        self.head = LineField(words, _("ตำแหน่งหัวหน้าส่วนราชการ"))
        self.period = Period(words, _("มีตั้งแต่วันที่"), _("ถึงวันที่"))
        for widget in (
            self.name,
            Beside(self.short_name, self.prefix),
            Beside(self.telephone, self.head),
            self.period,
        ):
            self.form.column.insertWidget(self.form.column.count() - 1, widget)

    def _card(self, row: Any) -> tuple[str, str, bool]:
        ended = row.valid_to is not None and row.valid_to < self._office.today()
        last = _("ถึงวันที่ {day}").format(day=long_date(row.valid_to)) if ended else ""
        subtitle = last or " · ".join(filter(None, (row.short_name, row.number_prefix)))
        return row.name, subtitle, ended

    def _new(self) -> Unit:
        return Unit(new_id(), "")

    def _first_entry(self) -> Field:
        return self.name

    def _bind(self, row_id: str) -> None:
        for field, attribute, label in (
            (self.name, "name", _("แก้ไขชื่อส่วนราชการ")),
            (self.short_name, "short_name", _("แก้ไขชื่อย่อของส่วนราชการ")),
            (self.prefix, "number_prefix", _("แก้ไขเลขที่หนังสือของส่วนราชการ")),
            (self.telephone, "telephone", _("แก้ไขโทรศัพท์ของส่วนราชการ")),
            (self.head, "head_post", _("แก้ไขตำแหน่งหัวหน้าส่วนราชการ")),
        ):
            self._bindings.bind(field, row_slot(label, "units", row_id, attribute))
        self._bindings.bind(self.period.first, row_slot(_("แก้ไขวันเริ่มของส่วนราชการ"), "units", row_id, "valid_from", DAY))
        self._bindings.bind(self.period.last, row_slot(_("แก้ไขวันสิ้นสุดของส่วนราชการ"), "units", row_id, "valid_to", DAY))

    def _show_row(self) -> None:
        if self.row is not None:
            self.period.show_problem(reversed_days() if is_reversed(self.row) else "")

    def _without(self, file: OfficeFile, row_id: str) -> OfficeFile:
        return without_unit(file, row_id)

    def _what_deleting_did(self, before: OfficeFile, after: OfficeFile) -> str:
        measures = sum(_changed(work.measures, after.years[year].measures) for year, work in before.years.items())
        people = _changed(before.people, after.people)
        return _what_was_cleared(measures, people)


def _changed(before: tuple[Any, ...], after: tuple[Any, ...]) -> int:
    return sum(one is not other for one, other in zip(before, after, strict=True))


def _what_was_cleared(measures: int, people: int) -> str:
    places = []
    if measures:
        places.append(_("{count} มาตรการ").format(count=measures))
    if people:
        places.append(_("บุคลากร {count} คน").format(count=people))
    if not places:
        return ""
    return _("{places}ยังคงข้อความเดิม แต่ไม่เชื่อมกับส่วนราชการนี้แล้ว ").format(places=_(" และ").join(places))
