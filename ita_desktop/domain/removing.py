"""Deleting: a row goes and everything that named it is cleared with it, as one new value; no reference is left over."""

from collections.abc import Callable
from dataclasses import replace

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.office import Person
from ita_desktop.domain.rows import changed_year, row_of, without
from ita_desktop.domain.years import YearWork


def without_unit(file: OfficeFile, unit_id: str) -> OfficeFile:
    """The file without a unit; responsibles keep their text and posts their title, both without the link."""
    return replace(
        file,
        units=without(file.units, unit_id),
        people=tuple(_without_unit_in_posts(person, unit_id) for person in file.people),
        years={year: _without_unit_in_year(work, unit_id) for year, work in file.years.items()},
    )


def without_person(file: OfficeFile, person_id: str) -> OfficeFile:
    """The file without a person; the usual chain keeps the step with its post, papers keep what they print."""
    return replace(
        file,
        people=without(file.people, person_id),
        chain=tuple(replace(step, person="") if step.person == person_id else step for step in file.chain),
    )


def without_post(file: OfficeFile, person_id: str, post_id: str) -> OfficeFile:
    """The file without a post of a person."""
    return replace(
        file,
        people=tuple(
            replace(person, posts=without(person.posts, post_id)) if person.id == person_id else person
            for person in file.people
        ),
    )


def without_step(measure: Measure, step_id: str) -> Measure:
    """The measure without a step; what was reported of it stays, as a result of the whole measure that names it."""
    step = row_of(measure.steps, step_id)
    if step is None:
        return measure
    return replace(
        measure,
        steps=without(measure.steps, step_id),
        results=tuple(
            _of_whole_measure(result, step.text) if result.step == step_id else result for result in measure.results
        ),
    )


def without_measures(file: OfficeFile, fiscal_year: int, *measure_ids: str) -> OfficeFile:
    """The file without measures of a fiscal year, nor what was accepted about them.

    One of which something was reported is kept whole among the removed ones, from where it can be restored.
    """

    def change(work: YearWork) -> YearWork:
        reported = (one for one in work.measures if one.id in measure_ids and one.results)
        return replace(work, measures=without(work.measures, *measure_ids), removed=(*work.removed, *reported))

    return _without_rows(file, fiscal_year, change, *measure_ids)


def with_restored(file: OfficeFile, fiscal_year: int, measure_id: str) -> OfficeFile:
    """The file with a removed measure back at the end of its year's table, results and all."""

    def change(work: YearWork) -> YearWork:
        back = row_of(work.removed, measure_id)
        if back is None:
            return work
        return replace(work, measures=(*work.measures, back), removed=without(work.removed, measure_id))

    return changed_year(file, fiscal_year, change)


def without_removed(file: OfficeFile, fiscal_year: int, measure_id: str) -> OfficeFile:
    """The file without a removed measure and all that was reported of it."""
    return changed_year(file, fiscal_year, lambda work: replace(work, removed=without(work.removed, measure_id)))


def without_recommendation(file: OfficeFile, fiscal_year: int, recommendation_id: str) -> OfficeFile:
    """The file without one of the office's recommendations, nor what was accepted about it."""

    def change(work: YearWork) -> YearWork:
        rows = without(work.assessment.recommendations, recommendation_id)
        return replace(work, assessment=replace(work.assessment, recommendations=rows))

    return _without_rows(file, fiscal_year, change, recommendation_id)


def without_document(file: OfficeFile, working_year: int, document_id: str) -> OfficeFile:
    """The file without a document of a working year, nor what was accepted about it."""
    return _without_rows(
        file, working_year, lambda work: replace(work, documents=without(work.documents, document_id)), document_id
    )


def without_correction(file: OfficeFile, correction_id: str) -> OfficeFile:
    """The file without one of the office's corrections of a framework, nor what was accepted about it."""
    return _without_accepted(replace(file, corrections=without(file.corrections, correction_id)), correction_id)


def _without_rows(
    file: OfficeFile, fiscal_year: int, change: Callable[[YearWork], YearWork], *row_ids: str
) -> OfficeFile:
    if fiscal_year not in file.years:
        return file
    return _without_accepted(changed_year(file, fiscal_year, change), *row_ids)


def _without_accepted(file: OfficeFile, *row_ids: str) -> OfficeFile:
    gone = frozenset(row_ids)
    return replace(file, accepted=tuple(one for one in file.accepted if not gone & set(one.place.split("/"))))


def _without_unit_in_posts(person: Person, unit_id: str) -> Person:
    if all(post.unit != unit_id for post in person.posts):
        return person
    return replace(
        person, posts=tuple(replace(post, unit="") if post.unit == unit_id else post for post in person.posts)
    )


def _without_unit_in_year(work: YearWork, unit_id: str) -> YearWork:
    every = (*work.measures, *work.removed)
    if not any(one.unit == unit_id for measure in every for one in measure.responsibles):
        return work
    return replace(
        work,
        measures=tuple(_without_unit_in_measure(measure, unit_id) for measure in work.measures),
        removed=tuple(_without_unit_in_measure(measure, unit_id) for measure in work.removed),
    )


def _without_unit_in_measure(measure: Measure, unit_id: str) -> Measure:
    if all(one.unit != unit_id for one in measure.responsibles):
        return measure
    return replace(
        measure,
        responsibles=tuple(replace(one, unit="") if one.unit == unit_id else one for one in measure.responsibles),
    )


def _of_whole_measure(result: Result, step_text: str) -> Result:
    """A reported output keeps saying of which step it was."""
    named = "\n".join(filter(None, (step_text, result.output)))
    return replace(result, step="", output=named)
