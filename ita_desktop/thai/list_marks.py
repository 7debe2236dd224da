"""Numbers before the entries of a list as offices write them: "๑.", "1)", "(๑)", "1.1", "ก.", "(ก)", "๑/", "1 "."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ita_desktop.thai.datewords import MONTHS, SHORT_MONTHS
from ita_desktop.thai.digits import plain_digits

# The order in which lists use letters; ฃ ฅ ฆ are left out by custom.
_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
# What makes a number a measurement, a time or a reference rather than a place in a list.
_UNIT = r"(?!\s{0,2}(?:คะแนน|บาท|ล้าน|แสน|หมื่น|เท่า|น\.|นาฬิกา|%|กม|กิโล|เมตร|ตาราง|ไร่|[-–]\s?\d))"
_WORD = r"ข้อ(?:ที่)?|ขั้นตอนที่|ขั้นที่|กิจกรรมที่|มาตรการที่|โครงการที่|แนวทางที่"
_MARK = re.compile(
    rf"""
      \(\s?(?P<round>\d{{1,2}}|[{_LETTERS}])\s?\)\s{{0,3}}(?=\S)
    | (?P<half>\d{{1,2}}|[{_LETTERS}])\s?\)\s{{0,3}}(?=\S)
    | (?P<path>\d{{1,2}}(?:\.[1-9]\d?){{1,3}})(?:\.|\)|(?=\s)|(?=[ก-ฮเ-ไ])){_UNIT}\s{{0,3}}(?=[^\s\d.])
    | (?:(?P<word>{_WORD})\s?)?(?P<dot>\d{{1,2}})(?:\s?\.(?!\d){_UNIT}|(?(word)(?:\s?:|(?=\s))|(?!)))\s{{0,3}}(?=[^\s.])
    | (?P<letter>[{_LETTERS}])\.\s{{1,3}}(?=\S)
    """,
    re.VERBOSE,
)
# Marks that count only at the beginning of a line, "1 ประชุม" where what follows is no unit or month.
_COUNTED = (
    "คน|ราย|ครั้ง|วัน|เดือน|ปี|ข้อ|เรื่อง|โครงการ|แห่ง|มาตรการ|กิจกรรม|ฉบับ|ชุด|รายการ|ตัว|หมู่|ตำบล"
    "|หลัง|แผ่น|คำ|สมัย|หน่วย|ประเด็น|ด้าน|งาน"
)
_AT_LINE_START = re.compile(
    rf"(?P<open>\[)?(?P<number>\d{{1,2}})(?P<sign>(?(open)\]|(?:\s?[/:]|\s[-–](?=\s)|(?=\s)))){_UNIT}\s{{0,3}}"
    rf"(?!{'|'.join(map(re.escape, MONTHS + SHORT_MONTHS))}|(?:{_COUNTED})(?![ก-๎]))(?=[ก-ฮเ-ไ“])"
)
_INSIDE = re.compile(r"[ \t\u00a0](?=[(\d])")
_REFERS = re.compile(
    r"(?:\d|ข้อ|ที่|มาตรา|วรรค|หมวด|และ|หรือ|ตาม|ถึง|ใน|แบบ|ครั้ง|ไตรมาส|ระยะ|ส่วน|ระดับ|รอบ|ปี|ชั้น|ลำดับ|ตาราง|ภาคผนวก)\s*$"
)


_STYLES = {"round": "({})", "half": "{})", "path": "{}", "dot": "{}.", "letter": "{}."}


@dataclass(frozen=True, slots=True)
class ListMark:
    """A mark: how it is written ("1.", "(1)", "1.1", "ก." …) and what it counts; (1, 3) for "1.3".

    `start`–`end` is the mark with the space behind it, `number`–`number_end` its last number or letter alone.
    `leading`: it stands at the beginning of a line.
    """

    style: str
    path: tuple[int, ...]
    start: int
    end: int
    number: int
    number_end: int
    leading: bool = True


def leading_mark(line: str) -> ListMark | None:
    """The mark a line begins with, its indent aside."""
    first = len(line) - len(line.lstrip())
    found = _MARK.match(plain_digits(line), first)
    return _read(found, leading=True) if found else None


def list_marks(text: str) -> Iterator[ListMark]:
    """All marks of a text in order: at the beginning of lines, and in a line before what may be a list's entry."""
    plain = plain_digits(text)
    start = 0
    for line in plain.split("\n"):
        indent = start + len(line) - len(line.lstrip())
        end = start + len(line)
        found = _MARK.match(plain, indent, end)
        if found:
            yield _read(found, leading=True)
        elif bare := _AT_LINE_START.match(plain, indent, end):
            yield _read_bare(bare)
        for place in _INSIDE.finditer(plain, found.end() - 1 if found else indent, end):
            inside = _MARK.match(plain, place.end(), end)
            if inside and _stands_alone(plain, inside):
                yield _read(inside, leading=False)
        start = end + 1


def renumbered(text: str, marks: tuple[ListMark, ...]) -> str:
    """The text with the marks counting from 1, in the digits each was written with."""
    pieces: list[str] = []
    done = 0
    for count, mark in enumerate(marks, 1):
        written = text[mark.number : mark.number_end]
        pieces += [text[done : mark.number], _like(count, written)]
        done = mark.number_end
    return "".join([*pieces, text[done:]])


def _read(found: re.Match[str], leading: bool) -> ListMark:
    kind = str(found.lastgroup)
    said = found[kind]
    style = _STYLES[kind]
    letters = said in _LETTERS
    path = (_LETTERS.index(said) + 1,) if letters else tuple(int(part) for part in said.split("."))
    sample = "ก" if letters else ".".join("1" * len(path))
    number_end = found.end(kind)
    number = number_end - len(said.rpartition(".")[2])
    word = found["word"] or ""
    return ListMark(word + style.format(sample), path, found.start(), found.end(), number, number_end, leading)


def _read_bare(found: re.Match[str]) -> ListMark:
    style = f"{found['open'] or ''}1{found['sign'].strip()}"
    return ListMark(style, (int(found["number"]),), *found.span(), *found.span("number"))


def _stands_alone(plain: str, found: re.Match[str]) -> bool:
    """Not a number some word before it counts or refers to."""
    if found.lastgroup not in {"round", "dot", "half"} or found[found.lastgroup] in _LETTERS:
        return False
    return not _REFERS.search(plain, max(0, found.start() - 14), found.start())


def _like(count: int, written: str) -> str:
    if written in _LETTERS:
        return _LETTERS[(count - 1) % len(_LETTERS)]
    thai = "๐" <= written[0] <= "๙"
    return "".join(chr(ord("๐") + int(digit)) for digit in str(count)) if thai else str(count)
