"""The strip of small pages."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.gui.loaded_pages import LoadedPages
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.pages_view import PagesView
from ita_desktop.gui.paper_pane import PaperPane
from ita_desktop.gui.thumbnails import Thumbnails
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.previews import Previews
from ita_desktop.session.settings import SettingsKeeper
from tests.gui.conftest import wait
from tests.gui.keyboard import press
from tests.gui.papers_in_sight import pane, previews, view
from tests.session.editing import rename
from tests.waiting import WAIT_MS

__all__ = ["pane", "previews", "view"]


@pytest.fixture
def strip(qtbot: QtBot, pane: PaperPane, view: PagesView) -> Thumbnails:
    """Its small pages, drawn."""
    pane.commands.thumbnails.setChecked(True)
    made = pane.strip
    assert made is not None
    wait(qtbot, lambda: made.grab() is not None and not made.drawing)
    return made


def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages drawn from now on, those of the large ones with them."""
    pages: list[int] = []
    drawing = LoadedPages._drawn

    def noted(self: LoadedPages, page: int, size: QSize) -> QImage:
        pages.append(page)
        return drawing(self, page, size)

    monkeypatch.setattr(LoadedPages, "_drawn", noted)
    return pages


def test_the_strip_is_shown_only_when_asked_for_and_beside_pages_only(pane: PaperPane, strip: Thumbnails) -> None:
    assert strip.isVisible()

    pane.commands.thumbnails.setChecked(False)
    assert not strip.isVisible()

    pane.commands.thumbnails.setChecked(True)
    assert strip.isVisible()

    pane.show_note("ยังไม่มีเอกสาร")
    assert not strip.isVisible()


def test_there_is_a_small_page_for_each_page_and_one_can_hear_which(view: PagesView, strip: Thumbnails) -> None:

    assert strip.model().rowCount() == view.page_count > 3
    heard = QAccessible.queryAccessibleInterface(strip)
    assert heard.text(QAccessible.Text.Name) == "ภาพย่อของหน้าเอกสาร"
    assert strip.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "หน้า 3"


def test_a_click_goes_to_the_page_and_the_page_in_sight_is_marked(view: PagesView, strip: Thumbnails) -> None:
    place = strip.visualRect(strip.model().index(1, 0)).center()

    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.page == 1

    view.go_to_page(3)
    assert [index.row() for index in strip.selectedIndexes()] == [3]


def test_the_arrow_keys_go_from_page_to_page(view: PagesView, strip: Thumbnails) -> None:
    strip.setFocus()

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert view.page == 2

    press(Qt.Key.Key_End)
    assert view.page == view.page_count - 1


def test_only_what_is_in_sight_is_drawn(
    qtbot: QtBot, view: PagesView, strip: Thumbnails, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = drawn(monkeypatch)

    strip.scrollToTop()
    strip.grab()
    wait(qtbot, lambda: not strip.drawing)
    assert pages == []

    strip.scrollToBottom()
    strip.grab()
    wait(qtbot, lambda: not strip.drawing)
    assert view.page_count - 1 in pages
    assert len(pages) < view.page_count


def test_an_edit_draws_the_small_pages_that_changed_anew(
    qtbot: QtBot, view: PagesView, strip: Thumbnails, office: CurrentOffice
) -> None:
    before = strip.picture(0)
    meanwhile: list[QImage | None] = []
    view.pages.changed.connect(lambda: meanwhile.append(strip.picture(0)))

    rename(office, "ทดสอบใหม่")
    wait(qtbot, lambda: bool(meanwhile) and not strip.drawing)

    assert meanwhile == [before]
    assert strip.picture(0) != before


def test_fewer_pages_leave_no_row_behind(qtbot: QtBot, view: PagesView, strip: Thumbnails, previews: Previews) -> None:
    strip.scrollToBottom()

    with qtbot.waitSignal(previews.made, timeout=WAIT_MS):
        previews.follow("2569-memo")

    assert strip.model().rowCount() == view.page_count < 5
    assert not strip.grab().isNull()


def test_whether_the_strip_is_shown_is_remembered(shown: MainWindow, settings: SettingsKeeper) -> None:
    shown.commands.thumbnails.setChecked(True)
    assert settings.value.layouts["thumbnails"]

    shown.commands.thumbnails.setChecked(False)
    assert not settings.value.layouts["thumbnails"]
