"""What a text says in figures: every number that is a score or a change of one, of what, of which year, how surely.

A number that is nobody's (a limit, a goal, a range, an amount, a count, a year) is left out or says so.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ita_desktop.checks.numbers.mentions import Mention, Vocabulary, mentions
from ita_desktop.checks.remembering import remembered

_REACH = 140
_GOAL_REACH = 60
_YEAR_REACH = 90
_SURVEY_REACH = 90

# It begins with the digit and looks back behind it: a search then passes over letters ten times as fast.
_NUMBER = re.compile(r"\d(?<![\d.,/:a-z]\d)(?!(?<=0)\d)\d{0,2}(?:\.\d{1,4})?+(?![\d/:a-z]|[.,]\d)")
_UNIT = re.compile(r" ?(?:%|เปอร์เซ็นต์|คะแนน)")
_PERCENT_BEFORE = re.compile(r"ร้อยละ ?$")
_ENDS = re.compile(r"$|[ )\]|,;\"”]|คะแนน")
_PLAIN_END = re.compile(r" ?(?:$|[)\],;|\"”]|และ|ซึ่ง|แต่|ต่ำ|สูง|โดย|ลด|เพิ่ม|คิด|จัด|อยู่)")
_SCORED_BEFORE = re.compile(r"(?:คะแนน|ได้|เพียง|เท่ากับ|[ieo]\d{1,2} ?[(:=]) ?$")
_SHARE_AFTER = re.compile(
    r" ?%? ?(?:ของ|ราย|คน|ตอบ|เห็น|บาท|น\.|ล้าน|เมตร|กิโล|ตาราง|ตร\.|ไร่|ครั้ง|ชั่วโมง|นาที|วัน|เดือน|แห่ง|เรื่อง)"
)
_FORMULA_BEFORE = re.compile(r"[x×*] ?\(?$")
_FORMULA_AFTER = re.compile(r" ?[x×*] ?\(?\d| ?(?:คะแนน|%)? ?ที่(?:คาดหวัง|ตั้งไว้|กำหนด)")
_RANGE_BEFORE = re.compile(r"\d ?(?:คะแนน|%)? ?(?:-|–|—|~|ถึง) ?(?:ร้อยละ)? ?$")
_SHORT_OF = re.compile(r"(?:ห่าง|ขาด|อีก|กว่าเกณฑ์|จากเกณฑ์)[^\d]{0,30}$")
_RANGE_AFTER = re.compile(r" ?(?:คะแนน|%)? ?(?:-|–|—|~|ถึง) ?(?:ร้อยละ)? ?\d")
_LIMIT_BEFORE = re.compile(
    r"(?:เกณฑ์|กว่า|ไม่เกิน|อย่างน้อย|เป้าหมาย|ตั้งแต่|ขั้นต่ำ|เกิน|กำหนด|มาตรฐาน|ให้ได้|ให้ถึง|เต็ม|≥|>|<)"
    r"(?:คะแนน|ร้อยละ|ที่|ไว้|ค่า|การประเมิน|ผ่าน|ขั้นต่ำ|คือ|ระดับ|=|[ :(])*+$"
)
_FULL_MARKS = re.compile(r"ได้(?:รับ)?คะแนน ?เต็ม ?$")
_LIMIT_AFTER = re.compile(r" ?(?:คะแนน|%)? ?(?:ขึ้นไป|ลงมา|เป็นต้นไป|เป็นอย่างน้อย|เป็นอย่างต่ำ|หรือมากกว่า)")
_OUT_OF_FEW = re.compile(r" ?(?:คะแนน)?[ (/]*(?:จาก|ใน)?(?:คะแนน)?เต็ม ?(?!100(?!\d))\d")
_GOAL = re.compile(
    r"ตั้งเป้า|เป้าหมาย|คาดว่า|คาดหวัง|มุ่ง|ควร|จะต้อง|จะ(?:ได้|มี|เพิ่ม|สูง)|ให้มีคะแนน|ให้คะแนน|ยกระดับ|พัฒนาให้|เพื่อให้|ต้องได้|(?<!ปัญ)หาก"
)
_ABROAD = re.compile(
    r"ประเทศ|ระดับ(?:จังหวัด|อำเภอ|ภาค)|เฉลี่ย(?:ของ)?(?:จังหวัด|อำเภอ|องค์กร|อปท|หน่วยงาน)|ใน(?:จังหวัด|อำเภอ)|"
    r"หน่วยงาน(?:อื่น|ข้างเคียง)|ทั้ง(?:จังหวัด|อำเภอ)|น้ำหนัก|สัดส่วน"
)
_SURVEY = re.compile(
    r"พึงพอใจ|ทดสอบ|แบบสำรวจ|แบบสอบถาม|ผลสำรวจ|ผู้ตอบ|ตอบแบบ|(?:ก่อน|หลัง)(?:การ)?อบรม|ความรู้ความเข้าใจ|เบิกจ่าย"
)
_OF_YEAR = r"จาก|เมื่อ(?:เปรียบ)?เทียบกับ|กว่า|ปีงบประมาณ|ปีที่ผ่านมา|ปีก่อน(?:หน้า)?|ปีที่แล้ว|ปี|พ\.ศ\.|25\d\d|ผล|การประเมิน"
_UP, _DOWN = "เพิ่มขึ้น|เพิ่ม|สูงขึ้น|สูงกว่า|มากกว่า|ดีขึ้น|พัฒนาขึ้น", "ลดลง|ลดต่ำลง|ต่ำลง|ต่ำกว่า|น้อยกว่า|ลด"
_CHANGE = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?:ผล|ส่วน)ต่าง|แตกต่าง(?:กัน)?)"
    rf"(?P<fill>(?:{_OF_YEAR}|คะแนน|ของ|ใน|ร้อยละ|จำนวน|ถึง|อยู่|เท่ากับ|คิดเป็น|รวม|เดิม|ที่|ได้|ซึ่ง|เป็น"
    r"|มากที่สุด|น้อยที่สุด|สูงสุด|เล็กน้อย|มาก|[ :=+()-])*+)$"
)
_FROM = re.compile(
    r" ?(?:คะแนน|%)? ?(?:ใน[^\d]{0,25}25\d\d ?)?(?:เพิ่มขึ้น|ลดลง|ขึ้น|ลง)?(?:มา|ไป)?(?:เป็น|เหลือ)(?:ร้อยละ|คะแนน|[ :])*+\d"
)
_TO = re.compile(r"(?:เป็น|เหลือ)(?:ร้อยละ|คะแนน|[ :])*+$")
_YEAR = re.compile(r"(?P<number>25[4-9]\d)|ปีที่ผ่านมา|ปีก่อน|ปีที่แล้ว")
_YEAR_AFTER = re.compile(r" ?(?:คะแนน|%)? ?\(?(?:ใน|ของ)?(?:ปี|พ\.ศ\.)[^\d]{0,16}(25[4-9]\d)")
_COMPARED = re.compile(r"(?:กว่า|จาก|เทียบ(?:กับ)?)[^\d]{0,25}$")
_SAYING = (
    r"คะแนนเต็ม|คะแนน|ได้รับ|ได้|เพียง|มี|ผล|ค่า|การประเมิน|เท่ากับ|อยู่ที่|คือ|เป็น|ร้อยละ|คิด|เฉลี่ย|รวม|จำนวน|โดย|ซึ่ง|ที่|สูงสุด|ต่ำสุด|"
    r"สูงถึง|ในภาพรวม|ของ|หน่วยงาน|ปีงบประมาณ|ประจำ|ปี|พ\.ศ\.|25\d\d|ใน|ภายใน|ข้อ|นี้|ถึง|แบบวัด|iit|eit|oit|ita|"
    r"(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|อบต\.|อบจ\.|ทต\.|ทม\.|ทน\.) ?[ก-๙]+|"
    r"[ :=()\[\]|“”\"'–,.-]"
)
_CHANGING = rf"{_UP}|{_DOWN}|จาก|เดิม|กว่า|ปีที่ผ่านมา|ปีก่อน(?:หน้า)?|ปีที่แล้ว|และ|แต่|\d{{1,3}}\.\d\d"
_FILLER = re.compile(rf"(?:{_SAYING})*+")
_CHANGE_FILLER = re.compile(rf"(?:{_CHANGING}|{_SAYING})*+")


class Sense(Enum):
    """What a number says: the score, what it was, what it became, by how much it differs, or what it shall be."""

    SCORE = "score"
    FROM = "from"
    TO = "to"
    CHANGE = "change"
    GOAL = "goal"


PREVIOUS = -1
"""The year of a text that says "the year before"."""


@dataclass(frozen=True, slots=True)
class Year:
    """The fiscal year named nearest before a number (0: none); `sure` where the number is certainly of that year."""

    number: int = 0
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a folded text that speaks of scores.

    `named` are the scores named before it, the nearest first; `tight` where only words of saying stand between.
    `direction` is 1 or -1 for a change said to be up or down, else 0. `united` with "คะแนน" or as a percentage,
    `scored` with "คะแนน" behind it.
    """

    start: int
    end: int
    value: Decimal
    sense: Sense
    named: tuple[Mention, ...]
    tight: bool
    direction: int = 0
    year: Year = Year()
    united: bool = False
    scored: bool = False

    @property
    def decimals(self) -> int:
        """How many decimals were written."""
        exponent = self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) else 0


@remembered
def tells_scores(said: str) -> bool:
    """Whether a folded text has any number that looks like a score: asked first, as most have none."""
    return any(_speaks_of_scores(said, *found.span()) for found in _NUMBER.finditer(said))


@remembered
def figures(said: str, words: Vocabulary) -> tuple[Figure, ...]:
    """All numbers of a folded text that are scores, changes or goals, in order; linear in its length."""
    numbers = [found for found in _NUMBER.finditer(said) if _speaks_of_scores(said, *found.span())]
    return tuple(_figures(said, numbers, mentions(words, said))) if numbers else ()


def _figures(said: str, numbers: list[re.Match[str]], named: tuple[Mention, ...]) -> Iterator[Figure]:
    ends = [one.end for one in named]
    before: Figure | None = None
    for found in numbers:
        start = found.start()
        near = bisect_left(ends, start + 1)
        if near < len(named) and named[near].start <= start:
            continue
        reached = _reached(named, near, start)
        if not _of_survey(said, start, reached):
            before = _figure(said, found, reached, before)
            yield before


def _speaks_of_scores(said: str, start: int, end: int) -> bool:
    return (_united(said, start, end) or _bare(said, start, end)) and not _nobody(said, start, end)


def _united(said: str, start: int, end: int) -> bool:
    return bool(_UNIT.match(said, end) or _PERCENT_BEFORE.search(said, max(start - 8, 0), start))


def _of_survey(said: str, start: int, named: tuple[Mention, ...]) -> bool:
    """Whether a number is that of another survey or test, told of after any score was surely named."""
    sure = named[0].end if named and not named[0].overall else 0
    since = max(start - _SURVEY_REACH, sure)
    return _SURVEY.search(said, since, start) is not None


def _reached(named: tuple[Mention, ...], near: int, start: int) -> tuple[Mention, ...]:
    """The mentions within reach before a number, the nearest first."""
    first = near
    while first and start - named[first - 1].end <= _REACH:
        first -= 1
    return named[first:near][::-1]


def _bare(said: str, start: int, end: int) -> bool:
    """Whether a number without a unit still looks like a score."""
    if "." in said[start:end]:
        return end - said.index(".", start) == 3 and bool(_ENDS.match(said, end))
    return bool(_SCORED_BEFORE.search(said, max(start - 14, 0), start) and _PLAIN_END.match(said, end))


def _nobody(said: str, start: int, end: int) -> bool:
    """A limit, a range, a share of people, points of a smaller scale, or what was measured of others."""
    lead = said[max(start - 40, 0) : start]
    if _RANGE_BEFORE.search(lead) or _RANGE_AFTER.match(said, end) or _LIMIT_AFTER.match(said, end):
        return True
    if _OUT_OF_FEW.match(said, end):
        return True
    if _FORMULA_BEFORE.search(lead) or _FORMULA_AFTER.match(said, end) or _SHARE_AFTER.match(said, end):
        return True
    limited = _LIMIT_BEFORE.search(lead) and not _FULL_MARKS.search(lead)
    return bool(limited or _SHORT_OF.search(lead) or _ABROAD.search(lead))


def _figure(said: str, found: re.Match[str], named: tuple[Mention, ...], before: Figure | None) -> Figure:
    start, end = found.span()
    change = _CHANGE.search(said[max(start - 90, 0) : start])
    sense = _sense(said, (start, end), change, before)
    filler = _FILLER if sense is Sense.SCORE else _CHANGE_FILLER
    tight = bool(named) and filler.fullmatch(said, named[0].end, start) is not None
    direction = (bool(change["up"]) - bool(change["down"])) if change and sense is Sense.CHANGE else 0
    year = _year(said, start, end, named)
    scored = said.startswith("คะแนน", end + 1 if said.startswith(" ", end) else end)
    return Figure(
        start, end, Decimal(found[0]), sense, named, tight, direction, year, _united(said, start, end), scored
    )


def _sense(said: str, span: tuple[int, int], change: re.Match[str] | None, before: Figure | None) -> Sense:
    start, end = span
    since = max(before.end if before else 0, start - _GOAL_REACH)
    if _GOAL.search(said, since, start):
        return Sense.GOAL
    if _FROM.match(said, end):
        return Sense.FROM
    if before and start - before.end < _GOAL_REACH and _TO.search(said, before.end, start):
        return Sense.GOAL if before.sense is Sense.GOAL else Sense.TO
    return Sense.CHANGE if change else Sense.SCORE


def _year(said: str, start: int, end: int, named: tuple[Mention, ...]) -> Year:
    before = _year_before(said, start, named)
    after = None if before.sure else _YEAR_AFTER.match(said, end)
    return Year(int(after[1]), sure=True) if after else before


def _year_before(said: str, start: int, named: tuple[Mention, ...]) -> Year:
    all_found = list(_YEAR.finditer(said, max(start - _YEAR_REACH, 0), start))
    if not all_found:
        return Year()
    found = all_found[-1]
    if _COMPARED.search(said, max(found.start() - 40, 0), found.start()):
        return Year(_number(found))
    until = named[0].start if named and named[0].start >= found.end() else start
    return Year(_number(found), sure=_FILLER.fullmatch(said, found.end(), until) is not None)


def _number(found: re.Match[str]) -> int:
    return int(found["number"]) if found["number"] else PREVIOUS
