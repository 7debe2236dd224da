"""A file of every released schema opens and holds what it held then; released steps never change."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ita_desktop.store.codec import from_json
from ita_desktop.store.database import create, examine
from ita_desktop.store.migrations import migrate_copy
from tests.databases.make import FOLDER, NEWEST
from tests.store.conftest import stored
from tests.store.made import full_file

RELEASED = sorted(FOLDER.glob("schema-*.ita"))


def schema(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY rowid").fetchall()


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_released_file_opens_with_its_content(released: Path, tmp_path: Path) -> None:
    path = shutil.copyfile(released, tmp_path / "office.ita")
    examine(path)
    migrate_copy(path, tmp_path / "kept")
    examine(path)
    assert stored(path) == from_json(json.loads(released.with_suffix(".json").read_text(encoding="utf-8")))


def test_the_present_schema_is_the_one_that_is_kept_here(tmp_path: Path) -> None:
    create(tmp_path / "new.ita", full_file())
    assert schema(tmp_path / "new.ita") == schema(NEWEST)
