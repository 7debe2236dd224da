"""Which complaints belong to which document, with the forms as they are shipped."""

import pytest

from ita_desktop.catalog import load_forms
from ita_desktop.domain.concerning import concerns
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.places import Place, PlaceKind

FORMS = load_forms(OfficeFile("f"))
SCORE = Place(PlaceKind.SCORE, 2568, ("total",))
FINDING = Place(PlaceKind.FINDING, 2568, ("indicator", "1"), "defect")
MEASURE = Place(PlaceKind.MEASURE, 2569, ("m",), "timeframe")
OTHER_YEARS_MEASURE = Place(PlaceKind.MEASURE, 2568, ("m",), "timeframe")
IN_MEMO = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "sections.cause")
IN_SECOND_MEMO = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo-2",), "sections.cause")
EMBLEM = Place(PlaceKind.OFFICE, 2569, ("images", "emblem"))
ALL = (SCORE, FINDING, MEASURE, OTHER_YEARS_MEASURE, IN_MEMO, IN_SECOND_MEMO, EMBLEM)


@pytest.mark.parametrize(
    ("document_id", "kind", "parts", "concerned"),
    [
        ("2569-memo", "memo", (), {SCORE, IN_MEMO}),
        ("2569-memo-2", "memo", (), {SCORE, IN_SECOND_MEMO}),
        ("2569-analysis-long", "analysis-long", (), {SCORE, FINDING, MEASURE}),
        ("2569-analysis-short", "analysis-short", (), {SCORE, FINDING, MEASURE}),
        ("2569-measures", "measures", (), {MEASURE}),
        ("2568-measures", "measures", (), {OTHER_YEARS_MEASURE}),
        ("2569-bundle", "bundle", (), {SCORE, FINDING, MEASURE, IN_MEMO}),
        ("2569-bundle", "bundle", ("measures",), {MEASURE}),
        ("2569-bundle", "bundle", ("bundle",), set()),
        ("2569-unknown", "unknown", (), set()),
    ],
)
def test_a_document_is_concerned_by_what_it_prints(
    document_id: str, kind: str, parts: tuple[str, ...], concerned: set[Place]
) -> None:
    assert {place for place in ALL if concerns(place, document_id, kind, parts, FORMS)} == concerned
