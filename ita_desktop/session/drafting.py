"""Drafts of the analysis on the clerk's request: of one indicator or tool, or at once of all that say nothing yet."""

from collections.abc import Iterable

from ita_desktop.catalog.phrases import load_phrases
from ita_desktop.compose.drafts import draft_finding, draft_tool
from ita_desktop.domain.analysing import fields_of, texts_written, with_finding_texts
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import NewId
from ita_desktop.domain.phrases import Draft
from ita_desktop.domain.scores import ScoreLevel


def draft_of(context: Context, level: str, code: str) -> Draft:
    """What the assessed year's scores say of an indicator or, with the level of a tool, of a tool."""
    phrases = load_phrases(context.assessed_year)
    if level == ScoreLevel.TOOL:
        return draft_tool(context, phrases, code)
    return draft_finding(context, phrases, code)


def with_empty_drafted(
    context: Context, level: str, codes: Iterable[str], new_id: NewId
) -> tuple[OfficeFile, tuple[str, ...]]:
    """The file with a draft for each of these that says nothing yet, and which ones got one."""
    file, drafted = context.file, []
    for code in codes:
        if texts_written(context.assessed, level, code):
            continue
        draft = draft_of(context, level, code)
        texts = {field: str(getattr(draft, field)) for field in fields_of(level)}
        if any(texts.values()):
            file = with_finding_texts(file, context.assessed_year, level, code, texts, new_id)
            drafted.append(code)
    return file, tuple(drafted)
