"""Cuts a cell at its list numbers: the program numbers steps and titles itself."""

import re
from dataclasses import dataclass, field

from ita_desktop.thai.digits import plain_digits

# The ranks of list marks: a mark opens an entry of its own, or belongs under an entry of a lower rank.
_MARKS = (
    re.compile(r"(?:(?:ขั้นตอน|ขั้น|มาตรการ|โครงการ|กิจกรรม)ที่\s*)?\d{1,2}\s*\.(?!\d)\s*"),
    re.compile(r"\d{1,2}\s*\)\s*"),
    re.compile(r"\(\s*(?:\d{1,2}|[ก-ฮ])\s*\)\s*|\d{1,2}(?:\.\d{1,2})+\s*[.)]?\s+"),
    re.compile(r"[-–•●▪■◦➢✓](?!\s*ไม่มี)\s*|[*·]\s+"),
)
_UNMARKED_RANK = 1.5
_INLINE = re.compile(r"(?<=\s)(?:(?P<dot>\d{1,2})\s?\.(?!\d)|(?P<half>\d{1,2})\)|\((?P<brackets>\d{1,2})\))\s*(?=\S)")
_NO_LIST = re.compile(r"(?:\d|ข้อ|ที่|มาตรา|วรรค|หมวด|และ|หรือ|ตาม)\s+$")


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry without its mark: its own text, the points under it, and both as they stood (`whole`)."""

    text: str
    sub_points: tuple[str, ...] = ()
    whole: str = ""
    marked: bool = False


@dataclass(slots=True)
class _Open:
    rank: float
    lines: list[str]
    whole: list[str]
    points: list[str] = field(default_factory=list)


def list_entries(text: str) -> tuple[ListEntry, ...]:
    """The entries of a cell, cut at numbered lines; text without any mark is one entry with its lines kept.

    "(๑)" or "-" under a number are its points; nothing but the marks is left out.
    """
    entries: list[_Open] = []
    for line in _with_inline_breaks(text).split("\n"):
        if line.strip():
            _take(line.strip(), entries)
    return tuple(
        ListEntry("\n".join(entry.lines), tuple(entry.points), "\n".join(entry.whole), entry.rank != _UNMARKED_RANK)
        for entry in entries
    )


def _take(line: str, entries: list[_Open]) -> None:
    rank, rest = _unmarked(line)
    current = entries[-1] if entries else None
    if current is None or (rank != _UNMARKED_RANK and rank <= current.rank):
        entries.append(_Open(rank, [rest], [rest]))
        return
    current.whole.append(line)
    if rank != _UNMARKED_RANK:
        current.points.append(rest)
    elif current.points:
        current.points[-1] += f"\n{rest}"
    else:
        current.lines.append(rest)


def _unmarked(line: str) -> tuple[float, str]:
    """The rank of a line's mark and the line without it; a mark alone is text."""
    plain = plain_digits(line)
    for rank, mark in enumerate(_MARKS):
        found = mark.match(plain)
        if found and line[found.end() :].strip():
            return rank, line[found.end() :].strip()
    return _UNMARKED_RANK, line


def _with_inline_breaks(text: str) -> str:
    """A line end before each number that goes on counting inside a line ("1. … 2. …"), as copies lose them."""
    plain = plain_digits(text)
    pieces: list[str] = []
    start = 0
    counted = {"dot": _leading_number(plain, "."), "half": _leading_number(plain, ")"), "brackets": 0}
    for found in _INLINE.finditer(plain):
        kind = str(found.lastgroup)
        number = int(found[kind])
        if plain[found.start() - 1] == "\n":
            counted[kind] = number
        elif number == counted[kind] + 1 and _counts_on(plain, found, kind, number):
            counted[kind] = number
            pieces.append(text[start : found.start()])
            start = found.start()
        if kind != "brackets":
            counted["brackets"] = 0
    return "\n".join([*pieces, text[start:]])


def _leading_number(plain: str, sign: str) -> int:
    found = re.match(rf"\s*(\d{{1,2}})\s?{re.escape(sign)}(?!\d)", plain)
    return int(found[1]) if found else 99


def _counts_on(plain: str, found: re.Match[str], kind: str, number: int) -> bool:
    if _NO_LIST.search(plain[max(0, found.start() - 10) : found.start()]):
        return False
    return kind != "brackets" or number > 1 or f"({number + 1})" in plain[found.end() :]
