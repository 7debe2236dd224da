"""Before filled forms are taken: what each says row by row, old beside new, and what has to be decided."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QProgressBar, QPushButton, QSplitter, QWidget

from ita_desktop.domain.unit_form_accepting import Choice
from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.choice import Choices
from ita_desktop.gui.follow_up.form_choices import FormChoices, counted
from ita_desktop.gui.follow_up.form_drops import dropped_forms
from ita_desktop.gui.follow_up.low_page import LowPage, ModestPages
from ita_desktop.gui.follow_up.row_decision import RowDecision
from ita_desktop.gui.follow_up.stacked import stacked
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.tick_list import TickList
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.unit_forms import FormRead
from ita_desktop.thai.dates import long_date

_SIZE = QSize(1180, 700)
_LIST_HEIGHTS = (8 * GAP, 19 * GAP)
_LEAST_TABLE = 180
_WIDTHS = (64, 104, 214, 150, 200)
_SHARES = (820, 340)


class ReadingDialog(AgreeingDialog):
    """Accepted, `forms` says what is to be taken of which; `more_wanted` carries further paths, None for a question."""

    more_wanted = Signal(object)

    def __init__(self, targets: Choices, words: ScreenWords, parent: QWidget | None = None) -> None:
        super().__init__(_("นำเข้าแบบรายงานที่กรอกแล้ว"), _SIZE, parent)
        self.found: tuple[FormRead, ...] = ()
        self._choices: dict[Path, FormChoices] = {}
        self._showing = False
        self.sentence = ThaiLabel(words, _("กำลังอ่านแบบ…"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(_("การอ่านแบบ"))
        self.list = CardView(words, wraps=True)
        self.list.setAccessibleName(_("แบบที่อ่าน"))
        self.remarks = ToldLabel(words)
        heads = (_("ในแบบ"), _("ผลการอ่าน"), _("มาตรการหรือขั้นตอน"), _("ที่มีอยู่"), _("ตามแบบ"))
        self.rows = TickList(words, heads, _("แถวของแบบ"))
        self.decision = RowDecision(words, targets)
        self.keeps = QCheckBox(_("เก็บไฟล์แบบที่กรอกแล้วไว้เป็นหลักฐาน"))
        self.keeps.setChecked(True)
        self.more = QPushButton(_("เพิ่มไฟล์…"))
        self.next_open = QPushButton(_("ไปยังแถวที่ต้องตัดสินใจ"))
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._show_count()

    def _lay_out(self) -> None:
        for column, width in enumerate(_WIDTHS, 1):
            self.rows.setColumnWidth(column, width)
        self.rows.horizontalHeader().setStretchLastSection(True)
        self.list.setMinimumHeight(_LIST_HEIGHTS[0])
        self.list.setMaximumHeight(_LIST_HEIGHTS[1])
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.rows)
        self.splitter.addWidget(self.decision)
        self.splitter.setSizes(_SHARES)
        self.page = ModestPages()
        self.page.addWidget(self.splitter)
        self.page.setMinimumHeight(_LEAST_TABLE)
        page = stacked(self.sentence, self.bar, self.list, self.remarks, self.page, self.keeps, growing=self.page)
        area = LowPage(page, self.page)
        self.arrange(area, growing=area, others=(self.more, self.next_open))
        self.remarks.hide()
        self.page.hide()

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_told: self._show_form())
        self.rows.rows.ticked.connect(self._take_ticks)
        self.rows.selectionModel().currentRowChanged.connect(lambda *_told: self._show_row())
        self.decision.decided.connect(self._decide)
        self.more.clicked.connect(lambda: self.more_wanted.emit(None))
        self.next_open.clicked.connect(self._go_to_open)

    @property
    def forms(self) -> tuple[tuple[Path, FilledForm, dict[int, Choice]], ...]:
        """The forms that were not refused, with what was decided of each."""
        return tuple(
            (one.path, one.form, dict(self._choices[one.path].choices))
            for one in self.found
            if one.form is not None and one.path in self._choices
        )

    @property
    def open_count(self) -> int:
        """How many rows wait for a decision."""
        return sum(len(one.open_places) for one in self._choices.values())

    def show_reading(self) -> None:
        """Says that files are being read; nothing can be taken meanwhile."""
        self.bar.show()
        self.more.setEnabled(False)
        self.offer(_("รับเข้าโปรแกรม"), _("กำลังอ่านแบบ"))

    def show_found(self, found: tuple[FormRead, ...]) -> None:
        """Shows what was read; what was decided of rows that are still the same stays."""
        before, self.found = self._choices, found
        self._choices = {one.path: FormChoices(one.proposals) for one in found if one.proposals and not one.refused}
        for path, choices in self._choices.items():
            if path in before:
                choices.follow(before[path])
        self.bar.hide()
        self.more.setEnabled(True)
        current = self.list.currentIndex().row()
        self.list.cards.show_rows(tuple(_card(one) for one in found))
        self.list.setFixedHeight(_height_of(self.list))
        wanted = next((place for place, one in enumerate(found) if not one.refused and place >= current), 0)
        self.list.setCurrentIndex(self.list.cards.index(wanted))
        self._show_count()
        (self.rows if self._form else self.list).setFocus()

    @property
    def _form(self) -> FormChoices | None:
        place = self.list.currentIndex().row()
        return self._choices.get(self.found[place].path) if 0 <= place < len(self.found) else None

    def _show_form(self) -> None:
        form = self._form
        self.page.setVisible(form is not None)
        self.remarks.tell("\n".join(form.proposals.remarks) if form else "", "quiet")
        if form is not None:
            self._show_rows(form)
            first = next(iter(form.open_places), 0)
            self.rows.setCurrentIndex(self.rows.rows.index(first, 1))
            self._show_row()

    def _show_rows(self, form: FormChoices) -> None:
        self._showing = True
        self.rows.rows.show_ticked(form.text_rows(), form.ticks)
        self._showing = False

    def _show_row(self) -> None:
        form, place = self._form, self.rows.currentIndex().row()
        self.decision.setVisible(form is not None and 0 <= place < len(form.rows))
        if form is not None and 0 <= place < len(form.rows):
            name = f"{self.list.currentIndex().row()} {place}"
            self.decision.show_row(name, form.rows[place], form.choices.get(place))

    def _take_ticks(self) -> None:
        """What was ticked by hand is decided; what cannot be ticked yet asks for its decision."""
        form = self._form
        if self._showing or form is None:
            return
        wanted = set(self.rows.rows.places)
        for place, taken in enumerate(form.ticks):
            if taken != (place in wanted) and not form.tick(place, not taken):
                self.rows.setCurrentIndex(self.rows.rows.index(place, 1))
        self._show_again(form)

    def _decide(self, choice: Choice | None) -> None:
        form, place = self._form, self.rows.currentIndex().row()
        if form is not None and 0 <= place < len(form.rows):
            form.decide(place, choice)
            self._show_again(form)

    def _show_again(self, form: FormChoices) -> None:
        self._show_rows(form)
        self._show_row()
        self._show_count()

    def _go_to_open(self) -> None:
        """To the first row that waits, in this form or another one."""
        current = self.list.currentIndex().row()
        for place in (current, *range(len(self.found))):
            form = self._choices.get(self.found[place].path)
            if form is not None and form.open_places:
                self.list.setCurrentIndex(self.list.cards.index(place))
                self.rows.setCurrentIndex(self.rows.rows.index(form.open_places[0], 1))
                self.decision.first_entry().setFocus()
                return

    def _show_count(self) -> None:
        taken, waiting = sum(one.taken for one in self._choices.values()), self.open_count
        refused = sum(bool(one.refused) for one in self.found)
        self.next_open.setVisible(bool(waiting))
        self.keeps.setVisible(bool(self._choices))
        told = [_("ยังไม่มีข้อมูลใดเปลี่ยนแปลงจนกว่าจะกดรับ โปรดตรวจแต่ละแถวว่าจะบันทึกอะไรที่ใด")]
        if waiting:
            told.append(_("ยังมี {count} แถวที่ต้องตัดสินใจ แถวที่ยังไม่ตัดสินใจจะเว้นไว้และอ่านใหม่ภายหลังได้").format(count=waiting))
        if refused:
            told.append(_("มี {count} ไฟล์ที่ไม่ได้อ่าน เหตุผลอยู่ใต้ชื่อไฟล์").format(count=refused))
        if self.found:
            self.sentence.set_text(" ".join(told))
        self.offer(_("รับ {count} แถวเข้าโปรแกรม").format(count=taken), "" if taken else self._why_nothing())

    def _why_nothing(self) -> str:
        if not self._choices:
            return _("ไม่มีแบบที่อ่านได้")
        return _("ยังไม่ได้เลือกแถวที่จะรับ") if self.open_count else _("ไม่มีแถวใหม่ให้รับ")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Further forms are welcome."""
        if dropped_forms(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are read too."""
        event.acceptProposedAction()
        self.more_wanted.emit(dropped_forms(event.mimeData()))


def _card(one: FormRead) -> tuple[str, str, bool, object]:
    """The file's name over what it is of, or over why it was not read."""
    if one.refused or one.proposals is None or one.proposals.origin is None:
        return one.path.name, one.refused, True, one.path
    origin = one.proposals.origin
    of = _("{unit} รอบสิ้นสุด {day}").format(unit=origin.unit_name, day=long_date(origin.round_end)).strip()
    return one.path.name, f"{of}  ·  {counted(one.proposals)}", False, one.path


def _height_of(view: CardView) -> int:
    """As high as its cards, but no higher than leaves room for the rows."""
    least, most = _LIST_HEIGHTS
    heights = (view.sizeHintForIndex(view.cards.index(row)).height() for row in range(view.cards.rowCount()))
    return min(max(sum(heights) + 2 * view.frameWidth(), least), most)
