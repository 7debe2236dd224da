"""Scans kept beside the office's file."""

import hashlib
from pathlib import Path

import pytest

from ita_desktop.domain.drafting import Scan
from ita_desktop.work import scans
from ita_desktop.work.errors import WorkError
from ita_desktop.work.scans import ScanState, keep_scan, scan_path, scan_state

PDF = b"%PDF-1.7 scan"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "งาน"
    folder.mkdir()
    return folder / "อบต ทดสอบ.ita"


def source(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_scan_is_copied_into_the_folder_beside_the_file(office: Path, tmp_path: Path) -> None:
    scan = keep_scan(office, source(tmp_path, "scan001.PDF", PDF), "บันทึก: ข้อความ")

    assert scan.name == "อบต ทดสอบ - เอกสารที่ลงนาม/บันทึก ข้อความ.pdf"
    assert scan.sha256 == hashlib.sha256(PDF).hexdigest()
    path = scan_path(office, scan)
    assert path is not None
    assert path.read_bytes() == PDF
    assert scan_state(office, scan) is ScanState.FINE


def test_another_scan_of_the_same_title_takes_another_name_and_the_same_one_its_own(
    office: Path, tmp_path: Path
) -> None:
    first = keep_scan(office, source(tmp_path, "a.pdf", PDF), "บันทึก")
    second = keep_scan(office, source(tmp_path, "b.pdf", PDF + b"2"), "บันทึก")

    assert second.name == "อบต ทดสอบ - เอกสารที่ลงนาม/บันทึก (2).pdf"
    assert keep_scan(office, tmp_path / "a.pdf", "บันทึก") == first
    assert scan_state(office, first) is ScanState.FINE


def test_a_scan_that_is_gone_or_was_changed_is_noticed(office: Path, tmp_path: Path) -> None:
    scan = keep_scan(office, source(tmp_path, "a.pdf", PDF), "บันทึก")
    path = scan_path(office, scan)
    assert path is not None

    path.write_bytes(PDF + b"!")
    assert scan_state(office, scan) is ScanState.CHANGED
    path.unlink()
    assert scan_state(office, scan) is ScanState.MISSING


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("โปรแกรม.exe", b"MZ", "ไม่ใช่ PDF"),
        ("ปลอม.pdf", b"MZ", "ไม่ใช่ PDF"),
        ("ใหญ่.pdf", PDF + b"x" * 100, "ใหญ่เกิน"),
    ],
)
def test_what_is_no_scan_is_refused_kindly(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, said: str
) -> None:
    monkeypatch.setattr(scans, "LARGEST", 50)

    with pytest.raises(WorkError) as refused:
        keep_scan(office, source(tmp_path, name, data), "บันทึก")

    assert said in refused.value.sentence
    assert list(office.parent.iterdir()) == []


def test_a_scan_that_cannot_be_read_is_one_sentence(office: Path, tmp_path: Path) -> None:
    with pytest.raises(WorkError, match="อ่านไฟล์"):
        keep_scan(office, tmp_path / "ไม่มี.pdf", "บันทึก")


def test_a_folder_that_cannot_be_made_is_one_sentence(office: Path, tmp_path: Path) -> None:
    (office.parent / "อบต ทดสอบ - เอกสารที่ลงนาม").write_text("เป็นไฟล์")
    with pytest.raises(WorkError):
        keep_scan(office, source(tmp_path, "a.pdf", PDF), "บันทึก")


@pytest.mark.parametrize(
    "name",
    ["../ลับ.pdf", "/etc/ลับ.pdf", "ก/../ลับ.pdf", "ก\\ลับ.pdf", "C:/ลับ.pdf", "ก/ข/ค.pdf", "ก/โปรแกรม.exe", "ก.pdf", ""],
)
def test_no_name_leads_out_of_the_folders_beside_the_file(office: Path, name: str) -> None:
    assert scan_path(office, Scan(name, "")) is None
    assert scan_state(office, Scan(name, "")) is ScanState.MISSING
