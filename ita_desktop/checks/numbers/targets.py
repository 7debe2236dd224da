"""Checks of the goals a measure or a text sets: above what was reached, and possible at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.figures import Figure, Sense
from ita_desktop.checks.numbers.known import score_of, tells_figures, with_word
from ita_desktop.checks.numbers.mentions import mentions, vocabulary_of
from ita_desktop.checks.numbers.quoted import figures_of
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import HIGHEST, ScoreKey, ScoreLevel, score_name
from ita_desktop.domain.scoring import shown
from ita_desktop.domain.texts import TextKind

_GOALS = frozenset({TextKind.TARGET, TextKind.KPI})
_NUMBER = re.compile(
    r"(?P<least>ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ตั้งแต่|มากกว่า|สูงกว่า|เกิน|≥|>)?(?:ร้อยละ|คะแนน|ที่|[ :=])*+"
    r"(?<![\d.,])(?P<number>\d{1,3}(?:\.\d{1,4})?+)(?![\d/]|[.,]\d)(?P<unit> ?(?:คะแนน|%))?+"
    r"(?P<more> ?(?:ขึ้นไป|เป็นอย่างน้อย))?+"
)
_ENDS = re.compile(r" ?(?:$|[),;/])")
_SCORE = re.compile(r"คะแนน")
_OTHER_SCORE = re.compile(r"พึงพอใจ|ทดสอบ|สอบ|ความรู้|ความเข้าใจ|เข้าร่วม|เผยแพร่|เบิกจ่าย")
_MORE = re.compile(r"(?:เพิ่มขึ้น|เพิ่ม|สูงขึ้น)(?:จากเดิม|จากปี[^\d]{0,20}|อย่างน้อย|ไม่น้อยกว่า|คะแนน|ร้อยละ|อีก|[ ])*+$")
_KEEP = re.compile(r"รักษา|คงระดับ|เท่าเดิม|กว่าเดิม|ธำรง")
_RISE = re.compile(r"เพิ่ม|ยกระดับ|สูงขึ้น|เป้าหมาย|พัฒนา")
_TOO_MUCH = re.compile(
    r"ร้อยละ ?(?P<share>\d{1,4}(?:\.\d+)?+)(?![\d,])|(?<![\d.,])(?P<points>\d{3,5}(?:\.\d+)?+) ?คะแนน"
)


@dataclass(frozen=True, slots=True)
class _Goal:
    """A number a measure wants a score to reach; `at_least` where more is welcome."""

    start: int
    end: int
    value: Decimal
    keys: tuple[ScoreKey, ...]
    at_least: bool


def is_goal(reading: Reading) -> bool:
    """Whether a text says what a measure aims at."""
    return reading.text.kind in _GOALS


@check_text(
    "target-reached",
    Severity.WARNING,
    "เป้าหมายไม่สูงกว่าคะแนนที่ได้แล้ว",
    why="เป้าหมายที่คะแนนถึงอยู่แล้วไม่ทำให้เกิดการพัฒนา มักคัดลอกมาจากปีก่อน",
    example="คะแนน i1 เท่ากับ 21 คะแนน",
    reads=(Aspect.SCORES, Aspect.MEASURES),
    only=is_goal,
)
def reached(reading: Reading, view: View) -> Iterator[Found]:
    """A goal for a named score that is not above the score of the assessed year."""
    for goal in _goals(reading, view.context):
        if not goal.at_least:
            yield from _low(reading, view.context, goal)


@check_text(
    "target-low",
    Severity.HINT,
    "เป้าหมายขั้นต่ำไม่สูงกว่าคะแนนที่ได้แล้ว",
    why="ควรตั้งเป้าหมายให้สูงกว่าผลที่ได้ในปีที่ประเมิน",
    example="คะแนน i1 ไม่น้อยกว่า 21 คะแนน",
    reads=(Aspect.SCORES, Aspect.MEASURES),
    only=is_goal,
)
def low(reading: Reading, view: View) -> Iterator[Found]:
    """A lowest goal that the assessed year has already passed."""
    for goal in _goals(reading, view.context):
        if goal.at_least:
            yield from _low(reading, view.context, goal)


@check_text(
    "target-falls",
    Severity.WARNING,
    "เป้าหมายไม่สูงกว่าคะแนนเริ่มต้น",
    why="ข้อความบอกว่าจะยกระดับ แต่ตัวเลขเป้าหมายไม่สูงกว่าคะแนนเริ่มต้น",
    example="ตั้งเป้าหมายยกระดับคะแนน i1 จาก 85.00 คะแนน เป็น 80.00 คะแนน",
    reads=(Aspect.SCORES,),
    only=tells_figures,
)
def falls(reading: Reading, view: View) -> Iterator[Found]:
    """A goal told as "from … to …" whose end is not above its beginning."""
    for before, figure in _falls(reading, view.context):
        span = (before.start, figure.end)
        message = (
            f"{quoted(reading.around(*span))} ตั้งเป้าหมายจาก {before.value} เป็น {figure.value} ซึ่งไม่สูงขึ้น "
            "โปรดแก้ไขตัวเลขเป้าหมาย"
        )
        yield Found(reading.text.place, message, (("said", reading.said[slice(*span)]),))


@check_text(
    "target-range",
    Severity.WARNING,
    "เป้าหมายเกินร้อยละ 100 หรือ 100 คะแนน",
    why="คะแนนและร้อยละของทั้งหมดเกิน 100 ไม่ได้ มักเกิดจากพิมพ์ตัวเลขเกิน",
    example="ผู้รับบริการพึงพอใจร้อยละ 850",
)
def out_of_range(reading: Reading, view: View) -> Iterator[Found]:
    """A share or a score of more than a hundred."""
    if reading.text.kind not in _GOALS:
        return
    for found in _TOO_MUCH.finditer(reading.said):
        number = found["share"] or found["points"]
        if Decimal(number) > HIGHEST and not _MORE.search(reading.said[max(found.start() - 40, 0) : found.start()]):
            message = f"{quoted(reading.around(*found.span()))} เกิน 100 ซึ่งเป็นไปไม่ได้ โปรดแก้ไขตัวเลขเป้าหมาย"
            yield Found(reading.text.place, message, (("said", found[0]),))


def _goals(reading: Reading, context: Context) -> Iterator[_Goal]:
    said = reading.said
    if reading.text.kind not in _GOALS or context.assessed.reference or _OTHER_SCORE.search(said):
        return
    named = mentions(vocabulary_of(context.framework), said)
    if not (named or _SCORE.search(said)) or _KEEP.search(said):
        return
    fallen = {figure.start for _, figure in _falls(reading, context)}
    for found in _NUMBER.finditer(said):
        start, end = found.span("number")
        inside = start in fallen or any(one.start <= start < one.end for one in named)
        scored = found["unit"] or "คะแนน" in found[0] or "ร้อยละ" in found[0]
        if inside or not (scored or (found["least"] and _ENDS.match(said, found.end()))):
            continue
        if _MORE.search(said[max(found.start("number") - 40, 0) : start]) or _starts_a_way(said, end):
            continue
        before = [one.key for one in named if one.end <= start]
        keys = (before[-1],) if before else tuple(one.key for one in named[:1])
        at_least = bool(found["least"] or found["more"])
        yield _Goal(start, end, Decimal(found["number"]), keys or _linked(reading, context), at_least)


def _falls(reading: Reading, context: Context) -> Iterator[tuple[Figure, Figure]]:
    for before, figure in pairwise(figures_of(reading, context)):
        if _is_fall(reading.said, before, figure):
            yield before, figure


def _starts_a_way(said: str, end: int) -> bool:
    return re.match(r" ?(?:คะแนน|%)? ?(?:มา|ไป)?(?:เป็น|เหลือ)", said[end : end + 24]) is not None


def _linked(reading: Reading, context: Context) -> tuple[ScoreKey, ...]:
    """What a goal without a name is for: all that its measure is linked to."""
    measure = next((one for one in context.year(context.measures_year).measures if one.id == reading.text.owner), None)
    if measure is None:
        return ()
    indicators = tuple(ScoreKey(ScoreLevel.INDICATOR, code) for code in measure.indicators)
    return (*indicators, *(ScoreKey(ScoreLevel.ITEM, code) for code in measure.items))


def _low(reading: Reading, context: Context, goal: _Goal) -> Iterator[Found]:
    """The complaint, where every score the goal is for has reached it."""
    scores = {key: _lowest(context, key) for key in goal.keys}
    known = {key: value for key, value in scores.items() if value is not None}
    if not known or len(known) < len(scores) or any(value < goal.value for value in known.values()):
        return
    if goal.value >= HIGHEST:
        return
    told = ", ".join(f"{with_word(score_name(key), 'ได้')} {shown(value)}" for key, value in known.items())
    message = (
        f"{quoted(reading.around(goal.start, goal.end))} ไม่สูงกว่าคะแนนที่ได้แล้วในปีงบประมาณ พ.ศ. {context.assessed_year} "
        f"({told}) โปรดตั้งเป้าหมายให้สูงขึ้น"
    )
    basis = (("goal", str(goal.value)), *((score_name(key), shown(value)) for key, value in known.items()))
    yield Found(reading.text.place, message, basis)


def _lowest(context: Context, key: ScoreKey) -> Decimal | None:
    """The score; of an item asked in two halves, the lower one."""
    parts = ("",) if key.part or key.level is not ScoreLevel.ITEM else ("", "1", "2")
    values = (score_of(context, key._replace(part=part) if part else key, context.assessed_year) for part in parts)
    return min((value for value in values if value is not None), default=None)


def _is_fall(said: str, before: Figure, figure: Figure) -> bool:
    if before.sense is not Sense.FROM and not (before.sense is Sense.GOAL and _starts_a_way(said, before.end)):
        return False
    lead = said[max(before.start - 70, 0) : before.start]
    wished = "เป้าหมาย" in lead or "ยกระดับ" in lead or "พัฒนา" in lead
    return wished and _RISE.search(lead) is not None and figure.value <= before.value < HIGHEST
