"""Which screen and which year show a place."""

import pytest

from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.gui.screen_names import ScreenName, screen_of
from ita_desktop.gui.screens import working_year_of


@pytest.mark.parametrize(
    ("kind", "fiscal_year", "working_year"),
    [
        (PlaceKind.SCORE, 2568, 2569),
        (PlaceKind.SCORE, 2567, 2569),
        (PlaceKind.SCORE, 2566, 2567),
        (PlaceKind.FINDING, 2568, 2569),
        (PlaceKind.FINDING, 2567, 2568),
        (PlaceKind.MEASURE, 2569, 2569),
        (PlaceKind.MEASURE, 2568, 2568),
        (PlaceKind.DOCUMENT, 2568, 2568),
        (PlaceKind.OFFICE, 2560, 2569),
        (PlaceKind.FRAMEWORK, 2568, 2569),
    ],
)
def test_a_place_is_seen_in_its_year(kind: PlaceKind, fiscal_year: int, working_year: int) -> None:
    assert working_year_of(Place(kind, fiscal_year), 2569) == working_year


@pytest.mark.parametrize("kind", PlaceKind)
def test_every_place_has_a_screen(kind: PlaceKind) -> None:
    assert screen_of(Place(kind, 2569)) in ScreenName
