"""What a check is: a function that finds complaints, under a lasting id, a severity and a title."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Issue, Place, Severity


@dataclass(frozen=True, slots=True)
class Found:
    """One thing a check found: where, in one Thai sentence with its figures, and those figures by name."""

    place: Place
    message: str
    figures: tuple[tuple[str, str], ...] = ()


type Finder = Callable[[Context], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check; `id` is stored with accepted issues and never changes, `title` is what its list shows."""

    id: str
    severity: Severity
    title: str
    find: Finder

    def issues(self, context: Context) -> Iterator[Issue]:
        """All that the check complains of in a working year."""
        for found in self.find(context):
            yield Issue(self.id, self.severity, found.place, found.message, found.figures)


def check(id: str, severity: Severity, title: str) -> Callable[[Finder], Check]:
    """Make a finding function a check; every check of a module listed in running.py runs."""
    return lambda find: Check(id, severity, title, find)
