"""The log of what the program itself did wrong; nothing of it is shown to the clerk."""

import logging
from contextlib import suppress

from ita_desktop import __version__, paths

_LARGEST = 500_000
_OLDER_ONES = 3
_NAME = "ita-desktop.log"


def log_error(error: BaseException) -> None:
    """Writes an error with its traceback; a log that cannot be written is no further error."""
    from logging.handlers import RotatingFileHandler  # not needed until something goes wrong

    folder = paths.log_folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / _NAME, maxBytes=_LARGEST, backupCount=_OLDER_ONES, encoding="utf-8")
        handler.handleError = _forget  # type: ignore[method-assign] # else a full disk prints a traceback
        handler.setFormatter(logging.Formatter("%(asctime)s ITA Desktop %(message)s"))
        told = (type(error), error, error.__traceback__)
        handler.emit(logging.LogRecord("ita_desktop", logging.ERROR, "", 0, __version__, (), told))
        handler.close()


def _forget(record: logging.LogRecord) -> None:
    """What cannot be written is lost."""
