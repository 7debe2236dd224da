"""How the office, its tambon, district and province are called, and which other names it allows."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ita_desktop.checks.view import View
from ita_desktop.domain.naming import bare_district, bare_province, bare_tambon, understood_name
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.titles import full_name, profile_on, type_name
from ita_desktop.thai.normal import unspaced


@dataclass(frozen=True, slots=True)
class OwnNames:
    """`kind` is the word for the type; the bare names are those of today, empty where the profile does not say them.

    `offices` and `places` are all the names the office ever had, `allowed` those of others that may stand as well:
    folded, without spaces.
    """

    type: OfficeType
    kind: str
    full: str
    name: str
    tambon: str
    district: str
    province: str
    offices: frozenset[tuple[OfficeType, str]]
    places: frozenset[str]
    allowed: frozenset[str]


def own_names(view: View) -> OwnNames | None:
    """The names of the office a year is checked for; None where the office has none."""
    file = view.context.file
    return _own_names(file.profiles, file.preferences.allowed_names, view.context.today)


@lru_cache(maxsize=4)
def _own_names(profiles: tuple[Profile, ...], allowed: tuple[str, ...], today: date) -> OwnNames | None:
    profile = profile_on(profiles, today)
    if profile is None or not (name := _name(profile)):
        return None
    return OwnNames(
        profile.type,
        type_name(profile),
        full_name(profile),
        name,
        _tambon(profile),
        bare_district(profile.district),
        bare_province(profile.province),
        frozenset((one.type, unspaced(_name(one))) for one in profiles),
        frozenset(unspaced(place) for one in profiles for place in _places(one)) - {""},
        frozenset(unspaced(spared) for text in allowed for spared in _spared(text)) - {""},
    )


def _name(profile: Profile) -> str:
    return understood_name(profile.name).name


def _tambon(profile: Profile) -> str:
    """An อบต. is that of one ตำบล and bears its name; a municipality need not."""
    return bare_tambon(profile.tambon) or (_name(profile) if profile.type is OfficeType.SAO else "")


def _places(profile: Profile) -> tuple[str, ...]:
    return _tambon(profile), bare_district(profile.district), bare_province(profile.province)


def _spared(text: str) -> tuple[str, ...]:
    """The bare names an allowed name tells, in whatever form the clerk wrote it."""
    told = understood_name(text)
    return told.name, told.district, told.province, bare_district(text), bare_province(text)
