"""Whether a text speaks of an item of the assessment: by its code however written, or in the words of its name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ita_desktop.checks.remembering import remembered
from ita_desktop.domain.framework import Indicator, Item
from ita_desktop.thai.normal import fold

# A folded text writes ๐14 and 014 for o14; “o12, 13 และ 14” and “o12 – o15” name more than their first.
# A number that goes on is a score, a sum or a telephone's.
_NUMBER = r"[1-9][0-9]?(?![0-9]|\.[0-9]|,[0-9]{3}(?![0-9])|-[0-9]{3})"
_LETTER = r"(?<![a-z0-9.])(?<![0-9],)[oie0]"
_BETWEEN = r" ?(?:,|/|และ|กับ|หรือ|ถึง|-|–|ๆ) ?(?:และ ?)?(?:ข้อ ?)?"
_CODES = re.compile(rf"(?P<letter>{_LETTER}) ?-?{_NUMBER}(?:{_BETWEEN}(?:[oie0] ?-?)?{_NUMBER})*")
_BARE = re.compile(rf"ข้อ(?:คำถาม)?(?:ที่)? ?{_NUMBER}(?:{_BETWEEN}{_NUMBER})*")
_TOKEN = re.compile(rf"(?P<letter>[oie0])?(?P<gap> ?-?)(?P<number>{_NUMBER})")
_UP_TO = ("-", "–", "ถึง")
# What most names of items have in common tells nothing about which one is meant.
_COMMON = re.compile(
    "เจ้าหน้าที่|หน่วยงานของท่าน|หน่วยงาน|การดำเนินงาน|ดำเนินการ|การปฏิบัติงาน|ปฏิบัติงาน|ให้บริการ|รายงานผลการ|ประจำปี|"
    'ของท่าน|ท่าน|อย่างไร|มากน้อยเพียงใด|แนวทางการ|การบริหาร|ประชาชน|งบประมาณ พ.ศ.|[ .,()/“”"*]+'
)
_INDICATORS = re.compile(rf"ตัวชี้วัด(?:ที่)? ?{_NUMBER}(?:{_BETWEEN}(?:ตัวชี้วัดที่ ?)?{_NUMBER})*")
_ALL_INDICATORS = re.compile(r"(?:ทุก|ทั้ง|ครบ|ทั้งหมด) ?(?:(?:10|สิบ) ?)?ตัวชี้วัด")


@remembered
def codes_in(text: str) -> frozenset[str]:
    """The codes of items that a text names, as "o14"; a bare “ข้อ 14” is given as "14"."""
    said = fold(text)
    found = {code for match in _CODES.finditer(said) for code in _listed(match[0])}
    return frozenset(found.union(*(_listed(match[0]) for match in _BARE.finditer(said))))


def indicators_in(text: str, indicators: Iterable[Indicator]) -> frozenset[str]:
    """The indicators a text names: by number (“ตัวชี้วัดที่ 6 - 8”), by the whole name, or all of them at once."""
    said, known = fold(text), tuple(indicators)
    if _ALL_INDICATORS.search(said):
        return frozenset(one.code for one in known)
    numbers = {number for match in _INDICATORS.finditer(said) for number in _listed(match[0])}
    return frozenset(one.code for one in known if one.code in numbers or fold(one.name) in said)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of items: the codes in it, and its words without those that most items have in common."""

    codes: frozenset[str]
    words: str

    def speaks_of(self, item: Item, letters_alike: int) -> bool:
        """Whether it names an item's code, or has so many signs in a row of what is its own in the item's name.

        Where the name is not known nobody can tell whether the text is about it, so it is taken to be.
        """
        if not item.name or item.code in self.codes or item.code[1:] in self.codes:
            return True
        parts = sorted(_own_words(item.name).split("|"), key=len)
        alike = min(letters_alike, len(parts[-1]))
        stretches = (part[n : n + alike] for part in parts for n in range(len(part) - alike + 1))
        return alike > 0 and any(stretch in self.words for stretch in stretches)


@remembered
def told(text: str) -> Told:
    """A text read for the items it speaks of; the texts of a year are few and long, so they are read once."""
    return Told(codes_in(text), _own_words(text))


def _own_words(text: str) -> str:
    return _COMMON.sub("|", fold(text))


def _listed(stretch: str) -> set[str]:
    """The codes of a list, each with the letter last written before it; “12 – 15” stands for all between."""
    found, letter, last, ended = set[str](), "", 0, 0
    for token in _TOKEN.finditer(stretch):
        said, number = token["letter"] or "", int(token["number"])
        letter = ("o" if said == "0" else said) or letter
        between = stretch[ended : token.start()] + ("" if said else token["gap"])
        first = last + 1 if last and between.strip().startswith(_UP_TO) else number
        found |= {f"{letter}{one}" for one in (*range(first, number), number)}
        last, ended = number, token.end()
    return found
