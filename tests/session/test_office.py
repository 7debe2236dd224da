"""Opening, closing and the working year, with real files."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel
from ita_desktop.domain.years import Assessment, YearWork
from ita_desktop.session.jobs import Failure
from ita_desktop.session.office import CurrentOffice, working_years
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.work.opening import open_office
from tests.waiting import WAIT_MS, open_office_file


def test_an_opened_file_is_in_its_usual_year_and_remembered(
    qtbot: QtBot, office: CurrentOffice, settings: SettingsKeeper, office_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)

    assert (office.is_open, office.working_year, office.read_only_because) == (True, 2569, "")
    assert [file.path for file in settings.value.recent] == [str(office.path)]
    assert office.last_backup is not None


def test_a_file_that_cannot_be_opened_leaves_the_open_one(
    qtbot: QtBot, office: CurrentOffice, office_path: Path, tmp_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)
    broken = tmp_path / "เสีย.ita"
    broken.write_bytes(b"")

    with qtbot.waitSignal(office.failed, timeout=WAIT_MS) as failed:
        office.open(broken)

    path, failure = failed.args
    assert path == broken
    assert isinstance(failure, Failure) and failure.sentence
    assert office.path == office_path.resolve()


def test_opening_the_open_file_by_another_spelling_keeps_it_open_for_writing(
    qtbot: QtBot, office: CurrentOffice, office_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)

    open_office_file(qtbot, office, office_path.parent / "." / ".." / office_path.parent.name / office_path.name)

    assert office.read_only_because == ""


def test_closing_gives_the_file_free(qtbot: QtBot, office: CurrentOffice, office_path: Path) -> None:
    open_office_file(qtbot, office, office_path)

    office.close()

    assert not office.is_open
    with open_office(office_path) as again:
        assert again.read_only_because == ""


def test_a_file_whose_opening_was_overtaken_is_given_free_too(
    qtbot: QtBot, office: CurrentOffice, office_path: Path, sample: Path
) -> None:
    with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open(office_path)
        office.open(sample)
    office._jobs.finish()

    assert office.path == sample.resolve()
    with open_office(office_path) as again:
        assert again.read_only_because == ""


def test_opening_the_same_file_twice_in_a_row_opens_it_once_for_writing(
    qtbot: QtBot, office: CurrentOffice, office_path: Path
) -> None:
    told: list[str] = []
    office.opened.connect(lambda: told.append(office.read_only_because))

    office.open(office_path)
    office.open(office_path)

    qtbot.waitUntil(lambda: bool(told) and not office._jobs.busy, timeout=WAIT_MS)
    assert told == [""]


def test_the_last_of_many_wanted_files_is_opened_for_writing(
    qtbot: QtBot, office: CurrentOffice, office_path: Path, sample: Path
) -> None:
    for path in (office_path, sample, office_path, sample):
        office.open(path)

    qtbot.waitUntil(lambda: office.is_open and not office._jobs.busy, timeout=WAIT_MS)
    assert (office.path, office.read_only_because) == (sample.resolve(), "")


def test_wanting_the_open_sample_again_keeps_it_open_for_writing(
    qtbot: QtBot, office: CurrentOffice, office_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)

    with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open_sample(office_path)

    assert office.read_only_because == ""


def test_the_sample_is_made_once_and_then_opened(qtbot: QtBot, office: CurrentOffice, tmp_path: Path) -> None:
    path = tmp_path / "ยังไม่มีโฟลเดอร์" / "ตัวอย่าง.ita"

    with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open_sample(path)
    office.close()
    first = path.read_bytes()
    with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open_sample(path)

    assert path.read_bytes() == first


def test_a_sample_that_cannot_be_made_is_one_sentence(qtbot: QtBot, office: CurrentOffice, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")

    with qtbot.waitSignal(office.failed, timeout=WAIT_MS) as failed:
        office.open_sample(tmp_path / "taken" / "ตัวอย่าง.ita")

    assert "ขัดข้อง" not in failed.args[1].sentence


def test_the_working_year_is_told_when_it_changes(qtbot: QtBot, office: CurrentOffice, office_path: Path) -> None:
    open_office_file(qtbot, office, office_path)
    told: list[int] = []
    office.working_year_changed.connect(told.append)

    office.set_working_year(2568)
    office.set_working_year(2568)

    assert told == [2568]


def scored(year: int, *, reference: bool = False) -> YearWork:
    score = {ScoreKey(ScoreLevel.TOTAL): Entered("90", None)}
    return YearWork(year, assessment=Assessment(reference=reference, scores=score))


def test_years_to_work_in_follow_results_measures_and_the_present() -> None:
    measured = YearWork(2566, measures=(Measure("m", ("มาตรการ",)),))
    file = OfficeFile("f", years={2564: scored(2564, reference=True), 2566: measured, 2568: scored(2568)})

    assert working_years(file, date(2026, 2, 3)) == (2569, 2566)


def test_what_was_reported_can_be_worked_on_in_the_year_after() -> None:
    reported = Measure("m", ("มาตรการ",), results=(Result("r", output="จัดอบรมแล้ว"),))
    file = OfficeFile("f", years={2568: YearWork(2568, measures=(reported,))})

    assert working_years(file, date(2026, 2, 3)) == (2569, 2568)


def test_an_empty_file_is_worked_in_the_current_fiscal_year() -> None:
    assert working_years(OfficeFile("f"), date(2026, 10, 1)) == (2570,)
