"""What would raise the total: every weak item and indicator with what the total gains if it alone were better."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.levels import level_of
from ita_desktop.domain.scores import HIGHEST, ScoreKey, ScoreLevel, Scores
from ita_desktop.domain.scoring import best, score_keys, weight


@dataclass(frozen=True, slots=True)
class Raise:
    """That the total would gain `gain_total` (unrounded) if the score at `key` rose from `score` to `to`.

    `unblocks` says that its tool or part keeps the result from the next level.
    """

    key: ScoreKey
    score: Decimal
    gain_total: Decimal
    to: Decimal
    unblocks: bool = False


def raises(framework: Framework, scores: Scores, to: Decimal = HIGHEST) -> tuple[Raise, ...]:
    """Every item and indicator below `to` (100, or the target 85), greatest gain for the total first.

    Left out: what has no score, halves of an indicator (its items stand for them), and whatever the total does not
    follow from by a known rule – o-items from FY2568, which the caller has to say.
    """
    return tuple(sorted(_raises(framework, scores, to), key=lambda one: -one.gain_total))


def _raises(framework: Framework, scores: Scores, to: Decimal) -> Iterator[Raise]:
    blocking = level_of(framework, scores).blocking
    for key in score_keys(framework):
        if key.level is ScoreLevel.ITEM or (key.level is ScoreLevel.INDICATOR and not key.part):
            score = best(framework, scores, key)
            share = weight(framework, key)
            if share and score is not None and score < to:
                yield Raise(key, score, share * (to - score), to, _holds_back(framework, key, blocking))


def _holds_back(framework: Framework, key: ScoreKey, blocking: tuple[str, ...]) -> bool:
    """Whether the tool a score belongs to is among the blocking; of a tool in halves, the half it belongs to."""
    facts = framework.items if key.level is ScoreLevel.ITEM else framework.indicators
    code = next((fact.tool for fact in facts if fact.code == key.code), "")
    parts = next((tool.parts for tool in framework.tools if tool.code == code), ())
    halves = {part.code for number, part in enumerate(parts, 1) if key.part in ("", str(number))}
    return not {code, *halves}.isdisjoint(blocking)
