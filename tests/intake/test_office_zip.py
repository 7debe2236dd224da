"""The guard before Office files from mail."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.intake.office_zip import LARGEST_FILE, RefusedFileError, open_office_zip

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK = {"xl/workbook.xml": b"<workbook/>"}


def packed(parts: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedFileError) as refused:
        open_office_zip(data)
    return refused.value.sentence


def test_a_workbook_and_a_document_are_told_apart() -> None:
    assert open_office_zip(packed(WORKBOOK)).kind == "xlsx"
    assert open_office_zip(packed({"word/document.xml": b"<document/>"})).kind == "docx"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "ว่างเปล่า"),
        (OLE + b"\0" * 90 + "Workbook".encode("utf-16-le"), "บันทึกเป็น"),
        (OLE + b"\0" * 90 + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE + b"\0" * 90 + "EncryptedPackage".encode("utf-16-le"), "รหัสผ่าน"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xd8\xff\xe0", "รูปภาพ"),
        ("ที่,สถานะ\n1,เสร็จ".encode(), "บันทึกเป็น"),
        (b"PK\x03\x04 broken", "เสียหาย"),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "บันทึกเป็น"),
        (packed({"xl/workbook.bin": b""}), "บันทึกเป็น"),
    ],
)
def test_anything_else_is_refused_with_what_to_do(data: bytes, word: str) -> None:
    told = refusal(data)

    assert word in told
    assert "โปรด" in told
    assert "ยังไม่มีข้อมูลใดเปลี่ยนแปลง" in told


def test_a_bomb_is_not_unpacked() -> None:
    assert "ใหญ่ผิดปกติ" in refusal(packed({**WORKBOOK, "xl/bomb.xml": b"0" * 30_000_000}))
    with_noise = {f"xl/{number}.xml": Random(number).randbytes(8) * 200_000 for number in range(25)}
    assert "ใหญ่ผิดปกติ" in refusal(packed({**WORKBOOK, **with_noise}))
    assert "ใหญ่ผิดปกติ" in refusal(packed({f"xl/{number}.xml": b"" for number in range(2001)}))


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    honest = packed({**WORKBOOK, "xl/a.xml": b"0" * 1000})
    lying = honest.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))

    assert "โปรด" in refusal(lying)


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    assert "20 เมกะไบต์" in refusal(b"PK" + b"\0" * LARGEST_FILE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_encoding(encoding: str) -> None:
    entity = '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><a>&c;</a>'.encode(encoding)

    assert "คำสั่งแฝง" in refusal(packed({**WORKBOOK, "xl/sharedStrings.xml": entity}))


def test_macros_are_told_and_not_read() -> None:
    (remark,) = open_office_zip(packed({**WORKBOOK, "xl/vbaProject.bin": b"Sub Auto_Open"})).remarks

    assert "มาโคร" in remark


@given(st.binary(max_size=200), st.integers(0, 200))
def test_damage_anywhere_is_told_kindly(noise: bytes, place: int) -> None:
    good = packed(WORKBOOK)
    damaged = good[:place] + noise + good[place + len(noise) :]

    try:
        kind = open_office_zip(damaged).kind
    except RefusedFileError as refused:
        kind = refused.sentence
    assert kind == "xlsx" or "โปรด" in kind
