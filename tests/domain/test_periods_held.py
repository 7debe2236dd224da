"""Profiles one after the other, posts beside each other, and what is wrong with their days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import OfficeType, Post, Profile
from ita_desktop.domain.periods_held import (
    held_on,
    is_reversed,
    overlap,
    posts_overlapping,
    printed_post,
    renamed,
    without_profile,
)
from ita_desktop.domain.titles import profile_on

OLD = Profile("old", OfficeType.SAO, "ตัวอย่าง", full_name="อบต.ตัวอย่าง จำกัด", province="สมมติ")
OFFICE = OfficeFile("office", profiles=(OLD,))
DAY = date(2026, 10, 1)
DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))


def test_a_new_name_closes_the_old_one_the_day_before() -> None:
    old, new = renamed(OFFICE, "old", "new", DAY).profiles

    assert old == replace(OLD, valid_to=date(2026, 9, 30))
    assert (new.id, new.valid_from, new.valid_to, new.province) == ("new", DAY, None, "สมมติ")
    assert new.full_name == ""


@given(DAYS)
def test_each_day_has_its_own_name(day: date) -> None:
    profiles = renamed(OFFICE, "old", "new", day).profiles

    assert [profile_on(profiles, day + timedelta(days=n)).id for n in (-1, 0)] == ["old", "new"]


def test_a_name_cannot_begin_before_the_one_it_follows() -> None:
    office = replace(OFFICE, profiles=(replace(OLD, valid_from=DAY),))

    for day in (DAY, DAY - timedelta(days=1)):
        with pytest.raises(ValueError, match="2026"):
            renamed(office, "old", "new", day)


@given(DAYS)
def test_deleting_the_new_name_opens_the_old_one_again(day: date) -> None:
    assert without_profile(renamed(OFFICE, "old", "new", day), "new") == OFFICE


def test_deleting_what_is_not_there_changes_nothing() -> None:
    assert without_profile(OFFICE, "nobody") is OFFICE


@given(DAYS, DAYS, DAYS, DAYS)
def test_periods_overlap_both_ways_or_not_at_all(a: date, b: date, c: date, d: date) -> None:
    one, other = Post("1", "", valid_from=min(a, b), valid_to=max(a, b)), Post("2", "", valid_from=c, valid_to=d)

    assert overlap(one, other) == overlap(other, one)
    assert overlap(one, one)
    assert is_reversed(other) == (d < c)


def test_open_ends_reach_for_ever() -> None:
    ended = Post("1", "", valid_to=DAY)

    assert overlap(ended, Post("2", ""))
    assert not overlap(ended, Post("2", "", valid_from=DAY + timedelta(days=1)))
    assert not is_reversed(ended)


def test_to_act_for_another_is_no_second_post() -> None:
    posts = (Post("1", "รองปลัด"), Post("2", "รองปลัด", acting="รักษาราชการแทน ปลัด"), Post("3", "นิติกร"))

    assert [post.id for post in posts_overlapping(posts, "1")] == ["3"]
    assert posts_overlapping(posts, "2") == ()
    assert posts_overlapping(posts, "gone") == ()


def test_the_post_of_a_day_is_the_last_held_then() -> None:
    posts = (
        Post("1", "ก", valid_to=DAY),
        Post("2", "ข", valid_from=DAY + timedelta(days=1)),
        Post("3", "ค", valid_to=DAY),
    )

    assert held_on(posts, DAY) is posts[2]
    assert held_on(posts, DAY + timedelta(days=9)) is posts[1]
    assert held_on((), DAY) is None


def test_a_post_is_printed_with_its_second_line() -> None:
    assert printed_post(Post("1", "รองปลัด", acting="รักษาราชการแทน ปลัด")) == "รองปลัด\nรักษาราชการแทน ปลัด"
    assert printed_post(Post("1", "นายก")) == "นายก"
