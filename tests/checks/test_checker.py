"""A checker that remembers says after any edit what one that never saw the office before says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.checker import Checker
from ita_desktop.checks.running import CHECKS
from ita_desktop.domain.carrying import duplicate
from ita_desktop.domain.context import Context
from ita_desktop.domain.entering import with_level
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Digits
from ita_desktop.domain.rows import changed_year, with_scores
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.domain.text_at import with_text_at
from ita_desktop.domain.texts import Text
from ita_desktop.domain.years import YearWork
from ita_desktop.work.checking import tools_of
from ita_desktop.work.printing import forms_of
from tests.checks.planted.papers import plain_offices
from tests.checks.seen import view_of
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


def put_name(name: str, district: str) -> Edit:
    def edit(context: Context) -> OfficeFile:
        profiles = tuple(replace(one, name=name, district=district) for one in context.file.profiles)
        return replace(context.file, profiles=profiles)

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
            rows[at % len(rows)] = replace(rows[at % len(rows)], digits=digits)
            return replace(work, documents=tuple(rows))

        return changed_year(context.file, context.working_year, changed)

    return edit


def take_documents(context: Context) -> OfficeFile:
    """The year without the documents somebody wrote."""
    return changed_year(context.file, context.working_year, lambda work: replace(work, documents=()))


places = st.sampled_from(("ดอนเกลือใหญ่", "เกาะหมอก", "ห้วยผักกูด"))
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(put_text, number, st.sampled_from(TEXTS)),
    st.builds(put_score, st.sampled_from(KEYS), st.sampled_from(SCORES)),
    st.builds(put_level, st.sampled_from(("", "ผ่าน", "ผ่านดีเยี่ยม", "A"))),
    st.builds(take_measure, number, st.booleans()),
    st.builds(add_measure, number, number, st.booleans()),
    st.builds(put_name, places, places),
    st.builds(put_preferences, st.just(("อบต.ดอนเกลือใหญ่",)), st.sampled_from(((), ("ดอนเกลือ",)))),
    st.builds(put_digits, number, st.sampled_from(Digits)),
    st.just(take_documents),
)


def said_by(checker: Checker, context: Context) -> list[str]:
    """All a checker says, as text, so that a difference is read at once."""
    issues = checker.issues(context, forms_of(context.file), tools_of(context.file))
    return sorted(f"{one.check} {one.place} {one.message} {one.basis} {one.where} {one.mend}" for one in issues)


def after(context: Context, file: OfficeFile, working_year: int, today: date) -> Context:
    return Context(file, working_year, frameworks_of(file, working_year), today)


@settings(deadline=None, max_examples=15)
@given(st.sampled_from(sorted(OFFICES)), st.lists(edits, min_size=1, max_size=5), st.booleans())
def test_what_is_said_after_edits_is_what_is_said_anew(name: str, done: list[Edit], undone: bool) -> None:
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
