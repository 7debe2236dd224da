"""Closing the follow-up of a year: what is still open and why it is left, and whether the next year begins."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.follow_up.open_rows import OpenRow
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_SIZE = QSize(720, 560)
_LEAST_LIST = 8 * GAP
_LINES = (1, 3)


class ClosingDialog(AgreeingDialog):
    """Accepted, `reason` says why what is open is left; left for a measure, `looked_at` is its id."""

    def __init__(
        self, year: int, rows: tuple[OpenRow, ...], *, next_is_empty: bool, words: ScreenWords, parent: QWidget
    ) -> None:
        super().__init__(_("ปิดการติดตามผลของมาตรการปี {year}").format(year=year), _SIZE, parent)
        self._year, self._rows, self.looked_at = year, rows, ""
        self.sentence = ThaiLabel(words, _told(year, len(rows)))
        self.list = CardView(words, wraps=True)
        self.list.setAccessibleName(_("สิ่งที่ยังค้าง"))
        self.list.setMinimumHeight(_LEAST_LIST)
        self.list.cards.show_rows(tuple((row.title, row.what, False, row.measure) for row in rows))
        self.look = QPushButton(_("ไปที่มาตรการนี้"))
        self.note = TextField(words, _("เหตุผลที่ปิดทั้งที่ยังมีรายการค้าง"), lines=_LINES)
        self.next_year = QCheckBox(_("แล้วเริ่มงานปี {year} โดยยกมาตรการไปทำต่อ").format(year=year + 1))
        self.next_year.setChecked(next_is_empty)
        self.next_year.setVisible(next_is_empty)
        others = (self.look,) if rows else ()
        self.arrange(self.sentence, self.list, self.note, self.next_year, growing=self.list, others=others)
        self._connect()
        self._follow()

    def _connect(self) -> None:
        self.list.setVisible(bool(self._rows))
        self.note.setVisible(bool(self._rows))
        self.list.activated.connect(self._look)
        self.look.clicked.connect(self._look)
        self.note.edited.connect(self._follow)
        if self._rows:
            self.list.setCurrentIndex(self.list.cards.index(0))
            self.list.setFocus()
        else:
            self.resize(self.width(), self.minimumSizeHint().height())

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.note.text.strip()

    @property
    def begins_next(self) -> bool:
        """Whether the next year begins at once."""
        return self.next_year.isChecked()

    def _look(self) -> None:
        self.looked_at = str(self.list.value() or "")
        self.reject()

    def _follow(self) -> None:
        missing = _("โปรดบอกเหตุผลที่ปิดทั้งที่ยังมีรายการค้างก่อน") if self._rows and not self.reason else ""
        self.offer(_("ปิดการติดตามของปี {year}").format(year=self._year), missing)


def _told(year: int, count: int) -> str:
    after = _("เมื่อปิดแล้วผลของปี {year} จะแก้ไขไม่ได้จนกว่าจะเปิดอีกครั้ง และยังพิมพ์ได้ตามเดิม").format(year=year)
    if not count:
        return _("รายงานผลครบทุกมาตรการแล้ว") + " " + after
    return _("ยังมี {count} มาตรการที่มีรายการค้าง").format(count=count) + " " + after
