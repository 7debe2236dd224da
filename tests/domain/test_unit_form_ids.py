"""Which row, and of whose form, a result was made from."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.unit_form import Answer
from ita_desktop.domain.unit_form_codes import mark_of
from ita_desktop.domain.unit_form_ids import is_as_made, known_marks, made_from, maker_of, own_id, row_mark
from tests.unit_form_made import END, FINANCE, WORKS, YEAR, office, result, usual

SAID = Answer(Status.DONE, date(2026, 1, 12), "อบรม ๒๐ คน")
MEASURE = usual()[0]
MARK = row_mark(YEAR, END, mark_of(FINANCE, ""), MEASURE.id, "s1", "")


def made(answer: Answer = SAID) -> Result:
    return Result(own_id(MARK, answer), "s1", Status.DONE, answer.reported_on, answer.output, round_end=END)


def test_a_result_names_the_unit_whose_form_it_was_made_from() -> None:
    file, units = office(), known_marks(office(), YEAR)
    typed = result("by-hand", "s1")
    measure = replace(MEASURE, results=(typed, made()))

    assert {mark_of(FINANCE, ""), mark_of(WORKS, ""), mark_of("", "")} <= units
    assert maker_of(made(), measure, units, YEAR, END) == mark_of(FINANCE, "")
    assert maker_of(made(), measure, units - {mark_of(FINANCE, "")}, YEAR, END) == ""
    assert maker_of(typed, measure, known_marks(file, YEAR), YEAR, END) == ""


def test_the_result_of_the_same_words_comes_before_those_of_others() -> None:
    other = made(replace(SAID, output="อบรม ๓๐ คน"))

    assert made_from((other, made()), MARK, made().id) == made()
    assert made_from((other,), MARK, made().id) == other
    assert made_from((result("by-hand", "s1"),), MARK, made().id) is None


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_result_is_as_made_until_it_says_something_else(said: str, later: str) -> None:
    one = made(replace(SAID, output=said))

    assert is_as_made(one)
    assert is_as_made(replace(one, output=later)) == (own_id(MARK, replace(SAID, output=later)) == one.id)
