"""Mends running text copied from a PDF or a chat: hard line ends, page marks, vowels torn apart or typed twice."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ita_desktop.thai.digits import plain_digits
from ita_desktop.thai.marks import mended_marks

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b\u200c\u2060\ufeff\u00ad]")
_PAGE_NUMBER = re.compile(r"\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|หน้า(?:ที่)?\s*\d{1,3}(?:\s*(?:/|จาก)\s*\d{1,3})?)\s*")
_CONTINUATION = re.compile(r"\s*/\s*[^\s/][^/]{0,60}?\s*(?:\.{2,}|…)\s*")

# Text broken by the edge of a page or a bubble: lines of nearly one width. Text with longer lines runs already.
_NARROWEST = 40
_WIDEST = 120
_FULL = 0.75
_NO_WIDTH = re.compile("[ัิ-ฺ็-๎]")

_NEW_LINE = re.compile(
    r"\s{4}|\t|\s*(?:"
    r"[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*\s*[.)](?![0-9๐-๙])|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+\s"
    r"|\(\s*(?:[0-9๐-๙]{1,2}|[ก-ฮ])\s*\)|[-–—•●▪■◦➢✓☐*·]"
    r"|ข้อ\s?[0-9๐-๙ieo]|ตัวชี้วัดที่|มาตรการที่|ขั้นตอนที่|ส่วนที่\s?[0-9๐-๙]|บทที่|หมวด\s?(?:ที่)?\s?[0-9๐-๙]"
    r"|[ieoIEO][0-9๐-๙]|เรื่อง(?=\s)|เรียน(?=\s)|ส่วนราชการ(?=\s)|วันที่(?=\s)|ที่\s[ก-ฮ]{1,3}\s|จึงเรียนมา|จึงประกาศ|\(ลงชื่อ\)|ลงชื่อ"
    r"|ข้อบกพร่องที่|ข้อที่ต้อง|ประเด็นที่(?:ต้อง|บกพร่อง)|แบบวัด)"
)
_PARAGRAPH_END = re.compile(r"(?:[:：;]|ดังนี้|ดังต่อไปนี้|ต่อไปนี้)\s*$")
_HANGING = re.compile("[ะ-ฺๅ-๎ฯ]")
_ENDS_THAI = re.compile("[ก-ฺเ-๎]$")
_STARTS_THAI = re.compile("[ก-ฮเ-ไ]")
_ENDS_OPEN = re.compile(r"[(\[“‘/]$|(?<=[A-Za-z])-$")
_STARTS_CLOSING = re.compile(r"[)\]”’/.,;:%]")


@dataclass(frozen=True, slots=True)
class Mended:
    """The mended text, and one sentence for every kind of change, with how often it was made."""

    text: str
    changes: tuple[str, ...] = ()


def mend_running_text(text: str) -> Mended:
    """The text as paragraphs; blank lines, list numbers, bullets and headings keep their own lines; never raises.

    Mending what is mended changes nothing. What was already right gives no changes.
    """
    counts: Counter[str] = Counter()
    dropped: list[str] = []
    mended, before = _LINE_ENDS.sub("\n", text), None
    while mended != before:
        before = mended
        mended = _mended_once(mended, counts, dropped)
    return Mended(mended, tuple(_sentences(counts, dropped)))


def _mended_once(text: str, counts: Counter[str], dropped: list[str]) -> str:
    text, removed = _INVISIBLE.subn("", text)
    counts["invisible"] += removed
    text = mended_marks(text, counts)
    lines = _without_page_marks(text.split("\n"), dropped)
    joined = _joined(lines)
    counts["lines"] += len(lines) - len(joined)
    return "\n".join(joined)


def _without_page_marks(lines: list[str], dropped: list[str]) -> list[str]:
    """The lines without page numbers and "/ข้อความต่อ..."; of the blank lines around one at most one is kept."""
    kept: list[str] = []
    after_mark = False
    for line in lines:
        plain = plain_digits(line)
        if _PAGE_NUMBER.fullmatch(plain) or _CONTINUATION.fullmatch(plain):
            dropped.append(line.strip())
            after_mark = True
        elif after_mark and not line.strip() and (not kept or not kept[-1].strip()):
            continue
        else:
            kept.append(line)
            after_mark = False
    return kept


def _joined(lines: list[str]) -> list[str]:
    """The lines with those that a narrow page tore apart put together again."""
    widest = max(map(_width, lines), default=0)
    torn = _NARROWEST <= widest <= _WIDEST
    # Each paragraph in pieces: looking at all of a growing one for every line would take hours for a book.
    joined: list[list[str]] = []
    last = ""
    for line in lines:
        if joined and last.strip() and line.strip() and _goes_on(last, line, widest if torn else None):
            joined[-1][-1:] = _put_together(joined[-1][-1], line)
        else:
            joined.append([line])
        last = line
    return ["".join(pieces) for pieces in joined]


def _goes_on(line: str, following: str, widest: int | None) -> bool:
    """Whether a line ends where the page ended and not the paragraph; `widest` is None where no page tore the text."""
    if _HANGING.match(following):
        return True
    if widest is None or _NEW_LINE.match(following) or _PARAGRAPH_END.search(line):
        return False
    return _width(line) >= _FULL * widest


def _width(line: str) -> int:
    return len(_NO_WIDTH.sub("", line).strip())


def _put_together(before: str, after: str) -> tuple[str, str]:
    """Both, with a space between where Thai or Latin needs one; a space the line ended with stays one."""
    left, right = before.rstrip(), after.lstrip()
    if _HANGING.match(right) or _ENDS_OPEN.search(left) or _STARTS_CLOSING.match(right):
        return left, right
    spaced = left != before or right != after
    glued = not spaced and _ENDS_THAI.search(left) and _STARTS_THAI.match(right)
    return left + ("" if glued else " "), right


def _sentences(counts: Counter[str], dropped: list[str]) -> Iterator[str]:
    for kind, sentence in _SENTENCES.items():
        if counts[kind]:
            yield sentence.format(count=counts[kind])
    if dropped:
        yield f"ตัดเลขหน้าและข้อความต่อหน้า {len(dropped)} แห่ง คือ {' '.join(f'“{mark}”' for mark in dict.fromkeys(dropped))}"


_SENTENCES = {
    "lines": "ต่อบรรทัดที่ขาดกลางย่อหน้า {count} แห่ง",
    "am": "รวมสระอำที่แยกจากกัน {count} แห่ง",
    "torn": "ดึงสระหรือวรรณยุกต์ที่หลุดจากคำกลับเข้าที่ {count} แห่ง",
    "ae": "เปลี่ยนสระเอสองตัวเป็นสระแอ {count} แห่ง",
    "order": "สลับลำดับสระกับวรรณยุกต์ให้ถูกต้อง {count} แห่ง",
    "doubled": "ตัดสระหรือวรรณยุกต์ที่พิมพ์ซ้ำ {count} แห่ง",
    "invisible": "ลบอักขระที่มองไม่เห็น {count} ตัว",
}
