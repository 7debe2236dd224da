"""What can go wrong at work: one Thai sentence for the clerk and the exit code the command line ends with."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from ita_desktop.store.errors import CannotOpen, Damaged, DataError, NewerVersion, NothingWritten, NotOurs, StoreError


class ExitCode(IntEnum):
    """How a command ends (SPEC §7)."""

    FINE = 0
    ISSUES = 1
    USAGE = 2
    CANNOT_OPEN = 3
    DAMAGED = 4
    NEWER = 5
    INTERNAL = 70


_CODES: tuple[tuple[type[StoreError], ExitCode], ...] = (
    (NewerVersion, ExitCode.NEWER),
    (Damaged, ExitCode.DAMAGED),
    (DataError, ExitCode.USAGE),
    (NotOurs, ExitCode.CANNOT_OPEN),
    (NothingWritten, ExitCode.CANNOT_OPEN),
    (CannotOpen, ExitCode.CANNOT_OPEN),
)


class WorkError(Exception):
    """Something could not be done: `sentence` says what happened, what is safe and what to do."""

    def __init__(self, sentence: str, exit_code: ExitCode = ExitCode.CANNOT_OPEN) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code


class CancelledError(WorkError):
    """The clerk stopped a long piece of work."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกงานแล้ว ไฟล์ที่ทำเสร็จก่อนหน้านี้ยังอยู่ครบ", ExitCode.ISSUES)


def usage_error(sentence: str) -> WorkError:
    """The request itself was wrong."""
    return WorkError(sentence, ExitCode.USAGE)


def work_error(error: StoreError) -> WorkError:
    """The same sentence with the documented exit code of its kind."""
    code = next((code for kind, code in _CODES if isinstance(error, kind)), ExitCode.INTERNAL)
    return WorkError(error.sentence, code)


@contextmanager
def store_errors() -> Iterator[None]:
    """Turns the store's errors into WorkError."""
    try:
        yield
    except StoreError as error:
        raise work_error(error) from error
