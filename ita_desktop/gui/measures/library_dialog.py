"""Choosing from the library of ready measures: what was weak at the left, the measures that answer it at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.domain.library import speaks_of
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.step_lines import steps_text
from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.measures.library_offers import Library, Offer
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.gui.text_table import TextRow
from ita_desktop.gui.tick_list import TickList
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_SIZE = QSize(1160, 660)
_LEAST_LEFT, _LEFT = 150, 300
_LEAST_RIGHT = 240
_LEAST_HEIGHT = 90
_SHARES, _LEAST_COLUMNS = (38, 62), (110, 130)


class _OfferList(TickList):
    """Its columns share the width there is; too little room is scrolled through."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words, (_("มาตรการ"), _("ขั้นตอน")), _("มาตรการในคลัง"))

    def share_width(self) -> None:
        """By fixed shares, never less than can be read."""
        room = self.viewport().width() - self.columnWidth(0)
        for place, (share, least) in enumerate(zip(_SHARES, _LEAST_COLUMNS, strict=True), 1):
            self.setColumnWidth(place, max(room * share // 100, least))


class LibraryDialog(AgreeingDialog):
    """Accepted, `measures` are those to be added. What is ticked stays so whatever topic is in sight."""

    def __init__(
        self, library: Library, reference: Reference, words: ScreenWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("เลือกจากคลังมาตรการ"), _SIZE, parent)
        self._library, self._reference = library, reference
        self._chosen: set[int] = set()
        self._in_sight: list[int] = []
        self.sentence = ThaiLabel(words, _told(library))
        self.topics = CardView(words)
        self.topics.setAccessibleName(_("ตัวชี้วัดและข้อ"))
        self.topics.cards.show_rows(tuple((one.title, one.line, False, n) for n, one in enumerate(library.topics)))
        self.search = LineField(words, _("ค้นหาในคลังมาตรการ"), suggestion=_("ค้นหาในคลังมาตรการ"))
        self.search.label.hide()
        self.list = _OfferList(words)
        self.nothing = ToldLabel(words)
        self.elsewhere = ToldLabel(words)
        self._lay_out()
        self._connect()
        self.topics.setCurrentIndex(self.topics.cards.index(min(library.weak, 1), 0))
        self.topics.setFocus()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        self.topics.setFrameShape(QFrame.Shape.StyledPanel)
        self.topics.setMinimumWidth(_LEAST_LEFT)
        splitter.addWidget(self.topics)
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        left = min(_LEFT, self.width() // 3)
        splitter.setSizes([left, self.width() - left])
        self.arrange(self.sentence, splitter, self.elsewhere, growing=splitter)

    def _right(self) -> QWidget:
        right = QWidget()
        right.setMinimumWidth(_LEAST_RIGHT)
        self.list.setMinimumHeight(_LEAST_HEIGHT)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch()
        return right

    def _connect(self) -> None:
        self.topics.selectionModel().currentChanged.connect(self._show_topic)
        self.search.edited.connect(self._search)
        self.list.rows.ticked.connect(self._keep_ticks)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The ticked measures in the library's order."""
        return tuple(self._library.offers[place].measure for place in sorted(self._chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from a topic and from the search on to the measures, and adds only from there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._at_the_end:
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    @property
    def _at_the_end(self) -> bool:
        return not (self.topics.hasFocus() or self.search.line.hasFocus())

    def _search(self, text: str) -> None:
        """Looks through the whole library."""
        everything = self.topics.cards.index(0, 0)
        if text.strip() and self.topics.currentIndex() != everything:
            self.topics.setCurrentIndex(everything)
        else:
            self._show_topic()

    def _show_topic(self) -> None:
        topic = self._library.topics[max(self.topics.currentIndex().row(), 0)]
        offers = self._library.offers
        self._in_sight = [place for place in topic.places if speaks_of(offers[place].measure, self.search.text)]
        rows = tuple(self._row(offers[place]) for place in self._in_sight)
        self.list.rows.show_ticked(rows, [place in self._chosen for place in self._in_sight])
        self.list.setVisible(bool(rows))
        self.nothing.tell("" if rows else self._why_nothing())
        if rows:
            self.list.setCurrentIndex(self.list.rows.index(0, 1))
            self.list.scrollToTop()

    def _why_nothing(self) -> str:
        if self.search.text.strip():
            return _("ไม่พบคำนี้ในคลังมาตรการ ลองใช้คำที่สั้นลง หรือปิดหน้านี้แล้วกด “เพิ่มมาตรการ” เพื่อเขียนเอง")
        return _("คลังยังไม่มีมาตรการสำหรับหัวข้อนี้ โปรดดูที่ “ทั้งหมด” หรือปิดหน้านี้แล้วกด “เพิ่มมาตรการ” เพื่อเขียนเอง")

    def _row(self, offer: Offer) -> TextRow:
        measure = offer.measure
        here = (_("(มีมาตรการนี้ในปีนี้แล้ว)"),) if offer.twin else ()
        who = (one.text for one in measure.responsibles)
        told = (*measure.titles, *here, "", *who, measure.timeframe.text, measure.follow_up.text)
        steps = steps_text(measure.steps, self._reference.spoken)
        return TextRow(("\n".join(told), steps), "quiet" if offer.twin else "plain")

    def _keep_ticks(self) -> None:
        ticked = {self._in_sight[place] for place in self.list.rows.places}
        self._chosen = self._chosen - set(self._in_sight) | ticked
        count, elsewhere = len(self._chosen), len(self._chosen - ticked)
        sentence = _("รวมมาตรการที่เลือกไว้แต่ไม่ได้แสดงอยู่อีก {count} มาตรการ").format(count=elsewhere)
        self.elsewhere.tell(sentence if elsewhere else "", "quiet")
        self.offer(_("เพิ่ม {count} มาตรการ").format(count=count), "" if count else _("ยังไม่ได้เลือกมาตรการ"))


def _told(library: Library) -> str:
    """Why these topics stand here, and what the measures are."""
    assessed, target = library.measures_year - 1, library.target
    if library.weak:
        why = _("ด้านซ้ายคือตัวชี้วัดและข้อของปีงบประมาณ พ.ศ. {year} ที่ต่ำกว่า {target} คะแนน เรียงจากคะแนนน้อย")
    elif library.scored:
        why = _("ผลของปีงบประมาณ พ.ศ. {year} ไม่มีตัวชี้วัดหรือข้อใดต่ำกว่า {target} คะแนน เลือกมาตรการเพื่อรักษาระดับได้")
    else:
        why = _("ยังไม่มีคะแนนของปีงบประมาณ พ.ศ. {year} จึงแสดงมาตรการทั้งหมดในคลัง")
    ready = _("มาตรการที่เพิ่มเป็นของปีงบประมาณ พ.ศ. {year} แก้ไขถ้อยคำได้ภายหลัง").format(year=library.measures_year)
    return f"{why.format(year=assessed, target=target)} {ready}"
