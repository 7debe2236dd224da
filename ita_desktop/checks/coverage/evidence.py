"""Checks of what proves a result: dated, harmless, reachable, and not the proof of another measure."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.measure_rows import Row, every_result
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.evidence_targets import evidence_name, has_macros, is_address, is_program
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.measures import EvidenceKind

_BOTH_YEARS = (Aspect.MEASURES, Aspect.REPORTED)


@check(
    "evidence-same-file",
    Severity.HINT,
    "ไฟล์เดียวกันเป็นหลักฐานของสองมาตรการ",
    why="ไฟล์เดียวกันอาจแนบผิดมาตรการ หรือใช้แทนหลักฐานที่ยังไม่มี",
    example="ภาพถ่ายของมาตรการลำดับที่ 4 เป็นไฟล์เดียวกับของมาตรการลำดับที่ 1",
    reads=_BOTH_YEARS,
)
def same_file(view: View) -> Iterator[Found]:
    """A file, told by its SHA-256, that proves a result of an earlier measure of the same year."""
    first: dict[tuple[int, str], Row] = {}
    told: set[tuple[str, str]] = set()
    for row, result in every_result(view.context):
        for one in result.evidence:
            if not one.sha256 or one.kind is not EvidenceKind.FILE:
                continue
            other = first.setdefault((row.fiscal_year, one.sha256), row)
            if other.measure.id != row.measure.id and (row.measure.id, one.sha256) not in told:
                told.add((row.measure.id, one.sha256))
                message = (
                    f"{row.about(result)} หลักฐาน {quoted(evidence_name(one))} เป็นไฟล์เดียวกับหลักฐานของมาตรการลำดับที่ "
                    f"{other.number} โปรดตรวจสอบว่าแนบถูกมาตรการ"
                )
                yield row.found_in(result, "evidence", message, ("sha256", one.sha256), ("other", other.measure.id))


@check(
    "evidence-undated",
    Severity.HINT,
    "หลักฐานไม่มีวันที่",
    why="วันที่ของหลักฐานแสดงว่าดำเนินการในปีงบประมาณและรอบที่รายงาน",
    example="แนบภาพถ่ายกิจกรรม แต่ไม่ได้ระบุวันที่ของภาพ",
    reads=_BOTH_YEARS,
)
def undated(view: View) -> Iterator[Found]:
    """A result with files of which no day of their own is known; the day of adding tells nothing."""
    for row, result in every_result(view.context):
        found = [one for one in result.evidence if one.kind is EvidenceKind.FILE and one.dated is None]
        if found:
            message = (
                f"{row.about(result)} มีหลักฐานที่ไม่มีวันที่ {len(found)} ไฟล์ เช่น {quoted(evidence_name(found[0]))} "
                "โปรดระบุวันที่ของหลักฐาน"
            )
            yield row.found_in(result, "evidence", message, ("files", " ".join(one.id for one in found)))


@check(
    "evidence-harmful",
    Severity.WARNING,
    "หลักฐานเป็นไฟล์ที่อาจเป็นอันตราย",
    why="โปรแกรม ทางลัด และเอกสารที่มีมาโครสั่งงานเครื่องคอมพิวเตอร์ได้ ผู้ที่เปิดตรวจหลักฐานอาจได้รับความเสียหาย",
    example="แนบไฟล์ “ตารางผล.xlsm” เป็นหลักฐานของมาตรการลำดับที่ 2",
    reads=_BOTH_YEARS,
)
def harmful(view: View) -> Iterator[Found]:
    """A result with a file whose name is that of a program, a shortcut or a document with macros."""
    for row, result in every_result(view.context):
        found = [one for one in result.evidence if one.kind is EvidenceKind.FILE and _can_harm(one.target)]
        if found:
            message = (
                f"{row.about(result)} หลักฐาน {quoted(found[0].target.rpartition('/')[2])} เป็นไฟล์ที่สั่งงาน"
                "เครื่องคอมพิวเตอร์ได้ โปรดใช้ไฟล์ PDF หรือภาพแทน"
            )
            yield row.found_in(result, "evidence", message, ("files", " ".join(one.target for one in found)))


@check(
    "evidence-link",
    Severity.WARNING,
    "ลิงก์หลักฐานไม่ใช่ที่อยู่ที่เปิดได้",
    why="ผู้ตรวจเปิดดูหลักฐานจากข้อความที่ไม่ใช่ที่อยู่ไม่ได้",
    example="ลิงก์หลักฐานเขียนว่า “ดูที่เว็บไซต์ของหน่วยงาน”",
    reads=_BOTH_YEARS,
)
def no_address(view: View) -> Iterator[Found]:
    """A result with a link that leads nowhere."""
    for row, result in every_result(view.context):
        found = [one for one in result.evidence if one.kind is EvidenceKind.LINK and not is_address(one.target.strip())]
        if found:
            said = quoted(found[0].target) if found[0].target.strip() else "ที่ว่างอยู่"
            message = (
                f"{row.about(result)} ลิงก์หลักฐาน {said} ไม่ใช่ที่อยู่ที่เปิดได้ โปรดใช้ที่อยู่เว็บไซต์ที่ขึ้นต้นด้วย https:// หรือแนบเป็นไฟล์"
            )
            yield row.found_in(result, "evidence", message, ("links", " ".join(one.target for one in found)))


def _can_harm(target: str) -> bool:
    return is_program(target) or has_macros(target)
