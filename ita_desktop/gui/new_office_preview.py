"""What a new office will be called on paper, shown while it is typed, and the units it will have."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout

from ita_desktop.domain.naming import place_line
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.titles import clerk_post, executive_post, full_name, short_name
from ita_desktop.domain.usual_units import usual_units
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.whole_label import WholeLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_NOTHING_YET = "–"
_MOST_UNITS = max(len(usual_units(office_type)) for office_type in OfficeType)


class NewOfficePreview(QFrame):
    """Shows a profile's names and offers its usual units; `units_changed` tells that the clerk ticked one."""

    units_changed = Signal()

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._words = words
        self._type: OfficeType | None = None
        self._offered: tuple[str, ...] = ()
        self.boxes = tuple(QCheckBox() for _number in range(_MOST_UNITS))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        self._column.setSpacing(0)
        self._column.addWidget(heading(words, _("ชื่อที่จะใช้ในเอกสาร")))
        self._column.addSpacing(GAP)
        self._names = QGridLayout()
        self._names.setHorizontalSpacing(WIDE_GAP)
        self._names.setVerticalSpacing(GAP // 2)
        self._names.setColumnStretch(1, 1)
        self._column.addLayout(self._names)
        self.full_name = self._line(_("ชื่อเต็ม"))
        self.short_name = self._line(_("ชื่อย่อ"))
        self.executive = self._line(_("ผู้บริหาร"))
        self.clerk = self._line(_("ปลัด"))
        self.place = self._line(_("ที่ตั้ง"))
        self._add_units()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def _line(self, label: str) -> WholeLabel:
        value, row = WholeLabel(), self._names.rowCount()
        title = muted(ThaiLabel(self._words, label))
        title.setWordWrap(False)
        self._names.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self._names.addWidget(value, row, 1)
        return value

    def _add_units(self) -> None:
        self._column.addSpacing(WIDE_GAP)
        self._column.addWidget(heading(self._words, _("ส่วนราชการ")))
        self._column.addWidget(
            muted(ThaiLabel(self._words, _("หากไม่มีส่วนราชการใด ให้นำเครื่องหมายถูกหน้าชื่อออก แก้ไขภายหลังได้")))
        )
        self._column.addSpacing(GAP)
        for box in self.boxes:
            box.setChecked(True)
            box.toggled.connect(self.units_changed)
            self._column.addWidget(box)
        self._column.addStretch(1)

    def show_profile(self, profile: Profile) -> None:
        """The names as papers will print them; a dash where the name is not yet known."""
        names = {
            self.full_name: full_name(profile),
            self.short_name: short_name(profile),
            self.executive: executive_post(profile),
        }
        for label, name in names.items():
            label.show_parts(*(name.removesuffix(profile.name), profile.name) if profile.name else _NOTHING_YET)
        self.clerk.show_parts(clerk_post(profile))
        self.place.show_parts(place_line(profile) or _NOTHING_YET)
        if profile.type is not self._type:
            self._type = profile.type
            self._offer(tuple(name for name, _head in usual_units(profile.type)))

    def _offer(self, names: tuple[str, ...]) -> None:
        """The units of a type, ticked; one that was left out of another type's stays out."""
        left_out = self.left_out
        self._offered = names
        for number, box in enumerate(self.boxes):
            box.setVisible(number < len(names))
            if number < len(names):
                with QSignalBlocker(box):
                    box.setText(names[number])
                    box.setChecked(names[number] not in left_out)

    @property
    def left_out(self) -> frozenset[str]:
        """The names of the units without a tick."""
        return frozenset(name for name, box in zip(self._offered, self.boxes, strict=False) if not box.isChecked())

    def tick_all(self) -> None:
        """Leaves nothing out."""
        for box in self.boxes:
            box.setChecked(True)
