"""Several filled forms taken together, one after the other."""

from dataclasses import replace

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Responsible, Status
from ita_desktop.domain.unit_form_accepting import Act, Choice
from ita_desktop.domain.unit_form_filled import FilledForm, FilledRow
from ita_desktop.domain.unit_form_proposals import RowKind
from ita_desktop.domain.unit_form_together import is_open, is_taken, preview, previews, taken_together
from tests.unit_form_made import (
    DATE,
    END,
    FINANCE,
    OUTPUT,
    STATUS,
    WORKS,
    YEAR,
    filled,
    form_of,
    office,
    reported,
    result,
    results,
)

SHARED = Measure(
    "m",
    ("ประกาศร่วมกัน",),
    responsibles=(Responsible("r1", "กองคลัง", FINANCE), Responsible("r2", "กองช่าง", WORKS)),
)


def of_unit(unit: str, text: str) -> FilledForm:
    return filled(form_of(office(SHARED), unit), {STATUS: "แล้วเสร็จ", OUTPUT: text})


def test_two_units_that_answer_for_the_same_measure_stand_beside_each_other() -> None:
    file = office(SHARED)
    forms = (of_unit(FINANCE, "คลังประกาศแล้ว"), of_unit(WORKS, "ช่างประกาศแล้ว"))
    taken = taken_together(file, [(form, {}) for form in forms], YEAR, END)

    assert (taken.new, taken.changed, taken.same, taken.left) == (2, 0, 0, 0)
    assert [one.output for one in results(taken.file, "m")] == ["คลังประกาศแล้ว", "ช่างประกาศแล้ว"]
    again = previews(taken.file, forms, YEAR, END)
    assert [row.kind for one in again for row in one.rows] == [RowKind.SAME, RowKind.SAME]
    nothing = taken_together(taken.file, [(form, {}) for form in forms], YEAR, END)
    assert nothing.file is taken.file
    assert (nothing.new, nothing.changed, nothing.same, nothing.left) == (0, 0, 2, 0)


def test_a_form_twice_among_the_files_is_the_same_the_second_time() -> None:
    forms = (of_unit(FINANCE, "ประกาศแล้ว"), of_unit(FINANCE, "ประกาศแล้ว"))
    first, second = previews(office(SHARED), forms, YEAR, END)

    assert [row.kind for row in (*first.rows, *second.rows)] == [RowKind.NEW, RowKind.SAME]


def test_what_clashes_and_was_not_decided_is_left_out_and_counted() -> None:
    file = reported(office(SHARED), "m", result("by-hand", output="พิมพ์ไว้ก่อน"))
    taken = taken_together(file, [(of_unit(WORKS, "ช่างประกาศแล้ว"), {})], YEAR, END)

    assert taken.file is file
    assert (taken.new, taken.changed, taken.same, taken.left) == (0, 0, 0, 1)
    assert taken.first == (None,)


def test_what_was_decided_of_a_clash_is_done() -> None:
    file = reported(office(SHARED), "m", result("by-hand", output="พิมพ์ไว้ก่อน"))
    form = of_unit(WORKS, "ช่างประกาศแล้ว")
    both = taken_together(file, [(form, {0: Choice(Act.BOTH)})], YEAR, END)
    replaced = taken_together(file, [(form, {0: Choice(Act.REPLACE)})], YEAR, END)

    assert [one.output for one in results(both.file, "m")] == ["พิมพ์ไว้ก่อน", "ช่างประกาศแล้ว"]
    assert [one.output for one in results(replaced.file, "m")] == ["ช่างประกาศแล้ว"]
    assert replaced.first == (("m", "by-hand"),)


def test_a_form_left_out_leaves_the_other_as_it_is() -> None:
    forms = ((of_unit(FINANCE, "คลัง"), {0: Choice(Act.SKIP)}), (of_unit(FINANCE, "คลัง"), dict[int, Choice]()))
    taken = taken_together(office(SHARED), forms, YEAR, END)

    assert [one.output for one in results(taken.file, "m")] == ["คลัง"]
    assert taken.left == 1


def test_a_form_without_code_is_of_the_round_in_sight_and_another_years_is_refused() -> None:
    row = FilledRow(3, None, "1", "ประกาศร่วมกัน", {OUTPUT: "ประกาศแล้ว"})
    typed_anew = FilledForm(None, None, (row,))

    assert preview(office(SHARED), typed_anew, YEAR, END).count(RowKind.NEW) == 1
    assert preview(office(SHARED), typed_anew, YEAR, None).refused
    assert "2569" in preview(office(SHARED), of_unit(FINANCE, "ก"), YEAR + 1, END).refused


def test_which_rows_are_taken_and_which_wait() -> None:
    unread = of_unit(FINANCE, "ประกาศแล้ว")
    unread = replace(unread, rows=(replace(unread.rows[0], texts={**unread.rows[0].texts, DATE: "วันพระ"}),))
    (row,) = preview(office(SHARED), unread, YEAR, END).rows
    unknown = replace(row, kind=RowKind.UNKNOWN)

    assert row.kind is RowKind.NONSENSE
    assert is_open(row, None)
    assert not is_taken(row, None)
    assert is_taken(row, Choice(status=Status.DONE))
    assert not is_open(row, Choice(Act.SKIP))
    assert is_open(unknown, Choice())
    assert is_taken(unknown, Choice(measure="m"))
    assert not is_taken(replace(row, kind=RowKind.SAME), Choice())


def test_a_form_written_later_shows_what_its_unit_reported_and_not_what_others_did() -> None:
    typed = reported(office(SHARED), "m", result("by-hand", output="พิมพ์ไว้ก่อน"))
    form = of_unit(FINANCE, "คลังประกาศแล้ว")
    file = taken_together(office(SHARED), [(form, {})], YEAR, END).file

    def shown(one: OfficeFile, unit: str) -> list[str]:
        return [row.answer.output for row in form_of(one, unit).rows]

    assert (shown(file, FINANCE), shown(file, WORKS)) == (["คลังประกาศแล้ว"], [""])
    assert shown(typed, FINANCE) == shown(typed, WORKS) == ["พิมพ์ไว้ก่อน"]
    (row,) = preview(file, filled(form_of(file, WORKS), {OUTPUT: "ช่างประกาศแล้ว"}), YEAR, END).rows
    assert row.kind is RowKind.NEW
