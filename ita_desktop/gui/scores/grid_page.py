"""The page with the grid: the level above it, what can be done with it, and a line about the current cell below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.domain.context import Context
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.scores.framework_words import framework_sentence, is_certain
from ita_desktop.gui.scores.level_line import LevelLine
from ita_desktop.gui.scores.sheet import Look, Sheet, look_of, note_of
from ita_desktop.gui.scores.table import ScoreTable
from ita_desktop.gui.told import ToldLabel, Tone
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

_LEAST_GRID = 160
_GRID_ENOUGH = 260


class GridPage(QScrollArea):
    """Shows a sheet; `framework_wanted` and `paste_wanted` ask for what their buttons say, `reference_wanted` carries
    a fiscal year and whether it is to hold scores alone."""

    framework_wanted = Signal()
    paste_wanted = Signal()
    reference_wanted = Signal(int, bool)

    def __init__(self, office: CurrentOffice, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self.level = LevelLine(office, words)
        self.rules = ToldLabel(words)
        self.rules_button = QPushButton(_("ดูและแก้ไขเกณฑ์การประเมิน…"))
        self.details = QCheckBox(_("แสดงรายข้อ"))
        self.assessed_reference = QCheckBox()
        self.reference = QCheckBox()
        self.paste = QPushButton(_("วางคะแนน…"))
        icons.put("paste", self.paste)
        self.table = ScoreTable(words, icons)
        self.note = ToldLabel(words)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.level)
        column.addLayout(_row(self.rules, self.rules_button))
        boxes = FlowLayout(WIDE_GAP)
        for box in (self.details, self.assessed_reference, self.reference):
            boxes.addWidget(box)
        column.addLayout(_row(boxes, self.paste))
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("คะแนน"))
        self.setWidget(inner)

    def _connect(self) -> None:
        self.rules_button.clicked.connect(self.framework_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.table.pasting.connect(self.paste_wanted)
        self.table.moved.connect(self._show_note)
        self.table.folded.connect(self._follow_folds)
        self.verticalScrollBar().rangeChanged.connect(self._keep_grid)
        self.details.clicked.connect(self._fold_all)
        self.reference.clicked.connect(lambda on: self.reference_wanted.emit(self.table.scores.sheet.previous_year, on))
        self.assessed_reference.clicked.connect(
            lambda on: self.reference_wanted.emit(self.table.scores.sheet.assessed_year, on)
        )

    def show_sheet(self, sheet: Sheet, context: Context) -> None:
        """Shows other figures."""
        self.level.show_context(context)
        self.table.show_sheet(sheet)
        self._show_rules(context)
        self._show_references(context)
        self.paste.setEnabled(not sheet.read_only)
        self.paste.setToolTip(
            _("ไฟล์นี้เปิดอ่านได้อย่างเดียว")
            if sheet.read_only
            else _("วางตารางหรือตัวเลขที่คัดลอกไว้ ลงตามชื่อรายการ หรือเรียงลงจากช่องที่เลือก (Ctrl+V)")
        )
        self._follow_folds()
        self._show_note()

    def _show_rules(self, context: Context) -> None:
        years = (context.framework, context.frameworks[context.working_year])
        self.rules.tell(
            "\n".join(map(framework_sentence, years)), "quiet" if all(map(is_certain, years)) else "caution"
        )

    def _show_references(self, context: Context) -> None:
        sheet = self.table.scores.sheet
        boxes = ((self.reference, sheet.previous_year), (self.assessed_reference, sheet.assessed_year))
        for box, year in boxes:
            box.setText(_("ปี {year} เป็นปีอ้างอิง (มีคะแนนอย่างเดียว)").format(year=year))
            assessment = context.year(year).assessment
            box.setChecked(assessment.reference)
            box.setEnabled(not sheet.read_only and bool(assessment.scores))
            box.setToolTip(
                _("ปีอ้างอิงใช้เทียบคะแนนเท่านั้น ไม่ออกเอกสารและไม่ตรวจสอบ")
                if assessment.scores
                else _("ยังไม่มีคะแนนของปี {year}").format(year=year)
            )
        self.assessed_reference.setVisible(context.assessed.reference)

    def _show_note(self) -> None:
        index, sheet = self.table.currentIndex(), self.table.scores.sheet
        note = note_of(sheet, index.row(), index.column()) if index.isValid() else ""
        if not note:
            self.note.tell(
                _("กรอกคะแนนแล้วกด Enter เพื่อลงไปแถวถัดไป · Tab ไปทางขวา · Esc คืนค่าเดิม · Delete ลบคะแนน"), "quiet"
            )
            return
        tones: dict[Look, Tone] = {Look.WRONG: "problem", Look.APART: "caution"}
        look = look_of(sheet, index.row(), index.column())
        apart = look is Look.PLAIN and bool(sheet.figures_at(index.row()).apart)
        self.note.tell(note, "caution" if apart else tones.get(look, "quiet"))

    def _fold_all(self, show: bool) -> None:
        rows = self.table.scores.sheet.rows
        self.table.show_below(frozenset(row.indicator for row in rows if row.indicator and show))

    def _follow_folds(self) -> None:
        rows = self.table.scores.sheet.rows
        foldable = frozenset(row.indicator for row in rows if row.indicator)
        self.details.setChecked(bool(foldable) and foldable <= self.table.unfolded)
        self.details.setEnabled(bool(foldable))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the grid alone fills it, and the rest is scrolled to."""
        super().resizeEvent(event)
        room = self.viewport().height() - self.note.sizeHint().height() - 2 * WIDE_GAP
        self.table.setMinimumHeight(max(_LEAST_GRID, min(room, _GRID_ENOUGH)))

    def _keep_grid(self) -> None:
        """What stands above the grid may wrap anew while the keyboard is in it."""
        if self.table.isAncestorOf(self.focusWidget()) or self.table.hasFocus():
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def focus_grid(self) -> None:
        """Puts the keyboard into the grid and the grid into sight."""
        self.table.setFocus()
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())


def _row(wide: QWidget | QLayout, button: QPushButton) -> QHBoxLayout:
    """A button at the end of what takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(WIDE_GAP)
    if isinstance(wide, QLayout):
        row.addLayout(wide, 1)
    else:
        row.addWidget(wide, 1)
    row.addWidget(button)
    return row
