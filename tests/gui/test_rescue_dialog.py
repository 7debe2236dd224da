"""Choosing a backup, seeing what it would change, restoring it."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.rescue_dialog import RescueDialog
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.rescue import Rescue
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.work import opening
from tests.gui.conftest import wait


def test_backups_are_listed_with_what_they_would_change(
    qtbot: QtBot, shown: MainWindow, office: CurrentOffice, jobs: JobRunner, words: ScreenWords
) -> None:
    dialog = RescueDialog(Rescue(office.path, office, jobs), words, shown)
    qtbot.addWidget(dialog)

    wait(qtbot, lambda: "ตรงกับไฟล์ปัจจุบัน" in dialog.changes.toPlainText())

    assert dialog.list.cards.rowCount() == 1
    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_without_backups_a_sentence_says_what_to_do(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, jobs: JobRunner, words: ScreenWords, office_path: Path
) -> None:
    dialog = RescueDialog(Rescue(office_path, office, jobs), words, window)
    qtbot.addWidget(dialog)

    wait(qtbot, lambda: "ไม่พบสำเนาสำรอง" in dialog.note.clean_text)

    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_leaving_the_dialog_changes_nothing(
    qtbot: QtBot, shown: MainWindow, office: CurrentOffice, jobs: JobRunner, words: ScreenWords
) -> None:
    before = office.path.read_bytes()
    dialog = RescueDialog(Rescue(office.path, office, jobs), words, shown)
    qtbot.addWidget(dialog)
    wait(qtbot, lambda: dialog.list.cards.rowCount() == 1)

    dialog.reject()

    assert office.is_open
    assert office.path.read_bytes() == before


def test_a_backup_that_went_away_is_one_sentence(
    qtbot: QtBot,
    shown: MainWindow,
    office: CurrentOffice,
    jobs: JobRunner,
    words: ScreenWords,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Closing would make a new backup, which within one second has the same name.
    monkeypatch.setattr(opening, "back_up_if_changed", lambda *_, **__: None)
    office._opened.save(replace(office.file, profiles=()))
    dialog = RescueDialog(Rescue(office.path, office, jobs), words, shown)
    qtbot.addWidget(dialog)
    wait(qtbot, dialog.restore.isEnabled)
    for backup in (home / "backups").rglob("*.ita"):
        backup.unlink()

    dialog.restore.click()

    wait(qtbot, lambda: "ไม่พบสำเนาสำรอง" in dialog.note.clean_text)
    assert dialog.sentence == ""
    dialog.reject()
