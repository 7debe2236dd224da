"""What was reported of the same step in earlier rounds: one line each, whole on a click, used again on another."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.reporting import results_at
from ita_desktop.domain.rounds import Round
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

TEXTS = ("output", "outcome", "budget_used", "problems", "suggestions")
_LINE_WIDTH = 560
_AT_FIRST = 2


class Earlier(NamedTuple):
    """A result of an earlier round."""

    round: Round
    result: Result


def earlier_results(measure: Measure, rounds: Sequence[Round], spot: Spot) -> tuple[Earlier, ...]:
    """What was reported of the spot's step in the rounds before its own, latest first."""
    before = [one for one in rounds if spot.round_end is not None and one.end < spot.round_end]
    return tuple(
        Earlier(one, result) for one in reversed(before) for result in results_at(measure, rounds, one, spot.step)
    )


class EarlierPart(QWidget):
    """`use_wanted` carries the Result whose texts are to stand in the empty entries."""

    use_wanted = Signal(object)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._words = words
        self._results: tuple[Earlier, ...] = ()
        self.label = muted(ThaiLabel(words, _("รายงานไว้ในรอบก่อน")))
        self.rows: list[EarlierRow] = []
        self.all = QToolButton()
        self.all.setAutoRaise(True)
        self.all.setCheckable(True)
        self.all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.all.toggled.connect(self._show_rows)
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.label)
        column.addLayout(self._column)
        column.addWidget(self.all)

    def show_earlier(self, results: tuple[Earlier, ...], *, why_not: str) -> None:
        """Shows what was reported before; `why_not` says why its texts cannot be used here."""
        while len(self.rows) < len(results):
            self._add_row()
        for row, one in zip(self.rows, results, strict=False):
            row.show_result(one, why_not)
        self._results = results
        self.setVisible(bool(results))
        self._show_rows()

    def _show_rows(self) -> None:
        """The latest ones, until all are asked for."""
        count, wanted = len(self._results), self.all.isChecked()
        for place, row in enumerate(self.rows):
            row.setVisible(place < (count if wanted else min(count, _AT_FIRST)))
        self.all.setVisible(count > _AT_FIRST)
        pattern = _("แสดงเฉพาะรอบล่าสุด") if wanted else _("แสดงรายงานของรอบก่อนทั้ง {count} รายการ")
        self.all.setText(pattern.format(count=count))

    def _add_row(self) -> None:
        row = EarlierRow(self._words)
        place = len(self.rows)
        row.use.clicked.connect(lambda: self.use_wanted.emit(self._results[place].result))
        self.rows.append(row)
        self._column.addWidget(row)


class EarlierRow(QWidget):
    """One line, folded out by a click."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._shown: Earlier | None = None
        self.line = ThaiLabel(words)
        self.unfold = QToolButton()
        self.unfold.setAutoRaise(True)
        self.unfold.setCheckable(True)
        self.unfold.setArrowType(Qt.ArrowType.RightArrow)
        self.unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.unfold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.whole = ThaiLabel(words)
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = QPushButton(_("ใช้ข้อความของรอบก่อน"))
        self.use.setToolTip(_("คัดลอกข้อความลงในช่องที่ยังว่าง ช่องที่กรอกแล้วไม่เปลี่ยน"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.unfold)
        column.addWidget(self.line)
        column.addWidget(self.whole)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        self.unfold.toggled.connect(self._fold)
        self._fold(False)

    def show_result(self, one: Earlier, why_not: str) -> None:
        """Shows a result of an earlier round."""
        allow(self.use, why_not)
        if one == self._shown:
            return
        self._shown = one
        self.unfold.setText(_("รอบที่ {number}").format(number=one.round.number))
        text = self.fontMetrics().elidedText(_one_line(one.result), Qt.TextElideMode.ElideRight, _LINE_WIDTH)
        self.line.set_text(" · ".join(part for part in (one.result.status.value, text) if part))
        self.whole.set_text("\n".join(_whole(one.result)))
        self._fold(self.unfold.isChecked())

    def _fold(self, unfolded: bool) -> None:
        self.unfold.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self.line.setVisible(not unfolded)
        self.whole.setVisible(unfolded)
        self.use.setVisible(unfolded)


def _one_line(result: Result) -> str:
    return " ".join((result.output or result.outcome or result.reason).split())


def _whole(result: Result) -> Iterator[str]:
    yield result.status.value
    labels = {
        "reason": _("เหตุผลที่ไม่ได้ดำเนินการ"),
        "output": _("ผลการดำเนินการ"),
        "outcome": _("ผลลัพธ์"),
        "budget_used": _("งบประมาณที่ใช้"),
        "problems": _("ปัญหา/อุปสรรค"),
        "suggestions": _("ข้อเสนอแนะ"),
    }
    for name, label in labels.items():
        if text := str(getattr(result, name)).strip():
            yield f"{label}: {text}"
    for event in result.events:
        yield f"– {' '.join(part for part in (event.what, event.where, event.people) if part.strip())}"
