"""Finding, comparing and putting back backups."""

from datetime import datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.rescue import Found, Rescue
from ita_desktop.work.opening import open_office
from ita_desktop.work.safekeeping import BEFORE_RESTORE, back_up
from tests.waiting import WAIT_MS, open_office_file


def found(qtbot: QtBot, rescue: Rescue) -> tuple[Found, ...]:
    with qtbot.waitSignal(rescue.found, timeout=WAIT_MS) as answer:
        rescue.look()
    return answer.args[0]


def test_a_damaged_file_is_restored_and_the_damaged_one_kept(
    qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)
    office.close()
    office_path.write_bytes(b"damaged")
    rescue = Rescue(office_path, office, jobs)

    backup = found(qtbot, rescue)[0]
    with qtbot.waitSignal(rescue.restored, timeout=WAIT_MS):
        rescue.restore(backup.id)

    open_office_file(qtbot, office, office_path)
    assert any(path.read_bytes() == b"damaged" for path in office_path.parent.glob("*.ita"))


def test_an_open_file_is_closed_before_it_is_restored(
    qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)
    rescue = Rescue(office_path, office, jobs)
    backup = found(qtbot, rescue)[0]

    with qtbot.waitSignal(rescue.restored, timeout=WAIT_MS):
        rescue.restore(backup.id)

    assert not office.is_open


def test_a_file_that_could_not_be_restored_is_open_again(
    qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)
    office.close()
    with open_office(office_path):
        open_office_file(qtbot, office, office_path)
        rescue = Rescue(office_path, office, jobs)
        backup = found(qtbot, rescue)[0]

        with qtbot.waitSignals([rescue.failed, office.opened], timeout=WAIT_MS):
            rescue.restore(backup.id)

        assert office.has_open(office_path)


def test_comparing_writes_nothing(qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path) -> None:
    open_office_file(qtbot, office, office_path)
    before = office_path.read_bytes()
    rescue = Rescue(office_path, office, jobs)
    backup = found(qtbot, rescue)[0]

    with qtbot.waitSignal(rescue.previewed, timeout=WAIT_MS) as previewed:
        rescue.preview(backup.id)

    assert previewed.args[0] == backup.id
    assert any("ตรงกับไฟล์ปัจจุบัน" in line for line in previewed.args[1])
    assert not previewed.args[2]
    assert office_path.read_bytes() == before


def test_backups_of_one_minute_are_told_apart_by_their_seconds(
    qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path
) -> None:
    open_office_file(qtbot, office, office_path)
    made = datetime(2026, 2, 3, 9, 12, 4)
    for seconds in (0, 20):
        back_up(office_path, office.file.id, reason=BEFORE_RESTORE, now=made + timedelta(seconds=seconds))

    times = [backup.when for backup in found(qtbot, Rescue(office_path, office, jobs))]

    assert times[-2:] == [
        "3\u00a0กุมภาพันธ์\u00a02569 เวลา\u00a009.12.24\u00a0น.",
        "3\u00a0กุมภาพันธ์\u00a02569 เวลา\u00a009.12.04\u00a0น.",
    ]
    assert times[0].count(".") == 2


def test_a_file_never_opened_here_has_no_backups(
    qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path
) -> None:
    assert found(qtbot, Rescue(office_path, office, jobs)) == ()
