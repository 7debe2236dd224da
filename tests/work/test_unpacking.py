"""Packs from mail are untrusted."""

import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.work import unpacking
from ita_desktop.work.errors import CancelledError, ExitCode, WorkError
from ita_desktop.work.packing import READ_ME, pack
from ita_desktop.work.unpacking import unpack
from tests.work.attaching import StopsAfter, Write, kept

type Fill = Callable[[zipfile.ZipFile], object]


@pytest.fixture
def made(saved: Path, tmp_path: Path) -> Callable[[Fill], Path]:
    """Makes a pack with an office's file and whatever else is filled in."""

    def make(fill: Fill) -> Path:
        path = tmp_path / "ชุด.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(saved, "ก.ita")
            fill(archive)
        return path

    return make


def link(archive: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("ก - หลักฐาน/ทางออก")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(entry, "/etc/passwd")


def named(*names: str) -> Fill:
    def fill(archive: zipfile.ZipFile) -> None:
        for name in names:
            archive.writestr(name, b"x")

    return fill


HOSTILE: dict[str, Fill] = {
    "above": named("../ลับ.txt"),
    "above within": named("ก - หลักฐาน/../../ลับ.txt"),
    "absolute": named("/tmp/ลับ.txt"),
    "drive": named("C:/ลับ.txt"),
    "backslash": named("ก - หลักฐาน\\..\\..\\ลับ.txt"),
    "stream": named("ก - หลักฐาน/a.txt:b"),
    "device": named("ก - หลักฐาน/CON.txt"),
    "trailing dot": named("ก - หลักฐาน/a.txt."),
    "twice": named("ก - หลักฐาน/A.txt", "ก - หลักฐาน/a.TXT"),
    "too deep": named("1/2/3/4/5/6.txt"),
    "link": link,
    "second office": named("ข.ita"),
    "program at the top": named("setup.exe"),
    "file and folder of one name": named("ก - หลักฐาน/a", "ก - หลักฐาน/a/b.txt"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_leaves_nothing_anywhere(made: Callable[[Fill], Path], tmp_path: Path, name: str) -> None:
    path = made(HOSTILE[name])
    before = {one for one in tmp_path.rglob("*") if one.is_file()}

    with pytest.raises(WorkError, match="ไม่มีไฟล์ใดถูกแตกออกมา"):
        unpack(path, tmp_path / "ใหม่")

    assert {one for one in tmp_path.rglob("*") if one.is_file()} == before


def test_a_bomb_is_refused_before_it_is_opened(
    made: Callable[[Fill], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(lambda archive: archive.writestr("ก - หลักฐาน/0.txt", b"0" * 20_000_000))
    monkeypatch.setattr(unpacking, "_RATIO_COUNTS_FROM", 1_000_000)

    with pytest.raises(WorkError, match="ใหญ่ผิดปกติ"):
        unpack(path, tmp_path / "ใหม่")

    assert not (tmp_path / "ใหม่").exists()


@pytest.mark.parametrize(("limit", "value"), [("MOST_FILES", 3), ("LARGEST_PACK", 1000)])
def test_too_many_and_too_large_are_refused(
    made: Callable[[Fill], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    path = made(named("a/1.txt", "a/2.txt", "a/3.txt"))
    monkeypatch.setattr(unpacking, limit, value)

    with pytest.raises(WorkError, match="ใหญ่ผิดปกติ"):
        unpack(path, tmp_path / "ใหม่")


@pytest.mark.parametrize("wide", [False, True])
def test_an_endless_directory_is_not_even_read(tmp_path: Path, wide: bool) -> None:
    last = b"PK\5\6" + b"\0" * 8 + (2**31).to_bytes(4, "little") + b"\0" * 6
    wide_record = b"PK\6\6" + b"\0" * 36 + (2**40).to_bytes(8, "little") + b"\0" * 8 + b"PK\6\7" + b"\0" * 16
    (tmp_path / "ชุด.zip").write_bytes(wide_record + last.replace((2**31).to_bytes(4, "little"), b"\0" * 4))
    if not wide:
        (tmp_path / "ชุด.zip").write_bytes(last)

    with pytest.raises(WorkError, match="ใหญ่ผิดปกติ"):
        unpack(tmp_path / "ชุด.zip", tmp_path / "ใหม่")


def test_an_entry_that_holds_more_than_it_says_is_refused(made: Callable[[Fill], Path], tmp_path: Path) -> None:
    path = made(lambda archive: archive.writestr("ก - หลักฐาน/0.txt", b"0" * 5000, zipfile.ZIP_STORED))
    data = path.read_bytes()
    path.write_bytes(data.replace((5000).to_bytes(4, "little") * 2, (5000).to_bytes(4, "little") + b"\x01\0\0\0"))

    with pytest.raises(WorkError, match="ไม่มีไฟล์ใดถูกแตกออกมา"):
        unpack(path, tmp_path / "ใหม่")


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", ExitCode.DAMAGED), (b"PK\x03\x04" + b"x" * 100, ExitCode.DAMAGED), (b"MZ", ExitCode.DAMAGED)],
)
def test_what_is_no_archive_is_one_sentence(tmp_path: Path, data: bytes, code: ExitCode) -> None:
    (tmp_path / "ชุด.zip").write_bytes(data)

    with pytest.raises(WorkError) as refused:
        unpack(tmp_path / "ชุด.zip", tmp_path / "ใหม่")

    assert refused.value.exit_code == code


def test_an_archive_of_something_else_is_no_pack(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ชุด.zip", "w") as archive:
        archive.writestr("รูป/1.jpg", b"x")

    with pytest.raises(WorkError, match="ไม่ใช่ชุดไฟล์ของโปรแกรมนี้"):
        unpack(tmp_path / "ชุด.zip", tmp_path / "ใหม่")


def test_a_torn_pack_leaves_nothing(saved: Path, write: Write, tmp_path: Path) -> None:
    kept(saved, write("ก.jpg", bytes(range(256)) * 4000))
    packed = pack(saved, tmp_path / "ชุด.zip").path
    data = bytearray(packed.read_bytes())
    middle = data.index(bytes(range(256)) * 2) + 1000
    data[middle : middle + 50] = b"\0" * 50
    packed.write_bytes(data)

    with pytest.raises(WorkError) as refused:
        unpack(packed, tmp_path / "ใหม่")

    assert refused.value.exit_code == ExitCode.DAMAGED
    assert list((tmp_path / "ใหม่").iterdir()) == []


def test_a_pack_whose_office_is_damaged_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ชุด.zip", "w") as archive:
        archive.writestr("ก.ita", b"not sqlite" * 100)

    with pytest.raises(WorkError):
        unpack(tmp_path / "ชุด.zip", tmp_path / "ใหม่")

    assert list((tmp_path / "ใหม่").iterdir()) == []


@pytest.mark.parametrize("there", ["อบต.ตัวอย่าง.ita", READ_ME, "อบต.ตัวอย่าง - หลักฐาน"])
def test_nothing_that_lies_there_is_overwritten(saved: Path, write: Write, tmp_path: Path, there: str) -> None:
    kept(saved, write("ก.txt", b"1"))
    packed = pack(saved, tmp_path / "ชุด.zip").path
    (tmp_path / "ใหม่").mkdir()
    (tmp_path / "ใหม่" / there).write_bytes(b"mine")

    with pytest.raises(WorkError, match="อยู่ในโฟลเดอร์ปลายทางแล้ว"):
        unpack(packed, tmp_path / "ใหม่")

    assert [(path.name, path.read_bytes()) for path in (tmp_path / "ใหม่").iterdir()] == [(there, b"mine")]


def test_stopping_leaves_nothing(saved: Path, write: Write, tmp_path: Path) -> None:
    kept(saved, write("ก.txt", b"1"))
    packed = pack(saved, tmp_path / "ชุด.zip").path

    with pytest.raises(CancelledError):
        unpack(packed, tmp_path / "ใหม่", StopsAfter(1))

    assert list((tmp_path / "ใหม่").iterdir()) == []


def test_what_a_killed_unpacking_left_is_removed_later(saved: Path, tmp_path: Path) -> None:
    packed = pack(saved, tmp_path / "ชุด.zip").path
    old, young, foreign = (
        tmp_path / "ใหม่" / name for name in (f"~ita-{'0a' * 16}.tmp", f"~ita-{'0b' * 16}.tmp", "~ita")
    )
    for folder in (old, young, foreign):
        folder.mkdir(parents=True)
        (folder / "ก.txt").write_bytes(b"1")
    os.utime(old, (0, 0))
    os.utime(foreign, (0, 0))

    unpack(packed, tmp_path / "ใหม่")

    assert [folder.exists() for folder in (old, young, foreign)] == [False, True, True]


def test_a_full_disk_is_one_sentence(saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = pack(saved, tmp_path / "ชุด.zip").path
    monkeypatch.setattr(unpacking.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 10})())  # type: ignore[attr-defined]

    with pytest.raises(WorkError, match="พื้นที่ในไดรฟ์ไม่พอ"):
        unpack(packed, tmp_path / "ใหม่")


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=12))
def test_a_pack_with_any_bytes_changed_is_unpacked_or_refused(
    saved: Path, tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[float, int]]
) -> None:
    folder = tmp_path_factory.mktemp("ชุด")
    data = bytearray(pack(saved, folder / "ชุด.zip").path.read_bytes()[-600:])
    whole = (folder / "ชุด.zip").read_bytes()
    for where, value in changes:
        data[int(where * len(data))] = value
    (folder / "ชุด.zip").write_bytes(whole[:-600] + bytes(data))

    try:
        office = unpack(folder / "ชุด.zip", folder / "ใหม่")
    except WorkError:
        assert not (folder / "ใหม่").exists() or list((folder / "ใหม่").iterdir()) == []
    else:
        assert office.is_relative_to(folder / "ใหม่")
    assert {path.name for path in folder.iterdir()} <= {"ชุด.zip", "ใหม่"}
