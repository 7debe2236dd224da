"""Rows: every field there and back, any edit saved as the difference only, texts exactly as they were."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Step
from ita_desktop.domain.office import Image, Unit
from ita_desktop.domain.years import YearWork
from ita_desktop.store.checksum import content_sum, stored_sum
from ita_desktop.store.codec import from_json, to_json
from ita_desktop.store.database import ChangeCount, connect, create, read, write_difference
from ita_desktop.store.errors import Damaged, NothingWritten
from ita_desktop.store.plain import TEXT_LIMIT
from ita_desktop.store.shape import record_of
from ita_desktop.store.tables import RANKS, TABLES
from tests.store.conftest import stored
from tests.store.made import AWKWARD, FILE_ID, full_file, office_files, values

NOW = datetime(2025, 11, 21, 9, 0, tzinfo=UTC)


def saved(path: Path, before: OfficeFile, after: OfficeFile) -> ChangeCount:
    with closing(connect(path)) as connection:
        return write_difference(connection, before, after, now=NOW)


def rows_in(path: Path) -> int:
    with closing(connect(path, read_only=True)) as connection:
        return sum(connection.execute(f'SELECT count(*) FROM "{one.name}"').fetchone()[0] for one in TABLES)


def year(*measures: Measure) -> OfficeFile:
    return OfficeFile(FILE_ID, years={2568: YearWork(2568, measures=measures)})


def test_every_table_has_a_name_of_its_own() -> None:
    assert len(RANKS) == len(TABLES)


def test_every_field_comes_back_from_a_new_file(path: Path) -> None:
    create(path, full_file())
    assert stored(path) == full_file()


def test_every_field_comes_back_when_it_is_saved_later(path: Path) -> None:
    empty = OfficeFile(FILE_ID)
    create(path, empty)
    saved(path, empty, full_file())
    assert stored(path) == full_file()


def test_taking_everything_away_leaves_one_row(full_path: Path) -> None:
    saved(full_path, full_file(), OfficeFile(FILE_ID))
    assert stored(full_path) == OfficeFile(FILE_ID)
    assert rows_in(full_path) == 1


def _single_edits(value: Any) -> list[Any]:
    """The value with one field at a time put back to its default, at every depth."""
    edits = []
    kind: Any = type(value)
    for one in fields(value) if is_dataclass(value) else ():
        given = getattr(value, one.name)
        default = next(each.default for each in record_of(kind).fields if each.name == one.name)
        if one.name not in ("id", "fiscal_year") and given != default and not repr(default).startswith("<dataclasses"):
            edits.append(replace(value, **{one.name: default}))
        edits += [replace(value, **{one.name: inner}) for inner in _inner_edits(given)]
    return edits


def _inner_edits(given: Any) -> list[Any]:
    if isinstance(given, tuple) and given and is_dataclass(given[0]):
        return [(edited, *given[1:]) for edited in _single_edits(given[0])]
    if isinstance(given, dict):
        key, one = next(iter(given.items()))
        return [{**given, key: edited} for edited in _single_edits(one)]
    return _single_edits(given) if is_dataclass(given) else []


EDITS = _single_edits(full_file())


def test_there_is_an_edit_for_every_field_that_has_a_default() -> None:
    assert len(EDITS) > 100


def test_every_single_field_can_be_emptied_and_filled_again(full_path: Path) -> None:
    full = full_file()
    with closing(connect(full_path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for edited in EDITS:
            assert write_difference(connection, full, edited, now=NOW) != ChangeCount()
            assert read(connection) == edited
            write_difference(connection, edited, full, now=NOW)
        assert read(connection) == full


@pytest.mark.slow
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(office_files(), min_size=2, max_size=3))
def test_any_file_turns_into_any_other(files: list[OfficeFile]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ita"
        create(path, files[0])
        with closing(connect(path)) as connection:
            for before, after in pairwise(files):
                write_difference(connection, before, after, now=NOW)
                assert read(connection) == after
                assert stored_sum(connection) == content_sum(connection)


MEASURES = st.lists(values(Measure), min_size=1, max_size=5, unique_by=lambda one: one.id)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(MEASURES, st.data())
def test_rows_reordered_dropped_and_moved_to_another_year_come_back(measures: list[Measure], data: Any) -> None:
    order = data.draw(st.permutations(measures))
    here = data.draw(st.integers(0, len(order)))
    gone = data.draw(st.integers(0, here))
    before = year(*measures)
    after = replace(
        before,
        years={
            2568: YearWork(2568, measures=tuple(order[gone:here])),
            2569: YearWork(2569, measures=tuple(order[here:])),
        },
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ita"
        create(path, before)
        saved(path, before, after)
        assert stored(path) == after


def test_a_step_moves_from_one_measure_to_another_as_one_row(path: Path) -> None:
    step = Step("s1", "ประชุม", ("ก", "ข"))
    before = year(Measure("m1", ("หนึ่ง",), steps=(step,)), Measure("m2", ("สอง",)))
    after = year(Measure("m1", ("หนึ่ง",)), Measure("m2", ("สอง",), steps=(step,)))
    create(path, before)
    assert saved(path, before, after) == ChangeCount(changed=1)
    assert stored(path) == after


def test_one_edit_touches_one_row(path: Path) -> None:
    before = year(*(Measure(f"m{n}", (f"มาตรการ {n}",)) for n in range(25)))
    first, *rest = before.years[2568].measures
    create(path, before)
    assert saved(path, before, year(replace(first, kpi="ร้อยละ ๙๐"), *rest)) == ChangeCount(changed=1)


def test_moving_one_measure_to_the_top_touches_one_row(path: Path) -> None:
    before = year(*(Measure(f"m{n}", ()) for n in range(25)))
    *rest, last = before.years[2568].measures
    create(path, before)
    assert saved(path, before, year(last, *rest)) == ChangeCount(changed=1)
    assert stored(path) == year(last, *rest)


def test_equal_values_write_nothing(full_path: Path) -> None:
    content = full_path.read_bytes()
    assert saved(full_path, full_file(), full_file()) == ChangeCount()
    assert full_path.read_bytes() == content


@pytest.mark.parametrize("text", [*AWKWARD, "ก" * 100_000])
def test_text_is_kept_exactly(path: Path, text: str) -> None:
    before = year(Measure("m1", ("ก",)))
    after = year(Measure("m1", (text,), analysis=text, extra={text: text}))
    create(path, before)
    saved(path, before, after)
    assert stored(path) == after


@pytest.mark.parametrize(
    "units",
    [
        (Unit("u1", "ก"), Unit("u1", "ข")),
        (Unit("u1", "\ud800"),),
        (Unit("u1", "ก" * 70_000),),
    ],
    ids=["doubled id", "half a character", "beyond the limit"],
)
def test_what_cannot_be_stored_leaves_the_file_as_it_was(
    path: Path, units: tuple[Unit, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ita_desktop.store.connecting.CELL_LIMIT", 100_000)
    before = OfficeFile(FILE_ID, units=(Unit("u0", "ก"),))
    create(path, before)
    with pytest.raises(NothingWritten):
        saved(path, before, replace(before, units=units))
    assert stored(path) == before


@pytest.mark.parametrize(
    ("longest", "too_long"),
    [
        (Unit("u", "ก" * TEXT_LIMIT), Unit("u", "ก" * (TEXT_LIMIT + 1))),
        (Image("i", "emblem", "image/png", bytes(15_000_000)), Image("i", "emblem", "image/png", bytes(15_000_001))),
    ],
    ids=["text", "image"],
)
def test_what_json_would_not_take_back_is_not_stored(path: Path, longest: Unit | Image, too_long: Unit | Image) -> None:
    before = OfficeFile(FILE_ID)
    create(path, before)

    with pytest.raises(NothingWritten, match="ขนาดใหญ่เกินไป"):
        saved(path, before, holding(too_long))
    assert stored(path) == before

    saved(path, before, holding(longest))
    assert from_json(to_json(stored(path))) == holding(longest)


def holding(one: Unit | Image) -> OfficeFile:
    return OfficeFile(FILE_ID, units=(one,)) if isinstance(one, Unit) else OfficeFile(FILE_ID, images=(one,))


def test_a_file_that_no_longer_holds_what_was_read_is_not_overwritten(path: Path) -> None:
    before = OfficeFile(FILE_ID, units=(Unit("u1", "ก"),))
    theirs = replace(before, units=(Unit("u1", "ของเขา"),))
    create(path, before)
    saved(path, before, theirs)
    with pytest.raises(NothingWritten):
        saved(path, before, replace(before, units=(Unit("u1", "ของเรา"),)))
    assert stored(path) == theirs


def test_another_offices_value_is_not_saved_over_this_one(full_path: Path) -> None:
    with pytest.raises(NothingWritten):
        saved(full_path, full_file(), replace(full_file(), id="6f1c9a52-5f0e-4c1b-9a35-0d7f8f0b2a12"))
    assert stored(full_path) == full_file()


def test_rows_that_contradict_the_checksum_are_damage(full_path: Path) -> None:
    with closing(connect(full_path)) as connection:
        connection.execute("UPDATE measure_titles SET text = text || 'x' WHERE rowid = 1")
    with pytest.raises(Damaged):
        stored(full_path)


def test_readers_do_not_keep_the_writer_out(full_path: Path) -> None:
    full = full_file()
    with closing(connect(full_path, read_only=True)) as reader:
        assert read(reader) == full
        saved(full_path, full, replace(full, units=()))


def test_a_busy_file_is_said_to_be_busy(full_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_desktop.store.connecting.BUSY_SECONDS", 0)
    with closing(connect(full_path)) as ours, closing(connect(full_path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NothingWritten) as refused:
            write_difference(ours, full_file(), OfficeFile(FILE_ID), now=NOW)
    assert "กำลังถูกโปรแกรมอื่นใช้งาน" in refused.value.sentence
    assert stored(full_path) == full_file()


def test_a_full_disk_leaves_the_file_as_it_was(full_path: Path) -> None:
    full = full_file()
    with closing(connect(full_path)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(NothingWritten) as refused:
            write_difference(connection, full, replace(full, units=(Unit("u9", "ก" * 100_000),)), now=NOW)
        assert "เต็ม" in refused.value.sentence
        assert read(connection) == full


def test_a_read_only_file_is_said_to_be_read_only(full_path: Path) -> None:
    with closing(connect(full_path, read_only=True)) as connection, pytest.raises(NothingWritten) as refused:
        write_difference(connection, full_file(), OfficeFile(FILE_ID), now=NOW)
    assert "อ่านได้อย่างเดียว" in refused.value.sentence
    assert stored(full_path) == full_file()


def test_a_row_cannot_be_written_without_its_owner(full_path: Path) -> None:
    with closing(connect(full_path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO step_extra (step, name, text) VALUES ('nowhere', 'a', 'b')")
