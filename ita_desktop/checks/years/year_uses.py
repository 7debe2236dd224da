"""What a year in a text is for: the office's work, or a law, a long plan, history, the number of a paper."""

import re
from enum import StrEnum


class Use(StrEnum):
    """Why a year stands in a text; `PAPER` is the day of a letter, order or announcement."""

    WORK = "work"
    LAW = "law"
    PAPER = "paper"
    PLAN = "plan"
    HISTORY = "history"
    NUMBER = "number"


_FAR, _NEAR = 160, 45
_LAW = re.compile(
    r"พระราช ?(?:บัญญัติ|กฤษฎีกา|กำหนด)|พ ?\. ?ร ?\. ?[บฎก]|พร[บฎก](?![ก-๎])|รัฐธรรมนูญ|ประมวล"
    r"|กฎ(?!าคม)|ระเบียบ(?!เรียบร้อย|วาระ)"
    r"|ข้อบังคับ|ข้อกำหนด|(?:ข้อ|เทศ) ?บัญญัติ(?! ?งบ)|มติ(?: ?คณะรัฐมนตรี| ?ครม)|ยุทธศาสตร์ ?(?:ชาติ|20)|อนุสัญญา|หลักเกณฑ์|กฎหมาย"
    r"|ฉบับที่|ว่าด้วย|แก้ไขเพิ่มเติม|แผนแม่บท|มาตรฐานทางจริยธรรม"
)
_PAPER = re.compile(r"ประกาศ|คำสั่ง|หนังสือ|มติ|บันทึกข้อความ|เจตนารมณ์|ลง ?วันที่")
_AMENDED = re.compile(r"[ )”\"]*และ(?:ที่)? ?แก้ไข|[ )”\"]*\( ?ฉบับที่|[ )”\"]*มาตรา")
_DATED_PAPER = re.compile(r"ลง ?(?:วัน)?ที่ ?\Z")
_ON_THE_DAY = re.compile(r"(?:ลง|ณ|เมื่อ)? ?(?:วัน)?ที่ ?\Z")
_OLD_BEFORE = re.compile(
    r"(?:จัดตั้ง|ก่อตั้ง|ยกฐานะ|สถาปนา|ครั้งแรก|ย้อนหลัง|อดีต|ประวัติ|สร้าง(?:เมื่อ|ขึ้น|เสร็จ)|เปิดใช้(?!จ่าย)|ได้รับ(?:การ)?(?:จัดตั้ง|รางวัล|ยก)"
    r"|สำมะโน|เกิด(?:เมื่อ|วันที่)|ถ่ายโอน|เลือกตั้ง)"
)
_SINCE_BEFORE = re.compile(r"(?:ตั้งแต่|นับแต่|มาจาก|เมื่อ|เริ่มใช้|เริ่มเมื่อ|เดิม) ?(?:ใน ?)?\Z")
_IN_FORCE = re.compile(r"ประกาศใช้|ใช้บังคับ|มีผลบังคับ")
_SINCE_THEN = re.compile(r"(?:ตั้งแต่|นับแต่) ?(?:วัน ?ที่|เดือน)? ?\Z")
_GOES_ON = re.compile(r" ?(?:-|เป็นต้นไป|ไป(?!แล้ว)|(?:จน)?ถึง(?!ปัจจุบัน))")
_FOUNDED = re.compile(r"(?:ยกฐานะ|จัดตั้ง|ก่อตั้ง|สถาปนา|เปลี่ยนชื่อ|เปลี่ยนแปลงฐานะ)[^;:\n]{0,90}เมื่อ ?(?:วัน ?ที่)? ?\Z")
_OLD_AFTER = re.compile(r" ?(?:เป็นต้นมา|(?:จน|มาจน|มา)?ถึงปัจจุบัน|สืบมา|มาจนถึง)")
_OLD_CLOSE = 30


def use_of(plain: str, start: int, end: int, floor: int, lead: str, *, whole_date: bool) -> Use:
    """What the year or date at `start`–`end` of a folded text is for.

    `lead` is what makes it a year (year_phrases.Lead); nothing before `floor`, the last year of the office's own
    work, has a say.
    """
    before = plain[max(start - _FAR, floor) : start]
    after = plain[end : end + _OLD_CLOSE]
    if whole_date or lead == "month":
        return _use_of_date(before, after)
    if _OLD_AFTER.match(after) or _OLD_BEFORE.search(before[-_OLD_CLOSE:]) or _SINCE_BEFORE.search(before):
        return Use.HISTORY
    if lead in ("fiscal", "ita"):
        return Use.WORK
    if _AMENDED.match(after) or _LAW.search(before if lead != "year" else before[-_NEAR:]):
        return Use.WORK if plain.startswith("ประจำ", start) else Use.LAW
    if lead == "era" and _PAPER.search(before):
        return Use.PAPER
    return Use.WORK


def _use_of_date(before: str, after: str) -> Use:
    close = before[-_OLD_CLOSE:]
    if _OLD_AFTER.match(after) or _OLD_BEFORE.search(close) or _IN_FORCE.search(close):
        return Use.HISTORY
    if _FOUNDED.search(before) or (_SINCE_THEN.search(before) and not _GOES_ON.match(after)):
        return Use.HISTORY
    if not _ON_THE_DAY.search(before):
        return Use.WORK
    if _LAW.search(before):
        return Use.LAW
    return Use.PAPER if _DATED_PAPER.search(before) or _PAPER.search(before) else Use.WORK
