"""Jobs run elsewhere and are answered here, the newest of a slot alone."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.work.errors import WorkError
from tests.waiting import WAIT_MS


def test_a_job_runs_on_another_thread_and_is_answered_on_this_one(qtbot: QtBot, jobs: JobRunner) -> None:
    answers: list[tuple[int, int]] = []

    jobs.run("slot", threading.get_ident, lambda there: answers.append((there, threading.get_ident())))

    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
    there, here = answers[0]
    assert here == threading.get_ident() != there


def test_an_expected_error_comes_back_as_its_sentence(qtbot: QtBot, jobs: JobRunner) -> None:
    failures: list[Failure] = []

    def fail() -> None:
        raise WorkError("ไฟล์เปิดไม่ได้ โปรดลองใหม่")

    jobs.run("slot", fail, lambda _: None, failures.append)

    qtbot.waitUntil(lambda: bool(failures), timeout=WAIT_MS)
    assert failures[0].sentence == "ไฟล์เปิดไม่ได้ โปรดลองใหม่"


def test_a_crash_becomes_one_sentence(qtbot: QtBot, jobs: JobRunner) -> None:
    failures: list[Failure] = []

    def crash() -> int:
        return [][1]

    jobs.run("slot", crash, lambda _: None, failures.append)

    qtbot.waitUntil(lambda: bool(failures), timeout=WAIT_MS)
    assert "IndexError" not in failures[0].sentence
    assert failures[0].sentence.startswith("โปรแกรมขัดข้อง")
    assert isinstance(failures[0].error, IndexError)


def test_of_two_jobs_in_a_slot_only_the_newer_is_answered(qtbot: QtBot, jobs: JobRunner) -> None:
    answers: list[str] = []
    unwanted: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def old() -> str:
        begun.set()
        go_on.wait(5)
        return "old"

    jobs.run("slot", old, answers.append, unwanted=unwanted.append)
    assert begun.wait(5)
    jobs.run("slot", lambda: "new", answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
    go_on.set()

    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT_MS)
    assert (answers, unwanted) == (["new"], ["old"])


def test_a_job_overtaken_before_it_began_is_left_out(qtbot: QtBot, jobs: JobRunner) -> None:
    ran: list[int] = []
    go_on = threading.Event()
    for slot in ("busy", "busy too"):
        jobs.run(slot, lambda: go_on.wait(5), lambda _: None)

    for number in range(5):
        jobs.run("slot", lambda number=number: ran.append(number), lambda _: None)
    go_on.set()

    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT_MS)
    assert ran == [4]


def test_slots_do_not_disturb_each_other(qtbot: QtBot, jobs: JobRunner) -> None:
    answers: list[str] = []

    for slot in ("a", "b", "c"):
        jobs.run(slot, lambda slot=slot: slot, answers.append)

    qtbot.waitUntil(lambda: len(answers) == 3, timeout=WAIT_MS)
    assert sorted(answers) == ["a", "b", "c"]


def test_finishing_waits_for_running_jobs_and_hands_back_what_nobody_wants(qtbot: QtBot, jobs: JobRunner) -> None:
    answers: list[str] = []
    unwanted: list[str] = []

    begun = threading.Event()

    def work() -> str:
        begun.set()
        return "value"

    jobs.run("slot", work, answers.append, unwanted=unwanted.append)
    assert begun.wait(5)
    jobs.finish()

    assert (answers, unwanted, jobs.busy) == ([], ["value"], False)


def test_the_runner_says_when_it_is_busy_and_when_no_longer(qtbot: QtBot, jobs: JobRunner) -> None:
    said: list[bool] = []
    jobs.busy_changed.connect(said.append)

    jobs.run("slot", lambda: 1, lambda _: None)

    qtbot.waitUntil(lambda: said == [True, False], timeout=WAIT_MS)


def test_a_crash_is_written_to_the_log(qtbot: QtBot, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    logged: list[BaseException] = []
    monkeypatch.setattr("ita_desktop.work.log.log_error", logged.append)

    jobs.run("slot", lambda: 1 / 0, lambda _: None)

    qtbot.waitUntil(lambda: bool(logged), timeout=WAIT_MS)
    assert isinstance(logged[0], ZeroDivisionError)
