"""File names every Windows accepts, made from the titles of papers, and writing a file whole or not at all."""

import errno
import re
from collections.abc import Iterable
from pathlib import Path

from ita_desktop.store.placing import SHARED, draft_beside, put_in_place
from ita_desktop.thai.digits import arabic_digits
from ita_desktop.work.errors import WorkError

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)", re.IGNORECASE)
# Linux counts 255 bytes of UTF-8 (a Thai letter takes three), Windows 255 units of UTF-16 and 260 for the whole path.
_LONGEST_BYTES = 235
_LONGEST_UNITS = 110


def safe_name(title: str, suffix: str = "") -> str:
    """`title` as a file name: no forbidden sign, no device name, no dot or space at an end, short; never empty."""
    name = _FORBIDDEN.sub(" ", title)
    name = " ".join(name.split()).strip(". ")
    if _DEVICES.match(name):
        name = f"_{name}"
    return (_shortened(name, suffix) or "เอกสาร") + suffix


def is_safe_name(name: str) -> bool:
    """Whether every Windows accepts a name as it is, and it means nothing but a file or folder of that name."""
    whole = bool(name) and name == name.strip(". ") and not _FORBIDDEN.search(name)
    return whole and not _DEVICES.match(name.partition(".")[0].rstrip())


def folder_beside(office: Path, what: str) -> Path:
    """The folder beside an office's file that holds what belongs to it: `NAME - what`."""
    return office.parent / safe_name(office.stem, f" - {what}")


def distinct_names(titles: Iterable[str], year: int, suffix: str) -> tuple[str, ...]:
    """A file name for each title of one working year, all different; each says its year so that it replaces no other's.

    `year` is added only where neither it nor the assessed year before it can be read in the name.
    """
    names: list[str] = []
    for title in titles:
        told = suffix if _tells(safe_name(title, suffix), year) else f" ปี {year}{suffix}"
        taken = {name.casefold() for name in names}
        number, name = 1, safe_name(title, told)
        while name.casefold() in taken:
            number += 1
            name = safe_name(title, f"{told.removesuffix(suffix)} ({number}){suffix}")
        names.append(name)
    return tuple(names)


def _tells(name: str, year: int) -> bool:
    return any(str(told) in arabic_digits(name) for told in (year, year - 1))


def _shortened(name: str, suffix: str) -> str:
    """Cut at a space where one stands in the second half, so that a phrase rather than a letter is missing."""
    short = name
    while short and _too_long(short + suffix):
        short = short[:-1]
    space = short.rfind(" ")
    if len(short) < len(name) and space > len(short) // 2:
        short = short[:space]
    return short.rstrip(". ")


def _too_long(name: str) -> bool:
    return len(name.encode("utf-8")) > _LONGEST_BYTES or len(name.encode("utf-16-le")) // 2 > _LONGEST_UNITS


def write_whole(path: Path, data: bytes) -> None:
    """Puts `data` at `path`, replacing what was there; on failure nothing half-written stays, WorkError says why."""
    try:
        with draft_beside(path, SHARED) as draft:
            draft.write_bytes(data)
            put_in_place(draft, path)
    except OSError as error:
        raise WorkError(_why_not_written(path, error)) from error


def _why_not_written(path: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"พื้นที่ในไดรฟ์เต็ม จึงไม่ได้บันทึก “{path.name}” ข้อมูลในไฟล์หน่วยงานยังอยู่ครบ โปรดลบไฟล์ที่ไม่ใช้แล้วลองใหม่"
    if isinstance(error, PermissionError) and path.exists():
        return f"ไม่สามารถเขียนทับ “{path.name}” ได้เพราะอาจเปิดค้างอยู่ในโปรแกรมอื่น ไฟล์เดิมยังอยู่ครบ โปรดปิดไฟล์นั้นแล้วลองใหม่"
    return f"ไม่สามารถเขียน “{path.name}” ลงในโฟลเดอร์ “{path.parent}” ได้ ข้อมูลของหน่วยงานยังอยู่ครบ โปรดเลือกโฟลเดอร์อื่น"
