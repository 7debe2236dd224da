"""Packing the open file with all that belongs to it, and opening packs, in the background."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.reporter import Reporter


class Packing(QObject):
    """One pack at a time.

    `packed` carries the path of the pack and the sentence of what was done, `unpacked` the path of the office's file
    that can be opened now, `failed` a Failure (a CancelledError where the clerk stopped it); `ended` follows each.
    """

    progressed = Signal(int, int, str)
    packed = Signal(object, str)
    unpacked = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, office: CurrentOffice, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        self._reporter: Reporter | None = None
        office.closed.connect(self.cancel)

    @property
    def working(self) -> bool:
        """Whether a pack is being made or opened."""
        return self._reporter is not None

    def pack(self, out: Path) -> None:
        """Packs the open file, saved as it is now; answers by `packed` or `failed`."""
        unsaved = self._office.autosave.finish()
        if unsaved is not None:
            self.failed.emit(unsaved)
            self.ended.emit()
            return
        path = self._office.path

        def work(reporter: Reporter) -> Callable[[], None]:
            from ita_desktop.work.packing import pack

            made = pack(path, out, reporter)
            return lambda: self.packed.emit(made.path, made.sentence)

        self._start(work)

    def unpack(self, pack: Path, folder: Path) -> None:
        """Lays a pack's files into a folder; answers by `unpacked` or `failed`."""

        def work(reporter: Reporter) -> Callable[[], None]:
            from ita_desktop.work.unpacking import unpack

            office = unpack(pack, folder, reporter)
            return lambda: self.unpacked.emit(office)

        self._start(work)

    def cancel(self) -> None:
        """Asks what is under way to stop; nothing of it is left."""
        if self._reporter is not None:
            self._reporter.cancelled = True

    def _start(self, work: Callable[[Reporter], Callable[[], None]]) -> None:
        if self._reporter is not None:
            return
        reporter = self._reporter = Reporter(self.progressed.emit)
        self._jobs.run("pack", lambda: work(reporter), self._end, self._failed)

    def _end(self, tell: Callable[[], None]) -> None:
        self._reporter = None
        tell()
        self.ended.emit()

    def _failed(self, failure: Failure) -> None:
        self._end(lambda: self.failed.emit(failure))
