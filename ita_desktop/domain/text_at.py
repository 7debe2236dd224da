"""What stands at a place, and putting another text there: how a mend reaches the data."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ita_desktop.domain.analysing import finding_text, put_recommendation, with_finding_texts
from ita_desktop.domain.documents import Document, Opinion
from ita_desktop.domain.drafting import put_document, with_answer, with_override, with_section
from ita_desktop.domain.entering import with_level
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import NewId
from ita_desktop.domain.issues import Mend
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.reporting import reported_text, with_reported_text
from ita_desktop.domain.rows import changed_year, replaced, row_of, with_scores, year_of
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.domain.steps import Spot, spots
from ita_desktop.domain.steps import text_at as step_text
from ita_desktop.domain.steps import with_text as with_step_text
from ita_desktop.domain.timing import follow_up_of, timeframe_of

_EXTRA = "extra."
_PLAIN = ("analysis", "budget", "target", "kpi")
_SIGNER = "signer."


def text_at(file: OfficeFile, place: Place) -> str | None:
    """The text typed at a place; None where there is none, or the place is no text."""
    match place.kind:
        case PlaceKind.SCORE:
            entered = year_of(file, place.fiscal_year).assessment.scores.get(_score_key(place))
            return entered.text if entered else None
        case PlaceKind.LEVEL:
            return year_of(file, place.fiscal_year).assessment.level
        case PlaceKind.FINDING:
            level, code = place.ids
            return finding_text(year_of(file, place.fiscal_year).assessment, level, code, place.field)
        case PlaceKind.RECOMMENDATION:
            row = row_of(year_of(file, place.fiscal_year).assessment.recommendations, place.ids[0])
            return row.text if row else None
        case PlaceKind.MEASURE:
            measure = _measure_at(file, place)
            return _measure_text(measure, place) if measure else None
        case PlaceKind.RESULT:
            measure = _measure_at(file, place)
            return reported_text(measure, place.ids[1:], place.field) if measure else None
        case PlaceKind.DOCUMENT:
            document = document_at(file, place)
            return _document_text(document, place.field) if document else None
    return None


def with_text_at(file: OfficeFile, place: Place, text: str | None, new_id: NewId) -> OfficeFile:
    """The file with another text at a place; None takes what was typed away. Unchanged where the place is no text."""
    said = text or ""
    match place.kind:
        case PlaceKind.SCORE:
            return with_scores(file, place.fiscal_year, [(_score_key(place), said)])
        case PlaceKind.LEVEL:
            return with_level(file, place.fiscal_year, said)
        case PlaceKind.FINDING:
            level, code = place.ids
            return with_finding_texts(file, place.fiscal_year, level, code, {place.field: said}, new_id)
        case PlaceKind.RECOMMENDATION:
            row = row_of(year_of(file, place.fiscal_year).assessment.recommendations, place.ids[0])
            return put_recommendation(file, place.fiscal_year, replace(row, text=said)) if row else file
        case PlaceKind.MEASURE:
            return _with_measure(file, place, lambda measure: _with_measure_text(measure, place, said))
        case PlaceKind.RESULT:
            return _with_measure(file, place, lambda one: with_reported_text(one, place.ids[1:], place.field, said))
        case PlaceKind.DOCUMENT:
            document = document_at(file, place)
            changed = _with_document_text(document, place.field, text, new_id) if document else None
            return put_document(file, place.fiscal_year, changed) if changed else file
    return file


def mended(file: OfficeFile, mend: Mend, new_id: NewId) -> OfficeFile | None:
    """The file with a mend carried out; None where its place no longer says what the mend was made for."""
    if text_at(file, mend.place) != mend.before:
        return None
    return with_text_at(file, mend.place, mend.after, new_id)


def document_at(file: OfficeFile, place: Place) -> Document | None:
    """The stored document a place names (`<working year>-<kind>[-n]`); None for one that is only suggested."""
    seen: dict[str, int] = {}
    for document in year_of(file, place.fiscal_year).documents:
        number = seen[document.kind] = seen.get(document.kind, 0) + 1
        if place.ids[:1] == (f"{place.fiscal_year}-{document.kind}{f'-{number}' if number > 1 else ''}",):
            return document
    return None


def _score_key(place: Place) -> ScoreKey:
    level, *rest = place.ids
    return ScoreKey(ScoreLevel(level), *rest)


def _measure_at(file: OfficeFile, place: Place) -> Measure | None:
    return row_of(year_of(file, place.fiscal_year).measures, place.ids[0]) if place.ids else None


def _with_measure(file: OfficeFile, place: Place, change: Callable[[Measure], Measure]) -> OfficeFile:
    measure = _measure_at(file, place)
    if measure is None:
        return file
    return changed_year(
        file, place.fiscal_year, lambda work: replace(work, measures=replaced(work.measures, change(measure)))
    )


def _spot(place: Place) -> Spot:
    _, step, *point = (*place.ids, "")[: max(len(place.ids), 2)]
    return Spot(step, int(point[0])) if point else Spot(step)


def _measure_text(measure: Measure, place: Place) -> str | None:
    inner = place.ids[1] if len(place.ids) > 1 else ""
    match place.field:
        case "titles":
            number = int(inner or "0")
            return measure.titles[number] if number < len(measure.titles) else None
        case "steps":
            return step_text(measure, _spot(place)) if _spot(place) in spots(measure) else None
        case "responsibles":
            responsible = row_of(measure.responsibles, inner)
            return responsible.text if responsible else None
        case "timeframe":
            return measure.timeframe.text
        case "follow_up":
            return measure.follow_up.text
    if place.field.startswith(_EXTRA):
        return measure.extra.get(place.field.removeprefix(_EXTRA))
    return str(getattr(measure, place.field)) if place.field in _PLAIN else None


def _with_measure_text(measure: Measure, place: Place, text: str) -> Measure:
    if _measure_text(measure, place) is None:
        return measure
    inner = place.ids[1] if len(place.ids) > 1 else ""
    match place.field:
        case "titles":
            number = int(inner or "0")
            return replace(measure, titles=(*measure.titles[:number], text, *measure.titles[number + 1 :]))
        case "steps":
            return with_step_text(measure, _spot(place), text)
        case "responsibles":
            rows = tuple(replace(one, text=text) if one.id == inner else one for one in measure.responsibles)
            return replace(measure, responsibles=rows)
        case "timeframe":
            return replace(measure, timeframe=timeframe_of(text, place.fiscal_year))
        case "follow_up":
            return replace(measure, follow_up=follow_up_of(text, place.fiscal_year))
    if place.field.startswith(_EXTRA):
        return replace(measure, extra={**measure.extra, place.field.removeprefix(_EXTRA): text})
    return replace(measure, **_field(place.field, text))


def _document_text(document: Document, field: str) -> str | None:
    what, _, key = field.partition(".")
    match what:
        case "fields":
            return document.fields.get(key)
        case "overrides":
            return document.overrides.get(key)
        case "sections":
            return next((own.text for own in document.sections if own.section == key), None)
        case "title":
            return document.title
        case "signer":
            return str(getattr(document.signer, key))
        case "opinions":
            return _opinion_text(document.opinions, key)
    return None


def _with_document_text(document: Document, field: str, text: str | None, new_id: NewId) -> Document | None:
    if _document_text(document, field) is None:
        return None
    what, _, key = field.partition(".")
    match what:
        case "fields":
            return with_answer(document, key, text)
        case "overrides":
            return with_override(document, key, text)
        case "sections":
            return with_section(document, key, text, new_id)
        case "title":
            return replace(document, title=text or "")
        case "signer":
            return replace(document, signer=replace(document.signer, **_field(key, text or "")))
    return replace(document, opinions=_with_opinion_text(document.opinions, key, text or ""))


def _opinion_text(opinions: tuple[Opinion, ...], key: str) -> str | None:
    """`key` is the step, counted from 1, and its part: "2.text", "1.title", "3.signer.name"."""
    number, _, part = key.partition(".")
    if not number.isdecimal() or not 1 <= int(number) <= len(opinions):
        return None
    opinion = opinions[int(number) - 1]
    return str(getattr(opinion.signer if part.startswith(_SIGNER) else opinion, part.removeprefix(_SIGNER)))


def _with_opinion_text(opinions: tuple[Opinion, ...], key: str, text: str) -> tuple[Opinion, ...]:
    number, _, part = key.partition(".")
    place = int(number) - 1
    old = opinions[place]
    if part.startswith(_SIGNER):
        new = replace(old, signer=replace(old.signer, **_field(part.removeprefix(_SIGNER), text)))
    else:
        new = replace(old, **_field(part, text))
    return (*opinions[:place], new, *opinions[place + 1 :])


def _field(name: str, text: str) -> dict[str, Any]:
    """A text field known by its name alone, for `replace`."""
    return {name: text}
