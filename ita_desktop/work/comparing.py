"""What is different between two values of an office's file, said by name, year by year."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ita_desktop.catalog.forms import load_forms
from ita_desktop.domain.documents import Document
from ita_desktop.domain.evidence_targets import evidence_name
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Event, Evidence, Measure, Result
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel
from ita_desktop.domain.years import Assessment, Finding, Recommendation, YearWork
from ita_desktop.thai.dates import long_date

OFFICE = "ข้อมูลหน่วยงาน"
SCORES = "คะแนน"
ANALYSIS = "ข้อความวิเคราะห์"
MEASURES = "มาตรการ"
RESULTS = "ผลการดำเนินการ"
EVENTS = "เหตุการณ์ในผลการดำเนินการ"
EVIDENCE = "หลักฐาน"
REMOVED = "มาตรการที่ลบไว้"
DOCUMENTS = "เอกสาร"
OTHER = "รายการอื่น"
_NO_OVERLAYS = OfficeFile("")


@dataclass(frozen=True, slots=True)
class Change:
    """What differs in one thing of one fiscal year (0: the office itself), each as a name a clerk knows."""

    fiscal_year: int
    what: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many things differ."""
        return len(self.added) + len(self.removed) + len(self.changed)


def changes_between(before: OfficeFile, after: OfficeFile) -> tuple[Change, ...]:
    """The office's own changes, then every year's, ascending; empty when the values are equal."""
    found = [_office(before, after)]
    for year in sorted({*before.years, *after.years}):
        found += _of_year(before.years.get(year) or YearWork(year), after.years.get(year) or YearWork(year))
    return tuple(change for change in found if change.count)


def _office(before: OfficeFile, after: OfficeFile) -> Change:
    labels = {
        "profiles": "ข้อมูลทั่วไปของหน่วยงาน",
        "units": "ส่วนราชการ",
        "people": "บุคลากร",
        "chain": "ลำดับความเห็น",
        "images": "ภาพ",
        "preferences": "การกำหนดสำหรับเอกสารใหม่",
        "corrections": "เกณฑ์การประเมินที่หน่วยงานแก้ไข",
        "forms": "แบบเอกสารของหน่วยงาน",
        "accepted": "ข้อที่ยอมรับไว้",
    }
    differing = tuple(label for name, label in labels.items() if getattr(before, name) != getattr(after, name))
    return Change(0, OFFICE, changed=differing)


def _of_year(before: YearWork, after: YearWork) -> Iterator[Change]:
    year, old, new = after.fiscal_year, before.assessment, after.assessment
    yield _scores(year, old.scores, new.scores)
    yield _by_id(year, ANALYSIS, old.findings, new.findings, _finding_name)
    yield _by_id(year, MEASURES, _planned(before.measures), _planned(after.measures), _measure_name)
    yield from _reported(before, after)
    yield _by_id(year, REMOVED, before.removed, after.removed, _measure_name)
    yield _by_id(year, DOCUMENTS, before.documents, after.documents, _document_name)
    advice = _by_id(year, OTHER, old.recommendations, new.recommendations, _advice_name)
    yield Change(
        year, OTHER, advice.added, advice.removed, (*advice.changed, *_judgement(old, new), *_closing(before, after))
    )


def _judgement(old: Assessment, new: Assessment) -> Iterator[str]:
    if old.level != new.level:
        yield f"ระดับ “{old.level}” → “{new.level}”"
    if old.reference != new.reference:
        yield "การใช้เป็นปีอ้างอิง"


def _closing(before: YearWork, after: YearWork) -> Iterator[str]:
    if before.closing != after.closing:
        yield "การปิดการติดตามผลของปี"


def _planned(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    return tuple(replace(one, results=()) for one in measures)


@dataclass(frozen=True, slots=True)
class _Told:
    """A result, event or piece of evidence by its measure's id and its own; its name is no difference."""

    id: str
    value: Result | Event | Evidence
    name: str = field(compare=False)


def _reported(before: YearWork, after: YearWork) -> Iterator[Change]:
    """What was reported of the measures that are in both; with a measure that is in one goes all that was."""
    both = {one.id for one in before.measures} & {one.id for one in after.measures}
    old, new = (tuple(one for one in work.measures if one.id in both) for work in (before, after))
    for what, told in ((RESULTS, _results), (EVENTS, _events), (EVIDENCE, _evidence)):
        yield _by_id(after.fiscal_year, what, told(old), told(new), lambda one: one.name)


def _results(measures: Iterable[Measure]) -> tuple[_Told, ...]:
    return tuple(
        _Told(f"{measure.id}/{result.id}", replace(result, events=(), evidence=()), _result_name(measure, result))
        for measure in measures
        for result in measure.results
    )


def _events(measures: Iterable[Measure]) -> tuple[_Told, ...]:
    return tuple(
        _Told(f"{result.id}/{event.id}", event, _inner_name(event.what, measure, result))
        for measure in measures
        for result in measure.results
        for event in result.events
    )


def _evidence(measures: Iterable[Measure]) -> tuple[_Told, ...]:
    return tuple(
        _Told(f"{result.id}/{one.id}", one, _inner_name(evidence_name(one), measure, result))
        for measure in measures
        for result in measure.results
        for one in result.evidence
    )


def _scores(year: int, before: Mapping[ScoreKey, Entered], after: Mapping[ScoreKey, Entered]) -> Change:
    added = tuple(f"{_score_name(key)} {after[key].text}" for key in after if key not in before)
    removed = tuple(f"{_score_name(key)} {before[key].text}" for key in before if key not in after)
    changed = tuple(
        f"{_score_name(key)} {before[key].text} → {after[key].text}"
        for key in after
        if key in before and before[key] != after[key]
    )
    return Change(year, SCORES, added, removed, changed)


def _by_id[T](year: int, what: str, before: Iterable[T], after: Iterable[T], name: Callable[[T], str]) -> Change:
    old: dict[str, T] = {_id(one): one for one in before}
    new: dict[str, T] = {_id(one): one for one in after}
    changed = tuple(name(one) for key, one in new.items() if key in old and old[key] != one)
    moved = [key for key in old if key in new] != [key for key in new if key in old]
    return Change(
        year,
        what,
        tuple(name(one) for key, one in new.items() if key not in old),
        tuple(name(one) for key, one in old.items() if key not in new),
        (*changed, "ลำดับของรายการ") if moved else changed,
    )


def _id(one: Any) -> str:
    return str(one.id)


def _score_name(key: ScoreKey) -> str:
    names = {
        ScoreLevel.TOTAL: "คะแนนรวม",
        ScoreLevel.TOOL: key.code,
        ScoreLevel.INDICATOR: f"ตัวชี้วัดที่ {key.code}",
        ScoreLevel.SUB_INDICATOR: f"ตัวชี้วัดย่อยที่ {key.code}",
        ScoreLevel.ITEM: f"ข้อ {key.code}",
    }
    return names[key.level] + (f" ส่วนที่ {key.part}" if key.part else "")


def _finding_name(finding: Finding) -> str:
    return finding.code if finding.level == ScoreLevel.TOOL else f"ตัวชี้วัดที่ {finding.code}"


def _measure_name(measure: Measure) -> str:
    return _short(measure.titles[0] if measure.titles else "มาตรการที่ยังไม่มีชื่อ")


def _result_name(measure: Measure, result: Result) -> str:
    """The measure, the step by its number and the round by its last day."""
    step = next((f" ขั้นตอนที่ {n}" for n, one in enumerate(measure.steps, 1) if one.id == result.step), "")
    of_round = f" รอบสิ้นสุด {long_date(result.round_end)}" if result.round_end else ""
    return f"{_measure_name(measure)}{step}{of_round}"


def _inner_name(own: str, measure: Measure, result: Result) -> str:
    named = _result_name(measure, result)
    return f"{_short(own)} – {named}" if own.strip() else named


def _document_name(document: Document) -> str:
    form = load_forms(_NO_OVERLAYS).forms.get(document.kind)
    return _short(document.title or (form.name if form else document.kind))


def _advice_name(advice: Recommendation) -> str:
    return _short(f"ข้อเสนอแนะ {' '.join(advice.items)}")


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
