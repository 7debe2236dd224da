"""Measures deleted after something was reported of them: looked at, called back, or removed for good."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ita_desktop.domain.measures import Measure
from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import short_date

_SIZE = QSize(680, 460)
_LEAST_LIST = 8 * GAP
_LONGEST = 120


class RemovedDialog(AgreeingDialog):
    """Accepted, `chosen` is the measure to call back; `unwanted` carries the id of one to remove for good."""

    unwanted = Signal(str)

    def __init__(
        self, year: int, measures: tuple[Measure, ...], why_not: str, words: ScreenWords, parent: QWidget
    ) -> None:
        super().__init__(_("มาตรการที่ลบแล้วของปี {year}").format(year=year), _SIZE, parent)
        self._why_not = why_not
        said = _("มาตรการเหล่านี้ลบออกจากตารางหลังจากรายงานผลแล้ว โปรแกรมจึงเก็บผลและหลักฐานไว้ และเรียกคืนได้ที่ท้ายตาราง")
        self.list = CardView(words, wraps=True)
        self.list.setAccessibleName(_("มาตรการที่ลบแล้ว"))
        self.list.setMinimumHeight(_LEAST_LIST)
        self.remove = QPushButton(_("ลบถาวร"))
        self.remove.clicked.connect(lambda: self.unwanted.emit(self.chosen))
        self.arrange(ThaiLabel(words, said), self.list, growing=self.list, others=(self.remove,))
        self.list.activated.connect(self.accept_button.click)
        self.show_measures(measures)
        self.list.setFocus()

    @property
    def chosen(self) -> str:
        """The id of the measure that is marked; empty for none."""
        return str(self.list.value() or "")

    def show_measures(self, measures: tuple[Measure, ...]) -> None:
        """Shows those that are left; without any there is nothing more to do."""
        place = max(self.list.currentIndex().row(), 0)
        self.list.cards.show_rows(tuple((_title(one), _reported(one), False, one.id) for one in measures))
        self.list.setCurrentIndex(self.list.cards.index(min(place, len(measures) - 1)))
        self.offer(_("เรียกคืน"), self._why_not)
        allow(self.remove, self._why_not)
        if not measures:
            self.reject()


def _title(measure: Measure) -> str:
    return " / ".join(title for title in measure.titles if title.strip()) or _("(ยังไม่มีชื่อ)")


def _reported(measure: Measure) -> str:
    """How much was reported, when last, and how the latest output begins."""
    days = [one.reported_on for one in measure.results if one.reported_on]
    evidence = sum(len(one.evidence) for one in measure.results)
    outputs = [" ".join(one.output.split()) for one in measure.results if one.output.strip()]
    said = (
        _("รายงานแล้ว {count} รายการ").format(count=len(measure.results)),
        _("ล่าสุด {day}").format(day=short_date(max(days))) if days else "",
        _("หลักฐาน {count} รายการ").format(count=evidence) if evidence else "",
        _shortened(outputs[-1]) if outputs else "",
    )
    return " · ".join(filter(None, said))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
