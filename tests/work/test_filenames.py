"""Names every Windows accepts, and files written whole or not at all."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.work.errors import WorkError
from ita_desktop.work.filenames import distinct_names, safe_name, write_whole
from tests.work.failing import full_disk

FORBIDDEN = set('<>:"/\\|?*') | {chr(n) for n in range(32)}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("บันทึกข้อความ", "บันทึกข้อความ.pdf"),
        ("ผล/การประเมิน: ITA?", "ผล การประเมิน ITA.pdf"),
        ("มาตรการ... ", "มาตรการ.pdf"),
        ("CON", "_CON.pdf"),
        ("nul.txt", "_nul.txt.pdf"),
        ("COM1", "_COM1.pdf"),
        ("COMMUNITY", "COMMUNITY.pdf"),
        ("../../etc", "etc.pdf"),
        ("", "เอกสาร.pdf"),
        ("...", "เอกสาร.pdf"),
        ("ปี\u00a02569\u200b", "ปี 2569.pdf"),
        ("หน้า\u202efdp.exe", "หน้า fdp.exe.pdf"),
    ],
)
def test_titles_as_file_names(title: str, name: str) -> None:
    assert safe_name(title, ".pdf") == name


def test_a_long_thai_title_is_cut_short_enough_for_every_system() -> None:
    name = safe_name("การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส" * 20, ".pdf")

    assert len(name.encode("utf-8")) <= 235
    assert name.endswith(".pdf")


def test_a_long_title_is_cut_between_phrases() -> None:
    name = safe_name("01 บันทึก " + "รายงานการวิเคราะห์ผลการประเมิน " * 4, ".pdf")

    assert name == "01 บันทึก รายงานการวิเคราะห์ผลการประเมิน รายงานการวิเคราะห์ผลการประเมิน.pdf"


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["บันทึก ปี 2568"], ["บันทึก ปี 2568.pdf"]),
        (["บันทึก ปี ๒๕๖๙"], ["บันทึก ปี ๒๕๖๙.pdf"]),
        (["มาตรการ"], ["มาตรการ ปี 2569.pdf"]),
        (["มาตรการ ปี 2560"], ["มาตรการ ปี 2560 ปี 2569.pdf"]),
        (["ก", "ก", "ก"], ["ก ปี 2569.pdf", "ก ปี 2569 (2).pdf", "ก ปี 2569 (3).pdf"]),
        (["ITA 2569", "ita 2569"], ["ITA 2569.pdf", "ita 2569 (2).pdf"]),
        (["ก 2569 (2)", "ก 2569", "ก 2569"], ["ก 2569 (2).pdf", "ก 2569.pdf", "ก 2569 (3).pdf"]),
        ([], []),
    ],
)
def test_names_tell_document_and_year_apart(titles: list[str], names: list[str]) -> None:
    assert distinct_names(titles, 2569, ".pdf") == tuple(names)


def test_a_year_that_is_cut_off_is_put_back() -> None:
    (name,) = distinct_names(["รายงานการวิเคราะห์ผลการประเมิน " * 4 + "ปี 2568"], 2569, ".pdf")

    assert name == "รายงานการวิเคราะห์ผลการประเมิน รายงานการวิเคราะห์ผลการประเมิน ปี 2569.pdf"


@given(st.lists(st.sampled_from(["ก", "ก (2)", "A", "a", "ก" * 200, "", "/"]), max_size=12))
def test_no_two_names_are_one_to_windows(titles: list[str]) -> None:
    names = distinct_names(titles, 2569, ".pdf")

    assert len({name.casefold() for name in names}) == len(titles)
    assert all(len(name.encode("utf-8")) <= 235 for name in names)


@given(st.text())
def test_any_title_gives_a_name_that_can_be_written(title: str) -> None:
    name = safe_name(title, ".pdf")

    stem = name.removesuffix(".pdf")
    assert stem and not FORBIDDEN & set(name)
    assert stem == stem.strip(". ")
    assert len(name.encode("utf-8")) <= 235


@given(st.text(min_size=1, max_size=20))
def test_a_name_is_a_name_of_itself(title: str) -> None:
    assert safe_name(safe_name(title)) == safe_name(title)


def test_what_was_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "ก.pdf"
    target.write_bytes(b"old")

    write_whole(target, b"new")

    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "ก.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full_disk)

    with pytest.raises(WorkError, match="เต็ม"):
        write_whole(target, b"new" * 1000)

    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkError, match="โปรดเลือกโฟลเดอร์อื่น"):
        write_whole(tmp_path / "ไม่มี" / "ก.pdf", b"new")


def test_a_file_held_by_another_program_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "ก.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", held)

    with pytest.raises(WorkError, match="เปิดค้างอยู่ในโปรแกรมอื่น"):
        write_whole(target, b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["ก.pdf"]


def held(_: Path, __: Path) -> BinaryIO:
    raise PermissionError(errno.EACCES, "in use")
