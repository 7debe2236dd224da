"""Links in the framework's order, an item with its indicator, codes nobody knows kept."""

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.rows import with_scores
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.gui.measures.linking import Links, named_links, toggled
from ita_desktop.gui.measures.reference import Reference, reference_of


@pytest.fixture
def reference() -> Reference:
    item, part = ScoreLevel.ITEM, ScoreKey(ScoreLevel.ITEM, "e1", "1")
    texts = [
        (ScoreKey(item, "i4"), "84.99"),
        (ScoreKey(item, "i5"), "85"),
        (part, "90"),
        (part._replace(part="2"), "80"),
    ]
    return reference_of(with_scores(OfficeFile(id="f"), 2568, texts), 2569)


def test_an_item_brings_its_indicator_along(reference: Reference) -> None:
    assert toggled(Links(("10",)), "i4", True, reference) == Links(("2", "10"), ("i4",))


def test_a_second_tick_takes_away_and_leaves_the_rest(reference: Reference) -> None:
    assert toggled(Links(("2", "10"), ("i4", "i5")), "i4", True, reference) == Links(("2", "10"), ("i5",))
    assert toggled(Links(("2", "3"), ("i4",)), "3", False, reference) == Links(("2",), ("i4",))


def test_unknown_codes_stay_at_the_end(reference: Reference) -> None:
    assert toggled(Links(("77",), ("i99",)), "i5", True, reference) == Links(("2", "77"), ("i5", "i99"))
    assert list(named_links(Links(("77",), ("i99",)), reference)) == ["77", "i99"]


def test_links_are_named_with_their_scores(reference: Reference) -> None:
    lines = list(named_links(Links(("2",), ("i5", "i4")), reference))

    assert lines[0].startswith("๒. ")
    assert lines[1].strip() == "i4 (84.99), i5 (85.00)"


def test_an_item_below_the_target_is_weak_in_either_part(reference: Reference) -> None:
    items = {item.code: item for indicator in reference.indicators for item in indicator.items}

    assert (items["i4"].weak, items["i5"].weak, items["i6"].weak) == (True, False, False)
    assert (items["e1"].scores, items["e1"].weak) == ("90.00 / 80.00", True)
