"""The year at a glance: its steps with what is done and missing, and the result against last year's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.levels import level_of
from ita_desktop.domain.pressing import pressing_now
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, shown
from ita_desktop.domain.scoring import best
from ita_desktop.gui.distances import GAP, PAGE_MARGIN, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.overview.chart import Bar, IndicatorChart
from ita_desktop.gui.overview.due_card import DueCard
from ita_desktop.gui.overview.stages import Stage, stages_of
from ita_desktop.gui.overview.step_card import StepCard
from ita_desktop.gui.screen import Screen
from ita_desktop.gui.screen_names import ScreenName, screen_of
from ita_desktop.i18n import _
from ita_desktop.session.issues import Issues, counts_of
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

_LOW = 640
_SIDE_BY_SIDE_FROM = 980
_WIDEST = 1280
_START = {
    ScreenName.OFFICE: PlaceKind.OFFICE,
    ScreenName.SCORES: PlaceKind.SCORE,
    ScreenName.ANALYSIS: PlaceKind.FINDING,
    ScreenName.MEASURES: PlaceKind.MEASURE,
    ScreenName.FOLLOW_UP: PlaceKind.RESULT,
    ScreenName.DOCUMENTS: PlaceKind.DOCUMENT,
}


class OverviewScreen(Screen):
    """Edits nothing; leads to the screens."""

    def __init__(self, office: CurrentOffice, issues: Issues, words: ScreenWords, icons: Icons) -> None:
        super().__init__(office, words)
        self._icons, self._issues = icons, issues
        self.title = heading(words, "", 1.4)
        self.result = ThaiLabel(words)
        self.chart_title = heading(words, _("คะแนนรายตัวชี้วัดเทียบกับปีก่อน"), 1.1)
        self.legend = muted(ThaiLabel(words))
        self.chart = IndicatorChart(words)
        self.due = DueCard(words)
        self.cards: dict[ScreenName, StepCard] = {}
        self._steps = QVBoxLayout()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.due.wanted.connect(self.place_wanted)
        issues.changed.connect(self._show_issues)

    def _lay_out(self) -> None:
        self._steps.setSpacing(GAP)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        for widget in (self.chart_title, self.legend, self.chart):
            right.addWidget(widget)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addLayout(self._steps)
        left.addStretch(1)
        self._halves.setSpacing(PAGE_MARGIN)
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right, 1)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setSpacing(WIDE_GAP)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        for part in (self.title, self.result, self.due):
            column.addWidget(part)
        column.addLayout(self._halves, 1)
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Steps and chart stand beside each other where there is room."""
        super().resizeEvent(event)
        self.due.set_low(event.size().height() < _LOW)
        wide = event.size().width() >= _SIDE_BY_SIDE_FROM
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def refresh(self) -> None:
        """Says again how far the year has come."""
        context = self._office.context
        self.title.set_text(_("งานของปีงบประมาณ พ.ศ. {year}").format(year=context.working_year))
        self.result.set_text(_result(context))
        pressing = pressing_now(context.file, context.working_year, context.today)
        stages = stages_of(context, pressing)
        first = next((stage for stage in stages if not stage.done and not stage.waits), None)
        for stage in stages:
            self._card(stage).show_state(stage.state, stage.missing, done=stage.done, next_one=stage is first)
        self.due.show_pressing(pressing, context.working_year)
        self._show_chart(context)
        self._show_issues()

    def _show_issues(self) -> None:
        """What each screen has to mend."""
        if not self._office.is_open or not self.isVisible():
            return
        for name, card in self.cards.items():
            card.show_issues(counts_of(issue for issue in self._issues.open if screen_of(issue.place) is name))

    def _card(self, stage: Stage) -> StepCard:
        if stage.screen not in self.cards:
            card = StepCard(self._words, self._icons, stage.screen, stage.title, _("เปิด"))
            card.wanted.connect(lambda screen=stage.screen: self._go(screen))
            self.cards[stage.screen] = card
            self._steps.addWidget(card)
        card = self.cards[stage.screen]
        card.name(stage.title)
        return card

    def _go(self, screen: ScreenName) -> None:
        year = self._office.working_year
        assessed = screen in (ScreenName.SCORES, ScreenName.ANALYSIS)
        self.place_wanted.emit(Place(_START[screen], year - 1 if assessed else year))

    def _show_chart(self, context: Context) -> None:
        bars = []
        for indicator in context.framework.indicators:
            key = ScoreKey(ScoreLevel.INDICATOR, indicator.code)
            before = context.frameworks.get(context.previous_year)
            last = best(before, context.previous.scores, key) if before else None
            now = best(context.framework, context.assessed.scores, key)
            bars.append(Bar(f"{indicator.code}. {indicator.name}", now, last))
        there = any(bar.now is not None or bar.before is not None for bar in bars)
        for widget in (self.chart_title, self.legend, self.chart):
            widget.setVisible(there)
        self._halves.setStretch(1, 1 if there else 0)
        self.legend.set_text(
            _("แท่งหนา ปี {year} · แท่งบาง ปี {before} · เส้นประ เกณฑ์ {target} คะแนน").format(
                year=context.assessed_year, before=context.previous_year, target=context.framework.target
            )
        )
        self.chart.show_bars(bars, context.framework.target)

    def take_focus(self) -> None:
        """To the step to take next."""
        cards = list(self.cards.values())
        if cards:
            next((card for card in cards if card.button.isDefault()), cards[0]).button.setFocus()

    def panes(self) -> list[QWidget]:
        """The steps."""
        return [self.area]

    def show_place(self, place: Place) -> None:
        """No place is edited here."""
        self.take_focus()


def _result(context: Context) -> str:
    total = best(context.framework, context.assessed.scores, TOTAL)
    if total is None:
        return _("เมื่อกรอกคะแนนของปีงบประมาณ พ.ศ. {year} แล้ว ผลและกราฟจะแสดงที่นี่").format(year=context.assessed_year)
    said = _("ผลการประเมินปีงบประมาณ พ.ศ. {year} ได้ {total} คะแนน").format(year=context.assessed_year, total=shown(total))
    level = context.assessed.level or getattr(level_of(context.framework, context.assessed.scores).level, "name", "")
    return f"{said} {_('ระดับ {level}').format(level=level)}" if level else said
