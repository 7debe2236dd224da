"""Checks of years that are the work's own but stand where another of them belongs."""

import re
from collections.abc import Iterator, Set

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check, check_text
from ita_desktop.checks.view import View
from ita_desktop.checks.years.named_years import strangers
from ita_desktop.checks.years.year_meanings import Lead, YearPhrase
from ita_desktop.checks.years.year_phrases import names_years, year_phrases, years_of_work
from ita_desktop.checks.years.year_uses import Use
from ita_desktop.checks.years.year_words import folded_phrase, is_other_era, quoted_phrase, with_year
from ita_desktop.compose.desk import Desk
from ita_desktop.compose.wording import chosen, names_in
from ita_desktop.domain.context import Context
from ita_desktop.domain.forms import Wording
from ita_desktop.domain.issues import PlaceKind, Severity
from ita_desktop.domain.texts import TextKind

_PLANNED = frozenset({TextKind.TITLE, TextKind.BUDGET, TextKind.TARGET, TextKind.KPI})
_STEPS = frozenset({TextKind.STEP, TextKind.COLUMN, TextKind.IMPROVE})
_PAST = re.compile(
    r"ผล|รายงาน|ประเมิน|คะแนน|ita|วิเคราะห์|ข้อมูล|สถิติ|ทบทวน|สรุป|ต่อเนื่อง|จาก|เทียบ|กว่า|เดิม|ปีที่(?:ผ่านมา|แล้ว)|ก่อน|ถอดบทเรียน"
)
# The assessment has a long name, and its items name what they ask for with the year before (o28 รายงาน… พ.ศ. 2567).
_ITEM_NAME = re.compile(r"(?<![a-z])o ?[0-9]{1,2}|รายงาน|ผลการประเมิน|ประเมินคุณธรรม")
_ON_A_DAY = re.compile(r"เมื่อ ?(?:วัน)?ที่|ลง ?(?:วัน)?ที่|ณ ?วันที่|ข้อมูล ณ")
_COMPARED = re.compile(r"กว่า|เทียบ|(?:ขึ้น|ลง)จาก[^0-9]{0,20}\Z|จาก ?\Z|ปีที่(?:ผ่านมา|แล้ว)|ก่อน|เดิม|และ ?\Z")
_RESULT_BEFORE = re.compile(
    r"(?:ผล(?:การ)?(?:ประเมิน|คะแนน)|คะแนน ?ita)(?:(?!ยกระดับ|เป้าหมาย|เพื่อ|กำหนดมาตรการ).){0,70}\Z"
)
_RESULT_AFTER = re.compile(
    r"(?:(?!ยกระดับ|เป้าหมาย|เพื่อ).){0,70}?(?:พบว่า|ได้(?:รับ)?(?:ผล)?คะแนน|มี(?:ผล)?คะแนน|อยู่ในระดับ|ปรากฏว่า)"
)
_RAISING = re.compile(r"ยกระดับ|เป้าหมาย|ตั้งเป้า|คาดว่า|เตรียม")
_PLAN_BEFORE = re.compile(r"(?:กำหนด|จัดทำ|วาง)(?:เป็น)?มาตรการ(?:(?!ผล|ประเมิน|คะแนน|วิเคราะห์|ita).){0,150}\Z")
_FAR = 220
_RANGE = re.compile(r" ?(?:-|–|—|(?:จน)?ถึง) ?(?:วัน ?ที่ ?|เดือน ?|สิ้น ?)?\Z")
_BRACKET = re.compile(
    r" ?(?:[(:,=]|ตั้งแต่|ระหว่าง|คือ|หรือ|นับแต่)+ ?(?:ตั้งแต่|ระหว่าง|เริ่ม|ช่วง|คือ)? ?(?:วัน ?ที่|เดือน)? ?"
    r"(?:[0-9]{0,2} ?[ก-๎.]{2,12} ?(?:-|–|ถึง) ?(?:วัน ?ที่|เดือน)? ?)?\Z"
)
_YEAR_FACTS = frozenset({"working_year", "assessed_year", "previous_year", "measures_year", "reported_year"})
_MEASURES = re.compile(r"มาตรการ|แนวทาง|แผน|พัฒนาองค์กร")
_RESULT_WORD = re.compile("ผล(?:การ)?(?:ประเมิน|คะแนน|วิเคราะห์)|คะแนน")
_HEADS = frozenset({"title", "heading", "centred"})


@check_text(
    "year-of-last-measures",
    Severity.WARNING,
    "ชื่อมาตรการ งบประมาณ หรือเป้าหมายกล่าวถึงปีก่อน",
    why="ปีก่อนในชื่อมาตรการ งบประมาณ หรือเป้าหมายมักติดมาจากการคัดลอกมาตรการเดิม",
    example="จัดทำแผนป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567",
    reads=(Aspect.YEAR,),
)
def planned_for_a_past_year(reading: Reading, view: View) -> Iterator[Found]:
    """A title, budget or target that names a year before the measures'."""
    if reading.text.kind in _PLANNED:
        yield from _past_years(reading, view.context, ())


@check_text(
    "year-of-last-steps",
    Severity.HINT,
    "ขั้นตอนหรือข้อที่ต้องแก้ไขกล่าวถึงปีก่อน",
    why="ปีก่อนในสิ่งที่จะทำมักติดมาจากการคัดลอกเอกสารเดิม",
    example="ประชุมคณะทำงานภายในปีงบประมาณ พ.ศ. 2567",
    reads=(Aspect.YEAR,),
)
def step_in_a_past_year(reading: Reading, view: View) -> Iterator[Found]:
    """A step or an improvement to be made that names a year before the measures'."""
    if reading.text.kind in _STEPS:
        yield from _past_years(reading, view.context, (Lead.NONE,))


def _past_years(reading: Reading, context: Context, doubtful: tuple[Lead, ...]) -> Iterator[Found]:
    told = [range(first.start, last.end) for _, first, last in contradictions(reading.said)]
    for phrase in years_of_work(reading.said):
        if is_other_era(phrase) or any(phrase.start in days for days in told):
            continue
        past = phrase.fiscal_year in (context.assessed_year, context.previous_year)
        if past and phrase.lead not in (Lead.ITA, *doubtful) and not _is_looked_back_at(reading.said, phrase):
            message = (
                f"{quoted_phrase(reading, phrase)} เป็นปีก่อนปีงบประมาณ พ.ศ. {context.measures_year} ของมาตรการ "
                "โปรดตรวจสอบว่าติดมาจากเอกสารเดิมหรือไม่"
            )
            yield Found(reading.text.place, message, (("phrase", folded_phrase(reading, phrase)),))
            return


def _is_looked_back_at(said: str, phrase: YearPhrase) -> bool:
    """Whether the words say that something of the past is meant; of a day only that it was then."""
    around = said[max(phrase.start - 60, 0) : phrase.end + 20]
    if phrase.month:
        return bool(_ON_A_DAY.search(around))
    return bool(_PAST.search(around) or _ITEM_NAME.search(said[max(phrase.start - 160, 0) : phrase.start]))


@check_text(
    "year-role",
    Severity.WARNING,
    "ปีของผลการประเมินกับปีของมาตรการสลับกัน",
    why="ผลที่วิเคราะห์เป็นของปีก่อน ส่วนมาตรการเป็นของปีที่ทำงานอยู่",
    example="ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569 พบว่าได้คะแนนสูงขึ้น",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def in_another_role(reading: Reading, view: View) -> Iterator[Found]:
    """The result of a year that is not over yet, or measures set for a year that is."""
    if not reading.text.typed or (
        reading.text.place.kind is PlaceKind.MEASURE and reading.text.kind is not TextKind.ANALYSIS
    ):
        return
    context = view.context
    for phrase in years_of_work(reading.said):
        right = _right_year(reading.said, phrase, context)
        if right:
            what = "ผลการประเมินที่วิเคราะห์" if right == context.assessed_year else "มาตรการ"
            message = f"{quoted_phrase(reading, phrase)} ไม่ตรงกับปีของ{what} ซึ่งเป็นปีงบประมาณ พ.ศ. {right} โปรดแก้ไขให้ตรงกัน"
            figures = (("phrase", folded_phrase(reading, phrase)), ("right", str(right)))
            yield Found(reading.text.place, message, figures, with_year(reading, (phrase,), right))
            return


def _right_year(said: str, phrase: YearPhrase, context: Context) -> int:
    """The year that belongs where the phrase stands; 0 where nothing speaks against it."""
    before, after = said[max(phrase.start - _FAR, 0) : phrase.start], said[phrase.end : phrase.end + 140]
    if phrase.month or phrase.lead is Lead.MEETING:
        return 0
    if phrase.year == context.working_year and _RESULT_BEFORE.search(before[-110:]) and _RESULT_AFTER.match(after):
        return 0 if _RAISING.search(before[-110:]) else context.assessed_year
    if phrase.year in (context.assessed_year, context.previous_year) and _PLAN_BEFORE.search(before):
        return context.measures_year
    return 0


@check_text(
    "year-contradiction",
    Severity.WARNING,
    "ปีงบประมาณไม่ตรงกับวันที่ในวงเล็บ",
    why="ปีงบประมาณเริ่ม 1 ตุลาคมของปีก่อนและสิ้นสุด 30 กันยายน ผู้อ่านจะไม่ทราบว่าหมายถึงปีใด",
    example="ปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2567 – 30 กันยายน 2568)",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def contradicting(reading: Reading, view: View) -> Iterator[Found]:
    """A fiscal year explained by days of another one."""
    for phrase, first, last in contradictions(reading.said):
        days = quoted(reading.typed(first.start, last.end))
        message = (
            f"{quoted_phrase(reading, phrase)} ไม่ตรงกับ {days} เพราะปีงบประมาณ พ.ศ. {phrase.year} "
            f"คือ 1 ตุลาคม {(phrase.year or 0) - 1} – 30 กันยายน {phrase.year} โปรดแก้ไขให้ตรงกัน"
        )
        figures = (("phrase", folded_phrase(reading, phrase)), ("days", reading.said[first.start : last.end]))
        yield Found(reading.text.place, message, figures)


def contradictions(said: str) -> Iterator[tuple[YearPhrase, YearPhrase, YearPhrase]]:
    """Every fiscal year of a folded text whose days beside it belong to another, with the first and last of them."""
    phrases = year_phrases(said)
    for place, phrase in enumerate(phrases):
        if phrase.lead not in (Lead.FISCAL, Lead.YEAR) or phrase.year is None or phrase.use is not Use.WORK:
            continue
        days = _days_after(said, phrases, place) or _days_before(said, phrases, place)
        if days and not all(_lies_in(day, phrase) for day in days):
            yield phrase, days[0], days[-1]


def _lies_in(day: YearPhrase, phrase: YearPhrase) -> bool:
    """Whether a day may be one of the year; a year that is not said to be fiscal may be the calendar's."""
    fine = (None, phrase.year)
    return day.fiscal_year in fine or (phrase.lead is Lead.YEAR and day.year in fine)


def _days_after(said: str, phrases: tuple[YearPhrase, ...], place: int) -> tuple[YearPhrase, ...]:
    """The days that explain a fiscal year behind it: (1 ต.ค. 68 – 30 ก.ย. 69)."""
    days = phrases[place + 1 : place + 3]
    if not days or not days[0].month or not _BRACKET.match(said[phrases[place].end : days[0].start]):
        return ()
    return days if len(days) == 2 and _are_range(said, *days) else days[:1]


def _days_before(said: str, phrases: tuple[YearPhrase, ...], place: int) -> tuple[YearPhrase, ...]:
    """The days that a fiscal year in brackets behind them sums up."""
    days = phrases[max(place - 2, 0) : place]
    if len(days) < 2 or not _are_range(said, *days):
        return ()
    return days if said[days[1].end : phrases[place].start].strip() in ("(", "(ประจำ", "(ตลอด", "( ประจำ") else ()


def _are_range(said: str, one: YearPhrase, other: YearPhrase) -> bool:
    return bool(one.month and other.month and _RANGE.match(said[one.end : other.start]))


@check(
    "document-year",
    Severity.WARNING,
    "ปีในเอกสารไม่ตรงกับปีของเอกสารนั้น",
    why="ชื่อเรื่องหรือหัวข้อที่เป็นปีอื่นทำให้เอกสารใช้เป็นหลักฐานของปีนี้ไม่ได้",
    example="หัวเรื่องเขียนว่า “มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568” ทั้งที่เป็นมาตรการของปีงบประมาณ พ.ศ. 2569",
    reads=(Aspect.NAMES, Aspect.SCORES, Aspect.MEASURES, Aspect.DOCUMENTS),
)
def of_another_document(view: View) -> Iterator[Found]:
    """Years in titles, headings and sections that are not those the form's own wording names."""
    for reading in view.readings:
        text = reading.text
        if text.place.kind is not PlaceKind.DOCUMENT or not text.typed:
            continue
        desk = view.desks.get(text.owner)
        expected, strict = _expected(desk, text.place.field) if desk else (frozenset[int](), False)
        phrase = _unexpected(reading, view.context, expected, strict)
        if phrase:
            right = " และ ".join(f"พ.ศ. {year}" for year in sorted(expected))
            message = (
                f"{text.name} เขียนว่า {quoted_phrase(reading, phrase)} แต่เอกสารนี้เป็นของปีงบประมาณ {right} โปรดแก้ไขให้ตรงกัน"
            )
            years = [one for one in years_of_work(reading.said) if one.digits == phrase.digits and not one.month]
            mend = with_year(reading, years, min(expected)) if len(expected) == 1 and strict else None
            figures = (("phrase", folded_phrase(reading, phrase)), ("right", right))
            yield Found(text.place, message, figures, mend, text.name)


def _expected(desk: Desk, field: str) -> tuple[frozenset[int], bool]:
    """The years the form would name at a field of its document, and whether no other year belongs there."""
    what, _, which = field.partition(".")
    if what == "title":
        return _years_in(desk, (Wording(desk.form.title),)), True
    if what == "fields":
        spec = next((one for one in desk.form.fields if one.id == which), None)
        return (_years_in(desk, spec.default), True) if spec else (frozenset(), False)
    section = next((one for one in desk.form.sections if one.id == which and what == "sections"), None)
    if section is None:
        return frozenset(), False
    return _years_in(desk, section.default), section.kind in _HEADS


def _years_in(desk: Desk, wordings: tuple[Wording, ...]) -> frozenset[int]:
    return frozenset(int(desk.facts[name]) for name in names_in(chosen(wordings, desk.truths)) & _YEAR_FACTS)


def _unexpected(reading: Reading, context: Context, expected: Set[int], strict: bool) -> YearPhrase | None:
    """The first year of the work that does not belong; in running text only where one that does is missing."""
    phrases = [phrase for phrase in years_of_work(reading.said) if not phrase.month]
    if not expected or (not strict and expected <= {phrase.year for phrase in phrases}):
        return None
    if any(_right_year(reading.said, phrase, context) for phrase in phrases):
        return None  # told of by the role of that year
    if not strict and strangers(reading, context):
        return None  # what is missing was most likely replaced by a year that is told of as outside
    complete = expected <= {phrase.year for phrase in phrases}
    about_measures = reading.text.kind is TextKind.FIELD and _MEASURES.search(reading.said)
    fine = {context.working_year} if complete or about_measures else set()
    own = range(context.previous_year, context.working_year + 2)
    for phrase in phrases:
        before = reading.said[max(phrase.start - 40, 0) : phrase.start]
        spared = _COMPARED.search(before) or (not strict and _names_measures_of(before, phrase, context.working_year))
        if phrase.year in own and phrase.year not in {*expected, *fine} and not spared:
            return phrase
    return None


def _names_measures_of(before: str, phrase: YearPhrase, working_year: int) -> bool:
    """Whether running text speaks of the working year's measures or plan, of no result."""
    return phrase.year == working_year and _MEASURES.search(before) is not None and _RESULT_WORD.search(before) is None
