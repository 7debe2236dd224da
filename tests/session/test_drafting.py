"""Drafts on request, and all that is empty drafted at once."""

from ita_desktop.catalog.phrases import load_phrases
from ita_desktop.compose.drafts import draft_finding, draft_tool
from ita_desktop.domain.years import Finding
from ita_desktop.session.drafting import draft_of, with_empty_drafted
from tests.compose.offices import indicator_scores, office, seen
from tests.ids import counted

SCORES = indicator_scores("80.00", "90.00", "95.00")


def test_a_draft_is_that_of_the_assessed_years_phrases() -> None:
    context = seen(office(SCORES))

    assert draft_of(context, "indicator", "1") == draft_finding(context, load_phrases(2568), "1")
    assert draft_of(context, "tool", "IIT") == draft_tool(context, load_phrases(2568), "IIT")
    assert draft_of(context, "indicator", "1").defect != ""


def test_only_what_says_nothing_is_drafted() -> None:
    own = Finding("a", "indicator", "2", defect="เขียนเอง")
    context = seen(office(SCORES, findings=(own,)))

    file, drafted = with_empty_drafted(context, "indicator", "123", counted())

    assert drafted[0] == "1"
    assert "2" not in drafted
    assert own in file.years[2568].assessment.findings
    assert file.years[2568].assessment.findings[1].defect == draft_of(context, "indicator", "1").defect


def test_without_scores_nothing_is_drafted() -> None:
    context = seen(office())

    assert with_empty_drafted(context, "tool", ("IIT", "EIT", "OIT"), str) == (context.file, ())
