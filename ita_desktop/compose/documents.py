"""Which documents a working year has, and how one becomes the paper that is printed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ita_desktop.compose.desk import Desk, desk_for
from ita_desktop.compose.reported import has_results
from ita_desktop.compose.sections import section_blocks, variant_of
from ita_desktop.compose.wording import filled
from ita_desktop.domain.blocks import Block, Orientation, PageBreak, Paper, Part
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.forms import Form, Forms


@dataclass(frozen=True, slots=True)
class Printable:
    """A document that can be printed; `id` is `<working year>-<kind>[-n]`."""

    id: str
    title: str
    document: Document


def documents_of(context: Context, forms: Forms) -> tuple[Printable, ...]:
    """What can be printed in a working year: the stored documents and, for every other kind, one as the form has it.

    A kind whose data are not there (its form's `needs`) is left out unless the office made a document of it.
    """
    return tuple(printable for printable, _ in laid_out(context, forms))


def laid_out(context: Context, forms: Forms) -> Iterator[tuple[Printable, Desk]]:
    """The documents of a working year, as in `documents_of`, each with its desk."""
    for form in sorted(forms.forms.values(), key=lambda form: form.order):
        stored = [d for d in context.year(context.working_year).documents if d.kind == form.id]
        documents = stored or ([_suggested(form)] if _available(context, form) else [])
        for number, document in enumerate(documents, 1):
            suffix = f"-{number}" if number > 1 else ""
            desk = desk_for(context, document, forms)
            yield Printable(f"{context.working_year}-{form.id}{suffix}", _title(desk), document), desk


def compose_paper(context: Context, printable: Printable, forms: Forms) -> Paper:
    """The paper of a document; a bundle is the paper of all the documents it names, page numbers for each."""
    desk = desk_for(context, printable.document, forms)
    parts = tuple(part for inner in _documents_inside(desk) for part in _parts(inner))
    return Paper(
        title=printable.title.replace("\u00a0", " "),
        author=desk.facts["office"],
        subject=desk.form.name,
        parts=parts,
    )


def _available(context: Context, form: Form) -> bool:
    have = {
        "scores": bool(context.assessed.scores) and not context.assessed.reference,
        "measures": bool(context.year(context.measures_year).measures),
        "results": has_results(context),
    }
    return all(have[need] for need in form.needs)


def _suggested(form: Form) -> Document:
    """A document nobody has written in yet; its id is its kind."""
    return Document(id=form.id, kind=form.id)


def default_title(desk: Desk) -> str:
    """The form's title, names filled in."""
    return filled(desk.voice.program(desk.form.title), desk.facts)


def _title(desk: Desk) -> str:
    return desk.document.title or default_title(desk)


def _documents_inside(desk: Desk) -> Iterator[Desk]:
    """The document itself, or those a bundle prints: stored ones of the kind first, else the form's suggestion."""
    kinds = desk.document.parts or desk.form.parts
    if not kinds:
        yield desk
        return
    documents = desk.context.year(desk.context.working_year).documents
    for kind in kinds:
        form = desk.forms.forms[kind]
        stored = next((d for d in documents if d.kind == kind), None)
        yield desk_for(desk.context, stored or _suggested(form), desk.forms)


def _parts(desk: Desk) -> Iterator[Part]:
    first = Part(
        blocks=(),
        margins=desk.form.margins,
        continuation=desk.form.continuation,
        thai_page_numbers=desk.voice.program_thai,
        bookmark=_title(desk).replace("\u00a0", " "),
    )
    for number, (orientation, blocks) in enumerate(_sheets(desk)):
        part = replace(first, orientation=orientation, blocks=tuple(blocks))
        yield from _apart(part if number == 0 else replace(part, restart=False, bookmark=""))


def _apart(part: Part) -> Iterator[Part]:
    """The part, or where pages of it are handed out alone, a part for each of these."""
    blocks: list[Block] = []
    for block in part.blocks:
        if block == PageBreak(alone=True):
            yield replace(part, blocks=tuple(blocks))
            part, blocks = replace(part, restart=True, bookmark=""), []
        else:
            blocks.append(block)
    yield replace(part, blocks=tuple(blocks))


def _sheets(desk: Desk) -> Iterator[tuple[Orientation, list[Block]]]:
    """The document's blocks by sheet: what leads to a table lies as the table does, what follows the last one too."""
    current = Orientation.PORTRAIT
    placed: list[Block] = []
    waiting: list[Block] = []
    for spec in desk.form.sections:
        blocks = section_blocks(desk, spec)
        if blocks and spec.break_before:
            waiting.append(PageBreak())
        waiting += blocks
        if spec.kind != "table" or not blocks:
            continue
        wanted = variant_of(desk, spec).orientation
        if wanted is not current and placed:
            yield current, placed
            placed = []
        current = wanted
        placed += waiting
        waiting = []
    if placed or waiting:
        yield current, placed + waiting
