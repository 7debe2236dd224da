"""Carrying over measures of an earlier year: which of them, and what will be different in each."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.domain.measures import Measure
from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.measures.carrying import Carried, Taking
from ita_desktop.gui.measures.moved_label import MovedLabel
from ita_desktop.gui.text_table import TextRow
from ita_desktop.gui.tick_list import TickList
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

type CarryFrom = Callable[[int, Taking], tuple[Carried, ...]]
"""From an earlier year and what is taken along to its measures as this year's."""

_SIZE = QSize(1040, 640)
_NOTE_WIDTH = 140
_SHARES = (520, 480)
_LEAST_WIDTH = 200


class CarryDialog(AgreeingDialog):
    """Accepted, `measures` are those to be added."""

    def __init__(
        self, years: tuple[int, ...], to_year: int, carry: CarryFrom, words: ScreenWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("นำมาตรการจากปีก่อนมาใช้"), _SIZE, parent)
        self._carry = carry
        self._carried: tuple[Carried, ...] = ()
        sentence = _("เลือกมาตรการที่จะทำต่อในปีงบประมาณ พ.ศ. {year} ปีและวันที่จะเลื่อนให้ดังที่แสดง ส่วนผลการดำเนินการจะไม่ยกมา")
        self.sentence = ThaiLabel(words, sentence.format(year=to_year))
        choices = tuple((str(year), _("ปีงบประมาณ พ.ศ. {year}").format(year=year)) for year in years)
        self.year = ChoiceField(words, _("ยกมาจาก"), choices)
        self.year.label.hide()
        self.year.box.setMinimumContentsLength(max(len(label) for _year, label in choices))
        self.year.show_text(str(years[0]))
        self.analysis = QCheckBox(_("นำข้อความวิเคราะห์มาด้วย"))
        self.responsibles = QCheckBox(_("นำผู้รับผิดชอบมาด้วย"))
        self.responsibles.setChecked(True)
        self.all_button, self.none_button = QPushButton(_("เลือกทั้งหมด")), QPushButton(_("ไม่เลือกรายการใด"))
        self.list = TickList(words, (_("มาตรการ"), _("หมายเหตุ")), _("มาตรการของปีก่อน"))
        self.title = heading(words, "", 1.0)
        self.caution = ToldLabel(words)
        self.moved = MovedLabel(words)
        self.stays = muted(ThaiLabel(words))
        self._lay_out()
        self._connect()
        self._show_year()

    def _lay_out(self) -> None:
        head = FlowLayout(GAP)
        for widget in (self.year, self.all_button, self.none_button, self.analysis, self.responsibles):
            head.addWidget(widget)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.setColumnWidth(2, _NOTE_WIDTH)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for part in (self.list, self._details()):
            part.setMinimumWidth(_LEAST_WIDTH)
            splitter.addWidget(part)
        splitter.setSizes(_SHARES)
        self.arrange(self.sentence, head, splitter, growing=splitter)

    def _details(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(GAP)
        for widget in (self.title, self.caution, self.moved, self.stays):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(_("สิ่งที่เปลี่ยนในมาตรการที่เลือก"))
        area.setWidget(page)
        return area

    def _connect(self) -> None:
        self.year.edited.connect(lambda _year: self._show_year())
        self.analysis.toggled.connect(self._show_taken)
        self.responsibles.toggled.connect(self._show_taken)
        self.all_button.clicked.connect(lambda: self.list.rows.tick_all(True))
        self.none_button.clicked.connect(lambda: self.list.rows.tick_all(False))
        self.list.rows.ticked.connect(self._show_count)
        self.list.selectionModel().currentRowChanged.connect(self._show_current)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The ticked measures as this year's."""
        return tuple(self._carried[place].measure for place in self.list.rows.places)

    def _show_year(self) -> None:
        """Another year: all of its measures but those that are here already."""
        self._read()
        self.list.rows.show_ticked(self._rows(), [not one.twin for one in self._carried])
        self.list.setCurrentIndex(self.list.rows.index(0, 0))
        self.list.setFocus()
        self._show_current()

    def _show_taken(self) -> None:
        """The same measures with more or less of each; the ticks stay."""
        ticked = set(self.list.rows.places)
        self._read()
        self.list.rows.show_ticked(self._rows(), [place in ticked for place in range(len(self._carried))])
        self._show_current()

    def _read(self) -> None:
        taking = Taking(self.analysis.isChecked(), self.responsibles.isChecked())
        self._carried = self._carry(int(self.year.text), taking)

    def _rows(self) -> tuple[TextRow, ...]:
        return tuple(_row(one) for one in self._carried)

    def _show_count(self) -> None:
        count = len(self.list.rows.places)
        self.offer(_("ยกมา {count} มาตรการ").format(count=count), "" if count else _("ยังไม่ได้เลือกมาตรการ"))

    def _show_current(self) -> None:
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._carried):
            one = self._carried[place]
            self.title.set_text("\n".join(one.measure.titles))
            self.caution.tell("\n".join(one.cautions), "caution")
            self.moved.show_moved(one.moved)
            kept = _("ปีที่คงไว้ตามเดิม {years} เช่น ปีของกฎหมายหรือแผน โปรดตรวจว่าถูกต้อง").format(years=", ".join(one.stays))
            self.stays.set_text(kept)
            self.stays.setVisible(bool(one.stays))


def _row(one: Carried) -> TextRow:
    notes = [_("มีมาตรการนี้ในปีนี้แล้ว")] if one.twin else []
    if one.cautions:
        notes.append(_("โปรดตรวจ {count} เรื่อง").format(count=len(one.cautions)))
    return TextRow(("\n".join(one.measure.titles), "\n".join(notes)), "quiet" if one.twin else "plain")
