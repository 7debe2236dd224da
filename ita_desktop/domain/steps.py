"""Editing the steps of a measure: split, moved, set in as sub-points and back, removed; reports keep their step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import Measure, Step
from ita_desktop.domain.removing import without_step
from ita_desktop.domain.rows import inserted, place_of, replaced, row_of, shifted

_WHOLE = -1


class Spot(NamedTuple):
    """A step by its id, or one of its sub-points by its place from 0 (−1: the step itself)."""

    step: str
    point: int = _WHOLE

    @property
    def is_point(self) -> bool:
        """Whether it is a sub-point."""
        return self.point != _WHOLE


def spots(measure: Measure) -> tuple[Spot, ...]:
    """Every step and sub-point in the order in which they are read."""
    return tuple(Spot(step.id, n) for step in measure.steps for n in range(_WHOLE, len(step.sub_points)))


def text_at(measure: Measure, spot: Spot) -> str:
    """What stands there; empty where there is no such step."""
    step = row_of(measure.steps, spot.step)
    if step is None:
        return ""
    return step.sub_points[spot.point] if spot.is_point else step.text


def with_text(measure: Measure, spot: Spot, text: str) -> Measure:
    """The measure with another text there."""
    step = row_of(measure.steps, spot.step)
    if step is None:
        return measure
    if not spot.is_point:
        return _with_step(measure, replace(step, text=text))
    points = (*step.sub_points[: spot.point], text, *step.sub_points[spot.point + 1 :])
    return _with_step(measure, replace(step, sub_points=points))


def with_new_step(measure: Measure, after: str, step: Step) -> Measure:
    """The measure with one more step behind the step `after`; at the end where there is no such step."""
    return replace(measure, steps=inserted(measure.steps, after, step))


def with_steps_at(measure: Measure, spot: Spot, steps: Sequence[Step]) -> tuple[Measure, Spot]:
    """The measure with several steps behind the one at the spot, or from it on where that one is empty."""
    step = row_of(measure.steps, spot.step)
    new = tuple(steps)
    if step is None or not new:
        return measure, spot
    if not step.text.strip() and not step.sub_points:
        new = (replace(step, text=new[0].text, sub_points=new[0].sub_points), *new[1:])
        measure = _with_step(measure, new[0])
    following = inserted(measure.steps, step.id, *(one for one in new if one.id != step.id))
    return replace(measure, steps=following), Spot(new[-1].id)


def split(measure: Measure, spot: Spot, at: int, new_id: NewId) -> tuple[Measure, Spot]:
    """Breaks the text at a place, as Enter does; behind its end a new, empty step or sub-point begins.

    Sub-points stay under the step that keeps words to the end, or go with the second half of it.
    """
    step = row_of(measure.steps, spot.step)
    if step is None:
        return measure, spot
    head, tail = text_at(measure, spot)[:at], text_at(measure, spot)[at:]
    if spot.is_point:
        points = (*step.sub_points[: spot.point], head, tail, *step.sub_points[spot.point + 1 :])
        return _with_step(measure, replace(step, sub_points=points)), Spot(step.id, spot.point + 1)
    following = Step(new_id(), tail, step.sub_points if tail else ())
    kept = replace(step, text=head, sub_points=() if tail else step.sub_points)
    return with_new_step(_with_step(measure, kept), step.id, following), Spot(following.id)


def indented(measure: Measure, spot: Spot) -> tuple[Measure, Spot]:
    """A step becomes the last sub-point of the one before it, its own sub-points behind it.

    The first step, a sub-point, and a step with entries of an office's own columns stay as they are.
    """
    place = place_of(measure.steps, spot.step)
    if place < 1 or spot.is_point or measure.steps[place].extra:
        return measure, spot
    step, before = measure.steps[place], measure.steps[place - 1]
    joined = replace(before, sub_points=(*before.sub_points, step.text, *step.sub_points))
    return _with_step(without_step(measure, step.id), joined), Spot(before.id, len(before.sub_points))


def outdented(measure: Measure, spot: Spot, new_id: NewId) -> tuple[Measure, Spot]:
    """A sub-point becomes a step of its own behind its step, with the sub-points that stood below it."""
    step = row_of(measure.steps, spot.step)
    if step is None or not spot.is_point:
        return measure, spot
    above, below = step.sub_points[: spot.point], step.sub_points[spot.point + 1 :]
    freed = Step(new_id(), step.sub_points[spot.point], below)
    return with_new_step(_with_step(measure, replace(step, sub_points=above)), step.id, freed), Spot(freed.id)


def moved_by(measure: Measure, spot: Spot, by: int) -> tuple[Measure, Spot]:
    """One place up (−1) or down (1) among its like; a step takes its sub-points along."""
    if not spot.is_point:
        return replace(measure, steps=shifted(measure.steps, (spot.step,), by)), spot
    step = row_of(measure.steps, spot.step)
    target = spot.point + by
    if step is None or not 0 <= target < len(step.sub_points):
        return measure, spot
    points = list(step.sub_points)
    points.insert(target, points.pop(spot.point))
    return _with_step(measure, replace(step, sub_points=tuple(points))), Spot(step.id, target)


def removed(measure: Measure, spot: Spot) -> Measure:
    """The measure without a step and its sub-points, or without one sub-point."""
    step = row_of(measure.steps, spot.step)
    if step is None:
        return measure
    if not spot.is_point:
        return without_step(measure, step.id)
    points = (*step.sub_points[: spot.point], *step.sub_points[spot.point + 1 :])
    return _with_step(measure, replace(step, sub_points=points))


def _with_step(measure: Measure, step: Step) -> Measure:
    return replace(measure, steps=replaced(measure.steps, step))
