"""A year that goes by another year's framework is said."""

from tests.checks.seen import all_complaints
from tests.compose.offices import office, seen


def assumed_years(working_year: int) -> list[str]:
    issues = all_complaints(seen(office(), working_year))
    return [dict(issue.figures)["year"] for issue in issues if issue.check == "framework-assumed"]


def test_a_year_without_a_framework_of_its_own_is_said() -> None:
    assert assumed_years(2570) == ["2570"]
    assert assumed_years(2571) == ["2570", "2571"]


def test_known_years_need_no_word() -> None:
    assert assumed_years(2569) == []
