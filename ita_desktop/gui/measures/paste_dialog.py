"""Before a copied table becomes measures: what each of its columns holds, and the measures that will come of it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ita_desktop.domain.measures import Measure
from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.distances import ICON_SIZE
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.measures.pasted_rows import preview_heads
from ita_desktop.gui.role_head import RoleHead
from ita_desktop.gui.text_table import TextRow, TextTable
from ita_desktop.gui.tick_list import TickList
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.clipboard import Pasted
from ita_desktop.session.measure_pasting import Column, guess_columns, is_head
from ita_desktop.session.screen_words import ScreenWords

type ReadMeasures = Callable[[tuple[Column, ...]], tuple[tuple[Measure, TextRow, bool], ...]]
"""From the columns' roles to the measures, each with its row of the preview and whether it is ticked at first."""

_SIZE = QSize(1240, 680)
_LEAST_HEIGHT = 90
_WIDE, _NARROW = 200, 110
_LONG_TEXTS = {Column.MEASURE, Column.STEPS, Column.ANALYSIS}
_PREVIEW_WIDTHS = (220, 150, 170, 160, 130, 160, 150)


class PasteDialog(AgreeingDialog):
    """Accepted, `measures` are those to be added."""

    def __init__(self, pasted: Pasted, read: ReadMeasures, words: ScreenWords, parent: QWidget | None = None) -> None:
        super().__init__(_("วางมาตรการจากตาราง"), _SIZE, parent)
        self._pasted, self._read = pasted, read
        self._measures: tuple[Measure, ...] = ()
        self.sentence = ThaiLabel(words)
        self.block = WrappedTable(words)
        self.head = RoleHead(len(pasted.rows[0]), _role_names(), self.block)
        self.preview = TickList(words, preview_heads(), _("มาตรการที่จะวาง"))
        self._lay_out()
        self._fill_block(guess_columns(pasted))
        self.head.chosen.connect(self._read_again)
        self.preview.rows.ticked.connect(self._show_count)
        self._read_again()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        self.block.setAccessibleName(_("ตารางที่คัดลอก"))
        for table in (self.block, self.preview):
            table.setMinimumHeight(_LEAST_HEIGHT)
            splitter.addWidget(table)
        for place, width in enumerate(_PREVIEW_WIDTHS, 1):
            self.preview.setColumnWidth(place, width)
        self.preview.horizontalHeader().setStretchLastSection(True)
        self.arrange(self.sentence, splitter, growing=splitter)

    def _fill_block(self, roles: tuple[Column, ...]) -> None:
        rows = self._pasted.rows
        model = TextTable(("",) * len(roles), self.block)
        model.show_rows(tuple(TextRow(row, "quiet" if is_head(row) else "plain", is_head(row)) for row in rows))
        self.block.setHorizontalHeader(self.head)
        self.block.setModel(model)
        for column, role in enumerate(roles):
            names = self.head.boxes[column].fontMetrics()
            least = max(names.horizontalAdvance(name) for _role, name in _role_names()) + 2 * ICON_SIZE
            self.block.setColumnWidth(column, max(_WIDE if role in _LONG_TEXTS else _NARROW, least))
        self.head.setStretchLastSection(True)
        self.head.show_roles(roles)
        self.block.fit_soon()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The ticked measures."""
        return tuple(self._measures[place] for place in self.preview.rows.places)

    def _read_again(self) -> None:
        """Other roles give other measures; where they are as many, the ticks stay."""
        found = self._read(tuple(map(Column, self.head.roles)))
        ticked = set(self.preview.rows.places)
        same = len(found) == len(self._measures)
        self._measures = tuple(measure for measure, _row, _tick in found)
        ticks = [place in ticked if same else tick for place, (_measure, _row, tick) in enumerate(found)]
        self.preview.rows.show_ticked(tuple(row for _measure, row, _tick in found), ticks)
        self.sentence.set_text(self._told())
        if found and not self.preview.currentIndex().isValid():
            self.preview.setCurrentIndex(self.preview.rows.index(0, 0))
        self.preview.setFocus()

    def _told(self) -> str:
        heads = sum(map(is_head, self._pasted.rows))
        told = [
            _("โปรดตรวจว่าแต่ละคอลัมน์ของตารางที่คัดลอกคืออะไร แล้วเลือกมาตรการที่จะวาง"),
            _("แถวหัวตาราง {count} แถวไม่นับเป็นมาตรการ").format(count=heads) if heads else "",
            self._pasted.problem,
        ]
        if Column.MEASURE not in self.head.roles:
            told[0] = _("ยังไม่มีคอลัมน์ใดเป็นชื่อมาตรการ โปรดเลือกคอลัมน์นั้นก่อน")
        return "\n".join(filter(None, told))

    def _show_count(self) -> None:
        count = len(self.preview.rows.places)
        self.offer(_("วาง {count} มาตรการ").format(count=count), "" if count else _("ยังไม่ได้เลือกมาตรการ"))


def _role_names() -> tuple[tuple[str, str], ...]:
    return (
        (Column.MEASURE, _("มาตรการ")),
        (Column.STEPS, _("ขั้นตอน")),
        (Column.RESPONSIBLE, _("ผู้รับผิดชอบ")),
        (Column.TIMEFRAME, _("ระยะเวลาดำเนินการ")),
        (Column.FOLLOW_UP, _("การติดตามผล")),
        (Column.INDICATOR, _("ตัวชี้วัด")),
        (Column.ANALYSIS, _("ผลการวิเคราะห์")),
        (Column.BUDGET, _("งบประมาณ")),
        (Column.TARGET, _("เป้าหมาย")),
        (Column.KPI, _("ตัวชี้วัดความสำเร็จ")),
        (Column.NUMBER, _("ลำดับที่")),
        (Column.EXTRA, _("คอลัมน์เพิ่มเติม")),
        (Column.IGNORE, _("ไม่ใช้")),
    )
