"""T2: every indicator's score beside its tool's."""

from collections.abc import Iterator

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.facts import score_text
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.forms import Table
from ita_desktop.domain.scores import ScoreKey, ScoreLevel


def score_rows(desk: Desk, table: Table) -> Iterator[TableRow]:
    """One row an indicator, grouped by tool."""
    framework, assessment = desk.context.framework, desk.context.assessed
    for indicator in framework.indicators:
        score = score_text(framework, assessment, ScoreKey(ScoreLevel.INDICATOR, indicator.code))
        tool = score_text(framework, assessment, ScoreKey(ScoreLevel.TOOL, indicator.tool))
        name = desk.figure(f"scores.name.{indicator.code}", indicator.name)
        label = desk.wording(table.wording["indicator"], code=desk.voice.program(indicator.code), name=name)
        yield TableRow(
            key=f"scores.{indicator.code}",
            cells={
                "indicator": (label,),
                "score": (desk.figure(f"scores.indicator.{indicator.code}", score),),
                "tool": (desk.figure(f"scores.tool.{indicator.tool}", tool),),
            },
            groups={"tool": indicator.tool},
        )
