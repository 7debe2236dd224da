"""Where the entries of this screen live in the file: a field of a row, of a post, or of the preferences."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.office import OfficeType, Post
from ita_desktop.domain.rows import replaced, row_of
from ita_desktop.gui.fields.bindings import Slot


@dataclass(frozen=True, slots=True)
class Form:
    """How a value of a row is shown as text and made from it."""

    shown: Callable[[Any], str]
    made: Callable[[str], Any]


TEXT: Final = Form(str, str)
DAY: Final = Form(lambda day: day.isoformat() if day else "", lambda text: date.fromisoformat(text) if text else None)
TYPE: Final = Form(str, OfficeType)


def office_place(*ids: str, field: str = "") -> Place:
    """A place in the office's own data, which belongs to no year."""
    return Place(PlaceKind.OFFICE, 0, ids, field)


def rows_of(file: OfficeFile, part: str) -> tuple[Any, ...]:
    """The rows of "profiles", "units", "people" or "chain"."""
    rows: tuple[Any, ...] = getattr(file, part)
    return rows


def with_rows(file: OfficeFile, part: str, rows: tuple[Any, ...]) -> OfficeFile:
    """The file with other rows of one part."""
    changed: dict[str, Any] = {part: rows}
    return replace(file, **changed)


def row_slot(name: str, part: str, row_id: str, field: str, form: Form = TEXT) -> Slot:
    """A field of the row with an id; of a row that is gone it reads nothing and writes nothing."""

    def read(file: OfficeFile) -> str:
        row = row_of(rows_of(file, part), row_id)
        return form.shown(getattr(row, field)) if row else ""

    def write(file: OfficeFile, text: str) -> OfficeFile:
        return changed_row(file, part, row_id, **{field: form.made(text)})

    return Slot(name, office_place(part, row_id, field=field), read, write)


def changed_row(file: OfficeFile, part: str, row_id: str, **values: Any) -> OfficeFile:
    """The file with fields of one row changed by name; unchanged where the row is gone."""
    rows = rows_of(file, part)
    row = row_of(rows, row_id)
    return with_rows(file, part, replaced(rows, replace(row, **values))) if row else file


def post_of(file: OfficeFile, person_id: str, post_id: str) -> Post | None:
    """A post of a person, or None."""
    person = row_of(file.people, person_id)
    return row_of(person.posts, post_id) if person else None


def changed_post(file: OfficeFile, person_id: str, post_id: str, **values: Any) -> OfficeFile:
    """The file with fields of one post changed by name; unchanged where it is gone."""
    person, post = row_of(file.people, person_id), post_of(file, person_id, post_id)
    if person is None or post is None:
        return file
    posts = replaced(person.posts, replace(post, **values))
    return replace(file, people=replaced(file.people, replace(person, posts=posts)))


def post_slot(name: str, person_id: str, post_id: str, field: str, form: Form = TEXT) -> Slot:
    """A field of a post."""

    def read(file: OfficeFile) -> str:
        post = post_of(file, person_id, post_id)
        return form.shown(getattr(post, field)) if post else ""

    def write(file: OfficeFile, text: str) -> OfficeFile:
        return changed_post(file, person_id, post_id, **{field: form.made(text)})

    return Slot(name, office_place("people", person_id, post_id, field=field), read, write)


def preference_slot(name: str, field: str, form: Form = TEXT) -> Slot:
    """One of the preferences."""

    def write(file: OfficeFile, text: str) -> OfficeFile:
        changed: dict[str, Any] = {field: form.made(text)}
        return replace(file, preferences=replace(file.preferences, **changed))

    return Slot(
        name, office_place("preferences", field=field), lambda file: form.shown(getattr(file.preferences, field)), write
    )
