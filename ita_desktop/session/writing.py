"""What can be written in the papers of a working year, and writing it: every act is one step on the open office."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from ita_desktop.compose.desk import Desk, desk_for
from ita_desktop.compose.documents import Printable
from ita_desktop.compose.offers import figures_of, missing_in
from ita_desktop.compose.signing import opinions_of
from ita_desktop.domain.documents import Document, Opinion
from ita_desktop.domain.drafting import (
    Figure,
    follows_usual_chain,
    put_document,
    with_answer,
    with_opinions,
    with_override,
    with_section,
    with_variant,
)
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.removing import without_document
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.sheets import Sheet, sheet_of
from ita_desktop.thai.reading import read_date
from ita_desktop.work.printing import forms_of, list_documents

_ITS_DAY = "{dated}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A document of the working year as a list shows it; `number` counts those of its kind, 0 where it is alone."""

    id: str
    title: str
    number: int
    stored: bool
    missing: tuple[str, ...]
    signed: bool
    signed_on: date | None


class Writing:
    """The papers of the open office's working year. A document that was only suggested is stored with its first edit.

    Every function that edits takes the name the menu shows for the step; the place is the document's own.
    """

    def __init__(self, office: CurrentOffice) -> None:
        self._office = office

    def listed(self) -> tuple[Listed, ...]:
        """The documents of the working year in the order of the forms; WorkError where the forms cannot be read."""
        printables = self._printables()
        kinds = [one.document.kind for one in printables]
        stored = self._stored_ids()
        return tuple(
            Listed(
                id=one.id,
                title=" ".join(one.title.split()),
                number=kinds[:place].count(kinds[place]) + 1 if kinds.count(kinds[place]) > 1 else 0,
                stored=one.document.id in stored,
                missing=missing_in(self._desk(one)),
                signed=bool(one.document.signed.on or one.document.signed.number),
                signed_on=one.document.signed.on,
            )
            for place, one in enumerate(printables)
        )

    def sheet(self, document_id: str) -> Sheet | None:
        """All there is to write in a document; None where there is no such document."""
        found = self._found(document_id)
        if found is None:
            return None
        return sheet_of(self._desk(found), found.id, stored=found.document.id in self._stored_ids())

    def figures(self, document_id: str) -> tuple[Figure, ...]:
        """The computed figures of a document that can be typed over."""
        found = self._found(document_id)
        return figures_of(self._desk(found)) if found else ()

    def kinds(self) -> tuple[tuple[str, str], ...]:
        """(kind, name) of every document that can be made, in the order of the forms."""
        forms = sorted(forms_of(self._office.file).forms.values(), key=lambda form: form.order)
        return tuple((form.id, form.name) for form in forms)

    def change(self, document_id: str, name: str, field: str, change: Callable[[Document], Document]) -> None:
        """One step on a document; steps in one `field`, one after the other, are one."""
        found = self._found(document_id)
        if found is None or change(found.document) == found.document:
            return
        document = found.document
        if document.id not in self._stored_ids():
            document = replace(document, id=_new_id())
        after = put_document(self._office.file, self._office.working_year, change(document))
        self._office.edit(name, self.place(document_id, field), after)

    def answer(self, document_id: str, name: str, field: str, text: str | None) -> None:
        """Writes what a field of Answer or TableChoice names; None gives it back to the form."""
        what, _, key = field.partition(".")
        if what == "fields":
            self.change(document_id, name, field, lambda d: self._answered(d, key, text))
        elif what == "sections":
            self.change(document_id, name, field, lambda d: with_section(d, key, text, _new_id))
        elif what == "overrides":
            self.change(document_id, name, field, lambda d: with_override(d, key, text))
        elif what == "tables":
            self.change(document_id, name, field, lambda d: with_variant(d, key, text))
        elif what == "title":
            self.change(document_id, name, field, lambda d: replace(d, title=text or ""))
        else:
            raise ValueError(field)

    def opinions(
        self,
        document_id: str,
        name: str,
        field: str,
        change: Callable[[tuple[Opinion, ...]], tuple[Opinion, ...]],
    ) -> None:
        """One step on the opinion chain; the office's usual one becomes the document's own."""
        context = self._office.context

        def changed(document: Document) -> Document:
            now = opinions_of(context, document)
            after = change(now)
            if after == now:
                return document
            own = not follows_usual_chain(document)
            return with_opinions(document, after if own else tuple(replace(one, id=_new_id()) for one in after))

        self.change(document_id, name, field, changed)

    def add(self, kind: str, name: str) -> str:
        """One more document of a kind; its id. One of the kind that is only suggested is stored with it."""
        year, file = self._office.working_year, self._office.file
        stored = self._stored_ids()
        same = [one.document for one in self._printables() if one.document.kind == kind]
        for document in same:
            if document.id not in stored:
                file = put_document(file, year, replace(document, id=_new_id()))
        file = put_document(file, year, Document(_new_id(), kind))
        number = len(same) + 1
        document_id = f"{year}-{kind}-{number}" if number > 1 else f"{year}-{kind}"
        self._office.edit(name, self.place(document_id), file)
        return document_id

    def delete(self, document_id: str, name: str) -> None:
        """Takes a document of the office's own away; what the form suggests stands there again."""
        found = self._found(document_id)
        if found and found.document.id in self._stored_ids():
            file = without_document(self._office.file, self._office.working_year, found.document.id)
            self._office.edit(name, self.place(document_id), file)

    def place(self, document_id: str, field: str = "") -> Place:
        """The place of a document, or of a field in it."""
        return Place(PlaceKind.DOCUMENT, self._office.working_year, (document_id,), field)

    def _answered(self, document: Document, key: str, text: str | None) -> Document:
        """A date written where the form prints the document's own day is that day."""
        answered = with_answer(document, key, text)
        spec = next((one for one in self._desk_of(document).form.fields if one.id == key), None)
        day = read_date(text or "").value
        if day and spec and any(wording.text == _ITS_DAY for wording in spec.default):
            return replace(answered, dated=day)
        return answered

    def _printables(self) -> tuple[Printable, ...]:
        office = self._office
        return list_documents(office.file, office.working_year, office.today())

    def _found(self, document_id: str) -> Printable | None:
        return next((one for one in self._printables() if one.id == document_id), None)

    def _stored_ids(self) -> frozenset[str]:
        work = self._office.file.years.get(self._office.working_year)
        return frozenset(document.id for document in work.documents) if work else frozenset()

    def _desk(self, printable: Printable) -> Desk:
        return self._desk_of(printable.document)

    def _desk_of(self, document: Document) -> Desk:
        return desk_for(self._office.context, document, forms_of(self._office.file))


def _new_id() -> str:
    return str(uuid4())
