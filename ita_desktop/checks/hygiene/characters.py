"""Checks of single signs against the font the papers are set in."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity

_SHOWN = 10


@check_text(
    "paper.missing-character",
    Severity.WARNING,
    "ตัวอักษรที่แบบอักษรของเอกสารพิมพ์ไม่ได้",
    why="ตัวอักษรที่แบบอักษรไม่มีจะพิมพ์เป็นกรอบสี่เหลี่ยม",
    example="ดำเนินการแล้ว ✓",
    reads=(Aspect.WORDS,),
)
def missing_character(reading: Reading, view: View) -> Iterator[Found]:
    """Signs of a text that would print as a box."""
    missing = sorted(view.tools.missing_characters(reading.raw))
    if missing:
        signs = " ".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in missing[:_SHOWN])
        more = f" และอีก {len(missing) - _SHOWN} ตัว" if len(missing) > _SHOWN else ""
        message = f"แบบอักษรที่ใช้พิมพ์ไม่มีตัวอักษร {signs}{more} ใน{reading.text.name} จึงพิมพ์เป็นกรอบสี่เหลี่ยม โปรดเปลี่ยนเป็นตัวอักษรอื่น"
        yield Found(reading.text.place, message, (("characters", "".join(missing)),))
