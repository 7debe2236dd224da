"""The rows of every table: one source a file, and the one place where a source gets its name."""

from collections.abc import Callable, Iterator, Mapping

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.tables.analysis import analysis_rows
from ita_desktop.compose.tables.dues import due_rows
from ita_desktop.compose.tables.measures import measure_rows
from ita_desktop.compose.tables.points import point_rows
from ita_desktop.compose.tables.ranking import ranking_rows
from ita_desktop.compose.tables.results import result_rows
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.compose.tables.scores import score_rows
from ita_desktop.domain.forms import Table

ROW_SOURCES: Mapping[str, Callable[[Desk, Table], Iterator[TableRow]]] = {
    "analysis": analysis_rows,
    "dues": due_rows,
    "measures": measure_rows,
    "points": point_rows,
    "ranking": ranking_rows,
    "results": result_rows,
    "scores": score_rows,
}
