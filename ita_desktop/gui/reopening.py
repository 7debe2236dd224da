"""Opening a closed year again, from each screen on which it is only read."""

from collections.abc import Callable

from ita_desktop.domain.closing_year import reopened
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice


def reopen_year(office: CurrentOffice, year: int, kind: PlaceKind, say: Callable[[str, str], None]) -> None:
    """Opens a closed year again; `kind` says on which screen that is done."""
    name = _("เปิดการติดตามของปี {year} อีกครั้ง").format(year=year)
    if office.edit(name, Place(kind, year), reopened(office.file, year)):
        say(_("{what}แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(what=name), "info")
