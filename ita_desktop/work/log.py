"""The log of what the program itself did wrong; nothing of it is shown to the clerk."""

import logging
from contextlib import suppress
from functools import cache

from ita_desktop import __version__, paths

_LARGEST = 500_000
_OLDER_ONES = 3


def log_error(error: BaseException) -> None:
    """Writes an error with its traceback; a log that cannot be written is no further error."""
    with suppress(OSError):
        _logger().error("ITA Desktop %s", __version__, exc_info=error)


@cache
def _logger() -> logging.Logger:
    from logging.handlers import RotatingFileHandler

    folder = paths.log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "ita-desktop.log", maxBytes=_LARGEST, backupCount=_OLDER_ONES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("ita_desktop")
    logger.addHandler(handler)
    logger.propagate = False
    return logger
