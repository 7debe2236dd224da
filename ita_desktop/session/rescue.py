"""Backups of a file and putting one back in its place, in the background."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice


@dataclass(frozen=True, slots=True)
class Found:
    """A backup as a list shows it: its id, when it was made in words, the file's name then."""

    id: str
    when: str
    name: str


class Rescue(QObject):
    """Asks work about the backups of one file.

    `found` carries a tuple of Found, newest first, `previewed` a backup's id, lines of Thai saying what restoring
    it would change and whether it would change anything, `restored` the sentence of what was done, `failed` a Failure.
    """

    found = Signal(object)
    previewed = Signal(str, object, bool)
    restored = Signal(str)
    failed = Signal(object)

    def __init__(self, path: Path, office: CurrentOffice, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._office = office
        self._jobs = jobs

    def look(self) -> None:
        """Answers by `found` or `failed`."""
        path = self.path
        self._jobs.run("backups", lambda: backups_found(path), self.found.emit, self.failed.emit)

    def preview(self, backup_id: str) -> None:
        """Answers by `previewed` or `failed`; compares, writes nothing."""
        path = self.path

        def work() -> tuple[tuple[str, ...], bool]:
            from ita_desktop.work.backups import backup_named, preview
            from ita_desktop.work.telling import preview_lines

            what = preview(path, backup_named(path, backup_id))
            return tuple(preview_lines(what)), bool(what.changes or what.evidence_back) or not what.current_readable

        self._jobs.run("preview", work, lambda told: self.previewed.emit(backup_id, *told), self.failed.emit)

    def restore(self, backup_id: str) -> None:
        """Puts the backup in the file's place, the file as it was kept beside it; answers by `restored` or `failed`.

        A file that is open is closed first, and opened again where it could not be restored.
        """
        path = self.path
        was_open = self._office.has_open(path)
        unsaved = self._office.close() if was_open else None
        if unsaved is not None:
            self.failed.emit(unsaved)
            return

        def work() -> str:
            from ita_desktop.work.backups import backup_named, restore

            return restore(path, backup_named(path, backup_id)).sentence

        def failed(failure: Failure) -> None:
            if was_open:
                self._office.open(path)
            self.failed.emit(failure)

        self._jobs.run("restore", work, self.restored.emit, failed)

    def stop(self) -> None:
        """Nobody waits for what was found or compared any longer."""
        self._jobs.drop("backups")
        self._jobs.drop("preview")


def backups_found(path: Path) -> tuple[Found, ...]:
    """The backups of a file, its own first and newest first; reads the file, so never on the window's thread."""
    from ita_desktop.work.backups import backups_of
    from ita_desktop.work.telling import backup_name, backup_time

    backups = backups_of(path)
    times = [backup_time(b) for b in backups]
    return tuple(
        Found(b.id, _unbroken(time, b.made, alike=times.count(time) > 1), backup_name(b))
        for b, time in zip(backups, times, strict=True)
    )


def _unbroken(time: str, made: datetime, *, alike: bool) -> str:
    """Day and time, each to stay on its line; with seconds where two backups would read alike."""
    day, word, clock = time.partition(" เวลา ")
    exact = clock.replace(f"{made:%H.%M}", f"{made:%H.%M.%S}") if alike else clock
    return " ".join(part.strip().replace(" ", "\u00a0") for part in (day, f"{word.strip()} {exact}"))
