"""A page of its own for every responsible: whose page it is, then the rows of the table that are theirs."""

from collections.abc import Iterator
from itertools import groupby

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.tables import ROW_SOURCES
from ita_desktop.compose.tables.rows import grid_of
from ita_desktop.domain.blocks import Align, Block, Gap, Heading, PageBreak, Paragraph, Run, Style
from ita_desktop.domain.forms import SectionSpec, TableVariant


def unit_pages(desk: Desk, spec: SectionSpec, variant: TableVariant) -> Iterator[Block]:
    """The section's heading over each responsible's rows, a page each; one sentence where there are no rows."""
    table = desk.forms.tables[spec.table]
    rows = groupby(ROW_SOURCES[table.rows](desk, table), key=lambda row: row.groups["unit"])
    pages = [(unit, list(own)) for unit, own in rows]
    for place, (unit, own) in enumerate(pages):
        if place:
            yield PageBreak(alone=True)
        yield from _heading(desk, spec)
        name = desk.voice.typed(unit) or desk.wording(table.wording["nobody"])
        yield Paragraph((Run(name, bold=True),), align=Align.LEFT, keep=True)
        yield grid_of(desk, variant, own)
    if not pages:
        yield from _heading(desk, spec)
        yield Paragraph((Run(desk.wording(table.wording["nothing"])),), align=Align.CENTER, before=True)


def _heading(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    first, *others = [line.strip() for line in desk.section_text(spec).split("\n") if line.strip()] or [""]
    if first:
        yield Heading(first, 0, Align.CENTER)
    yield from (Paragraph((Run(line),), Style.SUBTITLE, Align.CENTER, keep=True) for line in others)
    yield Gap(0.5)
