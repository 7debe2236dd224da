"""The screen หน่วยงาน: the parts of the office's own data at the left, the entries of one at the right."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.issues import Place
from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.gui.office.part import Part
from ita_desktop.gui.office.tools import Tools
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

_LIST_WIDTH = 220
_MOST_FOR_LIST = 0.24


class OfficeScreen(Screen):
    """Parts are made when first shown and follow the file while in sight."""

    def __init__(self, office: CurrentOffice, jobs: JobRunner, words: ScreenWords, icons: Icons) -> None:
        super().__init__(office, words)
        self._tools = Tools(office, jobs, words, icons)
        self._made: dict[str, Part] = {}
        self.list = CardView(words)
        self.list.setAccessibleName(_("ส่วนของข้อมูลหน่วยงาน"))
        self.list.cards.show_rows(tuple((title, "", False, name) for name, title in _titles()))
        self.stack = QStackedWidget()
        self._lay_out()
        self.list.select("profiles")
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_part())

    def part(self, name: str) -> Part:
        """One of "profiles", "units", "people", "chain", "images", "preferences", made now if it was never wanted."""
        if name not in self._made:
            part = self._made[name] = _maker(name)(self._tools)
            part.said.connect(self.said)
            self.stack.addWidget(part)
        return self._made[name]

    @property
    def current(self) -> Part:
        """The part in sight."""
        return self.part(str(self.list.value()))

    def _show_part(self) -> None:
        part = self.current
        if self._office.is_open:
            part.refresh()
        self.stack.setCurrentWidget(part)

    def refresh(self) -> None:
        """Shows the part in sight as the file is now; the others when they are chosen."""
        self._show_part()

    def take_focus(self) -> None:
        """The list of parts."""
        self.list.setFocus()

    def panes(self) -> list[QWidget]:
        """The list, then what the part has."""
        return [self.list, *self.current.panes()]

    def show_place(self, place: Place) -> None:
        """Chooses the part and shows the row in it."""
        name = place.ids[0] if place.ids else "profiles"
        if self.list.select(name):
            self.follow()
            self.current.show_row(place.ids, place.field)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, WIDE_GAP, 0, GAP)
        column.setSpacing(GAP)
        title = heading(self._words, _("หน่วยงาน"), 1.15)
        title.setContentsMargins(WIDE_GAP, 0, GAP, 0)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.stack)
        self.splitter.setStretchFactor(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is narrower in a narrow window."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            width = event.size().width()
            side = min(_LIST_WIDTH, int(width * _MOST_FOR_LIST))
            self.splitter.setSizes([side, width - side])


def _titles() -> tuple[tuple[str, str], ...]:
    return (
        ("profiles", _("ข้อมูลหน่วยงาน")),
        ("units", _("ส่วนราชการ")),
        ("people", _("บุคลากร")),
        ("chain", _("ลำดับความเห็น")),
        ("images", _("ตราครุฑและตราหน่วยงาน")),
        ("preferences", _("เอกสารและตัวอักษร")),
    )


def _maker(name: str) -> Callable[[Tools], Part]:
    from ita_desktop.gui.office.chain import ChainPart
    from ita_desktop.gui.office.people import PeoplePart
    from ita_desktop.gui.office.pictures import PicturesPart
    from ita_desktop.gui.office.preferences import PreferencesPart
    from ita_desktop.gui.office.profile import ProfilePart
    from ita_desktop.gui.office.units import UnitsPart

    makers: dict[str, Callable[[Tools], Part]] = {
        "profiles": ProfilePart,
        "units": UnitsPart,
        "people": PeoplePart,
        "chain": ChainPart,
        "images": PicturesPart,
        "preferences": PreferencesPart,
    }
    return makers[name]
