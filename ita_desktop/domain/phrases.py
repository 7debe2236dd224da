"""A draft analysis as sentences resting on scores, and the ready wording it is written with."""

from collections.abc import Mapping
from dataclasses import dataclass

from ita_desktop.domain.scores import ScoreKey

WORDINGS: Mapping[str, frozenset[str]] = {
    "weak_item": frozenset({"weak", "item", "scores", "target"}),
    "weak_plain": frozenset({"item", "scores", "target"}),
    "weak_disclosure": frozenset({"item", "scores", "target"}),
    "weak_indicator": frozenset({"code", "name", "scores", "target"}),
    "no_weakness": frozenset({"target"}),
    "improve_item": frozenset({"improve", "code", "target"}),
    "improve_plain": frozenset({"code", "target"}),
    "improve_disclosure": frozenset({"code"}),
    "improve_indicator": frozenset({"code", "name", "target"}),
    "improve_lowest": frozenset({"item", "scores"}),
    "no_improvement": frozenset(),
    "keep_item": frozenset({"keep", "code", "scores"}),
    "keep_plain": frozenset({"item", "scores"}),
    "keep_full": frozenset({"codes"}),
    "keep_high": frozenset({"codes", "target"}),
    "keep_indicator": frozenset({"code", "name", "scores", "target"}),
    "keep_closing": frozenset(),
    "tool_score": frozenset({"code", "scores"}),
    "tool_passed": frozenset({"target", "count"}),
    "tool_failed": frozenset({"target", "list"}),
    "tool_urgent": frozenset(),
    "tool_develop": frozenset(),
    "tool_keep": frozenset(),
    "tool_item": frozenset({"item", "scores"}),
    "tool_none": frozenset(),
}
"""Every sentence of a draft and the `{names}` it may quote."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What is said of one item: `weak` where its score is low, `improve` what to do, `keep` where it is good."""

    code: str
    weak: str
    improve: tuple[str, ...]
    keep: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """The wording for one assessed year: topics by that year's item codes, sentences by the names of WORDINGS."""

    topics: Mapping[str, Topic]
    wording: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft: the field of the finding it stands in, its text, and the scores it rests on."""

    field: str
    text: str
    keys: tuple[ScoreKey, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as its sentences in order; a field nothing can be said of is empty."""

    sources: tuple[Sentence, ...] = ()

    @property
    def defect(self) -> str:
        """ข้อบกพร่องที่ตรวจพบ."""
        return self._field("defect")

    @property
    def improve(self) -> str:
        """ข้อที่ต้องแก้ไขปรับปรุง."""
        return self._field("improve")

    @property
    def maintain(self) -> str:
        """ข้อที่ต้องรักษาระดับไว้."""
        return self._field("maintain")

    @property
    def text(self) -> str:
        """The one text of a tool."""
        return self._field("text")

    def _field(self, name: str) -> str:
        return "\n".join(sentence.text for sentence in self.sources if sentence.field == name)
