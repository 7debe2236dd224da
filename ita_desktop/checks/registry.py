"""What a check is: a function that finds complaints, under a lasting id, a severity and the words of the catalogue."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Issue, Mend, Place, Severity

# Every complaint may hold the whole text mended: thousands of them in a long text would fill the memory.
MOST_OF_ONE_TEXT = 50


@dataclass(frozen=True, slots=True)
class Found:
    """One thing a check found: where, in one Thai sentence with its figures, and those figures by name.

    An accepted issue comes back once one of the figures changes: they must name all that the complaint rests on.
    """

    place: Place
    message: str
    figures: tuple[tuple[str, str], ...] = ()
    mend: Mend | None = None
    where: str = ""


type Finder = Callable[[View], Iterator[Found]]
type TextFinder = Callable[[Reading, View], Iterator[Found]]
type TextFilter = Callable[[Reading], bool]


def any_text(reading: Reading) -> bool:
    """The filter of checks that may complain of any text."""
    return True


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a whole year; `id` is stored with accepted issues and never changes.

    `title` says what it finds, `why` why that matters, `example` shows one. `reads` names all it looks at: it runs
    again only when one of them changed (empty: after every change).
    """

    id: str
    severity: Severity
    title: str
    why: str
    example: str
    find: Finder
    reads: frozenset[Aspect] = frozenset()

    def issues(self, view: View) -> tuple[Issue, ...]:
        """All that it complains of in a working year."""
        return _issues(self, tuple(self.find(view)))


@dataclass(frozen=True, slots=True)
class TextCheck:
    """A check of one text after the other, wherever it stands; as Check, but `example` is a text it complains of.

    It looks at the text and at the aspects it `reads`, at nothing else of the year. Of texts that are not `only` those
    it is about, it would say nothing: a cheap question, asked once for all checks that share it.
    """

    id: str
    severity: Severity
    title: str
    why: str
    example: str
    find: TextFinder
    reads: frozenset[Aspect] = frozenset()
    only: TextFilter = any_text

    def issues(self, reading: Reading, view: View) -> tuple[Issue, ...]:
        """What it complains of in one text: all of it, unless the text is a pasted heap of the same."""
        found = tuple(islice(self.find(reading, view), MOST_OF_ONE_TEXT))
        return _issues(self, found, reading.text.name) if found else ()


def check(
    id: str, severity: Severity, title: str, *, why: str, example: str, reads: Iterable[Aspect] = ()
) -> Callable[[Finder], Check]:
    """Make a finding function a check of the year; every check of a module listed in running.py runs."""
    return lambda find: Check(id, severity, title, why, example, find, frozenset(reads))


def check_text(
    id: str,
    severity: Severity,
    title: str,
    *,
    why: str,
    example: str,
    reads: Iterable[Aspect] = (),
    only: TextFilter = any_text,
) -> Callable[[TextFinder], TextCheck]:
    """Make a finding function a check of every single text, or of `only` some."""
    return lambda find: TextCheck(id, severity, title, why, example, find, frozenset(reads), only)


def _issues(made_by: Check | TextCheck, all_found: tuple[Found, ...], name: str = "") -> tuple[Issue, ...]:
    return tuple(
        Issue(made_by.id, made_by.severity, one.place, one.message, one.figures, one.mend, one.where or name)
        for one in all_found
    )
