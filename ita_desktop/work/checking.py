"""What is wrong with a working year: the checks of data and texts, and what the paper's font cannot print."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from ita_desktop.checks.running import run_checks
from ita_desktop.compose.documents import Printable, documents_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue, Place, PlaceKind, Severity, is_accepted
from ita_desktop.work.printing import composed, context_of, font_of, forms_of

MISSING_CHARACTER = "paper.missing-character"
UNREADABLE_IMAGE = "paper.unreadable-image"
_SHOWN = 10


def check_year(file: OfficeFile, working_year: int, today: date) -> tuple[Issue, ...]:
    """Everything found in a working year that the clerk has not accepted, the gravest first."""
    context = context_of(file, working_year, today)
    found = (*run_checks(context), *_unreadable_images(file, working_year), *_unprintable(context))
    order = list(Severity)
    return tuple(sorted((i for i in found if not is_accepted(i, file.accepted)), key=lambda i: order.index(i.severity)))


def needs_attention(issues: Iterable[Issue]) -> bool:
    """Whether there is more than hints."""
    return any(issue.severity is not Severity.HINT for issue in issues)


def as_line(issue: Issue) -> str:
    """`severity<TAB>place<TAB>sentence`."""
    return f"{issue.severity.thai}\t{issue.place}\t{' '.join(issue.message.split())}"


def as_json(issues: Iterable[Issue]) -> str:
    """The issues as a JSON list of objects with check, severity, place, message and figures."""
    return json.dumps([_plain(issue) for issue in issues], ensure_ascii=False, indent=2)


def _plain(issue: Issue) -> dict[str, object]:
    return {
        "check": issue.check,
        "severity": issue.severity.value,
        "place": str(issue.place),
        "message": issue.message,
        "figures": dict(issue.figures),
    }


def _unreadable_images(file: OfficeFile, working_year: int) -> Iterator[Issue]:
    from ita_desktop.paper.picture import proportions  # brings in the library that reads pictures

    for image in file.images:
        if image.data and not proportions(image.data):
            message = "เปิดอ่านภาพที่หน่วยงานเลือกไว้ไม่ได้ เอกสารจะเว้นกรอบว่างแทนภาพ โปรดเลือกภาพ PNG หรือ JPEG ใหม่"
            place = Place(PlaceKind.OFFICE, working_year, ("images", image.role))
            yield Issue(UNREADABLE_IMAGE, Severity.WARNING, place, message, (("image", image.id),))


def _unprintable(context: Context) -> Iterator[Issue]:
    from ita_desktop.paper.fonts import missing_characters  # a fifth of a second to import

    forms = forms_of(context.file)
    for printable in documents_of(context, forms):
        text = "".join(_texts(composed(context, printable, forms)))
        missing = sorted(missing_characters(text, font_of(context.file)))
        if missing:
            yield _missing_issue(context.working_year, printable, missing)


def _missing_issue(working_year: int, printable: Printable, missing: list[str]) -> Issue:
    shown = " ".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in missing[:_SHOWN])
    more = f" และอีก {len(missing) - _SHOWN} ตัว" if len(missing) > _SHOWN else ""
    return Issue(
        MISSING_CHARACTER,
        Severity.WARNING,
        Place(PlaceKind.DOCUMENT, working_year, (printable.id,)),
        f"แบบอักษรที่ใช้พิมพ์ไม่มีตัวอักษร {shown}{more} ใน “{printable.title}” จึงพิมพ์เป็นกรอบสี่เหลี่ยม โปรดเปลี่ยนเป็นตัวอักษรอื่น",
        (("characters", "".join(missing)),),
    )


def _texts(value: object) -> Iterator[str]:
    """Every text inside a composed value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
