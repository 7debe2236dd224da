"""Which files are warned of, and which are not."""

import zipfile
from pathlib import Path

import pytest

from ita_desktop.work import evidence_danger
from ita_desktop.work.evidence_danger import danger_of
from tests.work.attaching import Write

PDF = b"%PDF-1.7\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MACRO = "_VBA_PROJECT".encode("utf-16-le")


ENDINGS = "exe COM bat cmd ps1 vbs js jse wsf hta lnk url scr pif msi jar reg iso img pdf.exe appref-ms"
WITH_MACROS = "docm dotm xlsm xltm pptm ppsm potm xlsb xlam"


@pytest.mark.parametrize("ending", f"{ENDINGS} {WITH_MACROS}".split())
def test_an_ending_that_runs_something_is_warned_of(write: Write, ending: str) -> None:
    name = f"a.{ending}"

    assert name in danger_of(write(name, b"whatever"))
    assert name in danger_of(Path("ไม่มี") / name)


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("รายงาน.pdf", b"MZ\x90\0", "โปรแกรม"),
        ("ภาพ.jpg", b"\x7fELF", "โปรแกรม"),
        ("ก.txt", b"L\0\0\0\x01\x14\x02\0", "โปรแกรม"),
        ("ก.doc", b"#!/bin/sh", "โปรแกรม"),
        ("ก.pdf", b"<html><script>", "ไม่ตรงกับนามสกุล"),
        ("ก.jpg", b"  <svg onload='x'>", "ไม่ตรงกับนามสกุล"),
        ("ก.png", b"PK\x03\x04", "ไม่ตรงกับนามสกุล"),
        ("ก.doc", OLE + MACRO, "มาโคร"),
        ("ก.xls", OLE + b"\0" * (1_048_576 - len(OLE) - 5) + MACRO, "มาโคร"),
    ],
)
def test_content_that_is_not_what_the_ending_says(write: Write, name: str, data: bytes, word: str) -> None:
    assert word in danger_of(write(name, data))


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("ก.docx", "word/vbaProject.bin"),
        ("ก.xlsx", "xl/VBAPROJECT.BIN"),
        ("ก.xlsx", "xl/macrosheets/sheet1.xml"),
        ("ก.odt", "Basic/script-lc.xml"),
        ("ก", "word/vbaProject.bin"),
    ],
)
def test_macros_inside_a_new_document_are_found_whatever_it_is_called(tmp_path: Path, name: str, part: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr(part, b"x")

    assert "มาโคร" in danger_of(tmp_path / name)


def test_of_long_files_the_end_is_read_or_the_worst_assumed(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "ยาว.docx", "w") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
        archive.writestr("word/media/1.jpg", b"x" * 100_000)
    monkeypatch.setattr(evidence_danger, "_MOST_READ", 400)

    assert "มาโคร" in danger_of(tmp_path / "ยาว.docx")
    assert "มาโคร" in danger_of(write("ยาว.doc", OLE))
    assert danger_of(write("ยาว.jpg", b"\xff\xd8\xff" + b"x" * 100_000)) == ""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("รายงาน.pdf", PDF),
        ("รายงาน.pdf", b"\n" * 100 + PDF),
        ("ภาพ.jpg", b"\xff\xd8\xff"),
        ("ภาพ.jpg", b"\x89PNG\r\n\x1a\n"),
        ("เก่า.doc", OLE),
        ("ล็อก.docx", OLE),
        ("ก.docx", b"PK\x03\x04 torn"),
        ("ก.txt", "ข้อความ".encode()),
        ("ก.xls", b"<html><table>"),
    ],
)
def test_ordinary_files_are_not_warned_of(write: Write, name: str, data: bytes) -> None:
    assert danger_of(write(name, data)) == ""


def test_a_file_that_cannot_be_read_is_judged_by_its_ending(tmp_path: Path) -> None:
    assert danger_of(tmp_path / "ไม่มี.pdf") == ""
