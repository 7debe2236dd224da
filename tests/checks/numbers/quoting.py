"""An office with two years of scores, of which a text speaks: in a memo, or in the finding of an indicator."""

from dataclasses import replace
from functools import lru_cache

from ita_desktop.checks.registry import Check, TextCheck
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, SectionText
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.years import Assessment, Finding, YearWork
from tests.checks.seen import complaints_in, seen, view_of
from tests.domain.grids import TOWN_2567, TOWN_2568, Grid, grid

NOW: Grid = TOWN_2568 | grid(
    total="94.50",
    IIT="93.96",
    EIT="96.52",
    EIT1="97.28",
    EIT2="95.77",
    OIT="93.38",
    i1="94.38",
    i10="55.00",
    i11="98.13",
    i12="92.50",
    e1_1="97.75",
    e1_2="96.00",
    o12="50",
    o13="50",
    o14="50",
)
BEFORE: Grid = TOWN_2567 | grid(total="86.71", IIT="96.73", EIT="83.41", OIT="81.67", i10="72.50")


def office(text: str = "", *, findings: tuple[Finding, ...] = (), measures: tuple[Measure, ...] = ()) -> Context:
    """Working year 2569 of an office at 94.50 (ผ่านดี) after 86.71 (ผ่าน), whose memo says the text."""
    context = seen(NOW)
    memo = Document("memo", "memo", sections=(SectionText("s", "result", text),))
    years = {
        2567: YearWork(2567, Assessment(level="ผ่าน", scores=BEFORE)),
        2568: YearWork(2568, Assessment(level="ผ่านดี", scores=NOW, findings=findings)),
        2569: YearWork(2569, measures=measures, documents=(memo,) if text else ()),
    }
    file = OfficeFile("file", years=years)
    return replace(context, file=file)


def says(check: Check | TextCheck, text: str) -> list[Issue]:
    """What a check says of a text in a memo."""
    return [one for one in complaints_in(check, _with_memo(text)) if one.place.field == "sections.result"]


def says_of(check: Check | TextCheck, indicator: str, text: str) -> list[Issue]:
    """What a check says of a text in the finding of an indicator."""
    return complaints_in(check, _with_finding(indicator, text))


@lru_cache(maxsize=1)
def _with_memo(text: str) -> View:
    return view_of(office(text))


@lru_cache(maxsize=1)
def _with_finding(indicator: str, text: str) -> View:
    return view_of(office(findings=(Finding("f", "indicator", indicator, defect=text),)))
