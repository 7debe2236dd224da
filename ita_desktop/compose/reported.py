"""What the report of results says besides its table: how far the measures came, which problems and suggestions."""

from collections import Counter
from collections.abc import Iterator

from ita_desktop.compose.voice import Voice
from ita_desktop.domain.context import Context
from ita_desktop.domain.due import measure_status
from ita_desktop.domain.measures import Status, numbered

GATHERED = {"reported_problems": "problems", "reported_suggestions": "suggestions"}
"""The facts that gather what was typed, and the field of the results it was typed into."""

_ORDER = (Status.DONE, Status.UNDER_WAY, Status.NOT_DONE, Status.NOT_STARTED)


def has_results(context: Context) -> bool:
    """Whether anything was reported of the measures of the reported year."""
    return any(measure.results for measure in context.year(context.reported_year).measures)


def reported_facts(context: Context) -> dict[str, str]:
    """How many measures were reported on and how far they came."""
    counts: Counter[Status] = Counter()
    for measure in context.year(context.reported_year).measures:
        counts[measure_status(measure)] += max(len(measure.titles), 1)
    said = [f"{status} {counts[status]} มาตรการ" for status in _ORDER if counts[status]]
    return {
        "reported_count": str(counts.total()) if counts else "",
        "reported_summary": " และ".join(filter(None, (" ".join(said[:-1]), *said[-1:]))),
    }


def is_gathered(context: Context, fact: str) -> bool:
    """Whether anything was reported in a field of `GATHERED`."""
    results = (one for measure in context.year(context.reported_year).measures for one in measure.results)
    return any(getattr(one, GATHERED[fact]).strip() for one in results)


def gathered(context: Context, voice: Voice, fact: str) -> str:
    """What was reported in a field of `GATHERED`, a line each with its measure, ready for a block."""
    return "\n".join(_lines(context, GATHERED[fact], voice))


def _lines(context: Context, field: str, voice: Voice) -> Iterator[str]:
    program, typed = voice.program, voice.typed
    for number, measure in numbered(context.year(context.reported_year).measures):
        told = dict.fromkeys(" ".join(getattr(one, field).split()) for one in measure.results)
        title = " ".join((measure.titles or ("",))[0].split())
        for text in filter(None, told):
            yield f"- {program(f'มาตรการที่ {number}')} {typed(title)}: {typed(text)}"
