"""How long it takes to bring each screen to the front, painted, in a file of many years: a child process."""

from statistics import median
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from benchmarks.large_office import large_office
from benchmarks.opened import window_over
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.rows import with_scores
from ita_desktop.domain.scores import TOTAL
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName

_TURNS = 9


def settle(window: MainWindow) -> None:
    """Until nothing is under way."""
    while window._jobs.busy:
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def edit(window: MainWindow, number: int) -> None:
    """Something every screen may show becomes another."""
    office = window._office
    after = with_scores(office.file, office.working_year - 1, [(TOTAL, f"{number % 100}.50")])
    office.edit("", Place(PlaceKind.SCORE, office.working_year - 1, ("total",)), after)


class Painted(QObject):
    """Notes that a widget, or anything in it, was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.done = False
        for one in (widget, *widget.findChildren(QWidget)):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes and lets pass."""
        self.done = self.done or event.type() == QEvent.Type.Paint
        return False


def switch(window: MainWindow, name: ScreenName) -> float:
    """Milliseconds until a screen is in front and painted."""
    painted = Painted(window.screens.at(name))
    begun = perf_counter()
    window.show_screen(name)
    while not painted.done:
        QCoreApplication.processEvents()
    return 1000 * (perf_counter() - begun)


def main() -> None:
    """Prints the median and the longest switch of every screen in milliseconds, an edit before each."""
    with window_over(large_office) as window:
        for name in ScreenName:
            switch(window, name)
            settle(window)
        spent: dict[ScreenName, list[float]] = {name: [] for name in ScreenName}
        for turn in range(_TURNS):
            for name in ScreenName:
                edit(window, turn)
                settle(window)
                spent[name].append(switch(window, name))
                settle(window)
        for name, times in spent.items():
            print(name.value, f"{median(times):.1f}", f"{max(times):.1f}")


if __name__ == "__main__":
    main()
