"""The shifted marks are those HarfBuzz picks for a font without its tables of substitution and position."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.paper.faces import load_font
from ita_desktop.paper.letters import printable
from ita_desktop.paper.marks import plain, shifted
from tests.paper.fontfiles import assembled, tables
from tests.paper.made import FONT_FOLDER, SAMPLES

CONSONANTS = [chr(code) for code in range(0x0E01, 0x0E2F)]
ABOVE = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d"
BELOW = "\u0e38\u0e39\u0e3a"
TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
REGULAR = FONT_FOLDER / "Laksaman.ttf"


@cache
def harfbuzz() -> Callable[[str], list[int]]:
    """text → glyphs, by HarfBuzz's own rules for Thai where the font brings none."""
    bare = {tag: table for tag, table in tables(REGULAR).items() if tag not in (b"GSUB", b"GPOS", b"GDEF")}
    face = uharfbuzz.Face(assembled(bare))
    font = uharfbuzz.Font(face)

    def shape(text: str) -> list[int]:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.script, buffer.direction, buffer.language = "Thai", "ltr", "th"
        uharfbuzz.shape(font, buffer)
        return [info.codepoint for info in buffer.glyph_infos]

    return shape


def glyphs(text: str) -> list[int]:
    known = load_font(REGULAR).face.charToGlyph
    return [known.get(ord(char), 0) for char in shifted(text)]


def clusters() -> Iterator[str]:
    """A consonant with a mark above, a mark below and a tone mark, each of which may be missing."""
    for consonant, below, above, tone in product(CONSONANTS, ["", *BELOW], ["", *ABOVE], ["", *TONES]):
        yield consonant + below + above + tone


def test_every_consonant_with_its_marks_is_drawn_as_harfbuzz_draws_it() -> None:
    wrong = [cluster for cluster in clusters() if glyphs(cluster) != harfbuzz()(cluster)]
    assert wrong == []


@pytest.mark.parametrize("name", ["sample-001", "sample-004"])
def test_real_text_is_drawn_as_harfbuzz_draws_it(name: str) -> None:
    content = (SAMPLES / f"{name}.json").read_text(encoding="utf-8")
    words = {word for text in _strings(json.loads(content)) for word in re.findall("[\u0e01-\u0e4e]+", printable(text))}
    assert len(words) > 80
    without_am = [part for word in words for part in re.split("[ำ]", word) if part and part[0] in CONSONANTS]
    assert [part for part in without_am if glyphs(part) != harfbuzz()(part)] == []


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("ที่", "ที่"),
        ("ท่า", "ท\uf70aา"),
        ("ปี่", "ป\uf702\uf713"),
        ("ฝ้า", "ฝ\uf706า"),
        ("น้ำ", "น้ำ"),
        ("ญุ", "\uf70fุ"),
        ("ฐาน", "ฐาน"),
        ("ฎุ", "ฎ\uf718"),
        ("่", "่"),
        ("เ่", "เ่"),
        ("abc ๑๒๓", "abc ๑๒๓"),
    ],
)
def test_marks_clear_what_is_below_them(text: str, drawn: str) -> None:
    assert shifted(text) == drawn


@given(st.text("กขปฝฟญฐฎาำเแ่้์ิีุูัa๑ "))
def test_a_glyph_for_a_character_and_back(text: str) -> None:
    assert len(shifted(text)) == len(text)
    assert plain(shifted(text)) == text
