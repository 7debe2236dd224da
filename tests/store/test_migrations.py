"""Migrations: an older file is brought up to date on a copy; whatever happens, the old bytes are still there."""

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.checksum import content_sum, store_sum
from ita_desktop.store.database import connect, create, examine
from ita_desktop.store.errors import Damaged, NothingWritten, NotOurs
from ita_desktop.store.header import read_header
from ita_desktop.store.migrations import SCHEMA_VERSION, STEPS, Step, migrate_copy, needs_migration
from tests.store.conftest import stored
from tests.store.made import full_file

if TYPE_CHECKING:
    from sqlite_utils import Database

ROOT = Path(__file__).parents[2]
NOON = datetime(2025, 11, 21, 12, 0, 5)


def add_kpi(db: "Database") -> None:
    """A step as the next release may have one."""
    db["measure"].add_column("kpi", str, not_null_default="")


def rebuild_unit(db: "Database") -> None:
    """A step that makes a table anew, as sqlite-utils does where SQLite itself cannot alter it."""
    db["unit"].transform(defaults={"telephone": ""})


@pytest.fixture
def older(path: Path) -> Path:
    """A file written before measures had a KPI."""
    create(path, full_file())
    with closing(connect(path)) as connection:
        connection.execute("ALTER TABLE measure DROP COLUMN kpi")
        store_sum(connection, content_sum(connection))
    return path


def without_kpi(file: OfficeFile) -> OfficeFile:
    years: dict[int, Any] = {
        year: replace(work, measures=tuple(replace(one, kpi="") for one in work.measures))
        for year, work in file.years.items()
    }
    return replace(file, years=years)


def test_an_older_file_is_brought_up_to_date_and_kept_as_it_was(older: Path, tmp_path: Path) -> None:
    before = older.read_bytes()
    kept = migrate_copy(older, tmp_path / "kept", now=NOON, steps=(*STEPS, add_kpi))
    assert kept == tmp_path / "kept" / f"{older.stem}-before-update-2025-11-21-120005.ita"
    assert kept.read_bytes() == before
    assert read_header(older).version == SCHEMA_VERSION + 1
    assert stored(older) == without_kpi(full_file())
    assert sorted(one.name for one in older.parent.iterdir()) == sorted([older.name, "kept"])


def test_a_rebuilt_table_keeps_its_rows_and_those_it_owns(path: Path, tmp_path: Path) -> None:
    create(path, full_file())
    assert migrate_copy(path, tmp_path / "kept", steps=(*STEPS, rebuild_unit))
    assert stored(path) == full_file()


def test_two_kept_files_of_one_second_have_two_names(path: Path, tmp_path: Path) -> None:
    create(path, full_file())
    steps: tuple[Step, ...] = (*STEPS, rebuild_unit)
    first = migrate_copy(path, tmp_path / "kept", now=NOON, steps=steps)
    path.unlink()
    create(path, full_file())
    assert migrate_copy(path, tmp_path / "kept", now=NOON, steps=steps) != first


def test_an_up_to_date_file_is_left_alone(full_path: Path, tmp_path: Path) -> None:
    before = full_path.read_bytes()
    assert not needs_migration(full_path)
    assert migrate_copy(full_path, tmp_path / "kept") is None
    assert full_path.read_bytes() == before
    assert not (tmp_path / "kept").exists()


def test_a_new_file_has_the_newest_version(full_path: Path) -> None:
    assert read_header(full_path).version == SCHEMA_VERSION


def failing(db: "Database") -> None:
    db.execute("DELETE FROM unit")
    raise RuntimeError("half way")


def leaves_orphans(db: "Database") -> None:
    db.execute("DELETE FROM measure")


def forgets_a_column(db: "Database") -> None:
    db.execute("ALTER TABLE unit DROP COLUMN telephone")


def adds_a_trigger(db: "Database") -> None:
    db.execute("CREATE TRIGGER t AFTER INSERT ON unit BEGIN DELETE FROM measure; END")


def makes_nonsense(db: "Database") -> None:
    db.execute("UPDATE measure SET timeframe_start = 'ต.ค.'")


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (failing, NothingWritten),
        (leaves_orphans, Damaged),
        (forgets_a_column, NotOurs),
        (adds_a_trigger, NotOurs),
        (makes_nonsense, NothingWritten),
    ],
)
def test_a_step_that_goes_wrong_leaves_everything_as_it_was(
    full_path: Path, tmp_path: Path, step: Step, error: type[Exception]
) -> None:
    before = full_path.read_bytes()
    with pytest.raises(error):
        migrate_copy(full_path, tmp_path / "kept", steps=(*STEPS, step))
    assert full_path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [full_path.name]


def test_an_older_file_whose_rows_were_altered_is_not_sealed_anew(older: Path, tmp_path: Path) -> None:
    with closing(connect(older)) as connection:
        connection.execute("UPDATE unit SET name = 'x'")
    before = older.read_bytes()
    with pytest.raises(Damaged):
        migrate_copy(older, tmp_path / "kept", steps=(*STEPS, add_kpi))
    assert older.read_bytes() == before


def test_where_the_old_file_cannot_be_kept_nothing_happens(older: Path, tmp_path: Path) -> None:
    occupied = tmp_path / "kept"
    occupied.touch()
    before = older.read_bytes()
    with pytest.raises(NothingWritten):
        migrate_copy(older, occupied, steps=(*STEPS, add_kpi))
    assert older.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_a_kill_inside_a_step_leaves_the_file_as_it_was(full_path: Path) -> None:
    before = full_path.read_bytes()
    command = [sys.executable, "-m", "tests.store.children", "die_while_migrating", str(full_path)]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert child.stdout == "inside\n"
    assert full_path.read_bytes() == before
    examine(full_path)
    assert migrate_copy(full_path, full_path.parent / "kept", steps=(*STEPS, rebuild_unit))


def test_reading_and_saving_do_not_load_sqlite_utils(full_path: Path) -> None:
    code = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path; from dataclasses import replace\n"
        "from ita_desktop.store.database import connect, examine, read, write_difference\n"
        "path = Path(sys.argv[1]); examine(path); c = connect(path); file = read(c)\n"
        "write_difference(c, file, replace(file, units=()), now=datetime.now(UTC))\n"
        "print('sqlite_utils' in sys.modules)"
    )
    child = subprocess.run(
        [sys.executable, "-c", code, str(full_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert child.stdout == "False\n"
