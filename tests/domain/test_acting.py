"""The second line below a post."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.acting import Acting, acting_line, acting_of


@pytest.mark.parametrize(
    ("line", "words", "post"),
    [
        ("รักษาราชการแทน ปลัดเทศบาล", Acting.FOR, "ปลัดเทศบาล"),
        ("รักษาราชการแทนปลัดเทศบาล", Acting.FOR, "ปลัดเทศบาล"),
        ("รักษาการในตำแหน่ง ผู้อำนวยการกองช่าง", Acting.IN_POST, "ผู้อำนวยการกองช่าง"),
        ("ปฏิบัติหน้าที่แทน นายก", Acting.DUTY_FOR, "นายก"),
        ("ทำการแทน นายก", Acting.NONE, "ทำการแทน นายก"),
        ("รักษาราชการแทน", Acting.FOR, ""),
        ("", Acting.NONE, ""),
    ],
)
def test_a_second_line_is_taken_apart(line: str, words: Acting, post: str) -> None:
    assert acting_of(line) == (words, post)


@given(st.sampled_from([words for words in Acting if words]), st.text(max_size=20))
def test_what_is_being_typed_comes_back_as_it_is(words: Acting, post: str) -> None:
    assert acting_of(acting_line(words, post)) == (words, post)


def test_without_words_the_post_stands_alone() -> None:
    assert acting_line(Acting.NONE, "แทนนายก") == "แทนนายก"
