"""No alarm on the transcribed papers and the sample office is unjudged, and at most two of a paper are false."""

import pytest

from tests.checks.judged import PAPERS, Judged, alarms, judgements


@pytest.mark.parametrize(("name", "working_year"), PAPERS)
def test_every_alarm_is_judged(name: str, working_year: int) -> None:
    rows = judgements(name, working_year)
    unjudged = [one for one in alarms(name, working_year) if not any(row.is_about(one) for row in rows)]
    assert [f"{one.check} {one.place} {one.message}" for one in unjudged] == []


@pytest.mark.parametrize(("name", "working_year"), PAPERS)
def test_every_judgement_is_of_an_alarm(name: str, working_year: int) -> None:
    said = alarms(name, working_year)
    assert [row for row in judgements(name, working_year) if not any(row.is_about(one) for one in said)] == []


@pytest.mark.parametrize(("name", "working_year"), PAPERS)
def test_at_most_two_alarms_of_a_paper_are_false(name: str, working_year: int) -> None:
    false: list[Judged] = [row for row in judgements(name, working_year) if not row.true]
    assert len(false) <= 2, false


@pytest.mark.parametrize(("name", "working_year"), PAPERS)
def test_every_judgement_says_why(name: str, working_year: int) -> None:
    assert all(row.why.strip() and row.fragment for row in judgements(name, working_year))
