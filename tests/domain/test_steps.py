"""Editing steps: numbers follow by themselves, and what was reported keeps its step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import Measure, Result, Step
from ita_desktop.domain.steps import (
    Spot,
    indented,
    moved_by,
    outdented,
    removed,
    split,
    spots,
    text_at,
    with_steps_at,
    with_text,
)
from tests.ids import counted

MEASURE = Measure(
    "m",
    ("ชื่อ",),
    steps=(Step("a", "หนึ่ง"), Step("b", "สอง", ("ก", "ข", "ค")), Step("c", "สาม")),
    results=(Result("r", "c", output="เสร็จ"),),
)


@pytest.fixture
def new_id() -> NewId:
    return counted()


def words(measure: Measure) -> list[str]:
    return ["- " * spot.is_point + text_at(measure, spot) for spot in spots(measure)]


def test_reads_and_writes_at_a_spot() -> None:
    assert words(with_text(MEASURE, Spot("b", 1), "ใหม่")) == ["หนึ่ง", "สอง", "- ก", "- ใหม่", "- ค", "สาม"]
    assert words(with_text(MEASURE, Spot("a"), "ใหม่"))[0] == "ใหม่"
    assert with_text(MEASURE, Spot("gone"), "ใหม่") == MEASURE


def test_several_steps_come_behind_one_with_a_text_or_from_an_empty_one_on() -> None:
    new = (Step("x", "ใหม่", ("ก",)), Step("y", "ต่อ"))
    changed, target = with_steps_at(MEASURE, Spot("a"), new)
    assert words(changed)[:4] == ["หนึ่ง", "ใหม่", "- ก", "ต่อ"]
    assert target == Spot("y")

    emptied = with_text(MEASURE, Spot("c"), "")
    changed, target = with_steps_at(emptied, Spot("c"), new)
    assert [step.id for step in changed.steps] == ["a", "b", "c", "y"]
    assert words(changed)[-3:] == ["ใหม่", "- ก", "ต่อ"]
    assert changed.results == MEASURE.results
    assert with_steps_at(MEASURE, Spot("a"), ()) == (MEASURE, Spot("a"))


def test_enter_at_the_end_of_a_step_begins_the_next_behind_its_sub_points(new_id: NewId) -> None:
    after, spot = split(MEASURE, Spot("b"), len("สอง"), new_id)

    assert words(after) == ["หนึ่ง", "สอง", "- ก", "- ข", "- ค", "", "สาม"]
    assert spot == Spot("new-1")


def test_enter_within_a_step_takes_its_sub_points_to_the_second_half(new_id: NewId) -> None:
    after, spot = split(MEASURE, Spot("b"), 2, new_id)

    assert words(after) == ["หนึ่ง", "สอ", "ง", "- ก", "- ข", "- ค", "สาม"]
    assert text_at(after, spot) == "ง"


def test_enter_in_a_sub_point_begins_another(new_id: NewId) -> None:
    after, spot = split(MEASURE, Spot("b", 0), 1, new_id)

    assert words(after) == ["หนึ่ง", "สอง", "- ก", "- ", "- ข", "- ค", "สาม"]
    assert spot == Spot("b", 1)


def test_a_step_becomes_a_sub_point_and_its_result_stays_with_the_measure() -> None:
    after, spot = indented(MEASURE, Spot("c"))

    assert words(after) == ["หนึ่ง", "สอง", "- ก", "- ข", "- ค", "- สาม"]
    assert spot == Spot("b", 3)
    assert after.results == (Result("r", "", output="สาม\nเสร็จ"),)


def test_a_step_with_sub_points_takes_them_along() -> None:
    assert words(indented(MEASURE, Spot("b"))[0]) == ["หนึ่ง", "- สอง", "- ก", "- ข", "- ค", "สาม"]


@pytest.mark.parametrize("spot", [Spot("a"), Spot("b", 1), Spot("gone")])
def test_what_cannot_be_set_in_stays(spot: Spot) -> None:
    assert indented(MEASURE, spot) == (MEASURE, spot)


def test_a_step_with_an_offices_own_entries_stays_a_step() -> None:
    own = Measure("m", ("ชื่อ",), steps=(Step("a", "หนึ่ง"), Step("b", "สอง", extra={"หมายเหตุ": "x"})))

    assert indented(own, Spot("b")) == (own, Spot("b"))


def test_a_sub_point_becomes_a_step_with_those_below_it(new_id: NewId) -> None:
    after, spot = outdented(MEASURE, Spot("b", 1), new_id)

    assert words(after) == ["หนึ่ง", "สอง", "- ก", "ข", "- ค", "สาม"]
    assert spot == Spot("new-1")


def test_moving_stays_among_its_like() -> None:
    assert words(moved_by(MEASURE, Spot("b"), -1)[0]) == ["สอง", "- ก", "- ข", "- ค", "หนึ่ง", "สาม"]
    assert moved_by(MEASURE, Spot("b", 0), 1)[1] == Spot("b", 1)
    assert moved_by(MEASURE, Spot("b", 2), 1) == (MEASURE, Spot("b", 2))
    assert moved_by(MEASURE, Spot("a"), -1)[0] == MEASURE


def test_removing() -> None:
    assert words(removed(MEASURE, Spot("b", 1))) == ["หนึ่ง", "สอง", "- ก", "- ค", "สาม"]
    assert words(removed(MEASURE, Spot("b"))) == ["หนึ่ง", "สาม"]
    assert removed(MEASURE, Spot("c")).results[0].step == ""


ACTS = st.lists(st.tuples(st.sampled_from(["in", "out", "up", "down"]), st.integers(0, 20)), max_size=12)


@given(ACTS)
def test_no_word_is_lost_by_moving_about(acts: list[tuple[str, int]]) -> None:
    fresh = counted()
    measure = MEASURE
    for act, number in acts:
        here = spots(measure)
        spot = here[number % len(here)]
        match act:
            case "in":
                measure, spot = indented(measure, spot)
            case "out":
                measure, spot = outdented(measure, spot, fresh)
            case _:
                measure, spot = moved_by(measure, spot, 1 if act == "down" else -1)
        assert spot in spots(measure)

    assert sorted(text_at(measure, spot) for spot in spots(measure)) == sorted(
        text_at(MEASURE, spot) for spot in spots(MEASURE)
    )
    assert {result.step for result in measure.results} <= {"", *(step.id for step in measure.steps)}
