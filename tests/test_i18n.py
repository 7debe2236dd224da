"""The two languages of the window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from ita_desktop import i18n
from ita_desktop.paths import resource

PACKAGE = Path(__file__).parents[1] / "ita_desktop"
PLACE = re.compile(r"{\w+}")


@pytest.fixture(autouse=True)
def thai_again() -> Iterator[None]:
    """Leaves the window's language as it was."""
    yield
    i18n.use_language("th", resource("locale"))


def english() -> Catalog:
    with resource("locale", "en", "LC_MESSAGES", "ita_desktop.po").open("rb") as source:
        return read_po(source)


def words_in_code() -> set[str]:
    return {text for path in PACKAGE.rglob("*.py") for text in words_of(path)}


def words_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            (text,) = node.args
            assert isinstance(text, ast.Constant), f"{path}:{node.lineno}: only plain text can be translated"
            yield str(text.value)


def test_every_word_of_the_window_has_its_english_and_none_is_left_over() -> None:
    translated = {str(message.id) for message in english() if message.id and message.string}

    assert translated == words_in_code()


def test_what_is_filled_in_is_the_same_in_both_languages() -> None:
    different = [m.id for m in english() if m.id and PLACE.findall(str(m.id)) != PLACE.findall(str(m.string))]

    assert different == []


def test_thai_is_what_the_code_says() -> None:
    assert i18n._("เอกสาร") == "เอกสาร"


def test_english_is_read_when_chosen_and_thai_comes_back() -> None:
    i18n.use_language("en", resource("locale"))
    assert i18n._("เอกสาร") == "Documents"

    i18n.use_language("th", resource("locale"))
    assert i18n._("เอกสาร") == "เอกสาร"


def test_an_unknown_language_or_word_stays_thai(tmp_path: Path) -> None:
    i18n.use_language("xx", tmp_path)

    assert i18n._("คำที่ไม่มีในรายการ") == "คำที่ไม่มีในรายการ"
