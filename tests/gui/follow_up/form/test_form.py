"""The form of results by real keys: what is typed is reported, looking alone leaves nothing, undo brings all back."""

from PySide6.QtCore import Qt

from ita_desktop.domain.measures import Status
from tests.gui.follow_up.form.conftest import Followed
from tests.gui.keyboard import press, type_text


def test_the_first_letter_makes_the_result_and_undo_takes_it_away(followed: Followed) -> None:
    before = followed.office.file
    followed.form.focus_field("", "output")

    type_text("ประชุมชี้แจง")

    assert [(one.output, one.step) for one in followed.results] == [("ประชุมชี้แจง", followed.spot.step)]
    assert followed.steps == 1
    followed.office.edits.undo()
    assert followed.office.file == before
    assert followed.form.entries.texts["output"].field.text == ""


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
