"""The names of places and the words of agencies that are shipped."""

import pytest

from ita_desktop.catalog.agency_words import agency_words
from ita_desktop.catalog.place_names import place_names
from ita_desktop.catalog.provinces import provinces
from ita_desktop.domain.office import OfficeType
from ita_desktop.thai.normal import fold


def test_there_are_as_many_as_the_country_has() -> None:
    names = place_names()
    assert len(names.districts) > 850
    assert len(names.bangkok) == 50
    assert len(names.tambons) > 5500
    assert set(names.provinces.values()) == set(provinces())


@pytest.mark.parametrize("field", ["districts", "bangkok", "tambons", "ordinary", "heads", "endings", "general"])
def test_all_are_folded_words_of_more_than_one_sign(field: str) -> None:
    words = getattr(place_names(), field)
    assert [word for word in words if fold(word) != word or (len(word) < 2 and word != "ณ")] == []


def test_no_name_goes_on_with_a_sentence() -> None:
    names = place_names()
    assert (names.tambons | names.districts) & names.general == frozenset()
    assert names.ordinary <= names.tambons | names.districts


def test_every_word_of_an_agency_is_folded() -> None:
    words = agency_words()
    pairs = [pair for local in (*words.local.values(), words.codes) for pair in local.items()]
    listed = (*words.own, *words.heads, *words.civil, *words.laws, *words.elsewhere, *(word for word, _ in pairs))
    assert [word for word in listed if fold(word) != word] == []
    assert [word for word, right in pairs if word == right] == []


def test_every_type_of_office_has_its_words() -> None:
    words = agency_words()
    assert set(words.staff) == set(words.local) == set(OfficeType)
