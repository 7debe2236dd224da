"""Entering scores: what is only compared with becomes a reference year, what is emptied leaves no trace."""

from dataclasses import replace

from ita_desktop.domain.entering import with_entered, with_level, with_reference
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import TOTAL, read_score
from ita_desktop.domain.years import Assessment, YearWork

EMPTY = OfficeFile(id="x")
ASSESSED = with_entered(EMPTY, 2568, [(TOTAL, "94.50")])


def test_a_score_of_the_assessed_year_makes_no_reference_year() -> None:
    assert ASSESSED.years[2568].assessment == Assessment(scores={TOTAL: read_score("94.50")})


def test_a_score_to_compare_with_makes_a_reference_year() -> None:
    after = with_entered(ASSESSED, 2567, [(TOTAL, "๘๖.๗๑")], compared=True)
    assert after.years[2567].assessment == Assessment(reference=True, scores={TOTAL: read_score("๘๖.๗๑")})


def test_a_year_that_was_worked_in_stays_one() -> None:
    after = with_entered(ASSESSED, 2568, [(TOTAL, "94.51")], compared=True)
    assert not after.years[2568].assessment.reference


def test_taking_the_only_score_away_leaves_the_file_as_it_was() -> None:
    after = with_entered(ASSESSED, 2567, [(TOTAL, "8")], compared=True)
    assert with_entered(after, 2567, [(TOTAL, " ")], compared=True) == ASSESSED


def test_an_empty_year_that_was_there_stays_there() -> None:
    file = replace(EMPTY, years={2567: YearWork(2567)})
    assert with_entered(file, 2567, [(TOTAL, "")]) is file


def test_a_wrong_number_is_kept_as_typed() -> None:
    after = with_entered(EMPTY, 2568, [(TOTAL, "945.0")])
    entered = after.years[2568].assessment.scores[TOTAL]
    assert (entered.text, entered.value) == ("945.0", None)


def test_level_and_reference_are_set_and_taken_back() -> None:
    changed = with_reference(with_level(ASSESSED, 2568, "ผ่านดี"), 2568, True)
    assert (changed.years[2568].assessment.level, changed.years[2568].assessment.reference) == ("ผ่านดี", True)
    assert with_reference(with_level(changed, 2568, ""), 2568, False) == ASSESSED
