"""The list of a result's evidence: each with what became of it, by a word and a sign."""

from collections.abc import Callable
from pathlib import PurePosixPath

from PySide6.QtCore import QAbstractListModel, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPalette
from PySide6.QtWidgets import QListView

from ita_desktop.domain.evidence_targets import evidence_name
from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.domain.rows import place_of
from ita_desktop.gui.colors import caution_color, problem_color
from ita_desktop.gui.distances import ICON_SIZE
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.i18n import _
from ita_desktop.thai.dates import long_date
from ita_desktop.work.evidence_states import EvidenceState

_MOST_ROWS = 5
_SHARP = 2

type StateOf = Callable[[Evidence], EvidenceState]

_SIGNS = {
    EvidenceState.FINE: "check",
    EvidenceState.MISSING: "error",
    EvidenceState.CHANGED: "warning",
    EvidenceState.OUTSIDE: "error",
    EvidenceState.FOLDER_MISSING: "error",
    EvidenceState.LOOKING: "search",
}


def state_word(evidence: Evidence, state: EvidenceState) -> str:
    """What became of evidence, in a few words."""
    if evidence.kind is EvidenceKind.LINK:
        return _("ลิงก์")
    return {
        EvidenceState.FINE: _("มีไฟล์อยู่"),
        EvidenceState.MISSING: _("ไม่พบไฟล์"),
        EvidenceState.CHANGED: _("ไฟล์ถูกแก้ไขหลังจากแนบ"),
        EvidenceState.OUTSIDE: _("ไฟล์อยู่นอกโฟลเดอร์หลักฐาน"),
        EvidenceState.FOLDER_MISSING: _("ไม่พบโฟลเดอร์หลักฐาน"),
        EvidenceState.LOOKING: _("กำลังตรวจดูไฟล์"),
    }[state]


class EvidenceModel(QAbstractListModel):
    """Evidence in its order; as many as before stay where they are."""

    def __init__(self, icons: Icons, state_of: StateOf, parent: QObject) -> None:
        super().__init__(parent)
        self._icons, self._state_of = icons, state_of
        self.rows: tuple[Evidence, ...] = ()

    def show_rows(self, rows: tuple[Evidence, ...]) -> None:
        """Shows other evidence, or what else became of it."""
        if [one.id for one in rows] != [one.id for one in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Two lines of clean text, a sign, and the colour of what is wrong."""
        evidence = self.rows[index.row()]
        state = self._state_of(evidence)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{_one_line(evidence_name(evidence))}\n{_second_line(evidence, state)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{evidence_name(evidence)} {_second_line(evidence, state)}"
            case Qt.ItemDataRole.ToolTipRole:
                return evidence.target
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(evidence, state)
            case Qt.ItemDataRole.ForegroundRole:
                return _color(state)
        return None

    def _sign(self, evidence: Evidence, state: EvidenceState) -> QIcon:
        name = "external" if evidence.kind is EvidenceKind.LINK else _SIGNS[state]
        palette = QPalette()
        color = _color(state) or palette.color(QPalette.ColorRole.Text)
        icon = QIcon(self._icons.pixmap(name, color, ICON_SIZE, _SHARP))
        chosen = palette.color(QPalette.ColorRole.HighlightedText)
        icon.addPixmap(self._icons.pixmap(name, chosen, ICON_SIZE, _SHARP), QIcon.Mode.Selected)
        return icon


class EvidenceList(QListView):
    """`chosen` tells that another piece became the current one, `delete_wanted` is the key; a few are in sight."""

    chosen = Signal()
    delete_wanted = Signal()

    def __init__(self, icons: Icons, state_of: StateOf) -> None:
        super().__init__()
        self.evidence = EvidenceModel(icons, state_of, self)
        self.setModel(self.evidence)
        self.setAccessibleName(_("หลักฐานที่แนบไว้"))
        self.setUniformItemSizes(True)
        self.setSpacing(1)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())

    def show_rows(self, rows: tuple[Evidence, ...]) -> None:
        """Shows other evidence; the current piece stays the current one."""
        current = self.current
        self.evidence.show_rows(rows)
        self.setVisible(bool(rows))
        self._take_height()
        if rows and self.current is None:
            self.select(current.id if current else rows[0].id)

    @property
    def current(self) -> Evidence | None:
        """The current piece."""
        row = self.currentIndex().row()
        return self.evidence.rows[row] if 0 <= row < len(self.evidence.rows) else None

    def select(self, evidence_id: str) -> None:
        """Makes a piece the current one; the last where there is none of this id."""
        place = place_of(self.evidence.rows, evidence_id)
        self.setCurrentIndex(self.evidence.index(place if place >= 0 else len(self.evidence.rows) - 1, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the current piece away; Enter opens nothing."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def _take_height(self) -> None:
        rows = min(len(self.evidence.rows), _MOST_ROWS)
        height = rows * (self.sizeHintForRow(0) + 2) + 2 * self.frameWidth() + 2 if rows else 0
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _second_line(evidence: Evidence, state: EvidenceState) -> str:
    dated = long_date(evidence.dated) if evidence.dated else _("ยังไม่ระบุวันที่")
    page = _("หน้า {page}").format(page=evidence.page) if evidence.page.strip() else ""
    ending = (
        PurePosixPath(evidence.target).suffix.removeprefix(".").upper() if evidence.kind is EvidenceKind.FILE else ""
    )
    return " · ".join(part for part in (ending, state_word(evidence, state), dated, page) if part)


def _color(state: EvidenceState) -> QColor | None:
    palette = QPalette()  # the application's, as it is now
    if state in (EvidenceState.MISSING, EvidenceState.OUTSIDE, EvidenceState.FOLDER_MISSING):
        return problem_color(palette)
    return caution_color(palette) if state is EvidenceState.CHANGED else None
