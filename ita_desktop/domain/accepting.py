"""Accepting an issue with a reason, and taking that back; it holds while the figures of the issue stay the same."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.file import AcceptedIssue, OfficeFile
from ita_desktop.domain.ids import NewId
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.rows import without


def acceptance_of(file: OfficeFile, issue: Issue) -> AcceptedIssue | None:
    """The acceptance that holds for an issue as it is now; None where there is none."""
    wanted = (issue.check, str(issue.place), issue.basis)
    return next((one for one in file.accepted if (one.check, one.place, one.basis) == wanted), None)


def with_accepted(file: OfficeFile, issue: Issue, reason: str, today: date, new_id: NewId) -> OfficeFile:
    """The file with an issue accepted; ValueError without a reason."""
    if not reason.strip():
        raise ValueError("an issue is accepted with a reason")
    accepted = AcceptedIssue(new_id(), issue.check, str(issue.place), reason.strip(), issue.basis, today)
    return replace(file, accepted=(*without(file.accepted, *_same(file, issue)), accepted))


def without_acceptance(file: OfficeFile, issue: Issue) -> OfficeFile:
    """The file in which an issue is open again."""
    return replace(file, accepted=without(file.accepted, *_same(file, issue)))


def _same(file: OfficeFile, issue: Issue) -> tuple[str, ...]:
    held = acceptance_of(file, issue)
    return (held.id,) if held else ()
