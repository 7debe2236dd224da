"""Which level a result reached, what keeps it from the next one, and when the scores do not say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.framework import Framework, LevelRule
from ita_desktop.domain.scores import HIGHEST, TOTAL, Scores
from ita_desktop.domain.scoring import best, rounded, tool_key

_PRINTED = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class LevelReading:
    """What the scores say of the level.

    `level` is None where they leave several `possible` (best first); `undecided` then names the missing scores by
    code ("total", "IIT", "EIT1" …). `blocking` are the tools and parts too low for `next_level`.
    """

    level: LevelRule | None = None
    undecided: tuple[str, ...] = ()
    blocking: tuple[str, ...] = ()
    next_level: LevelRule | None = None
    possible: tuple[LevelRule, ...] = ()


@dataclass(frozen=True, slots=True)
class _Range:
    """Between which limits a two-decimal score lies; equal limits for a known one."""

    low: Decimal
    high: Decimal

    @property
    def known(self) -> bool:
        return self.low == self.high


_UNKNOWN = _Range(Decimal(0), HIGHEST)


def level_of(framework: Framework, scores: Scores) -> LevelReading:
    """The level by the year's own rules, on two-decimal scores; never a guess."""
    total = _score_range(best(framework, scores, TOTAL))
    tested = _tested(framework, scores)
    wholes = _wholes(framework, scores)
    possible: list[LevelRule] = []
    for rule in framework.levels:
        holds = _reached(rule, total, (*tested.values(), *wholes.values()))
        if holds is not False:
            possible.append(rule)
        if holds:
            break
    if len(possible) != 1:
        return LevelReading(undecided=_missing(total, tested), possible=tuple(possible))
    return _decided(framework, possible[0], tested, wholes)


def _decided(
    framework: Framework, level: LevelRule, tested: Mapping[str, _Range], wholes: Mapping[str, _Range]
) -> LevelReading:
    place = framework.levels.index(level)
    better = framework.levels[place - 1] if place else None
    limit = better.tool_min if better else None
    if limit is None:
        return LevelReading(level=level, next_level=better, possible=(level,))
    low = tuple(code for code, score in tested.items() if score.high < limit)
    low_wholes = (code for code, score in wholes.items() if score.high < limit and not _any_part(framework, code, low))
    return LevelReading(level=level, blocking=(*low, *low_wholes), next_level=better, possible=(level,))


def _any_part(framework: Framework, tool_code: str, codes: tuple[str, ...]) -> bool:
    return any(part.code in codes for tool in framework.tools if tool.code == tool_code for part in tool.parts)


def _reached(rule: LevelRule, total: _Range, tested: Iterable[_Range]) -> bool | None:
    """Whether a level is reached; None where a missing score decides it."""
    limits = [(total, rule.total_min)]
    if rule.tool_min is not None:
        limits += [(score, rule.tool_min) for score in tested]
    if any(score.high < limit for score, limit in limits):
        return False
    return True if all(score.low >= limit for score, limit in limits) else None


def _missing(total: _Range, tested: Mapping[str, _Range]) -> tuple[str, ...]:
    scores = {**({} if total.known else {"total": total}), **tested}
    return tuple(code for code, score in scores.items() if not score.known)


def _tested(framework: Framework, scores: Scores) -> dict[str, _Range]:
    """The tested tools and parts; a missing half of EIT lies where the other half and the whole leave room."""
    values = {code: best(framework, scores, tool_key(framework, code)) for code in framework.tested}
    return {
        code: _score_range(value) if value is not None else _room(framework, scores, code)
        for code, value in values.items()
    }


def _wholes(framework: Framework, scores: Scores) -> dict[str, _Range]:
    """The score of a tool whose halves are tested: where it is too low, one of them is, even if neither is known."""
    values = {
        tool.code: best(framework, scores, tool_key(framework, tool.code)) for tool in framework.tools if tool.parts
    }
    return {code: _score_range(value) for code, value in values.items() if value is not None}


def _room(framework: Framework, scores: Scores, code: str) -> _Range:
    key = tool_key(framework, code)
    whole = best(framework, scores, key._replace(part=""))
    if not key.part or whole is None:
        return _UNKNOWN
    parts = next(tool.parts for tool in framework.tools if tool.code == key.code)
    share = parts[int(key.part) - 1].share
    low = high = whole
    for part in parts:
        if part.code != code:
            other = best(framework, scores, tool_key(framework, part.code))
            low -= part.share * (HIGHEST if other is None else other)
            high -= part.share * (Decimal(0) if other is None else other)
    return _Range(max(Decimal(0), (low - _PRINTED) / share), min(HIGHEST, (high + _PRINTED) / share))


def _score_range(value: Decimal | None) -> _Range:
    return _UNKNOWN if value is None else _Range(rounded(value), rounded(value))
