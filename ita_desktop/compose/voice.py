"""In which digits a document speaks and which words stay on one line: the last step every printed text passes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Digits
from ita_desktop.thai.digits import arabic_digits, thai_digits
from ita_desktop.thai.joins import keep_together
from ita_desktop.thai.normal import normal

_SPACES = re.compile(r"[ \t\r\f\v]+")
_THAI, _ARABIC = re.compile("[๐-๙]"), re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Voice:
    """The document's digits and the names that are never torn apart.

    With digits as typed, the program's own words follow the digits that prevail in what was typed into the document, or
    where that has none, in the measures it tells of (`program_thai`).
    """

    digits: Digits
    program_thai: bool
    names: tuple[str, ...] = ()

    def program(self, text: str) -> str:
        """The form's wording and computed figures, ready for a block."""
        return self.joined(thai_digits(text) if self.program_thai else arabic_digits(text))

    def typed(self, text: str) -> str:
        """What the clerk typed, ready for a block: Thai normalised, blanks folded, digits as the document says."""
        plain = _SPACES.sub(" ", normal(text))
        if self.digits is Digits.AS_TYPED:
            return self.joined(plain)
        return self.joined(thai_digits(plain) if self.digits is Digits.THAI else arabic_digits(plain))

    def joined(self, text: str) -> str:
        """The same text with the pairs that stay on one line joined."""
        return keep_together(text, self.names)


def voice_of(file: OfficeFile, document: Document, measures: Iterable[Measure] = ()) -> Voice:
    """The voice of a document that tells of some measures: its own digits, else the office's preference."""
    digits = document.digits or file.preferences.digits
    thai = digits is Digits.THAI
    if digits is Digits.AS_TYPED:
        thai = (_more_thai(_typed_texts(document)) or _more_thai(_typed_measures(measures))) > 0
    return Voice(digits, thai, tuple(person.name for person in file.people))


def _typed_texts(document: Document) -> Iterable[str]:
    yield from document.fields.values()
    yield from (section.text for section in document.sections)


def _typed_measures(measures: Iterable[Measure]) -> Iterable[str]:
    for measure in measures:
        yield from measure.titles
        yield measure.timeframe.text
        yield from (step.text for step in measure.steps)
        yield from (result.output for result in measure.results)


def _more_thai(texts: Iterable[str]) -> int:
    """How many more Thai digits than Arabic ones there are."""
    return sum(len(_THAI.findall(text)) - len(_ARABIC.findall(text)) for text in texts)
