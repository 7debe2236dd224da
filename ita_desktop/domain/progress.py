"""How far the year's work has come: what of each step is done, out of how much, and what is still weak."""

from dataclasses import dataclass

from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, score_problem
from ita_desktop.domain.scoring import best
from ita_desktop.domain.years import Finding


@dataclass(frozen=True, slots=True)
class Tally:
    """So much is done out of so much; nothing of nothing is not done."""

    done: int
    total: int

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return 0 < self.total == self.done


def scores_known(context: Context) -> Tally:
    """How many of total, tools, their parts and indicators are entered or follow from what is."""
    framework, scores = context.framework, context.assessed.scores
    keys = [TOTAL]
    for tool in framework.tools:
        keys.append(ScoreKey(ScoreLevel.TOOL, tool.code))
        keys += [ScoreKey(ScoreLevel.TOOL, tool.code, str(n)) for n, _ in enumerate(tool.parts, 1)]
    keys += [ScoreKey(ScoreLevel.INDICATOR, one.code) for one in framework.indicators]
    return Tally(sum(best(framework, scores, key) is not None for key in keys), len(keys))


def scores_not_understood(context: Context) -> int:
    """How many entered texts of the assessed year are no scores."""
    entered = context.assessed.scores.values()
    return sum(one.value is None and bool(score_problem(one.text)) for one in entered)


def indicators_analysed(context: Context) -> Tally:
    """How many indicators have a text of their own, or their tool has one."""
    written = {(finding.level, finding.code) for finding in context.assessed.findings if _says_something(finding)}
    indicators = context.framework.indicators
    done = sum(("indicator", one.code) in written or ("tool", one.tool) in written for one in indicators)
    return Tally(done, len(indicators))


def measures_complete(context: Context) -> Tally:
    """How many measures of the year lack nothing a table of measures prints."""
    measures = context.year(context.measures_year).measures
    return Tally(sum(_is_complete(measure) for measure in measures), len(measures))


def documents_signed(context: Context) -> int:
    """How many papers of the working year were signed."""
    return sum(document.signed.on is not None for document in context.year(context.working_year).documents)


def weak_without_measure(context: Context) -> tuple[ScoreKey, ...]:
    """Indicators below the year's target that no measure is linked to, weakest first."""
    framework, scores = context.framework, context.assessed.scores
    measures = context.year(context.measures_year).measures
    covered = {code for measure in measures for code in measure.indicators}
    items = {item.code: item.indicator for item in framework.items}
    covered |= {items[code] for measure in measures for code in measure.items if code in items}
    weak = []
    for indicator in framework.indicators:
        key = ScoreKey(ScoreLevel.INDICATOR, indicator.code)
        score = best(framework, scores, key)
        if score is not None and score < framework.target and indicator.code not in covered:
            weak.append((score, key))
    return tuple(key for _, key in sorted(weak))


def _says_something(finding: Finding) -> bool:
    return any(text.strip() for text in (finding.defect, finding.improve, finding.maintain, finding.text))


def _is_complete(measure: Measure) -> bool:
    return all(
        (any(measure.titles), measure.steps, measure.responsibles, measure.timeframe.text or measure.follow_up.text)
    )
