"""Reminding the clerk, once a day for each file, of what has to be reported when the file is opened."""

from collections.abc import Callable

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.messages import Messages
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import SettingsKeeper


def remind(
    office: CurrentOffice, settings: SettingsKeeper, messages: Messages, go_to: Callable[[Place], object]
) -> None:
    """Says how much is overdue and due this month, where anything is and the clerk wants to hear it."""
    from ita_desktop.domain.pressing import pressing_now

    today, file = office.today(), office.file
    if not settings.value.reminds or settings.value.reminded.get(file.id) == today.isoformat():
        return
    found = pressing_now(file, office.working_year, today)
    if not found:
        return
    first, overdue = found[0], sum(one.is_overdue for one in found)
    place = Place(PlaceKind.RESULT, first.fiscal_year, (first.due.measure.id,))

    def go() -> None:
        messages.clear()
        go_to(place)

    sentence = counted(overdue, len(found) - overdue)
    if messages.remind(sentence, "warning" if overdue else "info", _("ไปที่ติดตามผล"), go):
        settings.keep_reminded(file.id, today.isoformat())


def counted(overdue: int, due: int) -> str:
    """How many measures are overdue and how many due this month, of which there is at least one."""
    if not due:
        return _("เกินกำหนดรายงานผลแล้ว {overdue} มาตรการ").format(overdue=overdue)
    if not overdue:
        return _("ครบกำหนดรายงานผลเดือนนี้ {due} มาตรการ").format(due=due)
    return _("เกินกำหนดรายงานผล {overdue} มาตรการ และครบกำหนดเดือนนี้ {due} มาตรการ").format(overdue=overdue, due=due)
