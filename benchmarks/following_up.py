"""How long the screen of the follow-up takes to come to the front, painted, over a year of many measures: a child
process."""

from dataclasses import replace
from statistics import median

from benchmarks.large_office import large_office
from benchmarks.opened import YEAR, window_over
from benchmarks.switching import settle, switch
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.measures import Step
from ita_desktop.domain.rows import changed_year, replaced
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName

_TURNS = 9
_STEPS = 4


def large_year(file: OfficeFile) -> OfficeFile:
    """The sample's own year with five hundred measures of a few steps each."""
    office = large_office(file, years=1)
    (year,) = office.years
    work = office.years[year]
    measures = tuple(
        replace(one, steps=tuple(Step(f"{one.id}-{n}", f"ดำเนินการตามขั้นตอนที่ {n} ของมาตรการ") for n in range(_STEPS)))
        for one in work.measures
    )
    return replace(office, years={year: replace(work, measures=measures)})


def edit(window: MainWindow, turn: int) -> None:
    """One measure becomes another."""
    office = window._office
    measure = office.file.years[YEAR].measures[turn]
    after = changed_year(
        office.file,
        YEAR,
        lambda work: replace(work, measures=replaced(work.measures, replace(measure, budget=f"{turn}"))),
    )
    office.edit("", Place(PlaceKind.MEASURE, YEAR, (measure.id,)), after)


def main() -> None:
    """Prints the first switch, the median and the longest of later ones with every row shown, an edit before each."""
    with window_over(large_year) as window:
        window._office.set_working_year(YEAR)
        first = switch(window, ScreenName.FOLLOW_UP)
        screen = window.screens.at(ScreenName.FOLLOW_UP)
        assert isinstance(screen, FollowUpScreen)
        screen.head.idle.setChecked(True)
        settle(window)
        times: list[float] = []
        for turn in range(_TURNS):
            window.show_screen(ScreenName.OVERVIEW)
            edit(window, turn)
            settle(window)
            times.append(switch(window, ScreenName.FOLLOW_UP))
            settle(window)
        print(f"{first:.1f} {median(times):.1f} {max(times):.1f}")


if __name__ == "__main__":
    main()
