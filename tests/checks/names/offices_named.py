"""Offices of made-up and real places, and what the checks of names say of one text in their papers."""

from datetime import date

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import TextCheck
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.office import OfficeType, Preferences, Profile
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.texts import Text, TextKind
from tests.checks.seen import view_of

SAO = Profile("sao", OfficeType.SAO, "หนองดาวเรือง", "ทุ่งรุ้งทอง", "พัทลุง")
MUNICIPALITY = Profile("municipality", OfficeType.SUBDISTRICT_MUNICIPALITY, "บ้านธารใส", "เมืองพัทลุง", "พัทลุง", "ธารใส")
TOWN = Profile("town", OfficeType.TOWN_MUNICIPALITY, "บึงสวรรค์", "เมืองอุดรธานี", "อุดรธานี")


def paper_of(*profiles: Profile, allowed: tuple[str, ...] = ()) -> View:
    """The view of an office that was called so, the last one today."""
    file = OfficeFile("file", profiles=profiles, preferences=Preferences(allowed_names=allowed))
    return view_of(Context(file, 2569, frameworks_of(file, 2569), date(2026, 1, 1)))


def issues_in(check: TextCheck, text: str, view: View, kind: TextKind = TextKind.STEP) -> list[Issue]:
    """What a check says of a text that stands in a paper."""
    place = Place(PlaceKind.MEASURE, 2569, ("m",), "analysis")
    return list(check.issues(Reading(Text(place, kind, text, "ประเด็นการวิเคราะห์")), view))


def named_in(check: TextCheck, text: str, view: View, kind: TextKind = TextKind.STEP) -> list[str]:
    """What a check complains of, as its first figure has it."""
    return [issue.figures[0][1] for issue in issues_in(check, text, view, kind)]


def mended(check: TextCheck, text: str, view: View) -> list[str | None]:
    """The texts a check offers instead."""
    return [issue.mend.after if issue.mend else None for issue in issues_in(check, text, view)]
