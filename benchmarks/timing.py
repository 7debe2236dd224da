"""Medians of runs that take turns, so that a busy moment of the machine falls on all alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table: what was measured, the limit it should keep, the number found."""

    name: str
    limit: float | None
    found: float
    unit: str = "×"

    def line(self) -> str:
        """The figure as text, "ok" or "MISSED" at its end."""
        limit = "" if self.limit is None else f"≤ {self.limit:g}{self.unit}"
        verdict = "" if self.limit is None else ("ok" if self.found <= self.limit else "MISSED")
        return f"{self.name:<66} {limit:>8} {self.found:>9.3f} {self.unit:<3} {verdict}".rstrip()


def seconds(task: Callable[[], object]) -> float:
    """How long one run takes."""
    start = perf_counter()
    task()
    return perf_counter() - start


def medians(tasks: Mapping[str, Callable[[], object]], rounds: int, warm: int = 1) -> dict[str, float]:
    """The median seconds of every task over `rounds` turns, after `warm` turns that do not count."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for turn in range(warm + rounds):
        for name, task in tasks.items():
            spent = seconds(task)
            if turn >= warm:
                times[name].append(spent)
    return {name: median(spent) for name, spent in times.items()}
