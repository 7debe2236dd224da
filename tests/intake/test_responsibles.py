"""Who a cell says is responsible."""

import pytest
from hypothesis import given

from ita_desktop.domain.office import Unit
from ita_desktop.intake.responsibles import responsibles_in
from tests.thai.writing import any_text

UNITS = (
    Unit("office", "สำนักปลัด", "สป."),
    Unit("finance", "กองคลัง", "กค."),
    Unit("health", "กองสาธารณสุขและสิ่งแวดล้อม", "กส."),
    Unit("school", "กองการศึกษา ศาสนาและวัฒนธรรม"),
)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("สำนักปลัด", [("สำนักปลัด", "office")]),
        (
            "สำนักปลัด, กองคลัง และกองสาธารณสุขและสิ่งแวดล้อม",
            [("สำนักปลัด", "office"), ("กองคลัง", "finance"), ("กองสาธารณสุขและสิ่งแวดล้อม", "health")],
        ),
        ("สป./กค", [("สป.", "office"), ("กค", "finance")]),
        ("สำนักปลัด\nกองคลัง", [("สำนักปลัด", "office"), ("กองคลัง", "finance")]),
        ("๑. สำนักปลัด\n๒. กองคลัง", [("สำนักปลัด", "office"), ("กองคลัง", "finance")]),
        ("งานพัสดุ กองคลัง", [("งานพัสดุ กองคลัง", "finance")]),
        ("คณะกรรมการ ITA\nสำนักปลัด", [("คณะกรรมการ ITA", ""), ("สำนักปลัด", "office")]),
        ("กองสาธารณสุข\nและสิ่งแวดล้อม", [("กองสาธารณสุข และสิ่งแวดล้อม", "health")]),
        ("กองการศึกษา  ศาสนาและวัฒนธรรม กองคลัง", [("กองการศึกษา  ศาสนาและวัฒนธรรม", "school"), ("กองคลัง", "finance")]),
        ("สำนักปลัดและผู้เกี่ยวข้อง", [("สำนักปลัดและผู้เกี่ยวข้อง", "office")]),
        ("งานแผนร่วมกับกองคลังและกองช่าง", [("งานแผนร่วมกับกองคลังและกองช่าง", "finance")]),
        ("ผู้แทนสำนักปลัดและกองคลัง", [("ผู้แทนสำนักปลัดและกองคลัง", "")]),
        ("ทุกส่วนราชการ", [("ทุกส่วนราชการ", "")]),
        ("", []),
    ],
)  # fmt: skip
def test_responsibles_of_a_cell(cell: str, expected: list[tuple[str, str]]) -> None:
    assert [(named.text, named.unit) for named in responsibles_in(cell, UNITS)] == expected


def test_without_units_a_line_stays_whole() -> None:
    assert [named.text for named in responsibles_in("สำนักปลัด, กองคลัง", ())] == ["สำนักปลัด, กองคลัง"]
    assert [named.text for named in responsibles_in("ก", (Unit("u", ""),))] == ["ก"]


@given(any_text)
def test_no_cell_raises(text: str) -> None:
    assert all(named.text.strip() for named in responsibles_in(text, UNITS))
