"""What a clerk does to the analysis of the assessed year, each as one named step that can be undone."""

from dataclasses import replace

from ita_desktop.domain.analysing import finding_text, put_recommendation, with_finding_texts
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.removing import without_recommendation
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.years import Assessment, Recommendation
from ita_desktop.gui.analysis.results import Results, Subject
from ita_desktop.gui.fields.bindings import Slot
from ita_desktop.i18n import _
from ita_desktop.session.drafting import with_empty_drafted
from ita_desktop.session.office import CurrentOffice


def label_of(field: str) -> str:
    """What a text of a finding is called."""
    return {
        "defect": _("ข้อบกพร่องที่ตรวจพบ"),
        "improve": _("ข้อที่ต้องแก้ไขปรับปรุง"),
        "maintain": _("ข้อที่ต้องรักษาระดับไว้"),
        "text": _("ประเด็นที่ต้องแก้ไข ปรับปรุง หรือรักษาระดับ"),
    }[field]


class AnalysisEdits:
    """Edits the result that is analysed in the working year the office is seen from."""

    def __init__(self, office: CurrentOffice) -> None:
        self._office = office

    @property
    def year(self) -> int:
        """The assessed year."""
        return self._office.working_year - 1

    @property
    def assessment(self) -> Assessment:
        """The result as it is now."""
        return year_of(self._office.file, self.year).assessment

    def text(self, subject: Subject, field: str) -> str:
        """A text of a finding as it is now."""
        return finding_text(self.assessment, subject.level, subject.code, field)

    def finding_slot(self, subject: Subject, field: str) -> Slot:
        """Where a text of an indicator or tool is kept."""
        year, level, code = self.year, subject.level, subject.code
        name = _("ตัวชี้วัดที่ {code}").format(code=code) if level == ScoreLevel.INDICATOR else code
        return Slot(
            _("แก้ไข{label} {name}").format(label=label_of(field), name=name),
            Place(PlaceKind.FINDING, year, (level, code), field),
            lambda file: finding_text(year_of(file, year).assessment, level, code, field),
            lambda file, text: with_finding_texts(file, year, level, code, {field: text}, new_id),
        )

    def use_draft(self, subject: Subject, field: str, text: str) -> None:
        """Puts a text into a field as a step of its own, which undo returns to."""
        slot = self.finding_slot(subject, field)
        self._office.edits.seal()
        self._office.edit(_("ใส่ร่าง{label}").format(label=label_of(field)), slot.place, slot.write(self._file, text))
        self._office.edits.seal()

    def draft_empty(self, results: Results, level: str) -> tuple[str, ...]:
        """Drafts all that say nothing yet, in one step; the codes of those that got a draft."""
        codes = [one.code for one in results.subjects[level]]
        context = replace(results.context, file=self._file)
        file, drafted = with_empty_drafted(context, level, codes, new_id)
        if drafted:
            self._office.edit(_("ร่างบทวิเคราะห์ที่ยังว่าง"), Place(PlaceKind.FINDING, self.year, (level, drafted[0])), file)
        return drafted

    def recommendation(self, recommendation_id: str) -> Recommendation | None:
        """One of the office's own."""
        return row_of(self.assessment.recommendations, recommendation_id)

    def recommendation_slot(self, recommendation_id: str) -> Slot:
        """Where the text of a recommendation is kept."""
        year = self.year

        def row(file: OfficeFile) -> Recommendation | None:
            return row_of(year_of(file, year).assessment.recommendations, recommendation_id)

        def write(file: OfficeFile, text: str) -> OfficeFile:
            found = row(file)
            return put_recommendation(file, year, replace(found, text=text)) if found else file

        return Slot(
            _("แก้ไขข้อเสนอแนะ"),
            Place(PlaceKind.RECOMMENDATION, year, (recommendation_id,), "text"),
            lambda file: getattr(row(file), "text", ""),
            write,
        )

    def add_recommendation(self, items: tuple[str, ...], text: str = "", refers_to: tuple[str, ...] = ()) -> str:
        """Adds one; its id."""
        added = Recommendation(new_id(), items, text, refers_to)
        self._put(_("เพิ่มข้อเสนอแนะ"), added, "")
        return added.id

    def change_items(self, recommendation_id: str, items: tuple[str, ...]) -> None:
        """Other items, a step of its own."""
        if found := self.recommendation(recommendation_id):
            self._put(_("แก้ไขข้อของข้อเสนอแนะ"), replace(found, items=items), "")

    def type_references(self, recommendation_id: str, codes: tuple[str, ...]) -> None:
        """Other disclosures it refers to, as they are typed."""
        if found := self.recommendation(recommendation_id):
            self._put(_("แก้ไขข้ออ้างอิงของข้อเสนอแนะ"), replace(found, refers_to=codes), "refers_to")

    def delete_recommendation(self, recommendation_id: str) -> None:
        """Takes one away."""
        place = Place(PlaceKind.RECOMMENDATION, self.year, (recommendation_id,))
        self._office.edit(_("ลบข้อเสนอแนะ"), place, without_recommendation(self._file, self.year, recommendation_id))

    def _put(self, name: str, row: Recommendation, field: str) -> None:
        place = Place(PlaceKind.RECOMMENDATION, self.year, (row.id,), field)
        self._office.edit(name, place, put_recommendation(self._file, self.year, row))

    @property
    def _file(self) -> OfficeFile:
        return self._office.file
