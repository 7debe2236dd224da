"""Before a block whose places are not obvious lands: what each of its columns holds, and what will land where."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from ita_desktop.domain.scores import ScoreKey, score_name, score_problem
from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.role_head import RoleHead
from ita_desktop.gui.text_table import TextRow, TextTable
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.clipboard import Pasted
from ita_desktop.session.score_pasting import Landing, Proposal, Role, Target, Way, propose, propose_by
from ita_desktop.session.screen_words import ScreenWords

type Standing = Callable[[int, ScoreKey], str]
"""What stands in the file for a score of a fiscal year; empty for nothing."""

_SIZE = QSize(900, 600)
_COLUMN_WIDTH = 130


class PasteDialog(AgreeingDialog):
    """Accepted, `proposal` is what was agreed to."""

    def __init__(
        self, pasted: Pasted, target: Target, standing: Standing, words: ScreenWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("วางคะแนน"), _SIZE, parent)
        self._pasted, self._target, self._standing = pasted, target, standing
        self.proposal: Proposal = propose(pasted, target)
        self.sentence = ThaiLabel(words)
        self.way = ChoiceField(words, _("วิธีวาง"), _ways(target))
        self.way.show_text(self.proposal.way)
        self.block = WrappedTable(words)
        self.head = RoleHead(_width(pasted), _roles(target.framework.fiscal_year), self.block)
        self.landing = WrappedTable(words)
        self._lay_out()
        self._fill_block()
        self.way.edited.connect(self._choose_way)
        self.head.chosen.connect(self._choose_roles)
        self._show()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        for table, name in ((self.block, _("ตารางที่คัดลอก")), (self.landing, _("คะแนนที่จะวาง"))):
            table.setAccessibleName(name)
            table.setMinimumHeight(90)
            splitter.addWidget(table)
        self.arrange(self.sentence, self.way, splitter, growing=splitter)

    def _fill_block(self) -> None:
        model = TextTable(("",) * _width(self._pasted), self.block)
        model.show_rows(tuple(TextRow(row) for row in self._pasted.rows))
        self.block.setHorizontalHeader(self.head)
        self.block.setModel(model)
        for column in range(model.columnCount()):
            self.block.setColumnWidth(column, _COLUMN_WIDTH)
        self.head.setStretchLastSection(True)
        self.block.fit_soon()
        model = TextTable((_("รายการ"), _("ปี"), _("เดิม"), _("ใหม่"), _("หมายเหตุ")), self.landing)
        self.landing.setModel(model)
        head = self.landing.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.landing.setColumnWidth(column, _COLUMN_WIDTH // 2 + GAP)

    def _choose_way(self, way: str) -> None:
        self.proposal = propose_by(self._pasted, self._target, Way(way))
        self._show()

    def _choose_roles(self) -> None:
        roles = tuple(map(Role, self.head.roles))
        self.proposal = propose_by(self._pasted, self._target, Way.NAMES, roles)
        self.way.show_text(Way.NAMES)
        self._show()

    def _show(self) -> None:
        proposal = self.proposal
        count = len(proposal.landings)
        self.head.show_roles(proposal.roles or ("",) * len(self.head.boxes))  # by no names: the columns have no roles
        for box in self.head.boxes:
            box.setEnabled(proposal.way is Way.NAMES)
        self.sentence.set_text(_sentence(proposal))
        self.offer(_("วาง {count} คะแนน").format(count=count), "" if count else _("ยังไม่มีคะแนนที่มีช่องตรงกัน"))
        model = self.landing.model()
        if isinstance(model, TextTable):
            rows = sorted(map(self._landing_row, proposal.landings), key=lambda row: row.tone != "problem")
            model.show_rows((*map(_unread_row, proposal.unread), *rows))
            self.landing.fit_soon()

    def _landing_row(self, landing: Landing) -> TextRow:
        before, problem = self._standing(landing.fiscal_year, landing.key), score_problem(landing.text)
        note = problem or (_("แทนที่ค่าเดิม") if before and before != landing.text else "")
        cells = (score_name(landing.key), str(landing.fiscal_year), before, landing.text, note)
        return TextRow(cells, "problem" if problem else "caution" if note else "plain")


def _unread_row(unread: tuple[int, int, str]) -> TextRow:
    row, column, text = unread
    where = _("แถว {row} คอลัมน์ {column}").format(row=row + 1, column=column + 1)
    return TextRow((where, "", "", text, _("ไม่มีช่องที่ตรงกัน จะไม่วาง")), "quiet")


def _sentence(proposal: Proposal) -> str:
    if not proposal.landings:
        return _("ไม่พบช่องที่ตรงกับตัวเลขในตารางนี้ โปรดระบุว่าแต่ละคอลัมน์คืออะไร หรือเลือกวิธีวางแบบอื่น")
    if proposal.unread:
        return _("โปรดตรวจสอบว่าตัวเลขอยู่ในช่องที่ถูกต้อง มีตัวเลข {count} รายการที่ไม่พบช่องที่ตรงกันและจะไม่วาง").format(
            count=len(proposal.unread)
        )
    return _("โปรดตรวจสอบว่าตัวเลขอยู่ในช่องที่ถูกต้องแล้วกดวาง คะแนนเดิมยังไม่เปลี่ยนจนกว่าจะกดวาง")


def _ways(target: Target) -> tuple[tuple[str, str], ...]:
    start = score_name(target.start)
    return (
        (Way.NAMES, _("ตามชื่อหรือรหัสในตารางที่คัดลอก")),
        (Way.ROWS, _("เรียงลงทีละแถว เริ่มจาก{start}").format(start=start)),
        (Way.KIND, _("เรียงลงเฉพาะแถวประเภทเดียวกัน เริ่มจาก{start}").format(start=start)),
        (Way.INDICATORS, _("ลงตัวชี้วัดทุกตัวตามลำดับ เริ่มจากตัวชี้วัดที่ 1")),
    )


def _roles(year: int) -> tuple[tuple[str, str], ...]:
    return (
        (Role.IGNORE, _("ไม่ใช้")),
        (Role.CODE, _("รหัสข้อ")),
        (Role.NAME, _("ชื่อรายการ")),
        (Role.ASSESSED, _("คะแนน ปี {year}").format(year=year)),
        (Role.PREVIOUS, _("คะแนน ปี {year}").format(year=year - 1)),
        (Role.PART1, _("EIT ส่วนที่ 1")),
        (Role.PART2, _("EIT ส่วนที่ 2")),
        (Role.TOOLS, _("คะแนนรายเครื่องมือ")),
    )


def _width(pasted: Pasted) -> int:
    return len(pasted.rows[0]) if pasted.rows else 0
