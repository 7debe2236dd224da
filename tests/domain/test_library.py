"""A ready measure as one of an office's own: years, digits, units, presets; and how it is found."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.library import FOLLOW_UPS, TIMEFRAMES, ReadyMeasure, ReadyStep, as_measure, speaks_of
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Digits, Unit
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.periods import read_period
from tests.ids import counted

READY = ReadyMeasure(
    id="plan",
    title="แผนของปี {measures_year}",
    indicators=("9",),
    items=("o6",),
    steps=(ReadyStep("ทบทวนผลปี {assessed_year} ตามข้อ o6", ("ร้อยละ 80",)), ReadyStep("เผยแพร่ (QR Code)")),
    responsibles=("สำนักปลัด", "ทุกส่วนราชการ"),
    timeframe="half-1",
    follow_up="every-3-months",
    target="2 ครั้ง",
    kpi="ปี {measures_year}",
)


def of(ready: ReadyMeasure, *units: Unit, year: int = 2569, digits: Digits = Digits.THAI) -> Measure:
    return as_measure(ready, year, digits=digits, units=units, new_id=counted())


def test_years_and_numbers_are_in_the_offices_digits() -> None:
    measure = of(READY)
    assert measure.titles == ("แผนของปี ๒๕๖๙",)
    assert measure.steps[0].text == "ทบทวนผลปี ๒๕๖๘ ตามข้อ o6"
    assert measure.steps[0].sub_points == ("ร้อยละ ๘๐",)
    assert (measure.target, measure.kpi) == ("๒ ครั้ง", "ปี ๒๕๖๙")
    assert of(READY, digits=Digits.ARABIC).titles == ("แผนของปี 2569",)


def test_time_and_follow_up_are_the_years_presets() -> None:
    measure = of(READY)
    assert measure.timeframe.text == "ครึ่งปีแรก (๑ ต.ค. ๖๘ – ๓๑ มี.ค. ๖๙)"
    assert (measure.timeframe.start, measure.timeframe.end) == (date(2025, 10, 1), date(2026, 3, 31))
    assert measure.follow_up.cycle_months == 3


def test_links_are_the_entrys_and_ids_are_new() -> None:
    measure = of(READY)
    assert (measure.indicators, measure.items) == (("9",), ("o6",))
    every = [measure.id, *(step.id for step in measure.steps), *(one.id for one in measure.responsibles)]
    assert sorted(every) == ["new-1", "new-2", "new-3", "new-4", "new-5"]


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        (("สำนักปลัด", "กองคลัง"), ("สำนักปลัด", "u0")),
        (("กองคลัง", "สำนักปลัดเทศบาล"), ("สำนักปลัดเทศบาล", "u1")),
        (("สํานักปลัด",), ("สํานักปลัด", "u0")),
        (("สำนักปลัดเทศบาล", "สำนักปลัด"), ("สำนักปลัด", "u1")),
        (("สำนักปลัดเทศบาล", "สำนักปลัดเมือง"), ("สำนักปลัด", "")),
        (("กองคลัง",), ("สำนักปลัด", "")),
        ((), ("สำนักปลัด", "")),
    ],
)
def test_a_responsible_is_the_unit_that_begins_with_its_name(units: tuple[str, ...], expected: tuple[str, str]) -> None:
    measure = of(READY, *(Unit(f"u{n}", name) for n, name in enumerate(units)))
    assert (measure.responsibles[0].text, measure.responsibles[0].unit) == expected
    assert (measure.responsibles[1].text, measure.responsibles[1].unit) == ("ทุกส่วนราชการ", "")


@pytest.mark.parametrize("digits", Digits)
@pytest.mark.parametrize("year", [2562, 2569, 2590])
def test_every_preset_reads_back(year: int, digits: Digits) -> None:
    for name in TIMEFRAMES:
        time = of(replace(READY, timeframe=name), year=year, digits=digits).timeframe
        read = read_period(time.text, year)
        assert (read.start, read.end) == (time.start, time.end), name
    for name in FOLLOW_UPS:
        follow_up = of(replace(READY, follow_up=name), year=year, digits=digits).follow_up
        said = read_follow_up(follow_up.text, year)
        assert (said.cycle_months, said.cut_off) == (follow_up.cycle_months, follow_up.cut_off), name


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", True),
        ("  ", True),
        ("แผนของปี 2569", True),
        ("ปี๒๕๖๙", True),
        ("๒๕๖๘ ทบทวน", True),
        ("qr code", True),
        ("qrcode", True),
        ("สํานักปลัด", True),
        ("O6", True),
        ("80", True),
        ("2567", False),
        ("แผนของปี จัดซื้อ", False),
    ],
)
def test_every_word_of_a_search_must_stand_somewhere(search: str, found: bool) -> None:
    assert speaks_of(of(READY), search) is found


@given(st.text(max_size=40))
def test_any_search_can_be_asked(search: str) -> None:
    assert speaks_of(of(READY), search) in (True, False)
