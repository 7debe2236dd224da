"""A measure as the texts of its row in the table, and a row changed by such a text."""

from collections.abc import Iterator
from dataclasses import replace

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import Measure, Timeframe
from ita_desktop.domain.step_lines import listed, read_list, steps_text, with_responsible_lines, with_steps_text
from ita_desktop.domain.timing import follow_up_of, timeframe_of
from ita_desktop.gui.measures.reference import Reference, indicator_line
from ita_desktop.thai.dates import short_period

_PLAIN = ("analysis", "budget", "target", "kpi")
_CHOSEN = ("number", "indicator")
_FIELDS = {"measure": "titles", "indicator": "indicators", "responsible": "responsibles"}
_KNOWN = {*_PLAIN, *_CHOSEN, "measure", "steps", "responsible", "timeframe", "follow_up"}
_EXTRA = "extra."


def field_of(column: str) -> str:
    """The name of a column's field in a Place."""
    return _FIELDS.get(column, column) if column in _KNOWN else _EXTRA + column


def column_of(field: str) -> str:
    """The column that shows a Place's field."""
    if field == "items":
        return "indicator"
    names = {name: column for column, name in _FIELDS.items()}
    return names.get(field, field.removeprefix(_EXTRA))


def has_own_entry(column: str) -> bool:
    """Whether the form shows a column by more than a plain text."""
    return column in _KNOWN and column not in _PLAIN


def is_typed(column: str) -> bool:
    """Whether a cell is text that can be typed in place."""
    return column not in _CHOSEN


def can_be_filled_down(column: str) -> bool:
    """Whether measures may share what a cell says: not what they are and how they are done."""
    return column not in ("number", "measure", "steps")


def shown_text(measure: Measure, first: int, column: str, reference: Reference) -> str:
    """What a cell shows; `first` is the number of the measure's first title."""
    if column == "number":
        last = first + len(measure.titles) - 1
        numbers = (first,) if last <= first else (first, last)
        return "–".join(map(reference.spoken, numbers))
    if column == "indicator":
        return "\n".join(link_lines(measure, reference))
    if column == "measure" and len(measure.titles) > 1:
        return listed([f"{reference.spoken(n)}. {title}" for n, title in enumerate(measure.titles, first)])
    if column == "timeframe":
        return timeframe_text(measure.timeframe)
    return typed_text(measure, column, reference)


def typed_text(measure: Measure, column: str, reference: Reference) -> str:
    """What stands in a cell's editor."""
    match column:
        case "measure":
            return listed(measure.titles)
        case "steps":
            return steps_text(measure.steps, reference.spoken)
        case "responsible":
            return listed([one.text for one in measure.responsibles])
        case "timeframe":
            return measure.timeframe.text
        case "follow_up":
            return measure.follow_up.text
        case _ if column in _PLAIN:
            return str(getattr(measure, column))
    return measure.extra.get(column, "")


def with_typed_text(measure: Measure, column: str, text: str, reference: Reference, new_id: NewId) -> Measure:
    """The measure with what was typed into a cell; the same text again changes nothing."""
    if text == typed_text(measure, column, reference):
        return measure
    match column:
        case "measure":
            return replace(measure, titles=read_list(text) or ("",))
        case "steps":
            return with_steps_text(measure, text, new_id)
        case "responsible":
            texts = read_list(text)
            responsibles = with_responsible_lines(measure.responsibles, texts, reference.unit_in, new_id)
            return replace(measure, responsibles=responsibles)
        case "timeframe":
            return replace(measure, timeframe=timeframe_of(text, reference.measures_year))
        case "follow_up":
            return replace(measure, follow_up=follow_up_of(text, reference.measures_year))
        case _ if column in _PLAIN:
            changed: Measure = replace(measure, **{column: text})  # type: ignore[arg-type]
            return changed
    others = {name: value for name, value in measure.extra.items() if name != column}
    return replace(measure, extra={**others, column: text} if text else others)


def with_cell_of(measure: Measure, other: Measure, column: str, new_id: NewId) -> Measure:
    """The measure with what another one has in a column that can be filled down, under ids of its own."""
    match column:
        case "indicator":
            return replace(measure, indicators=other.indicators, items=other.items)
        case "responsible":
            return replace(measure, responsibles=tuple(replace(one, id=new_id()) for one in other.responsibles))
        case "timeframe" | "follow_up" | "analysis" | "budget" | "target" | "kpi":
            changed: Measure = replace(measure, **{column: getattr(other, column)})
            return changed
    return replace(measure, extra={**measure.extra, column: other.extra.get(column, "")})


def timeframe_text(timeframe: Timeframe) -> str:
    """A timeframe as it is printed: its text, else its dates."""
    if timeframe.text.strip() or not (timeframe.start and timeframe.end):
        return timeframe.text
    return short_period(timeframe.start, timeframe.end)


def link_lines(measure: Measure, reference: Reference) -> Iterator[str]:
    """The linked indicators by name, then the items by code."""
    known = {indicator.code: indicator for indicator in reference.indicators}
    for code in measure.indicators:
        yield indicator_line(known[code], reference) if code in known else code
    if measure.items:
        yield ", ".join(measure.items)
