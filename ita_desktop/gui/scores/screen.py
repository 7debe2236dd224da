"""The screen of scores: the grid of two years, and the rules they are judged by."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.catalog import crosswalk
from ita_desktop.domain.context import Context
from ita_desktop.domain.entering import with_entered, with_reference
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.score_sheet import SheetRow, figures_of, sheet_rows
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, score_name
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.scores.grid_page import GridPage
from ita_desktop.gui.scores.sheet import Sheet
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.gui.scores.framework_page import FrameworkPage
    from ita_desktop.session.score_pasting import Landing

_TYPED = "typed"


class ScoresScreen(Screen):
    """Types, pastes and compares scores."""

    def __init__(self, office: CurrentOffice, words: ScreenWords, icons: Icons) -> None:
        super().__init__(office, words)
        self._icons = icons
        self._frameworks: tuple[Framework, Framework] | None = None
        self._strays: frozenset[ScoreKey] = frozenset()
        self._rows: tuple[SheetRow, ...] = ()
        self.grid = GridPage(office, words, icons)
        self.table = self.grid.table
        self.rules: FrameworkPage | None = None
        self.pages = QStackedWidget()
        self.pages.addWidget(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._connect()

    def _connect(self) -> None:
        self.table.scores.typed.connect(self._type)
        self.table.cells.began.connect(self._office.edits.seal)
        self.table.clearing.connect(self._clear)
        self.grid.reference_wanted.connect(self._set_reference)
        self.grid.paste_wanted.connect(self._paste)
        self.grid.framework_wanted.connect(lambda: self.show_rules().table.setFocus())

    def refresh(self) -> None:
        """Shows the scores of the working year's two years."""
        context = self._office.context
        scores = (context.assessed.scores, context.previous.scores)
        frameworks = (context.framework, context.frameworks[context.previous_year])
        figures = figures_of(self._rows_of(context, frameworks), frameworks, scores)
        self.grid.show_sheet(Sheet(context.assessed_year, self._rows, figures, self._read_only), context)
        if self.rules is not None:
            self.rules.show_context(context)

    def _rows_of(self, context: Context, frameworks: tuple[Framework, Framework]) -> tuple[SheetRow, ...]:
        """The rows, the very same ones while the years' rules are."""
        entered = frozenset(context.assessed.scores)
        if frameworks != self._frameworks or not entered <= self._strays:
            now, before = context.assessed_year, context.previous_year
            self._rows = sheet_rows(*frameworks, lambda code: crosswalk(now, before, code), entered)
            self._frameworks = frameworks
            self._strays = frozenset(row.key for row in self._rows)
        return self._rows

    def take_focus(self) -> None:
        """To the grid, where a number can be typed at once."""
        self.pages.setCurrentWidget(self.grid)
        self.grid.focus_grid()

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        if self.rules is not None and self.pages.currentWidget() is self.rules:
            return [self.rules.table, self.rules.area]
        return [self.grid.level.choice, self.table]

    def show_place(self, place: Place) -> None:
        """A score's cell, the level, a year's rules or a correction of them."""
        self.follow()
        if place.kind in (PlaceKind.FRAMEWORK, PlaceKind.CORRECTION):
            self._show_rule(place)
            return
        self.pages.setCurrentWidget(self.grid)
        if place.kind is PlaceKind.LEVEL:
            self.grid.ensureWidgetVisible(self.grid.level)
            self.grid.level.choice.box.setFocus()
            return
        if place.kind is PlaceKind.SCORE and place.ids:
            self.table.show_score(place.fiscal_year, _key(place.ids))
        self.take_focus()

    def show_rules(self) -> "FrameworkPage":
        """Brings the rules of the years to the front."""
        if self.rules is None:
            from ita_desktop.gui.scores.framework_page import FrameworkPage

            self.rules = FrameworkPage(self._office, self._words, self._icons)
            self.rules.left.connect(self.take_focus)
            self.rules.said.connect(self.said)
            self.pages.addWidget(self.rules)
            self.rules.show_context(self._office.context)
        self.pages.setCurrentWidget(self.rules)
        return self.rules

    def _show_rule(self, place: Place) -> None:
        rules = self.show_rules()
        if place.kind is PlaceKind.FRAMEWORK or not rules.show_correction(place):
            rules.show_year(place.fiscal_year)
            rules.table.setFocus()

    def _type(self, fiscal_year: int, key: ScoreKey, text: str) -> None:
        name = _("แก้ไข{score} ปี {year}").format(score=score_name(key), year=fiscal_year)
        self._office.edit(name, _place(fiscal_year, key, _TYPED), self._entered([(fiscal_year, key, text)]))

    def _clear(self, chosen: list[tuple[int, ScoreKey]]) -> None:
        """Empties cells of both years in one step."""
        if not chosen:
            return
        after = self._entered([(year, key, "") for year, key in chosen])
        year, key = chosen[0]
        name = _("ลบ{score} ปี {year}").format(score=score_name(key), year=year)
        if len(chosen) > 1:
            name = _("ลบคะแนน {count} ช่อง").format(count=len(chosen))
        self._office.edit(name, _place(year, key), after)

    def _paste(self) -> None:
        from ita_desktop.gui.scores.pasting import paste, target_of  # reads tables of every kind: not needed before
        from ita_desktop.session.clipboard import copied

        target = target_of(self.table, self._office.context)
        if target is None or self._read_only:
            return
        if problem := paste(copied(), target, self._standing, self._land, self._words, self):
            self.said.emit(problem, "warning")

    def _standing(self, fiscal_year: int, key: ScoreKey) -> str:
        entered = year_of(self._office.file, fiscal_year).assessment.scores.get(key)
        return entered.text if entered else ""

    def _land(self, landings: "tuple[Landing, ...]", replaced: int) -> None:
        """Pasted scores, as one step."""
        from ita_desktop.gui.scores.pasting import landed_sentence

        first = max(landings, key=lambda one: one.fiscal_year)
        after = self._entered([(one.fiscal_year, one.key, one.text) for one in landings])
        name = _("วางคะแนน {count} ช่อง").format(count=len(landings))
        self._office.edit(name, _place(first.fiscal_year, first.key), after)
        found = (self.table.scores.sheet.row_of(one.fiscal_year, one.key) for one in landings)
        self.table.unfold(*(self._rows[place[0]].indicator for place in found if place))
        self.table.show_score(first.fiscal_year, first.key)
        self.said.emit(landed_sentence(landings, replaced), "info")

    def _entered(self, texts: list[tuple[int, ScoreKey, str]]) -> OfficeFile:
        """The file with texts typed for years and keys; the year compared with may so become a reference year."""
        file, assessed_year = self._office.file, self._office.working_year - 1
        for year in dict.fromkeys(year for year, _key, _text in texts):
            own = [(key, text) for of, key, text in texts if of == year]
            file = with_entered(file, year, own, compared=year != assessed_year)
        return file

    def _set_reference(self, fiscal_year: int, reference: bool) -> None:
        name = _("กำหนดให้ปี {year} เป็นปีอ้างอิง") if reference else _("เลิกใช้ปี {year} เป็นปีอ้างอิง")
        after = with_reference(self._office.file, fiscal_year, reference)
        self._office.edit(name.format(year=fiscal_year), Place(PlaceKind.SCORE, fiscal_year), after)


def _place(fiscal_year: int, key: ScoreKey, field: str = "") -> Place:
    return Place(PlaceKind.SCORE, fiscal_year, tuple(part for part in key if part), field)


def _key(ids: tuple[str, ...]) -> ScoreKey:
    level, code, part = (*ids, "", "")[:3]
    return ScoreKey(ScoreLevel(level), code, part)
