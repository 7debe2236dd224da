"""Real pages: zoomed, turned and searched."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.pages_view import ZOOMS, PagesView
from tests.gui.conftest import wait
from tests.gui.keyboard import press, type_text


@pytest.fixture
def view(qtbot: QtBot, shown: MainWindow) -> PagesView:
    """A report of many pages."""
    shown.documents.list.select("2569-analysis-long")
    wait(qtbot, lambda: shown.documents.pane.has_pages)
    pages = shown.documents.pane.view
    assert pages is not None and pages.page_count > 3
    return pages


def search(qtbot: QtBot, window: MainWindow, text: str) -> str:
    """Types into the search line and says what stands beside it at the end."""
    window.commands.find.trigger()
    bar = window.documents.pane.search
    bar.field.clear()
    type_text(text)
    pages = window.documents.pane.view
    assert pages is not None
    wait(qtbot, lambda: not pages.searching and "กำลัง" not in bar.count.text())
    return bar.count.text()


def test_pages_fit_the_width_at_first(shown: MainWindow, view: PagesView) -> None:
    assert shown.commands.fit_width.isChecked()
    assert shown.documents.pane.zoom_shown.text() == f"{view.zoom():.0%}"


def test_zooming_goes_in_steps_and_ends_at_the_limits(shown: MainWindow, view: PagesView) -> None:
    for _ in range(len(ZOOMS) + 3):
        shown.commands.zoom_out.trigger()
    assert view.zoom() == ZOOMS[0]

    shown.commands.zoom_in.trigger()
    assert view.zoom() == ZOOMS[1]

    for _ in range(len(ZOOMS) + 3):
        shown.commands.zoom_in.trigger()
    assert view.zoom() == ZOOMS[-1]
    assert not shown.commands.fit_width.isChecked()


def test_the_first_step_from_a_fitted_page_is_the_next_larger(shown: MainWindow, view: PagesView) -> None:
    fitted = view.zoom()

    shown.commands.zoom_in.trigger()

    assert view.zoom() == min(zoom for zoom in ZOOMS if zoom > fitted * 1.01)


def test_a_whole_page_can_be_seen(shown: MainWindow, view: PagesView) -> None:
    shown.commands.fit_page.trigger()

    height = view.pdf.pagePointSize(0).height() * view.logicalDpiY() / 72 * view.zoom()
    assert height <= view.viewport().height()
    assert shown.commands.fit_page.isChecked()
    assert not shown.commands.fit_width.isChecked()


def test_the_wheel_zooms_with_ctrl_only(view: PagesView) -> None:
    before = view.zoom()
    turn(view, 120, Qt.KeyboardModifier.NoModifier)
    assert view.zoom() == before

    turn(view, 120, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() > before

    turn(view, -120, Qt.KeyboardModifier.ControlModifier)
    turn(view, -120, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() < before * 1.01


def turn(view: PagesView, steps: int, modifiers: Qt.KeyboardModifier) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_page_field_turns_pages_and_follows_them(shown: MainWindow, view: PagesView) -> None:
    pane = shown.documents.pane
    assert (pane.page_field.text(), pane.page_total.text()) == ("หน้า 1", f" จาก {view.page_count}")

    pane.page_field.setValue(3)
    assert view.page == 2

    shown.commands.next_page.trigger()
    assert pane.page_field.value() == 4

    shown.commands.previous_page.trigger()
    assert pane.page_field.value() == 3


def test_there_is_no_page_before_the_first(shown: MainWindow, view: PagesView) -> None:
    shown.commands.previous_page.trigger()

    assert view.page == 0


def test_search_counts_the_places_and_goes_round(qtbot: QtBot, shown: MainWindow, view: PagesView) -> None:
    assert search(qtbot, shown, "คะแนน") == f"พบ {view.hits} แห่ง"
    assert view.hits > 2
    bar = shown.documents.pane.search

    press(Qt.Key.Key_Return)
    assert bar.count.text() == f"1 จาก {view.hits}"

    press(Qt.Key.Key_Return)
    assert bar.count.text() == f"2 จาก {view.hits}"

    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"{view.hits} จาก {view.hits}"
    assert view.page > 0


def test_the_first_step_back_goes_to_the_last_place(qtbot: QtBot, shown: MainWindow, view: PagesView) -> None:
    search(qtbot, shown, "คะแนน")

    shown.commands.find_previous.trigger()

    assert view.hit == view.hits - 1


@pytest.mark.parametrize("text", ["พ.ศ. 2568", "พ.ศ. ๒๕๖๘"])
def test_digits_are_found_in_whichever_script_they_were_printed(
    qtbot: QtBot, shown: MainWindow, view: PagesView, text: str
) -> None:
    assert search(qtbot, shown, text).startswith("พบ ")


@pytest.mark.parametrize("text", ["ไม่มีคำนี้ในเอกสาร", "\u0e33\u0e33\u0e33", "((([", "🙂"])
def test_what_is_not_there_is_said_to_be_not_found(qtbot: QtBot, shown: MainWindow, view: PagesView, text: str) -> None:
    assert search(qtbot, shown, text) == "ไม่พบ"


def test_escape_ends_the_search_and_gives_the_pages_the_focus(qtbot: QtBot, shown: MainWindow, view: PagesView) -> None:
    search(qtbot, shown, "คะแนน")

    press(Qt.Key.Key_Escape)

    assert not shown.documents.pane.search.isVisible()
    assert view.hits == 0
    assert view.hasFocus()


def test_find_next_opens_the_search_line_when_there_is_none(shown: MainWindow, view: PagesView) -> None:
    shown.commands.find_next.trigger()

    assert shown.documents.pane.search.field.hasFocus()


def test_data_that_are_no_pdf_are_refused(shown: MainWindow, view: PagesView) -> None:
    assert not view.show_pdf(b"no pdf at all", keep_place=False)
    assert view.page_count == 0


def test_pages_shown_many_times_over_stay_whole(view: PagesView, shown: MainWindow) -> None:
    pages = view.page_count

    for _ in range(20):
        assert view.show_pdf(shown.documents.pane.data, keep_place=True)

    assert view.page_count == pages
    assert not view.grab().isNull()
