"""Tables that wrap: rows follow their text, words stay whole, the model stays clean."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.session.screen_words import ScreenWords

LONG = "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้างขององค์การบริหารส่วนตำบล " * 6


@pytest.fixture
def table(qtbot: QtBot, words: ScreenWords) -> WrappedTable:
    """Two columns and three rows, one of them long."""
    with qtbot.waitSignal(words.ready, timeout=30_000):
        words.warm_up()
    made = WrappedTable(words)
    model = QStandardItemModel(3, 2, made)
    model.setHorizontalHeaderLabels(["ลำดับ", "ประเด็นที่ต้องปรับปรุง/พัฒนา/รักษาระดับ"])
    for row, text in enumerate(("สั้น", LONG, "สอง\nบรรทัด")):
        model.setItem(row, 1, QStandardItem(text))
    made.setModel(model)
    made.resize(400, 500)
    made.fit_rows()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_row_is_as_high_as_its_text(table: WrappedTable) -> None:
    short, long, two = (table.rowHeight(row) for row in range(3))

    assert short < two < long


def test_a_narrower_column_makes_higher_rows(qtbot: QtBot, table: WrappedTable) -> None:
    before = table.rowHeight(1)

    table.setColumnWidth(1, table.columnWidth(1) // 2)

    qtbot.waitUntil(lambda: table.rowHeight(1) > 1.5 * before)


def test_a_hidden_column_asks_for_no_height(qtbot: QtBot, table: WrappedTable) -> None:
    table.setColumnHidden(1, True)
    table.fit_rows()

    assert len({table.rowHeight(row) for row in range(3)}) == 1


def test_the_head_is_as_high_as_its_longest_label(qtbot: QtBot, table: WrappedTable) -> None:
    table.setColumnWidth(1, 500)
    wide = table.horizontalHeader().sizeHint().height()

    table.setColumnWidth(1, 90)

    assert table.horizontalHeader().sizeHint().height() >= 3 * wide - 20
    qtbot.waitUntil(lambda: table.horizontalHeader().height() == table.horizontalHeader().sizeHint().height())


def test_a_word_wider_than_its_column_is_not_cut_off(table: WrappedTable) -> None:
    index = table.model().index(0, 0)
    table.model().setData(index, "https://example.go.th/" + "a" * 200)
    table.fit_rows()

    assert table.rowHeight(0) > 5 * table.fontMetrics().height()


def test_the_model_keeps_clean_text(table: WrappedTable) -> None:
    table.grab()

    assert table.model().index(1, 1).data(Qt.ItemDataRole.DisplayRole) == LONG


def ticked(table: WrappedTable, row: int) -> bool:
    state = table.model().index(row, 1).data(Qt.ItemDataRole.CheckStateRole)
    return Qt.CheckState(state) == Qt.CheckState.Checked


def test_a_tick_follows_space_and_a_click_anywhere_in_its_cell(qtbot: QtBot, table: WrappedTable) -> None:
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    item = model.item(1, 1)
    item.setCheckable(True)
    item.setEditable(False)
    table.setCurrentIndex(item.index())

    QTest.keyClick(table, Qt.Key.Key_Space)
    assert ticked(table, 1)

    place = table.visualRect(item.index()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not ticked(table, 1)


def test_a_tick_box_leaves_its_text_less_room(table: WrappedTable) -> None:
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    table.setColumnWidth(1, 130)
    without = table.wrapping.height(model.index(1, 1), 130)

    model.item(1, 1).setCheckable(True)
    model.item(1, 1).setCheckState(Qt.CheckState.Unchecked)

    assert table.wrapping.height(model.index(1, 1), 130) > without
    table.grab()


def test_a_text_longer_than_wanted_ends_after_a_whole_word(table: WrappedTable) -> None:
    short, before = table.rowHeight(0), table.rowHeight(1)

    assert table.wrapping.show_at_most(2)
    table.fit_rows()
    shown = table.wrapping._laid_out(LONG, table.font(), table.columnWidth(1))

    assert shown.lineCount() == 2
    assert LONG.startswith(shown.text().replace("\u200b", "").removesuffix("…"))
    assert short < table.rowHeight(1) == table.rowHeight(2) < before
    assert table.model().index(1, 1).data() == LONG
    assert not table.wrapping.show_at_most(2)


@pytest.mark.parametrize("text", ["😀" * 400, "กี่" * 400, "\n" * 40, " " * 900])
def test_any_text_is_shown_in_so_many_lines(table: WrappedTable, text: str) -> None:
    table.wrapping.show_at_most(2)

    assert table.wrapping._laid_out(text, table.font(), 120).lineCount() <= 2
