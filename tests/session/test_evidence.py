"""Evidence kept and looked after while a file is open."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Evidence, EvidenceKind, Result
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.reporting import with_evidence
from ita_desktop.session.evidence import EvidenceFiles
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work import evidence_backups
from ita_desktop.work.evidence_backups import store_of
from ita_desktop.work.evidence_folder import evidence_folder
from ita_desktop.work.evidence_states import EvidenceState
from ita_desktop.work.opening import open_office
from ita_desktop.work.safekeeping import folder_of
from tests.waiting import WAIT_MS, open_office_file
from tests.work.attaching import Write, write

__all__ = ["write"]


@pytest.fixture(autouse=True)
def _room_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """However full the disk of the tests is."""
    monkeypatch.setattr(evidence_backups, "LEAST_FREE", 0)


@pytest.fixture
def files(qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path) -> EvidenceFiles:
    made = EvidenceFiles(office, jobs)
    with qtbot.waitSignal(made.states_changed, timeout=WAIT_MS):
        open_office_file(qtbot, office, office_path)
    return made


def attach(office: CurrentOffice, *evidence: Evidence) -> None:
    """Edits evidence into a result of the first measure of the working year."""
    year = office.file.years[office.working_year]
    result = with_evidence(Result("r"), *evidence)
    measures = (replace(year.measures[0], results=(result,)), *year.measures[1:])
    after = replace(office.file, years={**office.file.years, year.fiscal_year: replace(year, measures=measures)})
    office.edit("แนบ", Place(PlaceKind.MEASURE, year.fiscal_year, (measures[0].id,)), after)


def kept(qtbot: QtBot, files: EvidenceFiles, *sources: Path) -> tuple[Evidence, ...]:
    with qtbot.waitSignal(files.kept, timeout=WAIT_MS) as answer:
        files.keep("ผล 1", sources)
    assert answer.args[0] == "ผล 1"
    evidence: tuple[Evidence, ...] = answer.args[1]
    return evidence


def idle(qtbot: QtBot, jobs: JobRunner) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT_MS)


def test_what_is_kept_lies_beside_the_file_and_is_fine(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, write: Write
) -> None:
    (photo,) = kept(qtbot, files, write("ภาพ.jpg", b"\xff\xd8\xff ..."))

    path = files.path_of(photo)
    assert path == evidence_folder(office.path) / str(office.working_year) / "ภาพ.jpg"
    assert path.read_bytes() == b"\xff\xd8\xff ..."
    assert photo.added_on == office.today()
    assert files.state(photo) is EvidenceState.FINE


def test_two_askings_are_both_answered_in_their_order(qtbot: QtBot, files: EvidenceFiles, write: Write) -> None:
    answers: list[str] = []
    files.kept.connect(lambda token, _: answers.append(token))

    for number in range(5):
        files.keep(str(number), (write(f"{number}.txt", b"a" * (number + 1)),))

    qtbot.waitUntil(lambda: answers == ["0", "1", "2", "3", "4"], timeout=WAIT_MS)
    assert not files.keeping


def test_a_file_that_goes_is_noticed_at_the_next_look(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, write: Write
) -> None:
    evidence = kept(qtbot, files, write("ก.txt", b"1"), write("ข.txt", b"22"))
    attach(office, *evidence)
    idle(qtbot, jobs)
    gone = files.path_of(evidence[0])
    assert gone
    gone.unlink()

    with qtbot.waitSignal(files.states_changed, timeout=WAIT_MS):
        files.look()

    assert [files.state(one) for one in evidence] == [EvidenceState.MISSING, EvidenceState.FINE]


def test_evidence_that_comes_back_by_undo_is_looked_at(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, write: Write
) -> None:
    (one,) = kept(qtbot, files, write("ก.txt", b"1"))
    attach(office, one)
    office.edits.undo()
    files.look()
    idle(qtbot, jobs)
    assert files.state(one) is EvidenceState.LOOKING

    office.edits.redo()

    qtbot.waitUntil(lambda: files.state(one) is EvidenceState.FINE, timeout=WAIT_MS)


def test_a_look_under_way_goes_on_while_one_types(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    dropped: list[str] = []
    drop = jobs.drop

    def noted(slot: str) -> None:
        dropped.append(slot)
        drop(slot)

    monkeypatch.setattr(jobs, "drop", noted)
    one = Evidence("x", EvidenceKind.FILE, "2569/x.pdf")
    attach(office, one)

    for title in "กขค":
        attach(office, replace(one, title=title))

    assert dropped.count("evidence-states") == 1
    qtbot.waitUntil(lambda: files.state(one) is EvidenceState.FOLDER_MISSING, timeout=WAIT_MS)


def test_a_link_is_always_fine_and_lies_nowhere(files: EvidenceFiles) -> None:
    link = Evidence("l", EvidenceKind.LINK, "https://example.org")

    assert files.state(link) is EvidenceState.FINE
    assert files.path_of(link) is None
    assert files.danger_of(link) == ""


def test_a_warning_is_told_and_the_file_kept(qtbot: QtBot, files: EvidenceFiles, write: Write) -> None:
    with qtbot.waitSignal(files.warned, timeout=WAIT_MS) as warned:
        (one,) = kept(qtbot, files, write("โปรแกรม.exe", b"MZ"))

    assert "โปรแกรม.exe" in warned.args[0]
    assert files.danger_of(one)


def test_what_cannot_be_kept_is_one_failure(qtbot: QtBot, files: EvidenceFiles, tmp_path: Path) -> None:
    with qtbot.waitSignals([files.failed, files.ended], timeout=WAIT_MS) as failed:
        files.keep("ผล 1", (tmp_path / "ไม่มี.pdf",))

    assert failed.all_signals_and_args is not None
    assert not files.keeping


def test_missing_evidence_is_found_again(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, write: Write
) -> None:
    source = write("ก.txt", b"1")
    (one,) = kept(qtbot, files, source)
    attach(office, one)
    idle(qtbot, jobs)
    path = files.path_of(one)
    assert path
    path.unlink()

    with qtbot.waitSignal(files.found_again, timeout=WAIT_MS) as found:
        files.find_again(one, source.parent)

    assert found.args == [one, one]
    assert path.read_bytes() == b"1"


def test_a_file_without_its_folder_says_so_once(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, write: Write, tmp_path: Path
) -> None:
    attach(office, *kept(qtbot, files, write("ก.txt", b"1"), write("ข.txt", b"22")))
    idle(qtbot, jobs)
    alone = tmp_path / "จดหมาย" / office.path.name
    alone.parent.mkdir()
    assert office.autosave.finish() is None
    alone.write_bytes(office.path.read_bytes())
    told: list[str] = []
    files.left_behind.connect(told.append)

    open_office_file(qtbot, office, alone)
    idle(qtbot, jobs)
    files.look()
    idle(qtbot, jobs)

    assert len(told) == 1
    assert "2 ไฟล์" in told[0]


def test_closing_the_file_stops_the_copying(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, write: Write
) -> None:
    answers: list[object] = []
    files.kept.connect(lambda *answer: answers.append(answer))
    files.failed.connect(answers.append)
    files.keep("1", (write("ก.txt", b"1"),))
    files.keep("2", (write("ข.txt", b"2"),))

    office.close()
    idle(qtbot, jobs)

    assert answers == []
    assert not files.keeping


def test_what_is_kept_is_backed_up(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, write: Write
) -> None:
    files.kept.connect(lambda _, evidence: attach(office, *evidence))
    (one,) = kept(qtbot, files, write("ก.txt", b"1"))

    idle(qtbot, jobs)

    assert [path.name for path in store_of(folder_of(office.file.id)).iterdir()] == [one.sha256]


def test_why_evidence_is_not_backed_up_is_told_once(
    qtbot: QtBot,
    files: EvidenceFiles,
    office: CurrentOffice,
    jobs: JobRunner,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(evidence_backups, "LARGEST_STORE", 0)
    told: list[str] = []
    files.warned.connect(told.append)
    files.kept.connect(lambda _, evidence: attach(office, *evidence))

    kept(qtbot, files, write("ก.txt", b"1"))
    idle(qtbot, jobs)
    files._back_up()
    idle(qtbot, jobs)

    assert len(told) == 1
    assert "ยังไม่ได้สำรองหลักฐาน 1 ไฟล์" in told[0]


def test_a_file_that_can_only_be_read_takes_no_evidence(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, office_path: Path, write: Write
) -> None:
    office.close()
    with open_office(office_path):
        open_office_file(qtbot, office, office_path)

        with qtbot.waitSignal(files.failed, timeout=WAIT_MS) as failed:
            files.keep("ผล 1", (write("ก.txt", b"1"),))

        assert failed.args[0].sentence == office.read_only_because
        assert not files.folder.exists()
        office.close()


def test_whoever_comes_late_looks_at_the_file_that_is_open(
    qtbot: QtBot, files: EvidenceFiles, office: CurrentOffice, jobs: JobRunner, write: Write
) -> None:
    (one,) = kept(qtbot, files, write("ก.txt", b"1"))
    attach(office, one)

    late = EvidenceFiles(office, jobs)

    qtbot.waitUntil(lambda: late.state(one) is EvidenceState.FINE, timeout=WAIT_MS)


def test_evidence_nobody_looked_at_is_being_looked_for(files: EvidenceFiles) -> None:
    assert files.state(Evidence("x", EvidenceKind.FILE, "2569/x.pdf")) is EvidenceState.LOOKING
