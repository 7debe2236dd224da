"""What the follow-up gives away: the list of what is due on paper, and the calendar file that reminds of it."""

from pathlib import Path

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.follow_up.acts_need import ActsNeed
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure


def show_dues(need: ActsNeed) -> None:
    """Goes to the paper that lists what each unit has to report."""
    year = need.office.working_year
    need.over.place_wanted.emit(Place(PlaceKind.DOCUMENT, year, (f"{year}-unit-due",)))


def write_reminders(need: ActsNeed) -> None:
    """Asks for a file and writes the rounds still to be reported of the year looked at into it, in the background."""
    from PySide6.QtWidgets import QFileDialog

    year = need.edits.measures_year
    name = _("กำหนดรายงานผล ปี {year}.ics").format(year=year)
    title, kinds = _("บันทึกปฏิทินเตือน"), _("ไฟล์ปฏิทิน (*.ics)")
    path, _kind = QFileDialog.getSaveFileName(need.over.window(), title, str(need.office.path.with_name(name)), kinds)
    if path:
        _write(need, year, Path(path))


def _write(need: ActsNeed, year: int, path: Path) -> None:
    from ita_desktop.work.calendar_file import write_calendar

    file, today = need.office.file, need.edits.today

    def told(written: tuple[Path, int]) -> None:
        target, count = written
        sentence = _("บันทึกกำหนดรายงานผล {count} รายการไว้ใน “{name}” แล้ว เปิดไฟล์นี้ในโปรแกรมปฏิทินเพื่อให้เตือนก่อนถึงกำหนด 7 วัน")
        need.say(sentence.format(count=count, name=target.name), "info")

    def failed(failure: Failure) -> None:
        need.say(failure.sentence, "warning")

    need.jobs.run("calendar", lambda: write_calendar(file, year, path, today), told, failed)
