"""The figures and names a document types over, beside what the data give for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.checks.numbers.known import score_of
from ita_desktop.checks.view import View
from ita_desktop.compose.facts import tool_key
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.issues import Mend, Place, PlaceKind
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, read_score
from ita_desktop.thai.normal import fold

_SIGNED = re.compile(r"[^\d+−–-]*+([+−–-]?) ?(\d{1,3}(?:\.\d+)?)[^\d]*+")
_FALL = re.compile("ลด|ต่ำลง")
_LEVELS = {"indicator": ScoreLevel.INDICATOR, "previous": ScoreLevel.INDICATOR, "item": ScoreLevel.ITEM}


@dataclass(frozen=True, slots=True)
class TypedOver:
    """One typed-over figure: `<table>.<what>.<code>` of its key, and the text that is printed."""

    place: Place
    document: Document
    where: str
    table: str
    what: str
    code: str
    text: str

    @property
    def mend(self) -> Mend:
        """Printing what the data give again."""
        return Mend(self.place, self.text, None)


def typed_over(view: View) -> Iterator[TypedOver]:
    """Every figure typed over in the working year's documents."""
    for one in view.printables:
        name = view.forms.forms[one.document.kind].name
        for key, text in one.document.overrides.items():
            table, _, rest = key.partition(".")
            what, _, code = rest.partition(".")
            if code:
                place = Place(PlaceKind.DOCUMENT, view.context.working_year, (one.id,), f"overrides.{key}")
                yield TypedOver(place, one.document, f"{name} ตัวเลขหรือชื่อที่พิมพ์แทน", table, what, code, text)


def score_key(context: Context, one: TypedOver) -> ScoreKey | None:
    """The score it types over; None where it is no score, or of no tool of the year."""
    if one.what == "tool":
        tools = {tool.code: tool for tool in context.framework.tools}
        key = tool_key(one.code)
        return key if key.code in tools else None
    level = _LEVELS.get(one.what)
    if level is None:
        return None
    return ScoreKey(level, one.code, _part(context, one.code) if level is ScoreLevel.ITEM else "")


def fiscal_year_of(context: Context, one: TypedOver) -> int:
    """Of which year the score is."""
    return context.previous_year if one.what == "previous" else context.assessed_year


def printed_score(context: Context, document: Document, table: str, what: str, code: str) -> Decimal | None:
    """The score of an indicator as a table of the document prints it: typed over, else known."""
    typed = document.overrides.get(f"{table}.{what}.{code}")
    if typed is not None:
        return read_score(typed).value
    year = context.previous_year if what == "previous" else context.assessed_year
    return score_of(context, ScoreKey(ScoreLevel.INDICATOR, code), year)


def signed_number(text: str) -> Decimal | None:
    """A difference as offices type it: "-0.85", "- 11.76", "๖.๐๗", "ลดลง 2.50"; None where it is none."""
    found = _SIGNED.fullmatch(fold(text))
    if found is None:
        return None
    falls = found[1] in ("-", "–", "−") or _FALL.search(text)
    return -Decimal(found[2]) if falls else Decimal(found[2])


def _part(context: Context, code: str) -> str:
    tool = next((item.tool for item in context.framework.items if item.code == code), "")
    return "1" if any(one.code == tool and one.parts for one in context.framework.tools) else ""
