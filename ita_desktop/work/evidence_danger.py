"""Which files can harm a computer when they are opened: programs, macros, and what its ending lies about."""

import re
from pathlib import Path
from typing import Final

from ita_desktop.domain.evidence_targets import has_macros, is_program
from ita_desktop.work.streaming import open_ordinary, pieces

_BEGINNINGS: Final = (b"MZ", b"\x7fELF", b"#!", b"L\0\0\0\x01\x14\x02\0", b"\xca\xfe\xba\xbe", b"MSCF")
_PICTURES: Final = re.compile("jpe?g|png|gif|bmp|tiff?|webp|heic")
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_ZIP: Final = (b"vbaproject.bin", b"xl/macrosheets/", b"basic/script-lc.xml")
_IN_OLE: Final = "_VBA_PROJECT".encode("utf-16-le").lower()
_MOST_READ = 32_000_000
_HEAD = 1024
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<", re.DOTALL)

_SAFE = "โปรแกรมเก็บไฟล์ไว้แต่จะไม่เปิดให้ โปรดตรวจสอบที่มาของไฟล์ก่อนเปิดจากโฟลเดอร์"


def danger_of(path: Path) -> str:
    """The sentence that warns of a file; empty where nothing speaks against opening it.

    Told from its ending and its content; of a file that cannot be read from its ending alone.
    """
    name, ending = path.name[:80], path.suffix.removeprefix(".").casefold()
    if is_program(path.name):
        return f"“{name}” เป็นไฟล์ชนิดที่สั่งงานเครื่องคอมพิวเตอร์ได้ {_SAFE}"
    if has_macros(path.name):
        return _macros(name)
    try:
        return _told_by_content(path, name, ending)
    except (OSError, ValueError):
        return ""


def _told_by_content(path: Path, name: str, ending: str) -> str:
    with open_ordinary(path) as file:
        head = file.read(_HEAD)
    if head.startswith(_BEGINNINGS):
        return f"“{name}” มีเนื้อหาเป็นโปรแกรม ไม่ตรงกับนามสกุลของไฟล์ {_SAFE}"
    if (head.startswith(_ZIP) and _zip_has_macros(path)) or (head.startswith(_OLE) and _ole_has_macros(path)):
        return _macros(name)
    return _lie(name, ending, head)


def _lie(name: str, ending: str, head: bytes) -> str:
    """An honest PDF says so within its first 1,024 bytes; a picture is neither an archive nor a page nor a PDF."""
    other = head.startswith((_ZIP, _OLE, b"%PDF", b"Rar!", b"7z\xbc\xaf")) or _MARKUP.match(head)
    if (ending == "pdf" and b"%PDF-" not in head) or (_PICTURES.fullmatch(ending) and other):
        return f"เนื้อหาของ “{name}” ไม่ตรงกับนามสกุล .{ending} {_SAFE}"
    return ""


def _macros(name: str) -> str:
    return f"“{name}” มีมาโคร ซึ่งสั่งงานเครื่องคอมพิวเตอร์ได้ {_SAFE}"


def _zip_has_macros(path: Path) -> bool:
    """Every archive ends with the list of its parts.

    Read as bytes, since an archive of endless parts fills the memory of whoever reads them as such.
    """
    with open_ordinary(path) as file:
        file.seek(max(0, path.stat().st_size - _MOST_READ))
        end = file.read(_MOST_READ).lower()
    return any(sign in end for sign in _IN_ZIP)


def _ole_has_macros(path: Path) -> bool:
    """Old Office files list their parts anywhere, so of what is too long to be read through the worst is assumed."""
    if path.stat().st_size > _MOST_READ:
        return True
    before = b""
    with open_ordinary(path) as file:
        for piece in pieces(file):
            if _IN_OLE in (before + piece).lower():
                return True
            before = piece[-len(_IN_OLE) :]
    return False
