"""Check of item codes in a text: does the year have such an item."""

import re
from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.places import PlaceKind
from ita_desktop.domain.texts import TextKind

_TOOLS = {"i": "IIT", "e": "EIT", "o": "OIT"}
# It begins with the letter and looks back behind it: a search then passes over Thai quickly.
_CODE = re.compile(r"(?P<kind>[ieo])(?<![a-z0-9/._-].)(?P<number>\d{1,2})(?![a-z0-9]|[.-]\d)")
# Fuels and processors bear such names as well.
_NO_ITEM = re.compile(r"(?:น้ำมัน|โซฮอล์|ดีเซล|เบนซิน|intel|core|cpu|ซีพียู|processor|รุ่น|มอก\.|โมเดล) ?\Z")
_YEAR = re.compile(r"25\d\d|ปีก่อน|ปีที่(?:ผ่านมา|แล้ว)")
_AROUND = 40
_FEWEST = 9
_NO_SENTENCES = frozenset({TextKind.SIGNER, TextKind.FIGURE, TextKind.DOCUMENT_TITLE, TextKind.RESPONSIBLE})


def cites_items(reading: Reading) -> bool:
    """Whether a text somebody typed has what looks like the code of an item."""
    text = reading.text
    return text.typed and text.kind not in _NO_SENTENCES and _CODE.search(reading.said) is not None


@check_text(
    "item-unknown",
    Severity.WARNING,
    "ข้อความอ้างข้อที่ไม่มีในการประเมินของปีนั้น",
    why="จำนวนข้อเปลี่ยนไปในแต่ละปี รหัสข้อที่ไม่มีแสดงว่าพิมพ์ผิดหรือคัดลอกมาจากปีอื่น",
    example="ปรับปรุงข้อมูลข้อ o41 ให้ครบถ้วน",
    reads=(Aspect.YEAR,),
    only=cites_items,
)
def unknown(reading: Reading, view: View) -> Iterator[Found]:
    """Codes that none of the years a text may speak of has; those of a year it names aside."""
    years = _years(reading, view.context)
    known = {kind: _known(view.context, tool, years) for kind, tool in _TOOLS.items()}
    codes = [
        found[0]
        for found in _CODE.finditer(reading.said)
        if known[found["kind"]] and found[0] not in known[found["kind"]] and not _is_spared(reading.said, found)
    ]
    if codes:
        listed = ", ".join(dict.fromkeys(codes))
        told = " และ ".join(f"พ.ศ. {year}" for year in sorted(years)[-2:])
        last = ", ".join(_last(known[kind]) for kind in dict.fromkeys(code[0] for code in codes))
        message = (
            f"{reading.text.name} อ้างข้อ {listed} ซึ่งไม่มีในการประเมินปีงบประมาณ {told} (ข้อสุดท้ายคือ {last}) โปรดตรวจสอบรหัสข้อ"
        )
        yield Found(reading.text.place, message, (("items", listed), ("last", last)))


def _years(reading: Reading, context: Context) -> frozenset[int]:
    """The years whose items a text may cite: those of the work, and of a result those its measures answered to."""
    place = reading.text.place
    work = frozenset({context.assessed_year, context.working_year})
    return work | {place.fiscal_year - 1} if place.kind is PlaceKind.RESULT else work


def _known(context: Context, tool: str, years: frozenset[int]) -> frozenset[str]:
    """The codes of a tool in the years; none where not all of a year's are known."""
    of_years = [
        frozenset(item.code for item in context.frameworks[year].items if item.tool == tool)
        for year in years
        if year in context.frameworks
    ]
    return frozenset().union(*of_years) if all(_is_whole(codes) for codes in of_years) else frozenset()


def _is_whole(codes: frozenset[str]) -> bool:
    """Whether the codes count on from 1; of some years only a few items are known."""
    return len(codes) >= _FEWEST and {int(code[1:]) for code in codes} == set(range(1, len(codes) + 1))


def _is_spared(said: str, found: re.Match[str]) -> bool:
    before = said[max(found.start() - _AROUND, 0) : found.start()]
    return bool(_NO_ITEM.search(before) or _YEAR.search(before) or _YEAR.search(said[found.end() : found.end() + 25]))


def _last(codes: frozenset[str]) -> str:
    return max(codes, key=lambda code: int(code[1:]))
