"""Words nobody knows which are one sign away from a word of official prose."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from ita_desktop.catalog import framework_for
from ita_desktop.catalog.official_words import vocabulary
from ita_desktop.checks.hygiene import brackets, doubled, marks, near_words, scripts, spacing, spelling, torn_words
from ita_desktop.checks.registry import TextCheck
from ita_desktop.domain.texts import TextKind
from ita_desktop.paths import resource
from tests.checks.hygiene.one_text import mended, ordinary_view, said_of


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("สร้างความเชื่มั่นต่อหน่วยงาน", "สร้างความเชื่อมั่นต่อหน่วยงาน"),
        ("เผยแพรข้อมูลข่าวสาร", "เผยแพร่ข้อมูลข่าวสาร"),
        ("ประสิทธิภพ", "ประสิทธิภาพ"),
        ("ผู้บังคับบัญา", "ผู้บังคับบัญชา"),
        ("กระบวบการ", "กระบวนการ"),
    ],
)
def test_one_sign_away_from_a_usual_word(typed: str, right: str) -> None:
    assert mended(near_words.near, typed) == right


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("กระบวนกาาร", marks.doubled),
        ("ให้ทุกกองดำาเนินการ", marks.doubled),
        ("จัดท าสื่อการสอน", torn_words.split_am),
        ("ผู้รับผิดชоบของแต่ละกอง", scripts.foreign_letter),
    ],
)
def test_what_another_check_tells_is_not_told_twice(typed: str, told: TextCheck) -> None:
    assert said_of(told, typed)
    assert not said_of(near_words.near, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "รายงานผลต่างที่เกินร้อยละ ๑๐",
        "นายสมชัย ทองดี นางสาววรรณา ใจซื่อ ตำบลทุ่งแสง บ้านดอนเนิน",
        "ป.ป.ช. พ.ศ. ๒๕๖๙ ม.ค. – มี.ค. แผนการจัดซื้อจัดจ้างฯ ต่าง ๆ",
        "ตัดทอน เนินเขา สะสมแต้ม ปราชญ์ชาวบ้าน กุ้งฝอย",
        "E-Service และ QR Code ของไลน์ออฟฟิเชียล",
        "",
    ],
)
def test_rare_words_and_names_are_left_alone(typed: str) -> None:
    assert [issue.message for issue in said_of(near_words.near, typed)] == []


def test_a_usual_misspelling_is_told_once() -> None:
    typed = "เพื่อสะทอนให้เห็น"
    assert (len(said_of(spelling.usual, typed)), said_of(near_words.near, typed)) == (1, [])


def test_a_signer_is_never_corrected() -> None:
    assert said_of(near_words.near, "เผยแพรข้อมูล", TextKind.SIGNER) == []


def test_the_example_of_the_catalogue_is_complained_of() -> None:
    assert len(said_of(near_words.near, near_words.near.example)) == 1


def test_the_vocabulary_is_in_the_dictionary() -> None:
    assert [word for word in vocabulary() if not ordinary_view().tools.breaker.knows(word)] == []


def _official_texts() -> Iterator[str]:
    """The texts that the program ships: ready measures, phrases, names of items, the sample office."""
    for name in ("iit", "eit", "oit"):
        yield from _quoted_in("library", f"{name}.toml")
    yield from _quoted_in("phrases.toml")
    for fiscal_year in range(2562, 2570):
        yield from (item.name for item in framework_for(fiscal_year).items)
    yield from _strings(json.loads(resource("sample", "office.json").read_text(encoding="utf-8")))


def _quoted_in(*parts: str) -> list[str]:
    return re.findall('"([^"]+)"', resource(*parts).read_text(encoding="utf-8"))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(one)


@pytest.mark.parametrize(
    "check",
    [
        near_words.near,
        spelling.usual,
        torn_words.split_am,
        torn_words.lost_am,
        torn_words.space_inside,
        doubled.word_doubled,
        doubled.phrase_doubled,
        scripts.latin_in_word,
        brackets.unpaired,
        spacing.repeat_sign,
        spacing.era,
    ],
    ids=lambda check: check.id,
)
def test_official_texts_raise_no_alarm(check: Any) -> None:
    assert [issue.message for text in _official_texts() for issue in said_of(check, text)] == []
