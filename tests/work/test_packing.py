"""A pack holds the file, its evidence and its signed papers, and says what is missing."""

import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from ita_desktop.domain.documents import Document
from ita_desktop.domain.drafting import with_scan
from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.database import create
from ita_desktop.work import packing
from ita_desktop.work.errors import CancelledError, WorkError
from ita_desktop.work.evidence_folder import evidence_folder, evidence_path
from ita_desktop.work.evidence_links import link_evidence
from ita_desktop.work.locking import lock_path
from ita_desktop.work.opening import open_office, read_file
from ita_desktop.work.packing import READ_ME, pack
from ita_desktop.work.scans import keep_scan
from ita_desktop.work.unpacking import unpack
from tests.work.attaching import YEAR, StopsAfter, Write, kept, named, with_attached
from tests.work.failing import full_disk
from tests.work.offices import BAD_FILES, fingerprints

NOW = datetime(2026, 2, 3, 9, 5)


@pytest.fixture
def attached(saved: Path, office: OfficeFile, write: Write) -> Path:
    """A file that names a photo, a report and something that is gone, with one signed paper."""
    photo, report = (
        kept(saved, write("ภาพ 😀.jpg", b"\xff\xd8\xff")),
        kept(saved, write("รายงาน.txt", b"r" * 3_000_000)),
    )
    file = with_attached(office, photo, report, replace(named("2569/หาย.txt", b"1"), id="gone", title="หาย"))
    scan = keep_scan(saved, write("scan.pdf", b"%PDF-1.7"), "บันทึก")
    year = replace(file.years[YEAR], documents=(with_scan(Document("d" * 8, "memo"), scan),))
    saved.unlink()
    create(saved, replace(file, years={**file.years, YEAR: year}))
    return saved


def names_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def read_me(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        data = archive.read(READ_ME)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    return data.decode("utf-8-sig")


def test_a_pack_holds_all_and_says_what_is_missing(attached: Path, tmp_path: Path) -> None:
    packed = pack(attached, tmp_path / "ส่ง", now=NOW)

    assert packed.path == tmp_path / "ส่ง.zip"
    assert (packed.files, packed.missing) == (3, 1)
    assert names_in(packed.path) == [
        "อบต.ตัวอย่าง.ita",
        "อบต.ตัวอย่าง - หลักฐาน/2569/ภาพ 😀.jpg",
        "อบต.ตัวอย่าง - หลักฐาน/2569/รายงาน.txt",
        "อบต.ตัวอย่าง - เอกสารที่ลงนาม/บันทึก.pdf",
        READ_ME,
    ]
    text = read_me(packed.path)
    assert "3 กุมภาพันธ์ 2569 เวลา 09.05 น." in text
    assert "- ปีงบประมาณ 2569 · ประกาศเจตนารมณ์ No Gift Policy · หาย (ไม่พบไฟล์หรืออ่านไม่ได้)" in text
    assert "3 ไฟล์" in packed.sentence
    assert "ขาดหลักฐาน 1 ไฟล์" in packed.sentence


def test_links_stay_where_they_are_and_are_counted(saved: Path, office: OfficeFile, tmp_path: Path) -> None:
    saved.unlink()
    create(saved, with_attached(office, link_evidence("https://example.org", NOW.date())))

    packed = pack(saved, tmp_path / "ส่ง.zip")

    assert (packed.files, packed.missing) == (0, 0)
    assert "หลักฐานที่เป็นลิงก์ 1 รายการไม่ได้อยู่ในชุดไฟล์นี้" in read_me(packed.path)


def test_what_was_edited_after_it_was_attached_is_packed_and_said(attached: Path, tmp_path: Path) -> None:
    (evidence_folder(attached) / "2569" / "ภาพ 😀.jpg").write_bytes(b"\xff\xd8!")

    packed = pack(attached, tmp_path / "ส่ง.zip")

    assert (packed.files, packed.missing) == (3, 2)
    assert "ภาพ 😀 (ไฟล์ถูกแก้ไขหลังจากแนบ)" in read_me(packed.path)


def test_a_pack_opened_elsewhere_is_the_same_office_with_all_its_files(attached: Path, tmp_path: Path) -> None:
    file = read_file(attached)
    packed = pack(attached, tmp_path / "ส่ง.zip")

    office = unpack(packed.path, tmp_path / "ที่ใหม่")

    assert office == tmp_path / "ที่ใหม่" / "อบต.ตัวอย่าง.ita"
    assert read_file(office) == file
    before = fingerprints(attached.parent)
    after = fingerprints(office.parent)
    assert {name: after[name] for name in before if not name.endswith(".ita")} == {
        name: sha256 for name, sha256 in before.items() if not name.endswith(".ita")
    }
    assert set(after) - set(before) == {READ_ME}
    for result in file.years[YEAR].measures[0].results:
        paths = [evidence_path(office, one) for one in result.evidence]
        assert [bool(path and path.exists()) for path in paths] == [True, True, False]


def test_an_open_file_is_packed_as_it_is_saved_without_its_lock(attached: Path, tmp_path: Path) -> None:
    with open_office(attached):
        assert lock_path(attached).exists()
        packed = pack(attached, tmp_path / "ส่ง.zip")

    assert not [name for name in names_in(packed.path) if "lock" in name]


def test_links_that_lead_out_of_the_folder_are_not_packed(attached: Path, tmp_path: Path, write: Write) -> None:
    (evidence_folder(attached) / "ลับ.txt").symlink_to(write("ลับ.txt", b"secret"))

    packed = pack(attached, tmp_path / "ส่ง.zip")

    assert not [name for name in names_in(packed.path) if "ลับ" in name]


def test_an_older_pack_stays_until_the_new_one_is_whole(
    attached: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ส่ง.zip").write_bytes(b"older")

    with pytest.raises(CancelledError):
        pack(attached, tmp_path / "ส่ง.zip", StopsAfter(1))
    monkeypatch.setattr(packing, "put_in_place", full_disk)
    with pytest.raises(WorkError, match="ไม่สำเร็จ"):
        pack(attached, tmp_path / "ส่ง.zip")

    assert (tmp_path / "ส่ง.zip").read_bytes() == b"older"
    assert {path.name for path in tmp_path.iterdir()} == {"งาน ITA", "กล้อง", "ส่ง.zip"}


def test_a_file_without_a_folder_is_packed_alone(saved: Path, tmp_path: Path) -> None:
    packed = pack(saved, tmp_path / "ส่ง.zip")

    assert names_in(packed.path) == ["อบต.ตัวอย่าง.ita", READ_ME]
    assert "อยู่ครบทุกไฟล์" in read_me(packed.path)


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_not_packed(tmp_path: Path, name: str) -> None:
    make, code = BAD_FILES[name]
    path = tmp_path / "เสีย.ita"
    make(path)

    with pytest.raises(WorkError) as refused:
        pack(path, tmp_path / "ส่ง.zip")

    assert refused.value.exit_code == code
    assert not (tmp_path / "ส่ง.zip").exists()


def test_a_folder_that_is_not_there_is_one_sentence(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(WorkError, match="ไม่พบโฟลเดอร์"):
        pack(saved, tmp_path / "ไม่มี" / "ส่ง.zip")
