"""Files that are not fit to be opened: each answered by its kind of error in one sentence, nothing written."""

import hashlib
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.connecting import journal_of
from ita_desktop.store.database import connect, create, examine
from ita_desktop.store.errors import CannotOpen, Damaged, NewerVersion, NothingWritten, NotOurs, StoreError
from ita_desktop.store.header import APPLICATION_ID, SIZE_LIMIT
from tests.store.conftest import stored
from tests.store.made import FILE_ID, full_file


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file of a folder with its hash."""
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.iterdir() if one.is_file()}


def refused(path: Path) -> StoreError:
    """The error that examining raises, after seeing that nothing in the folder changed."""
    before = fingerprint(path.parent)
    with pytest.raises(StoreError) as error:
        examine(path)
    assert fingerprint(path.parent) == before
    assert error.value.sentence.strip()
    return error.value


def changed(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for one in statements:
            connection.execute(one)


def test_a_sound_file_passes_untouched(full_path: Path) -> None:
    before = fingerprint(full_path.parent)
    examine(full_path)
    assert stored(full_path) == full_file()
    assert fingerprint(full_path.parent) == before


def test_a_missing_file(path: Path) -> None:
    assert isinstance(refused(path), CannotOpen)


def test_a_folder(tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path), CannotOpen)


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(CannotOpen):
        examine(path)


@pytest.mark.parametrize("name", ["ก" * 200 + ".ita", "ก\0ข.ita"])
def test_an_impossible_name(tmp_path: Path, name: str) -> None:
    assert isinstance(refused(tmp_path / name), CannotOpen)


def test_an_empty_file(path: Path) -> None:
    path.touch()
    assert isinstance(refused(path), NotOurs)


@pytest.mark.parametrize("content", [b"x", b"PK\3\4" + b"\0" * 5000, "บันทึกข้อความ".encode(), b"\0" * 4096])
def test_no_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert isinstance(refused(path), NotOurs)


def test_another_programs_database(path: Path) -> None:
    changed(path, "CREATE TABLE bookmarks (url TEXT)", "PRAGMA application_id = 1234")
    assert isinstance(refused(path), NotOurs)


def test_a_database_that_only_claims_to_be_ours(path: Path) -> None:
    changed(
        path, "CREATE TABLE measure (id TEXT)", f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 1"
    )
    assert isinstance(refused(path), NotOurs)


def test_a_newer_file(full_path: Path) -> None:
    changed(full_path, "PRAGMA user_version = 99")
    assert isinstance(refused(full_path), NewerVersion)


def test_a_file_without_version(full_path: Path) -> None:
    changed(full_path, "PRAGMA user_version = 0")
    assert isinstance(refused(full_path), Damaged)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON unit BEGIN DELETE FROM measure; END",
        "CREATE VIEW v AS SELECT * FROM unit",
        "CREATE VIRTUAL TABLE f USING fts5(text)",
        "CREATE TABLE other (id TEXT)",
        "CREATE TABLE other (id TEXT CHECK (id > 1))",
        'CREATE INDEX i ON "unit" (upper("name"))',
        "ALTER TABLE unit ADD COLUMN more TEXT",
        "ALTER TABLE unit ADD COLUMN twice TEXT AS (name || name)",
        "ALTER TABLE unit DROP COLUMN telephone",
        "ALTER TABLE unit RENAME COLUMN telephone TO phone",
        "DROP TABLE history",
    ],
)
def test_a_schema_that_is_not_ours(full_path: Path, statement: str) -> None:
    changed(full_path, statement)
    assert isinstance(refused(full_path), NotOurs)


def test_a_row_without_its_owner(full_path: Path) -> None:
    changed(full_path, "DELETE FROM measure")
    assert isinstance(refused(full_path), Damaged)


def test_a_file_beyond_the_size_limit(full_path: Path) -> None:
    os.truncate(full_path, SIZE_LIMIT + 1)
    with pytest.raises(CannotOpen):
        examine(full_path)


def test_a_file_cut_off_anywhere(full_path: Path) -> None:
    whole = full_path.read_bytes()
    steps = [*range(1, 200, 7), *range(200, len(whole), len(whole) // 60), len(whole) - 1]
    for length in steps:
        full_path.write_bytes(whole[:length])
        with pytest.raises((Damaged, NotOurs)):
            examine(full_path)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_flipped_bytes_are_noticed_or_change_nothing(full_path: Path, seed: int) -> None:
    chance, whole, full = random.Random(seed), full_path.read_bytes(), full_file()
    outcomes = set()
    for _ in range(60):
        spoilt = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3))):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        full_path.write_bytes(spoilt)
        try:
            examine(full_path)
            assert stored(full_path) == full
            outcomes.add("equal")
        except StoreError:
            outcomes.add("refused")
    assert outcomes == {"equal", "refused"}


def test_a_changed_letter_in_a_sound_page_is_noticed(full_path: Path) -> None:
    content = full_path.read_bytes()
    typed = "titles ที่".encode()
    assert typed in content
    full_path.write_bytes(content.replace(typed, "titlex ที่".encode(), 1))
    examine(full_path)
    with pytest.raises(Damaged):
        stored(full_path)


def interrupted(full_path: Path) -> Path:
    """A copy of a file and its journal as a crash in the middle of a save leaves them."""
    crashed = full_path.parent / "crashed" / full_path.name
    crashed.parent.mkdir()
    with closing(connect(full_path)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        for table, column in (("measure_titles", "text"), ("step", "text"), ("document", "title"), ("unit", "name")):
            connection.execute(f"UPDATE {table} SET {column} = 'ค้าง'")
        shutil.copyfile(full_path, crashed)
        shutil.copyfile(journal_of(full_path), journal_of(crashed))
        connection.execute("ROLLBACK")
    assert crashed.read_bytes() != full_path.read_bytes()
    return crashed


def test_a_hot_journal_is_played_back_without_touching_the_file(full_path: Path) -> None:
    crashed = interrupted(full_path)
    before = fingerprint(crashed.parent)
    examine(crashed)
    assert stored(crashed) == full_file()
    assert fingerprint(crashed.parent) == before


def test_opening_for_writing_plays_a_hot_journal_back(full_path: Path) -> None:
    crashed = interrupted(full_path)
    connect(crashed).close()
    assert not journal_of(crashed).exists()
    assert stored(crashed) == full_file()


def test_a_file_in_the_middle_of_anothers_save_is_waited_for_and_not_copied(
    full_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ita_desktop.store.connecting.BUSY_SECONDS", 0)
    with closing(connect(full_path)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN EXCLUSIVE")
        writer.execute("UPDATE unit SET name = 'ค้าง'")
        with pytest.raises(CannotOpen) as refused:
            examine(full_path)
    assert "กำลังถูกโปรแกรมอื่นใช้งาน" in refused.value.sentence


def test_an_existing_file_is_never_created_over(full_path: Path) -> None:
    before = fingerprint(full_path.parent)
    with pytest.raises(NothingWritten):
        create(full_path, OfficeFile(FILE_ID))
    assert fingerprint(full_path.parent) == before


@pytest.mark.parametrize("name", ["ก" * 90 + ".ita", "ไม่มี/ก.ita", "ก\0.ita"])
def test_a_file_that_cannot_be_created_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(NothingWritten):
        create(tmp_path / name, OfficeFile(FILE_ID))
    assert list(tmp_path.iterdir()) == []


def test_a_value_that_cannot_be_stored_leaves_no_new_file(path: Path) -> None:
    file = full_file()
    with pytest.raises(NothingWritten):
        create(path, replace(file, units=file.units[:1] * 2))
    assert list(path.parent.iterdir()) == []


def test_the_longest_name_can_be_created_and_saved(tmp_path: Path) -> None:
    path = tmp_path / ("ก" * 78 + ".ita")
    create(path, full_file())
    examine(path)
    connect(path).close()
    assert stored(path) == full_file()


def test_a_folder_that_cannot_be_written_gets_no_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("ita_desktop.store.placing.os.open", denied)
    with pytest.raises(NothingWritten):
        create(path, OfficeFile(FILE_ID))
    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("content", [b"", b"\0" * 5000, "บันทึกข้อความ".encode()])
@pytest.mark.parametrize("lead", [os.symlink, os.link], ids=["symbolic", "hard"])
@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_a_link_beside_the_file_leads_to_no_write(
    full_path: Path, content: bytes, lead: Callable[[Path, Path], None], ending: str
) -> None:
    other = full_path.parent / "other.txt"
    other.write_bytes(content)
    lead(other, full_path.with_name(f"{full_path.name}{ending}"))
    for read_only in (False, True):
        with pytest.raises(CannotOpen, match="ไม่ใช่ไฟล์ที่ใช้งานได้ตามปกติ"):
            connect(full_path, read_only=read_only)
    assert other.read_bytes() == content


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_a_pipe_for_a_journal_is_not_waited_for(full_path: Path) -> None:
    os.mkfifo(journal_of(full_path))
    with pytest.raises(CannotOpen):
        examine(full_path)


def test_a_connection_is_hardened(full_path: Path) -> None:
    with closing(connect(full_path)) as connection:
        pragmas = {one: connection.execute(f"PRAGMA {one}").fetchone()[0] for one in _PRAGMAS}
        assert pragmas == _PRAGMAS
        assert connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
        assert not connection.getconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER)
        assert not connection.getconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW)
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("ATTACH ':memory:' AS other")


_PRAGMAS = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1}
