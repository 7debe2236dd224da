"""Evidence among the backups: every content once, as long as a backup names it."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence
from ita_desktop.store.database import create
from ita_desktop.work import evidence_backups
from ita_desktop.work.backups import backup_named, preview, restore
from ita_desktop.work.errors import CancelledError
from ita_desktop.work.evidence_backups import back_up_evidence, store_of, thin_out_evidence
from ita_desktop.work.evidence_folder import evidence_folder
from ita_desktop.work.safekeeping import back_up, backups_in, folder_of
from ita_desktop.work.streaming import sha256_of
from ita_desktop.work.telling import preview_lines
from tests.work.attaching import StopsAfter, Write, kept, named, with_attached
from tests.work.failing import full_disk

MORNING = datetime(2026, 2, 3, 8, 30)


@pytest.fixture(autouse=True)
def _room_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """However full the disk of the tests is."""
    monkeypatch.setattr(evidence_backups, "LEAST_FREE", 0)


@pytest.fixture
def photos(saved: Path, write: Write) -> tuple[Evidence, ...]:
    return tuple(kept(saved, write(f"{n}.jpg", b"\xff\xd8\xff" + b"x" * n)) for n in range(3))


@pytest.fixture
def attached(saved: Path, office: OfficeFile, photos: tuple[Evidence, ...]) -> OfficeFile:
    """The file of three photos, saved with them."""
    file = with_attached(office, *photos)
    saved.unlink()
    create(saved, file)
    return file


def held(file: OfficeFile) -> set[str]:
    store = store_of(folder_of(file.id))
    return {path.name for path in store.iterdir()} if store.exists() else set()


def made_old(file: OfficeFile) -> None:
    for path in store_of(folder_of(file.id)).iterdir():
        os.utime(path, (0, 0))


def test_every_content_is_copied_once_under_its_hash(
    saved: Path, attached: OfficeFile, photos: tuple[Evidence, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert back_up_evidence(saved, attached) == ""

    store = store_of(folder_of(attached.id))
    assert held(attached) == {one.sha256 for one in photos}
    assert all(sha256_of(store / name) == name for name in held(attached))
    monkeypatch.setattr(evidence_backups, "copy_hashed", full_disk)
    assert back_up_evidence(saved, attached) == ""


def test_what_was_changed_or_went_is_not_taken_for_what_was_attached(
    saved: Path, attached: OfficeFile, photos: tuple[Evidence, ...]
) -> None:
    (evidence_folder(saved) / photos[0].target).write_bytes(b"edited")
    (evidence_folder(saved) / photos[1].target).unlink()

    assert back_up_evidence(saved, attached) == ""

    assert held(attached) == {photos[2].sha256}


def test_a_hash_from_mail_leads_nowhere(saved: Path, office: OfficeFile, home: Path) -> None:
    evil = replace(named("2569/ก.txt", b"1"), sha256="../../../ลับ")

    assert back_up_evidence(saved, with_attached(office, evil)) == ""

    assert list(home.rglob("*ลับ*")) == []


@pytest.mark.parametrize(("limit", "value"), [("LARGEST_STORE", 8), ("LEAST_FREE", 10**18)])
def test_what_does_not_fit_is_said_and_left_out(
    saved: Path, attached: OfficeFile, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(evidence_backups, limit, value)

    said = back_up_evidence(saved, attached)

    assert f"{3 - len(held(attached))} ไฟล์" in said
    assert len(held(attached)) < 3


def test_a_full_disk_is_one_sentence_and_leaves_no_half_copy(
    saved: Path, attached: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_backups, "put_in_place", full_disk)

    assert "3 ไฟล์" in back_up_evidence(saved, attached)

    assert held(attached) == set()


def test_stopping_keeps_what_is_whole_and_the_next_time_goes_on(saved: Path, attached: OfficeFile) -> None:
    with pytest.raises(CancelledError):
        back_up_evidence(saved, attached, StopsAfter(1))
    assert len(held(attached)) == 1

    back_up_evidence(saved, attached)

    assert len(held(attached)) == 3


def test_a_content_stays_while_a_backup_names_it(
    saved: Path, attached: OfficeFile, office: OfficeFile, photos: tuple[Evidence, ...]
) -> None:
    back_up(saved, attached.id, now=MORNING)
    back_up_evidence(saved, attached)
    made_old(attached)
    fewer = with_attached(office, photos[0])

    back_up_evidence(saved, fewer)
    assert len(held(attached)) == 3

    for backup in backups_in(folder_of(attached.id)):
        backup.path.unlink()
    back_up_evidence(saved, fewer)
    assert held(attached) == {photos[0].sha256}


def test_a_young_content_waits_for_the_backup_that_is_being_made(saved: Path, attached: OfficeFile) -> None:
    back_up_evidence(saved, attached)

    thin_out_evidence(folder_of(attached.id), frozenset())

    assert len(held(attached)) == 3


def test_nothing_goes_while_a_backup_cannot_be_read(saved: Path, attached: OfficeFile) -> None:
    backup = back_up(saved, attached.id, now=MORNING)
    back_up_evidence(saved, attached)
    made_old(attached)
    backup.path.write_bytes(b"broken")

    thin_out_evidence(folder_of(attached.id), frozenset())

    assert len(held(attached)) == 3


def test_restoring_puts_missing_evidence_back_and_says_how_many(
    saved: Path, attached: OfficeFile, photos: tuple[Evidence, ...]
) -> None:
    backup = back_up(saved, attached.id, now=MORNING)
    back_up_evidence(saved, attached)
    folder = evidence_folder(saved)
    (folder / photos[0].target).unlink()
    (folder / photos[1].target).write_bytes(b"edited")
    (folder / photos[2].target).unlink()
    (store_of(folder_of(attached.id)) / photos[2].sha256).unlink()

    shown = preview(saved, backup_named(saved, backup.id))
    assert (shown.evidence_back, shown.evidence_lost) == (1, 1)
    assert list(preview_lines(shown))[-2:] == [
        "หลักฐานที่หายไปจะถูกนำกลับมาจากสำเนาสำรอง 1 ไฟล์",
        "หลักฐาน 1 ไฟล์ไม่อยู่ในโฟลเดอร์และไม่มีสำเนาสำรอง",
    ]
    restored = restore(saved, backup, now=MORNING)

    assert restored.sentence.endswith("และนำหลักฐานกลับมา 1 ไฟล์")
    assert sha256_of(folder / photos[0].target) == photos[0].sha256
    assert (folder / photos[1].target).read_bytes() == b"edited"


def test_a_folder_that_cannot_be_written_does_not_undo_the_restoring(
    saved: Path, attached: OfficeFile, photos: tuple[Evidence, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(saved, attached.id, now=MORNING)
    back_up_evidence(saved, attached)
    (evidence_folder(saved) / photos[0].target).unlink()
    monkeypatch.setattr(evidence_backups, "put_under_new_name", full_disk)

    restored = restore(saved, backup, now=MORNING)

    assert restored.sentence.startswith("กู้คืนข้อมูลจากสำเนาสำรองเรียบร้อยแล้ว")
    assert "เขียนลงในโฟลเดอร์หลักฐานไม่ได้" in restored.sentence


@pytest.mark.slow
def test_kill_while_copying_leaves_only_whole_contents(saved: Path, office: OfficeFile, write: Write) -> None:
    photos = tuple(kept(saved, write(f"{n}.jpg", os.urandom(300_000))) for n in range(40))
    file = with_attached(office, *photos)
    saved.unlink()
    create(saved, file)
    copying = (
        "import sys; from pathlib import Path\n"
        "from ita_desktop.work.evidence_backups import back_up_evidence\n"
        "from ita_desktop.work.opening import read_file\n"
        "class Tell:\n"
        "    cancelled = False\n"
        "    def step(self, done, total, what): print(done, flush=True)\n"
        "path = Path(sys.argv[1]); back_up_evidence(path, read_file(path), Tell())\n"
    )
    store = store_of(folder_of(file.id))
    for run in range(8):
        child = subprocess.Popen([sys.executable, "-c", copying, str(saved)], stdout=subprocess.PIPE, text=True)
        assert child.stdout
        for _ in range(1 + run):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        whole = [path for path in store.iterdir() if not path.name.startswith("~ita-")] if store.exists() else []
        assert all(sha256_of(path) == path.name for path in whole)

    assert back_up_evidence(saved, file) == ""
    assert {one.sha256 for one in photos} <= held(file)
