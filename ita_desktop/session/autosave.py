"""Saving by itself: what was edited reaches the file within a second, or is kept, said and tried again."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.session.edits import Edits
from ita_desktop.session.jobs import Failure, JobRunner

if TYPE_CHECKING:
    from ita_desktop.domain.file import OfficeFile
    from ita_desktop.work.opening import OpenOffice

SAVE_AFTER_MS = 700
RETRY_AFTER_MS = 5_000
Clock = Callable[[], datetime]


class Autosave(QObject):
    """Follows the edits of one open file at a time.

    `pending` says that something is not yet in the file, `saved` when all is, `failed` why it could not be (told once
    until a save succeeds; it is tried again by itself), `recovered` that it then could.
    """

    pending = Signal()
    saved = Signal(object)
    failed = Signal(object)
    recovered = Signal()

    def __init__(
        self, edits: Edits, jobs: JobRunner, clock: Clock = datetime.now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        self._jobs = jobs
        self._clock = clock
        self._open: OpenOffice | None = None
        self._saving = False
        self._failing = False
        self._told = ""
        # Started by the first edit that is not saved, not by each: the oldest waits no longer than this.
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save_now)
        edits.changed.connect(self._wait)

    def follow(self, office: "OpenOffice | None") -> None:
        """Saves into another file from now on, or into none."""
        self._timer.stop()
        self._open = office
        self._failing, self._told = False, ""

    @property
    def unsaved(self) -> bool:
        """Whether the file lacks something."""
        return self._open is not None and self._open.file is not self._edits.value

    def _wait(self) -> None:
        if not self._timer.isActive() and not self._saving:
            self._timer.start(RETRY_AFTER_MS if self._failing else SAVE_AFTER_MS)
        self.pending.emit()

    def try_again(self) -> None:
        """Saves because the clerk asked for it: a failure is told even where it is the same as before."""
        self._told = ""
        self.save_now()

    def save_now(self) -> None:
        """Saves in the background what is there now."""
        self._timer.stop()
        office = self._open
        if office is None or self._saving or not self.unsaved:
            return
        value = self._edits.value
        self._saving = True
        self._edits.seal()
        self._jobs.run(
            "save", lambda: office.save(value), lambda _: self._done(office), lambda f: self._not_done(office, f)
        )

    def _done(self, office: "OpenOffice") -> None:
        self._saving = False
        if office is not self._open:
            return
        self._recover()
        if self.unsaved:
            self._timer.start(SAVE_AFTER_MS)
        else:
            self.saved.emit(self._clock())

    def _recover(self) -> None:
        if self._failing:
            self._failing, self._told = False, ""
            self.recovered.emit()

    def _not_done(self, office: "OpenOffice", failure: Failure) -> None:
        self._saving = False
        if office is not self._open:
            return
        self._timer.start(RETRY_AFTER_MS)
        self._failing = True
        if failure.sentence != self._told:
            self._told = failure.sentence
            self.failed.emit(failure)

    def finish(self) -> Failure | None:
        """Saves at once and waits for it; why it could not be, if so (all is kept as it is then)."""
        self._timer.stop()
        office = self._open
        if office is None or not self.unsaved:
            return None
        failure = _saved(office, self._edits.value)  # waits for a save under way by itself
        if failure is None:
            self._recover()
            self.saved.emit(self._clock())
        else:
            self._timer.start(RETRY_AFTER_MS)
        return failure


def _saved(office: "OpenOffice", value: "OfficeFile") -> Failure | None:
    from ita_desktop.session.crash import crash_sentence, log
    from ita_desktop.work.errors import WorkError

    try:
        office.save(value)
    except WorkError as error:
        return Failure(error.sentence, error)
    except Exception as error:
        log(error)
        return Failure(crash_sentence(), error)
    return None
