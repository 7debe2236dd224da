"""The choice of the working year at the top of the window."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ita_desktop.gui.distances import GAP, sized
from ita_desktop.gui.steady_box import SteadyBox
from ita_desktop.i18n import _


class YearChooser(QWidget):
    """Offers fiscal years of the Buddhist era; `year_chosen` tells of the clerk's choice alone."""

    year_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.box = SteadyBox()
        self.box.setFont(sized(self.box.font(), 1.1, bold=True))
        self.box.setAccessibleName(_("ปีงบประมาณที่ทำงาน"))
        label = QLabel(_("ปีงบประมาณที่ทำงาน"))
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(label)
        row.addWidget(self.box)
        self.box.currentIndexChanged.connect(self._tell)

    def show_years(self, years: tuple[int, ...], chosen: int) -> None:
        """Offers these years, one of them chosen."""
        with QSignalBlocker(self.box):
            self.box.clear()
            for year in years:
                self.box.addItem(str(year), year)
            self.box.setCurrentIndex(years.index(chosen))
        self.box.setToolTip(years_of_work(chosen))

    def _tell(self) -> None:
        year = int(self.box.currentData())
        self.box.setToolTip(years_of_work(year))
        self.year_chosen.emit(year)


def years_of_work(year: int) -> str:
    """Which year a working year analyses and which it plans for."""
    return _("วิเคราะห์ผลการประเมินปี {assessed} · จัดทำมาตรการปี {measures}").format(assessed=year - 1, measures=year)
