"""Steps, titles and responsibles as lines of one text and back; a line that goes on keeps the id it had."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import Measure, Responsible, Step
from ita_desktop.domain.removing import without_step

_INDENT = "    "
_NUMBERED = re.compile(r" ?[0-9๐-๙]{1,3}[.)](?![0-9๐-๙])[ \t]?")
_POINT = re.compile(r"\s*\([0-9๐-๙]{1,3}\)[ \t]?")
_INDENTED = re.compile(r" {4}| {2,3}|\t")


def steps_text(steps: Sequence[Step], spoken: Callable[[int], str] = str) -> str:
    """Numbered lines: steps "1. …", their sub-points "(1) …" set in, further lines of one text set in as well.

    `spoken` writes a number.
    """
    return "\n".join(_lines(steps, spoken))


def listed(texts: Sequence[str]) -> str:
    """One line a text, further lines of one text set in."""
    return "\n".join(map(_set_in, texts))


def read_list(text: str) -> tuple[str, ...]:
    """The texts of such lines; empty lines are none."""
    read: list[str] = []
    for line in text.split("\n"):
        if read and (edge := _INDENTED.match(line)):
            read[-1] += f"\n{line[edge.end() :]}"
        elif line.strip():
            read.append(line)
    return tuple(read)


def with_steps_text(measure: Measure, text: str, new_id: NewId) -> Measure:
    """The measure with the steps such a text says; numbers are not looked at, a line without one is a step too.

    What was reported of a step that is gone stays with the measure as a whole.
    """
    read = tuple(_read(text))
    sources = matched([step.text for step in measure.steps], [step.text for step in read])
    steps = tuple(
        replace(new, id=new_id()) if source is None else _continued(measure.steps[source], new)
        for new, source in zip(read, sources, strict=True)
    )
    staying = {step.id for step in steps}
    for old in measure.steps:
        if old.id not in staying:
            measure = without_step(measure, old.id)
    return replace(measure, steps=steps)


def with_responsible_lines(
    old: Sequence[Responsible], texts: Sequence[str], unit_in: Callable[[str], str], new_id: NewId
) -> tuple[Responsible, ...]:
    """One responsible a text, those that go on under their ids; `unit_in` says which unit a new text names."""
    sources = matched([one.text for one in old], texts)
    return tuple(
        old[source]
        if source is not None and old[source].text == text
        else Responsible(new_id() if source is None else old[source].id, text, unit_in(text))
        for text, source in zip(texts, sources, strict=True)
    )


def matched(old: Sequence[str], new: Sequence[str]) -> tuple[int | None, ...]:
    """For every new text the place of the old one it continues: an equal one, else the one that stood in its place."""
    found: list[int | None] = [None] * len(new)
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for tag, begin, _end, new_begin, new_end in opcodes:
        if tag == "equal":
            found[new_begin:new_end] = range(begin, begin + new_end - new_begin)
    free = [place for place in range(len(old)) if place not in found]
    for place, text in enumerate(new):
        if found[place] is None and (equal := next((f for f in free if old[f] == text), None)) is not None:
            found[place] = equal
            free.remove(equal)
    for tag, begin, end, new_begin, new_end in opcodes:
        if tag == "replace":
            open_places = [place for place in range(new_begin, new_end) if found[place] is None]
            for place, source in zip(open_places, (f for f in free if begin <= f < end), strict=False):
                found[place] = source
    return tuple(found)


def _lines(steps: Sequence[Step], spoken: Callable[[int], str]) -> Iterator[str]:
    for number, step in enumerate(steps, 1):
        yield f"{spoken(number)}. {_set_in(step.text)}"
        for point, text in enumerate(step.sub_points, 1):
            yield f"{_INDENT}({spoken(point)}) {_set_in(text)}"


def _set_in(text: str) -> str:
    return text.replace("\n", f"\n{_INDENT}")


def _read(text: str) -> Iterator[Step]:
    """Steps without ids."""
    step: Step | None = None
    for line in text.split("\n"):
        if step is not None and (point := _POINT.match(line)):
            step = replace(step, sub_points=(*step.sub_points, line[point.end() :]))
        elif number := _NUMBERED.match(line):
            if step is not None:
                yield step
            step = Step("", line[number.end() :])
        elif step is not None and (edge := _INDENTED.match(line)):
            step = _with_line(step, line[edge.end() :])
        elif line.strip():
            if step is not None:
                yield step
            step = Step("", line)
    if step is not None:
        yield step


def _with_line(step: Step, line: str) -> Step:
    if not step.sub_points:
        return replace(step, text=f"{step.text}\n{line}")
    return replace(step, sub_points=(*step.sub_points[:-1], f"{step.sub_points[-1]}\n{line}"))


def _continued(old: Step, new: Step) -> Step:
    same = (old.text, old.sub_points) == (new.text, new.sub_points)
    return old if same else replace(old, text=new.text, sub_points=new.sub_points)
