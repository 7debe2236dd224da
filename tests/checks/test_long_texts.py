"""Texts of 100,000 signs are read by every check and every pattern: none takes the square of their length."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages

import pytest

from ita_desktop import checks, thai
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import TextCheck
from ita_desktop.checks.running import CHECKS
from ita_desktop.domain.texts import TextKind
from tests.checks.planted.papers import plain_offices
from tests.checks.seen import view_of

SIGNS = 100_000
HANGS_AFTER = 300
PIECES = [
    *("ก", "เก", "ก ", "่", "ำ", "เ", "ๆ ", "1", "1 ", "1.", "1,", "1/", "๑", "a", "a.", "x", "-", "- ", "_ ", "*", "#"),
    *(" ", "\t", "\n", ". ", "....", ".…", "(", "((", "[", "{", "“", "<", "<a ", "&a", "|-", "/", "๑. ก\n", "(1) "),
    *("ข้อ ", "ข้อ 1, ", "i1-", "o1 ", "ไม่มี ", "ไม่พบ", "และ ", "ที่ ", "ได้", "การ", "ของของ", "จาก 85 เป็น "),
    *("ตัวชี้วัดที่ 1 ", "ตัวชี้วัดที่ 3 ได้ 80.00 คะแนน ", "คะแนน ", "ร้อยละ ", "ไม่น้อยกว่า ", "ไม่ผ่านเกณฑ์ 1 ตัวชี้วัด "),
    *("ปี 2568 ", "2568, ", "25", "พ.ศ. ", "1 มกราคม 2568 - ", "ไตรมาส 1 (", "วันที่ 1 ", "31 กุมภาพันธ์ 2568 "),
    *("องค์การบริหารส่วนตำบล", "อบต. ก ", "อ.", "ต. ", "หนอง บัว ", "เทศบาล", "บุคลากร", "มีมาตรการ 5 "),
]


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_every_check_reads_a_text_of_100_000_signs(piece: str) -> None:
    view = view_of(next(iter(plain_offices())).context)
    ordinary = next(one.text for one in view.readings if one.text.typed)
    reading = Reading(replace(ordinary, kind=TextKind.SECTION, text=(piece * SIGNS)[:SIGNS]))
    for one in (one for one in CHECKS if isinstance(one, TextCheck)):
        assert len(one.issues(reading, view)) <= SIGNS // len(piece)


@pytest.mark.slow
def test_no_pattern_runs_away_from_where_it_begins() -> None:
    script = "from tests.checks.test_long_texts import try_patterns; try_patterns()"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as trying:
        try:
            told, _ = trying.communicate(timeout=HANGS_AFTER)
        except subprocess.TimeoutExpired:
            trying.kill()
            told, _ = trying.communicate()
    assert told.splitlines()[-1:] == ["all"]
    assert told.count("\n") > 200


def try_patterns() -> None:
    """Tells the name of every pattern before it is tried, and "all" after the last."""
    for name, pattern in patterns():
        print(name, flush=True)
        for piece in PIECES:
            pattern.match((piece * SIGNS)[:SIGNS])
    print("all", flush=True)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All compiled expressions of the checks and of what they know of Thai."""
    for package in (checks, thai):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, re.Pattern):
                    yield f"{module.name}.{name}", value
