"""A working year as checks see it: the context, every text read, every document laid out, the words there are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from ita_desktop.checks.reading import Reading
from ita_desktop.compose.desk import Desk
from ita_desktop.compose.documents import Printable, laid_out
from ita_desktop.compose.said import texts_of_document
from ita_desktop.domain.context import Context
from ita_desktop.domain.forms import Forms
from ita_desktop.domain.texts import Text, texts_of
from ita_desktop.thai.words import WordBreaker

type MissingCharacters = Callable[[str], Iterable[str]]
"""Which signs of a text the paper's font cannot print."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What checks need that is no data: the word breaker of the office and what its font lacks."""

    breaker: WordBreaker
    missing_characters: MissingCharacters


class View:
    """One value of the file from one working year, looked at once; what is worked out is kept.

    `read` gives the Reading of a text, so that an unchanged text need not be read again.
    """

    def __init__(self, context: Context, forms: Forms, tools: Tools, read: Callable[[Text], Reading] = Reading) -> None:
        self.context = context
        self.forms = forms
        self.tools = tools
        self._read = read
        self._known: dict[object, object] = {}

    def once[*A, T](self, work: Callable[["View", *A], T], *besides: *A) -> T:
        """What a function works out of this view, and of little besides, worked out only once."""
        asked = (work, *besides)
        if asked not in self._known:
            self._known[asked] = work(self, *besides)
        return cast(T, self._known[asked])

    @cached_property
    def printables(self) -> tuple[Printable, ...]:
        """The documents of the working year."""
        return tuple(printable for printable, _ in self._laid_out)

    @cached_property
    def desks(self) -> Mapping[str, Desk]:
        """Every document laid out, by its id."""
        return {printable.id: desk for printable, desk in self._laid_out}

    @cached_property
    def _laid_out(self) -> tuple[tuple[Printable, Desk], ...]:
        return tuple(laid_out(self.context, self.forms))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Every text of the year's data and documents, in the order of the work."""
        of_documents = (text for one in self.printables for text in texts_of_document(self.desks[one.id], one))
        return tuple(self._read(text) for text in (*texts_of(self.context), *of_documents))
