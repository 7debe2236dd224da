"""The issues of the open office follow what is edited; mending and accepting are steps."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.issues import Issue, Mend, Place, PlaceKind, Severity
from ita_desktop.domain.rows import changed_year, with_scores
from ita_desktop.domain.scores import TOTAL
from ita_desktop.domain.text_at import text_at
from ita_desktop.session.issues import Issues, counts_of
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work import yearly_issues as work_of_issues
from ita_desktop.work.errors import ExitCode, WorkError
from tests.session.editing import rename
from tests.waiting import WAIT_MS, open_office_file

TOTAL_PLACE = Place(PlaceKind.SCORE, 2568, ("total",))
CAUSE = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "sections.cause")
FACT = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "sections.fact")


@pytest.fixture
def issues(qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path) -> Issues:
    """Of the sample office, looked at."""
    made = Issues(office, jobs, rest_ms=0)
    open_office_file(qtbot, office, office_path)
    wait(qtbot, made)
    return made


def wait(qtbot: QtBot, issues: Issues) -> None:
    qtbot.waitUntil(lambda: issues.fresh and issues.known, timeout=WAIT_MS)


def type_total(office: CurrentOffice, text: str) -> None:
    office.edit("แก้คะแนนรวม", Place(PlaceKind.SCORE, 2568, ("total",), "value"), _total(office.file, text))


def _total(file: OfficeFile, text: str) -> OfficeFile:
    return with_scores(file, 2568, [(TOTAL, text)])


def write_memo(office: CurrentOffice, cause: str, fact: str = "") -> None:
    """A memo of the office's own with its texts."""

    def written(file: OfficeFile) -> OfficeFile:
        from ita_desktop.domain.drafting import with_section

        memo = with_section(Document("m", "memo"), "cause", cause, new_id)
        memo = with_section(memo, "fact", fact, new_id) if fact else memo
        return changed_year(file, 2569, lambda work: replace(work, documents=(memo,)))

    office.edit("เขียน", Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",)), written(office.file))


def of_total(issues: Issues) -> Issue:
    return next(one for one in issues.open if one.check == "score-total")


def test_a_wrong_total_is_found_and_named_and_gone_when_undone(
    qtbot: QtBot, issues: Issues, office: CurrentOffice
) -> None:
    before = issues.counts
    type_total(office, "10")
    wait(qtbot, issues)

    assert of_total(issues).place == TOTAL_PLACE
    assert issues.where(of_total(issues)) == "คะแนนรวม"
    assert issues.why(of_total(issues))
    assert issues.counts.errors > before.errors
    assert of_total(issues) in issues.of_document("2569-memo")
    assert of_total(issues) not in issues.of_document("2569-measures")

    office.edits.undo()
    wait(qtbot, issues)
    assert issues.counts == before


def test_fast_typing_is_looked_at_once_under_way_and_once_at_the_end(
    qtbot: QtBot, issues: Issues, office: CurrentOffice, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    run = jobs.run

    def noted(slot: str, *rest: Any) -> None:
        started.append(slot)
        run(slot, *rest)

    monkeypatch.setattr(jobs, "run", noted)
    for number in range(20):
        type_total(office, str(number))
    issues._run()
    for number in range(20):
        type_total(office, str(number))
        issues._run()
    wait(qtbot, issues)

    assert 2 <= started.count("issues") <= 3


def test_never_two_runs_at_once(
    qtbot: QtBot, issues: Issues, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, most = [0], [0]
    lock, real = threading.Lock(), work_of_issues.yearly_issues

    def counted(*rest: Any) -> work_of_issues.YearlyIssues:
        with lock:
            inside[0] += 1
            most[0] = max(most[0], inside[0])
        try:
            return real(*rest)
        finally:
            with lock:
                inside[0] -= 1

    monkeypatch.setattr(work_of_issues, "yearly_issues", counted)
    for number in range(5):
        type_total(office, str(number))
        issues._run()
    office.set_working_year(2568)
    issues._run()
    office.set_working_year(2569)
    wait(qtbot, issues)

    assert most == [1]


def test_a_failed_run_keeps_what_is_known_and_is_told_once(
    qtbot: QtBot, issues: Issues, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_total(office, "10")
    wait(qtbot, issues)
    known, told = issues.all, list[object]()
    issues.failed.connect(told.append)

    def fail(*_: object) -> None:
        raise WorkError("ตรวจไม่ได้", ExitCode.USAGE)

    with monkeypatch.context() as broken:
        broken.setattr(work_of_issues, "yearly_issues", fail)
        for name in ("หนึ่ง", "สอง"):
            rename(office, name)
            wait(qtbot, issues)
    assert issues.all == known
    assert len(told) == 1
    assert issues.is_failing

    rename(office, "สาม")
    wait(qtbot, issues)
    assert not issues.is_failing
    with monkeypatch.context() as broken:
        broken.setattr(work_of_issues, "yearly_issues", fail)
        rename(office, "สี่")
        wait(qtbot, issues)
    assert len(told) == 2


def test_accepting_needs_a_reason_and_is_undone(qtbot: QtBot, issues: Issues, office: CurrentOffice) -> None:
    type_total(office, "10")
    wait(qtbot, issues)
    issue, before = of_total(issues), office.file
    with pytest.raises(ValueError, match="reason"):
        issues.accept(issue, " ")

    assert issues.accept(issue, "ตามประกาศ")

    accepted = issues.acceptance(issue)
    assert issue not in issues.open
    assert issue in issues.all
    assert accepted is not None
    assert (accepted.reason, accepted.accepted_on) == ("ตามประกาศ", office.today())
    assert issues.reasons()[0] == "ตามประกาศ"
    assert issue not in issues.of_document("2569-memo")
    office.edits.undo()
    assert office.file == before
    assert issue in issues.open


def test_what_was_accepted_is_taken_back_and_comes_back_with_other_figures(
    qtbot: QtBot, issues: Issues, office: CurrentOffice
) -> None:
    type_total(office, "10")
    wait(qtbot, issues)
    issues.accept(of_total(issues), "ทราบแล้ว")
    assert issues.take_back(next(one for one in issues.all if one.check == "score-total"))
    assert of_total(issues)

    issues.accept(of_total(issues), "ทราบแล้ว")
    type_total(office, "11")
    wait(qtbot, issues)
    assert of_total(issues)


def test_a_mend_is_a_step_of_its_own_amid_typing(issues: Issues, office: CurrentOffice) -> None:
    write_memo(office, "ปี 2567")
    before = office.file
    issue = Issue("x", Severity.ERROR, CAUSE, "ผิด", mend=Mend(CAUSE, "ปี 2567", "ปี 2568"))

    assert issues.mend(issue)
    assert text_at(office.file, CAUSE) == "ปี 2568"
    assert not issues.mend(issue)

    office.edits.undo()
    assert office.file == before


def test_all_alike_are_mended_in_one_step_but_for_those_that_changed(issues: Issues, office: CurrentOffice) -> None:
    write_memo(office, "เเละ ปี 2567", "เเต่")
    before, steps = office.file, office.edits.stack.count()
    made = [
        Issue("x", Severity.ERROR, CAUSE, "ผิด", mend=Mend(CAUSE, "เเละ ปี 2567", "และ ปี 2567")),
        Issue("x", Severity.ERROR, CAUSE, "ผิด", mend=Mend(CAUSE, "เเละ ปี 2567", "เเละ ปี 2568")),
        Issue("x", Severity.ERROR, FACT, "ผิด", mend=Mend(FACT, "อย่างอื่น", "แต่")),
        Issue("x", Severity.ERROR, FACT, "ผิด"),
    ]

    assert issues.mend_all(made) == 1

    assert text_at(office.file, CAUSE) == "และ ปี 2568"
    assert text_at(office.file, FACT) == "เเต่"
    assert office.edits.stack.count() == steps + 1
    office.edits.undo()
    assert office.file == before


def test_a_file_to_be_read_only_takes_no_step(
    qtbot: QtBot, issues: Issues, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_total(office, "10")
    wait(qtbot, issues)
    monkeypatch.setattr(type(office), "read_only_because", "เปิดอยู่ที่เครื่องอื่น")

    assert not issues.accept(of_total(issues), "ทราบ")
    assert of_total(issues) in issues.open


def test_errors_are_asked_about_once_for_each_document(qtbot: QtBot, issues: Issues, office: CurrentOffice) -> None:
    type_total(office, "10")
    wait(qtbot, issues)
    ids = ("2569-memo", "2569-analysis-long")
    asked = issues.unasked_errors(ids)

    assert of_total(issues) in asked
    assert len(asked) == len(set(asked))
    issues.note_asked(ids[:1])
    assert issues.unasked_errors(ids[:1]) == ()
    assert of_total(issues) in issues.unasked_errors(ids)

    type_total(office, "11")
    wait(qtbot, issues)
    assert of_total(issues) in issues.unasked_errors(ids[:1])


def test_what_waits_for_the_newest_acts_after_it(qtbot: QtBot, issues: Issues, office: CurrentOffice) -> None:
    acted: list[bool] = []
    act: Callable[[], None] = lambda: acted.append(any(one.check == "score-total" for one in issues.open))  # noqa: E731
    issues.when_fresh(act)
    type_total(office, "10")
    issues.when_fresh(act)

    qtbot.waitUntil(lambda: len(acted) == 2, timeout=WAIT_MS)
    assert acted == [False, True]


def test_another_year_and_a_closed_file_begin_anew(qtbot: QtBot, issues: Issues, office: CurrentOffice) -> None:
    office.set_working_year(2568)
    assert not issues.known
    assert issues.open == ()
    wait(qtbot, issues)

    office.close()
    assert not issues.known
    assert issues.fresh


def test_a_name_that_is_meant_may_be_allowed(
    issues: Issues, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ita_desktop.work import check_catalog

    monkeypatch.setattr(check_catalog, "FAMILY_OF", {"foreign-name": "names"})
    issue = Issue("foreign-name", Severity.ERROR, CAUSE, "ผิด", (("name", "หนองน้ำ"),))

    assert issues.allow_name(issue)
    assert office.file.preferences.allowed_names[-1] == "หนองน้ำ"
    assert not issues.allow_name(issue)
    assert issues.name_to_allow(Issue("score-total", Severity.ERROR, TOTAL_PLACE, "ผิด", (("name", "x"),))) == ""


def test_allowing_a_neighbours_name_ends_the_complaint(qtbot: QtBot, issues: Issues, office: CurrentOffice) -> None:
    write_memo(office, "ผลการประเมินขององค์การบริหารส่วนตำบลบางปลาใหญ่ ประจำปี ๒๕๖๘")
    wait(qtbot, issues)
    named = next(one for one in issues.open if "บางปลาใหญ่" in issues.name_to_allow(one))
    before = office.file

    assert issues.allow_name(named)
    wait(qtbot, issues)
    assert not any("บางปลาใหญ่" in issues.name_to_allow(one) for one in issues.open)

    office.edits.undo()
    assert office.file == before


def test_issues_are_counted_by_severity() -> None:
    made = [Issue("x", severity, TOTAL_PLACE, "") for severity in (*Severity, Severity.ERROR)]

    counts = counts_of(made)

    assert (counts.errors, counts.warnings, counts.hints, counts.grave, counts.total) == (2, 1, 1, 3, 4)
