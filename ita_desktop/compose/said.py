"""What a document says besides the data in its tables: fields, sections, typed-over figures, opinions, signers."""

from collections.abc import Iterator

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.documents import Printable
from ita_desktop.compose.offers import writable
from ita_desktop.domain.documents import Signer
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.texts import Text, TextKind

_SIGNER_PARTS = {"name": "ชื่อผู้ลงนาม", "post": "ตำแหน่งผู้ลงนาม", "acting": "ข้อความรักษาราชการแทน"}


def texts_of_document(desk: Desk, printable: Printable) -> Iterator[Text]:
    """Every text that says something, as typed or, where nothing was typed, as the form words it."""
    for kind, field, text, name, typed in _said(desk):
        if text.strip():
            place = Place(PlaceKind.DOCUMENT, desk.context.working_year, (printable.id,), field)
            yield Text(place, kind, text, f"{desk.form.name} {name}", printable.id, typed=typed)


type _Said = tuple[TextKind, str, str, str, bool]


def _said(desk: Desk) -> Iterator[_Said]:
    document = desk.document
    yield TextKind.DOCUMENT_TITLE, "title", document.title, "ชื่อเอกสาร", True
    for spec in desk.form.fields:
        answer = document.fields.get(spec.id)
        text = desk.default_field(spec) if answer is None else answer
        yield TextKind.FIELD, f"fields.{spec.id}", text, spec.label, answer is not None
    for section in desk.form.sections:
        if not writable(section):
            continue
        own = desk.own_section(section.id)
        text = desk.default_section(section) if own is None else own
        yield TextKind.SECTION, f"sections.{section.id}", text, section.label, own is not None
    for key, typed in document.overrides.items():
        yield TextKind.FIGURE, f"overrides.{key}", typed, "ตัวเลขหรือชื่อที่พิมพ์แทน", True
    yield from _signed_by("signer", "", document.signer)
    for number, opinion in enumerate(document.opinions, 1):
        yield TextKind.OPINION, f"opinions.{number}.title", opinion.title, f"ความเห็นลำดับที่ {number} หัวข้อ", True
        yield TextKind.OPINION, f"opinions.{number}.text", opinion.text, f"ความเห็นลำดับที่ {number}", True
        yield from _signed_by(f"opinions.{number}.signer", f"ความเห็นลำดับที่ {number} ", opinion.signer)


def _signed_by(field: str, before: str, signer: Signer) -> Iterator[_Said]:
    for part, name in _SIGNER_PARTS.items():
        yield TextKind.SIGNER, f"{field}.{part}", getattr(signer, part), before + name, True
