"""What the measures of a year refer to: columns, indicators and items with their scores, units, digits."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.catalog.forms import load_forms
from ita_desktop.catalog.frameworks import framework_for
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.forms import Column, FormError
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.office import Digits, Unit
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, Scores, shown
from ita_desktop.domain.scoring import best, score_keys
from ita_desktop.i18n import _
from ita_desktop.thai.digits import thai_digits
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start
from ita_desktop.thai.normal import normal

_TABLE = "measures"
_EVERY_UNIT = "ทุกส่วนราชการ"
_WORKING_GROUP = "คณะทำงานขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA)"
NUMBER_COLUMN = Column("number", "ลำดับ", 5, screen=56)


@dataclass(frozen=True, slots=True)
class Linkable:
    """An indicator or one of its items: `scores` as printed, one for each part; `weak` below the year's target."""

    code: str
    name: str
    scores: str = ""
    weak: bool = False
    items: tuple["Linkable", ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Everything around the measures of `measures_year` that the screen shows with them."""

    measures_year: int
    digits: Digits
    columns: tuple[Column, ...]
    indicators: tuple[Linkable, ...]
    units: tuple[Unit, ...]
    groups: tuple[str, ...]

    def spoken(self, number: int) -> str:
        """A number in the digits the office prints."""
        return thai_digits(str(number)) if self.digits is Digits.THAI else str(number)

    def unit_in(self, text: str) -> str:
        """The id of the one unit a text names, by its name anywhere in it or its short name alone; else empty."""
        said = normal(text).strip()
        named = [
            unit for unit in self.units if (unit.name and normal(unit.name) in said) or unit.short_name == said != ""
        ]
        longest = max(named, key=lambda unit: len(unit.name), default=None)
        if longest is None or any(normal(unit.name) not in normal(longest.name) for unit in named):
            return ""
        return longest.id

    def column(self, column_id: str) -> Column:
        """A column by its id; KeyError where there is none."""
        found = next((column for column in self.columns if column.id == column_id), None)
        if found is None:
            raise KeyError(column_id)
        return found


def reference_of(file: OfficeFile, working_year: int) -> Reference:
    """The reference of the measures planned in a working year."""
    framework = framework_for(working_year - 1, file.corrections)
    scores = year_of(file, working_year - 1).assessment.scores
    return Reference(
        working_year,
        file.preferences.digits,
        (NUMBER_COLUMN, *_columns(file, working_year)),
        tuple(_indicators(framework, scores)),
        tuple(unit for unit in file.units if _exists(unit, working_year)),
        (_EVERY_UNIT, _WORKING_GROUP),
    )


def _columns(file: OfficeFile, working_year: int) -> Iterator[Column]:
    """The union of the table's columns, an office's own among them, and entries that no form names any more."""
    try:
        columns = load_forms(file).tables[_TABLE].columns
    except FormError:
        columns = load_forms(OfficeFile(id="")).tables[_TABLE].columns
    yield from columns
    known = {column.id for column in columns}
    names = (name for measure in year_of(file, working_year).measures for name in measure.extra)
    yield from (Column(name, name, 12) for name in dict.fromkeys(names) if name not in known)


def _indicators(framework: Framework, scores: Scores) -> Iterator[Linkable]:
    keys = score_keys(framework)
    for indicator in framework.indicators:
        items = tuple(
            Linkable(item.code, item.name, *_score(framework, scores, keys, ScoreLevel.ITEM, item.code))
            for item in framework.items
            if item.indicator == indicator.code
        )
        own = _score(framework, scores, keys, ScoreLevel.INDICATOR, indicator.code)
        yield Linkable(indicator.code, indicator.name, *own, items)


def _score(
    framework: Framework, scores: Scores, keys: tuple[ScoreKey, ...], level: ScoreLevel, code: str
) -> tuple[str, bool]:
    """An indicator's own score; of an item both parts where it has two."""
    places = [key for key in keys if (key.level, key.code) == (level, code)]
    whole = [key for key in places if not key.part] or places
    known: list[Decimal] = [value for key in whole if (value := best(framework, scores, key)) is not None]
    return " / ".join(map(shown, known)), any(value < framework.target for value in known)


def _exists(unit: Unit, fiscal_year: int) -> bool:
    begins, ends = unit.valid_from, unit.valid_to
    return (begins is None or begins <= fiscal_end(fiscal_year)) and (ends is None or ends >= fiscal_start(fiscal_year))


def indicator_line(indicator: Linkable, reference: Reference) -> str:
    """An indicator by number and name."""
    number = reference.spoken(int(indicator.code)) if indicator.code.isdecimal() else indicator.code
    return f"{number}. {indicator.name}" if indicator.name else _("ตัวชี้วัดที่ {number}").format(number=number)
