"""Which complaints a document prints: those in its own texts, and those in the data it shows."""

from ita_desktop.domain.forms import Form, Forms
from ita_desktop.domain.places import Place, PlaceKind

_SCORES = frozenset({PlaceKind.SCORE, PlaceKind.LEVEL})
_ANALYSIS = frozenset({PlaceKind.SCORE, PlaceKind.LEVEL, PlaceKind.FINDING, PlaceKind.RECOMMENDATION})
_SHOWN_BY_ROWS = {
    "scores": _SCORES,
    "ranking": _SCORES,
    "analysis": _ANALYSIS,
    "points": _ANALYSIS,
    "measures": frozenset({PlaceKind.MEASURE}),
    "results": frozenset({PlaceKind.RESULT}),
}
_OF_YEAR = {PlaceKind.MEASURE: 0, PlaceKind.RESULT: 1}


def concerns(place: Place, document_id: str, kind: str, parts: tuple[str, ...], forms: Forms) -> bool:
    """Whether what stands at a place is printed by a document; of its own `parts` (none: its form's) for a bundle.

    Measures are those of the document's own year, results those of the year before. Forms
    that are not known print nothing.
    """
    year = document_id.partition("-")[0]
    form = forms.forms.get(kind)
    inside = parts or (form.parts if form else ())
    if inside:
        return any(concerns(place, f"{year}-{part}", part, (), forms) for part in inside if part != kind)
    if place.kind is PlaceKind.DOCUMENT:
        return place.ids[:1] == (document_id,)
    if place.kind in _OF_YEAR and str(place.fiscal_year + _OF_YEAR[place.kind]) != year:
        return False
    return form is not None and place.kind in _shown_by(form, forms)


def _shown_by(form: Form, forms: Forms) -> frozenset[PlaceKind]:
    shown = frozenset(_SCORES if "scores" in form.needs else ())
    for section in form.sections:
        table = forms.tables.get(section.table)
        if table is not None:
            shown |= _SHOWN_BY_ROWS.get(table.rows, frozenset())
    return shown
