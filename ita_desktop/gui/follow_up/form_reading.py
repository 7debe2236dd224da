"""Reading filled forms: picked or dropped, looked through in their dialog, and taken as one step."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Evidence, Measure
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.reporting import with_evidence, with_result
from ita_desktop.domain.rows import changed_year, replaced, row_of, year_of
from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.domain.unit_form_making import form_rounds, latest_round
from ita_desktop.domain.unit_form_matching import targets_of
from ita_desktop.domain.unit_form_proposals import Proposals
from ita_desktop.domain.unit_form_together import Choices, TakenForms, preview, taken_together
from ita_desktop.gui.follow_up.acts_need import ActsNeed
from ita_desktop.gui.follow_up.form_drops import FormDrops
from ita_desktop.gui.follow_up.form_evidence import FormEvidence
from ita_desktop.gui.follow_up.form_sending import last_folder
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure
from ita_desktop.session.unit_forms import FormRead, UnitFormFiles
from ita_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from ita_desktop.gui.follow_up.reading_dialog import ReadingDialog

type TakenForm = tuple[Path, FilledForm, Choices]
_MOST_NAMED = 3


class FormReading(QObject):
    """One dialog at a time; files dropped on the screen open it too."""

    def __init__(self, need: ActsNeed) -> None:
        super().__init__(need.over)
        self._need = need
        self._files = UnitFormFiles(need.jobs, self)
        self._evidence = FormEvidence(need.evidence, self)
        self._dialog: ReadingDialog | None = None
        self._year = 0
        self._round_end: date | None = None
        FormDrops(need.over, self.read, lambda: self._why_not)
        self._files.read.connect(self._show_found)
        self._files.failed.connect(self._fail)
        need.office.closed.connect(self._evidence.forget)

    @property
    def _why_not(self) -> str:
        """Why no form can be taken; empty where one can."""
        return self._need.office.read_only_because or (_("ปิดการติดตามผลของปีนี้แล้ว") if self._need.edits.closed else "")

    def ask(self) -> None:
        """Asks for files and reads them."""
        if self._why_not:
            self._need.say(self._why_not, "info")
        else:
            self.read(self._picked())

    def read(self, paths: tuple[Path, ...]) -> None:
        """Reads files into the dialog, opened where it is not yet; changes nothing."""
        if not paths or self._why_not:
            return
        if self._dialog is None:
            self._open()
        if self._dialog is not None:
            known = self._dialog.found
            new = tuple(path for path in dict.fromkeys(paths) if all(path != one.path for one in known))
            self._dialog.show_reading()
            self._files.look_at(self._need.office.file, new, self._year, self._round_end, known)

    def _open(self) -> None:
        from ita_desktop.gui.follow_up.reading_dialog import ReadingDialog

        need = self._need
        self._year, file = need.edits.measures_year, need.office.file
        self._round_end = need.round_end() or latest_round(file, self._year, need.edits.today)
        dialog = self._dialog = ReadingDialog(
            _targets(file, self._year, self._round_end), need.words, need.over.window()
        )
        dialog.more_wanted.connect(lambda paths: self.read(self._picked() if paths is None else paths))
        dialog.accepted.connect(lambda: self._take(dialog))
        dialog.rejected.connect(lambda: self._leave(dialog))
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None
        self._files.forget()

    def _picked(self) -> tuple[Path, ...]:
        from PySide6.QtWidgets import QFileDialog

        over = self._dialog or self._need.over.window()
        kinds = _("แบบรายงาน Excel หรือ Word (*.xlsx *.docx *.xlsm *.docm);;ทุกไฟล์ (*)")
        names, _kind = QFileDialog.getOpenFileNames(over, _("เลือกแบบที่กรอกแล้ว"), str(last_folder(self._need)), kinds)
        return tuple(map(Path, names))

    def _show_found(self, found: tuple[FormRead, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_found(found)

    def _fail(self, failure: Failure) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        self._need.say(failure.sentence, "error")

    def _leave(self, dialog: "ReadingDialog") -> None:
        if any(one.proposals and not one.refused for one in dialog.found):
            self._need.say(_("ยังไม่ได้รับข้อมูลจากแบบ ข้อมูลเดิมและไฟล์แบบยังอยู่ครบ นำเข้าใหม่ได้ทุกเมื่อ"), "info")

    def _take(self, dialog: "ReadingDialog") -> None:
        """Takes the forms once those to be kept as evidence were copied; where that fails, without them."""
        forms, keeps = dialog.forms, dialog.keeps.isChecked()
        taken = self._together(forms)
        wanted = tuple(path for (path, *_form), first in zip(forms, taken.first, strict=True) if first and keeps)
        self._evidence.keep(wanted, lambda evidence: self._edit(forms, evidence))

    def _together(self, forms: tuple[TakenForm, ...]) -> TakenForms:
        decided = [(form, choices) for _path, form, choices in forms]
        return taken_together(self._need.office.file, decided, self._year, self._round_end)

    def _edit(self, forms: tuple[TakenForm, ...], evidence: dict[Path, Evidence]) -> None:
        taken = self._together(forms)
        after = taken.file
        for (path, *_form), first in zip(forms, taken.first, strict=True):
            if first and path in evidence:
                after = _with_evidence(after, self._year, first, evidence[path])
        first = next(filter(None, taken.first), None)
        if first is None:
            self._need.say(_told(taken, len(evidence)), "info")
            return
        place = Place(PlaceKind.RESULT, self._year, first)
        proposals = [preview(self._need.office.file, form, self._year, self._round_end) for _path, form, _c in forms]
        if self._need.office.edit(_step_name(proposals), place, after):
            self._need.over.place_wanted.emit(place)
            self._need.say(_told(taken, len(evidence)), "info")


def _targets(file: OfficeFile, year: int, round_end: date | None) -> tuple[tuple[str, str], ...]:
    """What a row of a form can be about, as choices."""
    from ita_desktop.gui.follow_up.row_decision import target_text

    some_day = round_end or next(iter(form_rounds(file, year)), None)
    if some_day is None:
        return ()
    choices = []
    for target in targets_of(file, year, some_day):
        step = row_of(target.measure.steps, target.step)
        words = step.text if step else _("ทั้งมาตรการ: {title}").format(title=" ".join(target.measure.titles))
        choices.append((target_text(target.measure.id, target.step), f"{target.label} {words}"))
    return tuple(choices)


def _with_evidence(file: OfficeFile, year: int, key: tuple[str, str], evidence: Evidence) -> OfficeFile:
    measure_id, result_id = key

    def proven(measure: Measure) -> Measure:
        result = row_of(measure.results, result_id)
        return with_result(measure, with_evidence(result, replace(evidence, id=new_id()))) if result else measure

    measure = row_of(year_of(file, year).measures, measure_id)
    if measure is None:
        return file
    return changed_year(file, year, lambda work: replace(work, measures=replaced(work.measures, proven(measure))))


def _step_name(proposals: list[Proposals]) -> str:
    """Which units' forms of which round were taken."""
    origins = [one.origin for one in proposals if one.origin]
    names = list(dict.fromkeys(origin.unit_name for origin in origins if origin.unit_name))
    named = " ".join(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        named = _("{names} และอีก {count} ส่วนราชการ").format(names=named, count=len(names) - _MOST_NAMED)
    days = " ".join(dict.fromkeys(long_date(origin.round_end) for origin in origins))
    return _("นำเข้าแบบรายงานของ{units} รอบสิ้นสุด {days}").format(units=named, days=days)


def _told(taken: TakenForms, kept: int) -> str:
    """What was taken, and what was not."""
    said = [
        _("นำเข้าแบบรายงานแล้ว ใหม่ {new} เปลี่ยน {changed} เหมือนเดิม {same} เว้นไว้ {left} แถว").format(
            new=taken.new, changed=taken.changed, same=taken.same, left=taken.left
        ),
        _("เก็บไฟล์แบบเป็นหลักฐาน {count} ไฟล์").format(count=kept) if kept else "",
        _("แถวที่เว้นไว้ยังอยู่ในไฟล์แบบ นำเข้าใหม่ได้ทุกเมื่อ") if taken.left else "",
        _("กด Ctrl+Z เพื่อเลิกทำ") if taken.new or taken.changed else "",
    ]
    return " ".join(filter(None, said))
