"""What the assessed year's scores say of indicators and items: below the target, at full marks, or neither."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.checks.coverage.year_subjects import weak_subjects_of
from ita_desktop.checks.view import View
from ita_desktop.domain.scores import HIGHEST, ScoreKey, ScoreLevel, Scores, shown
from ita_desktop.domain.scoring import best
from ita_desktop.domain.weak_subjects import Subject


@dataclass(frozen=True, slots=True)
class Marks:
    """Of one assessed year: the weak subjects of every indicator (itself among them), and the scores known.

    `indicators` are the known scores of whole indicators, `items` the lowest of every known item.
    """

    target: Decimal
    weak: Mapping[str, tuple[Subject, ...]]
    indicators: Mapping[str, Decimal]
    items: Mapping[str, Decimal]
    home: Mapping[str, str]

    def full(self, indicator: str) -> bool:
        """Whether an indicator and all its known items have full marks."""
        items = [value for code, value in self.items.items() if self.home[code] == indicator]
        return self.indicators.get(indicator) == HIGHEST and all(value == HIGHEST for value in items)


def marks_of(view: View) -> Marks:
    """The marks of the assessed year; nothing is known of a reference year."""
    return view.once(_marks)


def _marks(view: View) -> Marks:
    framework, assessed = view.context.framework, view.context.assessed
    scores: Scores = {} if assessed.reference else assessed.scores
    home = {item.code: item.indicator for item in framework.items}
    weak: dict[str, tuple[Subject, ...]] = {}
    for subject in weak_subjects_of(view):
        indicator = home.get(subject.code, subject.code) if subject.level is ScoreLevel.ITEM else subject.code
        weak[indicator] = (*weak.get(indicator, ()), subject)
    indicators = {
        one.code: value
        for one in framework.indicators
        if (value := best(framework, scores, ScoreKey(ScoreLevel.INDICATOR, one.code))) is not None
    }
    items: dict[str, Decimal] = {}
    for key, entered in scores.items():
        if key.level is ScoreLevel.ITEM and entered.value is not None and key.code in home:
            items[key.code] = min(entered.value, items.get(key.code, HIGHEST))
    return Marks(framework.target, weak, indicators, items, home)


def listed(subjects: tuple[Subject, ...]) -> str:
    """Weak subjects with their scores, items by their code: "ข้อ o12 (50.00), ข้อ o13 (50.00)"."""
    return ", ".join(
        f"{'ข้อ ' if one.level is ScoreLevel.ITEM else 'ตัวชี้วัดที่ '}{one.code} ({shown(one.lowest)})"
        for one in subjects
        if one.lowest is not None
    )
