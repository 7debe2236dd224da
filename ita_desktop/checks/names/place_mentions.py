"""Where a folded text speaks of an office or a place: the word that says which kind it is."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from ita_desktop.checks.reading import Reading


class Kind(Enum):
    """What a name that follows would be the name of."""

    SAO = "องค์การบริหารส่วนตำบล"
    TOWN = "เทศบาลเมือง"
    SUBDISTRICT = "เทศบาลตำบล"
    CITY = "เทศบาลนคร"
    MUNICIPALITY = "เทศบาล"
    TAMBON = "ตำบล"
    DISTRICT = "อำเภอ"
    BANGKOK = "เขต"
    PROVINCE = "จังหวัด"


OFFICES = frozenset({Kind.SAO, Kind.TOWN, Kind.SUBDISTRICT, Kind.CITY, Kind.MUNICIPALITY})


@dataclass(frozen=True, slots=True)
class Mention:
    """`start` is where the word of the kind begins, `at` where a name would; `glued`: right after a letter."""

    kind: Kind
    start: int
    at: int
    abbreviated: bool = False
    glued: bool = False


# Damaged PDF text has ต าบล and ตาบล for ตำบล. Every branch begins with a letter, so that a search skips quickly.
_TAMBON = "ต(?:ำ| ?า)บล"
_KINDS = {
    "sao": (Kind.SAO, rf"องค์ ?ก(?:าร|ร) ?บริหาร ?ส่วน ?{_TAMBON}|อ\. ?บ\. ?ต\.?|อบต\.|อ(?<![ก-๎]อ)บต(?=[ ก-ฮเ-ไ])"),
    "subdistrict": (
        Kind.SUBDISTRICT,
        rf"เทศบาล ?{_TAMBON}|นายก ?เทศมนตรี ?{_TAMBON}|เทศมนตรี ?{_TAMBON}|ท\. ?ต\.|ท(?<![ก-ฮ.]ท)ต\.|ท(?<=ของท)ต\.",
    ),
    "town": (Kind.TOWN, r"เทศบาล ?เมือง|นายก ?เทศมนตรี ?เมือง|เทศมนตรี ?เมือง|ท\. ?ม\.|ท(?<![ก-ฮ.]ท)ม\.|ท(?<=ของท)ม\."),
    "city": (Kind.CITY, r"เทศบาล ?นคร|นายก ?เทศมนตรี ?นคร|เทศมนตรี ?นคร|ท\. ?น\.|ท(?<![ก-ฮ.]ท)น\."),
    "municipality": (Kind.MUNICIPALITY, "เทศบาล"),
    "provinces": (Kind.PROVINCE, r"องค์ ?ก(?:าร|ร) ?บริหาร ?ส่วน ?จังหวัด|อบจ\.?"),
    "tambon": (Kind.TAMBON, rf"{_TAMBON}|ต(?<!\.ต)\."),
    "district": (Kind.DISTRICT, r"อ(?:ำ| ?า)เภอ|อ(?<!\.อ)\."),
    "province": (Kind.PROVINCE, r"จังหวัด|จ(?<!\.จ)\.|จว\."),
    "bangkok": (Kind.BANGKOK, "เขต"),
}
_MENTION = re.compile("|".join(f"(?P<{group}>{pattern})" for group, (_, pattern) in _KINDS.items()))
# Every mention holds one of these.
_SIGN = re.compile(r"บล|เภอ|จังหวัด|เทศ|บริหาร|เขต|อบ|[ตอจมน]\.|จว\.")
_ABBREVIATED = re.compile(r"[ตอจ]\.$|จว\.$")
_LEAD = re.compile("[ \"“”‘’'(:*]{0,3}")
# ส่วนตำบล, สภาตำบล and the like are words of their own, as are hospitals named after a tambon.
_NO_PLACE = re.compile("(?:ส่วน|สภา|สุขภาพ|เทศบาล|รอง) ?$")
_LETTER = re.compile("[ก-๎]")
_FOLLOWING, _GAP, _BEFORE = 12, 2, 32


@lru_cache(maxsize=64)
def place_mentions(said: str) -> tuple[Mention, ...]:
    """Every place where a folded text says what kind of office or place it speaks of."""
    if not _SIGN.search(said):
        return ()
    return tuple(_mention(said, found) for found in _MENTION.finditer(said) if _is_meant(said, found))


def speaks_of_places(reading: Reading) -> bool:
    """Whether a text says of any office or place what kind it is."""
    return bool(place_mentions(reading.said))


def _mention(said: str, found: re.Match[str]) -> Mention:
    kind = _KINDS[found.lastgroup or ""][0]
    lead = _LEAD.match(said, found.end())
    glued = bool(found.start() and _LETTER.match(said[found.start() - 1]))
    at = lead.end() if lead else found.end()
    return Mention(kind, found.start(), at, bool(_ABBREVIATED.search(found[0])), glued)


def _is_meant(said: str, found: re.Match[str]) -> bool:
    if found.lastgroup == "tambon":
        return not _NO_PLACE.search(said, max(found.start() - 10, 0), found.start())
    return True


def place_follows(said: str, end: int) -> bool:
    """Whether a tambon, district or province is named right after `end`, at most two signs on."""
    return any(one.kind not in OFFICES for one in place_mentions(said[end : end + _FOLLOWING]) if one.start <= _GAP)


def place_goes_before(said: str, start: int) -> bool:
    """Whether a tambon, district or province is named shortly before `start`."""
    return any(one.kind not in OFFICES for one in place_mentions(said[max(start - _BEFORE, 0) : start]))
