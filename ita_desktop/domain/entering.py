"""Scores entered into a year: one that is only compared with becomes a reference year, an emptied one goes."""

from collections.abc import Iterable
from dataclasses import replace

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.rows import changed_year, with_scores, year_of
from ita_desktop.domain.scores import ScoreKey
from ita_desktop.domain.years import Assessment, YearWork


def with_entered(
    file: OfficeFile, fiscal_year: int, texts: Iterable[tuple[ScoreKey, str]], *, compared: bool = False
) -> OfficeFile:
    """The file with scores typed as these texts; an empty text takes the score away.

    `compared` says that they are typed as those of the year before the assessed one: a year that held nothing then
    holds scores alone (a reference year). A year that holds nothing afterwards is as if it had never been touched.
    """
    before = year_of(file, fiscal_year)
    after = with_scores(file, fiscal_year, texts)
    work = year_of(after, fiscal_year)
    if not _holds_anything(work):
        return _untouched(file, fiscal_year, before)
    if compared and not _holds_anything(before):
        return with_reference(after, fiscal_year, True)
    return after


def with_reference(file: OfficeFile, fiscal_year: int, reference: bool) -> OfficeFile:
    """The file with a year's result marked as one that holds scores alone, or no longer."""
    return changed_year(
        file, fiscal_year, lambda work: replace(work, assessment=replace(work.assessment, reference=reference))
    )


def with_level(file: OfficeFile, fiscal_year: int, level: str) -> OfficeFile:
    """The file with a year's level as it was announced; empty for the one the scores say."""
    return changed_year(file, fiscal_year, lambda work: replace(work, assessment=replace(work.assessment, level=level)))


def _untouched(file: OfficeFile, fiscal_year: int, before: YearWork) -> OfficeFile:
    if fiscal_year not in file.years or not _holds_anything(before):
        return file
    return replace(file, years={year: work for year, work in file.years.items() if year != fiscal_year})


def _holds_anything(work: YearWork) -> bool:
    plain = replace(work.assessment, reference=False)
    return plain != Assessment() or bool(work.measures or work.documents)
