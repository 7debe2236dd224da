"""T4: one block per indicator with its item rows, last year beside this year, the three texts merged down the block."""

from collections.abc import Iterator

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.facts import score_text
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.forms import Table
from ita_desktop.domain.framework import Indicator, Item
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.domain.scoring import best, difference, shown

_KINDS = ("defect", "improve", "maintain")


def analysis_rows(desk: Desk, table: Table) -> Iterator[TableRow]:
    """The indicator's row, then its items where any of them has a score."""
    for indicator in desk.context.framework.indicators:
        text = tuple(_finding_lines(desk, table, indicator))
        yield _indicator_row(desk, table, indicator, text)
        items = (item for item in desk.context.framework.items if item.indicator == indicator.code)
        rows = [_item_row(desk, table, item) for item in items]
        if any(text for row in rows for column in ("current", "current2") for text in row.cells[column]):
            yield from rows


def _indicator_row(desk: Desk, table: Table, indicator: Indicator, text: tuple[str, ...]) -> TableRow:
    code = indicator.code
    name = _figure(desk, "name", code, indicator.name)
    label = desk.wording(table.wording["indicator"], code=desk.voice.program(code), name=name)
    return TableRow(
        key=f"analysis.{code}",
        cells={
            "point": (label,),
            "previous": (_figure(desk, "previous", code, _previous(desk, code)),),
            "current": (_figure(desk, "indicator", code, _current(desk, ScoreKey(ScoreLevel.INDICATOR, code))),),
            "current2": (_current(desk, ScoreKey(ScoreLevel.INDICATOR, code, "2")),),
            "difference": (_figure(desk, "difference", code, _difference(desk, code)),),
            "text": text,
        },
        groups={"indicator": code},
        bold=frozenset({"point", "previous", "current", "current2", "difference"}),
    )


def _item_row(desk: Desk, table: Table, item: Item) -> TableRow:
    part = "1" if _has_parts(desk, item.tool) else ""
    current = _current(desk, ScoreKey(ScoreLevel.ITEM, item.code, part))
    return TableRow(
        key=f"analysis.{item.code}",
        cells={
            "point": (_item_name(desk, table, item),),
            "current": (_figure(desk, "item", item.code, current),),
            "current2": (_current(desk, ScoreKey(ScoreLevel.ITEM, item.code, "2")),),
        },
        groups={"indicator": item.indicator},
    )


def _item_name(desk: Desk, table: Table, item: Item) -> str:
    name = _figure(desk, "name", item.code, item.name)
    return desk.wording(table.wording["item"], code=item.code, name=name) if name else item.code


def _figure(desk: Desk, what: str, code: str, computed: str) -> str:
    return desk.figure(f"analysis.{what}.{code}", computed)


def _current(desk: Desk, key: ScoreKey) -> str:
    return desk.voice.program(score_text(desk.context.framework, desk.context.assessed, key))


def _previous(desk: Desk, code: str) -> str:
    framework = desk.context.frameworks.get(desk.context.previous_year)
    key = ScoreKey(ScoreLevel.INDICATOR, code)
    return score_text(framework, desk.context.previous, key) if framework else ""


def _difference(desk: Desk, code: str) -> str:
    context, key = desk.context, ScoreKey(ScoreLevel.INDICATOR, code)
    previous = context.frameworks.get(context.previous_year)
    now = best(context.framework, context.assessed.scores, key)
    before = best(previous, context.previous.scores, key) if previous else None
    return "" if now is None or before is None else shown(difference(now, before))


def _finding_lines(desk: Desk, table: Table, indicator: Indicator) -> Iterator[str]:
    for finding in desk.context.assessed.findings:
        if finding.level != ScoreLevel.INDICATOR or finding.code != indicator.code:
            continue
        for kind in _KINDS:
            if text := desk.voice.typed(getattr(finding, kind)).strip():
                yield desk.wording(table.wording[kind], text=text)
        if finding.text.strip():
            yield desk.voice.typed(finding.text)


def _has_parts(desk: Desk, tool_code: str) -> bool:
    return any(tool.code == tool_code and tool.parts for tool in desk.context.framework.tools)
