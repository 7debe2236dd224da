"""Check of what a text says scored highest or lowest, and of a score said to be above or below a limit."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.known import quotes_scores, score_of, with_word
from ita_desktop.checks.numbers.mentions import Mention, mentions, vocabulary_of
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, score_name
from ita_desktop.domain.scoring import rounded, shown
from ita_desktop.domain.texts import TextKind

_EXTREME = re.compile("(?P<high>สูง(?:ที่)?สุด|คะแนน(?:เฉลี่ย)?มากที่สุด)|(?P<low>ต่ำ(?:ที่)?สุด|คะแนน(?:เฉลี่ย)?น้อยที่สุด)")
_NAMES = re.compile(
    r"(?:อันดับ|ลำดับ|แรก|ที่ ?1|\d{1,2} ?(?:ตัวชี้วัด|ข้อ)?|ใน(?:ภาพรวม|ปีนี้)|จำนวน|ของหน่วยงาน|[ ,()“”\"-])*+(?:คือ|ได้แก่|เป็น|:)"
    r"(?:ตัวชี้วัด(?:ที่)?|ด้าน|เรื่อง|ประเด็น|ข้อ(?:คำถาม)?(?:ที่)?|แบบวัด|การประเมิน|\d{1,2}[.)]|[ ,:()“”\"-])*+"
)
_SAID_OF = re.compile(
    r"(?:คะแนน|ได้รับ|ได้|มี|ผล|การประเมิน|เท่ากับ|อยู่ที่|คือ|เป็น|ร้อยละ|เฉลี่ย|ซึ่ง|ที่|ตัวชี้วัด|ข้อ|\d{1,3}\.\d\d|100|[ :()“”\",-])*+"
)
_ALSO = re.compile(
    r"(?:คะแนน|ร้อยละ|และ|กับ|ได้|มี|เท่ากับ|ด้าน|เรื่อง|ตัวชี้วัด(?:ที่)?|ข้อ(?:ที่)?|\d{1,3}(?:\.\d\d)?|[ ,/().“”\"-])*+"
)
_NO_CLAIM = re.compile(r"เพิ่ม|ลด(?!หย่อน)|พัฒนา|แตกต่าง|เพื่อ|มุ่ง|เป้าหมาย|ควร|หาก|จังหวัด|อำเภอ|ประเทศ|ผู้บริหาร|ระดับ ?\Z")
_YEAR = re.compile(r"25[4-9]\d|ปีก่อน|ปีที่(?:ผ่านมา|แล้ว)")
_REACH, _NEAR = 60, 25
_MOST = 10
_COMPARED = re.compile(
    r"(?<![\d.,])(?P<score>\d{2,3}\.\d\d)(?!\d) ?(?:คะแนน|%)? ?(?:ซึ่ง|จึง|โดย|ถือว่า|อยู่|มีค่า|[ ,])*+"
    r"(?:(?P<above>(?<!ไม่)(?<!ไม่ได้)(?:สูงกว่า|มากกว่า|เกิน(?:กว่า)?)|ไม่(?:ต่ำ|น้อย)กว่า)|(?P<below>(?<!ไม่)(?:ต่ำกว่า|น้อยกว่า)|ไม่ถึง))"
    r"(?:เกณฑ์|ค่า|เป้าหมาย|มาตรฐาน|คะแนน|ที่(?:กำหนด|ตั้งไว้)|ขั้นต่ำ|การประเมิน|ผ่าน|ร้อยละ|ไว้|คือ|[ (:])*+"
    r"(?P<limit>\d{2,3}(?:\.\d{1,2})?)(?![\d,/]|\.\d) ?(?:คะแนน|%|\)|$)"
)


def tells_extremes(reading: Reading) -> bool:
    """Whether a text somebody typed says what was highest or lowest at all."""
    return reading.text.typed and _EXTREME.search(reading.said) is not None


def compares(reading: Reading) -> bool:
    """Whether a text somebody typed holds one number against another."""
    return reading.text.typed and ("กว่า" in reading.said or "เกิน" in reading.said or "ไม่ถึง" in reading.said)


@check_text(
    "highest-told",
    Severity.WARNING,
    "เขียนว่าได้คะแนนสูงสุดหรือต่ำสุดไม่ตรงกับคะแนนที่กรอก",
    why="ผู้อ่านเห็นคะแนนทุกตัวในตาราง ข้อความที่ชี้ผิดตัวมักติดมาจากเอกสารของปีอื่นหรือหน่วยงานอื่น",
    example="ตัวชี้วัดที่ได้คะแนนต่ำที่สุด คือ การปฏิบัติหน้าที่",
    reads=(Aspect.SCORES,),
    only=tells_extremes,
)
def highest(reading: Reading, view: View) -> Iterator[Found]:
    """An indicator, item or tool said to be the best or the worst of all, or of its kind, that is not."""
    context, said = view.context, reading.said
    if not quotes_scores(reading, context):
        return
    named = mentions(vocabulary_of(context.framework), said)
    for extreme in _EXTREME.finditer(said):
        lead = said[max(extreme.start() - _NEAR, 0) : extreme.start()]
        around = said[max(extreme.start() - _REACH, 0) : extreme.end() + _NEAR]
        others = {year for year in _YEAR.findall(around) if year != str(context.assessed_year)}
        keys = [] if others or _NO_CLAIM.search(lead) else _keys(said, extreme, named)
        wrong = _wrong(reading, context, keys, named, high=bool(extreme["high"])) if keys else None
        if wrong:
            key, value, best, best_value = wrong
            words = "สูงสุด" if extreme["high"] else "ต่ำสุด"
            message = (
                f"{quoted(reading.around(*extreme.span()))} แต่{with_word(score_name(key), 'คือ')} {shown(value)} "
                f"ส่วนที่{words}คือ{score_name(best)} ({shown(best_value)}) โปรดแก้ไขให้ตรงกับคะแนน"
            )
            basis = (("said", extreme[0]), ("named", score_name(key)), (words, score_name(best)))
            yield Found(reading.text.place, message, (*basis, ("score", shown(value))))


@check_text(
    "compared-told",
    Severity.WARNING,
    "เขียนว่าสูงกว่าหรือต่ำกว่าขัดกับตัวเลขเอง",
    why="ตัวเลขสองตัวในประโยคเดียวกันขัดกับคำที่เชื่อม ผู้อ่านไม่ทราบว่าสิ่งใดถูก",
    example="ได้คะแนน 84.10 คะแนน ซึ่งสูงกว่าเกณฑ์ 85 คะแนน",
    reads=(Aspect.YEAR,),
    only=compares,
)
def compared(reading: Reading, view: View) -> Iterator[Found]:
    """A score said to be above a limit it does not reach, or below one it reaches."""
    for found in _COMPARED.finditer(reading.said):
        score, limit = Decimal(found["score"]), Decimal(found["limit"])
        if (score < limit) if found["above"] else (score >= limit):
            right = "ต่ำกว่า" if score < limit else "ไม่ต่ำกว่า"
            message = (
                f"{quoted(reading.typed(*found.span()))} แต่ {found['score']} {right} {found['limit']} "
                "โปรดแก้ไขคำหรือตัวเลขให้ตรงกัน"
            )
            yield Found(reading.text.place, message, (("said", found[0]),))


def _keys(said: str, extreme: re.Match[str], named: tuple[Mention, ...]) -> list[ScoreKey]:
    """What is said to be the extreme: what is listed right behind it, else what stands right before it."""
    place = bisect_left(named, extreme.end(), key=lambda one: one.start)
    behind, before_it = named[place : place + _MOST], named[max(place - 2, 0) : place]
    if behind and _NAMES.fullmatch(said, extreme.end(), behind[0].start):
        keys = [behind[0].key]
        for before, one in pairwise(behind):
            if not _ALSO.fullmatch(said, before.end, one.start):
                break
            keys.append(one.key)
        return list(dict.fromkeys(keys))
    if not before_it or not _SAID_OF.fullmatch(said, before_it[-1].end, extreme.start()):
        return []
    return [before_it[-1].key] if extreme.start() - before_it[-1].end <= _REACH else []


def _wrong(
    reading: Reading, context: Context, keys: list[ScoreKey], named: tuple[Mention, ...], *, high: bool
) -> tuple[ScoreKey, Decimal, ScoreKey, Decimal] | None:
    """The first key that is not among the best (worst) of any scope it may be meant in, and the one that is."""
    told: tuple[ScoreKey, Decimal, ScoreKey, Decimal] | None = None
    for key in keys:
        for scope in _scopes(reading, context.framework, key, named):
            values = {one: score_of(context, one, context.assessed_year) for one in scope}
            known = {one: rounded(value) for one, value in values.items() if value is not None}
            if key not in known or len(known) < len(values) or len(known) <= len(keys):
                return None
            order = sorted(known.values(), reverse=high)
            last = order[len(keys) - 1]
            if (known[key] >= last) if high else (known[key] <= last):
                told = None
                break
            best = next(one for one, value in known.items() if value == order[0])
            told = (key, known[key], best, order[0])
        if told:
            return told
    return None


def _scopes(
    reading: Reading, framework: Framework, key: ScoreKey, named: tuple[Mention, ...]
) -> Iterator[tuple[ScoreKey, ...]]:
    """Among what a score may be the extreme: all of its level, and of its tool where a tool is spoken of."""
    if key.part or key.code.startswith("e"):
        return
    if key.level is ScoreLevel.TOOL:
        yield tuple(ScoreKey(ScoreLevel.TOOL, tool.code) for tool in framework.tools)
    if key.level is ScoreLevel.INDICATOR:
        tools = {one.code: one.tool for one in framework.indicators}
        of_tools = reading.text.kind is not TextKind.SECTION or any(one.key.level is ScoreLevel.TOOL for one in named)
        yield tuple(ScoreKey(key.level, code) for code in tools)
        if of_tools and key.code in tools:
            yield tuple(ScoreKey(key.level, code) for code, tool in tools.items() if tool == tools[key.code])
    if key.level is ScoreLevel.ITEM:
        homes = {one.code: one.indicator for one in framework.items if one.code[0] == key.code[0]}
        yield tuple(ScoreKey(key.level, code) for code in homes)
        if key.code in homes:
            yield tuple(ScoreKey(key.level, code) for code, home in homes.items() if home == homes[key.code])
