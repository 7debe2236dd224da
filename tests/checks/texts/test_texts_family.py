"""The checks of texts together: on the transcribed papers, and on texts nobody would write."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.registry import Check, TextCheck
from ita_desktop.checks.running import FAMILIES
from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.texts import TextKind
from ita_desktop.domain.years import Finding
from ita_desktop.store.codec import from_json
from tests.checks.seen import view_of
from tests.checks.texts.telling import finding, told, year
from tests.domain.grids import grid

DATA = Path(__file__).parents[2] / "data"
CHECKS = [value for module in FAMILIES["texts"] for value in vars(module).values()]
YEAR_CHECKS = [one for one in CHECKS if isinstance(one, Check)]
TEXT_CHECKS = [one for one in CHECKS if isinstance(one, TextCheck)]


def said_of(context: Context) -> set[tuple[str, str]]:
    view = view_of(context)
    issues = [issue for one in YEAR_CHECKS for issue in one.issues(view)]
    issues += [issue for one in TEXT_CHECKS for reading in view.readings for issue in one.issues(reading, view)]
    return {(issue.check, issue.where) for issue in issues}


def sample(name: str, working_year: int) -> Context:
    file = from_json(json.loads((DATA / name).read_text(encoding="utf-8")))
    return Context(file, working_year, frameworks_of(file, working_year), date(2025, 11, 24))


def test_what_is_wrong_in_the_texts_of_the_town() -> None:
    assert said_of(sample("sample-004.json", 2569)) == {
        ("claim-no-fault", "ข้อบกพร่องที่ตรวจพบของตัวชี้วัดที่ 9"),
        ("claim-no-fault-measure", "ข้อบกพร่องที่ตรวจพบของตัวชี้วัดที่ 6"),
        ("claim-no-fault-measure", "ข้อบกพร่องที่ตรวจพบของตัวชี้วัดที่ 7"),
        ("claim-no-fault-measure", "ข้อบกพร่องที่ตรวจพบของตัวชี้วัดที่ 8"),
        ("claim-keep-weak", "ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 4"),
        ("text-repeated", "ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 5"),
        ("text-repeated", "ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 8"),
        ("text-repeated", "ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 10"),
        ("text-repeated", "มาตรการลำดับที่ 2 ประเด็นการวิเคราะห์"),
        ("text-repeated", "มาตรการลำดับที่ 12 ชื่อมาตรการ"),
        ("text-repeated-inside", "ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 8"),
        ("topic-other-indicator", "ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 2"),
        ("topic-other-indicator", "มาตรการลำดับที่ 2 ประเด็นการวิเคราะห์"),
    }


def test_what_is_wrong_in_the_texts_of_the_sao() -> None:
    assert said_of(sample("sample-001.json", 2566)) == {
        ("claim-not-passed", "ประเด็นของแบบวัด IIT"),
        ("placeholder-blank", "รายงานการวิเคราะห์ (แบบยาว) ความเป็นมา"),
        ("placeholder-blank", "เอกสารมาตรการ หัวเรื่องที่พิมพ์"),
    }


WORDS = st.sampled_from(
    [
        "ไม่มี",
        "ไม่ผ่าน",
        "ตัวชี้วัดที่",
        "คือ",
        "1.",
        "๒.",
        "(3)",
        "....",
        "“",
        "(",
        "[",
        "i10",
        "o99",
        "\n",
        " ",
        "เเ",
        "ํา",
        "ผ่านทุกข้อ",
    ]
)


@settings(max_examples=25)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_no_text_is_too_odd(text: str) -> None:
    findings = [finding("4", defect=text, maintain=text), Finding("t", "tool", "IIT", text=text)]
    context = year(findings, (Measure("m", (text,), ("4",), analysis=text),), grid(n4="77", i10="55", n1="90"))
    for check, where in said_of(context):
        assert check
        assert where


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["ก", "(", "1. ", "๑. ก\n", "....", "_ ", "ไม่มี ", "ไม่ผ่านเกณฑ์ ตัวชี้วัดที่ 1 คือ ", "“", "{", "กนปร"]
)
def test_a_text_of_100_000_signs_is_read(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    context = year([finding("4", defect=text), finding("5", defect=text)], scores=grid(n4="77", i10="55", n5="100"))
    said_of(context)
    for check in TEXT_CHECKS:
        assert len(told(check, text, TextKind.TOOL)) <= 2
