"""The level by each year's rules, what blocks the next one, and that it is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.catalog import load_framework
from ita_desktop.domain.levels import level_of
from tests.domain.grids import TOWN_2567, TOWN_2568, Grid, grid


def name(year: int, scores: Grid) -> str:
    level = level_of(load_framework(year), scores).level
    return level.name if level else ""


LETTERS = {
    "100": "AA",
    "95": "AA",
    "94.995": "AA",
    "94.994": "A",
    "94.73": "A",
    "85": "A",
    "84.99": "B",
    "75": "B",
    "65.38": "C",
    "65": "C",
    "64.99": "D",
    "55": "D",
    "50": "E",
    "49.99": "F",
    "0": "F",
}


@pytest.mark.parametrize("total", LETTERS)
@pytest.mark.parametrize("year", [2562, 2563, 2564, 2565])
def test_letters_follow_from_the_total_alone(year: int, total: str) -> None:
    assert name(year, grid(total=total)) == LETTERS[total]


WORDS: list[tuple[str, Grid, str]] = [
    ("every tool at 95", grid(total="99.06", IIT="95", EIT1="99", EIT2="95", OIT="100"), "ผ่านดีเยี่ยม"),
    ("one tool below 95", grid(total="95.81", IIT="96", EIT1="94.99", EIT2="97", OIT="96"), "ผ่านดี"),
    ("99.17 with a tool below 95", grid(total="99.17", IIT="94.2", EIT1="100", EIT2="100", OIT="100"), "ผ่านดี"),
    ("all at 85", grid(total="85", IIT="85", EIT1="85", EIT2="85", OIT="85"), "ผ่านดี"),
    ("one half of EIT below 85", grid(total="94.64", IIT="95", EIT1="84.99", EIT2="95", OIT="99"), "ผ่าน"),
    ("EIT below 85, halves unknown", grid(total="94.64", IIT="95", EIT="84", OIT="99"), "ผ่าน"),
    ("below 85", grid(total="84.99"), "ต้องปรับปรุง"),
    ("at 70", grid(total="70", IIT="100", EIT1="100", EIT2="100", OIT="1"), "ต้องปรับปรุง"),
    ("77.70", grid(total="77.70"), "ต้องปรับปรุง"),
    ("below 70", grid(total="69.99"), "ต้องปรับปรุงโดยด่วน"),
    ("94.50", TOWN_2568 | grid(EIT1="97.28", EIT2="95.77"), "ผ่านดี"),
    ("86.71 with EIT 83.41", TOWN_2567, "ผ่าน"),
]


@pytest.mark.parametrize(("case", "scores", "level"), WORDS, ids=[case for case, _, _ in WORDS])
@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_words_follow_from_total_and_tools(year: int, case: str, scores: Grid, level: str) -> None:
    assert name(year, scores) == level


def test_without_the_halves_of_eit_near_a_limit_the_level_is_asked_for() -> None:
    reading = level_of(load_framework(2568), grid(total="96", IIT="96", EIT="95.5", OIT="96"))
    assert reading.level is None
    assert reading.undecided == ("EIT1", "EIT2")
    assert [level.name for level in reading.possible] == ["ผ่านดีเยี่ยม", "ผ่านดี"]


def test_far_from_a_limit_the_whole_of_eit_is_enough() -> None:
    assert name(2568, grid(total="98", IIT="96", EIT="99", OIT="98")) == "ผ่านดีเยี่ยม"


def test_a_missing_half_is_where_the_other_and_the_whole_leave_room() -> None:
    assert name(2568, grid(total="96", IIT="96", EIT="95.5", EIT1="96", OIT="96")) == ""
    assert name(2568, grid(total="96", IIT="96", EIT="97", EIT1="97", OIT="96")) == "ผ่านดีเยี่ยม"
    assert name(2568, grid(total="96", IIT="96", EIT="96", EIT1="98", OIT="96")) == "ผ่านดี"


def test_with_a_tool_missing_two_levels_stay_possible() -> None:
    reading = level_of(load_framework(2568), grid(total="90", IIT="90", EIT1="90", EIT2="90"))
    assert reading.undecided == ("OIT",)
    assert [level.name for level in reading.possible] == ["ผ่านดี", "ผ่าน"]


def test_without_scores_every_level_is_possible() -> None:
    reading = level_of(load_framework(2568), {})
    assert reading.undecided == ("total", "IIT", "EIT1", "EIT2", "OIT")
    assert len(reading.possible) == 5
    assert level_of(load_framework(2565), {}).undecided == ("total",)


def test_it_names_the_tools_that_block_the_next_level() -> None:
    reading = level_of(load_framework(2568), TOWN_2568 | grid(EIT1="97.28", EIT2="94.99"))
    assert reading.next_level
    assert reading.next_level.name == "ผ่านดีเยี่ยม"
    assert reading.blocking == ("IIT", "EIT2", "OIT")


def test_where_the_halves_are_unknown_eit_itself_blocks() -> None:
    assert level_of(load_framework(2568), TOWN_2567).blocking == ("OIT", "EIT")


def test_nothing_blocks_above_the_best_level_or_between_letters() -> None:
    best = level_of(load_framework(2568), grid(total="99", IIT="99", EIT1="99", EIT2="99", OIT="99"))
    letter = level_of(load_framework(2565), grid(total="90"))
    assert (best.blocking, best.next_level) == ((), None)
    assert letter.blocking == ()
    assert letter.next_level
    assert letter.next_level.name == "AA"


SCORE = st.decimals(60, 100, places=2).map(str)


@given(SCORE, SCORE, SCORE, SCORE, SCORE)
def test_what_is_said_without_the_halves_stays_true_with_them(
    total: str, iit: str, first: str, second: str, oit: str
) -> None:
    framework = load_framework(2568)
    known = grid(total=total, IIT=iit, OIT=oit, EIT1=first, EIT2=second)
    parts = [known[key].value or 0 for key in grid(EIT1="", EIT2="")]
    without = grid(total=total, IIT=iit, OIT=oit, EIT=f"{sum(parts) / 2:.2f}")
    assert level_of(framework, known).level in level_of(framework, without).possible
