"""What lies on the desk while one document is composed: its context, form, facts, voice and typed-over figures."""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass

from ita_desktop.compose.facts import facts_of, truths_of
from ita_desktop.compose.reported import GATHERED, gathered
from ita_desktop.compose.voice import Voice, voice_of
from ita_desktop.compose.wording import chosen, filled, names_in
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.forms import FieldSpec, Form, Forms, SectionSpec


@dataclass(frozen=True, slots=True)
class Desk:
    """One document in the making; everything a composer of a section or table needs (`facts` are in voice)."""

    context: Context
    document: Document
    form: Form
    forms: Forms
    facts: dict[str, str]
    truths: frozenset[str]
    voice: Voice

    def wording(self, text: str, /, **more: str) -> str:
        """Official wording in the document's digits, its facts and `more` (already in voice) filled in."""
        return self.voice.joined(filled(self.voice.program(text), ChainMap(more, self.facts)))

    def figure(self, key: str, computed: str) -> str:
        """A figure as it is printed: typed over under its key (`<table>.<what>.<code>`), else computed."""
        typed = self.document.overrides.get(key)
        return self.voice.program(computed) if typed is None else self.voice.typed(typed)

    def section_text(self, spec: SectionSpec) -> str:
        """What a section says: the office's own words, else the form's wording; nothing where it does not apply."""
        own = self.own_section(spec.id)
        return self.default_section(spec) if own is None else self.voice.typed(own)

    def own_section(self, section: str) -> str | None:
        """The office's own words for a section as typed; None where the form's are printed."""
        return next((own.text for own in self.document.sections if own.section == section), None)

    def default_section(self, spec: SectionSpec) -> str:
        """The form's wording of a section; nothing where it does not apply."""
        if spec.when and spec.when not in self.truths:
            return ""
        return self.wording(chosen(spec.default, self.truths))

    def field_text(self, spec: FieldSpec) -> str:
        """What a field prints: the answer as typed (an empty one is left for the pen), else the suggestion if known."""
        answer = self.document.fields.get(spec.id)
        return self.default_field(spec) if answer is None else self.voice.typed(answer)

    def default_field(self, spec: FieldSpec) -> str:
        """What the form suggests for a field; nothing where a name that it quotes is not known."""
        suggestion = chosen(spec.default, self.truths)
        known = all(self.facts[name] for name in names_in(suggestion))
        return self.wording(suggestion) if known else ""


class _Facts(dict[str, str]):
    """Facts in voice; what is gathered from all results is gathered when a wording asks for it, as few do."""

    def __init__(self, context: Context, voice: Voice, known: Mapping[str, str]) -> None:
        super().__init__(known)
        self._context, self._voice = context, voice

    def __missing__(self, name: str) -> str:
        if name not in GATHERED:
            raise KeyError(name)
        said = self[name] = gathered(self._context, self._voice, name)
        return said


def desk_for(context: Context, document: Document, forms: Forms) -> Desk:
    """The desk of a document; KeyError where its kind has no form."""
    facts = facts_of(context, document)
    measures = (one for year in (context.reported_year, context.measures_year) for one in context.year(year).measures)
    voice = voice_of(context.file, document, measures)
    spoken = _Facts(context, voice, {name: voice.program(text) for name, text in facts.items()})
    spoken["meeting_date"] = voice.typed(facts["meeting_date"])
    return Desk(
        context, document, forms.forms[document.kind], forms, spoken, truths_of(context, document, facts), voice
    )
