"""The commands that write the forms of units and read them back."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from ita_desktop import cli
from ita_desktop.work.creating import write_sample


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return write_sample(tmp_path / "ตัวอย่าง.ita")


def written(sample: Path, folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[Path]:
    command = ["forms", str(sample), "--round-end", "2026-03-31", "--out", str(folder), *more]
    assert cli.main(command) == 0
    return [Path(line) for line in capsys.readouterr().out.splitlines()]


def answered(path: Path, status: str, output: str) -> None:
    """Fills the first row."""
    book = load_workbook(path)
    sheet = book.active
    row = next(row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value).startswith("ITAROW"))
    sheet.cell(row, 4).value, sheet.cell(row, 6).value = status, output
    book.save(path)


def test_a_filled_form_is_shown_saved_and_then_says_nothing_new(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (form,) = written(sample, tmp_path / "แบบ", capsys, "--unit", "กองคลัง")
    answered(form, "เสร็จแล้ว", "อบรมแล้ว")
    before = sample.read_bytes()

    assert cli.main(["read-form", str(sample), str(form)]) == 0
    assert "อบรมแล้ว" in capsys.readouterr().out
    assert sample.read_bytes() == before
    assert cli.main(["read-form", str(sample), str(form), "--yes"]) == 0
    assert "บันทึกแล้ว 1 แถว" in capsys.readouterr().out
    assert cli.main(["read-form", str(sample), str(form), "--yes"]) == 0
    assert "ไม่มีข้อมูลใหม่" in capsys.readouterr().out


def test_a_row_that_needs_a_decision_ends_with_one(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (form,) = written(sample, tmp_path, capsys, "--unit", "กองคลัง")
    answered(form, "ก็ดี", "อบรมแล้ว")

    assert cli.main(["read-form", str(sample), str(form), "--yes"]) == 1
    assert "ต้องตัดสินใจ" in capsys.readouterr().out


def test_both_kinds_of_files_are_written_on_request(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = written(sample, tmp_path, capsys, "--unit", "กองคลัง", "--format", "both")

    assert [path.suffix for path in paths] == [".xlsx", ".docx"]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["forms", "F", "--round-end", "พรุ่งนี้", "--out", "D"], "วันที่"),
        (["forms", "F", "--round-end", "2026-03-30", "--out", "D"], "31 มีนาคม 2569"),
        (["forms", "F", "--round-end", "latest", "--unit", "กรม", "--out", "D"], "กองคลัง"),
        (["read-form", "F", "F"], "ไม่ใช่ไฟล์ Excel"),
    ],
)
def test_wrong_requests_are_told_and_change_nothing(
    arguments: list[str], word: str, sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stands_for = {"F": str(sample), "D": str(tmp_path / "แบบ")}

    assert cli.main([stands_for.get(one, one) for one in arguments]) == 2
    assert word in capsys.readouterr().err
    assert not (tmp_path / "แบบ").exists()
