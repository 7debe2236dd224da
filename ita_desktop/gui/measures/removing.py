"""Showing the removed measures of a year, calling one back and removing one for good, each as one step."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.removing import with_restored, without_removed
from ita_desktop.domain.rows import year_of
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

type Say = Callable[[str, str], None]
"""Takes a sentence and what kind of message it is."""


def show_removed(
    office: CurrentOffice, year: int, kind: PlaceKind, words: ScreenWords, over: QWidget, say: Say
) -> None:
    """Opens the list of a fiscal year's removed measures before the window of `over`, a screen of places of `kind`."""
    from ita_desktop.gui.measures.removed_dialog import RemovedDialog

    closed = _("ปิดการติดตามผลของปีนี้แล้ว") if year_of(office.file, year).closing.on else ""
    why_not = office.read_only_because or closed
    dialog = RemovedDialog(year, year_of(office.file, year).removed, why_not, words, over.window())

    def remove(measure_id: str) -> None:
        _edit(office, _("ลบมาตรการถาวร"), Place(kind, year, (measure_id,)), say, restore=False)
        dialog.show_measures(year_of(office.file, year).removed)

    dialog.accepted.connect(
        lambda: _edit(office, _("เรียกคืนมาตรการที่ลบแล้ว"), Place(kind, year, (dialog.chosen,)), say, restore=True)
    )
    dialog.unwanted.connect(remove)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _edit(office: CurrentOffice, name: str, place: Place, say: Say, *, restore: bool) -> None:
    change = with_restored if restore else without_removed
    if office.edit(name, place, change(office.file, place.fiscal_year, place.ids[0])):
        say(_("{what}แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(what=name), "info")
