"""Checks of the years texts name: is it a year at all, of the right era, and one of those the work is about."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.checks.years.year_meanings import GREGORIAN, Lead, YearPhrase
from ita_desktop.checks.years.year_phrases import names_years, year_phrases, years_of_work
from ita_desktop.checks.years.year_uses import Use
from ita_desktop.checks.years.year_words import (
    folded_phrase,
    is_543_twice,
    is_no_year,
    is_other_era,
    likely_year,
    quoted_phrase,
    with_year,
    with_years,
    years_of,
)
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.texts import RESULTS, TextKind
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET

_TIMES = frozenset({TextKind.TIMEFRAME, TextKind.FOLLOW_UP})
_NOT_PROSE = frozenset({Use.NUMBER, Use.PLAN})
_FULL_FORMS = frozenset({TextKind.FIELD, TextKind.SECTION, TextKind.DOCUMENT_TITLE, TextKind.OPINION, TextKind.TITLE})
_NEXT_YEAR = re.compile(
    r"ถัดไป|ต่อไป|ต่อเนื่อง|ดำเนินการต่อ|ตั้งงบ|ของบ|งบประมาณใหม่|แผน|ข้อบัญญัติ|เทศบัญญัติ|จัดทำ|เตรียม|อนาคต|ยกระดับ|ปีหน้า|เป้าหมาย|เสนอ"
)
_DEADLINE = re.compile(r"(?:ภายใน|ไม่เกิน|ก่อน) ?(?:วัน ?ที่|เดือน|สิ้นเดือน)? ?\Z")
_LEFT_TO_DO = re.compile("รายงาน|สรุป|ประเมิน|ติดตาม|ถอดบทเรียน|ทบทวน|ปีถัดไป|ปีต่อไป|งบประมาณ|แผน")
_POINTS = re.compile(r"คะแนน ?\(?ita\)? ?\Z")
_GOAL = re.compile(r"เป้าหมาย|บรรลุ|ยุทธศาสตร์|วิสัยทัศน์|แผน|sdg|ระยะยาว|อนาคต")
_AROUND = 60
_LONG_AGO = 8
_HISTORY = 30
_SHORT_REACH = 15


@check_text(
    "year-543-twice",
    Severity.ERROR,
    "ปีที่บวก 543 สองครั้ง",
    why="ปีที่เป็น พ.ศ. อยู่แล้วบวก 543 อีกครั้งเป็นปีที่ยังมาไม่ถึง",
    example="แต่งตั้งคณะทำงานภายในปี พ.ศ. 3112",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def added_twice(reading: Reading, view: View) -> Iterator[Found]:
    """Years 543 beyond the Buddhist era."""
    wrong = [phrase for phrase in _typed(reading) if is_543_twice(phrase)]
    if wrong:
        right = " และ ".join(f"พ.ศ. {phrase.number - BUDDHIST_OFFSET}" for phrase in _different(wrong))
        message = f"{_listed(reading, wrong)} บวก 543 สองครั้ง ที่ถูกคือ {right} โปรดแก้ไข"
        mend = with_years(reading, ((phrase, phrase.number - BUDDHIST_OFFSET) for phrase in wrong))
        yield Found(reading.text.place, message, _figures(reading, wrong), mend)


@check_text(
    "year-other-era",
    Severity.ERROR,
    "พ.ศ. กับ ค.ศ. สลับกัน",
    why="ปี ค.ศ. ที่เรียกว่า พ.ศ. หมายถึงปีที่ต่างกัน 543 ปี",
    example="จัดทำคู่มือภายใน พ.ศ. 2025",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def other_era(reading: Reading, view: View) -> Iterator[Found]:
    """Gregorian years behind พ.ศ., or Buddhist ones behind ค.ศ."""
    wrong = [phrase for phrase in _typed(reading) if is_other_era(phrase)]
    if wrong:
        right = " และ ".join(f"พ.ศ. {_buddhist(phrase)}" for phrase in _different(wrong))
        meant = "ปี ค.ศ." if wrong[0].era == "พ" else "ปี พ.ศ."
        message = f"{_listed(reading, wrong)} เป็น{meant} ที่ถูกคือ {right} โปรดแก้ไข"
        mend = with_years(reading, ((phrase, _buddhist(phrase)) for phrase in wrong), "พ")
        yield Found(reading.text.place, message, _figures(reading, wrong), mend)


@check_text(
    "year-gregorian",
    Severity.WARNING,
    "ปี ค.ศ. ในเอกสารราชการ",
    why="เอกสารราชการใช้ปีพุทธศักราช",
    example="แต่งตั้งคณะทำงาน ประจำปีงบประมาณ 2026",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def gregorian(reading: Reading, view: View) -> Iterator[Found]:
    """Years of the Common Era without any era, where Thai words speak of them."""
    wrong = [phrase for phrase in _typed(reading) if _is_plain_gregorian(reading, phrase, view.context.working_year)]
    if wrong:
        right = " และ ".join(f"พ.ศ. {_buddhist(phrase)}" for phrase in _different(wrong))
        message = f"{_listed(reading, wrong)} เป็นปี ค.ศ. เอกสารราชการใช้ {right} โปรดแก้ไข"
        mend = with_years(reading, ((phrase, _buddhist(phrase)) for phrase in wrong))
        yield Found(reading.text.place, message, _figures(reading, wrong), mend)


def _is_plain_gregorian(reading: Reading, phrase: YearPhrase, working_year: int) -> bool:
    """Whether it is a Gregorian year of these days, and neither an English date nor a far goal of the world's."""
    if phrase.number not in GREGORIAN or phrase.era or phrase.use is not Use.WORK:
        return False
    english = phrase.lead is Lead.MONTH and re.match("[0-9 ]*[a-z]", reading.said[phrase.start : phrase.end])
    return not english and -_LONG_AGO <= _buddhist(phrase) - working_year <= 2


def _buddhist(phrase: YearPhrase) -> int:
    return phrase.year or phrase.number


@check_text(
    "year-mistyped",
    Severity.ERROR,
    "ปีที่พิมพ์ผิด",
    why="ตัวเลขที่เป็นปีไม่ได้ทำให้เอกสารอ้างถึงปีที่ไม่มีจริง",
    example="ดำเนินการในปีงบประมาณ พ.ศ. 2968",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def mistyped(reading: Reading, view: View) -> Iterator[Found]:
    """A number behind ปี or พ.ศ. that no year of a paper can be."""
    years = years_of(view.context)
    for phrase in _different(_typed(reading)):
        letter = _has_letter(reading, phrase)
        wrong = letter or is_no_year(phrase, years[0])
        if phrase.use in _NOT_PROSE or phrase.lead is Lead.NONE or not wrong:
            continue
        likely = phrase.year if letter else likely_year(phrase.digits, years) if phrase.use is Use.WORK else None
        right = f"น่าจะเป็น {likely} โปรดแก้ไข" if likely else "โปรดพิมพ์ปี พ.ศ. สี่หลักให้ถูกต้อง"
        message = f"{quoted_phrase(reading, phrase)} ไม่ใช่ปีที่เป็นไปได้ {right}"
        mend = with_year(reading, _same(reading, phrase), likely) if likely else None
        yield Found(reading.text.place, message, (("phrase", folded_phrase(reading, phrase)),), mend)


@check_text(
    "year-shortened",
    Severity.HINT,
    "ปีสองหลักในเนื้อความ",
    why="หนังสือราชการเขียนปีพุทธศักราชเต็มสี่หลัก ปีย่อใช้ได้เฉพาะในตาราง",
    example="มาตรการปีงบประมาณ 69",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def shortened(reading: Reading, view: View) -> Iterator[Found]:
    """Two digits where running text of a document names a year."""
    if reading.text.kind not in _FULL_FORMS:
        return
    for phrase in _different(_typed(reading)):
        short = len(phrase.digits) == 2 and phrase.use is Use.WORK
        if short and phrase.year and phrase.era != "ค" and phrase.lead is not Lead.ITA:
            message = f"{quoted_phrase(reading, phrase)} ย่อปีเหลือสองหลัก โปรดเขียนเต็มเป็น {phrase.year}"
            figures = (("phrase", folded_phrase(reading, phrase)),)
            yield Found(reading.text.place, message, figures, with_year(reading, _same(reading, phrase), phrase.year))


@check_text(
    "year-outside",
    Severity.WARNING,
    "ปีที่ไม่ใช่ปีของงานชุดนี้",
    why="ปีอื่นในข้อความมักติดมาจากเอกสารของปีก่อนหรือของหน่วยงานอื่น",
    example="ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2562 ลดลง",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def outside(reading: Reading, view: View) -> Iterator[Found]:
    """Years and dates of none of the years the text may speak of: one complaint for each such year of a text."""
    for phrases in strangers(reading, view.context).values():
        yield _outside(reading, view.context, phrases)


def strangers(reading: Reading, context: Context) -> Mapping[int, list[YearPhrase]]:
    """The phrases of a text that name years it cannot well speak of, by their fiscal year."""
    found: dict[int, list[YearPhrase]] = {}
    if not reading.text.typed or reading.text.kind in _TIMES or _is_only_a_date(reading):
        return found
    for phrase in _without_lists(years_of_work(reading.said), context.working_year):
        if _is_stranger(reading, context, phrase) and phrase.fiscal_year is not None:
            found.setdefault(phrase.fiscal_year, []).append(phrase)
    return found


def _outside(reading: Reading, context: Context, phrases: list[YearPhrase]) -> Found:
    phrase, (working, assessed, previous) = phrases[0], years_of(context)
    likely = likely_year(phrase.digits, years_of(context))
    guess = f" น่าจะเป็น พ.ศ. {likely}" if likely else ""
    times = f" (พบ {len(phrases)} แห่ง)" if len(phrases) > 1 else ""
    fiscal = f" อยู่ในปีงบประมาณ พ.ศ. {phrase.fiscal_year}" if phrase.fiscal_year != phrase.year else ""
    message = (
        f"{quoted_phrase(reading, phrase)}{times}{fiscal} ไม่ใช่ปีของงานชุดนี้ ซึ่งวิเคราะห์ผลปีงบประมาณ พ.ศ. {assessed} "
        f"เทียบกับ พ.ศ. {previous} และวางมาตรการของ พ.ศ. {working}{guess} โปรดตรวจสอบว่าติดมาจากเอกสารปีอื่นหรือไม่"
    )
    meant = [(one, likely_year(one.digits, years_of(context))) for one in phrases]
    certain = [(one, year) for one, year in meant if year and abs(year - one.number) >= _LONG_AGO]
    mend = with_years(reading, certain) if len(certain) == len(phrases) else None
    return Found(reading.text.place, message, (("phrase", folded_phrase(reading, phrase)),), mend)


def _is_stranger(reading: Reading, context: Context, phrase: YearPhrase) -> bool:
    """Whether the text cannot well speak of the year; years that are wrong in themselves are told of elsewhere."""
    working, year = context.working_year, phrase.fiscal_year
    if year is None or _has_letter(reading, phrase) or is_no_year(phrase, working) or _is_doubtful(phrase, working):
        return False
    if _is_score(reading, phrase):
        return False
    own = reading.text.place.fiscal_year if reading.text.kind in RESULTS else working
    first, last = min(own - 1, working - 2), max(working, own)
    if year > last:
        return not _is_looked_forward_to(reading, phrase, year == last + 1)
    return year < first


def _is_score(reading: Reading, phrase: YearPhrase) -> bool:
    """Whether two digits may as well be points: “คะแนน ITA 65”."""
    words = reading.said[max(phrase.start - 8, 0) : phrase.first]
    return phrase.lead is Lead.ITA and len(phrase.digits) == 2 and _POINTS.search(words) is not None


def _is_doubtful(phrase: YearPhrase, working_year: int) -> bool:
    """Whether the number may well be none of a paper's years: a bare or short one far off, or long past history."""
    ahead = (phrase.fiscal_year or 0) - working_year
    if phrase.lead is Lead.NONE:
        return abs(ahead) > _LONG_AGO
    if phrase.era == "ค":
        return True
    if len(phrase.digits) == 2 and phrase.lead in (Lead.ITA, Lead.YEAR):
        return not -_SHORT_REACH <= ahead <= 1
    slip = likely_year(phrase.digits, (working_year, working_year - 1))
    return phrase.lead in (Lead.ERA, Lead.YEAR) and -ahead > _HISTORY and not slip


def _is_looked_forward_to(reading: Reading, phrase: YearPhrase, next_year: bool) -> bool:
    """Whether a year to come is meant: the next one is planned and reported for, later ones are goals."""
    around = reading.said[max(phrase.start - _AROUND, 0) : phrase.end + _AROUND // 2]
    if next_year:
        first_months = phrase.month >= 10 and not _is_planned_too_late(reading, phrase)
        return first_months or reading.text.kind in RESULTS or bool(_NEXT_YEAR.search(around))
    return phrase.lead in (Lead.YEAR, Lead.ERA) and bool(_GOAL.search(around))


def _is_planned_too_late(reading: Reading, phrase: YearPhrase) -> bool:
    """Whether a step shall be done by a day after its year, when no more than reporting is left to do."""
    before = reading.said[max(phrase.start - _AROUND, 0) : phrase.start]
    return (
        reading.text.kind is TextKind.STEP
        and _DEADLINE.search(before) is not None
        and _LEFT_TO_DO.search(reading.said) is None
    )


def _has_letter(reading: Reading, phrase: YearPhrase) -> bool:
    """Whether the letter o stands for a nought."""
    return "o" in reading.said[phrase.first : phrase.last]


def _is_only_a_date(reading: Reading) -> bool:
    """A field that holds a day and nothing else is judged with its document."""
    phrases = year_phrases(reading.said)
    return (
        reading.text.kind is TextKind.FIELD
        and len(phrases) == 1
        and phrases[0].end - phrases[0].start == len(reading.said)
    )


def _without_lists(phrases: tuple[YearPhrase, ...], working_year: int) -> Iterator[YearPhrase]:
    """The phrases but for lists of three years and more that lead up to the work's own: a comparison over years."""
    run: list[YearPhrase] = []
    for phrase in (*phrases, None):
        if phrase and run and _follows(run[-1], phrase):
            run.append(phrase)
            continue
        if len(run) < 3 or not any(one.year in range(working_year - 2, working_year + 1) for one in run):
            yield from run
        run = [phrase] if phrase else []


def _follows(one: YearPhrase, other: YearPhrase) -> bool:
    near = not one.month and not other.month and 0 <= other.start - one.end <= 8
    return near and one.year is not None and other.year is not None and abs(other.year - one.year) == 1


def _typed(reading: Reading) -> tuple[YearPhrase, ...]:
    """The phrases of a text somebody typed; a form's own wording has the years of the data."""
    return year_phrases(reading.said) if reading.text.typed else ()


def _different(phrases: Iterable[YearPhrase]) -> Iterator[YearPhrase]:
    """The first of the phrases that write the same year."""
    seen: set[tuple[str, str]] = set()
    for phrase in phrases:
        if phrase.digits and (phrase.digits, phrase.era) not in seen:
            seen.add((phrase.digits, phrase.era))
            yield phrase


def _listed(reading: Reading, phrases: Iterable[YearPhrase]) -> str:
    return " และ ".join(quoted_phrase(reading, phrase) for phrase in _different(phrases))


def _figures(reading: Reading, phrases: Iterable[YearPhrase]) -> tuple[tuple[str, str], ...]:
    return (("phrase", ", ".join(folded_phrase(reading, phrase) for phrase in _different(phrases))),)


def _same(reading: Reading, phrase: YearPhrase) -> tuple[YearPhrase, ...]:
    """All phrases that write the same year in the same way."""
    return tuple(one for one in year_phrases(reading.said) if (one.digits, one.era) == (phrase.digits, phrase.era))
