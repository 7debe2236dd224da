"""Editing values: rows of a tuple found by id, and the year or score of a file; every function makes a new value."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import ScoreKey, read_score
from ita_desktop.domain.years import YearWork


class Row(Protocol):
    """Anything kept in a tuple under its id."""

    @property
    def id(self) -> str:
        """Its name among all rows of the file."""


def row_of[R: Row](rows: Iterable[R], wanted: str) -> R | None:
    """The row with an id, or None."""
    return next((row for row in rows if row.id == wanted), None)


def place_of(rows: Iterable[Row], wanted: str) -> int:
    """The place of the row with an id, from 0; -1 where there is none."""
    return next((place for place, row in enumerate(rows) if row.id == wanted), -1)


def replaced[R: Row](rows: tuple[R, ...], new: R) -> tuple[R, ...]:
    """The rows with the one of the same id exchanged; unchanged where there is none."""
    return tuple(new if row.id == new.id else row for row in rows)


def without[R: Row](rows: tuple[R, ...], *ids: str) -> tuple[R, ...]:
    """The rows but those with these ids."""
    return tuple(row for row in rows if row.id not in ids)


def inserted[R: Row](rows: tuple[R, ...], after: str, *new: R) -> tuple[R, ...]:
    """The rows with new ones behind the row `after`; at the end where there is no such row."""
    place = place_of(rows, after) + 1 or len(rows)
    return (*rows[:place], *new, *rows[place:])


def moved[R: Row](rows: tuple[R, ...], ids: Iterable[str], place: int) -> tuple[R, ...]:
    """The rows with these ids together, in their order, before the row now at `place` (len(rows): at the end)."""
    chosen = frozenset(ids)
    staying = [row for row in rows if row.id not in chosen]
    before = sum(row.id not in chosen for row in rows[:place])
    moving = (row for row in rows if row.id in chosen)
    return (*staying[:before], *moving, *staying[before:])


def shifted[R: Row](rows: tuple[R, ...], ids: Iterable[str], by: int) -> tuple[R, ...]:
    """The rows with those chosen moved `by` places up (−1) or down (1), as far as there is room."""
    chosen = frozenset(ids)
    places = [place for place, row in enumerate(rows) if row.id in chosen]
    if not places:
        return rows
    target = max(places[0] - 1, 0) if by < 0 else min(places[-1] + 2, len(rows))
    return moved(rows, chosen, target)


def year_of(file: OfficeFile, fiscal_year: int) -> YearWork:
    """The work of a fiscal year; an empty one where nothing was entered."""
    return file.years.get(fiscal_year) or YearWork(fiscal_year)


def with_year(file: OfficeFile, work: YearWork) -> OfficeFile:
    """The file with another work of one fiscal year."""
    return replace(file, years={**file.years, work.fiscal_year: work})


def changed_year(file: OfficeFile, fiscal_year: int, change: Callable[[YearWork], YearWork]) -> OfficeFile:
    """The file with the work of a fiscal year changed by a function."""
    return with_year(file, change(year_of(file, fiscal_year)))


def with_scores(file: OfficeFile, fiscal_year: int, texts: Iterable[tuple[ScoreKey, str]]) -> OfficeFile:
    """The file with scores typed as these texts; an empty text takes the score away."""

    def change(work: YearWork) -> YearWork:
        scores = dict(work.assessment.scores)
        for key, text in texts:
            scores.pop(key, None)
            if text.strip():
                scores[key] = read_score(text)
        return replace(work, assessment=replace(work.assessment, scores=scores))

    return changed_year(file, fiscal_year, change)
