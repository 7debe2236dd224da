"""Automatic backups."""

import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.database import examine
from ita_desktop.work.errors import WorkError
from ita_desktop.work.opening import open_office, read_file
from ita_desktop.work.retention import DAYS
from ita_desktop.work.safekeeping import (
    BEFORE_RESTORE,
    back_up,
    back_up_if_changed,
    backups_for,
    backups_in,
    folder_of,
    known_backups,
    own_backups,
)
from tests.work.offices import with_total

MORNING = datetime(2025, 11, 24, 8, 30)


def test_a_backup_holds_what_the_file_holds_outside_its_folder(saved: Path, office: OfficeFile, home: Path) -> None:
    backup = back_up(saved, office.id, now=MORNING)

    assert read_file(backup.path) == office
    assert backup.path.is_relative_to(home)
    assert (backup.id, backup.of, backup.reason) == ("20251124-083000", "อบต.ตัวอย่าง", "")
    assert list(saved.parent.iterdir()) == [saved]


def test_one_backup_a_day_unless_the_file_changed(saved: Path, office: OfficeFile) -> None:
    now = datetime.now()
    assert back_up_if_changed(saved, office.id, now=now)
    assert back_up_if_changed(saved, office.id, now=now) is None

    with open_office(saved) as opened:
        opened.save(with_total(office, "95.00"))

    assert read_file(backups_in(folder_of(office.id))[0].path) == with_total(office, "95.00")


def test_the_next_day_has_its_own(saved: Path, office: OfficeFile) -> None:
    tomorrow = datetime.now() + timedelta(days=1)
    back_up(saved, office.id)

    assert back_up_if_changed(saved, office.id, now=tomorrow)


def test_two_backups_of_one_second_are_two(saved: Path, office: OfficeFile) -> None:
    first = back_up(saved, office.id, reason=BEFORE_RESTORE, now=MORNING)
    second = back_up(saved, office.id, reason=BEFORE_RESTORE, now=MORNING)

    assert first.id != second.id
    assert {first, second} == set(backups_in(folder_of(office.id)))


def test_old_backups_are_thinned_out(saved: Path, office: OfficeFile) -> None:
    folder = folder_of(office.id)
    back_up(saved, office.id, reason=BEFORE_RESTORE, now=MORNING)
    folder.mkdir(exist_ok=True)
    for day in range(1, 100):
        (folder / f"{MORNING - timedelta(days=day):%Y%m%d-%H%M%S} อบต.ตัวอย่าง.ita").write_bytes(b"old")

    newest = back_up(saved, office.id, now=MORNING)

    left = backups_in(folder)
    assert newest.path in [b.path for b in left]
    assert DAYS < len(left) < 40
    assert BEFORE_RESTORE in {b.reason for b in left}


def test_a_copy_of_the_file_does_not_push_its_backups_out(saved: Path, office: OfficeFile) -> None:
    own = back_up(saved, office.id, now=MORNING)
    copy = copied(saved)

    for minute in range(1, DAYS + 2):
        back_up(copy, office.id, now=MORNING + timedelta(minutes=minute))

    assert own in backups_in(folder_of(office.id))


def test_what_a_killed_backup_left_is_never_offered_and_removed_later(saved: Path, office: OfficeFile) -> None:
    folder = folder_of(office.id)
    folder.mkdir(parents=True)
    unfinished = folder / f"~ita-{'0a' * 16}.tmp"
    unfinished.write_bytes(b"half")
    os.utime(unfinished, (0, 0))
    assert backups_in(folder) == ()

    back_up(saved, office.id)

    assert not unfinished.exists()


def test_a_damaged_file_is_not_backed_up_over_good_ones(saved: Path, office: OfficeFile) -> None:
    good = back_up(saved, office.id, now=MORNING)
    os.truncate(saved, saved.stat().st_size // 2)

    with pytest.raises(WorkError):
        back_up(saved, office.id, now=MORNING + timedelta(days=1))

    assert backups_in(folder_of(office.id)) == (good,)


def test_a_damaged_files_backups_are_found_by_its_path(saved: Path, office: OfficeFile) -> None:
    backup = back_up(saved, office.id)

    assert known_backups(saved) == (backup,)
    assert known_backups(saved.with_name("อื่น.ita")) == ()


def test_a_path_where_two_offices_lay_knows_the_last_one(saved: Path, office: OfficeFile) -> None:
    back_up(saved, "0" * 36, now=MORNING)
    last = back_up(saved, office.id, now=MORNING + timedelta(days=1))
    back_up(saved, "f" * 36, now=MORNING)

    assert known_backups(saved) == (last,)


def test_a_copy_in_another_folder_has_its_own_backups(saved: Path, office: OfficeFile) -> None:
    copy = copied(saved)
    first = back_up(saved, office.id, now=MORNING)
    second = back_up(copy, office.id, now=MORNING + timedelta(hours=1))

    assert own_backups(saved, office.id) == (first,)
    assert own_backups(copy, office.id) == (second,)
    assert [(b.id, b.elsewhere) for b in backups_for(saved, office.id)] == [(first.id, False), (second.id, True)]


def test_a_copys_backup_of_today_does_not_stand_for_the_files_own(saved: Path, office: OfficeFile) -> None:
    now = datetime.now()
    back_up(copied(saved), office.id, now=now)

    assert back_up_if_changed(saved, office.id, now=now)


def test_a_file_with_the_longest_name_is_backed_up(saved: Path, office: OfficeFile) -> None:
    long = saved.rename(saved.with_name("ก" * 80 + ".ita"))

    backup = back_up(long, office.id, reason=BEFORE_RESTORE)

    assert backups_in(folder_of(office.id)) == (backup,)


@pytest.mark.slow
def test_kill_while_backing_up_leaves_only_whole_backups(saved: Path, office: OfficeFile) -> None:
    loop = (
        "import sys; from datetime import datetime, timedelta; from pathlib import Path\n"
        "from ita_desktop.work.safekeeping import back_up\n"
        "start = datetime(2025, 1, 1) + timedelta(days=int(sys.argv[3]))\n"
        "for n in range(10000):\n"
        "    back_up(Path(sys.argv[1]), sys.argv[2], now=start + timedelta(seconds=n)); print(n, flush=True)\n"
    )
    for run in range(15):
        child = subprocess.Popen(
            [sys.executable, "-c", loop, str(saved), office.id, str(run)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout
        for _ in range(1 + run * 7 % 11):
            assert child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()

        found = backups_in(folder_of(office.id))
        assert found
        for backup in found:
            examine(backup.path)
            assert read_file(backup.path) == office
    assert read_file(saved) == office


def copied(saved: Path) -> Path:
    """A copy of the file under the same name in a folder of its own."""
    copy = saved.parent.with_name("สำเนา") / saved.name
    copy.parent.mkdir()
    copy.write_bytes(saved.read_bytes())
    return copy
