"""In which digits a document speaks and which words stay on one line: the last step every printed text passes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import Digits
from ita_desktop.thai.digits import arabic_digits, thai_digits
from ita_desktop.thai.joins import keep_together
from ita_desktop.thai.normal import normal

_SPACES = re.compile(r"[ \t\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Voice:
    """The document's digits and the names that are never torn apart.

    With digits as typed, the program's own words follow the digits that prevail in what was typed (`program_thai`).
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


def voice_of(file: OfficeFile, document: Document) -> Voice:
    """The voice of a document: its own digits, else the office's preference."""
    digits = document.digits or file.preferences.digits
    thai = digits is Digits.THAI or (digits is Digits.AS_TYPED and _mostly_thai(_typed_texts(document)))
    return Voice(digits, thai, tuple(person.name for person in file.people))


def _typed_texts(document: Document) -> Iterable[str]:
    yield from document.fields.values()
    yield from (section.text for section in document.sections)


def _mostly_thai(texts: Iterable[str]) -> bool:
    joined = "".join(texts)
    thai = sum("๐" <= c <= "๙" for c in joined)
    arabic = sum("0" <= c <= "9" for c in joined)
    return thai > arabic
