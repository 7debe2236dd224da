"""How clerks say that there is no fault, that there is one, that something passed or did not."""

import re
from collections.abc import Iterator

from ita_desktop.checks.remembering import remembered
from ita_desktop.thai.normal import fold

_FAULT = (
    r"(?:(?:ข้อ|จุด|ความ|สิ่ง(?:ที่)?|ประเด็น(?:ที่)?)?บกพร่อง|จุดอ่อน|ปัญหา|"
    r"(?:ข้อ|สิ่ง|ประเด็น|เรื่อง|ส่วน)(?:ที่)?(?:ต้อง|ควร)(?:แก้ไข|ปรับปรุง|พัฒนา)|ข้อผิดพลาด)"
)
_HEADING = r"(?:(?:ข้อ|ประเด็น)[^:–\n-]{0,60}?(?:คือ|:|-|–|\s)+)?"
_NOTHING = r"(?:ยัง)?(?:ไม่มี|ไม่พบ|ไม่ปราก[ฏฎ]|ไม่ได้พบ|ไม่ตรวจพบ|ตรวจไม่พบ|มิได้พบ)"
# "ไม่มี" with nothing behind it but dashes or a reason: "ไม่มีการเลือกปฏิบัติ" is no such claim.
_BARE = re.compile(rf"{_HEADING}[\W_]*{_NOTHING}(?:ข้อมูล|แต่อย่างใด|เลย)?[\W_]*(?:$|เนื่องจาก|เพราะ|โดย|ทั้งนี้|ควร|ข้อที่|-)")
_WORDED = re.compile(rf"{_NOTHING}(?:ว่า)?(?:มี)?(?:ประเด็น|เรื่อง)?(?:ที่เป็น)? ?{_FAULT}")
_INSIDE = re.compile(
    rf"ข้อบกพร่อง(?:ที่ตรวจพบ)?[ :–-]*(?:คือ)?[ :–-]*{_NOTHING}(?=[ .,–-]|$)"
    rf"|{_WORDED.pattern}"
)
_AROUND = " -–—.:•*()…_“”\"',/"
_BARE_WITHIN = 160
_BUT = re.compile("แต่(?!อย่างใด)|อย่างไรก็|ยกเว้น|เว้นแต่|นอกจาก|ยังมี|ยังขาด|ยังไม่(?!พบ|มีข้อ|ปราก|ตรวจพบ)")
_SHORTCOMING = re.compile(
    r"ยังไม่(?!พบ|มีข้อบกพร่อง|ปราก|ตรวจพบ)|ยังมี(?:ความล่าช้า|ปัญหา|การเข้าถึงได้ยาก|ข้อบกพร่อง)|(?<!ไม่)ขาด(?!ว่า|แคลน)|ไม่สามารถ|ไม่(?:เพียงพอ|ชัดเจน|ทั่วถึง|ครบถ้วน|เป็นไปตาม|เท่าเทียม|เชื่อมั่น|ทราบ|เข้าใจ|ต่อเนื่อง|สะดวก|เป็นปัจจุบัน|ถูกต้อง)"
    r"|ไม่มี(?:ความเท่าเทียม|ความเชื่อมั่น|ความเข้าใจ|การประชาสัมพันธ์|การเปิดโอกาส|การปรับปรุง|การพัฒนา|ช่องทาง|การระบุ|การติดตาม|แนวปฏิบัติ)"
    r"|(?<!ไม่)(?<!ความ)ล่าช้า|เข้าถึง(?:ได้)?ยาก|เท่าที่ควร|น้อยเกินไป|ไม่ปรากฏว่ามี"
)
_PURPOSE = re.compile(r"(?:เพื่อ|มิให้|ไม่ให้|ป้องกัน|หาก|ถ้า|กรณีที่)[^ ]{0,30}$")
_SOME_PEOPLE = re.compile(r"(?:บางส่วน|บางราย|บางคน|ส่วนหนึ่ง)[^ ]{0,40} ?[^ ]{0,10}เห็นว่า|บาง(?:ส่วน|ราย|คน)")
_PRAISE = re.compile(r"คะแนนเต็ม|เต็ม ?100|100 ?(?:\.00 )?คะแนน|รักษา|ดีเยี่ยม|ครบถ้วน(?!ตาม)|พัฒนา(?:อย่าง)?ต่อเนื่อง|ไม่มี|ไม่พบ")


@remembered
def denies_faults(text: str) -> str:
    """The paragraph that says there is no fault, with no exception named; empty where none does."""
    heading = ""
    for line in text.split("\n"):
        said = fold(line)
        found = _BARE.match(said.strip(_AROUND)[:_BARE_WITHIN]) or (None if _BUT.search(said) else _WORDED.search(said))
        if found and not _SHORTCOMING.search(said) and "รักษา" not in heading:
            return said
        heading = said
    return "-" if text.strip() and not re.search(r"\w", text) else ""


def denials(said: str) -> Iterator[re.Match[str]]:
    """Where a folded text says within its sentences that something has no fault, with no exception named behind it."""
    return (one for one in _INSIDE.finditer(said) if not _BUT.search(said, one.end(), one.end() + 40))


@remembered
def shortcomings(said: str) -> tuple[str, ...]:
    """The words of a folded text that name shortcomings of today, in order; wishes and precautions aside."""
    found = (
        one for one in _SHORTCOMING.finditer(said) if not _PURPOSE.search(said, max(0, one.start() - 40), one.start())
    )
    return tuple(dict.fromkeys(one[0] for one in found))


def lists_shortcomings(said: str) -> bool:
    """Whether a folded text tells of several shortcomings, or of one that some people see."""
    found = shortcomings(said)
    return len(found) > 1 or bool(found and _SOME_PEOPLE.search(said))


def praises(said: str) -> bool:
    """Whether a folded text only says that all is well."""
    return bool(_PRAISE.search(said)) and not shortcomings(said)
