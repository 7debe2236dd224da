"""What can be written in the papers of a working year, and writing it: every act is one step on the open office."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.compose.desk import Desk, desk_for
from ita_desktop.compose.documents import Printable, documents_of
from ita_desktop.compose.offers import figures_of, missing_in
from ita_desktop.compose.signing import opinions_of
from ita_desktop.domain.context import Context
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
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.removing import without_document
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.sheets import Sheet, sheet_of
from ita_desktop.thai.reading import read_date
from ita_desktop.work.printing import forms_of

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


class _Seen:
    """The papers of one value of the file, seen from one working year; desks are laid when first asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.forms = forms_of(context.file)
        self.printables = documents_of(context, self.forms)
        work = context.year(context.working_year)
        self.stored = frozenset(document.id for document in work.documents)
        self._desks: dict[str, Desk] = {}

    def is_of(self, file: OfficeFile, working_year: int, today: date) -> bool:
        """Whether it is this very value, year and day."""
        context = self.context
        return context.file is file and (context.working_year, context.today) == (working_year, today)

    def found(self, document_id: str) -> Printable | None:
        """The document with an id, or None."""
        return next((one for one in self.printables if one.id == document_id), None)

    def desk(self, printable: Printable) -> Desk:
        """The desk of a document."""
        if printable.id not in self._desks:
            self._desks[printable.id] = desk_for(self.context, printable.document, self.forms)
        return self._desks[printable.id]


class Writing:
    """The papers of the open office's working year. A document that was only suggested is stored with its first edit.

    Every function that edits takes the name the menu shows for the step; the place is the document's own.
    """

    def __init__(self, office: CurrentOffice) -> None:
        self._office = office
        self._last: _Seen | None = None

    @property
    def _seen(self) -> _Seen:
        office, last = self._office, self._last
        if last is None or not last.is_of(office.file, office.working_year, office.today()):
            last = self._last = _Seen(office.context)
        return last

    def listed(self) -> tuple[Listed, ...]:
        """The documents of the working year in the order of the forms; WorkError where the forms cannot be read."""
        seen = self._seen
        kinds = [one.document.kind for one in seen.printables]
        return tuple(
            Listed(
                id=one.id,
                title=" ".join(one.title.split()),
                number=kinds[:place].count(kinds[place]) + 1 if kinds.count(kinds[place]) > 1 else 0,
                stored=one.document.id in seen.stored,
                missing=missing_in(seen.desk(one)),
                signed=bool(one.document.signed.on or one.document.signed.number),
                signed_on=one.document.signed.on,
            )
            for place, one in enumerate(seen.printables)
        )

    def sheet(self, document_id: str) -> Sheet | None:
        """All there is to write in a document; None where there is no such document."""
        seen = self._seen
        found = seen.found(document_id)
        return sheet_of(seen.desk(found), found.id, stored=found.document.id in seen.stored) if found else None

    def figures(self, document_id: str) -> tuple[Figure, ...]:
        """The computed figures of a document that can be typed over."""
        seen = self._seen
        found = seen.found(document_id)
        return figures_of(seen.desk(found)) if found else ()

    def kinds(self) -> tuple[tuple[str, str], ...]:
        """(kind, name) of every document that can be made, in the order of the forms."""
        forms = sorted(self._seen.forms.forms.values(), key=lambda form: form.order)
        return tuple((form.id, form.name) for form in forms)

    def change(self, document_id: str, name: str, field: str, change: Callable[[Document], Document]) -> None:
        """One step on a document; steps in one `field`, one after the other, are one."""
        found = self._seen.found(document_id)
        if found is None or change(found.document) == found.document:
            return
        document = found.document
        if document.id not in self._seen.stored:
            document = replace(document, id=new_id())
        after = put_document(self._office.file, self._office.working_year, change(document))
        self._office.edit(name, self.place(document_id, field), after)

    def answer(self, document_id: str, name: str, field: str, text: str | None) -> None:
        """Writes what a field of Answer or TableChoice names; None gives it back to the form."""
        what, _, key = field.partition(".")
        if what == "fields":
            self.change(document_id, name, field, lambda d: self._answered(d, key, text))
        elif what == "sections":
            self.change(document_id, name, field, lambda d: with_section(d, key, text, new_id))
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
        context = self._seen.context

        def changed(document: Document) -> Document:
            now = opinions_of(context, document)
            after = change(now)
            if after == now:
                return document
            own = not follows_usual_chain(document)
            return with_opinions(document, after if own else tuple(replace(one, id=new_id()) for one in after))

        self.change(document_id, name, field, changed)

    def add(self, kind: str, name: str) -> str:
        """One more document of a kind; its id. One of the kind that is only suggested is stored with it."""
        year, file, seen = self._office.working_year, self._office.file, self._seen
        same = [one.document for one in seen.printables if one.document.kind == kind]
        for document in same:
            if document.id not in seen.stored:
                file = put_document(file, year, replace(document, id=new_id()))
        file = put_document(file, year, Document(new_id(), kind))
        number = len(same) + 1
        document_id = f"{year}-{kind}-{number}" if number > 1 else f"{year}-{kind}"
        self._office.edit(name, self.place(document_id), file)
        return document_id

    def delete(self, document_id: str, name: str) -> None:
        """Takes a document of the office's own away; what the form suggests stands there again."""
        found = self._seen.found(document_id)
        if found and found.document.id in self._seen.stored:
            file = without_document(self._office.file, self._office.working_year, found.document.id)
            self._office.edit(name, self.place(document_id), file)

    def place(self, document_id: str, field: str = "") -> Place:
        """The place of a document, or of a field in it."""
        return Place(PlaceKind.DOCUMENT, self._office.working_year, (document_id,), field)

    def _answered(self, document: Document, key: str, text: str | None) -> Document:
        """A date written where the form prints the document's own day is that day."""
        answered = with_answer(document, key, text)
        form = self._seen.forms.forms[document.kind]
        spec = next((one for one in form.fields if one.id == key), None)
        day = read_date(text or "").value
        if day and spec and any(wording.text == _ITS_DAY for wording in spec.default):
            return replace(answered, dated=day)
        return answered
