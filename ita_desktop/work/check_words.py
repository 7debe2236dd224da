"""What the severities and families of checks are called, in the window and on the console."""

from ita_desktop.domain.issues import Severity
from ita_desktop.i18n import _


def word_of(severity: Severity) -> str:
    """What a severity is called."""
    return {
        Severity.ERROR: _("ต้องแก้ไข"),
        Severity.WARNING: _("ควรตรวจสอบ"),
        Severity.HINT: _("ข้อสังเกต"),
    }[severity]


def family_name(family: str) -> str:
    """What a family of checks is called; an unknown one by its key."""
    return {
        "numbers": _("คะแนนและระดับ"),
        "names": _("ชื่อหน่วยงานและสถานที่"),
        "years": _("ปีและวันที่"),
        "coverage": _("ความครบถ้วน"),
        "texts": _("ข้อความ"),
        "hygiene": _("ตัวอักษรและการพิมพ์"),
        "office": _("หน่วยงานและเกณฑ์การประเมิน"),
    }.get(family, family)
