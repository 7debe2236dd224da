"""The office that is open and the working year it is seen from; says what changed."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ita_desktop.domain.places import Place
from ita_desktop.session.autosave import Autosave
from ita_desktop.session.edits import Edits
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.settings import RecentFile, SettingsKeeper
from ita_desktop.thai.fiscal import fiscal_year_of

if TYPE_CHECKING:
    from ita_desktop.domain.context import Context
    from ita_desktop.domain.file import OfficeFile
    from ita_desktop.work.opening import OpenOffice

Today = Callable[[], date]


class CurrentOffice(QObject):
    """At most one office file is open at a time; opening another closes it.

    `opened` and `closed` tell of the file, `working_year_changed` of the year; `failed` carries the path and the
    Failure of an opening, after which what was open before is still open. What is edited is told by `edits.changed`,
    how saving goes by `autosave`.
    """

    opened = Signal()
    closed = Signal()
    working_year_changed = Signal(int)
    failed = Signal(object, object)

    def __init__(self, jobs: JobRunner, settings: SettingsKeeper, today: Today, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._settings = settings
        self.today = today
        self.edits = Edits(self)
        self.autosave = Autosave(self.edits, jobs, parent=self)
        self._open: OpenOffice | None = None
        self._opening: Path | None = None
        self._wanted_next: tuple[Path, Callable[[], _Opening]] | None = None
        self.last_backup: datetime | None = None
        self.working_year = fiscal_year_of(today())

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._open is not None

    @property
    def file(self) -> "OfficeFile":
        """The value of the open file as it was last edited."""
        return self.edits.value

    @property
    def context(self) -> "Context":
        """The open file seen from the working year."""
        from ita_desktop.work.printing import context_of

        return context_of(self.file, self.working_year, self.today())

    def edit(self, name: str, place: Place, after: "OfficeFile") -> bool:
        """One step that can be undone, saved by itself; False where the file can only be read."""
        if self.read_only_because:
            return False
        self.edits.make(name, place, after)
        return True

    @property
    def path(self) -> Path:
        """Where the open file lies."""
        return self._opened.path

    @property
    def read_only_because(self) -> str:
        """Why the open file can only be read; empty when it can be changed."""
        return self._opened.read_only_because

    @property
    def backup_problem(self) -> str:
        """Why the day's backup could not be made; empty when it could."""
        return self._opened.backup_problem

    @property
    def _opened(self) -> "OpenOffice":
        if self._open is None:
            raise RuntimeError("no office is open")
        return self._open

    @property
    def years(self) -> tuple[int, ...]:
        """The working years there are to choose from, newest first, the present one among them."""
        return tuple(sorted({*working_years(self.file, self.today()), self.working_year}, reverse=True))

    def has_open(self, path: Path) -> bool:
        """Whether this very file is the open one, however its path is written."""
        return self._open is not None and _same(self._open.path, path)

    def open(self, path: Path) -> None:
        """Opens a file in the background; answers by `opened` or `failed`."""
        if self.has_open(path):
            self.opened.emit()
            return
        self._start(path, lambda: _opened(path))

    def open_sample(self, path: Path) -> None:
        """Opens the sample office at `path`, made first if it is not there."""
        if self.has_open(path):
            self.opened.emit()
            return
        self._start(path, lambda: _sample_at(path))

    def _start(self, path: Path, work: "Callable[[], _Opening]") -> None:
        """One opening at a time: two of the same file would find each other's lock and open it read-only."""
        if self._opening is not None:
            self._wanted_next = None if path == self._opening else (path, work)
            return
        self._opening = path

        def failed(failure: Failure) -> None:
            self._opening = None
            if not self._start_next():
                self.failed.emit(path, failure)

        self._jobs.run("open", work, self._take, failed, unwanted=_closed)

    def _start_next(self) -> bool:
        wanted, self._wanted_next = self._wanted_next, None
        if wanted is not None:
            self._start(*wanted)
        return wanted is not None

    def _take(self, opening: "_Opening") -> None:
        path, self._opening = self._opening, None
        if self._wanted_next is not None:
            opening.office.close()
            self._start_next()
            return
        failure = self.autosave.finish()
        if failure is not None:
            opening.office.close()
            self.failed.emit(path, failure)
            return
        self.abandon()
        office = self._open = opening.office
        self.edits.start(office.file)
        self.autosave.follow(office)
        self.last_backup = opening.last_backup
        self.working_year = usual_year(office.file, self.today())
        self._settings.remember(RecentFile(str(office.path), office_name(office.file, self.today()), datetime.now()))
        self.opened.emit()

    def close(self) -> Failure | None:
        """Saves and closes the open file, if any; where it cannot be saved it stays open, and why is returned."""
        failure = self.autosave.finish()
        if failure is None:
            self.abandon()
        return failure

    def abandon(self) -> None:
        """Closes the open file, if any, without what could not be saved."""
        if self._open is not None:
            self.autosave.follow(None)
            self._open.close()
            self._open = None
            self.edits.start(None)
            self.closed.emit()

    def save_elsewhere(self, path: Path, *, reopen: bool = True) -> Failure | None:
        """Writes the value as it is now into a new file and closes the old one without it; `reopen` opens the new."""
        from ita_desktop.work.creating import write_copy
        from ita_desktop.work.errors import WorkError

        try:
            target = write_copy(path, self.file)
        except WorkError as error:
            return Failure(error.sentence, error)
        self.abandon()
        if reopen:
            self.open(target)
        return None

    def set_working_year(self, year: int) -> None:
        """Sees the open file from another fiscal year."""
        if year != self.working_year:
            self.working_year = year
            self.working_year_changed.emit(year)


def office_name(file: "OfficeFile", today: date) -> str:
    """The office's full name today; empty where the file has no profile."""
    from ita_desktop.domain.titles import full_name, profile_on

    profile = profile_on(file.profiles, today)
    return full_name(profile) if profile else ""


def working_years(file: "OfficeFile", today: date) -> tuple[int, ...]:
    """The fiscal years worth working in, newest first: with a result to analyse, measures, what was reported of those
    of the year before, or documents."""
    assessed = {n + 1 for n, work in file.years.items() if work.assessment.scores and not work.assessment.reference}
    written = {n for n, work in file.years.items() if work.measures or work.documents}
    reported = {n + 1 for n, work in file.years.items() if any(measure.results for measure in work.measures)}
    return tuple(sorted(assessed | written | reported | {usual_year(file, today)}, reverse=True))


def usual_year(file: "OfficeFile", today: date) -> int:
    """The working year a file is opened in."""
    from ita_desktop.domain.context import default_working_year

    return default_working_year(file, otherwise=fiscal_year_of(today))


@dataclass(frozen=True, slots=True)
class _Opening:
    office: "OpenOffice"
    last_backup: datetime | None


# Opening brings in sqlite3 and the whole store, which the first paint of the window need not wait for.
def _opened(path: Path) -> _Opening:
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.safekeeping import own_backups

    office = open_office(path)
    backups = own_backups(office.path, office.file.id)
    return _Opening(office, backups[0].made if backups else None)


def _sample_at(path: Path) -> _Opening:
    from ita_desktop.work.creating import write_sample

    if not path.exists():
        with suppress(OSError):  # write_sample says in a sentence what is wrong with the folder
            path.parent.mkdir(parents=True, exist_ok=True)
        write_sample(path)
    return _opened(path)


def _closed(opening: _Opening) -> None:
    opening.office.close()


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
