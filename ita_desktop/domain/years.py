"""One fiscal year of an office: its assessment, its measures, and the documents made while it was the working year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ita_desktop.domain.documents import Document
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.scores import Entered, ScoreKey


@dataclass(frozen=True, slots=True)
class Finding:
    """What the analysis says of one indicator (three texts) or of a whole tool (`text`)."""

    id: str
    level: str
    code: str
    defect: str = ""
    improve: str = ""
    maintain: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A ข้อเสนอแนะ of ป.ป.ช. for one or more items, with the items it refers to."""

    id: str
    items: tuple[str, ...]
    text: str
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The ITA result of one fiscal year; a reference year holds scores only and makes no papers."""

    reference: bool = False
    level: str = ""
    scores: Mapping[ScoreKey, Entered] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()


@dataclass(frozen=True, slots=True)
class Closing:
    """That the follow-up of a year was closed: when, and why whatever was still open then was left."""

    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class YearWork:
    """All that belongs to one fiscal year, Buddhist era: assessed, planned and reported on its own.

    `removed` are measures deleted after something had been reported of them: kept whole, so that they can be restored.
    `documents` are those of the working year of the same number; which years they speak of follows from
    domain/context.py.
    """

    fiscal_year: int
    assessment: Assessment = Assessment()
    measures: tuple[Measure, ...] = ()
    removed: tuple[Measure, ...] = field(default=(), metadata={"apart": "removed"})
    closing: Closing = Closing()
    documents: tuple[Document, ...] = ()
