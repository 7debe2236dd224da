"""A part that a year's criterion asks of a document, and whether the document prints it."""

from dataclasses import dataclass

from ita_desktop.domain.places import Place


@dataclass(frozen=True, slots=True)
class RequiredPart:
    """One part as the criterion words it; `present` is None where only a reader can tell.

    `why_not` says what is missing (empty where it is there), `place` where to add it.
    """

    text: str
    present: bool | None
    why_not: str
    place: Place
