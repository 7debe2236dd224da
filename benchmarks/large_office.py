"""A file as it is after many years: the sample's years again and again, with fresh ids, up to a number of measures."""

from dataclasses import replace
from itertools import count, cycle, islice
from uuid import UUID

from ita_desktop.domain.carrying import duplicate
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.years import YearWork

_NEWEST = 2569


def large_office(file: OfficeFile, years: int = 20, measures: int = 500) -> OfficeFile:
    """The office over `years` fiscal years up to the sample's own, `measures` spread evenly over them."""
    numbers = count(1)

    def new_id() -> str:
        return str(UUID(int=next(numbers)))

    assessed, planned = file.years[_NEWEST - 1].assessment, file.years[_NEWEST].measures
    made = {}
    for fiscal_year in range(_NEWEST - years + 1, _NEWEST + 1):
        rows = tuple(duplicate(one, new_id) for one in islice(cycle(planned), measures // years))
        findings = tuple(replace(one, id=new_id()) for one in assessed.findings)
        advice = tuple(replace(one, id=new_id()) for one in assessed.recommendations)
        result = replace(assessed, findings=findings, recommendations=advice)
        made[fiscal_year] = YearWork(fiscal_year, result, rows)
    return replace(file, years=made)
