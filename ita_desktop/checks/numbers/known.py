"""What is known of the scores a text may quote: entered or computed, of the assessed year and the one before."""

import re
from decimal import Decimal

from ita_desktop.checks.numbers.figures import PREVIOUS, Figure, tells_scores
from ita_desktop.checks.reading import Reading
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.places import PlaceKind
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, Scores
from ita_desktop.domain.scoring import best, difference, rounded
from ita_desktop.domain.texts import TextKind
from ita_desktop.thai.normal import fold

_NO_QUOTES = frozenset(
    {TextKind.FIGURE, TextKind.RESPONSIBLE, TextKind.TIMEFRAME, TextKind.FOLLOW_UP, TextKind.BUDGET}
    | {TextKind.SIGNER, TextKind.DOCUMENT_TITLE}
)
# The names the levels of all years have had (resources/frameworks), folded, the longer first.
LEVEL_WORDS = "ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|aa|[a-f]"
_OFFICE = re.compile(
    r"(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|อบต\.|อบจ\.|ทต\.|ทม\.|ทน\.) ?(?P<name>[ก-๙]{2,})"
)
_OFFICE_REACH = 80
_CENT = Decimal("0.01")


def quotes_scores(reading: Reading, context: Context) -> bool:
    """Whether a text can be held against the scores: typed by someone, and of the assessed year's result."""
    text = reading.text
    if not text.typed or text.kind in _NO_QUOTES or not context.assessed.scores or context.assessed.reference:
        return False
    of_results = text.place.kind is PlaceKind.RESULT
    return not of_results or text.place.fiscal_year == context.assessed_year


def tells_figures(reading: Reading) -> bool:
    """Whether somebody typed a text with any number that looks like a score."""
    return reading.text.typed and tells_scores(reading.said)


def of_another_office(said: str, start: int, context: Context) -> bool:
    """Whether the office named last before a number is not the own one."""
    offices = list(_OFFICE.finditer(said, max(start - _OFFICE_REACH, 0), start))
    own = [fold(one.name) for one in context.file.profiles if one.name.strip()]
    return bool(offices and own) and not offices[-1]["name"].startswith(tuple(own))


def score_of(context: Context, key: ScoreKey, fiscal_year: int) -> Decimal | None:
    """A score as entered, else as computed with two decimals; None where it is not known."""
    framework, scores = _of_year(context, fiscal_year)
    return None if framework is None else best(framework, scores, key)


def values_of(context: Context, key: ScoreKey, fiscal_year: int) -> tuple[Decimal, ...]:
    """The score under a key; of EIT's, where the text does not say which, also its two halves."""
    keys = (key,) if key.part or key == TOTAL else (key, key._replace(part="1"), key._replace(part="2"))
    values = (score_of(context, one, fiscal_year) for one in keys)
    return tuple(value for value in values if value is not None)


def years_of(context: Context, figure: Figure) -> tuple[int, ...]:
    """The years a quoted score may be of, the likeliest first; empty where that is another year."""
    assessed, previous = context.assessed_year, context.previous_year
    if figure.year.number in (PREVIOUS, previous):
        sure = figure.year.sure and figure.year.number == previous
        return (previous,) if sure else (assessed, previous)
    if figure.year.number == 0:
        return (assessed,) if figure.united else (assessed, previous)
    return (assessed,) if figure.year.number == assessed else ()


def same_score(figure: Figure, value: Decimal) -> bool:
    """Whether a quoted number is the score, in as many decimals as were written, a cent for rounding allowed."""
    if figure.decimals >= 2:
        return abs(figure.value - rounded(value)) <= _CENT
    return abs(figure.value - value) <= Decimal(1).scaleb(-figure.decimals) / 2


def is_change(context: Context, figure: Figure, key: ScoreKey) -> bool:
    """Whether a number is not the score but how far it is from the year before."""
    now, before = score_of(context, key, context.assessed_year), score_of(context, key, context.previous_year)
    return now is not None and before is not None and figure.value == abs(difference(now, before))


def keys_about(context: Context, indicators: tuple[str, ...]) -> tuple[ScoreKey, ...]:
    """What a text on some indicators may speak of without a name: them, their items, their tools, the total."""
    framework = context.framework
    tools = {one.tool for one in framework.indicators if one.code in indicators}
    items = (one.code for one in framework.items if one.indicator in indicators)
    return (
        *(ScoreKey(ScoreLevel.INDICATOR, code) for code in indicators),
        *(ScoreKey(ScoreLevel.ITEM, code) for code in items),
        *(ScoreKey(ScoreLevel.TOOL, tool) for tool in sorted(tools)),
        TOTAL,
    )


def with_word(name: str, word: str) -> str:
    """A name and the Thai word behind it, with a space where the name ends in a number or Latin letters."""
    return f"{name}{'' if 'ก' <= name[-1] <= '๎' else ' '}{word}"


def whole_and_tools(framework: Framework) -> tuple[ScoreKey, ...]:
    """The total and every tool."""
    return (TOTAL, *(ScoreKey(ScoreLevel.TOOL, tool.code) for tool in framework.tools))


def _of_year(context: Context, fiscal_year: int) -> tuple[Framework | None, Scores]:
    return context.frameworks.get(fiscal_year), context.year(fiscal_year).assessment.scores
