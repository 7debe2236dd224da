"""JSON: every field there and back, ids made where absent, every wrong place named as a reader writes it."""

import copy
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import TOTAL, Entered
from ita_desktop.store.codec import from_json, json_schema, to_json
from ita_desktop.store.errors import DataError
from tests.store.made import AWKWARD, FILE_ID, defaults_left, full_file, office_files

SMALL: dict[str, Any] = {
    "id": FILE_ID,
    "units": [{"id": "clerk", "name": "สำนักปลัด"}],
    "people": [{"id": "p1", "name": "นาง ก"}],
    "chain": [{"title": "ความเห็น", "person": "p1"}],
    "years": {
        "2568": {
            "assessment": {"scores": [{"level": "total", "text": "๙๔.๕๐"}]},
            "measures": [
                {
                    "id": "m1",
                    "titles": ["มาตรการ"],
                    "steps": [{"id": "s1", "text": "ประชุม"}],
                    "responsibles": [{"text": "สำนักปลัด", "unit": "clerk"}],
                    "results": [{"step": "s1"}],
                    "timeframe": {"text": "ตลอดปี", "start": "2024-10-01"},
                }
            ],
        }
    },
}


def small(path: str, value: Any) -> dict[str, Any]:
    """The small document with one place changed; the path is dotted, numbers are places in lists."""
    data = copy.deepcopy(SMALL)
    *way, last = [int(one) if one.isdecimal() and len(one) < 4 else one for one in path.split(".")]
    at: Any = data
    for one in way:
        at = at[one]
    at[last] = value
    return data


def through_text(file: OfficeFile) -> OfficeFile:
    return from_json(json.loads(json.dumps(to_json(file), ensure_ascii=False)))


def schema_accepts(data: Any) -> bool:
    return jsonschema.Draft202012Validator(json_schema()).is_valid(data)


def test_the_full_file_leaves_no_field_at_its_default() -> None:
    assert defaults_left(full_file()) == []


def test_every_field_goes_through_json_and_its_schema() -> None:
    file = full_file()
    assert through_text(file) == file
    assert schema_accepts(to_json(file))


@pytest.mark.slow
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(office_files())
def test_any_file_comes_back_equal(file: OfficeFile) -> None:
    assert through_text(file) == file
    assert schema_accepts(to_json(file))


def test_the_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("text", [*AWKWARD, "ก" * 100_000])
def test_text_is_kept_exactly(text: str) -> None:
    data = small("years.2568.measures.0.analysis", text)
    file = from_json(data)
    assert file.years[2568].measures[0].analysis == text
    assert through_text(file) == file


def test_defaults_are_left_out_but_a_score_always_says_its_value() -> None:
    file = from_json(
        {"id": FILE_ID, "years": {"2568": {"assessment": {"scores": [{"level": "total", "text": "abc"}]}}}}
    )
    scores = [{"level": "total", "text": "abc", "value": None}]
    assert to_json(file) == {"id": FILE_ID, "years": {"2568": {"fiscal_year": 2568, "assessment": {"scores": scores}}}}


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ({"text": "๙๔.๕๐"}, Decimal("94.50")),
        ({"text": "-ไม่มี-"}, None),
        ({"text": "๙๔.๕๐", "value": None}, None),
        ({"text": "ประมาณ 90", "value": "90"}, Decimal(90)),
    ],
)
def test_a_score_without_value_is_understood_from_its_text(entry: dict[str, Any], value: Decimal | None) -> None:
    file = from_json(small("years.2568.assessment.scores", [{"level": "total", **entry}]))
    assert file.years[2568].assessment.scores == {TOTAL: Entered(entry["text"], value)}


def test_missing_ids_are_made_and_stay_the_same_for_the_same_file() -> None:
    data = {"id": FILE_ID, "units": [{"name": "ก"}, {"name": "ข"}]}
    first, again, other = from_json(data), from_json(data), from_json({"units": [{"name": "ก"}]})
    assert first == again
    assert len({one.id for one in (*first.units, *other.units)}) == 3


def test_a_row_put_before_loaded_ones_gets_an_id_of_its_own() -> None:
    loaded = to_json(from_json({"id": FILE_ID, "units": [{"name": "ก"}]}))
    loaded["units"] = [{"name": "ใหม่"}, *loaded["units"]]
    assert len({one.id for one in from_json(loaded).units}) == 2


def test_the_year_inside_may_repeat_the_year_outside() -> None:
    assert from_json(small("years.2568.fiscal_year", 2568)).years[2568].fiscal_year == 2568


WRONG_SHAPES: list[tuple[str, Any, str]] = [
    ("units", {}, "units"),
    ("units.0", "ก", "units[0]"),
    ("units.0.name", None, "units[0].name"),
    ("units.0.name", 5, "units[0].name"),
    ("units.0.nmae", "ก", "units[0].nmae"),
    ("units.0.ชื่อ", "ก", "units[0].ชื่อ"),
    ("units.0", {"id": "u"}, "units[0].name"),
    ("units.0.id", "../../x", "units[0].id"),
    ("units.0.id", "", "units[0].id"),
    ("units.0.valid_from", "2568", "units[0].valid_from"),
    ("units.0.valid_from", "20251001", "units[0].valid_from"),
    ("id", "office", "id"),
    ("id", FILE_ID.upper(), "id"),
    ("id", None, "id"),
    ("preferences", {"digits": "roman"}, "preferences.digits"),
    ("preferences", {"own_words": "คำ"}, "preferences.own_words"),
    ("preferences", {"own_words": [1]}, "preferences.own_words[0]"),
    ("preferences", {"font": "ก\0"}, "preferences.font"),
    ("preferences", {"font": "ก" * 2_000_001}, "preferences.font"),
    ("images", [{"role": "emblem", "media_type": "image/png", "data": "ไม่ใช่"}], "images[0].data"),
    ("years.2499", {}, "years.2499"),
    ("years.2701", {}, "years.2701"),
    ("years.๒๕๖๘", {}, "years.๒๕๖๘"),
    ("years.2568.assessment.reference", 1, "years.2568.assessment.reference"),
    ("years.2568.assessment.scores.0.text", 94.5, "years.2568.assessment.scores[0].text"),
    ("years.2568.assessment.scores.0.value", 94.5, "years.2568.assessment.scores[0].value"),
    ("years.2568.assessment.scores.0.value", "1e5", "years.2568.assessment.scores[0].value"),
    ("years.2568.assessment.scores.0.value", "NaN", "years.2568.assessment.scores[0].value"),
    ("years.2568.assessment.scores.0.level", "sum", "years.2568.assessment.scores[0].level"),
    ("years.2568.assessment.scores.0.mark", "x", "years.2568.assessment.scores[0].mark"),
    ("years.2568.measures.0.timeframe.start", "ต.ค. 67", "years.2568.measures[0].timeframe.start"),
    ("years.2568.measures.0.extra", {"หมายเหตุ": None}, "years.2568.measures[0].extra.หมายเหตุ"),
    ("years.2568.measures.0.extra", {"a b": 1}, "years.2568.measures[0].extra['a b']"),
    ("years.2568.measures.0.follow_up", {"cycle_months": True}, "years.2568.measures[0].follow_up.cycle_months"),
    ("years.2568.measures.0.follow_up", {"cycle_months": -1}, "years.2568.measures[0].follow_up.cycle_months"),
]


@pytest.mark.parametrize(("place", "value", "named"), WRONG_SHAPES)
def test_a_wrong_shape_is_refused_by_reading_and_by_the_schema(place: str, value: Any, named: str) -> None:
    data = small(place, value)
    with pytest.raises(DataError) as refused:
        from_json(data)
    assert refused.value.path == named
    assert named in refused.value.sentence
    assert not schema_accepts(data)


UNSOUND: list[tuple[str, Any, str]] = [
    ("units", [{"id": "clerk", "name": "ก"}, {"id": "clerk", "name": "ข"}], "units[1].id"),
    ("years.2569", {"measures": [{"id": "m1", "titles": []}]}, "years.2569.measures[0].id"),
    ("years.2568.fiscal_year", 2567, "years.2568.fiscal_year"),
    ("years.2568.assessment.scores", [{"level": "total", "text": "1"}] * 2, "years.2568.assessment.scores[1]"),
    ("chain.0.person", "p9", "chain[0].person"),
    ("people.0.posts", [{"title": "ปลัด", "unit": "x"}], "people[0].posts[0].unit"),
    ("years.2568.measures.0.responsibles.0.unit", "x", "years.2568.measures[0].responsibles[0].unit"),
    ("years.2568.measures.0.results.0.step", "s9", "years.2568.measures[0].results[0].step"),
    ("units.0.valid_from", "2025-02-29", "units[0].valid_from"),
    ("units.0.name", "ก\ud800", "units[0].name"),
    ("years.2568.measures.0.extra", {"\ud800": ""}, "years.2568.measures[0].extra"),
]


@pytest.mark.parametrize(("place", "value", "named"), UNSOUND)
def test_what_no_schema_can_say_is_refused_by_reading(place: str, value: Any, named: str) -> None:
    with pytest.raises(DataError) as refused:
        from_json(small(place, value))
    assert refused.value.path == named


@pytest.mark.parametrize("data", [None, [], "{}", 5, True])
def test_a_document_that_is_no_object_is_refused_whole(data: object) -> None:
    with pytest.raises(DataError) as refused:
        from_json(data)
    assert refused.value.path == ""
    assert not schema_accepts(data)


@pytest.mark.slow
def test_a_bottomless_document_is_refused() -> None:
    data: Any = []
    for _ in range(100_000):
        data = [data]
    with pytest.raises(DataError):
        from_json({"units": data})


def test_a_name_without_end_does_not_fill_the_sentence() -> None:
    with pytest.raises(DataError) as refused:
        from_json({"ก" * 100_000: 1})
    assert len(refused.value.sentence) < 1000


def test_equal_values_dump_equal() -> None:
    file = full_file()
    assert to_json(replace(file)) == to_json(file)
