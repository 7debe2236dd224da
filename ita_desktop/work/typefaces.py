"""Which fonts this machine can set papers in, and which one an office's papers are set in now."""

from dataclasses import dataclass
from typing import Final

from ita_desktop.domain.file import OfficeFile
from ita_desktop.work.printing import font_of


@dataclass(frozen=True, slots=True)
class Typefaces:
    """`found` are the usable families on the machine, best first; `now` is used, `note` says why, if it must."""

    found: tuple[str, ...]
    now: str
    note: str


BUNDLED: Final = "Laksaman"


def typefaces_of(file: OfficeFile) -> Typefaces:
    """Looks through the font folders: slow at first, not for the window's thread."""
    from ita_desktop.paper.fonts import font_folders, usable_families

    choice = font_of(file)
    return Typefaces(usable_families(font_folders()), choice.family, choice.note)
