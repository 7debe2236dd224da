"""The office itself: its profile, units, people, images and preferences, each with the time it was valid."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Digits(StrEnum):
    """Which digits a document prints: Thai, Arabic, or whatever was typed."""

    THAI = "thai"
    ARABIC = "arabic"
    AS_TYPED = "as-typed"


class OfficeType(StrEnum):
    """The kinds of small local office the program serves; names and posts are made from it (domain/titles.py)."""

    SAO = "อบต."
    SUBDISTRICT_MUNICIPALITY = "เทศบาลตำบล"
    TOWN_MUNICIPALITY = "เทศบาลเมือง"


@dataclass(frozen=True, slots=True)
class Profile:
    """The office as it was named from one date to another; empty names are made from type and name."""

    id: str
    type: OfficeType
    name: str
    district: str = ""
    province: str = ""
    tambon: str = ""
    address: str = ""
    postcode: str = ""
    telephone: str = ""
    email: str = ""
    website: str = ""
    full_name: str = ""
    short_name: str = ""
    executive_post: str = ""
    clerk_post: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A ส่วนราชการ of the office, with the prefix of its document numbers exactly as it is written."""

    id: str
    name: str
    short_name: str = ""
    number_prefix: str = ""
    telephone: str = ""
    head_post: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post somebody held; `acting` is the printed second line (รักษาราชการแทน …) or empty."""

    id: str
    title: str
    unit: str = ""
    acting: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs, named with title as printed."""

    id: str
    name: str
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step of the office's usual opinion chain: the heading as printed and who writes below it."""

    id: str
    title: str
    person: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture the office chose itself; `role` is "emblem" or "logo", `data` a PNG or JPEG."""

    id: str
    role: str
    media_type: str
    data: bytes = field(repr=False, default=b"")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the office wants for every new paper, and every how many months a measure without a cycle is reported."""

    digits: Digits = Digits.THAI
    font: str = ""
    round_months: int = 6
    allowed_names: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
