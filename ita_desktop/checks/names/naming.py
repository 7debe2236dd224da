"""What the names in a text are to the office: its own, its own misspelt, or those of others."""

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from ita_desktop.catalog.place_names import place_names
from ita_desktop.checks.names.own_names import OwnNames
from ita_desktop.checks.names.place_cutting import Name, ends_at, name_at, province_at, real_name_at, starts_with
from ita_desktop.checks.names.place_mentions import (
    OFFICES,
    Kind,
    Mention,
    place_follows,
    place_goes_before,
    place_mentions,
)
from ita_desktop.domain.office import OfficeType
from ita_desktop.thai.closeness import clusters, slips
from ita_desktop.thai.normal import unspaced
from ita_desktop.thai.words import WordBreaker

_TYPES = {
    Kind.SAO: OfficeType.SAO,
    Kind.SUBDISTRICT: OfficeType.SUBDISTRICT_MUNICIPALITY,
    Kind.TOWN: OfficeType.TOWN_MUNICIPALITY,
}
_TWO_SLIPS_FROM, _ONE_SLIP_FROM = 7, 4
_LOOKED_AT = 60
_NEIGHBOUR = 25
_WHOLE = 5
_POST = re.compile("(?:นายก|ปลัด|หัวหน้า|เลขานุการ|สภา|ที่ทำการ|สำนักงาน|ประกาศ|คำสั่ง|เรียน|ของ|โดย) ?$")
# “ทั้งจังหวัดเลย”: the whole province at that, not the province of the name.
_AT_THAT = re.compile("ท(?:ั้ง|ั่ว|ุก) ?จังหวัด ?เลย")
# What an office does, behind a name that ends: “อบต.มะปรางทอง ได้รับแจ้งผล”.
_ACTS = re.compile(
    " (?:ได้(?:รับ|กำหนด|ดำเนินการ|จัด|คะแนน|ประกาศ|มอบ|วิเคราะห์|แต่งตั้ง)|กำหนด(?:ให้|มาตรการ|แนวทาง|นโยบาย)"
    "|มีผลคะแนน|มีคะแนน|จึง(?:ได้|ขอ)|ขอ(?:รายงาน|ประกาศ|แจ้ง)|แจ้งว่า)"
)


# A letter too many behind a name that ends: “บ้านแหลมทองง”.
_STRAY = re.compile("[ก-ฮ](?![ก-๎.])")


class Relation(Enum):
    """What a name is that is not simply the office's own."""

    OTHER = "other"
    MISSPELT = "misspelt"
    OTHER_TYPE = "other type"


@dataclass(frozen=True, slots=True)
class Named:
    """A name that is not simply the office's own, with the word before it; places in the folded text."""

    relation: Relation
    mention: Mention
    name: str
    end: int

    @property
    def at(self) -> int:
        """Where the name itself begins."""
        return self.mention.at


@lru_cache(maxsize=64)
def named_offices(said: str, own: OwnNames, breaker: WordBreaker) -> tuple[Named, ...]:
    """Every office a folded text names that is not ours as we are called."""
    found = (_office(said, one, own, breaker) for one in place_mentions(said) if one.kind in OFFICES)
    return tuple(named for named in found if named)


@lru_cache(maxsize=64)
def named_places(said: str, own: OwnNames, breaker: WordBreaker) -> tuple[Named, ...]:
    """Every tambon, district and province a folded text names that is not ours as it is called."""
    found = (_place(said, one, own, breaker) for one in place_mentions(said) if one.kind not in OFFICES)
    return tuple(named for named in found if named)


def own_place(kind: Kind, own: OwnNames) -> str:
    """The office's own place of a kind; empty where its profile does not say it."""
    match kind:
        case Kind.TAMBON:
            return own.tambon
        case Kind.DISTRICT | Kind.BANGKOK:
            return own.district
        case Kind.PROVINCE:
            return own.province
    return ""


def _office(said: str, mention: Mention, own: OwnNames, breaker: WordBreaker) -> Named | None:
    if _stands(said, mention.at, own.allowed, breaker) >= 0:
        return None
    names = frozenset(name for _, name in own.offices)
    end = _stands(said, mention.at, names, breaker)
    if end >= 0:
        if not _is_own_type(said, mention, end, own):
            return Named(Relation.OTHER_TYPE, mention, own.name, end)
        return Named(Relation.MISSPELT, mention, own.name, end + 1) if _has_stray(said, end, own.name) else None
    if (slip := _misspelt(said, mention.at, unspaced(own.name), breaker)) >= 0:
        return Named(Relation.MISSPELT, mention, own.name, slip)
    name = name_at(said, mention.at, breaker)
    extends = any(starts_with(said, mention.at, known) >= 0 for known in names)
    if name is None or not (extends or _is_surely_an_office(said, mention, name)):
        return None
    return Named(Relation.OTHER, mention, name.text, name.end)


def _is_surely_an_office(said: str, mention: Mention, name: Name) -> bool:
    """A name that no list knows and that begins as none counts after a post, before a place or what an office does."""
    if name.known or name.headed or place_follows(said, name.end):
        return True
    if mention.kind is Kind.MUNICIPALITY:
        return False
    if not ends_at(said, name.end):
        return False
    after_post = _POST.search(said[max(mention.start - _NEIGHBOUR, 0) : mention.start])
    return after_post is not None or _ACTS.match(said, name.end) is not None


def _is_own_type(said: str, mention: Mention, end: int, own: OwnNames) -> bool:
    name = said[mention.at : end].replace(" ", "")
    types = {office_type for office_type, known in own.offices if known == name}
    if mention.kind is Kind.MUNICIPALITY:
        return types != {OfficeType.SAO}
    return _TYPES.get(mention.kind) in types


def _place(said: str, mention: Mention, own: OwnNames, breaker: WordBreaker) -> Named | None:
    right = own_place(mention.kind, own)
    if not right or _is_at_that(said, mention) or _stands(said, mention.at, own.allowed, breaker) >= 0:
        return None
    end = _stands(said, mention.at, own.places, breaker)
    if end >= 0 and not _is_other_province(said, mention, right, breaker):
        return Named(Relation.MISSPELT, mention, right, end + 1) if _has_stray(said, end, right) else None
    name = _place_name(said, mention, breaker)
    if name is not None and name.known and not _is_own_place(mention.kind, name.text, right, own):
        return Named(Relation.OTHER, mention, name.text, name.end)
    if name is not None and name.known:
        return None
    if (slip := _misspelt(said, mention.at, unspaced(right), breaker)) >= 0:
        return Named(Relation.MISSPELT, mention, right, slip)
    if name is None or not _is_surely_a_place(said, mention, name):
        return None
    return Named(Relation.OTHER, mention, name.text, name.end)


def _is_at_that(said: str, mention: Mention) -> bool:
    return _AT_THAT.search(said, max(mention.start - _WHOLE, 0), mention.at + _WHOLE) is not None


def _place_name(said: str, mention: Mention, breaker: WordBreaker) -> Name | None:
    if mention.kind is Kind.PROVINCE and (province := province_at(said, mention.at, breaker)):
        return province
    if mention.kind is Kind.BANGKOK:
        name = name_at(said, mention.at, breaker)
        return name if name and name.text in place_names().bangkok and ends_at(said, name.end) else None
    name = name_at(said, mention.at, breaker)
    return replace(name, known=False) if name and mention.kind is Kind.PROVINCE else name


def _is_other_province(said: str, mention: Mention, right: str, breaker: WordBreaker) -> bool:
    """A tambon of ours may bear the name of a province that is not ours."""
    if mention.kind is not Kind.PROVINCE:
        return False
    province = province_at(said, mention.at, breaker)
    return province is not None and province.text != _full_province(right)


def _is_own_place(kind: Kind, name: str, right: str, own: OwnNames) -> bool:
    """อำเภอเมือง is that of the own province, whether or not the province is said."""
    if kind is Kind.PROVINCE:
        return name == _full_province(right)
    province = unspaced(own.province)
    return name in (unspaced(right), "เมือง", f"เมือง{province}" if province else "เมือง")


def _full_province(name: str) -> str:
    return place_names().provinces.get(unspaced(name), unspaced(name))


def _is_surely_a_place(said: str, mention: Mention, name: Name) -> bool:
    """A name no list knows counts where it is made as names are, or where another place follows or goes before."""
    if mention.abbreviated and mention.glued:
        return False
    if place_follows(said, name.end) or place_goes_before(said, mention.start):
        return True
    return not mention.abbreviated and name.headed


def _stands(said: str, at: int, names: frozenset[str], breaker: WordBreaker) -> int:
    """Where one of the names ends that stands at a place; -1 where none does, or only as part of a longer name."""
    for name in sorted(names, key=len, reverse=True):
        end = starts_with(said, at, name)
        if end >= 0:
            return -1 if not ends_at(said, end) and _is_part(said, at, name, end, breaker) else end
    return -1


def _is_part(said: str, at: int, name: str, end: int, breaker: WordBreaker) -> bool:
    """Whether the name is but the beginning of a real one, or a word follows that makes another of it, ใหญ่ say."""
    longer = real_name_at(said, at, breaker)
    if longer is not None and longer.end > end and longer.text.startswith(name):
        return True
    return any(said.startswith(word, end) and ends_at(said, end + len(word)) for word in place_names().endings)


def _has_stray(said: str, end: int, own: str) -> bool:
    """Whether one letter too many stands behind a name; of a short one it might make another name."""
    return len(clusters(unspaced(own))) >= _TWO_SLIPS_FROM and _STRAY.match(said, end) is not None


def _misspelt(said: str, at: int, own: str, breaker: WordBreaker) -> int:
    """Where the own name ends that is written with one slip or two; -1 where something else stands there."""
    length = len(clusters(own))
    most = 2 if length >= _TWO_SLIPS_FROM else 1 if length >= _ONE_SLIP_FROM else 0
    if not most:
        return -1
    letters = [place for place in range(at, min(at + _LOOKED_AT, len(said))) if said[place] != " "]
    count, signs = slips(own, "".join(said[place] for place in letters), most)
    if not 0 < count <= most:
        return -1
    end = letters[signs - 1] + 1
    real = real_name_at(said, at, breaker)
    if real is not None and real.end >= end - 1:
        return -1
    following = name_at(said, end, breaker)
    return end if following is None or ends_at(said, end) else -1
