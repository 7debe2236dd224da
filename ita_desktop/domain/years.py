"""One fiscal year of an office: its assessment, its measures, and the documents made while it was the working year."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
class YearWork:
    """All that belongs to one fiscal year, Buddhist era: assessed, planned and reported on its own.

    `documents` are those of the working year of the same number; which years they speak of follows from
    domain/context.py.
    """

    fiscal_year: int
    assessment: Assessment = Assessment()
    measures: tuple[Measure, ...] = ()
    documents: tuple[Document, ...] = ()
