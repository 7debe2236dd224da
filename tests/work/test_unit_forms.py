"""Forms written into a folder, and a filled one read from its path."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ita_desktop.domain.measures import Measure, Responsible
from ita_desktop.domain.office import Preferences, Unit
from ita_desktop.domain.unit_form_proposals import RowKind
from ita_desktop.work.errors import CancelledError, WorkError
from ita_desktop.work.unit_form_lines import proposal_lines
from ita_desktop.work.unit_forms import (
    DOCX,
    XLSX,
    form_name,
    forms_of_round,
    look_of,
    read_filled,
    round_asked,
    write_forms,
)
from tests.unit_form_made import END, YEAR, finance, form_of, office, usual

TODAY = date(2026, 4, 10)


class Stopping:
    """Somebody who cancels after so many steps."""

    def __init__(self, after: int) -> None:
        self.left = after

    def step(self, done: int, total: int, what: str) -> None:
        self.left -= 1

    @property
    def cancelled(self) -> bool:
        return self.left <= 0


def test_every_unit_has_its_files_under_names_that_say_round_and_unit(tmp_path: Path) -> None:
    file = office(*usual(), Measure("m3", ("ร่วมกัน",), responsibles=(Responsible("r", "ทุกส่วนราชการ"),)))
    written = write_forms(file, forms_of_round(file, YEAR, END), tmp_path / "แบบ", (XLSX, DOCX))

    assert [path.name for path in written] == [
        "แบบรายงาน รอบ 31 มี.ค. 2569 - กองคลัง.xlsx",
        "แบบรายงาน รอบ 31 มี.ค. 2569 - กองคลัง.docx",
        "แบบรายงาน รอบ 31 มี.ค. 2569 - กองช่าง.xlsx",
        "แบบรายงาน รอบ 31 มี.ค. 2569 - กองช่าง.docx",
    ]
    assert all(read_filled(file, path).count(RowKind.SAME) for path in written)


def test_a_form_that_lies_there_is_never_written_over(tmp_path: Path) -> None:
    file = office()
    forms = forms_of_round(file, YEAR, END)
    (first,) = write_forms(file, forms, tmp_path)
    before = first.read_bytes()
    (second,) = write_forms(file, forms, tmp_path)

    assert second.name == "แบบรายงาน รอบ 31 มี.ค. 2569 - กองคลัง (2).xlsx"
    assert first.read_bytes() == before


@pytest.mark.parametrize("name", ["กองคลัง/พัสดุ", "CON", "กอง\\..\\..\\คลัง", "ก" * 300])
def test_a_units_name_leads_nowhere_else(name: str, tmp_path: Path) -> None:
    file = replace(office(), units=(Unit("u-finance", name),))
    (path,) = write_forms(file, forms_of_round(file, YEAR, END), tmp_path)

    assert path.parent == tmp_path
    assert path.is_file()
    assert path.suffix == ".xlsx"


def test_what_was_written_before_a_stop_stays(tmp_path: Path) -> None:
    file = office()
    told: list[Path] = []

    with pytest.raises(CancelledError):
        write_forms(file, forms_of_round(file, YEAR, END), tmp_path, (XLSX, DOCX), Stopping(1), told.append)
    assert [path.suffix for path in told] == [".xlsx"]
    assert told[0].is_file()


def test_only_the_units_asked_for_by_either_name() -> None:
    file = office(*usual(), Measure("m3", ("ร่วมกัน",), responsibles=(Responsible("r", "ทุกส่วนราชการ"),)))

    assert [one.identity.unit_name for one in forms_of_round(file, YEAR, END, ["กค."])] == ["กองคลัง"]
    with pytest.raises(WorkError, match="กองช่าง"):
        forms_of_round(file, YEAR, END, ["กองช้าง"])


def test_a_day_on_which_no_round_ends_is_told_with_those_on_which_one_does() -> None:
    with pytest.raises(WorkError, match="31 มีนาคม 2569"):
        forms_of_round(office(), YEAR, date(2026, 3, 30))
    with pytest.raises(WorkError, match="ยังไม่มีมาตรการ"):
        forms_of_round(office(), 2570, END)


def test_the_round_asked_for_is_the_day_or_the_latest() -> None:
    assert round_asked(office(), None, END, TODAY) == (YEAR, END)
    assert round_asked(office(), YEAR, None, TODAY) == (YEAR, END)
    with pytest.raises(WorkError):
        round_asked(office(), 2571, None, TODAY)


def test_the_look_is_the_offices() -> None:
    assert look_of(office()).font == "TH Sarabun New"
    assert look_of(replace(office(), preferences=Preferences(font="TH Niramit AS"))).font == "TH Niramit AS"


def test_a_form_without_anybody_has_a_name_of_its_own() -> None:
    file = office(replace(usual()[1], responsibles=()))

    assert form_name(form_of(file, ""), DOCX) == "แบบรายงาน รอบ 31 มี.ค. 2569 - ยังไม่ได้กำหนดผู้รับผิดชอบ.docx"


def test_a_file_that_is_no_form_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "รูป.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0")

    with pytest.raises(WorkError, match="รูปภาพ"):
        read_filled(office(), path)
    with pytest.raises(WorkError, match="โปรดตรวจสอบชื่อ"):
        read_filled(office(), tmp_path / "ไม่มี.xlsx")
    with pytest.raises(WorkError, match="โปรด"):
        read_filled(office(), tmp_path)


def test_another_offices_form_is_refused_with_the_sentence(tmp_path: Path) -> None:
    file = office()
    (path,) = write_forms(file, forms_of_round(file, YEAR, END), tmp_path)

    with pytest.raises(WorkError, match="หน่วยงานอื่น"):
        read_filled(replace(file, id="x", profiles=()), path)


def test_the_preview_shows_each_row_old_beside_new(tmp_path: Path) -> None:
    file = office(Measure("m1", ("ประกาศนโยบาย",), responsibles=(finance(),)))
    (path,) = write_forms(file, forms_of_round(file, YEAR, END), tmp_path)
    book = load_workbook(path)
    sheet = book.active
    row = next(row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value).startswith("ITAROW"))
    sheet.cell(row, 4).value, sheet.cell(row, 6).value = "เสร็จแล้ว", "ประกาศแล้ว\nติดบอร์ด"
    book.save(path)

    lines = proposal_lines(read_filled(file, path))
    assert lines == (
        "แบบรายงานของกองคลัง ปีงบประมาณ พ.ศ. 2569 รอบสิ้นสุดวันที่ 31 มีนาคม 2569",
        f"แถว {row}\tรายงานใหม่\t1 ประกาศนโยบาย",
        "\tสถานะ: (ว่าง) → แล้วเสร็จ",
        "\tผลการดำเนินการ: (ว่าง) → ประกาศแล้ว ติดบอร์ด",
        "รวม รายงานใหม่ 1",
    )
