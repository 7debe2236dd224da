"""What is wrong with a working year: all checks with the office's words and font, for the window and the console."""

from collections.abc import Iterable, Iterator
from datetime import date

from ita_desktop.checks.checker import Checker
from ita_desktop.checks.running import CHECKS
from ita_desktop.checks.view import Tools, View
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue, Place, PlaceKind, Severity, is_accepted
from ita_desktop.work.printing import context_of, font_of, forms_of
from ita_desktop.work.words import breaker_of

UNREADABLE_IMAGE = "paper.unreadable-image"


class YearChecks:
    """The checks of one open file: after an edit, only what depends on it is looked at again."""

    def __init__(self) -> None:
        self._checker = Checker(CHECKS, _note)

    def issues(self, file: OfficeFile, working_year: int, today: date) -> tuple[Issue, ...]:
        """Everything found in a working year, the gravest first, accepted ones too; WorkError as printing has it."""
        return self.looked_at(file, working_year, today)[1]

    def looked_at(self, file: OfficeFile, working_year: int, today: date) -> tuple[View, tuple[Issue, ...]]:
        """The issues, and the view they were found in, for whoever wants to know more of it."""
        view, found = self._checker.looked_at(context_of(file, working_year, today), forms_of(file), tools_of(file))
        order, images = list(Severity), _unreadable_images(file, working_year)
        return view, tuple(sorted((*found, *images), key=lambda issue: order.index(issue.severity)))


def check_year(file: OfficeFile, working_year: int, today: date) -> tuple[Issue, ...]:
    """Everything found in a working year that the clerk has not accepted, the gravest first."""
    found = YearChecks().issues(file, working_year, today)
    return tuple(issue for issue in found if not is_accepted(issue, file.accepted))


def tools_of(file: OfficeFile) -> Tools:
    """The office's word breaker and what its font lacks."""
    from ita_desktop.paper.fonts import missing_characters  # a fifth of a second to import

    return Tools(breaker_of(file), missing_characters(font_of(file)))


def _note(error: Exception) -> None:
    from ita_desktop.work.log import log_error  # brings in logging, not needed until something goes wrong

    log_error(error)


def needs_attention(issues: Iterable[Issue]) -> bool:
    """Whether there is more than hints."""
    return any(issue.severity is not Severity.HINT for issue in issues)


def _unreadable_images(file: OfficeFile, working_year: int) -> Iterator[Issue]:
    from ita_desktop.paper.picture import proportions  # brings in the library that reads pictures

    for image in file.images:
        if image.data and not proportions(image.data):
            message = "เปิดอ่านภาพที่หน่วยงานเลือกไว้ไม่ได้ เอกสารจะเว้นกรอบว่างแทนภาพ โปรดเลือกภาพ PNG หรือ JPEG ใหม่"
            place = Place(PlaceKind.OFFICE, working_year, ("images", image.role))
            yield Issue(UNREADABLE_IMAGE, Severity.WARNING, place, message, (("image", image.id),))
