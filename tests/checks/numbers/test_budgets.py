"""Amounts of money of measures."""

from dataclasses import replace

import pytest

from ita_desktop.checks.numbers import budgets as family
from ita_desktop.checks.numbers.budgets import amount_of
from ita_desktop.domain.measures import Measure, Result
from tests.checks.numbers.quoting import office
from tests.checks.seen import complaints


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("๑๐,๐๐๐ บาท", "10000"),
        ("80,000 บาท (ข้อบัญญัติงบประมาณ พ.ศ. 2569)", "80000"),
        ("10000", "10000"),
        ("1,500.50 บาท", "1500.50"),
        ("1.5 ล้านบาท", "1500000.0"),
        ("ไม่ใช้งบประมาณ", "None"),
        ("10,000 บาท และ 5,000 บาท", "None"),
        ("-", "None"),
    ],
)
def test_the_one_amount_of_a_text(text: str, amount: str) -> None:
    assert str(amount_of(text)) == amount


@pytest.mark.parametrize("text", ["10,00 บาท", "1,0000 บาท", "10.000 บาท", "1o,000 บาท", "๑๐,,๐๐๐ บาท", "10,000, บาท"])
def test_an_amount_that_is_written_wrong(text: str) -> None:
    assert len(complaints(family.unreadable, office(measures=(Measure("m", ("ก",), budget=text),)))) == 1


@pytest.mark.parametrize(
    "text", ["10,000 บาท", "1,234,567.89 บาท", "-", "", "ไม่ใช้งบประมาณ", "500 บาท", "ข้อ 1.2 ตามแผน 10 บาท"]
)
def test_an_amount_that_is_written_right_or_none(text: str) -> None:
    assert complaints(family.unreadable, office(measures=(Measure("m", ("ก",), budget=text),))) == []


def test_more_was_used_than_planned() -> None:
    results = (Result("r1", budget_used="๗,๐๐๐ บาท"), Result("r2", budget_used="5,000 บาท"))
    measure = Measure("m", ("ก",), budget="10,000 บาท", results=results)
    (found,) = complaints(family.over, office(measures=(measure,)))
    assert "เกิน 2,000 บาท" in found.message
    assert complaints(family.over, office(measures=(replace(measure, budget="12,000 บาท"),))) == []
    assert complaints(family.over, office(measures=(replace(measure, budget="ไม่ใช้งบประมาณ"),))) == []
