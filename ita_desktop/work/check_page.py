"""The catalogue of checks as a page to read: CHECKS.md, and what the command line prints."""

from collections.abc import Iterator
from itertools import groupby

from ita_desktop.domain.issues import Severity
from ita_desktop.work.check_catalog import CatalogEntry, catalog
from ita_desktop.work.check_words import family_name, word_of

_ASKED = {
    "numbers": "คะแนนและระดับที่กรอก ที่พิมพ์แทน และที่เขียนในข้อความต้องตรงกัน และคำนวณต่อกันได้",
    "names": "ชื่อหน่วยงาน ตำบล อำเภอ และจังหวัดต้องเป็นของหน่วยงานนี้ และสะกดถูกต้อง",
    "years": "ปีและวันที่ต้องเป็นของงานปีนั้น และมีจริงในปฏิทิน",
    "coverage": "การวิเคราะห์ มาตรการ ผลการดำเนินการ และส่วนที่เกณฑ์การประเมินกำหนดต้องครบถ้วน",
    "texts": "ข้อความต้องตรงกับคะแนน อยู่ถูกที่ ไม่ซ้ำกัน และกรอกครบ",
    "hygiene": "ตัวอักษร การสะกดคำ การเว้นวรรค และเครื่องหมายต้องพิมพ์ออกมาถูกต้อง",
    "office": "ข้อมูลที่เอกสารทุกฉบับใช้ร่วมกัน",
}
_SEVERITIES = {
    Severity.ERROR: "ผิดแน่นอน ไม่ควรพิมพ์เอกสารทั้งที่ยังเป็นเช่นนี้",
    Severity.WARNING: "น่าจะผิด โปรดตรวจสอบก่อนพิมพ์",
    Severity.HINT: "ควรดูอีกครั้ง อาจถูกต้องอยู่แล้ว",
}


def check_page() -> str:
    """The catalogue in Thai as Markdown, by family, in the order of the checks."""
    return "\n".join(_lines(catalog()))


def _lines(entries: tuple[CatalogEntry, ...]) -> Iterator[str]:
    yield "# รายการที่โปรแกรมตรวจ\n"
    yield f"โปรแกรมตรวจข้อมูล ข้อความ และเอกสารของปีที่ทำงาน {len(entries)} เรื่อง ทุกครั้งที่มีการแก้ไข ผลการตรวจมีสามระดับ\n"
    for severity, meaning in _SEVERITIES.items():
        yield f"- **{word_of(severity)}** {meaning}"
    for family, of_family in groupby(entries, lambda entry: entry.family):
        yield f"\n## {family_name(family)}\n\n{_ASKED[family]}\n"
        for entry in of_family:
            yield f"- **{_line(entry.title)}** ({word_of(entry.severity)}, `{entry.id}`) {_line(entry.why)}"
            yield f"  - ตัวอย่าง: {_line(entry.example)}"
    yield ""


def _line(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    return " ".join(text.split()).translate({ord(sign): f"\\{sign}" for sign in "\\`*_<>|[]"})
