"""Places in a file, and what a check complains of there: how grave, in which words, on which figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ita_desktop.domain.file import AcceptedIssue


class Severity(StrEnum):
    """How grave an issue is."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def thai(self) -> str:
        """The word on the screen."""
        return _SEVERITY_WORDS[self]


_SEVERITY_WORDS = {
    Severity.ERROR: "ต้องแก้ไข",
    Severity.WARNING: "ควรตรวจสอบ",
    Severity.HINT: "ข้อสังเกต",
}


class PlaceKind(StrEnum):
    """What can be shown on a click."""

    SCORE = "score"
    LEVEL = "level"
    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    MEASURE = "measure"
    DOCUMENT = "document"
    CORRECTION = "correction"
    FRAMEWORK = "framework"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an issue is or an edit was made: `ids` lead there and `field` is the field on that row.

    `ids` are a score's key, a finding's level and code, a row's id; of the office its part ("profiles", "units",
    "people", "chain", "images", "preferences") and the row. `fiscal_year` is the year of the data itself, of a
    document the working year. Without a field the whole row, or all rows, are meant.
    """

    kind: PlaceKind
    fiscal_year: int
    ids: tuple[str, ...] = ()
    field: str = ""

    def __str__(self) -> str:
        """The place on one line, equal for equal places: "2568/score/indicator/6/1"."""
        return "/".join((str(self.fiscal_year), self.kind, *self.ids, *((self.field,) if self.field else ())))


@dataclass(frozen=True, slots=True)
class Issue:
    """One complaint; `figures` are the named values it rests on, as text."""

    check: str
    severity: Severity
    place: Place
    message: str
    figures: tuple[tuple[str, str], ...] = ()

    @property
    def basis(self) -> str:
        """What an acceptance holds for: once these figures change, the issue is back."""
        return "; ".join(f"{name}={value}" for name, value in self.figures)


def is_accepted(issue: Issue, accepted: Iterable[AcceptedIssue]) -> bool:
    """Whether the clerk accepted this very issue, on the same figures."""
    return any((a.check, a.place, a.basis) == (issue.check, str(issue.place), issue.basis) for a in accepted)
