"""Checks of what the office itself gives to every paper."""

from collections.abc import Iterator

from ita_desktop.checks.registry import Found, check
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Place, PlaceKind, Severity


@check("office-emblem", Severity.HINT, "ยังไม่มีภาพตราครุฑ")
def without_emblem(context: Context) -> Iterator[Found]:
    """No emblem chosen: memos keep an empty box for it, which fits paper that has the emblem printed on it."""
    if not any(image.role == "emblem" and image.data for image in context.file.images):
        message = "ยังไม่ได้เลือกภาพตราครุฑ บันทึกข้อความจะเว้นกรอบว่างไว้ ใช้กับกระดาษที่พิมพ์ตราครุฑไว้แล้วได้"
        yield Found(Place(PlaceKind.OFFICE, context.working_year, ("images", "emblem")), message)
