"""How long the checks of a year take: the whole year, what follows one keystroke, and ten times the text."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, cycle, islice
from uuid import UUID

from benchmarks.timing import Figure, medians
from ita_desktop.domain.carrying import duplicate
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import NewId
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.measures import Measure, Result, Status, Step
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.text_at import text_at, with_text_at
from ita_desktop.domain.texts import Text, analysis_texts, measure_texts
from ita_desktop.domain.years import YearWork
from ita_desktop.paths import resource
from ita_desktop.store.codec import from_json
from ita_desktop.work.checking import YearChecks

WORKING_YEAR, TODAY = 2569, date(2026, 6, 1)
_MEASURES, _STEPS = 40, 8


@dataclass(frozen=True, slots=True)
class Keystroke:
    """One letter typed at a place, as the person at the keyboard would name it."""

    name: str
    place: Place


def sample() -> OfficeFile:
    """The sample office: a year of about 30,000 signs."""
    return from_json(json.loads(resource("sample", "office.json").read_text(encoding="utf-8")))


def new_ids() -> NewId:
    """Ids no row of the sample has."""
    numbers = count(1)
    return lambda: str(UUID(int=next(numbers)))


def large_year(file: OfficeFile) -> OfficeFile:
    """The sample with forty measures of eight steps planned, and as many of the year before with all their results."""
    new_id = new_ids()

    def grown(work: YearWork) -> YearWork:
        said = [step.text for measure in work.measures for step in measure.steps]
        reported = work.fiscal_year < WORKING_YEAR
        rows = enumerate(islice(cycle(work.measures), _MEASURES))
        return replace(work, measures=tuple(_grown(row, said, number, reported, new_id) for number, row in rows))

    return changed_year(changed_year(file, WORKING_YEAR, grown), WORKING_YEAR - 1, grown)


def _grown(measure: Measure, said: list[str], number: int, reported: bool, new_id: NewId) -> Measure:
    order = range(_STEPS * number, _STEPS * (number + 1))
    steps = tuple(Step(new_id(), f"{said[one % len(said)]} ชุดที่ {one + 1}") for one in order)
    results = tuple(_done(step, one, new_id) for step, one in zip(steps, order, strict=True)) if reported else ()
    return replace(duplicate(measure, new_id), steps=steps, results=results)


def _done(step: Step, number: int, new_id: NewId) -> Result:
    done = f"ดำเนินการแล้วเสร็จ {number + 2} ครั้ง มีผู้เข้าร่วม {number + 20} คน และรายงานผลต่อที่ประชุมประจำเดือนแล้ว"
    came = f"ประชาชน {number + 40} รายได้รับบริการที่สะดวกขึ้น และแจ้งความต้องการของตนผ่านช่องทางของหน่วยงานได้โดยตรง"
    return Result(new_id(), step.id, Status.DONE, date(2025, 9, 26), done, came)


def turned(text: str, turn: int) -> str:
    """A text of the same words that begins at another of them, so that no paragraph is met twice."""
    words = text.split(" ")
    first = turn % len(words)
    return " ".join((*words[first:], *words[:first]))


def with_text_times(file: OfficeFile, times: int) -> OfficeFile:
    """The file with every text of the analysis and the measures so many times as long, in lines of their own."""
    for text in (*analysis_texts(WORKING_YEAR - 1, file.years[WORKING_YEAR - 1].assessment), *_planned(file)):
        longer = "\n".join(turned(text.text, turn) for turn in range(times))
        file = with_text_at(file, text.place, longer, new_ids())
    return file


def _planned(file: OfficeFile) -> Iterator[Text]:
    for number, measure in enumerate(file.years[WORKING_YEAR].measures, 1):
        texts = measure_texts(WORKING_YEAR, number, measure)
        yield from (text for text in texts if text.place.field in ("analysis", "steps") and text.text.strip())


def keystrokes(file: OfficeFile) -> tuple[Keystroke, ...]:
    """One of every kind of place a clerk types in."""
    step = next(text.place for text in _planned(file) if text.place.field == "steps")
    reported = file.years[WORKING_YEAR - 1].measures
    row, result = next((one, one.results[0]) for one in reported if one.results)
    memo = (f"{WORKING_YEAR}-memo",)
    return (
        Keystroke("a finding", Place(PlaceKind.FINDING, WORKING_YEAR - 1, ("indicator", "7"), "defect")),
        Keystroke("the longest finding", Place(PlaceKind.FINDING, WORKING_YEAR - 1, ("indicator", "4"), "improve")),
        Keystroke("a step", step),
        Keystroke("a score", Place(PlaceKind.SCORE, WORKING_YEAR - 1, ("indicator", "4"))),
        Keystroke("a section", Place(PlaceKind.DOCUMENT, WORKING_YEAR, memo, "sections.cause")),
        Keystroke("a result", Place(PlaceKind.RESULT, WORKING_YEAR - 1, (row.id, result.id), "output")),
    )


def year_task(file: OfficeFile) -> Callable[[], object]:
    """All checks over the year by a checker that never saw it, in a process that is warm."""
    return lambda: YearChecks().issues(file, WORKING_YEAR, TODAY)


def keystroke_task(file: OfficeFile, keystroke: Keystroke) -> Callable[[], object]:
    """The checks after one more letter, by a checker that knows the year; the edit itself is not measured."""
    checks = YearChecks()
    checks.issues(file, WORKING_YEAR, TODAY)
    before = text_at(file, keystroke.place) or ""
    letters = "1234567890" if keystroke.place.kind is PlaceKind.SCORE else "กขคงจฉชซ"
    edited = cycle([with_text_at(file, keystroke.place, before + letter, new_ids()) for letter in letters])
    return lambda: checks.issues(next(edited), WORKING_YEAR, TODAY)


def checking_figures(rounds: int = 15) -> Iterator[Figure]:
    """The sample office's year and a made-up large one: whole, after a keystroke, with ten times the text."""
    for office, file in (("sample", sample()), ("large", large_year(sample()))):
        spent = medians({"year": year_task(file)}, rounds)
        yield Figure(f"checks of the {office} year", 200, 1000 * spent["year"], "ms")
        tasks = {one.name: keystroke_task(file, one) for one in keystrokes(file)}
        for name, seconds in medians(tasks, rounds, warm=2).items():
            yield Figure(f"checks of the {office} year after a letter in {name}", 20, 1000 * seconds, "ms")
    once, ten = with_text_times(sample(), 1), with_text_times(sample(), 10)
    spent = medians({"once": year_task(once), "ten": year_task(ten)}, rounds // 2)
    yield Figure("checks, ten times the text / once", 11, spent["ten"] / spent["once"])


if __name__ == "__main__":
    for figure in checking_figures():
        print(figure.line(), flush=True)
