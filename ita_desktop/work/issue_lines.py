"""Issues as the console prints them: one a line, or as JSON with all that is known of each."""

import json
from collections.abc import Iterable

from ita_desktop.domain.issues import Issue, Mend, whole_sentence
from ita_desktop.work.check_catalog import why_of
from ita_desktop.work.check_words import word_of


def as_line(issue: Issue) -> str:
    """`severity<TAB>place<TAB>sentence`, behind the Thai name of the place unless the sentence names it itself."""
    return f"{word_of(issue.severity)}\t{issue.place}\t{whole_sentence(issue, issue.where)}"


def as_json(issues: Iterable[Issue]) -> str:
    """A JSON list: check, severity, place, where (its Thai name), message, why, figures, and mend or null."""
    return json.dumps([_plain(issue) for issue in issues], ensure_ascii=False, indent=2)


def _plain(issue: Issue) -> dict[str, object]:
    return {
        "check": issue.check,
        "severity": issue.severity.value,
        "place": str(issue.place),
        "where": issue.where,
        "message": issue.message,
        "why": why_of(issue.check),
        "figures": dict(issue.figures),
        "mend": _plain_mend(issue.mend) if issue.mend else None,
    }


def _plain_mend(mend: Mend) -> dict[str, str | None]:
    """What the place says, and what it would say; null gives it back to the form or the scores."""
    return {"place": str(mend.place), "before": mend.before, "after": mend.after}
