"""The complaints of a working year as a window shows them: with the names of their places, and by document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ita_desktop.domain.concerning import concerns
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.place_names import place_name
from ita_desktop.work.checking import YearChecks
from ita_desktop.work.printing import forms_of, list_documents


@dataclass(frozen=True, slots=True)
class YearlyIssues:
    """All issues, the gravest first, accepted ones too; `titles` and `of_documents` go by document id."""

    issues: tuple[Issue, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    of_documents: Mapping[str, tuple[Issue, ...]] = field(default_factory=dict)
    names: Mapping[Issue, str] = field(default_factory=dict)


def yearly_issues(checks: YearChecks, file: OfficeFile, working_year: int, today: date) -> YearlyIssues:
    """Everything found in a working year; WorkError as printing has it."""
    issues = checks.issues(file, working_year, today)
    forms, documents = forms_of(file), list_documents(file, working_year, today)
    titles = {one.id: " ".join(one.title.split()) for one in documents}
    of_documents = {
        one.id: tuple(
            issue for issue in issues if concerns(issue.place, one.id, one.document.kind, one.document.parts, forms)
        )
        for one in documents
    }
    names = {issue: issue.where or place_name(file, issue.place, titles) for issue in issues}
    return YearlyIssues(issues, titles, of_documents, names)
