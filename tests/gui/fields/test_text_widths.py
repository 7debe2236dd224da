"""Entries that grow wrap their text to the width they have in the end."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.gui.fields.text import GrowingEdit
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from tests.gui.conftest import open_file


@pytest.mark.parametrize("name", [ScreenName.ANALYSIS, ScreenName.MEASURES])
def test_entries_whose_growth_brings_a_scroll_bar_when_first_shown_lose_no_words(
    qtbot: QtBot, window: MainWindow, office_path: Path, name: ScreenName
) -> None:
    open_file(qtbot, window, office_path)

    window.show_screen(name)

    edits = [edit for edit in window.screens.at(name).findChildren(GrowingEdit) if edit.isVisible()]
    assert edits
    assert {edit.toPlainText() for edit in edits if widest_line(edit) > edit.viewport().width()} == set()


def widest_line(edit: GrowingEdit) -> float:
    layout = edit.document().firstBlock().layout()
    return max((layout.lineAt(n).width() for n in range(layout.lineCount())), default=0)
