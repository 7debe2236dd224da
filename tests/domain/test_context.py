"""Which working year a file opens with."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.domain.context import default_working_year
from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.scores import TOTAL, Entered
from ita_desktop.domain.years import Assessment, Closing, YearWork

ASSESSED = YearWork(2567, Assessment(scores={TOTAL: Entered("87")}))
PLANNED = YearWork(2568, measures=(Measure("m", ("อบรมบุคลากร",)),))
CLOSED = replace(PLANNED, closing=Closing(date(2025, 10, 3)))
REFERENCE = YearWork(2569, replace(ASSESSED.assessment, reference=True))


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((), 2560),
        ((YearWork(2570),), 2560),
        ((REFERENCE,), 2560),
        ((ASSESSED,), 2568),
        ((PLANNED,), 2568),
        ((ASSESSED, PLANNED, REFERENCE), 2568),
        ((PLANNED, replace(ASSESSED, fiscal_year=2568)), 2569),
        ((PLANNED, YearWork(2569, documents=(Document("d", "measures-report"),))), 2569),
        ((CLOSED,), 2569),
        ((CLOSED, replace(PLANNED, fiscal_year=2570)), 2570),
    ],
)
def test_a_file_opens_in_the_newest_year_with_work(years: tuple[YearWork, ...], expected: int) -> None:
    file = OfficeFile("f", years={work.fiscal_year: work for work in years})

    assert default_working_year(file, otherwise=2560) == expected
