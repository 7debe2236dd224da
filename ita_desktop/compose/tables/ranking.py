"""T1: the indicators by score, highest first; equal scores share a rank."""

from collections.abc import Iterator

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.facts import score_text
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.forms import Table
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, read_score
from ita_desktop.domain.scoring import ranking


def ranking_rows(desk: Desk, table: Table) -> Iterator[TableRow]:
    """One row an indicator with a score, sorted by the figure that is printed; those without one follow unranked."""
    printed = {indicator.code: _printed(desk, indicator.code) for indicator in desk.context.framework.indicators}
    names = {indicator.code: indicator.name for indicator in desk.context.framework.indicators}
    values = {code: value for code, text in printed.items() if (value := read_score(text).value) is not None}
    ranked = [(str(rank), code) for rank, code, _ in ranking(values)]
    unranked = [("", code) for code in printed if code not in values]
    for rank, code in ranked + unranked:
        spoken, name = desk.voice.program(code), desk.figure(f"ranking.name.{code}", names[code])
        yield TableRow(
            key=f"ranking.{code}",
            cells={
                "rank": (desk.figure(f"ranking.rank.{code}", rank),),
                "indicator": (desk.wording(table.wording["indicator"], code=spoken, name=name),),
                "score": (printed[code],),
            },
        )


def _printed(desk: Desk, code: str) -> str:
    computed = score_text(desk.context.framework, desk.context.assessed, ScoreKey(ScoreLevel.INDICATOR, code))
    return desk.figure(f"ranking.indicator.{code}", computed)
