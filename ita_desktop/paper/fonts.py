"""Chooses the font of a paper: the office's own TH Sarabun where it can print Thai rightly, else the bundled one."""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFError

from ita_desktop.paper.faces import ThaiFont, load_font
from ita_desktop.paper.letters import NO_CHARACTER, printable

FAMILIES = ("TH Sarabun New", "TH SarabunPSK", "TH SarabunIT๙")
BUNDLED_FAMILY = "Laksaman"


@dataclass(frozen=True, slots=True)
class FontChoice:
    """The two files a paper is printed with, what sizes are multiplied by, and a note in Thai for the clerk."""

    family: str
    regular: Path
    bold: Path
    scale: float
    note: str = ""


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts: for everybody and for this user."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        users = (Path(local) / "Microsoft" / "Windows" / "Fonts",) if local else ()
        return (Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", *users)
    home = Path.home()
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts")


def choose_font(bundled: Path, folders: Iterable[Path], wanted: str = "") -> FontChoice:
    """The family `wanted` if it is installed and usable, else the first usable one of FAMILIES, else the bundled one.

    `bundled` is the folder of the files that come with the program.
    """
    if wanted == BUNDLED_FAMILY:
        return _bundled(bundled, "")
    installed = _installed(folders)
    order = sorted(installed, key=lambda family: (family != wanted, FAMILIES.index(family)))
    for family in order:
        regular, bold = installed[family]
        if load_font(regular).has_variants() and load_font(bold).has_variants():
            return FontChoice(family, regular, bold, load_font(regular).scale(), _other_than(wanted, family))
    return _bundled(bundled, _why_bundled(tuple(order)))


def usable_families(folders: Iterable[Path]) -> tuple[str, ...]:
    """The installed families of FAMILIES that can print Thai rightly, in their order."""
    installed = _installed(folders)
    return tuple(family for family, files in installed.items() if all(load_font(file).has_variants() for file in files))


@lru_cache(maxsize=4)
def missing_characters(choice: FontChoice) -> Callable[[str], frozenset[str]]:
    """What finds the characters of a text that would print as an empty box."""
    known = load_font(choice.regular).known & load_font(choice.bold).known
    plain = frozenset(char for char in map(chr, known) if printable(char) == char)

    def missing(text: str) -> frozenset[str]:
        rare = set(text) - plain
        return frozenset(char for char in rare if any(_lacks(known, shown) for shown in printable(char)))

    return missing


def _lacks(known: frozenset[int], char: str) -> bool:
    return char == NO_CHARACTER or (ord(char) not in known and char != "\u00a0")


def _installed(folders: Iterable[Path]) -> dict[str, tuple[Path, Path]]:
    """family → regular and bold file, of the families that have both."""
    found: dict[tuple[str, bool], Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            font = _sarabun(path)
            if font and "italic" not in font.weight:
                found.setdefault((font.family, "bold" in font.weight), path)
    return {
        family: (found[family, False], found[family, True])
        for family in FAMILIES
        if (family, False) in found and (family, True) in found
    }


def _sarabun(path: Path) -> ThaiFont | None:
    if "sarabun" not in path.name.casefold() or path.suffix.casefold() != ".ttf":
        return None
    try:
        font = load_font(path)
    except (TTFError, OSError, ValueError):
        return None
    return font if font.family in FAMILIES else None


def _bundled(folder: Path, note: str) -> FontChoice:
    regular = folder / "Laksaman.ttf"
    return FontChoice(BUNDLED_FAMILY, regular, folder / "Laksaman-Bold.ttf", load_font(regular).scale(), note)


def _other_than(wanted: str, family: str) -> str:
    if wanted in ("", family):
        return ""
    return f"ไม่พบแบบอักษร {wanted} ที่ใช้พิมพ์ได้ในเครื่องนี้ เอกสารจึงพิมพ์ด้วย {family}"


def _why_bundled(unusable: tuple[str, ...]) -> str:
    if unusable:
        return (
            f"แบบอักษร {unusable[0]} ในเครื่องนี้ไม่มีรูปสระและวรรณยุกต์ครบ เอกสารจึงพิมพ์ด้วย {BUNDLED_FAMILY} "
            "ซึ่งขนาดและการตัดบรรทัดเท่ากัน"
        )
    return (
        f"ไม่พบแบบอักษร TH Sarabun ในเครื่องนี้ เอกสารจึงพิมพ์ด้วย {BUNDLED_FAMILY} ซึ่งขนาดและการตัดบรรทัดเท่ากัน "
        "หากต้องการใช้ TH Sarabun New ให้ติดตั้งแล้วเปิดโปรแกรมใหม่"
    )
