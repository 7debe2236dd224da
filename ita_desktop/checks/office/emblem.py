"""Checks of what the office itself gives to every paper."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Place, PlaceKind, Severity


@check(
    "office-emblem",
    Severity.HINT,
    "ยังไม่มีภาพตราครุฑ",
    why="บันทึกข้อความต้องมีตราครุฑ เว้นแต่พิมพ์ลงกระดาษที่มีตราอยู่แล้ว",
    example="ยังไม่ได้เลือกภาพตราครุฑในหน้าหน่วยงาน",
    reads=(Aspect.IMAGES,),
)
def without_emblem(view: View) -> Iterator[Found]:
    """No emblem chosen: memos keep an empty box for it, which fits paper that has the emblem printed on it."""
    context = view.context
    if not any(image.role == "emblem" and image.data for image in context.file.images):
        message = "ยังไม่ได้เลือกภาพตราครุฑ บันทึกข้อความจะเว้นกรอบว่างไว้ โปรดเลือกภาพในหน้าหน่วยงาน เว้นแต่ใช้กระดาษที่มีตราครุฑ"
        yield Found(Place(PlaceKind.OFFICE, context.working_year, ("images", "emblem")), message)
