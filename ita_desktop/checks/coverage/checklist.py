"""Which of the parts that a year's criterion asks for a paper really prints, and what is missing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ita_desktop.catalog.requirements import ElementRule, Need, all_said, rule_for
from ita_desktop.checks.coverage.measure_rows import Row, rows_of
from ita_desktop.checks.coverage.year_subjects import analysis_texts, subjects_of
from ita_desktop.checks.view import View
from ita_desktop.compose.desk import Desk
from ita_desktop.compose.documents import Printable
from ita_desktop.compose.sections import variant_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.forms import SectionSpec
from ita_desktop.domain.framework import Requirement, Standing
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.thai.normal import fold

_MEASURES_REPORT = "measures-report"
_NOT_OF_MEASURES = frozenset({"analysis", "points", "ranking", "scores"})
_FILLED: Mapping[str, Callable[[Measure], bool]] = {
    "measure": lambda measure: any(title.strip() for title in measure.titles),
    "indicator": lambda measure: bool(measure.indicators),
    "analysis": lambda measure: bool(measure.analysis.strip()),
    "steps": lambda measure: any(step.text.strip() for step in measure.steps),
    "responsible": lambda measure: any(one.text.strip() or one.unit for one in measure.responsibles),
    "timeframe": lambda measure: bool(measure.timeframe.text.strip() or measure.timeframe.end),
    "follow_up": lambda measure: bool(measure.follow_up.text.strip()),
    "budget": lambda measure: bool(measure.budget.strip()),
    "target": lambda measure: bool(measure.target.strip()),
    "kpi": lambda measure: bool(measure.kpi.strip()),
    "output": lambda measure: any(result.output.strip() for result in measure.results),
    "outcome": lambda measure: any(result.outcome.strip() for result in measure.results),
}
_FIELD_OF = {
    "measure": "titles",
    "responsible": "responsibles",
}
_LABELS = {"output": "ผลการดำเนินการ", "outcome": "ผลลัพธ์"}


@dataclass(frozen=True, slots=True)
class Part:
    """One element as the criterion words it; `present` is None where only a reader can tell.

    `why_not` says what is missing (empty where it is there), `place` where to add it: the document itself where the
    paper does not print it, else the data that it prints.
    """

    text: str
    present: bool | None
    why_not: str
    place: Place


@dataclass(frozen=True, slots=True)
class _Paper:
    """What one document prints."""

    desk: Desk
    place: Place
    columns: frozenset[str]
    sources: frozenset[str]
    sections: tuple[SectionSpec, ...]
    requirement: Requirement
    rows: tuple[Row, ...]

    @property
    def context(self) -> Context:
        return self.desk.context

    def said(self) -> str:
        """All its sections say, folded; quoting what the criterion asks is no answer to it."""
        asked = [fold(element) for element in (*self.requirement.must, *self.requirement.elements)]
        lines = (fold(line) for one in self.sections for line in self.desk.section_text(one).split("\n"))
        return "\n".join(line for line in lines if not any(element in line for element in asked if element))

    def written(self) -> str:
        """What the office wrote in its sections itself, folded."""
        return fold("\n".join(one.text for one in self.desk.document.sections))


def requirement_of(context: Context, role: str) -> Requirement | None:
    """What the evidence of the working year must hold; None where that is not known."""
    framework = context.frameworks.get(context.working_year)
    asked = framework.requirements if framework else ()
    return next((one for one in asked if one.role == role and one.standing is not Standing.ABSENT), None)


def checklists(view: View) -> Mapping[str, tuple[Part, ...]]:
    """The checklist of every document of the year, by its id."""
    return {one.id: checklist(view, one) for one in view.printables}


def checklist(view: View, printable: Printable) -> tuple[Part, ...]:
    """The parts asked of a document, in the criterion's order; none where its kind answers no criterion."""
    desk = view.desks[printable.id]
    requirement = requirement_of(view.context, desk.form.evidence) if desk.form.evidence else None
    if requirement is None:
        return ()
    paper = _paper(desk, printable, requirement)
    return tuple(_part(paper, element) for element in (*requirement.must, *requirement.elements))


def _paper(desk: Desk, printable: Printable, requirement: Requirement) -> _Paper:
    context = desk.context
    reported = desk.form.evidence == _MEASURES_REPORT
    sections = tuple(one for one in desk.form.sections if not one.when or one.when in desk.truths)
    tables = [one for one in sections if one.kind == "table"]
    columns = {
        column.id
        for one in tables
        if desk.forms.tables[one.table].rows not in _NOT_OF_MEASURES
        for column in variant_of(desk, one).columns
    }
    return _Paper(
        desk,
        Place(PlaceKind.DOCUMENT, context.working_year, (printable.id,)),
        frozenset(columns),
        frozenset(desk.forms.tables[one.table].rows for one in tables),
        sections,
        requirement,
        tuple(rows_of(context, context.reported_year if reported else context.measures_year)),
    )


def _part(paper: _Paper, element: str) -> Part:
    rule = rule_for(element)
    if rule is None:
        return Part(element, None, "โปรดอ่านเอกสารเพื่อตรวจว่ามีส่วนนี้ครบถ้วน", paper.place)
    found = next(_lacks(paper, rule), None)
    if found is None:
        return Part(element, True, "", paper.place)
    why_not, place = found
    by_hand = place == paper.place and rule.needs is Need.COLUMNS and all_said(rule.words, paper.written())
    return Part(element, None if by_hand else False, why_not, place)


type _Lack = tuple[str, Place]


def _lacks(paper: _Paper, rule: ElementRule) -> Iterator[_Lack]:
    match rule.needs:
        case Need.COLUMNS:
            return _columns(paper, rule)
        case Need.INDICATORS:
            return _indicators(paper)
        case Need.TOPIC:
            return _topic(paper, rule)
        case Need.SAID:
            return _said(paper, rule)


def _columns(paper: _Paper, rule: ElementRule) -> Iterator[_Lack]:
    """The paper prints none of the columns, or a row has nothing in those it prints."""
    printed = [column for column in rule.columns if column in paper.columns]
    label = " หรือ".join(_label(paper, column) for column in rule.columns)
    if not paper.rows:
        yield "ยังไม่มีมาตรการ", Place(PlaceKind.MEASURE, _year_of_rows(paper))
    elif not printed:
        yield f"ตารางในเอกสารนี้ไม่มีช่อง{label}", paper.place
    for row in paper.rows:
        if printed and not any(_FILLED.get(column, _own(column))(row.measure) for column in printed):
            field = _FIELD_OF.get(printed[0], printed[0])
            kind = PlaceKind.RESULT if printed[0] in _LABELS else PlaceKind.MEASURE
            place = Place(kind, row.fiscal_year, (row.measure.id,), field)
            yield f"{row.name} ยังว่างในช่อง{label}", place


def _indicators(paper: _Paper) -> Iterator[_Lack]:
    """The paper prints no analysis, or none of an indicator."""
    context = paper.context
    by_row = "analysis" in paper.columns
    texts = analysis_texts(context)
    told = {code for row in paper.rows if by_row and row.measure.analysis.strip() for code in row.measure.indicators}
    if "analysis" in paper.sources:
        told |= {code for level, code in texts if level == ScoreLevel.INDICATOR}
    tools = {code for level, code in texts if level == ScoreLevel.TOOL and "points" in paper.sources}
    if not (by_row or paper.sources & {"analysis", "points"}):
        yield "เอกสารนี้ไม่พิมพ์การวิเคราะห์รายตัวชี้วัด", paper.place
        return
    if texts and not (told or tools):
        yield "เอกสารนี้ไม่พิมพ์การวิเคราะห์ที่เขียนไว้ ซึ่งเป็นรายแบบวัดหรือรายตัวชี้วัดต่างจากตารางที่พิมพ์", paper.place
        return
    left = [one.code for one in context.framework.indicators if one.code not in told and one.tool not in tools]
    if left:
        place = Place(PlaceKind.FINDING, context.assessed_year, (str(ScoreLevel.INDICATOR), left[0]), "defect")
        yield f"ยังไม่มีการวิเคราะห์ตัวชี้วัดที่ {', '.join(left)}", place


def _topic(paper: _Paper, rule: ElementRule) -> Iterator[_Lack]:
    """Neither a measure nor an analysis that the paper prints is about the topic."""
    context = paper.context
    wanted = set(rule.indicators)
    tools = {one.tool for one in context.framework.indicators if one.code in wanted}
    measured = any(wanted & subjects_of(context, row.measure) for row in paper.rows) and bool(paper.columns)
    texts = analysis_texts(context)
    analysed = "analysis" in paper.sources and any((ScoreLevel.INDICATOR, code) in texts for code in wanted)
    by_tool = "points" in paper.sources and any((ScoreLevel.TOOL, code) in texts for code in tools)
    titles = fold("\n".join(title for row in paper.rows for title in row.measure.titles))
    named = measured or analysed or by_tool or all_said(rule.words, titles)
    if not (named or all_said(rule.words, paper.said())):
        yield "เอกสารนี้ไม่มีการวิเคราะห์หรือมาตรการในเรื่องนี้", paper.place


def _said(paper: _Paper, rule: ElementRule) -> Iterator[_Lack]:
    """The words do not stand in what the paper says, nor in what is reported of problems."""
    reported = "\n".join(f"{one.problems}\n{one.suggestions}" for row in paper.rows for one in row.measure.results)
    in_results = paper.desk.form.evidence == _MEASURES_REPORT and bool(reported.strip())
    if not (in_results or all_said(rule.said, paper.said())):
        yield "เอกสารนี้ยังไม่กล่าวถึง" + " และ".join(entry[0] for entry in rule.said), paper.place


def _own(column: str) -> Callable[[Measure], bool]:
    return lambda measure: bool(measure.extra.get(column, "").strip())


def _label(paper: _Paper, column: str) -> str:
    known = (one.label for table in paper.desk.forms.tables.values() for one in table.columns if one.id == column)
    return _LABELS.get(column) or next(known, column)


def _year_of_rows(paper: _Paper) -> int:
    reported = paper.desk.form.evidence == _MEASURES_REPORT
    return paper.context.reported_year if reported else paper.context.measures_year
