"""What a form offers to write in one document: every answer beside what would be printed without it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.documents import default_title
from ita_desktop.compose.offers import clean, writable
from ita_desktop.compose.signing import opinions_of
from ita_desktop.domain.documents import Document, Opinion
from ita_desktop.domain.drafting import follows_usual_chain
from ita_desktop.domain.forms import FieldSpec, SectionSpec
from ita_desktop.domain.signers import Candidate, candidates
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.digits import thai_digits


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing to write: what the form would print, and what the office wrote instead (None: nothing).

    `field` is the field of its Place ("fields.number", "sections.cause", "title"); `kind` that of the form's field.
    """

    field: str
    label: str
    default: str
    own: str | None
    help: str = ""
    kind: str = "text"
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class TableChoice:
    """A table of the form: (id, name) of its variants, which the form takes, and the office's choice (None: none)."""

    field: str
    label: str
    variants: tuple[tuple[str, str], ...]
    default: str
    own: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All there is to write in one document, in the order of the paper.

    `opinions` are those it prints, `kinds` (kind, name) what a bundle can print, `parts` what this one does;
    `thai` says in which digits the program speaks in it, `day` by which day its signers are looked for.
    """

    id: str
    working_year: int
    name: str
    document: Document
    stored: bool
    title: Answer
    fields: tuple[Answer, ...]
    body: tuple[Answer | TableChoice, ...]
    prompt: Answer | None
    has_chain: bool
    opinions: tuple[Opinion, ...]
    kinds: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    thai: bool
    day: date
    candidates: tuple[Candidate, ...]

    @property
    def usual_chain(self) -> bool:
        """Whether the opinions are the office's usual ones."""
        return follows_usual_chain(self.document)

    def spoken(self, day: date) -> str:
        """A day as this document writes it."""
        text = long_date(day)
        return thai_digits(text) if self.thai else text


def sheet_of(desk: Desk, document_id: str, *, stored: bool) -> Sheet:
    """All there is to write in the document on a desk."""
    document, form = desk.document, desk.form
    day = document.dated or desk.context.today
    forms = sorted(desk.forms.forms.values(), key=lambda one: one.order)
    return Sheet(
        id=document_id,
        working_year=desk.context.working_year,
        name=form.name,
        document=document,
        stored=stored,
        title=Answer("title", "", clean(default_title(desk)), document.title or None),
        fields=tuple(_field(desk, spec) for spec in form.fields),
        body=tuple(_body(desk)),
        prompt=next((_section(desk, spec) for spec in form.sections if spec.kind == "signature"), None),
        has_chain=any(spec.kind == "opinions" for spec in form.sections),
        opinions=opinions_of(desk.context, document),
        kinds=tuple((one.id, one.name) for one in forms if not one.parts) if form.parts else (),
        parts=document.parts or form.parts,
        thai=desk.voice.program_thai,
        day=day,
        candidates=candidates(desk.context.file, day),
    )


def _field(desk: Desk, spec: FieldSpec) -> Answer:
    return Answer(
        field=f"fields.{spec.id}",
        label=spec.label,
        default=clean(desk.default_field(spec)),
        own=desk.document.fields.get(spec.id),
        help=spec.help,
        kind=spec.kind,
        choices=spec.choices,
        required=spec.required,
    )


def _body(desk: Desk) -> Iterator[Answer | TableChoice]:
    tables: set[str] = set()
    for spec in desk.form.sections:
        if spec.kind == "table" and spec.table not in tables and len(desk.forms.tables[spec.table].variants) > 1:
            tables.add(spec.table)
            yield _table(desk, spec)
        if writable(spec) and spec.kind != "signature" and (spec.kind != "table" or spec.default):
            yield _section(desk, spec)


def _section(desk: Desk, spec: SectionSpec) -> Answer:
    default = clean(desk.default_section(spec))
    return Answer(f"sections.{spec.id}", spec.label, default, desk.own_section(spec.id))


def _table(desk: Desk, spec: SectionSpec) -> TableChoice:
    table = desk.forms.tables[spec.table]
    return TableChoice(
        field=f"tables.{table.id}",
        label=spec.label,
        variants=tuple((variant.id, variant.name) for variant in table.variants.values()),
        default=spec.variant or table.default,
        own=desk.document.tables.get(table.id),
    )
