"""Where the program's own resources lie and where it keeps its settings, log and backups."""

import os
import sys
from pathlib import Path

_HOME_VARIABLE = "ITA_DESKTOP_HOME"
_PROGRAM = "ITA Desktop"


def _root() -> Path:
    """The folder holding resources/ and forms/: frozen program, installed wheel or checkout."""
    frozen: str = getattr(sys, "_MEIPASS", "")
    if frozen:
        return Path(frozen)
    package = Path(__file__).parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


def resource(*parts: str) -> Path:
    """A file or folder below resources/, whether or not it exists."""
    return _root().joinpath("resources", *parts)


def form_folder() -> Path:
    """The folder of the forms, one TOML file per document kind."""
    return _root() / "forms"


def settings_folder() -> Path:
    """Where this user's settings are kept; the caller makes the folder."""
    return _user_folder("settings")


def log_folder() -> Path:
    """Where the program's log is written; the caller makes the folder."""
    return _user_folder("log")


def backup_folder() -> Path:
    """Where automatic backups go, outside the offices' own folders; the caller makes the folder."""
    return _user_folder("backups")


def _user_folder(name: str) -> Path:
    home = os.environ.get(_HOME_VARIABLE)
    if home:
        return Path(home) / name
    from platformdirs import PlatformDirs  # settings are read long after start: keep it out of the import

    folders = PlatformDirs(_PROGRAM, appauthor=False)
    chosen = {"settings": folders.user_config_path, "log": folders.user_log_path}
    return chosen.get(name, folders.user_data_path / name)
