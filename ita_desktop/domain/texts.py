"""The texts somebody typed into a working year's analysis, measures and results, each with its place and its name."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure, Result, Step, numbered
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.reporting import EVENT_TEXTS, RESULT_TEXTS
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.years import Assessment, Finding


class TextKind(StrEnum):
    """What a text is for."""

    DEFECT = "defect"
    IMPROVE = "improve"
    MAINTAIN = "maintain"
    TOOL = "tool"
    RECOMMENDATION = "recommendation"
    TITLE = "title"
    ANALYSIS = "analysis"
    STEP = "step"
    RESPONSIBLE = "responsible"
    TIMEFRAME = "timeframe"
    FOLLOW_UP = "follow-up"
    BUDGET = "budget"
    TARGET = "target"
    KPI = "kpi"
    COLUMN = "column"
    OUTPUT = "output"
    OUTCOME = "outcome"
    REPORT = "report"
    FIELD = "field"
    SECTION = "section"
    FIGURE = "figure"
    OPINION = "opinion"
    SIGNER = "signer"
    DOCUMENT_TITLE = "document-title"


@dataclass(frozen=True, slots=True)
class Text:
    """One text: where it stands, what it is for, how a sentence names it, and the indicators ("1"–"10") it is about.

    `owner` is the measure, finding or document it belongs to; `typed` is False where a form's wording is printed.
    """

    place: Place
    kind: TextKind
    text: str
    name: str
    owner: str = ""
    indicators: tuple[str, ...] = ()
    typed: bool = True


RESULTS = frozenset({TextKind.OUTPUT, TextKind.OUTCOME, TextKind.REPORT})
"""What was reported of a measure."""

FINDING_FIELDS = {
    TextKind.DEFECT: "ข้อบกพร่องที่ตรวจพบ",
    TextKind.IMPROVE: "ข้อที่ต้องแก้ไขปรับปรุง",
    TextKind.MAINTAIN: "ข้อที่ต้องรักษาระดับ",
}
"""What the texts of an indicator's analysis are called."""

MEASURE_FIELDS = {
    "titles": "ชื่อมาตรการ",
    "analysis": "ประเด็นการวิเคราะห์",
    "steps": "ขั้นตอน",
    "responsibles": "ผู้รับผิดชอบ",
    "timeframe": "ระยะเวลาดำเนินการ",
    "follow_up": "การติดตามผล",
    "budget": "งบประมาณ",
    "target": "เป้าหมาย",
    "kpi": "ตัวชี้วัดความสำเร็จ",
    "indicators": "ตัวชี้วัดที่เกี่ยวข้อง",
    "items": "ข้อคำถามที่เกี่ยวข้อง",
}
"""What the fields of a measure's places are called."""
RESULT_FIELDS = {
    "status": "สถานะ",
    "reported_on": "วันที่รายงานผล",
    "output": "ผลการดำเนินการ",
    "outcome": "ผลลัพธ์",
    "budget_used": "งบประมาณที่ใช้",
    "problems": "ปัญหาอุปสรรค",
    "suggestions": "ข้อเสนอแนะ",
    "reason": "เหตุผลที่ไม่ได้ดำเนินการ",
    "events.what": "เหตุการณ์",
    "events.where": "สถานที่",
    "events.people": "ผู้เข้าร่วม",
    "events.on": "วันที่จัด",
    "evidence": "หลักฐาน",
}
"""What the fields of a result's places are called."""

_PLAIN = {
    "analysis": TextKind.ANALYSIS,
    "budget": TextKind.BUDGET,
    "target": TextKind.TARGET,
    "kpi": TextKind.KPI,
}
_REPORTED = {"output": TextKind.OUTPUT, "outcome": TextKind.OUTCOME}


def texts_of(context: Context) -> Iterator[Text]:
    """Every text that says something: the assessed year's analysis, the year's measures, and both years' results."""
    yield from analysis_texts(context.assessed_year, context.assessed)
    for fiscal_year in (context.measures_year, context.reported_year):
        for number, measure in numbered(context.year(fiscal_year).measures):
            planned = measure_texts(fiscal_year, number, measure) if fiscal_year == context.measures_year else ()
            for text in (*planned, *result_texts(fiscal_year, number, measure)):
                if text.text.strip():
                    yield text


def analysis_texts(fiscal_year: int, assessment: Assessment) -> Iterator[Text]:
    """The texts of findings and of the office's recommendations."""
    for finding in assessment.findings:
        yield from (text for text in _finding_texts(fiscal_year, finding) if text.text.strip())
    for number, one in enumerate(assessment.recommendations, 1):
        if one.text.strip():
            place = Place(PlaceKind.RECOMMENDATION, fiscal_year, (one.id,), "text")
            name = f"ข้อเสนอแนะลำดับที่ {number}"
            yield Text(place, TextKind.RECOMMENDATION, one.text, name, one.id)


def measure_texts(fiscal_year: int, number: int, measure: Measure) -> Iterator[Text]:
    """What a row of the measures table says, results aside; `number` is that of its first title.

    Beside the measure, `ids` of the place lead to a title but the first ("1"), a responsible, a step and its sub-point.
    """
    named = measure_name(number)

    def text(kind: TextKind, field: str, said: str, *inner: str, name: str = "") -> Text:
        place = Place(PlaceKind.MEASURE, fiscal_year, (measure.id, *inner), field)
        return Text(place, kind, said, f"{named} {name or MEASURE_FIELDS[field]}", measure.id, measure.indicators)

    for order, title in enumerate(measure.titles):
        yield text(TextKind.TITLE, "titles", title, *((str(order),) if order else ()))
    for field, kind in _PLAIN.items():
        yield text(kind, field, str(getattr(measure, field)))
    for order, step in enumerate(measure.steps, 1):
        yield text(TextKind.STEP, "steps", step.text, step.id, name=f"ขั้นตอนที่ {order}")
        for place, point in enumerate(step.sub_points):
            name = f"ขั้นตอนที่ {order} ข้อย่อยที่ {place + 1}"
            yield text(TextKind.STEP, "steps", point, step.id, str(place), name=name)
    for responsible in measure.responsibles:
        yield text(TextKind.RESPONSIBLE, "responsibles", responsible.text, responsible.id)
    yield text(TextKind.TIMEFRAME, "timeframe", measure.timeframe.text)
    yield text(TextKind.FOLLOW_UP, "follow_up", measure.follow_up.text)
    for column, said in measure.extra.items():
        yield text(TextKind.COLUMN, f"extra.{column}", said, name="คอลัมน์เพิ่มเติม")


def result_texts(fiscal_year: int, number: int, measure: Measure) -> Iterator[Text]:
    """What was reported of a measure; `ids` of the place are the measure, the result and, of an event, the event."""
    for result in measure.results:
        about = f"{measure_name(number)}{_of_step(measure.steps, result)}"
        for field in RESULT_TEXTS:
            kind = _REPORTED.get(field, TextKind.REPORT)
            place = Place(PlaceKind.RESULT, fiscal_year, (measure.id, result.id), field)
            name = f"{about} {RESULT_FIELDS[place.field]}"
            yield Text(place, kind, str(getattr(result, field)), name, measure.id, measure.indicators)
        for event in result.events:
            for field in EVENT_TEXTS:
                ids = (measure.id, result.id, event.id)
                place = Place(PlaceKind.RESULT, fiscal_year, ids, f"events.{field}")
                name = f"{about} {RESULT_FIELDS[place.field]}"
                said = str(getattr(event, field))
                yield Text(place, TextKind.REPORT, said, name, measure.id, measure.indicators)


def measure_name(number: int) -> str:
    """How a sentence names a row of the measures table."""
    return f"มาตรการลำดับที่ {number}"


def _of_step(steps: tuple[Step, ...], result: Result) -> str:
    numbers = (number for number, step in enumerate(steps, 1) if step.id == result.step)
    return "".join(f" ขั้นตอนที่ {number}" for number in numbers)


def _finding_texts(fiscal_year: int, finding: Finding) -> Iterator[Text]:
    ids = (str(finding.level), finding.code)
    owner = "/".join(ids)
    if finding.level == ScoreLevel.TOOL:
        place = Place(PlaceKind.FINDING, fiscal_year, ids, "text")
        yield Text(place, TextKind.TOOL, finding.text, f"ประเด็นของแบบวัด {finding.code}", owner)
        return
    for kind, name in FINDING_FIELDS.items():
        place = Place(PlaceKind.FINDING, fiscal_year, ids, kind)
        said = f"{name}ของตัวชี้วัดที่ {finding.code}"
        yield Text(place, kind, str(getattr(finding, kind)), said, owner, (finding.code,))
