"""The steps from one schema to the next, appended only; they run on a copy that replaces the file when all is sound."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.store.assembling import assemble
from ita_desktop.store.checksum import content_sum, store_sum, stored_sum
from ita_desktop.store.connecting import connect, damaged, shown
from ita_desktop.store.copying import copy_into
from ita_desktop.store.errors import NothingWritten, StoreError
from ita_desktop.store.header import read_header
from ita_desktop.store.placing import draft_beside, put_in_place
from ita_desktop.store.schema_1 import FIRST_SCHEMA
from ita_desktop.store.schema_2 import FOLLOW_UP_SCHEMA
from ita_desktop.store.soundness import verify_harmless, verify_schema, verify_whole

if TYPE_CHECKING:
    from sqlite_utils import Database

type Step = Callable[["Database"], None]


def first_schema(db: "Database") -> None:
    """The tables of the first release."""
    _execute(db, FIRST_SCHEMA)


def follow_up(db: "Database") -> None:
    """What is reported through the year: rounds, events, evidence, removed measures, closed years."""
    _execute(db, FOLLOW_UP_SCHEMA)


def _execute(db: "Database", statements: str) -> None:
    for statement in statements.strip().split(";\n"):
        db.execute(statement)


STEPS: tuple[Step, ...] = (first_schema, follow_up)
SCHEMA_VERSION = len(STEPS)


def needs_migration(path: Path) -> bool:
    """Whether a file of ours has an older schema; raises like `examine` where it has none."""
    return read_header(path).version < SCHEMA_VERSION


def apply_steps(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Runs the steps a database has not seen, each in a transaction of its own, and counts them as its version."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("ita_desktop")
    for step in steps:
        migrations()(step)
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA user_version = {len(steps)}")


def migrate_copy(
    path: Path, keep_in: Path, *, now: datetime | None = None, steps: Sequence[Step] = STEPS
) -> Path | None:
    """Brings a file up to date on a copy and puts it in place; the old file is kept in a folder under a dated name.

    Returns where the old file was kept, None where nothing was to do. On any failure the file stays as it was, byte
    for byte, and Damaged or NothingWritten is raised. `now` is local time.
    """
    if read_header(path).version >= len(steps):
        return None
    try:
        with draft_beside(path) as draft:
            with _writers_kept_out(path):
                copy_into(path, draft)
                _migrate(draft, path, steps)
                shutil.copymode(path, draft)
                kept = _keep(path, keep_in, now or datetime.now())
            put_in_place(draft, path)
            return kept
    except StoreError:
        raise
    except Exception as error:  # whatever a step meets, the clerk's file is untouched and one sentence says so
        raise NothingWritten(
            f"ปรับไฟล์ “{shown(path)}” ให้ใช้กับโปรแกรมรุ่นนี้ไม่สำเร็จ ไฟล์เดิมยังอยู่ครบ "
            "โปรดตรวจสอบพื้นที่ว่างและสิทธิ์เขียนในโฟลเดอร์แล้วลองใหม่"
        ) from error


@contextmanager
def _writers_kept_out(path: Path) -> Iterator[None]:
    """Connecting plays back a journal that a crash left: beside the new file it would spoil it."""
    with closing(connect(path)) as guard:
        guard.execute("BEGIN IMMEDIATE")
        yield


def _migrate(draft: Path, path: Path, steps: Sequence[Step]) -> None:
    """Sentences name `path`, the file the clerk knows."""
    with closing(connect(draft)) as connection:
        verify_harmless(connection, path)
        verify_whole(connection, path)
        if content_sum(connection) != stored_sum(connection):
            raise damaged(path)
        connection.execute("PRAGMA foreign_keys = OFF")
        apply_steps(connection, steps)
        store_sum(connection, content_sum(connection))
        verify_harmless(connection, path)
        verify_whole(connection, path)
        verify_schema(connection, path)
        assemble(connection)


def _keep(path: Path, folder: Path, now: datetime) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    kept = _free_name(folder / f"{path.stem}-before-update-{now:%Y-%m-%d-%H%M%S}{path.suffix}")
    with draft_beside(kept) as draft:
        shutil.copyfile(path, draft)
        put_in_place(draft, kept)
    return kept


def _free_name(path: Path) -> Path:
    number = 2
    free = path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
