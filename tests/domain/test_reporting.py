"""Reporting on a measure: each edit changes that one thing, and nothing that was reported is lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from ita_desktop.domain.measures import Event, Evidence, EvidenceKind, FollowUp, Result, Status
from ita_desktop.domain.reporting import (
    EVENT_TEXTS,
    RESULT_TEXTS,
    changed_result,
    lacks_reason,
    new_result,
    reported_text,
    results_at,
    says_nothing,
    with_event,
    with_evidence,
    with_reported_text,
    with_result,
    with_status,
    without_results,
    words_before,
)
from tests.domain.followed import DECEMBER, FOLLOW_UPS, MARCH, QUARTERLY, RESULTS, STEPS, measure, report, rounds
from tests.ids import counted

TODAY = date(2026, 3, 20)
TOLD = Result(
    "r",
    "s1",
    Status.DONE,
    TODAY,
    "จัดอบรม",
    "เข้าใจ",
    "1,000",
    "ฝนตก",
    "เลื่อน",
    "งบไม่พอ",
    events=(Event("e", TODAY, "อบรม", "ห้องประชุม", "40 คน"),),
)


@given(FOLLOW_UPS, RESULTS)
def test_all_results_stand_at_one_step_and_round(follow_up: FollowUp, results: tuple[Result, ...]) -> None:
    one, found = measure(*results, follow_up=follow_up), rounds(follow_up)
    held = [
        result.id
        for wanted in (*found, None)
        for step in ("", "s1", "s2", "gone")
        for result in results_at(one, found, wanted, step)
    ]
    assert sorted(held) == sorted(result.id for result in results)


def test_a_new_result_stands_where_it_was_made_for() -> None:
    found = rounds(QUARTERLY)
    made = new_result(found[1], "s1", counted())
    assert (made.step, made.round_end, says_nothing(made)) == ("s1", MARCH, True)
    assert results_at(with_result(measure(), made), found, found[1], "s1") == (made,)
    assert new_result(None, "", counted()).round_end is None


@pytest.mark.parametrize(
    "result",
    [
        Result("r", "s1", round_end=MARCH, output=" "),
        Result("r", "s1", Status.UNDER_WAY, round_end=MARCH),
        Result("r", "s1", round_end=MARCH, events=(Event("e"),)),
    ],
)
def test_whatever_is_added_says_something(result: Result) -> None:
    assert not says_nothing(result)


def test_a_result_takes_the_place_of_its_former_self() -> None:
    one = measure(report(Status.DONE, id="a"), report(Status.DONE, id="b"))
    changed = with_result(one, replace(one.results[0], output="ใหม่"))
    assert [(result.id, result.output) for result in changed.results] == [("a", "ใหม่"), ("b", "")]
    assert with_result(one, report(Status.DONE, id="c")).results[-1].id == "c"
    assert without_results(one, "a", "gone").results == one.results[1:]
    assert changed_result(one, "gone", lambda result: replace(result, output="ใหม่")) == one


@pytest.mark.parametrize(
    ("before", "status", "today", "on"),
    [
        (Result("r"), Status.DONE, TODAY, TODAY),
        (Result("r", round_end=DECEMBER), Status.DONE, TODAY, TODAY),
        (Result("r", reported_on=DECEMBER), Status.DONE, TODAY, DECEMBER),
        (Result("r"), Status.UNDER_WAY, TODAY, None),
        (Result("r"), Status.NOT_DONE, TODAY, None),
        (Result("r", round_end=DECEMBER), Status.DONE, date(2027, 5, 5), None),
    ],
)
def test_what_is_done_was_done_today_unless_a_day_is_known(
    before: Result, status: Status, today: date, on: date | None
) -> None:
    after = with_status(before, status, today)
    assert (after.status, after.reported_on) == (status, on)


def test_events_and_evidence_are_added_behind_or_exchanged() -> None:
    event, one = Event("e"), Evidence("x", EvidenceKind.LINK, "https://example.go.th")
    result = with_evidence(with_event(with_event(Result("r"), event), Event("f")), one, replace(one, id="y"))
    assert ([event.id for event in result.events], [one.id for one in result.evidence]) == (["e", "f"], ["x", "y"])
    changed = with_evidence(with_event(result, replace(event, what="อบรม")), replace(one, title="ภาพ"))
    assert [event.what for event in changed.events] == ["อบรม", ""]
    assert [one.title for one in changed.evidence] == ["ภาพ", ""]


@pytest.mark.parametrize(
    ("results", "alarm"),
    [
        ([report(Status.NOT_DONE)], True),
        ([replace(report(Status.NOT_DONE), reason=" - \n")], True),
        ([replace(report(Status.NOT_DONE), reason="งบไม่พอ")], False),
        ([replace(report(Status.NOT_DONE), problems="ฝนตก")], False),
        ([report(Status.NOT_DONE, step="s1"), replace(report(Status.DONE, id="q"), reason="งบไม่พอ")], False),
        ([report(Status.NOT_DONE, step="s1"), replace(report(Status.DONE, step="s2", id="q"), reason="งบไม่พอ")], True),
        ([report(Status.DONE)], False),
    ],
)
def test_what_was_not_done_wants_a_reason(results: list[Result], alarm: bool) -> None:
    one = measure(*results, steps=STEPS)
    assert lacks_reason(one, one.results[0]) is alarm


def test_words_typed_before_the_commonest_first() -> None:
    results = [replace(TOLD, id=str(n), output=said) for n, said in enumerate(("ก", "ข ", "ข", "", "ค", "ค", "ค"))]
    assert words_before([measure(*results)], "output") == ("ค", "ข", "ก")
    assert words_before([measure(*results)], "output", leave_out="0") == ("ค", "ข")


@pytest.mark.parametrize(
    ("ids", "field"),
    [*((("r",), field) for field in RESULT_TEXTS), *((("r", "e"), f"events.{field}") for field in EVENT_TEXTS)],
)
def test_each_text_is_found_and_exchanged_alone(ids: tuple[str, ...], field: str) -> None:
    one = measure(TOLD, report(Status.DONE, id="q"))
    before = reported_text(one, ids, field)
    assert before
    after = with_reported_text(one, ids, field, "ใหม่")
    assert reported_text(after, ids, field) == "ใหม่"
    assert with_reported_text(after, ids, field, before) == one


@pytest.mark.parametrize(
    ("ids", "field"),
    [
        ((), "output"),
        (("gone",), "output"),
        (("r",), ""),
        (("r",), "status"),
        (("r",), "reported_on"),
        (("r",), "events.what"),
        (("r", "gone"), "events.what"),
        (("r", "e"), "events.on"),
        (("r", "e"), "what"),
        (("r",), "evidence"),
    ],
)
def test_what_is_no_text_stays(ids: tuple[str, ...], field: str) -> None:
    assert reported_text(measure(TOLD), ids, field) is None
    assert with_reported_text(measure(TOLD), ids, field, "ใหม่") == measure(TOLD)
