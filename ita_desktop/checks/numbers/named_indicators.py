"""Checks of texts that name indicators: number and name of one another, and lists in the order of the scores."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.figures import Sense
from ita_desktop.checks.numbers.known import tells_figures
from ita_desktop.checks.numbers.mentions import Mention, mentions, vocabulary_of
from ita_desktop.checks.numbers.quoted import figures_of
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.texts import TextKind

_RANKED = re.compile(r"อันดับ|เรียง(?:ตาม)?ลำดับ(?:คะแนน)?|จากมาก(?:ที่สุด)?ไป(?:หา)?น้อย|สูงสุดราย|สูง(?:สุด)?ไป(?:หา)?ต่ำ")
_FROM_LOW = re.compile(r"จากน้อย|ต่ำ(?:สุด)?ไป(?:หา)?สูง|ต่ำสุด")
_BETWEEN = re.compile(r"[ :“\"(.–-]{0,3}(?:ด้าน|เรื่อง|คือ)?[ “\"]?")
_FEWEST = 3
_SKIPPED = frozenset({TextKind.RESPONSIBLE, TextKind.TIMEFRAME, TextKind.BUDGET, TextKind.SIGNER, TextKind.FIGURE})


@check_text(
    "indicator-number-name",
    Severity.ERROR,
    "เลขกับชื่อตัวชี้วัดไม่ตรงกัน",
    why="ผู้อ่านไม่ทราบว่ากล่าวถึงตัวชี้วัดใด และคะแนนจะไปอยู่ผิดตัว",
    example="ตัวชี้วัดที่ 3 การใช้งบประมาณ ต้องปรับปรุง",
    reads=(Aspect.YEAR,),
)
def number_and_name(reading: Reading, view: View) -> Iterator[Found]:
    """An indicator's number followed by another indicator's name."""
    said = reading.said
    if "ตัวชี้วัด" not in said or reading.text.kind in _SKIPPED or not reading.text.typed:
        return
    framework = view.context.framework
    names = {one.code: one.name for one in framework.indicators}
    numbers = {one.name: one.code for one in framework.indicators}
    for first, second in pairwise(mentions(vocabulary_of(framework), said)):
        if not _is_pair(said, first, second) or first.key.code not in names:
            continue
        right = names[first.key.code]
        message = (
            f"{quoted(reading.typed(first.start, second.end))} เลขกับชื่อไม่ตรงกัน ตัวชี้วัดที่ {first.key.code} คือ "
            f"{quoted(right)} ส่วนชื่อนี้เป็นของตัวชี้วัดที่ {numbers.get(names[second.key.code], '')} โปรดแก้ไขเลขหรือชื่อ"
        )
        yield Found(reading.text.place, message, (("said", said[first.start : second.end]),))


@check_text(
    "quoted-ranking",
    Severity.WARNING,
    "อันดับในข้อความไม่เรียงตามคะแนน",
    why="ข้อความที่บอกว่าเรียงอันดับต้องเรียงตามคะแนนที่เขียนไว้ข้างกัน",
    example="คะแนนสูงสุดรายตัวชี้วัด เรียงจากมากไปน้อย การปฏิบัติหน้าที่ 77.10 คะแนน "
    "การใช้งบประมาณ 88.20 คะแนน การใช้อำนาจ 66.30 คะแนน",
    reads=(Aspect.SCORES,),
    only=tells_figures,
)
def ranked_in_text(reading: Reading, view: View) -> Iterator[Found]:
    """A list said to be by score whose scores go up and down."""
    said = reading.said
    if not _RANKED.search(said):
        return
    scores = [
        (figure.value, figure)
        for figure in figures_of(reading, view.context)
        if figure.sense is Sense.SCORE and figure.tight and figure.named[0].key.level is ScoreLevel.INDICATOR
    ]
    values = [value for value, _ in scores]
    if len(values) < _FEWEST or not _up_and_down(values) or (_FROM_LOW.search(said) and not _falls(values)):
        return
    _, wrong = next(later for earlier, later in pairwise(scores) if later[0] > earlier[0])
    message = (
        f"รายการนี้เรียงตามคะแนน แต่ {quoted(reading.around(wrong.start, wrong.end))} สูงกว่ารายการก่อนหน้า "
        "โปรดเรียงลำดับใหม่หรือแก้ไขคะแนน"
    )
    yield Found(reading.text.place, message, (("scores", " ".join(str(value) for value in values)),))


def _is_pair(said: str, first: Mention, second: Mention) -> bool:
    """Whether a numbered indicator stands right before another one's name."""
    numbered = first.key.level is ScoreLevel.INDICATOR and not first.bare and not first.key.part
    named = second.bare and second.key.code != first.key.code
    return numbered and named and _BETWEEN.fullmatch(said, first.end, second.start) is not None


def _falls(values: list[Decimal]) -> bool:
    return values[0] > values[-1]


def _up_and_down(values: list[Decimal]) -> bool:
    falls = all(earlier >= later for earlier, later in pairwise(values))
    rises = all(earlier <= later for earlier, later in pairwise(values))
    return not (falls or rises)
