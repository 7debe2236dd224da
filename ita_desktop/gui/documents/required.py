"""The parts that the year's criterion asks of a document: there, missing, or for a reader to judge."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.places import PlaceKind
from ita_desktop.domain.required_parts import RequiredPart
from ita_desktop.gui.colors import good_color, problem_color
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_MARK_SIZE = 18


class RequiredEntry(QWidget):
    """Read, not written in; `place_wanted` carries the Place where a missing part can be added."""

    place_wanted = Signal(object)

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._words, self._icons = words, icons
        self._parts: tuple[RequiredPart, ...] = ()
        self.rows: list[RequiredRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def show_parts(self, parts: tuple[RequiredPart, ...]) -> None:
        """Shows other parts; the same again costs nothing."""
        if parts == self._parts:
            return
        self._parts = parts
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(part) for part in parts]

    def _row(self, part: RequiredPart) -> "RequiredRow":
        row = RequiredRow(part, self._words, self._icons)
        row.go.clicked.connect(lambda: self.place_wanted.emit(part.place))
        self._column.addWidget(row)
        return row


class RequiredRow(QWidget):
    """One part: its mark, its words, what is missing, and the way there where it is not in this very document."""

    def __init__(self, part: RequiredPart, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._icons, self._present = icons, part.present
        self.mark = QLabel()
        self.text = ThaiLabel(words, part.text)
        self.note = muted(ThaiLabel(words, _note(part)))
        self.go = QPushButton(_("ไปที่จุดนี้"))
        self.go.setAccessibleDescription(part.text)
        texts = QVBoxLayout()
        texts.setSpacing(GAP // 4)
        texts.addWidget(self.text)
        texts.addWidget(self.note)
        texts.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        # Not before they stand in this row: a widget of nobody's would be shown as a window.
        self.note.setVisible(bool(_note(part)))
        self.go.setVisible(part.present is False and part.place.kind is not PlaceKind.DOCUMENT)
        self.text.setAccessibleName(f"{state_of_part(part)}: {part.text}")
        self._draw()

    def _draw(self) -> None:
        name, color = _mark(self._present, self.palette())
        self.mark.setPixmap(self._icons.pixmap(name, color, _MARK_SIZE, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """The mark follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()


def summary_of(parts: tuple[RequiredPart, ...]) -> str:
    """How many parts are there, and how many are left to a reader."""
    there, unsure = (sum(part.present is state for part in parts) for state in (True, None))
    said = _("มีแล้ว {count} จาก {total} ส่วน").format(count=there, total=len(parts))
    return f"{said} {_('ตรวจเอง {count} ส่วน').format(count=unsure)}" if unsure else said


def state_of_part(part: RequiredPart) -> str:
    """Whether it is there, in words."""
    if part.present is None:
        return _("โปรดตรวจเอง")
    return _("มีแล้ว") if part.present else _("ยังไม่มี")


def _note(part: RequiredPart) -> str:
    return state_of_part(part) if part.present is None and not part.why_not else part.why_not


def _mark(present: bool | None, palette: QPalette) -> tuple[str, QColor]:
    if present is None:
        return "issue-hint", palette.color(QPalette.ColorRole.PlaceholderText)
    return ("check", good_color(palette)) if present else ("close", problem_color(palette))
