"""What the program checks, told in words: the catalogue of checks, and why a complaint matters."""

from dataclasses import dataclass

from ita_desktop.checks.checker import FAILED
from ita_desktop.checks.running import BY_ID, CHECKS, FAMILY_OF
from ita_desktop.domain.issues import Issue, Severity
from ita_desktop.work.checking import UNREADABLE_IMAGE

_NAMES = "names"
# What is complained of though no check finds it, and why it matters.
_OTHERS = {
    UNREADABLE_IMAGE: "ภาพที่เปิดอ่านไม่ได้พิมพ์ลงเอกสารไม่ได้",
    FAILED: "เรื่องที่โปรแกรมตรวจไม่สำเร็จอาจยังมีข้อผิดพลาดที่ไม่พบ",
}
_NAME_FIGURE = "name"


@dataclass(frozen=True, slots=True)
class CatalogEntry:
    """One check as the catalogue tells it; `family` is its English key."""

    id: str
    family: str
    severity: Severity
    title: str
    why: str
    example: str


def catalog() -> tuple[CatalogEntry, ...]:
    """All checks in the order of their families."""
    return tuple(
        CatalogEntry(one.id, FAMILY_OF[one.id], one.severity, one.title, one.why, one.example) for one in CHECKS
    )


def why_of(check: str) -> str:
    """Why what a check finds matters; empty for one that is not known."""
    return BY_ID[check].why if check in BY_ID else _OTHERS.get(check, "")


def name_to_allow(issue: Issue) -> str:
    """The name a complaint is about, where the office can say that it is named on purpose; else empty."""
    if FAMILY_OF.get(issue.check) != _NAMES:
        return ""
    return dict(issue.figures).get(_NAME_FIGURE, "").strip()
