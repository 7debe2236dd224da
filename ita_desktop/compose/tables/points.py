"""T3: what is to be mended or kept, one merged text per tool beside its indicators."""

from collections.abc import Iterator

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.facts import score_text
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.forms import Table
from ita_desktop.domain.framework import Indicator, Tool
from ita_desktop.domain.scores import ScoreKey, ScoreLevel


def point_rows(desk: Desk, table: Table) -> Iterator[TableRow]:
    """For every tool a wide row with its name, then one row an indicator sharing the tool's text."""
    for tool in desk.context.framework.tools:
        name = desk.wording(table.wording["tool"], name=desk.voice.program(tool.name), code=tool.code)
        yield TableRow(f"points.{tool.code}", {"indicator": (name,)}, wide=True)
        text = tuple(_tool_text(desk, table, tool))
        for indicator in _indicators(desk, tool):
            yield TableRow(
                key=f"points.{indicator.code}",
                cells={"indicator": (_indicator_line(desk, table, indicator),), "text": text},
                groups={"tool": tool.code},
            )


def _indicators(desk: Desk, tool: Tool) -> tuple[Indicator, ...]:
    return tuple(i for i in desk.context.framework.indicators if i.tool == tool.code)


def _indicator_line(desk: Desk, table: Table, indicator: Indicator) -> str:
    computed = score_text(desk.context.framework, desk.context.assessed, ScoreKey(ScoreLevel.INDICATOR, indicator.code))
    score = desk.figure(f"points.indicator.{indicator.code}", computed)
    name = desk.figure(f"points.name.{indicator.code}", indicator.name)
    pattern = table.wording["indicator" if score else "indicator_without_score"]
    return desk.wording(pattern, code=desk.voice.program(indicator.code), name=name, score=score)


def _tool_text(desk: Desk, table: Table, tool: Tool) -> Iterator[str]:
    """The tool's own text, else what was said of its indicators."""
    findings = desk.context.assessed.findings
    own = [f.text for f in findings if f.level == ScoreLevel.TOOL and f.code == tool.code and f.text.strip()]
    if own:
        yield from (desk.voice.typed(text) for text in own)
        return
    for indicator in _indicators(desk, tool):
        for finding in findings:
            if finding.level == ScoreLevel.INDICATOR and finding.code == indicator.code:
                for kind in ("defect", "improve", "maintain"):
                    if text := desk.voice.typed(getattr(finding, kind)).strip():
                        yield desk.wording(table.wording[kind], name=indicator.name, text=text)
