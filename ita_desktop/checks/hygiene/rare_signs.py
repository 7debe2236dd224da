"""Whether a text has any of the signs that most texts lack: asked once for all checks that look for one of them."""

import re

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.remembering import remembered

_RARE = re.compile(r"[^\u0e01-\u0e3a\u0e40-\u0e4e๐-๙A-Za-z0-9 \n.,()/“”%:–-]|--")


def has_rare_signs(reading: Reading) -> bool:
    """Whether it has anything but Thai and Latin letters, digits, spaces and the commonest marks; or a dash twice."""
    return _has_rare(reading.raw)


@remembered
def _has_rare(raw: str) -> bool:
    return _RARE.search(raw) is not None
