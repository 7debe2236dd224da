"""Kill -9 at random moments: what was acknowledged is there, nothing is damaged."""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.database import connect, create, examine
from ita_desktop.store.header import read_header
from ita_desktop.store.migrations import migrate_copy
from ita_desktop.store.soundness import verify_schema, verify_whole
from tests.store.children import create_for_ever, migrate_for_ever, number_of, numbered, save_for_ever, steps_to
from tests.store.conftest import stored
from tests.store.made import FILE_ID

ROOT = Path(__file__).parents[2]
SAVING, CREATING, MIGRATING = 60, 30, 40

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")]


def killed(work: str, path: Path, lines: int) -> int:
    """Starts a child, kills it after it acknowledged so many pieces of work, and tells the last it acknowledged."""
    command = [sys.executable, "-m", "tests.store.children", work, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        acknowledged = [child.stdout.readline() for _ in range(lines)]
        child.kill()
        acknowledged += child.stdout.readlines()
    whole = [line for line in acknowledged if line.endswith("\n")]
    assert len(whole) >= lines
    return int(whole[-1])


def test_no_acknowledged_save_is_lost(path: Path) -> None:
    chance = random.Random(20251121)
    create(path, OfficeFile(FILE_ID))
    for _ in range(SAVING):
        last = killed(save_for_ever.__name__, path, chance.randint(1, 12))
        examine(path)
        assert number_of(stored(path)) in (last, last + 1)


def test_no_created_file_is_half_or_empty(path: Path) -> None:
    chance = random.Random(20251121)
    for _ in range(CREATING):
        last = killed(create_for_ever.__name__, path.parent, chance.randint(1, 4))
        made = sorted(path.parent.glob("*.ita"), key=lambda one: int(one.stem))
        assert [int(one.stem) for one in made] in (list(range(1, last + 1)), list(range(1, last + 2)))
        for one in made[-2:]:
            examine(one)
            assert number_of(stored(one)) == int(one.stem)

    for left in path.parent.glob("~*"):
        os.utime(left, (0, 0))
    create(path, OfficeFile(FILE_ID))
    assert list(path.parent.glob("~*")) == []


def test_no_acknowledged_migration_is_lost(path: Path) -> None:
    chance = random.Random(20251121)
    for _ in range(MIGRATING):
        path.unlink(missing_ok=True)
        create(path, numbered(OfficeFile(FILE_ID), 1))
        last = killed(migrate_for_ever.__name__, path, chance.randint(1, 4))
        with closing(connect(path, read_only=True)) as connection:
            verify_whole(connection, path)
            verify_schema(connection, path)
        version = read_header(path).version
        assert version in (last, last + 1)
        assert number_of(stored(path)) == version
        migrate_copy(path, path.parent / "kept", steps=steps_to(version + 1))
        assert number_of(stored(path)) == version + 1
