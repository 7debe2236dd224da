"""What the program remembers of its user between two starts, as one JSON file in the settings folder."""

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ita_desktop.session.crash import log

SETTINGS_NAME = "settings.json"
LONGEST_RECENT = 12
LANGUAGES = ("th", "en")


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file opened before: its full path, the office's name then, and when (local time)."""

    path: str
    office: str
    opened: datetime


@dataclass(frozen=True, slots=True)
class Settings:
    """`window` is the window's place as Qt writes it, in base 64; `layouts` says how tables are laid out, by name.

    `reminds` says whether the clerk wants to be reminded of what is due, `reminded` when (ISO) it was done last, by the
    id of the file. `forms_folder` is where the forms of units were written last.
    """

    language: str = "th"
    export_folder: str = ""
    window: str = ""
    recent: tuple[RecentFile, ...] = ()
    layouts: Mapping[str, str] = field(default_factory=dict)
    reminds: bool = True
    reminded: Mapping[str, str] = field(default_factory=dict)
    forms_folder: str = ""


class SettingsKeeper(QObject):
    """Holds the settings and writes every change at once; a folder that cannot be written keeps them for this run."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = folder / SETTINGS_NAME
        self.value = read_settings(self._path)

    def change(self, **fields: Any) -> None:
        """Replaces fields of `Settings` by name."""
        changed = replace(self.value, **fields)
        if changed == self.value:
            return
        self.value = changed
        try:
            _write(self._path, changed)
        except OSError as error:
            log(error)
        self.changed.emit()

    def keep_layout(self, name: str, layout: str) -> None:
        """Remembers how a table is laid out."""
        self.change(layouts={**self.value.layouts, name: layout})

    def keep_reminded(self, file_id: str, day: str) -> None:
        """Remembers that the clerk was reminded of a file's work on a day; files that are long forgotten are left."""
        others = {name: when for name, when in self.value.reminded.items() if name != file_id}
        self.change(reminded={**dict(list(others.items())[1 - LONGEST_RECENT :]), file_id: day})

    def remember(self, file: RecentFile) -> None:
        """Puts a file at the head of the recent ones."""
        self.change(recent=remembered(self.value.recent, file))

    def forget(self, path: str) -> None:
        """Takes a file off the recent ones."""
        self.change(recent=tuple(f for f in self.value.recent if f.path != path))


def remembered(files: tuple[RecentFile, ...], file: RecentFile) -> tuple[RecentFile, ...]:
    """Newest first, each path once, at most LONGEST_RECENT."""
    same = os.path.normcase(file.path)
    others = tuple(f for f in files if os.path.normcase(f.path) != same)
    return (file, *others)[:LONGEST_RECENT]


def missing_among(files: tuple[RecentFile, ...]) -> frozenset[str]:
    """The paths that are not there now; slow when a share is away, so never on the window's thread."""
    return frozenset(f.path for f in files if not _is_there(f.path))


def _is_there(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def read_settings(path: Path) -> Settings:
    """The settings as written; what is missing, damaged or strange falls back to its default."""
    if not path.exists():
        return Settings()
    import json  # a first start has nothing to read

    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _understood(data) if isinstance(data, dict) else Settings()


def _understood(data: Mapping[str, Any]) -> Settings:
    language = data.get("language")
    recent = data.get("recent")
    return Settings(
        language=language if language in LANGUAGES else "th",
        export_folder=_text(data.get("export_folder")),
        forms_folder=_text(data.get("forms_folder")),
        window=_text(data.get("window")),
        layouts=_texts(data.get("layouts")),
        reminds=data.get("reminds") is not False,
        reminded=_texts(data.get("reminded")),
        recent=tuple(f for entry in recent if (f := _recent(entry))) if isinstance(recent, list) else (),
    )


def _recent(entry: object) -> RecentFile | None:
    match entry:
        case {"path": str(path), "office": str(office), "opened": str(opened)} if path:
            try:
                return RecentFile(path, office, datetime.fromisoformat(opened))
            except ValueError:
                return None
    return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> Mapping[str, str]:
    return {str(name): _text(text) for name, text in value.items()} if isinstance(value, dict) else {}


def _write(path: Path, settings: Settings) -> None:
    import json

    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".tmp")
    beside.write_text(json.dumps(asdict(settings), default=datetime.isoformat, ensure_ascii=False), encoding="utf-8")
    beside.replace(path)
