"""What memory the real window takes at first, after many redraws and after many edits: a child process on Linux."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from benchmarks.opened import YEAR, Opened, opened
from ita_desktop.gui.screen_names import ScreenName

REDRAWS = 500
EDITS = 5_000
_WARM = 20
_PAGE_KB = 4


def megabytes() -> float:
    """What of this process is in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE_KB / 1024


def redraw(report: Opened, times: int) -> None:
    """Types letters, each drawn before the next."""
    for _ in range(times):
        looks = report.view.pages.looks
        report.type_a_letter()
        report.until_drawn(looks)


def edit(report: Opened, times: int) -> None:
    """Types letters into one measure after the other on the screen of measures, then has the paper drawn."""
    report.window.show_screen(ScreenName.MEASURES)
    measures = report.window._office.file.years[YEAR].measures
    places = [place for place, measure in enumerate(measures) if measure.steps]
    for number in range(times):
        report.type_into(places[number // 10 % len(places)])
        QCoreApplication.processEvents()
    looks = report.view.pages.looks
    report.window.show_screen(ScreenName.DOCUMENTS)
    report.until_drawn(looks)


def settle(report: Opened) -> None:
    """Until nothing is under way."""
    while report.window._jobs.busy:
        QCoreApplication.processEvents()


def main() -> None:
    """Prints megabytes at the beginning, after the redraws and after the edits."""
    with opened() as report:
        report.window.commands.thumbnails.setChecked(True)
        report.go_to_typed_page()
        redraw(report, _WARM)
        settle(report)
        found = [megabytes()]
        for act, times in ((redraw, REDRAWS), (edit, EDITS)):
            act(report, times)
            settle(report)
            found.append(megabytes())
        print(*(f"{size:.0f}" for size in found))


if __name__ == "__main__":
    main()
