"""All checks can be read."""

from pytestqt.qtbot import QtBot

from ita_desktop.gui.issues.catalog_dialog import CatalogDialog
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.work.check_catalog import catalog, why_of
from tests.gui.test_accessibility import unnamed


def test_every_check_is_told_with_its_example(qtbot: QtBot, window: MainWindow, words: ScreenWords) -> None:
    dialog = CatalogDialog(words, window)
    dialog.show()
    text = " ".join(dialog.text.toPlainText().split())

    for entry in catalog():
        for said in (entry.title, entry.why, entry.example):
            assert " ".join(said.split()) in text
    assert unnamed(dialog) == []
    dialog.reject()


def test_every_check_says_why() -> None:
    assert all(why_of(entry.id) for entry in catalog())
    assert why_of("unheard-of") == ""
