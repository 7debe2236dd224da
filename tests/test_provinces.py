"""The names of the provinces that are offered."""

from ita_desktop.catalog.provinces import provinces
from ita_desktop.domain.naming import bare_province


def test_there_are_77_different_ones() -> None:
    assert len(provinces()) == len(set(provinces())) == 77
    assert {"กรุงเทพมหานคร", "บึงกาฬ", "หนองบัวลำภู", "อำนาจเจริญ"} < set(provinces())


def test_none_of_them_carries_a_prefix_or_loses_a_letter_to_one() -> None:
    assert [bare_province(name) for name in provinces()] == list(provinces())
