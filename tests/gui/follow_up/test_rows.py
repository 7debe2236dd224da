"""The rows of a round, what the filters let through, and that a row stays while it is reported."""

from datetime import date

import pytest

from ita_desktop.domain.measures import Responsible, Status
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.follow_up.round_choice import RoundChoice
from ita_desktop.gui.follow_up.rows import Filters, RowReading, Shown, is_wanted, responsibles_of
from ita_desktop.gui.follow_up.standing import Standing, YearReading, marks_of
from tests.gui.follow_up.conftest import MARCH, SEPTEMBER, TODAY, measure, reported, year


def standings(*measures: object) -> tuple[Standing, ...]:
    return YearReading().read(year(*measures), 6, TODAY)  # type: ignore[arg-type]


def test_a_measure_stands_above_its_steps() -> None:
    found = standings(measure("a", titles=("หนึ่ง", "สอง")), measure("b", steps=0))

    rows = RowReading().rows(found, MARCH)

    assert [(row.number, row.name, row.is_whole) for row in rows] == [
        ("1–2", "หนึ่ง\nสอง", True),
        ("1.1", "ขั้นตอน 1", False),
        ("1.2", "ขั้นตอน 2", False),
        ("3", "มาตรการ b", True),
    ]
    assert rows[1].spot == Spot("a", "a-1", MARCH)


def test_several_results_show_the_first_and_count_the_others() -> None:
    told = measure(results=(reported("m-1"), reported("m-1", ident="s"), reported(end=None, ident="t")))

    rows = RowReading().rows(standings(told), MARCH)

    assert (rows[1].result, rows[1].more) == (told.results[0], 1)
    assert (rows[0].result, rows[0].more) == (None, 0)
    assert RowReading().rows(standings(told), None)[0].result == told.results[2]


def test_a_measure_without_the_round_takes_nothing_there() -> None:
    (row, *_steps) = RowReading().rows(standings(measure(months=12)), MARCH)

    assert not row.applies
    assert row.state is None


def test_a_step_finished_in_another_round_says_so() -> None:
    told = measure(results=(reported("m-1"),))

    rows = RowReading().rows(standings(told), SEPTEMBER)

    assert [row.before for row in rows] == [None, Status.DONE, None]


def test_rows_of_a_measure_that_stands_as_before_are_the_same() -> None:
    found, reading = standings(measure()), RowReading()

    assert reading.rows(found, MARCH)[0] is reading.rows(found, MARCH)[0]
    assert reading.rows(found, SEPTEMBER)[0].spot.round_end == SEPTEMBER


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (Filters(), {"late", "told"}),
        (Filters(idle=True), {"late", "told", "yearly"}),
        (Filters(shown=Shown.OVERDUE), {"late"}),
        (Filters(shown=Shown.OPEN), {"late"}),
        (Filters(shown=Shown.REPORTED), {"told"}),
        (Filters(shown=Shown.DUE), set()),
        (Filters("กองคลัง"), {"told"}),
        (Filters("กองคลัง", Shown.OVERDUE), set()),
    ],
)
def test_filters(filters: Filters, wanted: set[str]) -> None:
    told = measure("told", results=(reported(),), responsibles=(Responsible("x", "กองคลัง "),))
    found = standings(measure("late"), told, measure("yearly", months=12))

    assert {one.measure.id for one in found if is_wanted(one, MARCH, filters)} == wanted


def test_what_belongs_to_no_round_asks_for_the_responsible_alone() -> None:
    (one,) = standings(measure())

    assert is_wanted(one, None, Filters("กองช่าง", Shown.OVERDUE))
    assert not is_wanted(one, None, Filters("กองคลัง"))


def test_responsibles_are_offered_once() -> None:
    assert responsibles_of(standings(measure("a"), measure("b"))) == ("กองช่าง",)


def test_a_row_stays_while_it_is_reported_and_goes_with_other_filters() -> None:
    choice, filters = RoundChoice(), Filters(shown=Shown.OPEN)
    late, told = standings(measure()), standings(measure(results=(reported(),)))
    choice.follow(2569, marks_of(late), TODAY)

    assert choice.shown(late, filters) == late
    assert choice.shown(told, filters) == told
    choice.choose(2569, SEPTEMBER)
    choice.shown(told, filters)
    choice.choose(2569, MARCH)
    assert choice.shown(told, filters) == ()


def test_the_clerks_round_stays_until_it_is_gone() -> None:
    choice = RoundChoice()
    marks = marks_of(standings(measure(months=3)))
    choice.choose(2569, date(2026, 6, 30))

    choice.follow(2569, marks, TODAY)
    assert choice.end == date(2026, 6, 30)
    choice.follow(2569, marks_of(standings(measure(months=6))), TODAY)
    assert choice.end == MARCH


def test_no_round_is_a_choice_too() -> None:
    choice = RoundChoice()
    choice.choose(2569, None)

    choice.follow(2569, marks_of(standings(measure())), TODAY)

    assert choice.end is None
