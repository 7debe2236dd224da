"""Which columns of the table are seen and how wide: chosen in a menu, remembered for the next start."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ita_desktop.domain.forms import Column
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.measures.table import MeasureTable
from ita_desktop.session.settings import SettingsKeeper

_LAYOUT = "measures"
_ALWAYS = ("number", "measure")
_HIDDEN_AT_FIRST = ("budget", "target", "kpi")
_KEEP_AFTER_MS = 400
_LEAST, _MOST = 56, 900


class ColumnMenu(QMenu):
    """A tick for every column that may be hidden."""

    def __init__(self, table: MeasureTable, settings: SettingsKeeper) -> None:
        super().__init__(table)
        self._table = table
        self._settings = settings
        self._columns: tuple[Column, ...] = ()
        self._filling = False
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keeping.timeout.connect(self._keep)
        table.horizontalHeader().setMinimumSectionSize(_LEAST)
        table.horizontalHeader().sectionResized.connect(self._keep_soon)

    def show_columns(self, reference: Reference) -> None:
        """Lays the table out for these columns, as it was left."""
        kept = dict(_read(self._settings.value.layouts.get(_LAYOUT, "")))
        self._filling = True
        self._columns = reference.columns
        self.clear()
        for place, column in enumerate(reference.columns):
            width = kept.get(column.id, -column.screen if column.id in _HIDDEN_AT_FIRST else column.screen)
            self._table.setColumnWidth(place, min(max(abs(width), _LEAST), _MOST))
            self._table.setColumnHidden(place, width < 0 and column.id not in _ALWAYS)
            if column.id not in _ALWAYS:
                self._offer(place, column.label)
        self._filling = False
        self._table.fit_soon()

    def _offer(self, place: int, label: str) -> None:
        action = QAction(label.replace("&", "&&"), self, checkable=True)
        action.setChecked(not self._table.isColumnHidden(place))
        action.toggled.connect(lambda shown: self._show_column(place, shown))
        self.addAction(action)

    def _show_column(self, place: int, shown: bool) -> None:
        self._table.setColumnHidden(place, not shown)
        self._table.fit_soon()
        self._keep()

    def _keep_soon(self) -> None:
        if not self._filling:
            self._keeping.start()

    def _keep(self) -> None:
        header = self._table.horizontalHeader()
        kept = dict(_read(self._settings.value.layouts.get(_LAYOUT, "")))
        for place, column in enumerate(self._columns):
            hidden = header.isSectionHidden(place)
            # Qt gives a hidden column no width.
            width = header.sectionSize(place) or abs(kept.get(column.id, column.screen))
            kept[column.id] = -width if hidden else width
        self._settings.keep_layout(_LAYOUT, "\n".join(f"{column}={width}" for column, width in kept.items()))


def _read(layout: str) -> list[tuple[str, int]]:
    """Column ids and widths, negative where hidden; what is not understood is left out."""
    pairs = (line.rpartition("=") for line in layout.split("\n"))
    return [(column, int(width)) for column, _equals, width in pairs if column and width.lstrip("-").isdecimal()]
