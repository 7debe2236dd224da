"""The real window over a file of the sample office with a long report in sight, for child processes that measure it."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from ita_desktop.domain.carrying import duplicate
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.measures import Measure
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.pages_view import PagesView

YEAR = 2569
REPORT = f"{YEAR}-analysis-long"
_MORE_MEASURES = 3
_PATIENCE_S = 20
_WAKING_MS = 250
_BEFORE_TYPED = " และ"
_TYPED = "ประชาสัมพันธ์ผลการดำเนินงานให้ประชาชนทราบ"


def with_long_report(file: OfficeFile) -> OfficeFile:
    """The office with some of its measures twice, so that its report has at least twenty pages."""
    numbers = count(1)
    measures = file.years[YEAR].measures
    more = [duplicate(one, lambda: str(UUID(int=next(numbers)))) for one in measures[:_MORE_MEASURES]]
    return with_measures(file, (*measures, *more))


def with_measures(file: OfficeFile, measures: tuple[Measure, ...]) -> OfficeFile:
    """The file with other measures of the working year."""
    return replace(file, years={**file.years, YEAR: replace(file.years[YEAR], measures=measures)})


class Painted(QObject):
    """Knows the looks of the pages that were painted last."""

    def __init__(self, view: PagesView) -> None:
        super().__init__(view)
        self._view = view
        self.looks = view.pages.looks
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes and lets pass."""
        if event.type() == QEvent.Type.Paint:
            self.looks = self._view.pages.looks
        return False


@dataclass(frozen=True, slots=True)
class Opened:
    """The window and what of it is measured."""

    window: MainWindow
    view: PagesView
    painted: Painted
    letters: Iterator[int]

    def type_a_letter(self) -> None:
        """One more letter in the first step of a measure in the middle of the table."""
        self.type_into(len(self.window._office.file.years[YEAR].measures) // 2)

    def type_into(self, place: int) -> None:
        """One more letter in the first step of a measure; after some forty of them they begin anew."""
        office = self.window._office
        measures = office.file.years[YEAR].measures
        measure = measures[place]
        words = measure.steps[0].text.partition(_BEFORE_TYPED)[0]
        typed = _TYPED[: next(self.letters) % len(_TYPED) + 1]
        step = replace(measure.steps[0], text=words + _BEFORE_TYPED + typed)
        changed = replace(measure, steps=(step, *measure.steps[1:]))
        after = with_measures(office.file, (*measures[:place], changed, *measures[place + 1 :]))
        office.edits.make("ขั้นตอน", Place(PlaceKind.MEASURE, YEAR, (measure.id, step.id), "text"), after)

    def until_drawn(self, looks: tuple[int, ...]) -> None:
        """Until pages of other looks than these are painted."""
        begun, waking = monotonic(), QTimer()
        waking.start(_WAKING_MS)
        while self.painted.looks == looks:
            if monotonic() > begun + _PATIENCE_S:
                raise TimeoutError("no other pages were painted")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def go_to_typed_page(self) -> None:
        """Brings the page that changes with the next letter into sight."""
        looks = self.view.pages.looks
        self.type_a_letter()
        self.until_drawn(looks)
        changed = [page for page, (a, b) in enumerate(zip(looks, self.view.pages.looks, strict=False)) if a != b]
        self.view.go_to_page(changed[0])


@contextmanager
def window_over(change: Callable[[OfficeFile], OfficeFile]) -> Iterator[MainWindow]:
    """A window of a small screen's size with the sample office open, changed first."""
    from PySide6.QtWidgets import QApplication

    from ita_desktop import app, paths
    from ita_desktop.store.database import create
    from ita_desktop.work.creating import read_json

    with TemporaryDirectory() as folder:
        os.environ["ITA_DESKTOP_HOME"] = folder
        path = Path(folder) / "office.ita"
        create(path, change(read_json(paths.resource("sample", "office.json"))))
        application = QApplication(sys.argv[:1])
        window = app.make_window(application)
        window.resize(1366, 768)
        window.show()
        loop = QEventLoop()
        window._office.opened.connect(loop.quit)
        window.open_file(str(path))
        loop.exec()
        yield window
        window.close()


@contextmanager
def opened() -> Iterator[Opened]:
    """The window with the report in sight, everything loaded."""
    from ita_desktop.gui.documents.screen import DocumentsScreen
    from ita_desktop.gui.screen_names import ScreenName

    with window_over(with_long_report) as window:
        window.show_screen(ScreenName.DOCUMENTS)
        screen = window.screens.at(ScreenName.DOCUMENTS)
        assert isinstance(screen, DocumentsScreen)
        while not screen.list.select(REPORT) or screen.pane.preview is None or window._jobs.busy:
            QCoreApplication.processEvents()
        assert screen.pane.view is not None
        yield Opened(window, screen.pane.view, Painted(screen.pane.view), count())
