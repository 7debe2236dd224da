"""Small made-up offices for the tests of compose/, and the contexts they are seen from."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ita_desktop.catalog import frameworks_of, load_forms
from ita_desktop.compose.documents import Printable, documents_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Responsible, Step, Timeframe
from ita_desktop.domain.office import OfficeType, Profile, Unit
from ita_desktop.domain.scores import TOTAL, Entered, ScoreKey, ScoreLevel, Scores
from ita_desktop.domain.years import Assessment, Finding, YearWork

TODAY = date(2025, 11, 24)
PROFILE = Profile("p", OfficeType.SAO, "ทุ่งสมมติ", district="ดงตัวอย่าง", province="นครสมมุติ")


def entered(text: str) -> Entered:
    """A score cell with a plain number."""
    return Entered(text, Decimal(text))


def indicator_scores(*texts: str) -> Scores:
    """Indicators 1, 2, … with these scores."""
    return {ScoreKey(ScoreLevel.INDICATOR, str(n)): entered(text) for n, text in enumerate(texts, 1)}


def measure(title: str, *steps: str, responsible: str = "สำนักปลัด", **more: object) -> Measure:
    """A measure with plain steps."""
    return Measure(
        id=title,
        titles=(title,),
        steps=tuple(Step(f"{title}-{n}", text) for n, text in enumerate(steps, 1)),
        responsibles=(Responsible(f"{title}-r", responsible),),
        timeframe=Timeframe("ตลอดปีงบประมาณ"),
        **more,  # type: ignore[arg-type]
    )


def office(
    scores: Scores | None = None,
    *,
    previous: Scores | None = None,
    measures: tuple[Measure, ...] = (),
    documents: tuple[Document, ...] = (),
    findings: tuple[Finding, ...] = (),
    level: str = "",
) -> OfficeFile:
    """An office working in 2569: assessed 2568, previous 2567, measures and documents of 2569."""
    years: Mapping[int, YearWork] = {
        2567: YearWork(2567, Assessment(reference=True, scores=previous or {})),
        2568: YearWork(2568, Assessment(scores=scores or {}, findings=findings, level=level)),
        2569: YearWork(2569, measures=measures, documents=documents),
    }
    unit = Unit("u", "สำนักปลัด", number_prefix="นม 12301/")
    return OfficeFile("file", profiles=(PROFILE,), units=(unit,), years=years)


def seen(file: OfficeFile, working_year: int = 2569) -> Context:
    """The file from a working year, with the frameworks the program ships."""
    return Context(file, working_year, frameworks_of(file, working_year), TODAY)


def printables(file: OfficeFile, working_year: int = 2569) -> dict[str, Printable]:
    """What can be printed, by id."""
    return {p.id: p for p in documents_of(seen(file, working_year), load_forms(file))}


GOOD = {TOTAL: entered("94.50")} | dict(
    indicator_scores(*["96.88", "95.83", "99.59", "81.88", "95.63", "98.03", "95.82", "95.73", "86.75", "100"])
)
