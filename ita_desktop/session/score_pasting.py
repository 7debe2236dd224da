"""What was copied on its way into the scores: understood by its own names, or going down from a cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.intake.numbers import is_number
from ita_desktop.intake.score_columns import Role as Role
from ita_desktop.intake.scores import ScoreProposal, columns_of, place_scores, propose_scores, propose_with
from ita_desktop.session.clipboard import Pasted


class Way(StrEnum):
    """How a block is placed: by the names in it, down all rows from a cell or those of its kind, or down all
    indicators wherever the cell is."""

    NAMES = "names"
    ROWS = "rows"
    KIND = "kind"
    INDICATORS = "indicators"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a block is pasted: the framework of the current cell's year, the keys of its column from the first row
    in sight to the last, the current one, and the oldest fiscal year that takes scores."""

    framework: Framework
    keys: tuple[ScoreKey, ...]
    start: ScoreKey
    oldest_year: int


@dataclass(frozen=True, slots=True)
class Landing:
    """A number as it stood in the block (row, column) and the score it becomes."""

    fiscal_year: int
    key: ScoreKey
    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What lands where by a way; `unread` are texts without a place (row, column, text), `roles` those of columns."""

    way: Way
    landings: tuple[Landing, ...]
    unread: tuple[tuple[int, int, str], ...]
    obvious: bool
    roles: tuple[Role, ...] = ()


def propose(pasted: Pasted, target: Target) -> Proposal:
    """The likeliest way: by names where the block has any, else down from the cell."""
    named = _settled(Way.NAMES, propose_scores(pasted, target.framework), target, columns_of(pasted, target.framework))
    if named.landings:
        return named
    down = propose_by(pasted, target, Way.ROWS)
    if {landing.key for landing in down.landings} <= set(_alike(target)):
        return down
    filling = (one for one in (Way.KIND, Way.INDICATORS) if _fills(propose_by(pasted, target, one), target))
    chosen = propose_by(pasted, target, next(filling, Way.ROWS))
    return Proposal(chosen.way, chosen.landings, chosen.unread, obvious=False)


def propose_by(pasted: Pasted, target: Target, way: Way, roles: Sequence[Role] = ()) -> Proposal:
    """What lands where by a chosen way; by names, with the columns' roles as chosen (none: as guessed)."""
    if way is Way.NAMES:
        chosen = tuple(roles) or columns_of(pasted, target.framework)
        return _settled(way, propose_with(pasted, target.framework, chosen), target, chosen)
    keys = _keys_of(way, target)
    start = keys[0] if way is Way.INDICATORS and keys else target.start
    return _settled(way, place_scores(pasted, keys, start), target)


def numbers_in(pasted: Pasted) -> int:
    """How many numbers a block holds."""
    return sum(map(is_number, (cell for row in pasted.rows for cell in row)))


def _keys_of(way: Way, target: Target) -> tuple[ScoreKey, ...]:
    if way is Way.INDICATORS:
        return tuple(ScoreKey(ScoreLevel.INDICATOR, one.code) for one in target.framework.indicators)
    return target.keys if way is Way.ROWS else _alike(target)


def _fills(proposal: Proposal, target: Target) -> bool:
    """Whether there is a number for every place of the way, and no more."""
    return len(proposal.landings) == len(_keys_of(proposal.way, target)) and not proposal.unread


def _alike(target: Target) -> tuple[ScoreKey, ...]:
    """The keys from the start on that are of its level and half."""
    start = target.start
    rest = target.keys[target.keys.index(start) :] if start in target.keys else ()
    return tuple(key for key in rest if (key.level, key.part) == (start.level, start.part))


def _settled(way: Way, proposal: ScoreProposal, target: Target, roles: tuple[Role, ...] = ()) -> Proposal:
    """The proposal with fiscal years; what belongs to a year out of reach stays without a place."""
    year = target.framework.fiscal_year
    landings, unread = [], list(proposal.unread)
    for cell in proposal.cells:
        landing = Landing(year - (cell.which == "previous"), cell.key, cell.text, cell.source_row, cell.source_column)
        if landing.fiscal_year >= target.oldest_year:
            landings.append(landing)
        else:
            unread.append((cell.source_row, cell.source_column, cell.text))
    return Proposal(way, tuple(landings), tuple(unread), proposal.obvious and bool(landings), roles)
