"""The complaints of a working year as a window shows them: with the names of their places, and by document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ita_desktop.checks.coverage.checklist import checklists
from ita_desktop.checks.view import View
from ita_desktop.compose.documents import Printable
from ita_desktop.domain.concerning import concerns
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.forms import Forms
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.place_names import place_name
from ita_desktop.domain.required_parts import RequiredPart
from ita_desktop.work.checking import YearChecks


@dataclass(frozen=True, slots=True)
class YearlyIssues:
    """All issues, the gravest first, accepted ones too, with the names of their places.

    `titles`, `of_documents` and `required`, the parts the year's criterion asks for, go by document id.
    """

    issues: tuple[Issue, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    of_documents: Mapping[str, tuple[Issue, ...]] = field(default_factory=dict)
    names: Mapping[Issue, str] = field(default_factory=dict)
    required: Mapping[str, tuple[RequiredPart, ...]] = field(default_factory=dict)


def yearly_issues(checks: YearChecks, file: OfficeFile, working_year: int, today: date) -> YearlyIssues:
    """Everything found in a working year; WorkError as printing has it."""
    view, issues = checks.looked_at(file, working_year, today)
    titles = {one.id: " ".join(one.title.split()) for one in view.printables}
    return YearlyIssues(
        issues,
        titles,
        {one.id: _of_document(one, issues, view.forms) for one in view.printables},
        {issue: issue.where or place_name(file, issue.place, titles) for issue in issues},
        {one.id: _required(view, one) for one in view.printables},
    )


def _of_document(printable: Printable, issues: tuple[Issue, ...], forms: Forms) -> tuple[Issue, ...]:
    document = printable.document
    return tuple(one for one in issues if concerns(one.place, printable.id, document.kind, document.parts, forms))


def _required(view: View, printable: Printable) -> tuple[RequiredPart, ...]:
    parts = view.once(checklists)[printable.id]
    return tuple(RequiredPart(one.text, one.present, one.why_not, one.place) for one in parts)
