"""What a draft analysis is made from: items, indicators and tools with their known scores, and who words them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.compose.facts import score_text
from ita_desktop.compose.wording import filled
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Indicator, Item
from ita_desktop.domain.office import Digits
from ita_desktop.domain.phrases import Phrases, Sentence, Topic
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.domain.scoring import best, score_keys, shown
from ita_desktop.thai.digits import arabic_digits, thai_digits

DISCLOSURE = "OIT"


@dataclass(frozen=True, slots=True)
class Scored:
    """An item or indicator with those of its scores that are known; `complete` where none is missing."""

    code: str
    name: str
    tool: str
    scores: Mapping[ScoreKey, Decimal]
    complete: bool

    @property
    def keys(self) -> tuple[ScoreKey, ...]:
        """The scores that are known."""
        return tuple(self.scores)

    @property
    def lowest(self) -> Decimal:
        """The lowest known score; ValueError without any."""
        return min(self.scores.values())

    def low(self, target: Decimal) -> tuple[ScoreKey, ...]:
        """The scores below the target."""
        return tuple(key for key, value in self.scores.items() if value < target)

    @property
    def item(self) -> str:
        """How a sentence names it: a question is quoted, a disclosure is not."""
        if not self.name:
            return f"ข้อ {self.code}"
        return f"ข้อ {self.code} {self.name}" if self.tool == DISCLOSURE else f"ข้อ {self.code} “{self.name}”"


@dataclass(frozen=True, slots=True)
class Writer:
    """Fills wording in the office's digits; neighbouring sentences and years take different wordings."""

    context: Context
    phrases: Phrases

    @property
    def target(self) -> Decimal:
        return self.context.framework.target

    def sentence(
        self, field: str, wording: str, keys: tuple[ScoreKey, ...], place: int = 0, /, **facts: str
    ) -> Sentence:
        """A sentence of a wording's name, its `{names}` filled in; `place` tells neighbours apart."""
        pattern = self.varied(self.phrases.wording[wording], place)
        return Sentence(field, self.digits(filled(pattern, {**facts, "target": f"{self.target:f}"})), keys)

    def varied(self, variants: tuple[str, ...], place: int) -> str:
        return variants[(self.context.assessed_year + place) % len(variants)]

    def digits(self, text: str) -> str:
        thai = self.context.file.preferences.digits is Digits.THAI
        return thai_digits(text) if thai else arabic_digits(text)

    def scores(self, one: Scored, keys: Iterable[ScoreKey]) -> str:
        """ได้ 80.00 คะแนน, or ส่วนที่ 1 ได้ 80.00 คะแนน และส่วนที่ 2 ได้ 83.00 คะแนน."""
        said = (f"{_part(key)}ได้ {self.score(key, one.scores[key])} คะแนน" for key in keys)
        return " และ".join(said)

    def score(self, key: ScoreKey, value: Decimal) -> str:
        return score_text(self.context.framework, self.context.assessed, key) or shown(value)

    def topic(self, one: Scored) -> Topic | None:
        return self.phrases.topics.get(one.code)

    def numbered(self, field: str, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """Several sentences of a field as (1), (2) …; one alone as it is."""
        listed = [Sentence(field, one.text, one.keys) for one in sentences]
        for number, one in enumerate(listed, 1):
            label = self.digits(f"({number}) ") if len(listed) > 1 else ""
            yield Sentence(field, label + one.text, one.keys)


def _part(key: ScoreKey) -> str:
    return f"ส่วนที่ {key.part} " if key.part else ""


def scored_items(context: Context, indicators: tuple[str, ...]) -> Iterator[Scored]:
    """The items of these indicators with the scores entered for them."""
    for item in context.framework.items:
        if item.indicator in indicators:
            yield _scored_item(context, item)


def _scored_item(context: Context, item: Item) -> Scored:
    keys = [key for key in score_keys(context.framework) if key.level is ScoreLevel.ITEM and key.code == item.code]
    return _scored(context, item.code, item.name, item.tool, keys)


def scored_indicator(context: Context, indicator: Indicator) -> Scored:
    """An indicator with its own score, entered or computed."""
    key = ScoreKey(ScoreLevel.INDICATOR, indicator.code)
    return _scored(context, indicator.code, indicator.name, indicator.tool, [key])


def scored_tool(context: Context, code: str) -> Scored:
    """A tool with its own score and those of its halves."""
    keys = [key for key in score_keys(context.framework) if key.level is ScoreLevel.TOOL and key.code == code]
    return _scored(context, code, "", code, keys)


def _scored(context: Context, code: str, name: str, tool: str, keys: list[ScoreKey]) -> Scored:
    values = ((key, best(context.framework, context.assessed.scores, key)) for key in keys)
    known = {key: value for key, value in values if value is not None}
    return Scored(code, name, tool, known, complete=len(known) == len(keys))
