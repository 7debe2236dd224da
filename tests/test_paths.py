"""Where resources lie in a checkout, an installed package and a frozen program, and where the user's folders are."""

import sys
from pathlib import Path

import pytest

from ita_desktop import paths


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert paths.resource("frameworks", "2568.toml").is_file()
    assert paths.form_folder().is_dir()


def test_a_frozen_program_looks_into_its_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("fonts") == tmp_path / "resources" / "fonts"
    assert paths.form_folder() == tmp_path / "forms"


def test_an_installed_package_carries_its_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "_data").mkdir()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "paths.py"))
    assert paths.resource("fonts") == tmp_path / "_data" / "resources" / "fonts"


def test_the_user_s_folders_can_be_moved_and_are_not_made(home: Path) -> None:
    folders = {paths.settings_folder(), paths.log_folder(), paths.backup_folder()}
    assert folders == {home / "settings", home / "log", home / "backups"}
    assert not any(folder.exists() for folder in folders)


def test_without_that_they_are_the_system_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ITA_DESKTOP_HOME")
    folders = {paths.settings_folder(), paths.log_folder(), paths.backup_folder()}
    assert len(folders) == 3
    assert all(folder.is_absolute() and "ITA Desktop" in folder.parts for folder in folders)
