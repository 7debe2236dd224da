"""Opening and saving an office's file."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import TOTAL
from ita_desktop.store.codec import from_json
from ita_desktop.store.database import connect, write_difference
from ita_desktop.store.errors import NothingWritten
from ita_desktop.work import opening
from ita_desktop.work.errors import ExitCode, WorkError
from ita_desktop.work.locking import lock_path
from ita_desktop.work.opening import open_office, read_file, read_without_writing
from ita_desktop.work.safekeeping import BEFORE_UPDATE, backups_in, folder_of
from tests.databases.make import FOLDER as DATABASES
from tests.work.failing import read_only_folder
from tests.work.offices import BAD_FILES, fingerprints, with_total

START = datetime(2025, 11, 24, 2, 0, tzinfo=UTC)


def test_what_is_saved_is_there_when_opened_again(saved: Path, office: OfficeFile) -> None:
    with open_office(saved) as opened:
        assert opened.file == office
        assert opened.read_only_because == ""
        opened.save(with_total(office, "95.00"))

    assert read_file(saved) == with_total(office, "95.00")


def test_closing_leaves_only_the_file(saved: Path) -> None:
    with open_office(saved):
        assert lock_path(saved).exists()

    assert list(saved.parent.iterdir()) == [saved]


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_sentence_with_its_exit_code_and_nothing_is_written(
    tmp_path: Path, home: Path, name: str
) -> None:
    make, code = BAD_FILES[name]
    make(tmp_path / "งาน.ita")
    before = fingerprints(tmp_path)

    for read_only in (False, True):
        with pytest.raises(WorkError) as caught:
            open_office(tmp_path / "งาน.ita", read_only=read_only)
        assert caught.value.exit_code == code
        assert one_sentence(caught.value.sentence)

    assert fingerprints(tmp_path) == before
    assert fingerprints(home) == {}


@pytest.mark.parametrize(
    "path", ["ก" * 90 + ".ita", "x" * 300 + ".ita", "a/" * 3000 + "b.ita", "nul\0byte.ita", "\udc80.ita"]
)
def test_a_path_no_system_takes_is_one_sentence(tmp_path: Path, path: str) -> None:
    with pytest.raises(WorkError) as caught:
        open_office(tmp_path / path)

    assert caught.value.exit_code == ExitCode.CANNOT_OPEN
    assert one_sentence(caught.value.sentence)


def test_a_file_another_program_holds_is_one_sentence(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_desktop.store.connecting.BUSY_SECONDS", 0)
    before = fingerprints(saved.parent)
    with closing(sqlite3.connect(saved, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(WorkError, match="โปรแกรมอื่น") as caught:
            open_office(saved)
        other.execute("ROLLBACK")

    assert caught.value.exit_code == ExitCode.CANNOT_OPEN
    assert fingerprints(saved.parent) == before


def test_the_second_opener_reads_and_cannot_save(saved: Path, office: OfficeFile) -> None:
    with open_office(saved) as first, open_office(saved) as second:
        assert second.file == office
        assert "กำลังเปิดอยู่โดย" in second.read_only_because
        with pytest.raises(WorkError, match="การแก้ไขจึงไม่ถูกบันทึก"):
            second.save(with_total(office, "1.00"))
        first.save(with_total(office, "95.00"))

    assert read_file(saved) == with_total(office, "95.00")


@pytest.mark.parametrize(
    "spelling",
    [
        lambda path: Path(os.path.relpath(path)),
        lambda path: path.parent / "." / ".." / path.parent.name / path.name,
        lambda path: linked(path),
        lambda path: linked(path.parent) / path.name,
    ],
    ids=["relative", "dots", "link to the file", "link to its folder"],
)
def test_every_spelling_of_a_path_meets_the_same_lock(saved: Path, spelling: Callable[[Path], Path]) -> None:
    with open_office(saved), open_office(spelling(saved)) as second:
        assert second.read_only_because


def test_opening_for_reading_only_takes_no_lock_and_makes_no_backup(saved: Path, home: Path) -> None:
    before = fingerprints(saved.parent)

    with open_office(saved, read_only=True) as opened:
        assert fingerprints(saved.parent) == before
        with pytest.raises(WorkError):
            opened.save(with_total(opened.file, "1.00"))

    assert fingerprints(home) == {}


def test_a_folder_that_cannot_be_written_gives_reading(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_desktop.work.locking.os.open", read_only_folder)

    with open_office(saved) as opened:
        assert "เขียนในโฟลเดอร์" in opened.read_only_because


def test_a_file_marked_read_only_gives_reading(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_desktop.work.opening.os.access", lambda *_: False)

    with open_office(saved) as opened:
        assert "อ่านได้อย่างเดียว" in opened.read_only_because
        assert not lock_path(saved).exists()


def test_who_lost_the_lock_cannot_save_over_the_others_work(saved: Path, office: OfficeFile) -> None:
    slept = open_office(saved, clock=lambda: START)
    with open_office(saved, clock=lambda: START + timedelta(hours=3)) as other:
        other.save(with_total(office, "95.00"))

        with pytest.raises(WorkError, match="จึงไม่ได้บันทึก"):
            slept.save(with_total(office, "1.00"))
    slept.close()

    assert slept.read_only_because
    assert read_file(saved) == with_total(office, "95.00")


def test_a_write_that_went_past_the_lock_is_not_overwritten(saved: Path, office: OfficeFile) -> None:
    with open_office(saved) as opened:
        with closing(connect(saved)) as other:
            write_difference(other, office, with_total(office, "95.00"), now=START)

        with pytest.raises(WorkError, match="แก้ไขจากที่อื่น"):
            opened.save(with_total(office, "1.00"))

    assert read_file(saved) == with_total(office, "95.00")


def test_a_file_that_was_moved_away_is_said_to_be_gone_and_saved_once_it_is_back(
    saved: Path, office: OfficeFile
) -> None:
    with open_office(saved) as opened:
        away = saved.rename(saved.with_name("ย้ายแล้ว.ita"))
        with pytest.raises(WorkError, match="ไม่พบไฟล์"):
            opened.save(with_total(office, "95.00"))

        away.rename(saved)
        opened.save(with_total(office, "95.00"))

    assert read_file(saved) == with_total(office, "95.00")


def test_many_saves_in_one_session(saved: Path, office: OfficeFile) -> None:
    with open_office(saved) as opened:
        for total in ("1.00", "2.00", "3.00"):
            opened.save(with_total(opened.file, total))

    assert read_file(saved) == with_total(office, "3.00")


def test_saving_the_same_value_writes_nothing(saved: Path) -> None:
    with open_office(saved) as opened:
        before = fingerprints(saved.parent)
        opened.save(opened.file)
        assert saved.name in before
        assert fingerprints(saved.parent)[saved.name] == before[saved.name]


def test_a_failed_save_leaves_the_last_saved_value_and_can_be_tried_again(saved: Path, office: OfficeFile) -> None:
    wanted = with_total(office, "95.00")
    with open_office(saved) as opened:
        with pytest.raises(WorkError):
            opened.save(replace(wanted, id="00000000-0000-0000-0000-000000000000"))
        assert opened.file == office
        opened.save(wanted)

    assert read_file(saved) == wanted


def test_after_closing_nothing_is_saved(saved: Path, office: OfficeFile) -> None:
    opened = open_office(saved)
    opened.close()
    opened.close()

    with pytest.raises(WorkError):
        opened.save(with_total(office, "1.00"))


def test_opening_makes_the_days_backup_and_closing_one_of_what_was_saved(saved: Path, office: OfficeFile) -> None:
    with open_office(saved) as opened:
        assert [read_file(b.path) for b in backups_in(folder_of(office.id))] == [office]
        opened.save(with_total(office, "95.00"))

    assert read_file(backups_in(folder_of(office.id))[0].path) == with_total(office, "95.00")


def test_a_backup_that_cannot_be_made_is_said_and_does_not_keep_the_file_shut(
    saved: Path, home: Path, office: OfficeFile
) -> None:
    (home / "backups").write_text("a file where the folder should be")

    with open_office(saved) as opened:
        assert "สำรอง" in opened.backup_problem
        opened.save(with_total(office, "95.00"))

    assert read_file(saved) == with_total(office, "95.00")


@pytest.mark.parametrize("name", ["not sqlite", "zero bytes", "another program's", "truncated", "with a trigger"])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_broken_file_that_was_backed_up_says_how_to_restore_it(saved: Path, name: str, read_only: bool) -> None:
    open_office(saved).close()
    saved.unlink()
    BAD_FILES[name][0](saved)
    before = fingerprints(saved.parent)

    with pytest.raises(WorkError, match=r"กู้คืนจากสำเนาสำรอง.*restore") as caught:
        open_office(saved, read_only=read_only)

    assert caught.value.exit_code == ExitCode.DAMAGED
    assert fingerprints(saved.parent) == before


@pytest.mark.parametrize("name", ["newer", "missing", "a folder"])
def test_what_is_not_broken_keeps_its_code_though_there_are_backups(saved: Path, name: str) -> None:
    open_office(saved).close()
    saved.unlink()
    BAD_FILES[name][0](saved)

    with pytest.raises(WorkError) as caught:
        open_office(saved)

    assert caught.value.exit_code == BAD_FILES[name][1]


def test_a_thai_path_with_spaces_and_signs_opens(tmp_path: Path, saved: Path) -> None:
    odd = tmp_path / "ปี ๒๕๖๙ #1 ?&%20 ก๊วยเตี๋ยว"
    odd.mkdir()
    moved = saved.rename(odd / "งาน 100%#.ita")

    with open_office(moved) as opened:
        assert opened.path == moved


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_kill_while_saving_loses_nothing_acknowledged_and_leaves_no_lasting_lock(saved: Path) -> None:
    loop = (
        "import sys; from pathlib import Path\n"
        "from ita_desktop.work.opening import open_office\n"
        "from tests.work.offices import with_total\n"
        "opened = open_office(Path(sys.argv[1]))\n"
        "for n in range(100000):\n"
        "    opened.save(with_total(opened.file, str(n))); print(n, flush=True)\n"
    )
    for run in range(20):
        child = subprocess.Popen([sys.executable, "-c", loop, str(saved)], stdout=subprocess.PIPE, text=True)
        assert child.stdout
        told = [child.stdout.readline() for _ in range(1 + run * 7 % 13)]
        child.kill()
        told += child.stdout.read().splitlines()
        child.wait()
        child.stdout.close()
        acknowledged = int(told[-1])

        with open_office(saved) as opened:
            assert opened.read_only_because == ""
            total = opened.file.years[2568].assessment.scores[TOTAL].value
        assert total is not None and total >= acknowledged


class Migrating:
    """Stands for an older schema: the file needs one step until it has been taken."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fails: bool = False) -> None:
        self.migrated: list[Path] = []
        self._fails = fails
        monkeypatch.setattr(opening, "needs_migration", lambda path: path not in self.migrated)
        monkeypatch.setattr(opening, "migrate_copy", self.migrate)

    def migrate(self, path: Path, _: Path) -> None:
        if self._fails:
            raise NothingWritten("ปรับไฟล์ไม่สำเร็จ")
        self.migrated.append(path)


def test_an_older_file_is_backed_up_and_then_brought_up_to_date(
    saved: Path, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrating = Migrating(monkeypatch)

    with open_office(saved) as opened:
        assert opened.file == office

    assert saved in migrating.migrated
    assert BEFORE_UPDATE in {backup.reason for backup in backups_in(folder_of(office.id))}


def test_an_older_file_opened_for_reading_is_brought_up_to_date_elsewhere(
    saved: Path, office: OfficeFile, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprints(saved.parent)
    migrating = Migrating(monkeypatch)

    with open_office(saved, read_only=True) as opened:
        assert opened.file == office

    assert saved not in migrating.migrated
    assert len(migrating.migrated) == 1
    assert not migrating.migrated[0].exists()
    assert fingerprints(saved.parent) == before
    assert fingerprints(home) == {}


def test_a_failed_update_leaves_the_file_and_gives_the_lock_back(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprints(saved.parent)
    Migrating(monkeypatch, fails=True)

    with pytest.raises(WorkError):
        open_office(saved)

    assert fingerprints(saved.parent) == before


def one_sentence(text: str) -> bool:
    return len(text) > 20 and "\n" not in text and "Error" not in text and "Errno" not in text


def linked(path: Path) -> Path:
    link = path.parent.parent / f"link-{path.name}"
    link.symlink_to(path)
    return link


def test_results_of_the_first_schema_are_kept_for_no_round_with_a_backup_of_the_file_before(tmp_path: Path) -> None:
    path, before = tmp_path / "เดิม.ita", (DATABASES / "schema-1.ita").read_bytes()
    path.write_bytes(before)
    held = from_json(json.loads((DATABASES / "schema-1.json").read_text(encoding="utf-8")))

    with open_office(path) as opened:
        file = opened.file
        opened.save(replace(file, years={}))

    results = [result for work in file.years.values() for measure in work.measures for result in measure.results]
    assert file == held
    assert results
    assert {(result.round_end, result.events, result.evidence) for result in results} == {(None, (), ())}
    (kept,) = (one for one in backups_in(folder_of(file.id)) if one.reason == BEFORE_UPDATE)
    assert read_without_writing(kept.path) == held
