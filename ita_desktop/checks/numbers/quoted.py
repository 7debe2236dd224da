"""Checks of the scores a text quotes against those entered."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.figures import Figure, Sense, figures, tells_scores
from ita_desktop.checks.numbers.known import (
    LEVEL_WORDS,
    is_change,
    keys_about,
    of_another_office,
    quotes_scores,
    same_score,
    score_of,
    tells_figures,
    values_of,
    years_of,
)
from ita_desktop.checks.numbers.mentions import Mention, vocabulary_of
from ita_desktop.checks.numbers.mistyped import in_like_digits
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, score_name
from ita_desktop.domain.scoring import rounded, shown
from ita_desktop.domain.texts import TextKind

_GOALS = frozenset({TextKind.TARGET, TextKind.KPI})
_LIST = re.compile(r"(?:[ ,/()–-]|และ|ถึง|กับ|ข้อ(?:ที่)?)*+")
_SAID_SCORE = re.compile(
    r"(?:(?<!\d)(?<!\d )คะแนน(?:การประเมิน|ประเมิน|เฉลี่ย)?|ผล(?:การ)?ประเมิน(?: ?ita)?)"
    r"(?:เท่ากับ|อยู่ที่|ได้|มี|คือ|เป็น|ร้อยละ|[ :=(])*+$"
)
_LEVEL_FOLLOWS = re.compile(
    r" ?(?:คะแนน|%)? ?,? ?(?:ซึ่ง|โดย|จัด)?(?:อยู่)?(?:ใน)?(?:เกณฑ์)? ?(?:ผล)?ระดับ"
    rf"(?:ผลการประเมิน|คุณภาพ|คะแนน)?[ :“\"'(]*(?:{LEVEL_WORDS})(?![ก-๙a-z])"
)
_EQUATED = re.compile(r"[=:] ?$")
_IN_TURN = re.compile("ตามลำดับ")
_LOOSE_REACH = 70
_FEWEST = 4
_TURN_REACH = 80


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A quoted score that is none of those it can be: what it should be, of which year, and how sure that is."""

    figure: Figure
    key: ScoreKey
    value: Decimal
    fiscal_year: int
    certain: bool


@check_text(
    "quoted-score",
    Severity.ERROR,
    "คะแนนในข้อความไม่ตรงกับคะแนนที่กรอก",
    why="คะแนนในข้อความกับคะแนนในตารางของเอกสารเดียวกันขัดกัน ผู้ตรวจเห็นได้ทันที",
    example="ข้อคำถาม i10 ได้คะแนน 56.00 คะแนน",
    reads=(Aspect.SCORES, Aspect.WORDS),
    only=tells_figures,
)
def quoted_score(reading: Reading, view: View) -> Iterator[Found]:
    """A number that stands right behind the name of a score, and is not that score."""
    wrong = view.once(_wrong_scores, reading)
    in_set = _second_set(wrong)
    yield from (_found(reading, view.context, one) for one in wrong if one.certain and one not in in_set)


@check_text(
    "quoted-score-likely",
    Severity.WARNING,
    "คะแนนในข้อความน่าจะไม่ตรงกับคะแนนที่กรอก",
    why="คะแนนที่ไม่ตรงกับคะแนนใดของเรื่องที่กล่าวถึงมักเป็นคะแนนเก่าหรือพิมพ์ผิด",
    example="ผลการประเมินในภาพรวมของปีนี้ พบว่าได้คะแนนเฉลี่ย 41.37 คะแนน จึงต้องพัฒนาต่อไป",
    reads=(Aspect.SCORES, Aspect.WORDS),
    only=tells_figures,
)
def likely_quoted_score(reading: Reading, view: View) -> Iterator[Found]:
    """A number that speaks of a score, and is none of those it may mean."""
    wrong = view.once(_wrong_scores, reading)
    in_set = _second_set(wrong)
    yield from (_found(reading, view.context, one) for one in wrong if not one.certain and one not in in_set)


@check_text(
    "quoted-rounding",
    Severity.WARNING,
    "คะแนนในข้อความปัดเศษต่างจากคะแนนที่กรอก",
    why="คะแนนเดียวกันที่ต่างกัน 0.01 คะแนนทำให้เอกสารฉบับเดียวมีตัวเลขสองค่า",
    example="แบบวัด IIT ได้คะแนน 90.72 คะแนน ส่วนที่กรอกคือ 90.71",
    reads=(Aspect.SCORES,),
    only=tells_figures,
)
def quoted_rounding(reading: Reading, view: View) -> Iterator[Found]:
    """A quoted score that is a hundredth off the entered one."""
    context = view.context
    for figure in figures_of(reading, context) if reading.text.kind not in _GOALS else ():
        if figure.sense is not Sense.SCORE or not figure.tight or figure.decimals < 2:
            continue
        key = figure.named[0].key
        allowed = [value for year in years_of(context, figure) for value in values_of(context, key, year)]
        if not allowed or any(figure.value == rounded(value) for value in allowed):
            continue
        near = [value for value in allowed if same_score(figure, value)]
        if near:
            typed = reading.typed(figure.start, figure.end)
            message = (
                f"{quoted(reading.around(figure.start, figure.end))} ต่างจากคะแนนที่กรอก 0.01 คะแนน "
                f"{score_name(key)} ที่กรอกคือ {shown(near[0])} โปรดใช้ตัวเลขเดียวกันทุกแห่ง"
            )
            mend = reading.mend(figure.start, figure.end, in_like_digits(shown(near[0]), typed))
            yield Found(reading.text.place, message, _basis(reading, figure, near[0]), mend)


@check_text(
    "quoted-second-set",
    Severity.ERROR,
    "คะแนนในข้อความเป็นคะแนนอีกชุดหนึ่ง",
    why="คะแนนหลายตัวที่ไม่ตรงกับที่กรอกพร้อมกันแสดงว่าคัดลอกคะแนนของหน่วยงานหรือปีอื่นมา",
    example="1. การปฏิบัติหน้าที่ 41.16 คะแนน 2. การใช้งบประมาณ 42.58 คะแนน 3. การใช้อำนาจ 43.57 คะแนน "
    "4. การใช้ทรัพย์สินของราชการ 45.66 คะแนน",
    reads=(Aspect.SCORES, Aspect.WORDS),
    only=tells_figures,
)
def second_set_in_text(reading: Reading, view: View) -> Iterator[Found]:
    """Four scores or more that all differ from the entered ones."""
    wrong = _second_set(view.once(_wrong_scores, reading))
    if not wrong:
        return
    told = ", ".join(f"{score_name(one.key)} ({one.figure.value})" for one in wrong[:4])
    whose = _whose(view.context, [(one.key, one.figure.value) for one in wrong])
    message = (
        f"ข้อความนี้มีคะแนนที่ไม่ตรงกับคะแนนที่กรอก {len(wrong)} ค่า เช่น {told} {whose}"
        "โปรดตรวจสอบว่าคัดลอกมาจากเอกสารอื่นหรือไม่ แล้วแก้ให้เป็นคะแนนชุดเดียวกัน"
    )
    basis = tuple(pair for one in wrong for pair in _basis(reading, one.figure, one.value))
    yield Found(reading.text.place, message, basis)


def figures_of(reading: Reading, context: Context) -> tuple[Figure, ...]:
    """The figures of a text that can be held against the scores."""
    if not (tells_scores(reading.said) and quotes_scores(reading, context)):
        return ()
    return figures(reading.said, vocabulary_of(context.framework))


def _second_set(all_wrong: Iterable[_Wrong]) -> tuple[_Wrong, ...]:
    """Those that stand right behind a name, where they are so many that no single slip explains it; else none."""
    wrong = tuple(one for one in all_wrong if one.figure.tight)
    return wrong if len({one.key for one in wrong}) >= _FEWEST else ()


def _whose(context: Context, said: list[tuple[ScoreKey, Decimal]]) -> str:
    """Says so where the other set is last year's."""
    before = [score_of(context, key, context.previous_year) for key, _ in said]
    if all(value is not None and rounded(value) == number for value, (_, number) in zip(before, said, strict=True)):
        return f"ซึ่งเป็นคะแนนของปีงบประมาณ พ.ศ. {context.previous_year} "
    return ""


def _wrong_scores(view: View, reading: Reading) -> tuple[_Wrong, ...]:
    if reading.text.kind in _GOALS:
        return ()
    context, all_figures = view.context, figures_of(reading, view.context)
    pairs = zip((None, *all_figures), all_figures, strict=False)
    judged = (_judged(reading, context, figure, before) for before, figure in pairs)
    return tuple(wrong for wrong in judged if wrong is not None)


def _judged(reading: Reading, context: Context, figure: Figure, before: Figure | None) -> _Wrong | None:
    if figure.sense in (Sense.CHANGE, Sense.GOAL) or of_another_office(reading.said, figure.start, context):
        return None
    if figure.sense is not Sense.SCORE:
        return _judged_way(reading, context, figure, before)
    equated = _EQUATED.search(reading.said, max(figure.start - 3, 0), figure.start)
    if figure.tight and (figure.united or figure.decimals == 2 or equated) and not _in_turn(reading.said, figure):
        return _judged_named(reading, context, figure)
    if figure.named:
        return _judged_loosely(reading, context, figure)
    return _judged_nameless(reading, context, figure)


def _judged_named(reading: Reading, context: Context, figure: Figure) -> _Wrong | None:
    keys = _listed(reading.said, figure.named)
    if any(tool.code == keys[0].code and tool.weight * 100 == figure.value for tool in context.framework.tools):
        return None
    overall = figure.named[0].overall and not _LEVEL_FOLLOWS.match(reading.said, figure.end)
    certain = (figure.united or reading.said.startswith("(", figure.start - 1)) and not overall
    return _wrong(context, figure, keys, years_of(context, figure), certain=certain)


def _judged_way(reading: Reading, context: Context, figure: Figure, before: Figure | None) -> _Wrong | None:
    """Of "from … to …", the first is of either year, the second of the assessed one unless it is still to come."""
    own = [ScoreKey(ScoreLevel.INDICATOR, code) for code in reading.text.indicators]
    keys = [figure.named[0].key] if figure.tight else own if not figure.named else []
    if len(keys) != 1 or not (figure.scored or figure.decimals == 2):
        return None
    assessed, previous = context.assessed_year, context.previous_year
    if figure.sense is Sense.FROM:
        return _wrong(context, figure, keys, (previous, assessed), certain=True)
    now = values_of(context, keys[0], assessed)
    if before is not None and any(same_score(before, value) for value in now):
        return None
    return _wrong(context, figure, keys, (assessed,), certain=True)


def _judged_loosely(reading: Reading, context: Context, figure: Figure) -> _Wrong | None:
    near = figure.start - figure.named[0].end <= _LOOSE_REACH
    scored = figure.scored or _in_turn(reading.said, figure)
    if not near or not scored or figure.decimals < 2:
        return None
    own = keys_about(context, reading.text.indicators) if reading.text.indicators else ()
    keys = [*(one.key for one in figure.named), *own]
    years = (context.assessed_year, context.previous_year) if years_of(context, figure) else ()
    return _wrong(context, figure, keys, years, certain=False)


def _judged_nameless(reading: Reading, context: Context, figure: Figure) -> _Wrong | None:
    """A score said of nothing: certainly the total where its level follows, else one of what the text is about."""
    said = reading.said
    told = figure.year.sure or _SAID_SCORE.search(said, max(figure.start - 30, 0), figure.start)
    scored = figure.united or (
        figure.decimals == 2 and "คะแนน" in said[max(figure.start - _LOOSE_REACH, 0) : figure.start]
    )
    if not (scored and told) or _in_turn(said, figure):
        return None
    years = years_of(context, figure)
    if _LEVEL_FOLLOWS.match(said, figure.end) and not reading.text.indicators and reading.text.kind is TextKind.SECTION:
        return _wrong(context, figure, [TOTAL], years, certain=True)
    indicators = reading.text.indicators or tuple(one.code for one in context.framework.indicators)
    keys = keys_about(context, indicators)
    if figure.decimals < 2:
        return None
    first = keys if reading.text.indicators else (TOTAL, *keys)
    return _wrong(context, figure, list(first), years, certain=False)


def _wrong(
    context: Context, figure: Figure, keys: list[ScoreKey], years: tuple[int, ...], *, certain: bool
) -> _Wrong | None:
    """The complaint, unless the number is one of the scores meant, or the one it would be held against is unknown."""
    known = score_of(context, keys[0], years[0]) if years else None
    if known is None:
        return None
    if is_change(context, figure, keys[0]) or any(same_score(figure, one) for one in _all_values(context, keys, years)):
        return None
    return _Wrong(figure, keys[0], known, years[0], certain)


def _all_values(context: Context, keys: Iterable[ScoreKey], years: tuple[int, ...]) -> Iterator[Decimal]:
    for key in dict.fromkeys(keys):
        for year in years:
            yield from values_of(context, key, year)


def _listed(said: str, named: tuple[Mention, ...]) -> list[ScoreKey]:
    """The score named last and those it is listed with: "o12, o13", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"."""
    keys = [named[0].key]
    for later, earlier in pairwise(named):
        if not _LIST.fullmatch(said, earlier.end, later.start):
            break
        keys.append(earlier.key)
    return keys


def _in_turn(said: str, figure: Figure) -> bool:
    return _IN_TURN.search(said, figure.end, figure.end + _TURN_REACH) is not None


def _found(reading: Reading, context: Context, wrong: _Wrong) -> Found:
    figure = wrong.figure
    typed = reading.typed(figure.start, figure.end)
    known = shown(wrong.value)
    doubt = "" if wrong.certain else "น่าจะ"
    message = (
        f"{quoted(reading.around(figure.start, figure.end))} {doubt}ไม่ตรงกับคะแนนที่กรอก "
        f"{score_name(wrong.key)} ปีงบประมาณ พ.ศ. {wrong.fiscal_year} คือ {known}{_also(context, wrong)} "
        "โปรดแก้ไขข้อความหรือตรวจสอบคะแนนที่กรอก"
    )
    right = known.removesuffix(".00") if figure.decimals == 0 else known
    mend = reading.mend(figure.start, figure.end, in_like_digits(right, typed)) if wrong.certain else None
    return Found(reading.text.place, message, _basis(reading, figure, wrong.value), mend)


def _also(context: Context, wrong: _Wrong) -> str:
    """Where the number is last year's."""
    before = score_of(context, wrong.key, context.previous_year)
    if wrong.fiscal_year == context.assessed_year and before is not None and same_score(wrong.figure, before):
        return f" ส่วน {shown(before)} เป็นคะแนนของปีงบประมาณ พ.ศ. {context.previous_year}"
    return ""


def _basis(reading: Reading, figure: Figure, value: Decimal) -> tuple[tuple[str, str], ...]:
    first = max(figure.start - 24, 0)
    return (("said", reading.said[first : figure.end]), ("score", shown(value)))
