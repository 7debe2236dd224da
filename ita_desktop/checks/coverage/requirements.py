"""Checks that the papers which answer a year's criterion hold every part that it asks for."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.checklist import Part, checklists, requirement_of
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.compose.documents import Printable
from ita_desktop.domain.issues import PlaceKind, Severity

_READS = (Aspect.DOCUMENTS, Aspect.MEASURES, Aspect.REPORTED, Aspect.FINDINGS, Aspect.SCORES, Aspect.NAMES)
_NAMED_AT_MOST = 3

type _Answers = tuple[tuple[Printable, tuple[Part, ...]], ...]


@check(
    "requirement-part",
    Severity.WARNING,
    "เอกสารขาดส่วนที่เกณฑ์การประเมินกำหนด",
    why="ข้อที่เป็นหลักฐานจะไม่ได้คะแนนหากเอกสารขาดส่วนใดส่วนหนึ่งที่เกณฑ์การประเมินกำหนด",
    example="เกณฑ์การประเมินกำหนดให้มีช่วงระยะเวลาการดำเนินการ แต่ตารางมาตรการที่พิมพ์ไม่มีช่องระยะเวลา",
    reads=_READS,
)
def missing_from_all(view: View) -> Iterator[Found]:
    """A part that none of the documents the office made for a criterion prints; empty data are told row by row."""
    for answers in _by_role(view, written=True):
        printable, parts = _fullest(answers)
        for part in _not_printed(parts):
            if _all_lack(answers, part.text):
                message = (
                    f"{_item(view, printable)} กำหนดให้มี {quoted(part.text)} แต่{part.why_not} "
                    "โปรดเลือกแบบตารางที่มีส่วนนี้ หรือเพิ่มข้อความในเอกสาร"
                )
                yield Found(part.place, message, (("part", part.text),), where=_name(view, printable))


@check(
    "requirement-document",
    Severity.HINT,
    "เอกสารฉบับหนึ่งขาดส่วนที่เกณฑ์การประเมินกำหนด",
    why="หากใช้เอกสารฉบับนี้เพียงฉบับเดียวเป็นหลักฐาน จะขาดส่วนที่เกณฑ์การประเมินกำหนด",
    example="ประกาศมาตรการพิมพ์ตารางที่ไม่มีช่องระยะเวลา ส่วนรายงานการวิเคราะห์มีครบถ้วน",
    reads=_READS,
)
def missing_from_one(view: View) -> Iterator[Found]:
    """A document the office made that lacks what another holds; where it made none, the suggestion that lacks least."""
    for answers in _by_role(view, written=True):
        for printable, parts in answers:
            elsewhere = [one for one in _not_printed(parts) if not _all_lack(answers, one.text)]
            if elsewhere:
                yield _incomplete(view, printable, elsewhere, "เอกสารฉบับอื่นมีส่วนนี้แล้ว โปรดใช้ฉบับที่ครบถ้วนเป็นหลักฐาน")
    for answers in _by_role(view, written=False):
        printable, parts = _fullest(answers)
        if _not_printed(parts):
            yield _incomplete(view, printable, _not_printed(parts), "โปรดเพิ่มส่วนนี้ก่อนใช้เอกสารเป็นหลักฐาน")


def _by_role(view: View, written: bool) -> Iterator[_Answers]:
    """The checklists of the documents the office made for each criterion, or of the suggestions where it made none."""
    context = view.context
    documents = context.year(context.working_year).documents
    bundles = [view.desks[one.id] for one in view.printables if one.document in documents]
    bundled = {kind for desk in bundles for kind in desk.document.parts or desk.form.parts}
    roles = dict.fromkeys(form.evidence for form in view.forms.forms.values() if form.evidence)
    for role in roles:
        of_role = [one for one in view.printables if view.desks[one.id].form.evidence == role]
        made = [one for one in of_role if one.document in documents or one.document.kind in bundled]
        chosen = made if written else [] if made else of_role
        if chosen and requirement_of(context, role):
            yield tuple((one, view.once(checklists)[one.id]) for one in chosen)


def _fullest(answers: _Answers) -> tuple[Printable, tuple[Part, ...]]:
    """The document that lacks least."""
    return min(answers, key=lambda one: len(_not_printed(one[1])))


def _not_printed(parts: tuple[Part, ...]) -> list[Part]:
    """What the paper itself lacks; data that are missing have checks of their own."""
    return [part for part in parts if part.present is False and part.place.kind is PlaceKind.DOCUMENT]


def _all_lack(answers: _Answers, element: str) -> bool:
    return all(any(part.text == element for part in _not_printed(parts)) for _, parts in answers)


def _incomplete(view: View, printable: Printable, parts: list[Part], advice: str) -> Found:
    listed = ", ".join(quoted(part.text) for part in parts[:_NAMED_AT_MOST])
    more = f" และอีก {len(parts) - _NAMED_AT_MOST} ส่วน" if len(parts) > _NAMED_AT_MOST else ""
    message = f"{_name(view, printable)} ยังไม่มีส่วนที่{_item(view, printable)} กำหนด คือ {listed}{more} {advice}"
    figures = tuple((str(number), part.text) for number, part in enumerate(parts, 1))
    return Found(parts[0].place, message, figures, where=_name(view, printable))


def _item(view: View, printable: Printable) -> str:
    requirement = requirement_of(view.context, view.desks[printable.id].form.evidence)
    item = f"ข้อ {requirement.item} " if requirement and requirement.item else ""
    return f"เกณฑ์การประเมิน{item}ปีงบประมาณ พ.ศ. {view.context.working_year}"


def _name(view: View, printable: Printable) -> str:
    """The kind of the document, counted where there are several."""
    same = [one.id for one in view.printables if one.document.kind == printable.document.kind]
    number = f" ฉบับที่ {same.index(printable.id) + 1}" if len(same) > 1 else ""
    return f"{view.desks[printable.id].form.name}{number}"
