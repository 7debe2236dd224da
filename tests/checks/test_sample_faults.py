"""What is wrong in the two transcribed papers is found: in the data and the texts as they are, figures typed over."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.running import FAMILY_OF
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.rows import changed_year
from tests.checks.judged import place_in, sample_file
from tests.checks.seen import all_complaints


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: what is typed over to make the paper say it, and where it may be told."""

    name: str
    paper: str
    working_year: int
    families: tuple[str, ...]
    places: tuple[str, ...]
    overrides: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


SECOND_SET = ("98.16", "97.58", "97.57", "95.66", "98.65", "91.10", "88.74", "86.32")
LONG, SHORT = "2569/document/2569-analysis-long", "2566/document/2566-analysis-short"
SECOND_MEASURE = "2569/measure/2/analysis"
FAULTS = (
    Fault(
        "indicator 7 went from 89.75 to 95.82, the difference printed is 3.09",
        "town",
        2569,
        ("numbers",),
        (f"{LONG}/overrides.analysis.difference.7",),
        {"analysis-long": {"analysis.difference.7": "3.09"}},
    ),
    Fault(
        "OIT is 93.38 in the memo and 93.37 in the table",
        "town",
        2569,
        ("numbers",),
        (f"{LONG}/overrides.scores.tool.OIT",),
        {"analysis-long": {"scores.tool.OIT": "93.37"}},
    ),
    Fault(
        "indicator 4 is below the target because of one item",
        "town",
        2569,
        ("coverage", "numbers"),
        ("2568/score/indicator/4",),
    ),
    Fault(
        "no fault found under indicator 9, where four disclosures have 50",
        "town",
        2569,
        ("texts",),
        ("2568/finding/indicator/9/defect",),
    ),
    Fault(
        "two of the four weak disclosures are not mentioned",
        "town",
        2569,
        ("coverage",),
        ("2568/finding/indicator/9/defect", "2568/finding/indicator/9/improve"),
    ),
    *(
        Fault(
            f"no fault found under indicator {code}, the measure of which names shortcomings",
            "town",
            2569,
            ("texts",),
            (f"2568/finding/indicator/{code}/defect",),
        )
        for code in (6, 7, 8)
    ),
    Fault(
        "what is said of indicator 2 is about bribes and services",
        "town",
        2569,
        ("texts",),
        ("2568/finding/indicator/2/maintain",),
    ),
    Fault("the measure of indicator 2 carries the analysis of 1", "town", 2569, ("texts",), (SECOND_MEASURE,)),
    *(
        Fault(
            f"indicator {code} has {text} in the ranking, another score in the analysis",
            "sao",
            2566,
            ("numbers",),
            (f"{SHORT}/overrides.ranking.indicator.{code}", SHORT),
            {"analysis-short": {f"ranking.indicator.{code}": text}},
        )
        for code, text in zip((1, 2, 3, 4, 5, 6, 7, 8), (*SECOND_SET[:4], *SECOND_SET[4:]), strict=True)
    ),
    Fault(
        "an indicator with 89.50 is said to have failed",
        "sao",
        2566,
        ("texts", "numbers"),
        ("2565/finding/tool/IIT/text",),
    ),
    Fault(
        "the title says 2565, the measures are of 2566",
        "sao",
        2566,
        ("years",),
        (f"{SHORT}/sections.title",),
    ),
)


def typed_over(file: OfficeFile, working_year: int, overrides: Mapping[str, Mapping[str, str]]) -> OfficeFile:
    """The file with these figures, and no others, typed over in the documents of a year."""

    def document(old: Document) -> Document:
        names = {key: text for key, text in old.overrides.items() if ".name." in key}
        return replace(old, overrides={**names, **overrides.get(old.kind, {})})

    return changed_year(file, working_year, lambda work: replace(work, documents=tuple(map(document, work.documents))))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_it_is_found(fault: Fault) -> None:
    file = typed_over(sample_file(fault.paper), fault.working_year, fault.overrides)
    context = Context(file, fault.working_year, frameworks_of(file, fault.working_year), date(2025, 11, 24))
    told = {(FAMILY_OF[issue.check], place_in(file, issue.place)) for issue in all_complaints(context)}
    assert told & {(family, place) for family in fault.families for place in fault.places}


def test_the_right_figures_typed_over_are_no_fault() -> None:
    right = {"analysis.difference.7": "6.07", "analysis.difference.10": "-", "scores.tool.OIT": "93.38"}
    file = typed_over(sample_file("town"), 2569, {"analysis-long": right})
    context = Context(file, 2569, frameworks_of(file, 2569), date(2025, 11, 24))
    places = {f"{LONG}/overrides.{key}" for key in right}
    assert [issue for issue in all_complaints(context) if str(issue.place) in places] == []
