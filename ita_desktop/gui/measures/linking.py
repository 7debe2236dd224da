"""Links of a measure to indicators and items: set and taken away in the framework's order, and named."""

from collections.abc import Iterator
from dataclasses import dataclass

from ita_desktop.gui.measures.reference import Linkable, Reference, indicator_line

SET_IN = "\u2003"


@dataclass(frozen=True, slots=True)
class Links:
    """The codes of linked indicators and items, in the order of the framework."""

    indicators: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


def toggled(value: Links, code: str, is_item: bool, reference: Reference) -> Links:
    """The links with one more or one less, in the framework's order; an item brings its indicator along."""
    indicators, items = set(value.indicators), set(value.items)
    (items if is_item else indicators).symmetric_difference_update({code})
    if code in items:
        indicators |= {owner.code for owner in reference.indicators if any(item.code == code for item in owner.items)}
    ordered = [(linkable.code, is_one) for linkable, is_one in linkables(reference)]
    return Links(
        _in_order(indicators, value.indicators, [c for c, is_one in ordered if not is_one]),
        _in_order(items, value.items, [c for c, is_one in ordered if is_one]),
    )


def named_links(value: Links, reference: Reference) -> Iterator[str]:
    """The linked indicators by name and score, each followed by its items; codes nobody knows as they are."""
    chosen = set(value.items)
    known = {indicator.code for indicator in reference.indicators}
    for indicator in reference.indicators:
        items = [item for item in indicator.items if item.code in chosen]
        if indicator.code in value.indicators or items:
            yield " ".join(filter(None, (indicator_line(indicator, reference), _in_brackets(indicator.scores))))
        if items:
            yield SET_IN + ", ".join(f"{item.code} {_in_brackets(item.scores)}".strip() for item in items)
        chosen -= {item.code for item in items}
    yield from (code for code in (*value.indicators, *value.items) if code in chosen | (set(value.indicators) - known))


def linkables(reference: Reference) -> Iterator[tuple[Linkable, bool]]:
    """Every indicator followed by its items; the flag says that it is an item."""
    for indicator in reference.indicators:
        yield indicator, False
        yield from ((item, True) for item in indicator.items)


def _in_order(codes: set[str], before: tuple[str, ...], known: list[str]) -> tuple[str, ...]:
    """Codes the framework does not know stay, at the end."""
    return (*(code for code in known if code in codes), *(c for c in before if c in codes and c not in known))


def _in_brackets(scores: str) -> str:
    return f"({scores})" if scores else ""
