"""One text as the checks of texts read it, and what one of them says of it."""

from functools import cache

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import TextCheck
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Issue, Place, PlaceKind
from ita_desktop.domain.texts import Text, TextKind
from tests.checks.seen import seen, view_of

PLACE = Place(PlaceKind.MEASURE, 2569, ("m",), "analysis")


def said_of(check: TextCheck, text: str, kind: TextKind = TextKind.ANALYSIS) -> list[Issue]:
    """The complaints of one check about a text of an office without a name."""
    return list(check.issues(Reading(Text(PLACE, kind, text, "มาตรการลำดับที่ 1")), ordinary_view()))


def mended(check: TextCheck, text: str) -> str | None:
    """What the first complaint's mend makes of the text; None without one."""
    issues = said_of(check, text)
    return issues[0].mend.after if issues and issues[0].mend else None


@cache
def ordinary_view() -> View:
    """An office of which nothing is known, in working year 2569."""
    return view_of(seen())
