"""Writing a document: every answer, section, figure and opinion set or given back to the form, as a new value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ita_desktop.domain.documents import Document, Opinion, SectionText
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import NewId
from ita_desktop.domain.rows import changed_year, place_of, replaced
from ita_desktop.domain.years import YearWork

CHAIN = "opinions"
"""The answer that is there, and empty, where a document is to print no opinion at all."""

_SCAN, _SCAN_SHA256 = "signed_scan", "signed_scan_sha256"


@dataclass(frozen=True, slots=True)
class Scan:
    """The scan of a signed paper: its path from the folder of the office's file, with "/", and its SHA-256 in hex."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, name or number of a document under its key: what is computed, what is typed over it (None: nothing)."""

    key: str
    computed: str
    typed: str | None


def put_document(file: OfficeFile, working_year: int, document: Document) -> OfficeFile:
    """The file with a document of a working year: exchanged for the one of its id, else added behind the others."""

    def change(work: YearWork) -> YearWork:
        known = place_of(work.documents, document.id) >= 0
        documents = replaced(work.documents, document) if known else (*work.documents, document)
        return replace(work, documents=documents)

    return changed_year(file, working_year, change)


def with_answer(document: Document, field: str, text: str | None) -> Document:
    """The document with a field answered; empty leaves it for the pen, None gives it back to the form."""
    return replace(document, fields=_with(document.fields, field, text))


def with_override(document: Document, key: str, text: str | None) -> Document:
    """The document with a computed figure typed over; None prints what is computed."""
    return replace(document, overrides=_with(document.overrides, key, text))


def with_variant(document: Document, table: str, variant: str | None) -> Document:
    """The document with another variant of a table; None is the form's."""
    return replace(document, tables=_with(document.tables, table, variant))


def with_section(document: Document, section: str, text: str | None, new_id: NewId) -> Document:
    """The document with its own words for a section; empty leaves the section out, None gives it back to the form."""
    others = tuple(own for own in document.sections if own.section != section)
    if text is None:
        return replace(document, sections=others)
    own = next((own for own in document.sections if own.section == section), None)
    if own is None:
        return replace(document, sections=(*others, SectionText(new_id(), section, text)))
    return replace(document, sections=replaced(document.sections, replace(own, text=text)))


def follows_usual_chain(document: Document) -> bool:
    """Whether the document prints the office's usual chain rather than opinions, or none, of its own."""
    return not document.opinions and CHAIN not in document.fields


def with_opinions(document: Document, opinions: tuple[Opinion, ...]) -> Document:
    """The document with a chain of its own; an empty one prints no opinion."""
    return replace(with_answer(document, CHAIN, None if opinions else ""), opinions=opinions)


def with_usual_chain(document: Document) -> Document:
    """The document with the office's usual chain again."""
    return replace(with_answer(document, CHAIN, None), opinions=())


def scan_of(document: Document) -> Scan | None:
    """The scan of the signed document, if there is one."""
    name = document.extra.get(_SCAN)
    return Scan(name, document.extra.get(_SCAN_SHA256, "")) if name else None


def with_scan(document: Document, scan: Scan | None) -> Document:
    """The document with another scan of its signed copy, or none."""
    named = _with(document.extra, _SCAN, scan.name if scan else None)
    return replace(document, extra=_with(named, _SCAN_SHA256, scan.sha256 if scan else None))


def _with(entries: Mapping[str, str], key: str, text: str | None) -> dict[str, str]:
    changed = dict(entries)
    changed.pop(key, None)
    if text is not None:
        changed[key] = text
    return changed
