"""What a clerk types for an office's name and place: the type told by it, and the bare names without their prefixes."""

import re
from dataclasses import dataclass

from ita_desktop.domain.office import OfficeType, Profile

_TAMBON = "ต(?:ำ|ํา)บล"
_HOUSE = r"(?:ที่ท(?:ำ|ํา)การ|ส(?:ำ|ํา)นักงาน)?\s*"
# ทต and ทม count with their full stop only: ทมนางาม is the name of a place.
_TYPES = {
    OfficeType.SAO: re.compile(rf"{_HOUSE}(?:องค์(?:การ|กร)บริหารส่วน{_TAMBON}|อ\.?\s?บ\.?\s?ต\.?)\s*"),
    OfficeType.SUBDISTRICT_MUNICIPALITY: re.compile(rf"{_HOUSE}(?:เทศบาล{_TAMBON}|ทต\.)\s*"),
    OfficeType.TOWN_MUNICIPALITY: re.compile(rf"{_HOUSE}(?:เทศบาลเมือง|ทม\.)\s*"),
}
_UNSERVED = re.compile(rf"{_HOUSE}(?:เทศบาลนคร|ทน\.|องค์(?:การ|กร)บริหารส่วนจังหวัด|อ\.?\s?บ\.?\s?จ\.?|เมืองพัทยา$)")
_PREFIXES = {
    "tambon": re.compile(rf"(?:{_TAMBON}|ต\.)\s*"),
    "district": re.compile(r"(?:อ(?:ำ|ํา)เภอ|อ\.)\s*"),
    "province": re.compile(r"(?:จังหวัด|จ\.|จว\.)\s*"),
}
_BEFORE_PLACE = re.compile(r"\s(?=(?:อ(?:ำ|ํา)เภอ|อ\.|จังหวัด|จ\.|จว\.))")
_WITHOUT_WIDTH = re.compile("[\u200b\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class UnderstoodName:
    """The type a typed name tells (None: it tells none), the name without it, and the place typed behind it."""

    type: OfficeType | None
    name: str
    district: str = ""
    province: str = ""


def understood_name(text: str) -> UnderstoodName:
    """อบต.หนองดาว อ.เมือง, องค์การบริหารส่วนตำบล หนองดาว or หนองดาว alone; a mere prefix leaves an empty name."""
    plain, *places = _BEFORE_PLACE.split(one_line(text))
    behind = {}
    for place in places:
        kind_of_place = "district" if bare_district(place) != place else "province"
        behind[kind_of_place] = _bare(place, kind_of_place)
    for kind, prefix in _TYPES.items():
        if found := prefix.match(plain):
            return UnderstoodName(kind, plain[found.end() :], **behind)
    return UnderstoodName(None, bare_tambon(plain), **behind)


def is_unserved(text: str) -> bool:
    """Whether the typed name is that of an office of a kind the program does not serve, เทศบาลนคร or อบจ. say."""
    return bool(_UNSERVED.match(one_line(text)))


def bare_tambon(text: str) -> str:
    """The name of a ตำบล without ตำบล or ต."""
    return _bare(text, "tambon")


def bare_district(text: str) -> str:
    """The name of an อำเภอ without อำเภอ or อ."""
    return _bare(text, "district")


def bare_province(text: str) -> str:
    """The name of a จังหวัด without จังหวัด or จ."""
    return _bare(text, "province")


def one_line(text: str) -> str:
    """The text without signs of no width and with single spaces."""
    return " ".join(_WITHOUT_WIDTH.sub("", text).split())


def place_line(profile: Profile) -> str:
    """Where the office lies, as papers say it after its name: อำเภอ… จังหวัด…; empty parts are left out."""
    district = f"อำเภอ{profile.district}" if profile.district else ""
    province = f"จังหวัด{profile.province}" if profile.province else ""
    return f"{district} {province}".strip()


def _bare(text: str, kind: str) -> str:
    plain = one_line(text)
    found = _PREFIXES[kind].match(plain)
    return plain[found.end() :] if found else plain
