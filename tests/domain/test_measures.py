"""Measures as rows of the table."""

from ita_desktop.domain.measures import Measure, numbered


def test_titles_are_numbered_through_the_table() -> None:
    two, one = Measure("a", ("ก", "ข")), Measure("b", ("ค",))
    assert list(numbered((two, one, two))) == [(1, two), (3, one), (4, two)]
