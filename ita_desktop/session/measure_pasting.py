"""What was copied on its way into the measures: a table row by row, or a list as steps."""

from collections.abc import Callable, Sequence

from ita_desktop.catalog import framework_for
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Measure, Step
from ita_desktop.domain.office import Unit
from ita_desktop.intake.measure_columns import Column as Column
from ita_desktop.intake.measure_columns import guess_columns as guess_columns
from ita_desktop.intake.measure_columns import is_head as is_head
from ita_desktop.intake.measures import MeasureContext, build_measures
from ita_desktop.intake.numbering import list_entries
from ita_desktop.session.clipboard import Pasted

type BuildMeasures = Callable[[Pasted, Sequence[str]], tuple[Measure, ...]]
"""From a block and its columns' roles to the measures they give, each time under fresh ids."""


def steps_in(text: str) -> tuple[Step, ...]:
    """The steps of a list of several, under fresh ids; none where a text is no such list."""
    entries = list_entries(text)
    return tuple(Step(new_id(), entry.text, entry.sub_points) for entry in entries) if len(entries) > 1 else ()


def builder_of(file: OfficeFile, working_year: int, units: tuple[Unit, ...]) -> BuildMeasures:
    """Reads blocks as measures of a working year, against the units that exist in it and the assessed year's rules."""
    framework = framework_for(working_year - 1, file.corrections)
    items = tuple(item.code for item in framework.items)
    context = MeasureContext(working_year, units, framework.indicators, items)
    return lambda pasted, roles: build_measures(pasted, roles, context)
