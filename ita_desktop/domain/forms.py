"""What a kind of paper asks for and looks like, as values read from forms/*.toml (and an office's overlay of them)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from ita_desktop.domain.blocks import Align, Margins, Orientation, Style, VerticalAlign


class FormError(ValueError):
    """A form that cannot be read; the message names form and entry."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Official default wording with `{names}` of compose/facts.py, used when its predicate holds (empty: always)."""

    text: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A line to fill in; `kind` is "line", "text", "date" or "choice"; an absent answer prints the default."""

    id: str
    label: str
    kind: str = "line"
    default: tuple[Wording, ...] = ()
    help: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A line "label … score" for a tool or part ("IIT", "EIT1" …), printed when its predicate holds."""

    score: str
    label: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A stretch of a paper; `kind` names its composer in compose/sections.py.

    `default` is its wording; an empty section (no text, or `when` not holding) is left out. `table` names a table
    and `variant` the one this paper prints unless the document picks another. `fields` are the lines of a memo's
    head, `level` is the heading's, `break_before` begins a new page.
    """

    id: str
    kind: str
    label: str = ""
    default: tuple[Wording, ...] = ()
    when: str = ""
    table: str = ""
    variant: str = ""
    fields: tuple[tuple[str, ...], ...] = ()
    scores: tuple[ScoreLine, ...] = ()
    level: int = 1
    align: Align | None = None
    indent: float = 1
    break_before: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of document. `needs` names what must be there before it can be printed ("scores", "measures",
    "results")."""

    id: str
    name: str
    title: str
    order: int
    sections: tuple[SectionSpec, ...]
    fields: tuple[FieldSpec, ...] = ()
    margins: Margins = Margins.PLAIN
    continuation: bool = False
    needs: tuple[str, ...] = ()
    evidence: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `merge` joins equal neighbours down the page ("tool", "indicator", "measure",
    "step" or "equal"),
    `group` is the upper of two head rows it stands under with its neighbours, `screen` its width on the screen."""

    id: str
    label: str
    width: float
    group: str = ""
    align: Align = Align.LEFT
    merge: str = ""
    vertical: VerticalAlign = VerticalAlign.TOP
    screen: int = 160


@dataclass(frozen=True, slots=True)
class TableVariant:
    """Which columns an office prints, in order, and how the sheet lies for them."""

    id: str
    name: str
    columns: tuple[Column, ...]
    orientation: Orientation = Orientation.PORTRAIT
    style: Style = Style.TABLE


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `rows` names the source of its rows in compose/tables, `wording` what stands in them besides data.

    `columns` are all there are to choose from, an office's own included; the screen shows their union.
    """

    id: str
    rows: str
    default: str
    variants: Mapping[str, TableVariant]
    wording: Mapping[str, str]
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms and tables at hand, the office's overlays applied."""

    forms: Mapping[str, Form]
    tables: Mapping[str, Table]


def overlaid(base: Mapping[str, Any], overlay: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with the overlay's entries on top; lists of tables with an `id` are merged by it, new ones appended."""
    merged = dict(base)
    for key, value in overlay.items():
        old = merged.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            merged[key] = overlaid(old, value)
        elif _has_ids(old) and _has_ids(value):
            merged[key] = _merged_by_id(cast("list[dict[str, Any]]", old), cast("list[dict[str, Any]]", value))
        else:
            merged[key] = value
    return merged


def _has_ids(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(x, Mapping) and "id" in x for x in value)


def _merged_by_id(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[dict[str, Any]]:
    by_id = {entry["id"]: entry for entry in old}
    for entry in new:
        by_id[entry["id"]] = overlaid(by_id.get(entry["id"], {}), entry)
    return list(by_id.values())


def read_form(data: Mapping[str, Any]) -> Form:
    """A form from the mapping of its TOML; FormError names the entry that is wrong."""
    name = str(data.get("id", "?"))
    try:
        return Form(
            id=data["id"],
            name=data["name"],
            title=data["title"],
            order=data["order"],
            sections=tuple(_section(entry) for entry in data.get("sections", ())),
            fields=tuple(_field(entry) for entry in data.get("fields", ())),
            margins=Margins(data.get("margins", "plain")),
            continuation=data.get("continuation", False),
            needs=tuple(data.get("needs", ())),
            evidence=data.get("evidence", ""),
            parts=tuple(data.get("parts", ())),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise FormError(f"form {name}: {error}") from error


def read_table(data: Mapping[str, Any]) -> Table:
    """A table from the mapping of its TOML; a variant lists column ids, or overrides of a column as a table."""
    name = str(data.get("id", "?"))
    try:
        columns = {entry["id"]: entry for entry in data["columns"]}
        variants = {key: _variant(key, entry, columns) for key, entry in data["variants"].items()}
        union = tuple(_column(entry) for entry in columns.values())
        return Table(data["id"], data["rows"], data["default"], variants, data.get("wording", {}), union)
    except (KeyError, ValueError, TypeError) as error:
        raise FormError(f"table {name}: {error}") from error


def _wordings(value: str | Iterable[Mapping[str, str]] | None) -> tuple[Wording, ...]:
    if value is None:
        return ()
    if isinstance(value, str):
        return (Wording(value.strip()),)
    return tuple(Wording(entry["text"].strip(), entry.get("when", "")) for entry in value)


def _field(entry: Mapping[str, Any]) -> FieldSpec:
    rest = {k: v for k, v in entry.items() if k not in ("default", "choices")}
    return FieldSpec(**rest, default=_wordings(entry.get("default")), choices=tuple(entry.get("choices", ())))


def _section(entry: Mapping[str, Any]) -> SectionSpec:
    rest = {k: v for k, v in entry.items() if k not in ("default", "fields", "scores", "align")}
    return SectionSpec(
        **rest,
        default=_wordings(entry.get("default")),
        fields=tuple(tuple(line) for line in entry.get("fields", ())),
        scores=tuple(ScoreLine(**line) for line in entry.get("scores", ())),
        align=Align(entry["align"]) if "align" in entry else None,
    )


def _variant(key: str, entry: Mapping[str, Any], columns: Mapping[str, Mapping[str, Any]]) -> TableVariant:
    chosen = [{"id": c} if isinstance(c, str) else c for c in entry["columns"]]
    return TableVariant(
        id=key,
        name=entry["name"],
        columns=tuple(_column({**columns.get(c["id"], {}), **c}) for c in chosen),
        orientation=Orientation(entry.get("orientation", "portrait")),
        style=Style(entry.get("style", "table")),
    )


def _column(entry: Mapping[str, Any]) -> Column:
    vertical = VerticalAlign(entry.get("vertical", "top"))
    return Column(**{**entry, "align": Align(entry.get("align", "left")), "vertical": vertical})
