"""The command line's evidence and packs."""

from pathlib import Path

import pytest

from ita_desktop import cli
from ita_desktop.store.database import create
from ita_desktop.work.evidence_folder import evidence_folder, evidence_path
from ita_desktop.work.evidence_links import link_evidence
from ita_desktop.work.opening import read_file
from tests.work.attaching import TODAY, kept, with_attached
from tests.work.offices import fingerprints, small_office


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office whose file names a report and a link."""
    (tmp_path / "รายงาน.txt").write_bytes(b"1")
    path = tmp_path / "งาน" / "อบต.ตัวอย่าง.ita"
    path.parent.mkdir()
    report = kept(path, tmp_path / "รายงาน.txt")
    create(path, with_attached(small_office(), report, link_evidence("https://example.org", TODAY)))
    return path


def test_evidence_is_listed_with_its_state(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["evidence", str(office)]) == 0

    assert capsys.readouterr() == (
        "ครบถ้วน\t2569\tประกาศเจตนารมณ์ No Gift Policy\tรายงาน\t2569/รายงาน.txt\n"
        "ลิงก์\t2569\tประกาศเจตนารมณ์ No Gift Policy\t\thttps://example.org\n",
        "",
    )


def test_what_is_changed_or_missing_ends_with_one(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = evidence_folder(office) / "2569" / "รายงาน.txt"
    path.write_bytes(b"2")
    assert cli.main(["evidence", str(office)]) == 1
    assert capsys.readouterr().out.startswith("ถูกแก้ไขหลังแนบ\t")

    path.unlink()
    assert cli.main(["evidence", str(office)]) == 1
    assert capsys.readouterr().out.startswith("ไม่พบไฟล์\t")

    path.parent.rmdir()
    path.parent.parent.rmdir()
    assert cli.main(["evidence", str(office)]) == 1
    told = capsys.readouterr()
    assert told.out.startswith("ไม่พบโฟลเดอร์หลักฐาน\t")
    assert told.err.count("1 ไฟล์") == 1


def test_files_nobody_names_are_listed_last_and_are_no_fault(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (evidence_folder(office) / "2569" / "เก่า.txt").write_bytes(b"x")

    assert cli.main(["evidence", str(office)]) == 0

    assert capsys.readouterr().out.splitlines()[-1] == "ไม่มีรายการใดอ้างถึง\t\t\t\t2569/เก่า.txt"


def test_a_file_without_evidence_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    create(tmp_path / "ก.ita", small_office())

    assert cli.main(["evidence", str(tmp_path / "ก.ita")]) == 0

    assert capsys.readouterr().out == "ยังไม่มีหลักฐานในไฟล์นี้\n"


def test_a_pack_goes_out_and_comes_in(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = fingerprints(office.parent)
    assert cli.main(["pack", str(office), "--out", str(tmp_path / "ชุด.zip")]) == 0
    assert "“ชุด.zip”" in capsys.readouterr().out

    assert cli.main(["unpack", str(tmp_path / "ชุด.zip"), "--out", str(tmp_path / "ใหม่")]) == 0

    path = Path(capsys.readouterr().out.strip())
    file = read_file(path)
    assert file == read_file(office)
    report = file.years[2569].measures[0].results[0].evidence[0]
    lying = evidence_path(path, report)
    assert lying and lying.read_bytes() == b"1"
    assert fingerprints(office.parent) == before


def test_unpacking_twice_is_one_sentence(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["pack", str(office), "--out", str(tmp_path / "ชุด.zip")])
    cli.main(["unpack", str(tmp_path / "ชุด.zip"), "--out", str(tmp_path / "ใหม่")])
    capsys.readouterr()

    assert cli.main(["unpack", str(tmp_path / "ชุด.zip"), "--out", str(tmp_path / "ใหม่")]) == 2

    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("wrong", [["pack", "x.ita"], ["unpack", "x.zip"], ["evidence"]])
def test_wrong_usage_is_two(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(wrong) == 2
    assert capsys.readouterr().err.count("\n") == 1
