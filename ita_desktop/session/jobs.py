"""Work done off the window's thread: a job goes in, its value or one failure comes out on the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from ita_desktop.session.crash import crash_sentence, log
from ita_desktop.work.errors import WorkError


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job came to nothing: the sentence to show and the error behind it."""

    sentence: str
    error: BaseException


@dataclass(frozen=True, slots=True)
class _Outcome:
    slot: str
    ticket: int
    deliver: Callable[[], None]
    discard: Callable[[], None]


def _forget(value: object) -> None:
    """Most values nobody waits for need no more care."""


def _do_nothing() -> None:
    """An outcome nobody waits for."""


class JobRunner(QObject):
    """Runs jobs in the background, the newest of each slot alone being answered.

    A slot names what the answer is for ("open", "pdf"): starting a job makes the earlier ones of its slot obsolete,
    and `drop` makes them all so. Those not begun are left out; those under way run to their end, and their values go
    to their `unwanted`.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(3)
        self._tickets: dict[str, int] = {}
        self._running = 0
        self._finished.connect(self._answer)

    def run[T](
        self,
        slot: str,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Failure], None] = _forget,
        unwanted: Callable[[T], None] = _forget,
    ) -> None:
        """Runs `job` in the background, then one of the other three on this object's thread."""
        self.drop(slot)
        ticket = self._tickets[slot]
        self._running += 1
        if self._running == 1:
            self.busy_changed.emit(True)

        def work() -> None:
            if self._tickets[slot] == ticket:
                outcome = _carried_out(slot, ticket, job, done, failed, unwanted)
            else:
                outcome = _Outcome(slot, ticket, _do_nothing, _do_nothing)
            self._finished.emit(outcome)

        self._pool.start(work)

    def drop(self, slot: str) -> None:
        """Nobody waits for the answer any longer."""
        self._tickets[slot] = self._tickets.get(slot, 0) + 1

    def finish(self) -> None:
        """Drops all answers and waits until the running jobs have ended."""
        for slot in self._tickets:
            self.drop(slot)
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, 0)

    @property
    def busy(self) -> bool:
        """Whether any job still runs."""
        return self._running > 0

    def _answer(self, outcome: _Outcome) -> None:
        self._running -= 1
        if self._running == 0:
            self.busy_changed.emit(False)
        if self._tickets[outcome.slot] == outcome.ticket:
            outcome.deliver()
        else:
            outcome.discard()


def _carried_out[T](
    slot: str,
    ticket: int,
    job: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Failure], None],
    unwanted: Callable[[T], None],
) -> _Outcome:
    """What is left to do on the window's thread once the job was tried."""
    try:
        value = job()
    except WorkError as error:
        failure = Failure(error.sentence, error)
    except Exception as error:
        log(error)
        failure = Failure(crash_sentence(), error)
    else:
        return _Outcome(slot, ticket, lambda: done(value), lambda: unwanted(value))
    return _Outcome(slot, ticket, lambda: failed(failure), _do_nothing)
