"""History: what every field was, edits of one field within five minutes told as one."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import Image, Unit
from ita_desktop.store.database import connect, create, write_difference
from tests.store.made import FILE_ID, full_file

NINE = datetime(2025, 11, 21, 9, 0, tzinfo=UTC)
EMPTY = OfficeFile(FILE_ID)


def named(name: str) -> OfficeFile:
    return OfficeFile(FILE_ID, units=(Unit("u1", name),))


def history(path: Path, *states: tuple[float, OfficeFile]) -> list[tuple[str, ...]]:
    """Creates the first state, saves the others at their minute after nine, and tells the history."""
    create(path, states[0][1])
    with closing(connect(path)) as connection:
        for (_, before), (minute, after) in pairwise(states):
            write_difference(connection, before, after, now=NINE + timedelta(minutes=minute))
        return connection.execute(
            'SELECT "row", "field", "old", "new", substr("since", 12, 5), substr("changed", 12, 5) '
            "FROM history ORDER BY id"
        ).fetchall()


def test_a_new_file_has_no_history(path: Path) -> None:
    assert history(path, (0, full_file())) == []


def test_edits_within_five_minutes_are_one_entry(path: Path) -> None:
    told = history(path, (0, named("ก")), (0, named("กอ")), (2, named("กอง")), (4.9, named("กองคลัง")))
    assert told == [("u1", "name", "ก", "กองคลัง", "09:00", "09:04")]


def test_an_edit_after_five_minutes_is_another_entry(path: Path) -> None:
    told = history(path, (0, named("ก")), (0, named("ข")), (4, named("ค")), (5, named("ง")))
    assert told == [("u1", "name", "ก", "ค", "09:00", "09:04"), ("u1", "name", "ค", "ง", "09:05", "09:05")]


def test_a_clock_set_back_begins_another_entry(path: Path) -> None:
    told = history(path, (0, named("ก")), (0, named("ข")), (-60, named("ค")))
    assert [one[2:4] for one in told] == [("ก", "ข"), ("ข", "ค")]


def test_what_comes_back_to_where_it_was_is_no_edit(path: Path) -> None:
    assert history(path, (0, named("ก")), (0, named("ข")), (1, named("ก"))) == []


def test_added_and_removed_rows_tell_what_they_held(path: Path) -> None:
    told = history(path, (0, EMPTY), (0, named("ก")), (9, EMPTY))
    assert [one[:4] for one in told] == [("u1", "name", None, "ก"), ("u1", "name", "ก", None)]


def test_an_image_is_told_by_its_hash(path: Path) -> None:
    told = history(path, (0, EMPTY), (0, replace(EMPTY, images=(Image("i1", "emblem", "image/png", b"x" * 9000),))))
    assert {field: len(new) for _, field, _, new, *_ in told} == {"role": 6, "media_type": 9, "data": 32}


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=7))])
def test_moments_are_kept_in_universal_time(path: Path, zone: timezone) -> None:
    create(path, named("ก"))
    with closing(connect(path)) as connection:
        write_difference(connection, named("ก"), named("ข"), now=NINE.astimezone(zone))
        assert connection.execute("SELECT since FROM history").fetchone() == ("2025-11-21T09:00:00+00:00",)
