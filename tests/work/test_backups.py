"""Listing, previewing and restoring backups."""

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.work.backups import backup_named, backups_of, preview, restore
from ita_desktop.work.comparing import MEASURES, OFFICE, SCORES, Change
from ita_desktop.work.errors import ExitCode, WorkError
from ita_desktop.work.opening import open_office, read_file
from ita_desktop.work.safekeeping import BEFORE_RESTORE, back_up
from ita_desktop.work.telling import backup_line, preview_lines
from tests.work.failing import full_disk
from tests.work.offices import BAD_FILES, fingerprints, with_total

MORNING = datetime(2025, 11, 24, 8, 30)


@pytest.fixture
def edited(saved: Path, office: OfficeFile) -> Path:
    """A file whose backup of this morning still has the old total, the measure, and no telephone."""
    back_up(saved, office.id, now=MORNING)
    with open_office(saved) as opened:
        newer = with_total(office, "95.00")
        profile = replace(office.profiles[0], telephone="02")
        years = {**newer.years, 2569: replace(newer.years[2569], measures=())}
        opened.save(replace(newer, years=years, profiles=(profile,)))
    return saved


def test_a_preview_names_what_would_change_and_changes_nothing(edited: Path) -> None:
    before = fingerprints(edited.parent)

    shown = preview(edited, backup_named(edited, "20251124-083000"))

    assert shown.current_readable
    assert shown.changes == (
        Change(0, OFFICE, changed=("ข้อมูลทั่วไปของหน่วยงาน",)),
        Change(2568, SCORES, changed=("คะแนนรวม 95.00 → 94.50",)),
        Change(2569, MEASURES, added=("ประกาศเจตนารมณ์ No Gift Policy",)),
    )
    assert fingerprints(edited.parent) == before


def test_a_preview_as_lines(edited: Path) -> None:
    lines = list(preview_lines(preview(edited, backup_named(edited, "20251124-083000"))))

    assert lines == [
        "สำเนาสำรองเมื่อ 24 พฤศจิกายน 2568 เวลา 08.30 น.",
        "ข้อมูลหน่วยงาน: กลับเป็นค่าเดิม 1 รายการ (ข้อมูลทั่วไปของหน่วยงาน)",
        "ปีงบประมาณ 2568 คะแนน: กลับเป็นค่าเดิม 1 รายการ (คะแนนรวม 95.00 → 94.50)",
        "ปีงบประมาณ 2569 มาตรการ: กลับมา 1 รายการ (ประกาศเจตนารมณ์ No Gift Policy)",
    ]


def test_restoring_brings_the_value_back_and_keeps_the_file_as_it_was(edited: Path, office: OfficeFile) -> None:
    current = edited.read_bytes()

    restored = restore(edited, backup_named(edited, "20251124-083000"), now=MORNING)

    assert read_file(edited) == office
    assert restored.kept and restored.kept.read_bytes() == current
    assert restored.kept.name == "อบต.ตัวอย่าง (ก่อนกู้คืน 24 พ.ย. 68 08.30).ita"
    assert restored.kept.name in restored.sentence
    assert {path.name for path in edited.parent.iterdir()} == {edited.name, restored.kept.name}
    assert BEFORE_RESTORE in {backup.reason for backup in backups_of(edited)}


def test_a_file_with_the_longest_name_is_kept_too(saved: Path, office: OfficeFile) -> None:
    long = saved.rename(saved.with_name("ก" * 80 + ".ita"))
    backup = back_up(long, office.id, now=MORNING)

    restored = restore(long, backup, now=MORNING)

    assert restored.kept and read_file(restored.kept) == office


def test_restoring_twice_keeps_both_files(edited: Path) -> None:
    backup = backup_named(edited, "20251124-083000")

    first = restore(edited, backup, now=MORNING)
    second = restore(edited, backup, now=MORNING)

    assert first.kept and second.kept
    assert second.kept.name == "อบต.ตัวอย่าง (ก่อนกู้คืน 24 พ.ย. 68 08.30) (2).ita"
    assert first.kept.exists()


@pytest.mark.parametrize("name", ["truncated", "scribbled over", "zero bytes", "not sqlite", "missing"])
def test_a_broken_or_deleted_file_is_restored_over(edited: Path, office: OfficeFile, name: str) -> None:
    backup = backup_named(edited, "20251124-083000")
    edited.unlink()
    BAD_FILES[name][0](edited)
    broken = edited.read_bytes() if edited.exists() else None

    shown = preview(edited, backup_named(edited, backup.id))
    restored = restore(edited, backup)

    assert not shown.current_readable
    assert read_file(edited) == office
    assert (restored.kept.read_bytes() if restored.kept else None) == broken


def test_a_newer_versions_file_is_not_restored_over(edited: Path) -> None:
    backup = backup_named(edited, "20251124-083000")
    edited.unlink()
    BAD_FILES["newer"][0](edited)

    with pytest.raises(WorkError) as caught:
        restore(edited, backup)

    assert caught.value.exit_code == ExitCode.NEWER


def test_a_damaged_backup_is_refused_and_nothing_changes(edited: Path) -> None:
    backup = backup_named(edited, "20251124-083000")
    os.truncate(backup.path, 5000)
    before = fingerprints(edited.parent)

    with pytest.raises(WorkError) as caught:
        restore(edited, backup)

    assert caught.value.exit_code == ExitCode.DAMAGED
    assert fingerprints(edited.parent) == before


def test_an_open_file_is_not_restored_over(edited: Path) -> None:
    backup = backup_named(edited, "20251124-083000")
    with open_office(edited) as opened:
        value = opened.file
        with pytest.raises(WorkError, match="กำลังเปิดอยู่โดย"):
            restore(edited, backup)

    assert read_file(edited) == value


def test_a_failure_on_the_way_leaves_the_file_as_it_was(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = backup_named(edited, "20251124-083000")
    before = fingerprints(edited.parent)
    monkeypatch.setattr("shutil.copyfile", full_disk)

    with pytest.raises(WorkError, match="ไฟล์เดิมยังอยู่ครบ"):
        restore(edited, backup)

    assert fingerprints(edited.parent) == before


def test_a_journal_of_the_old_content_does_not_spoil_the_restored_file(edited: Path, office: OfficeFile) -> None:
    backup = backup_named(edited, "20251124-083000")
    os.truncate(edited, 5000)
    journal = edited.with_name(f"{edited.name}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))

    restored = restore(edited, backup)

    assert read_file(edited) == office
    assert not journal.exists()
    assert restored.kept and restored.kept.with_name(f"{restored.kept.name}-journal").exists()


def test_neither_file_nor_backups_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkError, match="ไม่มีสำเนาสำรอง") as caught:
        backups_of(tmp_path / "ไม่มี.ita")

    assert caught.value.exit_code == ExitCode.CANNOT_OPEN


def test_a_file_without_backups_has_none(saved: Path) -> None:
    assert backups_of(saved) == ()
    with pytest.raises(WorkError) as caught:
        backup_named(saved, "20251124-083000")
    assert caught.value.exit_code == ExitCode.USAGE


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_journal_that_leads_elsewhere_is_neither_followed_nor_kept(edited: Path, office: OfficeFile) -> None:
    other = edited.with_name("other.txt")
    other.write_bytes(b"precious")
    edited.with_name(f"{edited.name}-journal").symlink_to(other)

    restore(edited, backup_named(edited, "20251124-083000"))

    assert read_file(edited) == office
    assert other.read_bytes() == b"precious"
    assert not list(edited.parent.glob("*-journal"))


def test_the_backup_of_a_copy_comes_last_and_is_named_so(edited: Path, office: OfficeFile) -> None:
    copy = edited.with_name("อบต.สำเนา.ita")
    copy.write_bytes(edited.read_bytes())
    back_up(copy, office.id, now=datetime.now() + timedelta(days=400))

    *own, other = backups_of(edited)

    assert own and not any(backup.elsewhere for backup in own)
    assert backup_line(other).endswith("\tอบต.สำเนา (จากไฟล์อื่น)")
    assert next(preview_lines(preview(edited, other))).endswith("จากไฟล์อื่นชื่อ “อบต.สำเนา”")


def test_the_backup_of_a_copy_can_be_restored_too(edited: Path, office: OfficeFile) -> None:
    moved = edited.rename(edited.with_name("ย้าย.ita"))

    restore(moved, backup_named(moved, "20251124-083000"))

    assert read_file(moved) == office


def test_backups_are_listed_newest_first(edited: Path) -> None:
    lines = [backup_line(backup) for backup in backups_of(edited)]

    assert lines == sorted(lines, reverse=True)
    assert lines[-1] == "20251124-083000\t24 พฤศจิกายน 2568 เวลา 08.30 น.\tสำรองประจำวัน\tอบต.ตัวอย่าง"
