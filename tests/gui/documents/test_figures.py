"""Figures typed over: kept with every key, marked, given back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.gui.documents.figures_model import COMPUTED, TYPED
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import read_file
from tests.gui.conftest import wait
from tests.gui.documents.conftest import focus, form, paper
from tests.gui.keyboard import focused, press, type_text

pytestmark = pytest.mark.slow


def test_a_computed_figure_is_typed_over_marked_and_given_back(
    qtbot: QtBot, wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    form(wide).to_figures.click()
    figures = form(wide).figures
    wait(qtbot, lambda: figures.model.rowCount() > 4)
    row = figures.model.row_of("scores.tool.IIT")
    figures.table.setCurrentIndex(figures.model.index(row, TYPED))
    focus(figures.table)
    type_text("9")
    wait(qtbot, lambda: QApplication.focusWidget() is not figures.table)
    type_text("1.25")
    press(Qt.Key.Key_Return)

    wait(qtbot, lambda: paper(office).overrides == {"scores.tool.IIT": "91.25"})
    wait(qtbot, lambda: figures.model.index(row, TYPED).data() == "91.25")
    assert figures.model.index(row, COMPUTED).data() == "๙๐.๗๑"
    assert "1" in form(wide).folds["overrides"].summary.clean_text
    figures.only_typed.setChecked(True)
    assert not figures.table.isRowHidden(row)
    assert figures.table.isRowHidden(row + 1)

    figures.table.setCurrentIndex(figures.model.index(row, TYPED))
    figures.back.click()
    assert paper(office).overrides == {}
    taken_back()


def test_the_way_to_the_figures_shows_their_whole_table_ready_to_be_typed_in(qtbot: QtBot, wide: MainWindow) -> None:
    figures, area = form(wide).figures, form(wide).area

    form(wide).to_figures.click()

    assert figures.table.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
    wait(qtbot, lambda: area.viewport().rect().contains(place_in(figures.table, area.viewport())))


def place_in(widget: QWidget, around: QWidget) -> QRect:
    return QRect(widget.mapTo(around, QPoint()), widget.size())


def open_figure(qtbot: QtBot, window: MainWindow, key: str) -> None:
    figures = form(window).figures
    form(window).to_figures.click()
    wait(qtbot, lambda: figures.model.rowCount() > 4)
    figures.table.setCurrentIndex(figures.model.index(figures.model.row_of(key), TYPED))
    focus(figures.table)
    press(Qt.Key.Key_F2)
    wait(qtbot, lambda: QApplication.focusWidget() is not figures.table)


def test_a_figure_is_kept_with_every_key_and_esc_takes_it_back(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice
) -> None:
    before = office.file
    open_figure(qtbot, wide, "scores.tool.IIT")

    type_text("7")
    assert paper(office).overrides == {"scores.tool.IIT": "7"}
    press(Qt.Key.Key_Backspace)
    assert paper(office).overrides == {}
    type_text("91.25")
    assert paper(office).overrides == {"scores.tool.IIT": "91.25"}
    press(Qt.Key.Key_Escape)

    assert office.file == before


def test_an_undone_figure_is_another_in_its_open_line_too(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice
) -> None:
    before = office.file
    open_figure(qtbot, wide, "scores.tool.IIT")
    line = focused()
    assert isinstance(line, QLineEdit)
    type_text("91.25")

    wide.menus.undo.trigger()

    assert office.file == before
    wait(qtbot, lambda: not isinstance(focused(), QLineEdit) or focused().text() == "๙๐.๗๑")  # type: ignore[attr-defined]


def test_opening_a_figure_and_leaving_it_edits_nothing(qtbot: QtBot, wide: MainWindow, office: CurrentOffice) -> None:
    open_figure(qtbot, wide, "scores.tool.IIT")

    press(Qt.Key.Key_Return)

    assert office.edits.stack.count() == 0


def test_a_file_is_closed_while_a_figure_is_being_typed(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice, office_path: Path
) -> None:
    open_figure(qtbot, wide, "scores.tool.IIT")
    type_text("91.25")

    assert office.close() is None
    QApplication.processEvents()

    documents_kept = read_file(office_path).years[2569].documents
    assert [one.overrides for one in documents_kept if one.kind == "memo"] == [{"scores.tool.IIT": "91.25"}]
