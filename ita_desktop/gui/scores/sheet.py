"""What the grid of scores shows at one moment, and in which words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from ita_desktop.domain.score_sheet import Figures, SheetRow
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel, score_problem, shown
from ita_desktop.i18n import _
from ita_desktop.thai.keys import digits_meant

_NOTHING = Figures()
_LONGEST = 24


class Column(IntEnum):
    """The columns of the grid; scores are typed into those of the two years."""

    NAME = 0
    ASSESSED = 1
    COMPUTED = 2
    PREVIOUS = 3
    DIFFERENCE = 4


class Look(IntEnum):
    """How a cell is painted."""

    PLAIN = 0
    QUIET = 1
    WRONG = 2
    APART = 3
    UP = 4
    DOWN = 5
    CLOSED = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows and figures of an assessed year and the one before it."""

    assessed_year: int = 0
    rows: tuple[SheetRow, ...] = ()
    figures: Mapping[ScoreKey, Figures] = field(default_factory=dict)
    read_only: bool = False

    @property
    def previous_year(self) -> int:
        """The year compared with."""
        return self.assessed_year - 1

    def figures_at(self, row: int) -> Figures:
        """What stands in a row."""
        return self.figures.get(self.rows[row].key, _NOTHING)

    def target(self, row: int, column: int) -> tuple[int, ScoreKey] | None:
        """The fiscal year and key of the score a cell holds; None where nothing can be typed."""
        if column == Column.ASSESSED:
            return self.assessed_year, self.rows[row].key
        previous = self.rows[row].previous
        return (self.previous_year, previous) if column == Column.PREVIOUS and previous else None

    def entered(self, row: int, column: int) -> Entered | None:
        """What was typed into a cell."""
        figures = self.figures_at(row)
        return {Column.ASSESSED: figures.entered, Column.PREVIOUS: figures.previous}.get(Column(column))

    def row_of(self, year: int, key: ScoreKey) -> tuple[int, Column] | None:
        """Where a score of a year stands."""
        for number, row in enumerate(self.rows):
            if year == self.assessed_year and row.key == key:
                return number, Column.ASSESSED
            if year == self.previous_year and row.previous == key:
                return number, Column.PREVIOUS
        return None


def head(sheet: Sheet, column: int) -> str:
    """A column's head."""
    return {
        Column.NAME: _("รายการ"),
        Column.ASSESSED: _("ปี {year}").format(year=sheet.assessed_year),
        Column.COMPUTED: _("คำนวณได้"),
        Column.PREVIOUS: _("ปี {year}").format(year=sheet.previous_year),
        Column.DIFFERENCE: _("ผลต่าง"),
    }[Column(column)]


def text_of(sheet: Sheet, row: int, column: int) -> str:
    """What a cell shows: scores as typed, shortened where no score is that long."""
    figures = sheet.figures_at(row)
    match column:
        case Column.NAME:
            return sheet.rows[row].label
        case Column.COMPUTED:
            return "" if figures.computed is None else shown(figures.computed)
        case Column.DIFFERENCE:
            return "" if figures.difference is None else f"{figures.difference:+.2f}" if figures.difference else "0.00"
    entered = sheet.entered(row, column)
    if entered is not None:
        return _short(entered.text)
    fallback = figures.previous_computed if column == Column.PREVIOUS else None
    return "" if fallback is None else shown(fallback)


def look_of(sheet: Sheet, row: int, column: int) -> Look:
    """How a cell is painted."""
    figures = sheet.figures_at(row)
    match column:
        case Column.NAME:
            return Look.PLAIN
        case Column.COMPUTED:
            return Look.APART if figures.apart else Look.QUIET
        case Column.DIFFERENCE:
            return Look.QUIET if not figures.difference else Look.UP if figures.difference > 0 else Look.DOWN
    if sheet.target(row, column) is None:
        return Look.CLOSED
    if problem_of(sheet, row, column):
        return Look.WRONG
    return Look.PLAIN if sheet.entered(row, column) else Look.QUIET


def problem_of(sheet: Sheet, row: int, column: int) -> str:
    """Why what was typed is no score; empty where it is one or nothing was typed."""
    entered = sheet.entered(row, column)
    problem = score_problem(entered.text) if entered is not None and entered.value is None else ""
    if entered is not None and problem and (meant := digits_meant(entered.text)):
        return _("“{typed}” พิมพ์ขณะแป้นพิมพ์เป็นภาษาไทย หมายถึง {meant} ใช่หรือไม่ โปรดเปลี่ยนแป้นพิมพ์เป็นภาษาอังกฤษแล้วพิมพ์ใหม่").format(
            typed=_short(entered.text), meant=meant
        )
    return problem


def note_of(sheet: Sheet, row: int, column: int) -> str:
    """One sentence about a cell: what is wrong with it, why it differs, why nothing can be typed; else nothing."""
    figures, look = sheet.figures_at(row), look_of(sheet, row, column)
    if look is Look.WRONG:
        return problem_of(sheet, row, column)
    if look is Look.CLOSED:
        return _(
            "ไม่พบรายการที่ตรงกันในปี {year} จึงไม่มีคะแนนให้เทียบ หากจะกรอกคะแนนรายข้อของปีนั้น ให้เลือกปีที่ทำงานเป็น {next}"
        ).format(year=sheet.previous_year, next=sheet.assessed_year)
    if figures.apart and figures.computed is not None and column in (Column.ASSESSED, Column.COMPUTED):
        return _(
            "คะแนนที่กรอกต่างจากที่คำนวณได้ ({computed}) อยู่ {apart} โปรดเทียบกับผลที่ประกาศอีกครั้ง เอกสารจะพิมพ์ตามที่กรอก"
        ).format(computed=shown(figures.computed), apart=figures.apart)
    if column in (Column.COMPUTED, Column.DIFFERENCE):
        return _("โปรแกรมคำนวณช่องนี้ให้ โปรดกรอกคะแนนในช่องปี {year}").format(year=sheet.assessed_year)
    if column == Column.PREVIOUS and figures.previous is None and figures.previous_computed is not None:
        return _("คำนวณจากคะแนนอื่นของปี {year} ยังไม่ได้กรอกเอง").format(year=sheet.previous_year)
    return ""


def is_bold(row: SheetRow) -> bool:
    """Whether a row sums others up."""
    return row.key.level in (ScoreLevel.TOTAL, ScoreLevel.TOOL, ScoreLevel.INDICATOR) and not row.indicator


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
