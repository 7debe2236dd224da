"""What a check complains of: how grave, where, in which words, on which figures; and whether the clerk accepted it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ita_desktop.domain.file import AcceptedIssue
from ita_desktop.domain.places import Place as Place
from ita_desktop.domain.places import PlaceKind as PlaceKind


class Severity(StrEnum):
    """How grave an issue is."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Mend:
    """What would be right where it is certain: the text at a place as it stands, and as it would be.

    `after` is None where what was typed gives way to what the form or the scores say (domain/text_at.py).
    """

    place: Place
    before: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Issue:
    """One complaint; `figures` are the named values it rests on, as text; `where` names its place in Thai."""

    check: str
    severity: Severity
    place: Place
    message: str
    figures: tuple[tuple[str, str], ...] = ()
    mend: Mend | None = None
    where: str = ""

    @property
    def basis(self) -> str:
        """What an acceptance holds for: once these figures change, the issue is back."""
        return "; ".join(f"{name}={value}" for name, value in self.figures)


def whole_sentence(issue: Issue, where: str) -> str:
    """What an issue says on one line, behind the Thai name of its place unless the sentence names it itself."""
    before = f"{where}: " if where and not _names(where, issue.message) else ""
    return " ".join(f"{before}{issue.message}".split())


def _names(where: str, message: str) -> bool:
    """Whether a sentence says itself where: it holds the place's name, or begins with its row as the place does."""
    row, begins = (" ".join(text.split()[:2]) for text in (where, message))
    return where in message or message.startswith(row) or row.endswith(begins)


def is_accepted(issue: Issue, accepted: Iterable[AcceptedIssue]) -> bool:
    """Whether the clerk accepted this very issue, on the same figures."""
    return any((a.check, a.place, a.basis) == (issue.check, str(issue.place), issue.basis) for a in accepted)
