"""The list of what is analysed: each entry with its score, its change, whether it is weak and what is written."""

from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from ita_desktop.domain.analysing import fields_of, texts_written
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.years import Assessment
from ita_desktop.gui.analysis.results import Subject, two_decimals
from ita_desktop.gui.colors import caution_color
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_NAME, _SCORE = 0, 1
_TWO_COLUMNS_FROM = 280


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list."""

    level: str
    code: str
    title: str
    state: str
    score: str
    weak: bool


def entry_of(subject: Subject, assessment: Assessment) -> Entry:
    """How a subject stands in the list."""
    lines = [two_decimals(subject.mark.now), subject.mark.arrow, _("ต่ำกว่าเกณฑ์") if subject.weak else ""]
    state = " · ".join(filter(None, (_written(subject, assessment), _weak_items(subject))))
    return Entry(subject.level, subject.code, subject.title, state, "\n".join(filter(None, lines)), subject.weak)


def _written(subject: Subject, assessment: Assessment) -> str:
    done, wanted = texts_written(assessment, subject.level, subject.code), len(fields_of(subject.level))
    if not done:
        return _("ยังไม่ได้เขียน")
    if done == wanted or subject.level == ScoreLevel.TOOL:
        return _("เขียนแล้ว")
    return _("เขียนแล้ว {done} จาก {wanted} ข้อความ").format(done=done, wanted=wanted)


def _weak_items(subject: Subject) -> str:
    """Even an indicator that passes may have some."""
    count = len(subject.weak_items)
    return _("{count} ข้อต่ำกว่าเกณฑ์").format(count=count) if count else ""


class SubjectList(WrappedTable):
    """`chosen` carries level and code of the entry that became the current one, by hand or by `choose`."""

    chosen = Signal(str, str)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words)
        self.entries = _Entries(self)
        self.setModel(self.entries)
        self.setAccessibleName(_("รายการที่วิเคราะห์"))
        self.setSelectionBehavior(WrappedTable.SelectionBehavior.SelectRows)
        self.setSelectionMode(WrappedTable.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_SCORE, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(_SCORE, QFontMetrics(self.font()).horizontalAdvance(_("ต่ำกว่าเกณฑ์")) + 3 * GAP)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow list the score stands below the name."""
        super().resizeEvent(event)
        narrow = event.size().width() < _TWO_COLUMNS_FROM
        if narrow != self.isColumnHidden(_SCORE):
            self.setColumnHidden(_SCORE, narrow)
            self.entries.stack(narrow)
            self.fit_soon()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Shows other entries; the same subjects keep the chosen one."""
        if self.entries.show_entries(entries):
            self.fit_soon()

    def fit_rows(self, first: int = 0, last: int | None = None) -> None:
        """The chosen entry stays in sight when rows take their heights."""
        super().fit_rows(first, last)
        self.scrollTo(self.currentIndex())

    @property
    def current(self) -> Entry | None:
        """The chosen entry."""
        return self.entries.at(self.currentIndex().row())

    def choose(self, level: str, code: str) -> bool:
        """Makes an entry the current one; False where it is not in the list."""
        row = self.entries.row_of(level, code)
        if row < 0:
            return False
        index = self.entries.index(row, _NAME)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def _tell(self, index: QModelIndex) -> None:
        if entry := self.entries.at(index.row()):
            self.chosen.emit(entry.level, entry.code)


class _Entries(QAbstractTableModel):
    """Name and state beside score, change and mark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._rows: tuple[Entry, ...] = ()
        self._stacked = False

    def show_entries(self, rows: tuple[Entry, ...]) -> bool:
        """Only what changed is told; True if any did."""
        before = self._rows
        if [(one.level, one.code) for one in before] != [(one.level, one.code) for one in rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return True
        changed = [place for place, (old, new) in enumerate(zip_longest(before, rows)) if old != new]
        self._rows = rows
        for place in changed:
            self.dataChanged.emit(self.index(place, _NAME), self.index(place, _SCORE))
        return bool(changed)

    def stack(self, stacked: bool) -> None:
        """All in the first column, or the score in its own."""
        self._stacked = stacked
        if self._rows:
            self.dataChanged.emit(self.index(0, _NAME), self.index(len(self._rows) - 1, _SCORE))

    def at(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, level: str, code: str) -> int:
        """Its row; -1 where it is not in the list."""
        return next((n for n, one in enumerate(self._rows) if (one.level, one.code) == (level, code)), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name and score."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The clean text; weak scores in the colour of caution."""
        entry, is_score = self._rows[index.row()], index.column() == _SCORE
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.score if is_score else self._named(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join((entry.title, *entry.score.split("\n"), entry.state))
            case Qt.ItemDataRole.TextAlignmentRole if is_score:
                return Qt.AlignmentFlag.AlignRight
            case Qt.ItemDataRole.ForegroundRole if is_score and entry.weak:
                return caution_color(self._view.palette())
        return None

    def _named(self, entry: Entry) -> str:
        beside = (*entry.score.split("\n"), entry.state) if self._stacked else (entry.state,)
        return f"{entry.title}\n{' · '.join(beside)}"
