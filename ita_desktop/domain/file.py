"""One office's whole file as one frozen value; every edit makes a new one that shares what did not change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ita_desktop.domain.office import ChainStep, Image, Person, Preferences, Profile, Unit
from ita_desktop.domain.years import YearWork


@dataclass(frozen=True, slots=True)
class Correction:
    """The office's own word on a fact of a framework: `field` of `code` in that fiscal year is `value`.

    `subject` is "tool" (also for a part), "indicator", "sub-indicator", "item", "level" (its code is its name),
    "requirement" (its code is its role) or "framework" (no code; its target and tested tools); a corrected fact
    counts as entered by the office, and a code the framework lacks is added.
    """

    id: str
    fiscal_year: int
    subject: str
    code: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class OwnForm:
    """The office's overlay over a form of the same name, as JSON of the form's own shape."""

    id: str
    form: str
    overlay: str


@dataclass(frozen=True, slots=True)
class AcceptedIssue:
    """An issue the clerk accepted with a reason; it holds while `basis`, the data it rests on, is unchanged."""

    id: str
    check: str
    place: str
    reason: str
    basis: str = ""
    accepted_on: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """Everything an `.ita` file holds but history, attachments and printed copies."""

    id: str
    profiles: tuple[Profile, ...] = ()
    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    chain: tuple[ChainStep, ...] = ()
    images: tuple[Image, ...] = ()
    preferences: Preferences = Preferences()
    corrections: tuple[Correction, ...] = ()
    forms: tuple[OwnForm, ...] = ()
    years: Mapping[int, YearWork] = field(default_factory=dict)
    accepted: tuple[AcceptedIssue, ...] = ()
