"""Sparse order keys: inserting or moving one row gives few rows another position."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

GAP = 1024
_FAR = 1 << 53


def new_positions(order: Sequence[str], stored: Mapping[str, int]) -> dict[str, int]:
    """The positions to change so that `order` holds; ids that are not `stored` are new and always among them.

    As many rows as possible keep their place; where no room is left between two of them all are spread anew.
    """
    kept = _longest_rising([one for one in order if one in stored], stored)
    placed = {one: stored[one] for one in kept}
    for run, low, high in _runs(order, placed):
        positions = _between(len(run), low, high)
        if positions is None:
            return _spread(order, stored)
        placed.update(zip(run, positions, strict=True))
    return {one: placed[one] for one in order if stored.get(one) != placed[one]}


def _longest_rising(order: Sequence[str], stored: Mapping[str, int]) -> set[str]:
    """The ids of one longest strictly rising sequence of positions (patience sorting)."""
    ends: list[int] = []
    last: list[str] = []
    before: dict[str, str | None] = {}
    for one in order:
        rank = bisect_left(ends, stored[one])
        before[one] = last[rank - 1] if rank else None
        ends[rank : rank + 1] = [stored[one]]
        last[rank : rank + 1] = [one]
    kept: set[str] = set()
    link = last[-1] if last else None
    while link is not None:
        kept.add(link)
        link = before[link]
    return kept


def _runs(order: Sequence[str], placed: Mapping[str, int]) -> list[tuple[list[str], int | None, int | None]]:
    """The stretches without a place, each with the positions before and after it."""
    runs: list[tuple[list[str], int | None, int | None]] = []
    run: list[str] = []
    low: int | None = None
    for one in order:
        if one not in placed:
            run.append(one)
            continue
        if run:
            runs.append((run, low, placed[one]))
            run = []
        low = placed[one]
    return [*runs, (run, low, None)] if run else runs


def _between(count: int, low: int | None, high: int | None) -> list[int] | None:
    if low is None:
        low = (high if high is not None else GAP * (count + 1)) - GAP * (count + 1)
    if high is None:
        high = low + GAP * (count + 1)
    step = (high - low) // (count + 1)
    if step < 1 or max(abs(low), abs(high)) > _FAR:
        return None
    return [low + step * n for n in range(1, count + 1)]


def _spread(order: Sequence[str], stored: Mapping[str, int]) -> dict[str, int]:
    fresh = {one: GAP * n for n, one in enumerate(order, 1)}
    return {one: place for one, place in fresh.items() if stored.get(one) != place}
