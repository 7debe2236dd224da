"""The texts of one part of the year's work, and the paragraphs of a text, for checks that compare them."""

import re
from collections.abc import Iterator

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.remembering import remembered
from ita_desktop.checks.view import View
from ita_desktop.domain.places import PlaceKind
from ita_desktop.thai.list_marks import leading_mark
from ita_desktop.thai.normal import fold

_ITEM = re.compile(r"(?<![a-z0-9])([ieo]) ?(\d{1,2})(?!\d)")
_BULLET = re.compile(r"\s*[-–—•*]")


def finding_readings(view: View) -> Iterator[Reading]:
    """The texts of the assessed year's analysis, recommendations aside."""
    return (one for one in view.readings if one.text.place.kind is PlaceKind.FINDING)


def planned_readings(view: View) -> Iterator[Reading]:
    """The texts of the working year's measures, results aside."""
    year = view.context.measures_year
    for one in view.readings:
        text = one.text
        if text.place.kind is PlaceKind.MEASURE and text.place.fiscal_year == year:
            yield one


def items_named(said: str) -> tuple[str, ...]:
    """The items a folded text names by their codes, each once: i10, o 12."""
    return tuple(dict.fromkeys(f"{kind}{int(number)}" for kind, number in _ITEM.findall(said)))


@remembered
def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that say something, folded."""
    return tuple(fold(line) for line in text.split("\n") if line.strip())


@remembered
def unwrapped_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, folded; a line that begins no entry of a list goes on with the one before it.

    Text copied from a PDF has a break at the end of every printed line.
    """
    joined: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        if joined and not (leading_mark(line) or _BULLET.match(line)):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return tuple(map(fold, joined))
