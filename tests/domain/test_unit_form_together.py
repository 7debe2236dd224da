"""Several filled forms taken together, one after the other."""

from dataclasses import replace

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
    forms = (of_unit(FINANCE, "คลังประกาศแล้ว"), of_unit(WORKS, "ช่างประกาศแล้ว"))
    first, second = previews(office(SHARED), forms, YEAR, END)

    assert [row.kind for one in (first, second) for row in one.rows] == [RowKind.NEW, RowKind.NEW]
    assert first.rows[0].sentence == ""
    assert "ส่วนราชการอื่น" in second.rows[0].sentence
    assert [change.old for change in second.rows[0].changes] == ["", ""]


def test_both_are_kept_and_reading_again_finds_the_same() -> None:
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


def test_what_a_unit_cannot_have_known_of_still_clashes_and_is_left_out_undecided() -> None:
    file = reported(office(SHARED), "m", result("x", output="พิมพ์เอง"))
    form = of_unit(FINANCE, "คลังประกาศแล้ว")
    taken = taken_together(file, [(form, {})], YEAR, END)

    assert [row.kind for row in preview(file, form, YEAR, END).rows] == [RowKind.CLASH]
    assert (taken.new, taken.changed, taken.same, taken.left) == (0, 0, 0, 1)
    assert taken.file is file
    assert taken.first == (None,)


def test_what_is_not_understood_waits_beside_the_report_of_another_unit() -> None:
    file = taken_together(office(SHARED), [(of_unit(FINANCE, "คลังประกาศแล้ว"), {})], YEAR, END).file
    unread = filled(form_of(office(SHARED), WORKS), {STATUS: "ก็ดี", OUTPUT: "ช่างประกาศแล้ว"})
    (row,) = preview(file, unread, YEAR, END).rows

    assert (row.kind, row.result) == (RowKind.NONSENSE, "")
    both = taken_together(file, [(unread, {0: Choice(status=Status.DONE)})], YEAR, END)
    assert [one.output.splitlines()[0] for one in results(both.file, "m")] == ["คลังประกาศแล้ว", "ช่างประกาศแล้ว"]


def test_a_clash_with_a_form_that_was_left_out_after_all_is_taken_alone() -> None:
    forms = ((of_unit(FINANCE, "คลัง"), {0: Choice(Act.SKIP)}), (of_unit(WORKS, "ช่าง"), {0: Choice(Act.REPLACE)}))
    taken = taken_together(office(SHARED), forms, YEAR, END)

    assert [one.output for one in results(taken.file, "m")] == ["ช่าง"]
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
