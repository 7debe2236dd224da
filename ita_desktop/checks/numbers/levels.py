"""Checks of the level: is it one of that year's, is it what the scores say, do the scores decide it at all."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.known import with_word
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.levels import LevelReading, level_of
from ita_desktop.domain.scores import TOTAL, score_name
from ita_desktop.domain.scoring import best, shown, tool_key


@check(
    "level-unknown",
    Severity.ERROR,
    "ระดับผลการประเมินไม่ใช่ระดับของปีนั้น",
    why="แต่ละปีใช้ชื่อระดับไม่เหมือนกัน ระดับของปีอื่นแสดงว่าคัดลอกมาจากรายงานเก่า",
    example="กรอกระดับ “A” ในผลของปีงบประมาณ พ.ศ. 2568 ซึ่งใช้ระดับ “ผ่านดี”",
    reads=(Aspect.SCORES,),
)
def unknown(view: View) -> Iterator[Found]:
    """A level word that the assessed year does not know."""
    context = view.context
    word = _entered_level(context)
    names = tuple(level.name for level in context.framework.levels)
    if word and word not in names:
        message = (
            f"ระดับ “{word}” ไม่ใช่ระดับผลการประเมินของปีงบประมาณ พ.ศ. {context.assessed_year} "
            f"ซึ่งมีระดับ {', '.join(names)} โปรดเลือกระดับจากรายการ"
        )
        yield Found(_place(context), message, (("level", word),))


@check(
    "level-scores",
    Severity.ERROR,
    "ระดับผลการประเมินไม่ตรงกับคะแนน",
    why="ระดับกับคะแนนขัดกันเองในเอกสารฉบับเดียว ผู้ตรวจเห็นได้ทันที",
    example="กรอกระดับ “ผ่านดีเยี่ยม” แต่คะแนนรวมคือ 94.50",
    reads=(Aspect.SCORES,),
)
def against_scores(view: View) -> Iterator[Found]:
    """A level of that year which the scores rule out."""
    context = view.context
    word = _entered_level(context)
    reading = level_of(context.framework, context.assessed.scores)
    possible = tuple(level.name for level in reading.possible)
    names = tuple(level.name for level in context.framework.levels)
    if word not in names or not possible or word in possible:
        return
    figures = _figures(context)
    told = ", ".join(f"{with_word(name, 'ได้')} {value}" for name, value in figures)
    right = " หรือ ".join(f"“{name}”" for name in possible)
    message = f"ระดับที่กรอกคือ “{word}” แต่คะแนนที่กรอก ({told}) อยู่ในระดับ {right} โปรดตรวจสอบระดับหรือคะแนนที่กรอก"
    yield Found(_place(context), message, (("level", word), *figures))


@check(
    "level-undecided",
    Severity.WARNING,
    "คะแนนที่มีไม่พอจะบอกระดับผลการประเมิน",
    why="เอกสารจะพิมพ์โดยไม่มีระดับ หากคะแนนที่กรอกยังไม่พอจะบอกระดับ",
    example="กรอกคะแนนรวม 90.00 แต่ยังไม่กรอกคะแนน IIT และ OIT",
    reads=(Aspect.SCORES,),
)
def undecided(view: View) -> Iterator[Found]:
    """No level was entered, and the scores leave several possible."""
    context = view.context
    reading = level_of(context.framework, context.assessed.scores)
    figures = _figures(context)
    if (
        figures
        and reading.possible
        and not (context.assessed.reference or context.assessed.level.strip() or reading.level)
    ):
        yield Found(_place(context), _undecided_message(context, reading), figures)


def _undecided_message(context: Context, reading: LevelReading) -> str:
    keys = (TOTAL if code == "total" else tool_key(context.framework, code) for code in reading.undecided)
    missing = ", ".join(score_name(key) for key in keys)
    levels = " หรือ ".join(f"“{level.name}”" for level in reading.possible)
    return f"ยังบอกระดับผลการประเมินไม่ได้ว่าเป็น {levels} เพราะยังไม่มี{missing} โปรดกรอกคะแนนดังกล่าว หรือเลือกระดับตามผลที่ประกาศ"


def _figures(context: Context) -> tuple[tuple[str, str], ...]:
    """The total and every tested tool or part that is known, by name."""
    framework, scores = context.framework, context.assessed.scores
    keys = (TOTAL, *(tool_key(framework, code) for code in framework.tested))
    values = ((score_name(key), best(framework, scores, key)) for key in keys)
    return tuple((name, shown(value)) for name, value in values if value is not None)


def _entered_level(context: Context) -> str:
    """The entered word without what is written around it; empty for a reference year."""
    word = "" if context.assessed.reference else " ".join(context.assessed.level.split())
    return word.removeprefix("ระดับ").strip()


def _place(context: Context) -> Place:
    return Place(PlaceKind.LEVEL, context.assessed_year)
