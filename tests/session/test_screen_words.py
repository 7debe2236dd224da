"""Word breaks for the screen, once the dictionary is there."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from tests.waiting import WAIT_MS

TEXT = "รายงานผลการประเมิน"


def test_text_is_left_alone_until_the_words_are_known(jobs: JobRunner, office: CurrentOffice) -> None:
    assert ScreenWords(jobs, office).broken(TEXT) == TEXT


def test_text_gets_invisible_breaks_and_nothing_else(qtbot: QtBot, jobs: JobRunner, office: CurrentOffice) -> None:
    words = ScreenWords(jobs, office)

    with qtbot.waitSignal(words.ready, timeout=WAIT_MS):
        words.warm_up()

    assert "\u200b" in words.broken(TEXT)
    assert words.broken(TEXT).replace("\u200b", "") == TEXT


def test_the_offices_own_name_is_one_word_once_its_file_is_open(
    qtbot: QtBot, jobs: JobRunner, office: CurrentOffice, office_path: Path
) -> None:
    words = ScreenWords(jobs, office)
    with qtbot.waitSignal(words.ready, timeout=WAIT_MS):
        office.open(office_path)

    name = office.file.profiles[-1].name

    assert name in words.broken(f"ที่{name}นี้")


def test_a_file_opened_before_the_words_were_loaded_keeps_its_name_whole(
    qtbot: QtBot, jobs: JobRunner, office: CurrentOffice, office_path: Path
) -> None:
    words = ScreenWords(jobs, office)
    with qtbot.waitSignal(words.ready, timeout=WAIT_MS):
        office.open(office_path)

    with qtbot.waitSignal(words.ready, timeout=WAIT_MS):
        words.warm_up()

    name = office.file.profiles[-1].name
    assert name in words.broken(f"ที่{name}นี้")
