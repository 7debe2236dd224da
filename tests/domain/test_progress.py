"""How far a year has come, from nothing entered to everything signed."""

from dataclasses import replace
from datetime import date

from ita_desktop.catalog.frameworks import frameworks_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, Signed
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Responsible, Step, Timeframe
from ita_desktop.domain.progress import (
    Tally,
    documents_signed,
    indicators_analysed,
    measures_complete,
    scores_known,
    scores_not_understood,
    weak_without_measure,
)
from ita_desktop.domain.rows import changed_year, with_scores
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.domain.years import Finding


def seen(file: OfficeFile) -> Context:
    return Context(file, 2569, frameworks_of(file, 2569), date(2026, 2, 3))


def indicator(code: str) -> ScoreKey:
    return ScoreKey(ScoreLevel.INDICATOR, code)


def with_measures(*measures: Measure) -> OfficeFile:
    file = with_scores(OfficeFile("f"), 2568, [(indicator("2"), "70"), (indicator("4"), "60"), (indicator("5"), "90")])
    return changed_year(file, 2569, lambda work: replace(work, measures=measures))


def test_nothing_entered_is_nothing_done() -> None:
    context = seen(OfficeFile("f"))

    assert scores_known(context) == Tally(0, 16)
    assert indicators_analysed(context) == Tally(0, 10)
    assert measures_complete(context) == Tally(0, 0)
    assert not measures_complete(context).complete
    assert weak_without_measure(context) == ()


def test_what_follows_from_entered_scores_is_known_too() -> None:
    file = with_scores(OfficeFile("f"), 2568, [(TOTAL, "90")] + [(indicator(str(n)), "88") for n in range(1, 6)])

    assert scores_known(seen(file)).done == 1 + 5 + 1


def test_what_is_no_score_is_counted_and_a_word_for_nothing_is_not() -> None:
    typed = [(TOTAL, "90"), (indicator("1"), "เก้าสิบ"), (indicator("2"), "105"), (indicator("3"), "-ไม่มี-")]

    assert scores_not_understood(seen(with_scores(OfficeFile("f"), 2568, typed))) == 2


def test_a_text_of_the_tool_covers_its_indicators() -> None:
    findings = (Finding("a", "indicator", "1", defect=" "), Finding("b", "tool", "EIT", text="ควรปรับปรุง"))
    file = changed_year(
        OfficeFile("f"), 2568, lambda work: replace(work, assessment=replace(work.assessment, findings=findings))
    )

    assert indicators_analysed(seen(file)) == Tally(3, 10)


def test_a_measure_is_complete_when_its_row_has_no_gap() -> None:
    bare = Measure("m1", ("จัดอบรม",))
    whole = replace(
        bare,
        id="m2",
        steps=(Step("s", "ประชุม"),),
        responsibles=(Responsible("r", "สำนักปลัด"),),
        timeframe=Timeframe("ตลอดปีงบประมาณ"),
    )

    assert measures_complete(seen(with_measures(bare, whole))) == Tally(1, 2)


def test_weak_indicators_are_covered_by_a_measure_or_by_one_of_their_items() -> None:
    assert weak_without_measure(seen(with_measures())) == (indicator("4"), indicator("2"))
    by_indicator = Measure("m", ("ก",), indicators=("4",))
    by_item = Measure("n", ("ข",), items=("i4",))

    assert weak_without_measure(seen(with_measures(by_indicator))) == (indicator("2"),)
    assert weak_without_measure(seen(with_measures(by_indicator, by_item))) == ()


def test_signed_papers_are_counted() -> None:
    papers = (Document("d", "memo", signed=Signed("1", date(2026, 1, 5))), Document("e", "measures"))
    file = changed_year(OfficeFile("f"), 2569, lambda work: replace(work, documents=papers))

    assert documents_signed(seen(file)) == 1
