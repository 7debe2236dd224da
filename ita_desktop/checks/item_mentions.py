"""Whether a text speaks of an item of the assessment: by its code however written, or in the words of its name."""

import re
from collections.abc import Iterable

from ita_desktop.domain.framework import Indicator, Item
from ita_desktop.thai.normal import fold

# A folded text writes ๐14 and 014 for o14; “o12, 13 และ 14” and “o12 – o15” name more than their first.
_NUMBER = r"[1-9][0-9]?(?![0-9]|[.,][0-9])"
_LETTER = r"(?<![a-z0-9.])[oie0]"
_BETWEEN = r" ?(?:,|/|และ|กับ|หรือ|ถึง|-|–|ๆ) ?(?:และ ?)?(?:ข้อ ?)?"
_CODES = re.compile(rf"(?P<letter>{_LETTER}) ?-?{_NUMBER}(?:{_BETWEEN}(?:[oie0] ?-?)?{_NUMBER})*")
_BARE = re.compile(rf"ข้อ(?:คำถาม)?(?:ที่)? ?{_NUMBER}(?:{_BETWEEN}{_NUMBER})*")
_NUMBERS = re.compile(_NUMBER)
_RANGE = re.compile(rf"({_NUMBER}) ?(?:-|–|ถึง) ?(?:ข้อ ?)?(?:[oie0] ?-?)?({_NUMBER})")
# What most names of items have in common tells nothing about which one is meant.
_COMMON = re.compile(
    "เจ้าหน้าที่|หน่วยงานของท่าน|หน่วยงาน|การดำเนินงาน|ดำเนินการ|การปฏิบัติงาน|ปฏิบัติงาน|ให้บริการ|รายงานผลการ|ประจำปี|"
    'ของท่าน|ท่าน|อย่างไร|มากน้อยเพียงใด|แนวทางการ|การบริหาร|ประชาชน|งบประมาณ พ.ศ.|[ .,()/“”"*]+'
)
_INDICATORS = re.compile(rf"ตัวชี้วัด(?:ที่)? ?{_NUMBER}(?:{_BETWEEN}(?:ตัวชี้วัดที่ ?)?{_NUMBER})*")
_ALL_INDICATORS = re.compile(r"(?:ทุก|ทั้ง|ครบ|ทั้งหมด) ?(?:(?:10|สิบ) ?)?ตัวชี้วัด")


def codes_in(text: str) -> frozenset[str]:
    """The codes of items that a text names, as "o14"; a bare “ข้อ 14” is given as "14"."""
    said = fold(text)
    found = set[str]()
    for match in _CODES.finditer(said):
        letter = "o" if match["letter"] == "0" else match["letter"]
        found |= {f"{letter}{number}" for number in _numbers(match[0])}
    for match in _BARE.finditer(said):
        found |= {str(number) for number in _numbers(match[0])}
    return frozenset(found)


def indicators_in(text: str, indicators: Iterable[Indicator]) -> frozenset[str]:
    """The indicators a text names: by number (“ตัวชี้วัดที่ 6 - 8”), by the whole name, or all of them at once."""
    said, known = fold(text), tuple(indicators)
    if _ALL_INDICATORS.search(said):
        return frozenset(one.code for one in known)
    numbers = {str(number) for match in _INDICATORS.finditer(said) for number in _numbers(match[0])}
    return frozenset(one.code for one in known if one.code in numbers or fold(one.name) in said)


def speaks_of(item: Item, text: str, letters_alike: int) -> bool:
    """Whether a text names an item's code, or has so many signs in a row of what is its own in its name.

    Where the name is not known nobody can tell whether the text is about it, so it is taken to be.
    """
    codes = codes_in(text)
    if not item.name or item.code in codes or item.code[1:] in codes:
        return True
    said = _told(text)
    parts = sorted(_told(item.name).split("|"), key=len)
    alike = min(letters_alike, len(parts[-1]))
    stretches = (part[n : n + alike] for part in parts for n in range(len(part) - alike + 1))
    return alike > 0 and any(stretch in said for stretch in stretches)


def _told(text: str) -> str:
    return _COMMON.sub("|", fold(text))


def _numbers(stretch: str) -> set[int]:
    numbers = {int(number) for number in _NUMBERS.findall(stretch)}
    for first, last in _RANGE.findall(stretch):
        numbers |= set(range(int(first), int(last) + 1))
    return numbers
