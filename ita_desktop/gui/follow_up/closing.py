"""Closing the follow-up of the year looked at, going on in the next one, and opening a closed year again."""

from ita_desktop.domain.closing_year import closed, open_points
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.gui.follow_up.acts_need import ActsNeed
from ita_desktop.gui.reopening import reopen_year
from ita_desktop.i18n import _


class YearClosing:
    """Each act is one step that can be undone."""

    def __init__(self, need: ActsNeed) -> None:
        self._need = need

    def ask(self) -> None:
        """Shows what is open, asks why it is left, and closes the year once that is agreed to."""
        from ita_desktop.gui.follow_up.closing_dialog import ClosingDialog
        from ita_desktop.gui.follow_up.open_rows import rows_of_open

        need, year = self._need, self._need.edits.measures_year
        if need.office.read_only_because or need.edits.closed:
            return
        points = open_points(need.edits.work, need.office.file.preferences.round_months, need.edits.today)
        next_is_empty = not year_of(need.office.file, year + 1).measures
        over = need.over.window()
        dialog = ClosingDialog(year, rows_of_open(points), next_is_empty=next_is_empty, words=need.words, parent=over)
        dialog.accepted.connect(lambda: self._close(year, dialog.reason, dialog.begins_next))
        dialog.rejected.connect(lambda: self._show(year, dialog.looked_at))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def reopen(self) -> None:
        """Opens the closed year again."""
        reopen_year(self._need.office, self._need.edits.measures_year, PlaceKind.RESULT, self._need.say)

    def _close(self, year: int, reason: str, begins_next: bool) -> None:
        need = self._need
        name = _("ปิดการติดตามของปี {year}").format(year=year)
        after = closed(need.office.file, year, need.edits.today, reason)
        if not need.office.edit(name, Place(PlaceKind.RESULT, year), after):
            return
        if begins_next:
            need.over.place_wanted.emit(Place(PlaceKind.MEASURE, year + 1))
            sentence = _("ปิดการติดตามของปี {year} แล้ว เลือก “ยกมาจากปีก่อน…” เพื่อนำมาตรการมาทำต่อในปี {next}")
        else:
            sentence = _("ปิดการติดตามของปี {year} แล้ว กด Ctrl+Z เพื่อเลิกทำ")
        need.say(sentence.format(year=year, next=year + 1), "info")

    def _show(self, year: int, measure_id: str) -> None:
        if measure_id:
            self._need.over.place_wanted.emit(Place(PlaceKind.RESULT, year, (measure_id,)))
