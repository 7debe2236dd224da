"""How each kind of section becomes blocks; `SECTIONS` is the one place where a kind gets its composer."""

from collections.abc import Callable, Iterator, Mapping

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.facts import score_text, tool_key
from ita_desktop.compose.signing import closing_blocks, more_signatures, opinion_blocks, signature_blocks
from ita_desktop.compose.tables import ROW_SOURCES
from ita_desktop.compose.tables.rows import grid_of
from ita_desktop.compose.unit_pages import unit_pages
from ita_desktop.compose.wording import chosen, paragraphs
from ita_desktop.domain.blocks import (
    Align,
    Block,
    Cell,
    DottedField,
    Emblem,
    Gap,
    Grid,
    Heading,
    MemoHead,
    Paragraph,
    Run,
    Style,
)
from ita_desktop.domain.forms import FieldSpec, SectionSpec, TableVariant

MEMO_EMBLEM_MM = 15.0
_SCORE_LINE = (15, 53, 32)  # the first share is the paragraphs' first-line indent, so that the numbers stand below it


def section_blocks(desk: Desk, spec: SectionSpec) -> tuple[Block, ...]:
    """The blocks of one section of the form; none where it does not apply."""
    return tuple(SECTIONS[spec.kind](desk, spec))


def variant_of(desk: Desk, spec: SectionSpec) -> TableVariant:
    """The variant a table section prints: the document's choice, else the section's, else the table's own."""
    table = desk.forms.tables[spec.table]
    wanted = desk.document.tables.get(table.id) or spec.variant or table.default
    return table.variants.get(wanted) or table.variants[table.default]


def _text(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    yield from paragraphs(desk.section_text(spec), indent=spec.indent, align=spec.align or Align.JUSTIFY)


def _heading(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    lines = [line.strip() for line in desk.section_text(spec).split("\n") if line.strip()]
    if lines:
        yield Heading(" ".join(lines), spec.level, spec.align or Align.LEFT)


def _headed_text(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    """A first line as heading, the others as text below it."""
    heading, *lines = [line for line in desk.section_text(spec).split("\n") if line.strip()] or [""]
    if heading:
        yield Heading(heading.strip(), spec.level, spec.align or Align.LEFT)
        yield from paragraphs("\n".join(lines), indent=spec.indent)
        yield Gap(0.5)


def _title(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    lines = [line.strip() for line in desk.section_text(spec).split("\n") if line.strip()]
    yield from (Heading(line, 0, Align.CENTER) for line in lines)
    if lines:
        yield Gap(0.5)


def _centred(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    """A first line that stands out, the others below it, all centred."""
    lines = [line.strip() for line in desk.section_text(spec).split("\n") if line.strip()]
    for place, line in enumerate(lines):
        yield Paragraph((Run(line, bold=place == 0),), Style.BODY, Align.CENTER, keep=place + 1 < len(lines))
    if lines:
        yield Gap(0.5)


def _memo_head(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    fields = {field.id: field for field in desk.form.fields}
    emblem = next((image.data for image in desk.context.file.images if image.role == "emblem"), b"")
    yield MemoHead(
        Emblem(MEMO_EMBLEM_MM, emblem),
        desk.section_text(spec),
        tuple(tuple(_dotted(desk, fields[name]) for name in line) for line in spec.fields),
    )


def _dotted(desk: Desk, field: FieldSpec) -> DottedField:
    return DottedField(field.label, " ".join(desk.field_text(field).split("\n")))


def _addressee(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    fields = {field.id: field for field in desk.form.fields}
    for name in (name for line in spec.fields for name in line):
        text = " ".join(desk.field_text(fields[name]).split("\n"))
        yield Paragraph((Run(text),), align=Align.LEFT, label=fields[name].label, before=True)


def _score_lines(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    wording = chosen(spec.default, desk.truths)
    lines = [line for line in spec.scores if not line.when or line.when in desk.truths]
    rows = []
    for number, line in enumerate(lines, 1):
        score = score_text(desk.context.framework, desk.context.assessed, tool_key(line.score))
        printed = desk.figure(f"{spec.id}.tool.{line.score}", score)
        label = desk.wording(f"{number}. {line.label}")
        rows.append((Cell(), _plain(label), _plain(desk.wording(wording, score=printed))))
    if rows:
        yield Grid(_SCORE_LINE, tuple(rows), rules=False)


def _plain(text: str) -> Cell:
    return Cell((Paragraph((Run(text),), align=Align.LEFT),))


def _score_box(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    """The total and level above the tables, every line standing out."""
    lines = [line.strip() for line in desk.section_text(spec).split("\n") if line.strip()]
    if lines:
        yield Gap(0.5)
        yield from (Paragraph((Run(line, bold=True),), align=Align.CENTER, keep=True) for line in lines)
        yield Gap(0.5)


def _table(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    if spec.when and spec.when not in desk.truths:
        return
    table = desk.forms.tables[spec.table]
    rows = ROW_SOURCES[table.rows](desk, table)
    yield grid_of(desk, variant_of(desk, spec), rows, " ".join(desk.section_text(spec).split("\n")))
    yield Gap(0.5)


def _unit_pages(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    return unit_pages(desk, spec, variant_of(desk, spec))


SECTIONS: Mapping[str, Callable[[Desk, SectionSpec], Iterator[Block]]] = {
    "addressee": _addressee,
    "centred": _centred,
    "closing": closing_blocks,
    "headed-text": _headed_text,
    "heading": _heading,
    "memo-head": _memo_head,
    "more-signatures": more_signatures,
    "opinions": opinion_blocks,
    "score-box": _score_box,
    "score-lines": _score_lines,
    "signature": signature_blocks,
    "table": _table,
    "text": _text,
    "title": _title,
    "unit-pages": _unit_pages,
}
