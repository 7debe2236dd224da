"""How long from a letter typed to the page redrawn with it, in the real window: a child process."""

from itertools import pairwise
from statistics import median
from time import perf_counter

from PySide6.QtCore import QTimer

from benchmarks.opened import opened

_ROUNDS = 60
_WARM = 5
_TICK_MS = 10


def main() -> None:
    """Prints pages, the median and the longest wait, and how long the window stood still at most, in milliseconds."""
    waits: list[float] = []
    stills: list[float] = []
    with opened() as report:
        report.go_to_typed_page()
        ticks = [perf_counter()]
        ticking = QTimer()
        ticking.timeout.connect(lambda: ticks.append(perf_counter()))
        ticking.start(_TICK_MS)
        for number in range(_WARM + _ROUNDS):
            looks = report.view.pages.looks
            del ticks[:-1]
            begun = perf_counter()
            report.type_a_letter()
            report.until_drawn(looks)
            if number >= _WARM:
                waits.append(1000 * (perf_counter() - begun))
                stills.append(1000 * max(b - a for a, b in pairwise(ticks)))
            ticking.start(_TICK_MS)
        print(report.view.page_count, f"{median(waits):.1f} {max(waits):.1f} {median(stills):.1f} {max(stills):.1f}")


if __name__ == "__main__":
    main()
