"""The day a file's name carries."""

from datetime import date

import pytest

from ita_desktop.work.evidence_dates import day_in


@pytest.mark.parametrize(
    "name",
    [
        "IMG_20260115_101112",
        "IMG-20260115-WA0001",
        "25690115 ประชุม",
        "2569-01-15 รายงาน",
        "ประชุม_15-01-2569",
        "15.1.2026",
        "ภาพ 15 ม.ค. 69",
        "ภาพ15มกราคม2569",
        "รายงาน ๑๕ มกราคม ๒๕๖๙",
        "20260115 (15 ม.ค. 2569)",
    ],
)
def test_a_plain_day_is_read(name: str) -> None:
    assert day_in(name) == date(2026, 1, 15)


@pytest.mark.parametrize(
    "name",
    ["", "รายงาน ปี 2569", "IMG_0001", "20261315", "1234567890123", "2569-01-15 ถึง 2569-02-16", "15 ม.ค.", "no 7-12"],
)
def test_anything_less_is_no_day(name: str) -> None:
    assert day_in(name) is None
