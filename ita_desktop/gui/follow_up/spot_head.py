"""The head of the form of results: of which measure, step and round one reports, and how that round stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ita_desktop.domain.due import WAITING, RoundState, round_state
from ita_desktop.domain.measures import Measure, Step
from ita_desktop.domain.rounds import ending_on
from ita_desktop.domain.rows import place_of, row_of
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.told import ToldLabel, Tone
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import long_date, short_date, short_period


class SpotHead(QWidget):
    """Sub-points are folded until they are asked for."""

    def __init__(self, words: ScreenWords, edits: FollowUpEdits) -> None:
        super().__init__()
        self._edits = edits
        self._count = 0
        self.title = heading(words, "", 1)
        self.step = ThaiLabel(words)
        self.points = ThaiLabel(words)
        self.unfold = QToolButton()
        self.unfold.setAutoRaise(True)
        self.unfold.setCheckable(True)
        self.unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.unfold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.unfold.toggled.connect(self._show_points)
        self.facts = muted(ThaiLabel(words))
        self.round = ToldLabel(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for widget in (self.title, self.step, self.unfold, self.points, self.facts, self.round):
            column.addWidget(widget)

    def show_spot(self, measure: Measure, spot: Spot) -> None:
        """Shows where one is."""
        number = self._edits.numbered(spot.measure)
        titles = " / ".join(title.strip() for title in measure.titles if title.strip())
        self.title.set_text(f"{number} {titles}".strip())
        step = row_of(measure.steps, spot.step)
        self.step.set_text(_step_line(measure, step))
        self._fill_points(step)
        self.facts.set_text(_facts(measure))
        self.facts.setVisible(bool(self.facts.clean_text))
        self.round.tell(*self._round_line(measure, spot))

    def _fill_points(self, step: Step | None) -> None:
        points = step.sub_points if step else ()
        self.points.set_text("\n".join(f"({n}) {point}" for n, point in enumerate(points, 1)))
        self._count = len(points)
        self.unfold.setVisible(bool(points))
        self._show_points(self.unfold.isChecked())

    def _show_points(self, unfolded: bool) -> None:
        self.points.setVisible(unfolded and self._count > 0)
        pattern = _("ซ่อนข้อย่อย {count} ข้อ") if unfolded else _("แสดงข้อย่อย {count} ข้อ")
        self.unfold.setText(pattern.format(count=self._count))
        self.unfold.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)

    def _round_line(self, measure: Measure, spot: Spot) -> tuple[str, Tone]:
        rounds = self._edits.rounds(measure)
        one = ending_on(rounds, spot.round_end) if spot.round_end else None
        if spot.round_end is None:
            return _("ผลที่ไม่ผูกกับรอบการติดตามใด"), "quiet"
        if one is None:
            return _("มาตรการนี้ไม่มีรอบที่สิ้นสุด {day}").format(day=long_date(spot.round_end)), "quiet"
        state = round_state(measure, rounds, one, self._edits.today)
        waits = self._edits.closed and state in WAITING
        said = _("รอบที่ {number} จาก {total} · {period} · รายงานภายใน {day} · {state}").format(
            number=one.number,
            total=len(rounds),
            period=short_period(one.start, one.end),
            day=short_date(one.due),
            state=_("ไม่ได้รายงาน") if waits else _state_word(state),
        )
        return said, "quiet" if waits else _TONES.get(state, "plain")


_TONES: dict[RoundState, Tone] = {
    RoundState.OVERDUE: "problem",
    RoundState.DUE: "caution",
    RoundState.NOTHING: "quiet",
}


def _state_word(state: RoundState) -> str:
    words = {
        RoundState.REPORTED: _("รายงานแล้ว"),
        RoundState.PARTLY: _("รายงานแล้วบางขั้นตอน"),
        RoundState.OVERDUE: _("เกินกำหนดแล้ว"),
        RoundState.DUE: _("ครบกำหนดเดือนนี้"),
        RoundState.COMING: _("ยังไม่ถึงกำหนด"),
        RoundState.NOTHING: _("รอบนี้ไม่มีสิ่งที่ต้องรายงาน"),
    }
    return words[state]


def _step_line(measure: Measure, step: Step | None) -> str:
    if step is None:
        return _("รายงานผลของทั้งมาตรการ ไม่แยกตามขั้นตอน") if measure.steps else _("รายงานผลของทั้งมาตรการ")
    number = place_of(measure.steps, step.id) + 1
    return _("ขั้นตอนที่ {number} {text}").format(number=number, text=step.text.strip())


def _facts(measure: Measure) -> str:
    people = ", ".join(one.text.strip() for one in measure.responsibles if one.text.strip())
    told = (
        _("ผู้รับผิดชอบ {people}").format(people=people) if people else "",
        _("ระยะเวลา {text}").format(text=measure.timeframe.text) if measure.timeframe.text.strip() else "",
        _("การติดตาม {text}").format(text=measure.follow_up.text) if measure.follow_up.text.strip() else "",
    )
    return " · ".join(part for part in told if part)
