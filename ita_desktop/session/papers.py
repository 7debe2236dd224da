"""The papers of the open office: followed, copied and exported in the background."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal

from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.previews import Previews
from ita_desktop.session.reporter import Reporter
from ita_desktop.session.scans import Scans
from ita_desktop.work.errors import CancelledError


class Papers(QObject):
    """Asks work for papers and says what came: requests overtaken by newer ones are not answered.

    `exported` carries the paths written and how many of them replaced an older file, `copied` the path of a copy for
    another program, `progressed` how many of how many are written and what comes next; `failed` carries a Failure. The
    pages in sight are those of `previews`, the signed copies in `scans`.
    """

    export_started = Signal()
    progressed = Signal(int, int, str)
    exported = Signal(object, int)
    copied = Signal(object)
    export_ended = Signal()
    failed = Signal(object)

    def __init__(self, office: CurrentOffice, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        self._reporter: Reporter | None = None
        self._copies: TemporaryDirectory[str] | None = None
        self.previews = Previews(office, jobs, self)
        self.scans = Scans(office, jobs, self)

    def copy_for_others(self, document_id: str, title: str) -> None:
        """Writes a document as it is now for the PDF program, to go when the program ends; `copied` or `failed`."""
        copies = self._copies = self._copies or TemporaryDirectory(prefix="ita-desktop-", ignore_cleanup_errors=True)
        file, today = self._office.file, self._office.today()

        def work() -> Path:
            from ita_desktop.work.filenames import safe_name, write_whole
            from ita_desktop.work.printing import make_pdf

            target = Path(copies.name) / safe_name(title, ".pdf")
            write_whole(target, make_pdf(file, document_id, today))
            return target

        self._jobs.run("copy", work, self.copied.emit, self.failed.emit)

    @property
    def exporting(self) -> bool:
        """Whether an export is under way."""
        return self._reporter is not None

    def export(self, document_id: str, folder: Path) -> None:
        """Writes one document into a folder; answers by `exported` or `failed`."""
        file, today = self._office.file, self._office.today()

        def work(progress: Reporter) -> tuple[Path, ...]:
            from ita_desktop.work.printing import export_pdf

            return (export_pdf(file, document_id, folder, today, progress),)

        self._start_export(work, folder)

    def export_all(self, folder: Path) -> None:
        """Writes every document of the working year into a folder; answers by `exported` or `failed`."""
        file, year, today = self._office.file, self._office.working_year, self._office.today()

        def work(progress: Reporter) -> tuple[Path, ...]:
            from ita_desktop.work.printing import export_all

            return export_all(file, year, folder, today, progress)

        self._start_export(work, folder)

    def cancel_export(self) -> None:
        """Asks the running export to stop before its next document."""
        if self._reporter is not None:
            self._reporter.cancelled = True

    def _start_export(self, work: Callable[[Reporter], tuple[Path, ...]], folder: Path) -> None:
        reporter = self._reporter = Reporter(self.progressed.emit)

        def written() -> tuple[tuple[Path, ...], int]:
            before = _names_in(folder)
            paths = work(reporter)
            return paths, sum(path.name in before for path in paths)

        self.export_started.emit()
        self._jobs.run("export", written, self._exported, self._export_failed)

    def _exported(self, written: tuple[tuple[Path, ...], int]) -> None:
        self._end_export()
        self.exported.emit(*written)

    def _export_failed(self, failure: Failure) -> None:
        self._end_export()
        self.failed.emit(failure)

    def _end_export(self) -> None:
        self._reporter = None
        self.export_ended.emit()


def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir())
    except (OSError, ValueError):
        return frozenset()  # what is wrong with a folder is said by the writing


def was_cancelled(failure: Failure) -> bool:
    """Whether the clerk asked for it: no error, then."""
    return isinstance(failure.error, CancelledError)
