"""A paper as the office wrote it: what was filled in, rewritten, typed over and signed; the wording lives in forms/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ita_desktop.domain.office import Digits


@dataclass(frozen=True, slots=True)
class Signer:
    """A name and post as printed then; `acting` is the second line (รักษาราชการแทน …)."""

    name: str = ""
    post: str = ""
    acting: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """One step of the opinion chain: its heading, typed text or dotted lines for the pen, and who signs."""

    id: str
    title: str
    text: str = ""
    dotted_lines: int = 2
    choices: tuple[str, ...] = ()
    signer: Signer = Signer()


@dataclass(frozen=True, slots=True)
class SectionText:
    """The office's own wording of one section of the form; a section without it prints the form's default."""

    id: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Signed:
    """That the paper was signed: the register number and day of the signed copy."""

    number: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a working year.

    `kind` names a form; `fields` hold what was filled in (an absent field is suggested by the form, an empty
    one is left blank for the pen); `tables` picks another variant for a table of the form; `overrides` type
    over a computed figure, name or number under `<table>.<what>.<code>` (compose/desk.py); without own `opinions` it
    prints the office's usual chain, or none where domain/drafting.py says so; `parts` are the kinds a bundle prints.
    """

    id: str
    kind: str
    title: str = ""
    digits: Digits | None = None
    dated: date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)
    sections: tuple[SectionText, ...] = ()
    signer: Signer = Signer()
    opinions: tuple[Opinion, ...] = ()
    overrides: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    signed: Signed = Signed()
    extra: Mapping[str, str] = field(default_factory=dict)
