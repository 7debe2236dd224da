"""Programs that the tests kill: each prints a line for every piece of work that is done for good."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import Unit
from ita_desktop.store.database import connect, create, read, write_difference
from ita_desktop.store.migrations import SCHEMA_VERSION, STEPS, Step, migrate_copy
from tests.store.made import FILE_ID

if TYPE_CHECKING:
    from sqlite_utils import Database

ROWS = 40


def numbered(file: OfficeFile, number: int) -> OfficeFile:
    """The file with as many units as make a save write many pages, each saying the number of the save."""
    units = tuple(Unit(f"u{n}", f"{number} {'ก' * 2000}") for n in range(ROWS))
    return replace(file, units=units)


def number_of(file: OfficeFile) -> int:
    """The number of the save that made the file; all units must say the same one."""
    (number,) = {int(unit.name.split()[0]) for unit in file.units} or {0}
    return number


def save_for_ever(path: Path) -> None:
    with closing(connect(path)) as connection:
        file = read(connection)
        for number in count(number_of(file) + 1):
            after = numbered(file, number)
            write_difference(connection, file, after, now=datetime(2025, 1, 1, tzinfo=UTC) + timedelta(hours=number))
            file = after
            print(number, flush=True)


def create_for_ever(folder: Path) -> None:
    for number in count(len(list(folder.glob("*.ita"))) + 1):
        create(folder / f"{number}.ita", numbered(OfficeFile(FILE_ID), number))
        print(number, flush=True)


def migrate_for_ever(path: Path) -> None:
    for version in count(SCHEMA_VERSION + 1):
        if migrate_copy(path, path.parent / "kept", steps=steps_to(version)):
            print(version, flush=True)


def steps_to(version: int) -> tuple[Step, ...]:
    """The released schemas and made-up steps after them, each writing its number into every unit."""
    return (*STEPS, *(numbering_step(number) for number in range(SCHEMA_VERSION + 1, version + 1)))


def numbering_step(number: int) -> Step:
    def step(db: "Database") -> None:
        db.execute("UPDATE unit SET name = ? || substr(name, instr(name, ' '))", [str(number)])

    step.__name__ = f"step_{number}"
    return step


def die_while_migrating(path: Path) -> None:
    def deadly(db: "Database") -> None:
        db.execute("DELETE FROM unit")
        print("inside", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

    migrate_copy(path, path.parent / "kept", steps=(*STEPS, deadly))


WORK: dict[str, Callable[[Path], None]] = {
    one.__name__: one for one in (save_for_ever, create_for_ever, migrate_for_ever, die_while_migrating)
}

if __name__ == "__main__":
    WORK[sys.argv[1]](Path(sys.argv[2]))
