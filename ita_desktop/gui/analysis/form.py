"""The analysis of one indicator or tool: its scores, the weak items, the texts with their drafts, recommendations."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.analysing import fields_of
from ita_desktop.domain.places import Place
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.scoring import difference
from ita_desktop.gui.analysis.edits import AnalysisEdits
from ita_desktop.gui.analysis.items_table import ItemsPart
from ita_desktop.gui.analysis.recommendations import RecommendationsPart
from ita_desktop.gui.analysis.results import Mark, Results, Subject, two_decimals
from ita_desktop.gui.analysis.text_part import TextPart
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.fields.bindings import Bindings
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.drafting import draft_of
from ita_desktop.session.screen_words import ScreenWords

_SIDE_BY_SIDE_FROM = 840
_WIDEST = 1_500
_TEXTS_SHARE, _FACTS_SHARE = 6, 5


class SubjectForm(FormArea):
    """Texts stand beside what they are written from where there is room, else below it; `fill` is the screen's.

    `replaced` carries the label of a text in whose place a draft was put.
    """

    replaced = Signal(str)

    def __init__(self, edits: AnalysisEdits, bindings: Bindings, words: ScreenWords, icons: Icons) -> None:
        super().__init__(_("บทวิเคราะห์"), widest=None)
        self._edits, self._bindings = edits, bindings
        self._subject: Subject | None = None
        self._results: Results | None = None
        self._read_only_because = ""
        self._wide: bool | None = None
        self.title = heading(words, "", 1.2)
        self.figures, self.level = ToldLabel(words), ToldLabel(words)
        self.draft = QPushButton(_("ร่างจากคะแนน"))
        self.draft.setCheckable(True)
        self.draft.toggled.connect(self._toggle_draft)
        self.fill = QPushButton(_("ร่างทุกรายการที่ยังว่าง"))
        for button, icon in ((self.draft, "new"), (self.fill, "save-all")):
            icons.put(icon, button)
        self.items = ItemsPart(words)
        names = (*fields_of(ScoreLevel.INDICATOR), *fields_of(ScoreLevel.TOOL))
        self.texts = {field: TextPart(edits, words, icons, field) for field in names}
        self.recommendations = RecommendationsPart(edits, bindings, words, icons)
        self._lay_out()

    def _lay_out(self) -> None:
        self.page.setMaximumWidth(_WIDEST)
        self.column.setSpacing(GAP)
        for label in (self.title, self.figures, self.level):
            self.column.addWidget(label)
        self._writing = QWidget()
        writing = QVBoxLayout(self._writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(WIDE_GAP)
        drafting = FlowLayout(GAP)
        drafting.addWidget(self.draft)
        drafting.addWidget(self.fill)
        writing.addLayout(drafting)
        for part in self.texts.values():
            part.replaced.connect(self.replaced)
            writing.addWidget(part)
        writing.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, GAP, 0, 0)
        self._grid.setHorizontalSpacing(2 * WIDE_GAP)
        self._grid.setVerticalSpacing(WIDE_GAP)
        self.column.addLayout(self._grid, 1)
        self._arrange(wide=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._arrange(wide=event.size().width() >= _SIDE_BY_SIDE_FROM)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for part in (self.items, self._writing, self.recommendations):
            self._grid.removeWidget(part)
        if wide:
            self._grid.addWidget(self._writing, 0, 0, 2, 1)
            self._grid.addWidget(self.items, 0, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self.recommendations, 1, 1)
        else:
            for row, part in enumerate((self.items, self._writing, self.recommendations)):
                self._grid.addWidget(part, row, 0)
        self._grid.setRowStretch(1, int(wide))
        self._grid.setColumnStretch(0, _TEXTS_SHARE)
        self._grid.setColumnStretch(1, _FACTS_SHARE if wide else 0)

    def show_subject(self, subject: Subject, results: Results, read_only_because: str) -> None:
        """Shows an indicator or tool; what did not change is left as it is."""
        before = self._subject
        other = before is None or (before.level, before.code) != (subject.level, subject.code)
        self._read_only_because = read_only_because
        if other or subject != before or results is not self._results:
            self._subject, self._results = subject, results
            self._show_head(subject, results)
            self.items.show_subject(subject, results.framework.target, results.framework.fiscal_year)
            self._bind(subject)
        self.recommendations.show_subject(subject, results, read_only_because)
        self._show_drafts()
        if other:
            self.verticalScrollBar().setValue(0)
        self.follow()

    def _show_head(self, subject: Subject, results: Results) -> None:
        self.title.set_text(subject.title)
        self.figures.tell(_figures(subject, results.framework.fiscal_year))
        self.level.tell(_against_target(subject, results), "caution" if subject.weak else "plain")

    def _bind(self, subject: Subject) -> None:
        """The texts of an indicator or the one of a tool; the others are out of sight."""
        for field, part in self.texts.items():
            shown = field in fields_of(subject.level)
            part.setVisible(shown)
            if shown:
                self._bindings.bind(part.entry, self._edits.finding_slot(subject, field))

    def _toggle_draft(self, shown: bool) -> None:
        self.draft.setText(_("ซ่อนร่าง") if shown else _("ร่างจากคะแนน"))
        self._show_drafts()

    def _show_drafts(self) -> None:
        subject, results = self._subject, self._results
        if subject is None or results is None:
            return
        draft = draft_of(results.context, subject.level, subject.code) if self.draft.isChecked() else None
        for field in fields_of(subject.level):
            self.texts[field].show_draft(subject, draft, results, self._read_only_because)

    def focus_text(self, field: str) -> None:
        """Puts the keyboard into a text; the first one where there is none of that name."""
        if self._subject is not None:
            known = fields_of(self._subject.level)
            self.texts[field if field in known else known[0]].entry.area.setFocus()
            self.show_focus()

    def focus_recommendation(self, place: Place) -> bool:
        """Puts the keyboard into a recommendation; False where it is not shown."""
        found = self.recommendations.focus(place)
        self.show_focus()
        return found


def _figures(subject: Subject, fiscal_year: int) -> str:
    lines = [_compared(subject.mark, fiscal_year)]
    for number, part in enumerate(subject.parts, 1):
        if part.now is not None or part.before is not None:
            lines.append(_("ส่วนที่ {number}: {figures}").format(number=number, figures=_compared(part, fiscal_year)))
    return "\n".join(lines)


def _compared(mark: Mark, fiscal_year: int) -> str:
    said = _("ปี {year} ได้ {now} คะแนน · ปี {last} ได้ {before} คะแนน").format(
        year=fiscal_year, now=two_decimals(mark.now), last=fiscal_year - 1, before=two_decimals(mark.before)
    )
    return f"{said} · {mark.arrow}" if mark.arrow else said


def _against_target(subject: Subject, results: Results) -> str:
    target, now = results.framework.target, subject.mark.now
    if now is None:
        return _("ยังไม่ทราบคะแนน จึงยังเทียบกับเกณฑ์ {target} คะแนนไม่ได้").format(target=f"{target:f}")
    apart = difference(now, target)
    if not apart:
        return _("เท่ากับเกณฑ์ {target} คะแนน").format(target=f"{target:f}")
    below, above = _("ต่ำกว่าเกณฑ์ {target} คะแนน อยู่ {apart} คะแนน"), _("สูงกว่าเกณฑ์ {target} คะแนน อยู่ {apart} คะแนน")
    return (below if subject.weak else above).format(target=f"{target:f}", apart=two_decimals(abs(apart)))
