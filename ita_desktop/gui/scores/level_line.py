"""The line above the grid: the total, the level, what blocks the next one, and the level as it was announced."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ita_desktop.domain.context import Context
from ita_desktop.domain.entering import with_level
from ita_desktop.domain.levels import level_of
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.scores import TOTAL, as_printed, shown
from ita_desktop.domain.scoring import computed_value
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.fields.bindings import Bindings, Slot
from ita_desktop.gui.fields.choice import ChoiceField, Choices
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.level_words import chosen_level, level_words
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

_LARGE = 2.0
_CHOICE_WIDTH = 190
_WIDE = 720


class LevelLine(QWidget):
    """Follows the assessed year's scores; the choice is bound to its place in the file."""

    def __init__(self, office: CurrentOffice, words: ScreenWords) -> None:
        super().__init__()
        self._bindings = Bindings(office)
        self._bound_year = 0
        self.total = heading(words, "", _LARGE)
        self.total.setWordWrap(False)
        self.of_what = muted(ThaiLabel(words))
        self.of_what.setWordWrap(False)
        self.headline = heading(words, "", 1.15)
        self.detail = ToldLabel(words)
        self.choice = ChoiceField(words, _("ระดับตามผลที่ประกาศ"), ())
        self.choice.setFixedWidth(_CHOICE_WIDTH)
        self._lay_out()

    def _lay_out(self) -> None:
        left, middle = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.total)
        left.addWidget(self.of_what)
        middle.addWidget(self.headline)
        middle.addWidget(self.detail)
        for column in (left, middle):
            column.setSpacing(GAP // 4)
            column.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(WIDE_GAP)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)
        self._grid.addLayout(left, 0, 0)
        self._grid.addLayout(middle, 0, 1)
        self._place_choice(wide=True)

    def _place_choice(self, *, wide: bool) -> None:
        """Beside the level, or below it where there is little room."""
        self._wide = wide
        self._grid.removeWidget(self.choice)
        if wide:
            self._grid.addWidget(self.choice, 0, 2, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(self.choice, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the sentence the room it needs."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        if wide != self._wide:
            self._place_choice(wide=wide)

    def show_context(self, context: Context) -> None:
        """Shows the assessed year of a working year."""
        year, assessment = context.assessed_year, context.assessed
        entered = assessment.scores.get(TOTAL)
        value = computed_value(context.framework, assessment.scores, TOTAL)
        if entered is not None and entered.value is not None:
            self._show_total(as_printed(entered), _("คะแนนรวม ปี {year}").format(year=year))
        else:
            self._show_total(
                shown(value) if value is not None else "–", _("คะแนนรวมที่คำนวณได้") if value else _("คะแนนรวม")
            )
        said = level_words(context.framework, assessment)
        if said.headline != self.headline.clean_text:
            self.headline.set_text(said.headline)
        self.detail.tell(said.detail, said.tone)
        self._offer(context)

    def _show_total(self, text: str, of_what: str) -> None:
        for label, said in ((self.total, text), (self.of_what, of_what)):
            if label.clean_text != said:
                label.set_text(said)

    def _offer(self, context: Context) -> None:
        year = context.assessed_year
        choices = _choices(context)
        if choices != self._choices:
            self._choices = choices
            self.choice.offer(choices)
        if year != self._bound_year:
            self._bound_year = year
            self._bindings.bind(self.choice, _slot(year))
        self._bindings.refresh()

    _choices: Choices = ()


def _slot(year: int) -> Slot:
    return Slot(
        _("เลือกระดับผลการประเมิน ปี {year}").format(year=year),
        Place(PlaceKind.LEVEL, year),
        lambda file: chosen_level(year_of(file, year).assessment),
        lambda file, level: with_level(file, year, level),
    )


def _choices(context: Context) -> Choices:
    """What the scores say, the year's levels, and what stands in the file though it is none of them."""
    level = level_of(context.framework, context.assessed.scores).level
    by_scores = _("ตามคะแนน ({level})").format(level=level.name) if level else _("ตามคะแนน")
    names = [rule.name for rule in context.framework.levels]
    chosen = chosen_level(context.assessed)
    if chosen and chosen not in names:
        names.append(chosen)
    return (("", by_scores), *((name, name) for name in names))
