"""Where something stands in an office's file, so that a screen can bring it into sight."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What can be shown on a click."""

    SCORE = "score"
    LEVEL = "level"
    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    MEASURE = "measure"
    RESULT = "result"
    DOCUMENT = "document"
    CORRECTION = "correction"
    FRAMEWORK = "framework"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an issue is or an edit was made: `ids` lead there and `field` is the field on that row.

    `ids` are a score's key, a finding's level and code, a row's id; of a result its measure's before its own, and an
    event's behind it (the measure's alone: all that is reported of it); of the office its part ("profiles", "units",
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
