"""What is remembered between two starts, and what is not believed."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.session.settings import (
    LONGEST_RECENT,
    SETTINGS_NAME,
    RecentFile,
    Settings,
    SettingsKeeper,
    missing_among,
    read_settings,
    remembered,
)

NOON = datetime(2026, 2, 3, 12, 0)


def recent(name: str) -> RecentFile:
    return RecentFile(f"/งาน/{name}.ita", "อบต.ทดสอบ", NOON)


def test_settings_come_back_in_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    SettingsKeeper(tmp_path).change(language="en", export_folder="/งาน/เอกสาร", recent=(recent("ก"),))

    assert SettingsKeeper(tmp_path).value == Settings("en", "/งาน/เอกสาร", "", (recent("ก"),))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"recent": 1, "language": "xx", "window": [], "export_folder": null, "layouts": [1]}',
        '{"recent": [1, {}, {"path": "", "office": "", "opened": ""}, {"path": "a", "office": "b", "opened": "c"}]}',
    ],
)
def test_a_damaged_settings_file_counts_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / SETTINGS_NAME
    path.write_text(text, encoding="utf-8")

    assert read_settings(path) == Settings()


def test_layouts_are_kept_by_name(tmp_path: Path) -> None:
    keeper = SettingsKeeper(tmp_path)
    keeper.keep_layout("measures", "กว้าง")
    keeper.keep_layout("scores", "แคบ")

    assert read_settings(tmp_path / SETTINGS_NAME).layouts == {"measures": "กว้าง", "scores": "แคบ"}


def test_one_bad_recent_entry_does_not_lose_the_others(tmp_path: Path) -> None:
    good = {"path": "/งาน/ก.ita", "office": "อบต.ทดสอบ", "opened": NOON.isoformat()}
    path = tmp_path / SETTINGS_NAME
    path.write_text(json.dumps({"recent": [{"path": 5}, good]}), encoding="utf-8")

    assert read_settings(path).recent == (recent("ก"),)


def test_settings_that_cannot_be_written_hold_for_this_run(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    keeper = SettingsKeeper(tmp_path / "taken")

    keeper.change(language="en")

    assert keeper.value.language == "en"


def test_a_change_is_told_once_and_only_if_it_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    keeper = SettingsKeeper(tmp_path)
    told: list[str] = []
    keeper.changed.connect(lambda: told.append(keeper.value.language))

    keeper.change(language="en")
    keeper.change(language="en")

    assert told == ["en"]


def test_a_file_opened_again_moves_to_the_head() -> None:
    files = remembered(remembered((), recent("ก")), recent("ข"))

    assert remembered(files, recent("ก")) == (recent("ก"), recent("ข"))


def test_only_so_many_files_are_remembered() -> None:
    files: tuple[RecentFile, ...] = ()
    for number in range(LONGEST_RECENT + 5):
        files = remembered(files, recent(str(number)))

    assert len(files) == LONGEST_RECENT
    assert files[0] == recent(str(LONGEST_RECENT + 4))


def test_a_forgotten_file_is_gone_from_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    keeper = SettingsKeeper(tmp_path)
    keeper.remember(recent("ก"))
    keeper.remember(recent("ข"))

    keeper.forget("/งาน/ข.ita")

    assert keeper.value.recent == (recent("ก"),)


def test_missing_files_are_told_apart_from_those_that_are_there(tmp_path: Path) -> None:
    there = tmp_path / "อยู่.ita"
    there.write_bytes(b"x")
    files = tuple(RecentFile(path, "", NOON) for path in (str(there), str(tmp_path / "หาย.ita"), "\0", str(tmp_path)))

    assert missing_among(files) == {str(tmp_path / "หาย.ita"), "\0", str(tmp_path)}


def test_reminding_is_wanted_until_it_is_switched_off(qtbot: QtBot, tmp_path: Path) -> None:
    keeper = SettingsKeeper(tmp_path)
    assert keeper.value.reminds

    keeper.change(reminds=False)
    keeper.keep_reminded("f", "2026-02-03")

    assert (read_settings(tmp_path / SETTINGS_NAME).reminds, keeper.value.reminded) == (False, {"f": "2026-02-03"})


def test_of_only_so_many_files_it_is_known_when_they_were_reminded_of(qtbot: QtBot, tmp_path: Path) -> None:
    keeper = SettingsKeeper(tmp_path)
    for number in range(LONGEST_RECENT + 3):
        keeper.keep_reminded(str(number), "2026-02-03")

    assert len(keeper.value.reminded) == LONGEST_RECENT
    assert str(LONGEST_RECENT + 2) in read_settings(tmp_path / SETTINGS_NAME).reminded
