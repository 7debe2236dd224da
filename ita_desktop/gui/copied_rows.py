"""Rows of a table as text for the clipboard, as spreadsheets take it."""

from collections.abc import Iterable


def copied_text(rows: Iterable[Iterable[str]]) -> str:
    """Cells between tabs, rows between line ends; a cell that holds either stands in quotation marks."""
    return "\n".join("\t".join(map(_quoted, row)) for row in rows)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if set(text) & set('\n\t"') else text
