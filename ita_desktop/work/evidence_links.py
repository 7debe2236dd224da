"""Links as evidence: where a proof lies that is not copied, kept as it was typed and never followed by itself."""

from datetime import date

from ita_desktop.domain.evidence_targets import is_address
from ita_desktop.domain.ids import NewId, new_id
from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.work.errors import usage_error

_LONGEST_LINK = 2000


def link_evidence(text: str, today: date, new_id: NewId = new_id) -> Evidence:
    """A web address, a shared folder or file as evidence, kept as typed; WorkError where it is none."""
    link = text.strip()
    if not link or any(not sign.isprintable() for sign in link):
        raise usage_error("ยังไม่ได้พิมพ์ที่อยู่ของหลักฐาน หรือมีอักขระที่มองไม่เห็นปนอยู่ จึงยังไม่ได้แนบ โปรดพิมพ์หรือวางที่อยู่อีกครั้ง")
    if len(link) > _LONGEST_LINK:
        raise usage_error(f"ที่อยู่ของหลักฐานยาวเกิน {_LONGEST_LINK} ตัวอักษร จึงยังไม่ได้แนบ โปรดใช้ที่อยู่ที่สั้นลง")
    if not is_address(link):
        raise usage_error(
            f"“{link[:60]}” ไม่ใช่ที่อยู่ที่เปิดได้ จึงยังไม่ได้แนบ โปรดใช้ที่อยู่เว็บไซต์ (https://…) หรือที่อยู่ของไฟล์ในเครื่องหรือเครือข่าย"
        )
    return Evidence(new_id(), EvidenceKind.LINK, link, added_on=today)
