"""Steps as numbered lines and back: equal text gives equal steps, and ids stay with what they named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import Measure, Responsible, Result, Step
from ita_desktop.domain.step_lines import (
    listed,
    matched,
    read_list,
    steps_text,
    with_responsible_lines,
    with_steps_text,
)
from tests.ids import counted

STEPS = (Step("a", "สำรวจ"), Step("b", "ปรับปรุง ดังนี้", ("ชื่องาน", "ระยะเวลา")), Step("c", "ประกาศ\nเผยแพร่"))
MEASURE = Measure("m", ("ชื่อ",), steps=STEPS, results=(Result("r", "b", output="แล้ว"),))
TEXT = "1. สำรวจ\n2. ปรับปรุง ดังนี้\n    (1) ชื่องาน\n    (2) ระยะเวลา\n3. ประกาศ\n    เผยแพร่"


@pytest.fixture
def new_id() -> NewId:
    return counted()


def test_steps_are_numbered_lines() -> None:
    assert steps_text(STEPS) == TEXT
    assert steps_text(()) == ""


def test_the_same_text_is_the_same_measure(new_id: NewId) -> None:
    assert with_steps_text(MEASURE, TEXT, new_id) == MEASURE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n", []),
        ("๑. ก\n๒) ข", [("ก", ()), ("ข", ())]),
        ("ก\nข", [("ก", ()), ("ข", ())]),
        ("1. ก\n(๑) ข\n(๒) ค", [("ก", ("ข", "ค"))]),
        ("(1) ก", [("(1) ก", ())]),
        ("1.5 ล้านบาท", [("1.5 ล้านบาท", ())]),
        ("2569 เป็นปี", [("2569 เป็นปี", ())]),
        ("5.\n6. ข", [("", ()), ("ข", ())]),
    ],
)
def test_numbers_are_not_looked_at(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    measure = with_steps_text(Measure("m", ("ชื่อ",)), text, counted())

    assert [(step.text, step.sub_points) for step in measure.steps] == expected


def test_a_changed_step_keeps_its_id_and_its_result(new_id: NewId) -> None:
    after = with_steps_text(MEASURE, TEXT.replace("ปรับปรุง ดังนี้", "ปรับปรุงคู่มือ"), new_id)

    assert [step.id for step in after.steps] == ["a", "b", "c"]
    assert after.results == MEASURE.results


def test_steps_put_in_another_order_keep_their_ids(new_id: NewId) -> None:
    after = with_steps_text(MEASURE, "1. ประกาศ\n    เผยแพร่\n2. สำรวจ\n3. ปรับปรุง ดังนี้", new_id)

    assert [step.id for step in after.steps] == ["c", "a", "b"]


def test_a_new_step_between_others_is_new(new_id: NewId) -> None:
    after = with_steps_text(MEASURE, "1. สำรวจ\n2. ใหม่\n3. ปรับปรุง ดังนี้\n4. ประกาศ\n    เผยแพร่", new_id)

    assert [step.id for step in after.steps] == ["a", "new-1", "b", "c"]


def test_the_result_of_a_step_that_is_gone_stays_with_the_measure(new_id: NewId) -> None:
    after = with_steps_text(MEASURE, "1. สำรวจ", new_id)

    assert after.results == (Result("r", "", output="ปรับปรุง ดังนี้\nแล้ว"),)


plain_texts = st.text(st.sampled_from("กขคา 1๒.()\n"), max_size=12).filter(lambda text: "(" not in text)
steps = st.lists(st.tuples(plain_texts, st.lists(plain_texts, max_size=3)), max_size=5)


@given(steps)
def test_any_steps_come_back_from_their_text(read: list[tuple[str, list[str]]]) -> None:
    measure = Measure(
        "m", ("ชื่อ",), steps=tuple(Step(str(n), text, tuple(points)) for n, (text, points) in enumerate(read))
    )

    assert with_steps_text(measure, steps_text(measure.steps), counted()) == measure


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abcd")))
def test_no_old_line_goes_on_twice(old: list[str], new: list[str]) -> None:
    found = [place for place in matched(old, new) if place is not None]

    assert len(found) == len(set(found))
    assert all(0 <= place < len(old) for place in found)


def test_responsibles_keep_ids_and_links(new_id: NewId) -> None:
    old = (Responsible("1", "กองคลัง", "u1"), Responsible("2", "งานแผน", "u2"))

    after = with_responsible_lines(old, ["กองคลัง", "งานแผนฯ", "กองช่าง"], unit_in, new_id)

    assert after == (old[0], Responsible("2", "งานแผนฯ", ""), Responsible("new-1", "กองช่าง", "u3"))


def unit_in(text: str) -> str:
    return {"กองช่าง": "u3"}.get(text, "")


def test_numbers_are_written_as_the_office_writes_them() -> None:
    assert steps_text(STEPS[:2], "๐๑๒๓".__getitem__).startswith("๑. สำรวจ\n๒. ปรับปรุง ดังนี้\n    (๑) ")


@given(st.lists(plain_texts.filter(lambda text: bool(text.partition("\n")[0].strip()) and not text.startswith("  "))))
def test_a_list_comes_back_from_its_lines(texts: list[str]) -> None:
    assert read_list(listed(texts)) == tuple(texts)
