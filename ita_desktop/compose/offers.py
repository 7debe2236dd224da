"""What can be written in a document: the figures that can be typed over, and what it still lacks."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.facts import BLANK
from ita_desktop.compose.sections import section_blocks
from ita_desktop.domain.drafting import Figure
from ita_desktop.domain.forms import SectionSpec

_WITH_FIGURES = ("table", "score-lines", "unit-pages")
_WITHOUT_WORDS = ("addressee", "more-signatures", "opinions", "score-lines")


def figures_of(desk: Desk) -> tuple[Figure, ...]:
    """Every figure the document prints, in the order of the paper, then those typed over that it prints no longer."""
    noting = _NotingDesk(**{one.name: getattr(desk, one.name) for one in fields(Desk)})
    for spec in desk.form.sections:
        if spec.kind in _WITH_FIGURES:
            section_blocks(noting, spec)
    typed = desk.document.overrides
    printed = noting.noted | dict.fromkeys((key for key in typed if key not in noting.noted), "")
    return tuple(Figure(key, clean(computed), typed.get(key)) for key, computed in printed.items())


def writable(spec: SectionSpec) -> bool:
    """Whether the office can put its own words in a section."""
    return bool(spec.label) and spec.kind not in _WITHOUT_WORDS


def missing_in(desk: Desk) -> tuple[str, ...]:
    """The labels of what the document cannot do without and does not have, in the order of the form."""
    return tuple(dict.fromkeys(_missing(desk)))


def clean(text: str) -> str:
    """Text ready for a block as it is shown and typed: with ordinary spaces."""
    return text.replace("\u00a0", " ")


def _missing(desk: Desk) -> Iterator[str]:
    for spec in desk.form.fields:
        if spec.required and not desk.field_text(spec).strip():
            yield spec.label
    for section in desk.form.sections:
        if _lacks(desk, section):
            yield section.label


def _lacks(desk: Desk, spec: SectionSpec) -> bool:
    """A signature without a signer; wording of the form with a blank for what is not known."""
    applies = not spec.when or spec.when in desk.truths
    if spec.kind == "signature":
        return applies and not desk.document.signer.name.strip()
    return writable(spec) and desk.own_section(spec.id) is None and BLANK in desk.default_section(spec)


@dataclass(frozen=True, slots=True)
class _NotingDesk(Desk):
    """Writes down every figure asked for, and what is computed for it."""

    noted: dict[str, str] = field(default_factory=dict)

    def figure(self, key: str, computed: str) -> str:
        """The figure as the document prints it."""
        self.noted.setdefault(key, self.voice.program(computed))
        return Desk.figure(self, key, computed)
