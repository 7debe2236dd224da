"""What a clerk does to the measures of the working year, each as one named step that can be undone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ita_desktop.domain.carrying import duplicate
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.domain.removing import without_measures
from ita_desktop.domain.rows import changed_year, inserted, moved, replaced, row_of, shifted, year_of
from ita_desktop.domain.years import Closing, YearWork
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice

type Rows = tuple[Measure, ...]


class MeasureEdits:
    """Edits the measures of the year the office is seen from."""

    def __init__(self, office: CurrentOffice) -> None:
        self._office = office

    @property
    def measures(self) -> Rows:
        """The measures as they are now."""
        return year_of(self._office.file, self._year).measures

    @property
    def _year(self) -> int:
        return self._office.working_year

    @property
    def removed(self) -> Rows:
        """Those deleted after something was reported of them."""
        return year_of(self._office.file, self._year).removed

    @property
    def closing(self) -> Closing:
        """Whether the follow-up of the year was closed, so that its measures stay as they are."""
        return year_of(self._office.file, self._year).closing

    def measure(self, measure_id: str) -> Measure | None:
        """One of them."""
        return row_of(self.measures, measure_id)

    def responsible_texts(self) -> list[str]:
        """Whom any of them names as responsible, again for every time."""
        return [one.text for measure in self.measures for one in measure.responsibles]

    def numbered(self, measure_id: str) -> str:
        """How a step names a measure: by the number of its first title, as the table shows it."""
        number = next((number for number, one in numbered(self.measures) if one.id == measure_id), 0)
        return _("มาตรการลำดับที่ {number}").format(number=number)

    def change(
        self, measure_id: str, what: str, field: str, change: Callable[[Measure], Measure], *inner_ids: str
    ) -> None:
        """Changes one measure; `what` names it in the menu, an empty `field` makes it a step of its own."""
        measure = self.measure(measure_id)
        if measure is not None:
            place = self._place(measure_id, *inner_ids, field=field)
            self._make(f"{what} {self.numbered(measure_id)}", place, lambda rows: replaced(rows, change(measure)))

    def change_many(self, ids: Sequence[str], what: str, change: Callable[[Measure], Measure]) -> None:
        """Changes several measures in one step."""
        chosen = frozenset(ids)
        name = _("{what} {count} มาตรการ").format(what=what, count=len(chosen))
        self._make(
            name,
            self._place(ids[0]),
            lambda rows: tuple(change(row) if row.id in chosen else row for row in rows),
        )

    def add(self, after: str) -> str:
        """Adds an empty measure behind another one, or at the end; its id."""
        measure = Measure(new_id(), ("",))
        self._make(_("เพิ่มมาตรการ"), self._place(measure.id), lambda rows: inserted(rows, after, measure))
        return measure.id

    def insert(self, name: str, after: str, measures: Rows) -> None:
        """Adds measures behind another one, or at the end, in one step of this name."""
        self._make(name, self._place(measures[0].id), lambda rows: inserted(rows, after, *measures))

    def duplicate(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Adds copies of measures behind the last of them, without what was reported; their ids."""
        copies = tuple(duplicate(row, new_id) for row in self.measures if row.id in ids)
        if copies:
            name = _("ทำสำเนา {count} มาตรการ").format(count=len(copies))
            self._make(name, self._place(copies[0].id), lambda rows: inserted(rows, ids[-1], *copies))
        return tuple(copy.id for copy in copies)

    def delete(self, ids: Sequence[str]) -> None:
        """Deletes measures; those of which something was reported are kept among the removed ones."""
        name = _("ลบ {count} มาตรการ").format(count=len(ids))
        self._office.edit(name, self._place(ids[0]), without_measures(self._office.file, self._year, *ids))

    def shift(self, ids: Sequence[str], by: int) -> None:
        """Moves measures together one place up (−1) or down (1)."""
        self._reorder(ids, lambda rows: shifted(rows, ids, by))

    def move(self, ids: Sequence[str], place: int) -> None:
        """Moves measures together before the one now at a place."""
        self._reorder(ids, lambda rows: moved(rows, ids, place))

    def _reorder(self, ids: Iterable[str], change: Callable[[Rows], Rows]) -> None:
        listed = tuple(ids)
        self._make(_("ย้าย {count} มาตรการ").format(count=len(listed)), self._place(listed[0]), change)

    def _make(self, name: str, place: Place, change: Callable[[Rows], Rows]) -> None:
        def changed(work: YearWork) -> YearWork:
            return replace(work, measures=change(work.measures))

        self._office.edit(name, place, changed_year(self._office.file, self._year, changed))

    def _place(self, *ids: str, field: str = "") -> Place:
        return Place(PlaceKind.MEASURE, self._year, ids, field)
