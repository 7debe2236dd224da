"""Filled forms: looked through row by row, decided, taken as one step, and read again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.closing_year import closed
from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.unit_form_accepting import Act
from ita_desktop.domain.unit_form_proposals import RowKind
from ita_desktop.gui.follow_up.reading_dialog import ReadingDialog
from ita_desktop.gui.follow_up.row_decision import target_text
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import wait
from tests.gui.follow_up.conftest import steps_taken
from tests.gui.follow_up.unit_forms.conftest import DAY, OUTPUT, STATUS, add_row, fill, reading
from tests.gui.keyboard import press, type_text
from tests.unit_form_made import YEAR, reported, result

pytestmark = pytest.mark.slow

DONE = {STATUS: "เสร็จแล้ว", DAY: "๑๒ ม.ค. ๖๙", OUTPUT: "อบรม ๔๕ คน ณ ห้องประชุม"}


def results(office: CurrentOffice, measure: str) -> tuple[Result, ...]:
    found = row_of(year_of(office.file, YEAR).measures, measure)
    assert found
    return found.results


def take(qtbot: QtBot, dialog: ReadingDialog, office: CurrentOffice) -> None:
    """Agrees, and waits for the one step."""
    before = steps_taken(office)
    dialog.accept_button.click()
    wait(qtbot, lambda: steps_taken(office) == before + 1)


def choose(dialog: ReadingDialog, kind: RowKind) -> int:
    """Puts the keyboard on the first row of a kind; its place."""
    assert dialog._form
    place = next(place for place, row in enumerate(dialog._form.rows) if row.kind is kind)
    dialog.rows.setCurrentIndex(dialog.rows.rows.index(place, 1))
    return place


def test_nothing_changes_before_it_is_taken_and_then_in_one_step_that_can_be_undone(
    qtbot: QtBot,
    window: MainWindow,
    follow_up: FollowUpScreen,
    office: CurrentOffice,
    sent: tuple[Path, Path],
) -> None:
    before = office.file
    dialog = reading(qtbot, follow_up, fill(sent[0], DONE))
    rows = [row.cells[2:] for row in dialog.rows.rows.rows]

    assert office.file is before
    assert rows[0][0] == "ใหม่"
    assert rows[0][3].splitlines() == [
        "สถานะ: แล้วเสร็จ",
        "วันที่ดำเนินการ: 12 มกราคม 2569",
        "ผลการดำเนินการ: อบรม ๔๕ คน ณ ห้องประชุม",
    ]
    take(qtbot, dialog, office)
    (made,) = results(office, "m1")
    assert (made.status, made.output, made.step) == (Status.DONE, "อบรม ๔๕ คน ณ ห้องประชุม", "s1")
    assert office.edits.stack.undoText() == "นำเข้าแบบรายงานของกองคลัง รอบสิ้นสุด 31 มีนาคม 2569"
    assert "ใหม่ 1 เปลี่ยน 0 เหมือนเดิม 3 เว้นไว้ 0" in window.messages.sentence.clean_text
    office.edits.undo()
    assert office.file == before


def test_the_filled_form_is_kept_as_evidence_of_what_it_reported_first(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = reading(qtbot, follow_up, fill(sent[0], DONE, {OUTPUT: "เริ่มแล้ว"}))
    take(qtbot, dialog, office)
    first, second = results(office, "m1")
    (evidence,) = first.evidence

    assert second.evidence == ()
    assert (office.path.parent / f"{office.path.stem}.evidence").exists() or evidence.sha256
    assert evidence.title == sent[0].stem


def test_without_the_tick_no_evidence_is_kept(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = reading(qtbot, follow_up, fill(sent[0], DONE))
    dialog.keeps.setChecked(False)
    take(qtbot, dialog, office)

    assert [one.evidence for one in results(office, "m1")] == [()]


def test_a_form_that_vanished_is_taken_without_being_kept(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = reading(qtbot, follow_up, fill(sent[0], DONE))
    sent[0].unlink()
    take(qtbot, dialog, office)

    assert [(one.output, one.evidence) for one in results(office, "m1")] == [(DONE[OUTPUT], ())]


def test_read_again_all_is_the_same_and_there_is_nothing_to_take(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    take(qtbot, reading(qtbot, follow_up, fill(sent[0], DONE)), office)
    wait(qtbot, lambda: not follow_up.window().findChildren(ReadingDialog))
    dialog = reading(qtbot, follow_up, sent[0])

    assert {row.cells[2] for row in dialog.rows.rows.rows} == {"เหมือนเดิม"}
    assert not dialog.accept_button.isEnabled()
    assert dialog.accept_button.toolTip() == "ไม่มีแถวใหม่ให้รับ"
    dialog.rows.setFocus()
    press(Qt.Key.Key_Space)
    assert dialog.rows.rows.places == []


def test_a_row_is_left_out_by_its_tick(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = reading(qtbot, follow_up, fill(sent[0], DONE, {STATUS: "แล้วเสร็จ", OUTPUT: "อบรมแล้ว"}))
    dialog.rows.setFocus()
    dialog.rows.setCurrentIndex(dialog.rows.rows.index(0, 1))
    press(Qt.Key.Key_Space)
    assert dialog.accept_button.text() == "รับ 1 แถวเข้าโปรแกรม"
    take(qtbot, dialog, office)

    assert [one.output for one in results(office, "m1")] == ["อบรมแล้ว"]


def test_an_added_row_waits_until_it_is_said_where_it_belongs(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = reading(qtbot, follow_up, add_row(sent[0], "งานที่เพิ่มเอง", "ทำเพิ่ม"))
    place = choose(dialog, RowKind.UNKNOWN)
    dialog.rows.setFocus()
    press(Qt.Key.Key_Space)
    assert dialog.rows.rows.places == []
    assert dialog.open_count == 1
    labels = [dialog.decision.target.box.itemText(n) for n in range(dialog.decision.target.box.count())]
    assert "1 ทั้งมาตรการ: ปรับปรุงการให้บริการ" in labels
    box = dialog.decision.target.box
    box.setCurrentIndex(box.findData(target_text("m1", "s2")))
    box.activated.emit(box.currentIndex())
    assert dialog.rows.rows.places == [place]
    take(qtbot, dialog, office)

    assert [(one.step, one.output) for one in results(office, "m1")] == [("s2", "ทำเพิ่ม")]


def test_what_is_not_understood_is_mended_beside_what_was_typed(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = reading(qtbot, follow_up, fill(sent[0], {STATUS: "ทำไปเยอะ", DAY: "วันพระ", OUTPUT: "อบรมแล้ว"}))
    assert dialog.open_count == 1
    assert not dialog.accept_button.isEnabled()
    assert "ทำไปเยอะ" in " ".join(label.clean_text for label in dialog.decision.unread.values())
    box = dialog.decision.status.box
    box.setCurrentIndex(box.findData(Status.DONE))
    box.activated.emit(box.currentIndex())
    dialog.decision.day.line.setFocus()
    type_text("๕ กุมภาพันธ์ ๒๕๖๙")
    assert dialog.open_count == 0
    take(qtbot, dialog, office)

    (made,) = results(office, "m1")
    assert made.status is Status.DONE
    assert made.reported_on and made.reported_on.isoformat() == "2026-02-05"
    assert made.output.startswith("อบรมแล้ว")
    assert "วันพระ" in made.output


def test_two_units_report_the_same_measure_each_for_itself_in_one_step(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    said = {STATUS: "แล้วเสร็จ", OUTPUT: "คลังร่วม"}
    dialog = reading(qtbot, follow_up, fill(sent[0], {}, {}, {}, said), fill(sent[1], {**said, OUTPUT: "ช่างร่วม"}))
    take(qtbot, dialog, office)

    assert {one.output for one in results(office, "m3")} == {"คลังร่วม", "ช่างร่วม"}
    assert office.edits.stack.undoText().startswith("นำเข้าแบบรายงานของกองคลัง กองช่าง")


def with_clash(qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, path: Path) -> ReadingDialog:
    """The form of กองช่าง, of whose measure something was typed in the program since it was sent."""
    after = reported(office.file, "m3", result("by-hand", output="พิมพ์ไว้ก่อน"))
    office.edit("พิมพ์", Place(PlaceKind.RESULT, YEAR), after)
    dialog = reading(qtbot, follow_up, fill(path, {STATUS: "แล้วเสร็จ", OUTPUT: "ช่างร่วม"}))
    assert dialog.open_count == 1
    dialog.next_open.click()
    return dialog


def decide(dialog: ReadingDialog, act: Act) -> None:
    """Chooses what becomes of the row."""
    box = dialog.decision.act.box
    box.setCurrentIndex(box.findData(str(act)))
    box.activated.emit(box.currentIndex())


def test_of_a_clash_both_can_be_kept(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = with_clash(qtbot, follow_up, office, sent[1])
    box = dialog.decision.act.box
    assert [box.itemData(n) for n in range(box.count())] == ["", Act.BOTH, Act.REPLACE, Act.SKIP]
    decide(dialog, Act.BOTH)
    take(qtbot, dialog, office)

    assert {one.output for one in results(office, "m3")} == {"พิมพ์ไว้ก่อน", "ช่างร่วม"}


def test_a_clash_can_be_replaced_or_skipped(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = with_clash(qtbot, follow_up, office, sent[1])
    decide(dialog, Act.SKIP)
    assert not dialog.accept_button.isEnabled()
    decide(dialog, Act.REPLACE)
    take(qtbot, dialog, office)

    assert [one.output for one in results(office, "m3")] == ["ช่างร่วม"]


def test_a_refused_file_says_why_and_hinders_no_other(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path], tmp_path: Path
) -> None:
    photo = tmp_path / "ภาพถ่าย.xlsx"
    photo.write_bytes(b"\xff\xd8\xff\xe0")
    dialog = reading(qtbot, follow_up, photo, fill(sent[0], DONE))

    assert "รูปภาพ" in str(dialog.list.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert dialog.list.currentIndex().row() == 1
    assert "1 ไฟล์ที่ไม่ได้อ่าน" in dialog.sentence.clean_text
    take(qtbot, dialog, office)
    assert len(results(office, "m1")) == 1


def test_only_refused_files_leave_nothing_to_take(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice, tmp_path: Path
) -> None:
    photo = tmp_path / "ภาพถ่าย.xlsx"
    photo.write_bytes(b"\xff\xd8\xff\xe0")
    dialog = reading(qtbot, follow_up, photo)

    assert dialog.accept_button.toolTip() == "ไม่มีแบบที่อ่านได้"
    assert dialog.page.isHidden()
    dialog.reject()
    assert steps_taken(office) == 0


def test_further_files_join_and_decisions_stay(
    qtbot: QtBot,
    follow_up: FollowUpScreen,
    sent: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = reading(qtbot, follow_up, fill(sent[0], {STATUS: "ทำไปเยอะ", OUTPUT: "อบรมแล้ว"}))
    dialog.decision.act.box.setCurrentIndex(1)
    dialog.decision.act.box.activated.emit(1)
    fill(sent[1], {OUTPUT: "ช่างร่วม"})
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_told: ([str(sent[1]), str(sent[0])], ""))
    dialog.more.click()
    wait(qtbot, lambda: len(dialog.found) == 2)

    assert dialog.open_count == 0
    assert dialog.accept_button.text() == "รับ 2 แถวเข้าโปรแกรม"


def test_closing_takes_nothing_and_says_that_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, follow_up: FollowUpScreen, office: CurrentOffice, sent: tuple[Path, Path]
) -> None:
    dialog = reading(qtbot, follow_up, fill(sent[0], DONE))
    press(Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert steps_taken(office) == 0
    assert "นำเข้าใหม่ได้ทุกเมื่อ" in window.messages.sentence.clean_text


def test_forms_dropped_on_the_screen_are_read(qtbot: QtBot, follow_up: FollowUpScreen, sent: tuple[Path, Path]) -> None:
    assert drop(follow_up, fill(sent[0], DONE))
    wait(qtbot, lambda: any(one.found for one in follow_up.window().findChildren(ReadingDialog)))


def test_photos_dropped_on_the_screen_open_nothing(follow_up: FollowUpScreen, tmp_path: Path) -> None:
    assert not drop(follow_up, tmp_path / "ภาพ.jpg")
    assert not follow_up.window().findChildren(ReadingDialog)


def drop(target: QWidget, path: Path) -> bool:
    """Drags a file over a widget and lets go of it; whether the widget takes it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle, copied = QPoint(target.width() // 4, target.height() // 2), Qt.DropAction.CopyAction
    button, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(middle.toPointF(), copied, data, button, modifiers)
    entering.ignore()
    QApplication.sendEvent(target, entering)
    QApplication.sendEvent(target, QDropEvent(middle.toPointF(), copied, data, button, modifiers))
    return entering.isAccepted()


def test_a_closed_year_takes_no_form_and_says_so(
    window: MainWindow, follow_up: FollowUpScreen, office: CurrentOffice
) -> None:
    after = closed(office.file, YEAR, office.today(), "")
    office.edit("ปิด", Place(PlaceKind.RESULT, YEAR), after)
    window.menus.read_forms.trigger()

    assert "ปิดการติดตามผลของปีนี้แล้ว" in window.messages.sentence.clean_text
    assert not window.findChildren(ReadingDialog)


def test_a_very_long_answer_is_cut_in_the_table_and_whole_beside_it(
    qtbot: QtBot, follow_up: FollowUpScreen, sent: tuple[Path, Path]
) -> None:
    long = "ประชุมชี้แจงและมอบหมายงาน " * 80
    dialog = reading(qtbot, follow_up, fill(sent[0], {OUTPUT: long}))

    assert len(dialog.rows.rows.rows[0].cells[-1]) < 400
    assert long.strip() in dialog.decision.whole.clean_text


def test_every_entry_has_a_name_read_aloud(qtbot: QtBot, follow_up: FollowUpScreen, sent: tuple[Path, Path]) -> None:
    dialog = reading(qtbot, follow_up, sent[0])
    parts = (dialog.list, dialog.rows, dialog.bar, dialog.decision.target.box, dialog.decision.act.box)

    assert all(part.accessibleName() for part in (*parts, dialog.decision.status.box, dialog.decision.day.line))
