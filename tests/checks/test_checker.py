"""A checker that remembers says after any edit what one that never saw the office before says."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.checker import FAILED, Checker
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, TextCheck, check, check_text
from ita_desktop.checks.running import CHECKS
from ita_desktop.checks.view import View
from ita_desktop.domain.carrying import duplicate
from ita_desktop.domain.context import Context
from ita_desktop.domain.entering import with_level
from ita_desktop.domain.file import Correction, OfficeFile
from ita_desktop.domain.framework_facts import with_fact
from ita_desktop.domain.issues import PlaceKind, Severity
from ita_desktop.domain.measures import Event, Evidence, EvidenceKind, Measure, Result, Status
from ita_desktop.domain.office import Digits
from ita_desktop.domain.reporting import with_result
from ita_desktop.domain.rows import changed_year, with_scores
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.domain.text_at import with_text_at
from ita_desktop.domain.texts import Text
from ita_desktop.domain.years import Assessment, Closing, Finding, YearWork
from ita_desktop.work.checking import tools_of
from ita_desktop.work.printing import forms_of
from tests.checks.planted.papers import plain_offices
from tests.checks.seen import seen, view_of
from tests.ids import counted

OFFICES = {case.name: case.context for case in plain_offices()}
TEXTS = (
    "",
    "ไม่มีข้อบกพร่อง",
    "ตามแบบของ อบต.ดอนเกลือใหญ่ อำเภอเกาะหมอก จังหวัดพังงา",
    "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๕ ของปีงบประมาณ พ.ศ.๒๕๖๐",
    "ข้อ ๐12 ได้ ๙๙.๙๙ คะแนน เเละตัวชี้วัดที่ ๔ ได้ 12.34 คะแนน",
    "กองคลังและกองช่างร่วมกันตรวจนับทรัพย์สินของราชการทุกสิ้นไตรมาส แล้วรายงานผลต่อผู้บริหารเพื่อพิจารณา",
    "๑. ประชุม ๓. รายงาน ............ (ระบุชื่อ)",
)
SCORES = ("", "100", "84.99", "๗๘.๔๐", "0", "abc", "100.01")
KEYS = (
    ScoreKey(ScoreLevel.TOTAL),
    ScoreKey(ScoreLevel.TOOL, "IIT"),
    ScoreKey(ScoreLevel.TOOL, "EIT", "2"),
    *(ScoreKey(ScoreLevel.INDICATOR, str(number)) for number in range(1, 11)),
    *(ScoreKey(ScoreLevel.ITEM, code) for code in ("i1", "i10", "o12", "o25")),
    ScoreKey(ScoreLevel.ITEM, "e7", "1"),
)

type Edit = Callable[[Context], OfficeFile]
number = st.integers(min_value=0, max_value=10_000)


def put_text(at: int, text: str) -> Edit:
    """Another text at one of the places where somebody typed one."""

    def edit(context: Context) -> OfficeFile:
        typed: list[Text] = [reading.text for reading in view_of(context).readings if reading.text.typed]
        return with_text_at(context.file, typed[at % len(typed)].place, text, counted("put"))

    return edit


def put_score(key: ScoreKey, text: str) -> Edit:
    return lambda context: with_scores(context.file, context.assessed_year, [(key, text)])


def put_level(word: str) -> Edit:
    return lambda context: with_level(context.file, context.assessed_year, word)


def _with_measures(context: Context, reported: bool, change: Callable[[list[Measure]], None]) -> OfficeFile:
    def changed(work: YearWork) -> YearWork:
        rows = list(work.measures)
        change(rows)
        return replace(work, measures=tuple(rows))

    return changed_year(context.file, context.reported_year if reported else context.measures_year, changed)


def take_measure(at: int, reported: bool) -> Edit:
    def change(rows: list[Measure]) -> None:
        if rows:
            del rows[at % len(rows)]

    return lambda context: _with_measures(context, reported, change)


def add_measure(at: int, to: int, reported: bool) -> Edit:
    def change(rows: list[Measure]) -> None:
        if rows:
            rows.insert(to % len(rows), duplicate(rows[at % len(rows)], counted(f"copy-{at}-{to}-{len(rows)}")))

    return lambda context: _with_measures(context, reported, change)


def report(at: int, reported: bool, result: Result) -> Edit:
    """A result of one of the measures, in place of the last one told that way."""

    def change(rows: list[Measure]) -> None:
        if rows:
            measure = rows[at % len(rows)]
            rows[at % len(rows)] = with_result(measure, replace(result, id=f"told-{measure.id}"))

    return lambda context: _with_measures(context, reported, change)


def close_year(reported: bool, closing: Closing) -> Edit:
    def edit(context: Context) -> OfficeFile:
        year = context.reported_year if reported else context.measures_year
        return changed_year(context.file, year, lambda work: replace(work, closing=closing))

    return edit


def put_usual_rounds(months: int) -> Edit:
    def edit(context: Context) -> OfficeFile:
        return replace(context.file, preferences=replace(context.file.preferences, round_months=months))

    return edit


def put_name(name: str, district: str) -> Edit:
    def edit(context: Context) -> OfficeFile:
        profiles = tuple(replace(one, name=name, district=district) for one in context.file.profiles)
        return replace(context.file, profiles=profiles)

    return edit


def put_unit_and_person(name: str) -> Edit:
    """Another name for the first unit, and for the first of the people and their post."""

    def edit(context: Context) -> OfficeFile:
        file = context.file
        units = tuple(replace(one, name=name) if one is file.units[0] else one for one in file.units)
        people = tuple(
            replace(one, name=name, posts=tuple(replace(post, title=name) for post in one.posts))
            if one is file.people[0]
            else one
            for one in file.people
        )
        return replace(file, units=units, people=people)

    return edit


def put_preferences(allowed: tuple[str, ...], words: tuple[str, ...]) -> Edit:
    def edit(context: Context) -> OfficeFile:
        preferences = replace(context.file.preferences, allowed_names=allowed, own_words=words)
        return replace(context.file, preferences=preferences)

    return edit


def put_digits(at: int, digits: Digits) -> Edit:
    def edit(context: Context) -> OfficeFile:
        def changed(work: YearWork) -> YearWork:
            rows = list(work.documents)
            if rows:
                rows[at % len(rows)] = replace(rows[at % len(rows)], digits=digits)
            return replace(work, documents=tuple(rows))

        return changed_year(context.file, context.working_year, changed)

    return edit


def put_correction(subject: str, code: str, field: str, value: str) -> Edit:
    """The office's own word on a fact of the assessed year's framework, in place of an earlier one."""

    def edit(context: Context) -> OfficeFile:
        correction = Correction("c", context.assessed_year, subject, code, field, value)
        return with_fact(context.file, correction, "")

    return edit


def take_documents(context: Context) -> OfficeFile:
    """The year without the documents somebody wrote."""
    return changed_year(context.file, context.working_year, lambda work: replace(work, documents=()))


days = st.none() | st.dates(date(2021, 1, 1), date(2027, 12, 31))
events = st.builds(Event, st.just("e"), days, st.sampled_from(TEXTS), people=st.sampled_from(TEXTS))
evidence = st.builds(
    Evidence,
    st.just("x"),
    st.sampled_from(EvidenceKind),
    st.sampled_from(("a.pdf", "a.exe")),
    sha256=st.just("ab"),
    dated=days,
)
results = st.builds(
    Result,
    st.just("told"),
    status=st.sampled_from(Status),
    reported_on=days,
    output=st.sampled_from(TEXTS),
    reason=st.sampled_from(TEXTS),
    round_end=days,
    events=st.lists(events, max_size=1).map(tuple),
    evidence=st.lists(evidence, max_size=1).map(tuple),
)
places = st.sampled_from(("ดอนเกลือใหญ่", "เกาะหมอก", "ห้วยผักกูด"))
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(put_text, number, st.sampled_from(TEXTS)),
    st.builds(put_score, st.sampled_from(KEYS), st.sampled_from(SCORES)),
    st.builds(put_level, st.sampled_from(("", "ผ่าน", "ผ่านดีเยี่ยม", "A"))),
    st.builds(take_measure, number, st.booleans()),
    st.builds(add_measure, number, number, st.booleans()),
    st.builds(report, number, st.booleans(), results),
    st.builds(close_year, st.booleans(), st.builds(Closing, days, st.sampled_from(("", "เลิกดำเนินการ")))),
    st.builds(put_usual_rounds, st.integers(1, 12)),
    st.builds(put_name, places, places),
    st.builds(put_unit_and_person, st.sampled_from(("กองช่าง", "ดอนเกลือใหญ่", "นางสาวจันทร์ แก้มขวัญ"))),
    st.builds(put_preferences, st.just(("อบต.ดอนเกลือใหญ่",)), st.sampled_from(((), ("ดอนเกลือ",)))),
    st.builds(put_digits, number, st.sampled_from(Digits)),
    st.builds(put_correction, *map(st.just, ("framework", "", "target")), st.sampled_from(("", "95", "60"))),
    st.builds(put_correction, *map(st.just, ("indicator", "3", "name")), st.sampled_from(("", "การบริหารพัสดุ"))),
    st.builds(put_correction, *map(st.just, ("item", "o12", "name")), st.sampled_from(("", "แผนยุทธศาสตร์"))),
    st.just(take_documents),
)


def said_by(checker: Checker, context: Context) -> list[str]:
    """All a checker says, as text, so that a difference is read at once."""
    issues = checker.issues(context, forms_of(context.file), tools_of(context.file))
    return sorted(f"{one.check} {one.place} {one.message} {one.basis} {one.where} {one.mend}" for one in issues)


def after(context: Context, file: OfficeFile, working_year: int, today: date) -> Context:
    return Context(file, working_year, frameworks_of(file, working_year), today)


edited = given(st.sampled_from(sorted(OFFICES)), st.lists(edits, min_size=1, max_size=5), st.booleans())


@settings(deadline=None, max_examples=4)
@edited
def test_what_is_said_after_edits_is_what_is_said_anew(name: str, done: list[Edit], undone: bool) -> None:
    remembers_rightly(name, done, undone)


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@edited
def test_what_is_said_after_many_edits_is_what_is_said_anew(name: str, done: list[Edit], undone: bool) -> None:
    remembers_rightly(name, done, undone)


def remembers_rightly(name: str, done: list[Edit], undone: bool) -> None:
    first = context = OFFICES[name]
    remembering = Checker(CHECKS)
    before = said_by(remembering, context)
    for edit in done:
        context = after(context, edit(context), context.working_year, context.today)
        assert said_by(remembering, context) == said_by(Checker(CHECKS), context)
    if undone:
        assert said_by(remembering, first) == before


def test_another_working_year_and_another_day_are_looked_at_anew() -> None:
    first = OFFICES["town"]
    remembering = Checker(CHECKS)
    said_by(remembering, first)
    for working_year, today in ((2568, first.today), (2569, date(2026, 11, 21)), (2570, date(2026, 11, 21))):
        context = after(first, first.file, working_year, today)
        assert said_by(remembering, context) == said_by(Checker(CHECKS), context)


class Shut:
    """What a check must not look at."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"looked at {name}, which it does not say it reads")


def test_two_rows_that_say_the_same_in_one_place_are_borne_again_and_again() -> None:
    said = "เจ้าหน้าที่ของของหน่วยงาน"
    findings = (Finding("a", "indicator", "1", said), Finding("b", "indicator", "1", said))
    context = seen()
    work = replace(context.year(2568), assessment=Assessment(findings=findings))
    twice = replace(context, file=replace(context.file, years={2568: work}))
    checker, forms, tools = Checker(CHECKS), forms_of(twice.file), tools_of(twice.file)
    first = checker.issues(twice, forms, tools)
    assert "word-doubled" in {issue.check for issue in first}
    assert checker.issues(twice, forms, tools) == first


@pytest.mark.parametrize("what", ["context", "tools"])
@pytest.mark.parametrize("office", sorted(OFFICES))
def test_a_check_of_texts_that_reads_nothing_besides_looks_at_nothing_besides(office: str, what: str) -> None:
    view = view_of(OFFICES[office])
    ordinary = next(one.text for one in view.readings if one.text.typed)
    examples = (Reading(replace(ordinary, text=one.example)) for one in CHECKS if isinstance(one, TextCheck))
    readings = (*view.readings, *examples)
    setattr(view, what, Shut())
    for one in (one for one in CHECKS if isinstance(one, TextCheck) and not one.reads):
        for reading in readings:
            assert all(issue.check == one.id for issue in one.issues(reading, view))


@pytest.mark.parametrize("office", sorted(OFFICES))
def test_of_a_text_that_is_left_aside_a_check_would_say_nothing(office: str) -> None:
    view = view_of(OFFICES[office])
    examples = [one.example for one in CHECKS if isinstance(one, TextCheck)]
    odd = [Reading(replace(view.readings[0].text, text=text)) for text in (*TEXTS, *examples)]
    for one in (one for one in CHECKS if isinstance(one, TextCheck)):
        left_aside = [reading for reading in (*view.readings, *odd) if not one.only(reading)]
        assert [issue for reading in left_aside for issue in one.issues(reading, view)] == []


@check("faulty-year", Severity.HINT, "ทั้งปี", why="", example="")
def faulty(view: View) -> Iterator[Found]:
    raise ZeroDivisionError


@check_text("faulty-text", Severity.HINT, "ข้อความ", why="", example="")
def faulty_in_one_text(reading: Reading, view: View) -> Iterator[Found]:
    if reading.text.place.kind is PlaceKind.FINDING:
        raise ZeroDivisionError
    yield Found(reading.text.place, "")


def test_a_check_that_fails_silences_no_other_and_is_complained_of() -> None:
    context, noted = OFFICES["town"], list[Exception]()
    checker = Checker((*CHECKS, faulty, faulty_in_one_text), noted.append)
    issues = checker.issues(context, forms_of(context.file), tools_of(context.file))
    own = Checker(CHECKS).issues(context, forms_of(context.file), tools_of(context.file))
    findings = [one for one in view_of(context).readings if one.text.place.kind is PlaceKind.FINDING]

    failed = [issue for issue in issues if issue.check == FAILED]
    assert {issue.figures for issue in failed} == {(("check", "faulty-year"),), (("check", "faulty-text"),)}
    assert len(noted) == len(failed) == len(findings) + 1
    assert [issue for issue in issues if issue.check != FAILED and issue.check != faulty_in_one_text.id] == list(own)
    assert {issue.check for issue in issues} >= {"faulty-text"}


def test_a_check_that_fails_where_nobody_notes_it_is_heard_of() -> None:
    with pytest.raises(ZeroDivisionError):
        said_by(Checker((faulty,)), OFFICES["town"])
