"""A filled form beside the file: what it would change, why it is refused, what taking it makes of the file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Result, Status
from ita_desktop.domain.removing import without_measures
from ita_desktop.domain.reporting import changed_result
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.unit_form_accepting import Act, Choice, accepted
from ita_desktop.domain.unit_form_codes import code_of
from ita_desktop.domain.unit_form_filled import FilledForm, FormColumn
from ita_desktop.domain.unit_form_proposals import Proposals, RowKind, proposals_of
from ita_desktop.domain.years import Closing
from tests.unit_form_made import (
    DATE,
    END,
    FINANCE,
    OUTPUT,
    PROBLEMS,
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

TRAINED: Mapping[FormColumn, str] = {STATUS: "เสร็จแล้ว", DATE: "๑๒ ม.ค. ๖๙", OUTPUT: "อบรม ๒๐ คน"}


def kinds(proposals: Proposals) -> list[RowKind]:
    return [row.kind for row in proposals.rows]


def take(file: OfficeFile, form: FilledForm, **choices: Choice) -> OfficeFile:
    return accepted(file, proposals_of(file, form), {int(place[1:]): choice for place, choice in choices.items()})


def edited(file: OfficeFile, measure: str, row: str, output: str) -> OfficeFile:
    def change(one: Measure) -> Measure:
        return changed_result(one, row, lambda found: replace(found, output=output)) if one.id == measure else one

    return changed_year(file, YEAR, lambda work: replace(work, measures=tuple(change(one) for one in work.measures)))


def test_a_row_filled_for_the_first_time_is_new_and_read_again_is_the_same() -> None:
    file = office()
    form = filled(form_of(file), TRAINED)

    assert kinds(proposals_of(file, form)) == [RowKind.NEW, RowKind.SAME, RowKind.SAME]
    after = take(file, form)
    (made,) = results(after, "m1")
    assert (made.step, made.status, made.reported_on, made.output, made.round_end) == (
        "s1",
        Status.DONE,
        date(2026, 1, 12),
        "อบรม ๒๐ คน",
        END,
    )
    assert set(kinds(proposals_of(after, form))) == {RowKind.SAME}
    assert take(after, form) is after
    assert take(file, form) == after


def test_a_changed_row_shows_old_beside_new_and_changes_only_what_it_says() -> None:
    file = reported(office(), "m1", result("x", "s1", "ครั้งแรก", outcome="ดีขึ้น", reason="เดิม"))
    form = filled(form_of(file), {OUTPUT: "ครั้งแรก และครั้งที่สอง", FormColumn.OUTCOME: ""})

    (row, *_) = proposals_of(file, form).rows
    assert row.kind is RowKind.CHANGED
    assert [(change.old, change.new) for change in row.changes] == [("ครั้งแรก", "ครั้งแรก และครั้งที่สอง")]
    (changed,) = results(take(file, form), "m1")
    assert changed == result("x", "s1", "ครั้งแรก และครั้งที่สอง", outcome="ดีขึ้น", reason="เดิม")


def test_a_row_the_unit_left_alone_takes_nothing_back_that_was_edited_since() -> None:
    sent = reported(office(), "m1", result("x", "s1", "เดิม"))
    form = filled(form_of(sent))
    now = edited(sent, "m1", "x", "แก้ไขแล้ว")

    assert set(kinds(proposals_of(now, form))) == {RowKind.SAME}


def test_a_row_both_changed_is_a_clash_with_both_ways_out() -> None:
    sent = reported(office(), "m1", result("x", "s1", "เดิม"))
    form = filled(form_of(sent), {OUTPUT: "ของกอง"})
    now = edited(sent, "m1", "x", "ของเรา")

    assert proposals_of(now, form).open_rows == (0,)
    assert take(now, form) is now
    assert [one.output for one in results(take(now, form, p0=Choice(Act.REPLACE)), "m1")] == ["ของกอง"]
    both = take(now, form, p0=Choice(Act.BOTH))
    assert [one.output for one in results(both, "m1")] == ["ของเรา", "ของกอง"]
    assert set(kinds(proposals_of(both, form))) == {RowKind.SAME}


def test_a_form_read_again_takes_nothing_back_that_was_edited_since_it_was_taken() -> None:
    file = office()
    form = filled(form_of(file), TRAINED)
    taken = take(file, form)
    now = edited(taken, "m1", results(taken, "m1")[0].id, "อบรม ๒๕ คน")

    assert take(now, form) is now
    assert "เคยนำเข้าแล้ว" in proposals_of(now, form).rows[0].sentence


def test_a_form_handed_in_again_corrected_changes_what_it_said_but_not_what_was_edited() -> None:
    file = office()
    taken = take(file, filled(form_of(file), {OUTPUT: "อบรม ๒๐ คน"}))
    corrected = filled(form_of(file), {OUTPUT: "อบรม ๓๐ คน"})
    now = edited(taken, "m1", results(taken, "m1")[0].id, "อบรม ๒๕ คน")

    assert kinds(proposals_of(taken, corrected))[0] is RowKind.CHANGED
    assert [one.output for one in results(take(taken, corrected), "m1")] == ["อบรม ๓๐ คน"]
    assert kinds(proposals_of(now, corrected))[0] is RowKind.CLASH
    both = take(now, corrected, p0=Choice(Act.BOTH))
    assert [one.output for one in results(both, "m1")] == ["อบรม ๒๕ คน", "อบรม ๓๐ คน"]
    assert take(both, corrected) is both


def test_what_another_reported_since_is_a_clash_unless_it_says_the_same() -> None:
    form = filled(form_of(office()), TRAINED)
    other = reported(office(), "m1", result("x", "s1", "ผู้อื่นรายงาน"))
    same = reported(office(), "m1", result("x", "s1", "อบรม ๒๐ คน", status=Status.DONE, reported_on=date(2026, 1, 12)))

    assert kinds(proposals_of(other, form))[0] is RowKind.CLASH
    assert kinds(proposals_of(same, form))[0] is RowKind.SAME
    replaced = take(other, form, p0=Choice(Act.REPLACE))
    assert [one.id for one in results(replaced, "m1")] == ["x"]
    assert set(kinds(proposals_of(replaced, form))) == {RowKind.SAME}


def test_nonsense_waits_for_a_choice_and_is_kept_in_words() -> None:
    file = office()
    form = filled(form_of(file), {STATUS: "ก็ดี", DATE: "เมื่อวาน", OUTPUT: "อบรม"})

    (row, *_) = proposals_of(file, form).rows
    assert row.kind is RowKind.NONSENSE
    assert set(row.unread) == {STATUS, DATE}
    assert take(file, form) is file
    after = take(file, form, p0=Choice(Act.TAKE, status=Status.DONE, reported_on=date(2026, 1, 5)))
    (made,) = results(after, "m1")
    assert (made.status, made.reported_on) == (Status.DONE, date(2026, 1, 5))
    assert made.output.splitlines()[0] == "อบรม"
    assert "เมื่อวาน" in made.output
    assert set(kinds(proposals_of(after, form))) == {RowKind.SAME}


def test_a_row_without_a_status_is_under_way() -> None:
    file = office()
    form = filled(form_of(file), {OUTPUT: "เริ่มร่างแล้ว"})

    assert proposals_of(file, form).rows[0].sentence
    assert results(take(file, form), "m1")[0].status is Status.UNDER_WAY


def test_a_row_the_unit_added_needs_a_step_and_is_not_added_twice() -> None:
    file = office()
    form = filled(form_of(file))
    added = replace(form.rows[0], key=None, number="", label="ออกหน่วยเคลื่อนที่", texts={OUTPUT: "๓ หมู่บ้าน"})
    form = replace(form, rows=(*form.rows, added))

    assert kinds(proposals_of(file, form))[-1] is RowKind.UNKNOWN
    assert take(file, form) is file
    after = take(file, form, p3=Choice(Act.TAKE, "m1", "s2"))
    assert [(one.step, one.output) for one in results(after, "m1")] == [("s2", "๓ หมู่บ้าน")]
    assert set(kinds(proposals_of(after, form))) == {RowKind.SAME}


def test_the_same_key_twice_keeps_both_only_when_asked() -> None:
    file = office()
    form = filled(form_of(file), TRAINED)
    twice = replace(form, rows=(*form.rows, form.rows[0], replace(form.rows[0], texts={OUTPUT: "อีกครั้ง"})))

    proposals = proposals_of(file, twice)
    assert kinds(proposals)[0] is RowKind.NEW
    assert kinds(proposals)[-1] is RowKind.CLASH
    after = accepted(file, proposals, {4: Choice(Act.BOTH)})
    assert {one.output for one in results(after, "m1")} == {"อบรม ๒๐ คน", "อีกครั้ง"}
    assert set(kinds(proposals_of(after, twice))) == {RowKind.SAME}


def test_a_row_copied_word_for_word_counts_once() -> None:
    file = office()
    form = filled(form_of(file), TRAINED)
    twice = replace(form, rows=(*form.rows, *form.rows))
    proposals = proposals_of(file, twice)

    assert proposals.open_rows == ()
    assert proposals.count(RowKind.NEW) == 1
    assert [one.output for one in results(take(file, twice), "m1")] == ["อบรม ๒๐ คน"]


def test_a_form_typed_anew_is_matched_by_its_words_and_numbers() -> None:
    file = office()
    form = filled(form_of(file), TRAINED, {OUTPUT: "อบรมแล้ว"})
    anew = FilledForm(None, None, tuple(replace(row, key=None) for row in form.rows))
    unclear = replace(anew, rows=(replace(anew.rows[1], label="อบรมบุคลากรทุกคน"),))

    assert proposals_of(file, anew).refused
    read = proposals_of(file, anew, YEAR, END)
    assert [(row.kind, row.step) for row in read.rows] == [(RowKind.NEW, "s1"), (RowKind.NEW, "s2")]
    assert [row.step for row in proposals_of(file, unclear, YEAR, END).rows] == ["s2"]


def test_the_printed_code_alone_tells_office_year_round_and_unit() -> None:
    file = office()
    form = form_of(file)
    scanned = replace(filled(form, TRAINED), identity=None, code=code_of(form.identity))

    origin = proposals_of(file, scanned).origin
    assert origin
    assert (origin.fiscal_year, origin.round_end, origin.unit_name) == (YEAR, END, "กองคลัง")
    assert "หน่วยงานอื่น" in proposals_of(replace(file, id="other"), scanned).refused


def test_another_offices_form_is_refused_by_name_and_a_copy_of_ours_is_ours() -> None:
    file = office()
    form = filled(form_of(file), TRAINED)
    assert form.identity
    strange = replace(form, identity=replace(form.identity, office="x", office_name="เทศบาลตำบลอื่น"))

    assert "เทศบาลตำบลอื่น" in proposals_of(file, strange).refused
    assert not proposals_of(replace(file, id="copy"), form).refused


def test_another_year_or_round_and_a_closed_year_are_refused_with_what_to_do() -> None:
    file = office()
    form = filled(form_of(file))
    closed = changed_year(file, YEAR, lambda work: replace(work, closing=Closing(date(2026, 10, 5))))

    assert "2569" in proposals_of(file, form, 2570, END).refused
    assert "31 มีนาคม 2569" in proposals_of(file, form, YEAR, date(2026, 9, 30)).refused
    assert "ปิดแล้ว" in proposals_of(closed, form).refused
    assert "ไม่มีมาตรการ" in proposals_of(replace(file, years={}), form).refused
    assert accepted(closed, proposals_of(closed, form), {}) is closed


def test_a_unit_renamed_since_is_fine() -> None:
    file = office()
    form = filled(form_of(file), TRAINED)
    renamed = replace(file, units=tuple(replace(one, name=f"{one.name}ใหม่") for one in file.units))

    proposals = proposals_of(renamed, form)
    assert proposals.origin
    assert proposals.origin.unit_name == "กองคลังใหม่"
    assert kinds(proposals)[0] is RowKind.NEW


def test_a_row_of_a_measure_taken_out_of_the_table_says_so() -> None:
    file = reported(office(), "m1", result("x", "s2"))
    form = filled(form_of(file), TRAINED)

    row = proposals_of(without_measures(file, YEAR, "m1"), form).rows[0]
    assert row.kind is RowKind.UNKNOWN
    assert "กู้คืน" in row.sentence


def test_rows_the_unit_deleted_delete_nothing_and_are_told() -> None:
    file = reported(office(), "m1", result("x", "s1"))
    form = filled(form_of(file))
    shorter = replace(form, rows=form.rows[1:])

    proposals = proposals_of(file, shorter)
    assert any("ยังอยู่ครบ" in remark for remark in proposals.remarks)
    assert accepted(file, proposals, {}) is file


texts = st.fixed_dictionaries(
    {},
    optional={
        STATUS: st.sampled_from(("แล้วเสร็จ", "กำลังดำเนินการ", "อะไรก็ได้", "")),
        DATE: st.sampled_from(("12/1/69", "๑ ก.พ. ๖๙", "เมื่อวาน", "")),
        OUTPUT: st.text(max_size=12),
        PROBLEMS: st.sampled_from(("ฝนตก", "-", "")),
    },
)
answers = st.lists(texts, min_size=4, max_size=4)
all_taken = {place: Choice(Act.BOTH, "m1", "s1") for place in range(40)}


def full_office() -> OfficeFile:
    return reported(office(), "m1", result("x", "s1", "รายงานแล้ว"), result("y", "s1", "รายงานอีก"))


@given(answers)
def test_a_form_taken_and_read_again_and_written_again_says_only_the_same(said: list[dict[FormColumn, str]]) -> None:
    file = full_office()
    form = filled(form_of(file), *said)
    proposals = proposals_of(file, form)
    after = accepted(
        file, proposals, {place: Choice(Act.REPLACE) for place, row in enumerate(proposals.rows) if row.kind != "new"}
    )

    assert set(kinds(proposals_of(after, form))) <= {RowKind.SAME}
    assert set(kinds(proposals_of(after, filled(form_of(after))))) == {RowKind.SAME}


@given(answers, st.data())
def test_rows_moved_deleted_and_doubled_touch_no_other_row(
    said: list[dict[FormColumn, str]], data: st.DataObject
) -> None:
    file = full_office()
    form = filled(form_of(file), *said)
    rows = data.draw(st.lists(st.sampled_from(form.rows), max_size=8))
    after = accepted(file, proposals_of(file, replace(form, rows=tuple(rows))), all_taken)

    named = {(row.key.measure, row.key.step) for row in rows if row.key}
    for measure in ("m1", "m2"):
        assert untouched(after, measure, named) == untouched(file, measure, named)
    assert {one.id for one in results(file, "m1")} <= {one.id for one in results(after, "m1")}


def untouched(file: OfficeFile, measure: str, named: set[tuple[str, str]]) -> list[Result]:
    return [one for one in results(file, measure) if (measure, one.step) not in named]


@pytest.mark.slow
@given(st.permutations(range(4)), answers)
def test_the_order_of_the_rows_does_not_matter(order: list[int], said: list[dict[FormColumn, str]]) -> None:
    file = full_office()
    form = filled(form_of(file), *said)
    moved = replace(form, rows=tuple(form.rows[place] for place in order))

    def taken(one: FilledForm) -> set[Result]:
        return set(results(take(file, one), "m1")) | set(results(take(file, one), "m2"))

    assert taken(form) == taken(moved)


@pytest.mark.parametrize("unit", [FINANCE, "nobody"])
def test_two_units_reporting_the_same_step_do_not_overwrite_each_other(unit: str) -> None:
    file = office()
    form = filled(form_of(file), TRAINED)
    assert form.identity
    second = replace(filled(form_of(file), {**TRAINED, OUTPUT: "ของอีกกอง"}), identity=replace(form.identity, unit=unit))
    after = take(take(file, form), second)

    expected = ["ของอีกกอง"] if unit == FINANCE else ["อบรม ๒๐ คน", "ของอีกกอง"]
    assert [one.output for one in results(after, "m1")] == expected
    assert take(take(after, form), second) == (after if unit != FINANCE else take(after, form))


def test_what_is_not_understood_waits_beside_the_report_of_another_unit() -> None:
    file = office()
    taken = take(file, filled(form_of(file), TRAINED))
    form = filled(form_of(file), {STATUS: "ก็ดี", OUTPUT: "ของอีกกอง"})
    assert form.identity
    others = replace(form, identity=replace(form.identity, unit=WORKS))

    row = proposals_of(taken, others).rows[0]
    assert (row.kind, row.result) == (RowKind.NONSENSE, "")
    both = take(taken, others, p0=Choice(Act.TAKE, status=Status.DONE))
    assert [one.output.splitlines()[0] for one in results(both, "m1")] == ["อบรม ๒๐ คน", "ของอีกกอง"]


def test_that_another_unit_reported_the_same_is_said_of_a_new_row() -> None:
    file = office()
    form = filled(form_of(file), TRAINED)
    assert form.identity
    others = replace(filled(form_of(file), {OUTPUT: "ของอีกกอง"}), identity=replace(form.identity, unit=WORKS))

    row = proposals_of(take(file, form), others).rows[0]
    assert row.kind is RowKind.NEW
    assert "ส่วนราชการอื่น" in row.sentence
    assert [(change.old, change.new) for change in row.changes] == [("", "ของอีกกอง")]
