"""The form of results by real keys: what is typed is reported, looking alone leaves nothing, undo brings all back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QPlainTextEdit, QProgressBar, QWidget

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.years import Closing
from ita_desktop.gui.follow_up.edits import Spot
from tests.gui.follow_up.form.conftest import Followed
from tests.gui.keyboard import focused, press, type_text


def report(followed: Followed, **fields: object) -> str:
    """Reports something at the spot shown; the result's id."""
    return followed.edits.report(followed.spot, "รายงาน", "", lambda one: replace(one, **fields))  # type: ignore[arg-type]


def with_closed_year(file: OfficeFile, year: int) -> OfficeFile:
    return changed_year(file, year, lambda work: replace(work, closing=Closing(date(2026, 10, 1))))


def test_the_first_letter_makes_the_result_and_undo_takes_it_away(followed: Followed) -> None:
    before = followed.office.file
    followed.form.focus_field("", "output")

    type_text("ประชุมชี้แจง")

    assert [(one.output, one.step) for one in followed.results] == [("ประชุมชี้แจง", followed.spot.step)]
    assert followed.steps == 1
    followed.office.edits.undo()
    assert followed.office.file == before
    assert followed.form.entries.texts["output"].field.text == ""


def test_typed_again_after_undo_the_result_has_the_same_place(followed: Followed) -> None:
    followed.form.focus_field("", "output")
    type_text("ก")
    (first,) = followed.results
    followed.office.edits.undo()

    assert followed.edits.spot_of(followed.spot.measure, first.id) == followed.spot
    type_text("ข")

    assert [(one.id, one.output) for one in followed.results] == [(first.id, "ข")]


def test_what_is_typed_and_deleted_again_leaves_no_result_behind(followed: Followed) -> None:
    before = followed.office.file
    followed.form.focus_field("", "output")

    type_text("ก")
    press(Qt.Key.Key_Backspace)

    assert followed.office.file == before
    assert followed.steps == 0


def test_a_chosen_status_is_a_report_even_if_nothing_was_begun(followed: Followed) -> None:
    followed.form.focus_field("", "status")

    press(Qt.Key.Key_Home)

    assert [one.status for one in followed.results] == [Status.NOT_STARTED]


def test_looking_at_every_place_and_entry_edits_nothing(followed: Followed) -> None:
    before = followed.office.file

    for measure in followed.edits.work.measures:
        for step in ("", *(one.id for one in measure.steps)):
            for end in (None, *(one.end for one in followed.edits.rounds(measure))):
                followed.show(Spot(measure.id, step, end))
    for field in ("status", "reported_on", "output", "outcome", "budget_used", "problems", "suggestions", "evidence"):
        followed.form.focus_field("", field)

    assert followed.office.file == before
    assert followed.steps == 0


def test_a_reason_is_asked_for_until_it_is_given(followed: Followed) -> None:
    report(followed, status=Status.NOT_DONE)
    reason = followed.form.entries.texts["reason"]
    assert reason.isVisible()
    assert reason.field.problem

    followed.form.focus_field("", "reason")
    type_text("งบประมาณไม่พอ")

    assert not reason.field.problem
    assert followed.results[0].reason == "งบประมาณไม่พอ"


def test_what_was_done_asks_for_a_status_that_fits(followed: Followed) -> None:
    report(followed, output="จัดประชุมแล้ว")
    assert followed.form.entries.status.problem

    report(followed, status=Status.DONE)

    assert not followed.form.entries.status.problem


def test_done_is_done_today_unless_a_day_was_given(followed: Followed) -> None:
    followed.form.focus_field("", "status")

    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)

    assert [(one.status, one.reported_on) for one in followed.results] == [(Status.DONE, followed.office.today())]
    assert followed.steps == 1


@pytest.mark.parametrize("typed", ["15/1/2569", "๑๕ มกราคม ๒๕๖๙", "15 ม.ค. 69"])
def test_a_day_is_understood_in_any_form(followed: Followed, typed: str) -> None:
    followed.form.focus_field("", "reported_on")

    type_text(typed)

    assert [one.reported_on for one in followed.results] == [date(2026, 1, 15)]


def test_what_is_no_day_stays_marked_while_another_place_is_seen(followed: Followed) -> None:
    here, day = followed.spot, followed.form.entries.day
    followed.form.focus_field("", "reported_on")
    type_text("31/2/2569")

    followed.show(here._replace(step=""))
    assert day.line.text() == ""
    followed.show(here)

    assert (day.line.text(), bool(day.problem)) == ("31/2/2569", True)
    assert followed.results == ()


def test_a_day_set_elsewhere_takes_the_place_of_what_was_no_day(followed: Followed) -> None:
    followed.form.focus_field("", "reported_on")
    type_text("31/2/2569")

    report(followed, reported_on=date(2026, 1, 15))

    day = followed.form.entries.day
    assert (day.text, day.problem) == ("2026-01-15", "")


def test_a_very_long_text_is_kept_whole(followed: Followed) -> None:
    long = "ดำเนินการจัดประชุมชี้แจงแล้ว ๑ ครั้ง " * 200
    report(followed, output=long)

    assert followed.form.entries.texts["output"].field.text == long
    followed.form.focus_field("", "output")
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text("จบ")

    assert followed.results[0].output == f"{long}จบ"


def test_a_second_result_is_added_typed_and_deleted(followed: Followed) -> None:
    report(followed, output="ผลแรก")
    before = followed.office.file

    followed.form.tabs.add.click()
    type_text("ผลที่สอง")
    assert [one.output for one in followed.results] == ["ผลแรก", "ผลที่สอง"]
    followed.form.tabs.remove.click()

    assert followed.office.file == before
    assert followed.form.entries.texts["output"].field.text == "ผลแรก"
    followed.office.edits.undo()
    assert [one.output for one in followed.results] == ["ผลแรก", "ผลที่สอง"]


def test_a_result_goes_to_another_step_and_to_no_round_and_comes_back(followed: Followed) -> None:
    report(followed, output="ผลแรก")
    before, here = followed.office.file, followed.spot
    step = here._replace(step="")

    followed.form.tabs.moved.emit(step)
    assert not followed.edits.results(here)
    followed.show(step)
    followed.form.tabs.moved.emit(step._replace(round_end=None))
    followed.show(step._replace(round_end=None))

    assert [one.output for one in followed.results] == ["ผลแรก"]
    followed.office.edits.undo()
    followed.office.edits.undo()
    assert followed.office.file == before


def test_the_menu_offers_every_step_and_round_with_the_present_one_ticked(followed: Followed) -> None:
    report(followed, output="ผลแรก")
    measure = followed.edits.work.measures[0]
    menu = followed.form.tabs.menu

    followed.form.tabs.fill_menu()

    offers = [action for action in menu.actions() if not action.isSeparator()]
    assert len(offers) == 1 + len(measure.steps) + len(followed.edits.rounds(measure)) + 1
    assert [n for n, action in enumerate(offers) if action.isChecked()] == [1, 1 + len(measure.steps) + 3]


def test_words_typed_before_are_offered_and_chosen_as_one_step(followed: Followed) -> None:
    report(followed, output="จัดประชุมชี้แจงแล้ว")
    followed.show(followed.spot._replace(step=""))
    entry = followed.form.entries.texts["output"]
    followed.form.focus_field("", "output")
    type_text("ประชุม")

    entry.fill_menu()
    (offer,) = [action for action in entry.menu.actions() if action.toolTip() == "จัดประชุมชี้แจงแล้ว"]
    offer.trigger()

    assert [one.output for one in followed.results] == ["จัดประชุมชี้แจงแล้ว"]
    followed.office.edits.undo()
    assert [one.output for one in followed.results] == ["ประชุม"]


def test_the_menu_of_words_opens_by_a_key_from_within_the_entry(followed: Followed) -> None:
    report(followed, output="จัดประชุมชี้แจงแล้ว")
    followed.show(followed.spot._replace(step=""))
    entry = followed.form.entries.texts["output"]
    followed.form.focus_field("", "output")

    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert entry.menu.isVisible()
    assert "จัดประชุมชี้แจงแล้ว" in [action.toolTip() for action in entry.menu.actions()]
    entry.menu.close()


def test_what_an_offer_does_not_hold_is_kept_before_it(followed: Followed) -> None:
    report(followed, problems="ฝนตก")
    followed.show(followed.spot._replace(step=""))
    entry = followed.form.entries.texts["problems"]
    followed.form.focus_field("", "problems")
    type_text("รถเสีย")

    entry.fill_menu()
    next(action for action in entry.menu.actions() if action.toolTip() == "ฝนตก").trigger()

    assert [one.problems for one in followed.results] == ["รถเสีย\nฝนตก"]


def test_texts_of_an_earlier_round_fill_what_is_empty_alone(followed: Followed) -> None:
    last = followed.spot
    measure = followed.edits.work.measures[0]
    followed.show(last._replace(round_end=followed.edits.rounds(measure)[-2].end))
    report(followed, output="ผลของรอบก่อน", outcome="ผลลัพธ์ของรอบก่อน")
    followed.show(last)
    report(followed, outcome="พิมพ์เอง")

    followed.form.earlier.rows[0].use.click()

    assert [(one.output, one.outcome) for one in followed.results] == [("ผลของรอบก่อน", "พิมพ์เอง")]


def test_earlier_rounds_are_shown_latest_first_and_whole_on_a_click(followed: Followed) -> None:
    last = followed.spot
    ends = [one.end for one in followed.edits.rounds(followed.edits.work.measures[0])]
    for end, said in zip(ends[-3:-1], ("แรก", "หลัง"), strict=True):
        followed.show(last._replace(round_end=end))
        report(followed, output=said, suggestions="ทำต่อ")
    followed.show(last)
    latest, earlier = followed.form.earlier.rows[:2]

    assert [row.line.clean_text.rpartition(" · ")[2] for row in (latest, earlier)] == ["หลัง", "แรก"]
    latest.unfold.click()

    assert latest.whole.isVisible()
    assert "ทำต่อ" in latest.whole.clean_text


def test_of_many_earlier_rounds_the_latest_two_are_shown_until_all_are_asked_for(followed: Followed) -> None:
    last = followed.spot
    for one in followed.edits.rounds(followed.edits.work.measures[0])[:-1]:
        followed.show(last._replace(round_end=one.end))
        report(followed, output="ผล")
    followed.show(last)
    part = followed.form.earlier

    assert sum(row.isVisible() for row in part.rows) == 2
    part.all.click()

    assert sum(row.isVisible() for row in part.rows) == 3


def test_in_a_closed_year_everything_can_be_read_and_nothing_changed(followed: Followed) -> None:
    report(followed, output="ผลแรก")
    year = followed.edits.measures_year
    place = Place(PlaceKind.RESULT, year, (followed.spot.measure,))
    followed.office.edit("ปิด", place, with_closed_year(followed.office.file, year))
    before = followed.office.file

    followed.form.focus_field("", "output")
    type_text("ก")

    assert followed.office.file == before
    form = followed.form
    assert not any(button.isEnabled() for button in (form.tabs.add, form.tabs.remove, form.events.add))
    assert not form.evidence.add_files.isEnabled()


def test_every_input_has_a_name(followed: Followed) -> None:
    report(followed, output="ผลแรก", status=Status.NOT_DONE)
    followed.form.events.add.click()
    followed.form.evidence.add_link.click()
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QListView, QProgressBar)

    unnamed = [
        widget
        for kind in kinds
        for widget in followed.form.page.findChildren(kind)
        if widget.isVisible() and not _name(widget)
    ]

    assert unnamed == []


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_the_same_again_costs_nothing(followed: Followed, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Result | None] = []
    monkeypatch.setattr(followed.form.entries, "show_result", lambda result, *_more, **_named: shown.append(result))

    followed.show(followed.spot)

    assert shown == []


def test_the_cursor_stays_while_one_types_in_the_middle(followed: Followed) -> None:
    report(followed, output="กข")
    followed.form.focus_field("", "output")
    press(Qt.Key.Key_Home)

    type_text("ค")
    type_text("ง")

    assert followed.results[0].output == "คงกข"
    assert focused() is followed.form.entries.texts["output"].field.editor
