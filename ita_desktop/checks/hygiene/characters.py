"""Checks of single signs against the font the papers are set in."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.hygiene.scripts import WIDE, foreign_stretches
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity

_SHOWN = 10


@check_text(
    "paper.missing-character",
    Severity.WARNING,
    "ตัวอักษรที่แบบอักษรของเอกสารไม่มี",
    why="ตัวอักษรที่แบบอักษรไม่มีจะพิมพ์เป็นกรอบสี่เหลี่ยม",
    example="ดำเนินการแล้ว ✓",
    reads=(Aspect.WORDS,),
)
def missing_character(reading: Reading, view: View) -> Iterator[Found]:
    """Signs of a text that would print as a box."""
    boxes = set(view.tools.missing_characters(reading.raw))
    missing = sorted(boxes - _told_elsewhere(reading)) if boxes else []
    if missing:
        signs = " ".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in missing[:_SHOWN])
        more = f" และอีก {len(missing) - _SHOWN} ตัว" if len(missing) > _SHOWN else ""
        message = f"{reading.text.name} มีตัวอักษร {signs}{more} ซึ่งจะพิมพ์เป็นกรอบสี่เหลี่ยม โปรดเปลี่ยนเป็นตัวอักษรอื่น"
        yield Found(reading.text.place, message, (("characters", "".join(missing)),))


def _told_elsewhere(reading: Reading) -> frozenset[str]:
    """Signs of other scripts, which have checks of their own."""
    raw = reading.raw
    return frozenset(sign for found in (*foreign_stretches(raw), *WIDE.finditer(raw)) for sign in found[0])
