"""What the office itself gives to every paper."""

from dataclasses import replace

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue, Severity
from ita_desktop.domain.office import Image
from tests.checks.seen import all_complaints
from tests.compose.offices import office, seen


def about_the_emblem(file: OfficeFile) -> list[Issue]:
    return [issue for issue in all_complaints(seen(file)) if issue.check == "office-emblem"]


def test_a_missing_emblem_is_a_note_that_blocks_nothing() -> None:
    assert [issue.severity for issue in about_the_emblem(office())] == [Severity.HINT]


def test_a_chosen_emblem_is_no_matter() -> None:
    assert about_the_emblem(replace(office(), images=(Image("i", "emblem", "image/png", b"png"),))) == []
