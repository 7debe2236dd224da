"""Which spaces never end a line: they become U+00A0, one sign for one sign, so that nothing else moves."""

import re
from functools import lru_cache

from ita_desktop.thai.datewords import MONTHS, SHORT_MONTHS

_FREE = "\u00a0"
_GAP = "[ \u00a0]{1,3}"
_DIGIT = "[0-9๐-๙]"
_MONTH = "|".join(map(re.escape, MONTHS + SHORT_MONTHS))

# What stands with its number even glued to the next word ("94.50 คะแนนสูงกว่า").
MEASURES = r"คะแนน|บาท|ล้าน|คน(?!งาน)|ครั้ง|เปอร์เซ็นต์|%|วัน(?!ที่)|เดือน|ชั่วโมง|นาที|น\.|กิโลเมตร|เมตร|ไร่|ครัวเรือน"
# These also begin other words and follow years ("2568 เรื่อง …", "2 ปีงบประมาณ"): they need their end and no year.
_COUNTED = (
    "ปี|ข้อ|โครงการ|เรื่อง|ราย|แห่ง|ฉบับ|ชุด|หมู่บ้าน|ไตรมาส|ประการ|ด้าน|รายการ|กิจกรรม|มาตรการ|ตัวชี้วัด|ประเด็น"
    "|ช่องทาง|หน่วยงาน|หน้า|แผ่น|เล่ม|รอบ|ระดับ|ขั้นตอน|ส่วน"
)
# The digits of a code ("i10 ข้อ") count nothing.
_NUMBER = f"(?<![0-9๐-๙A-Za-z.,]){_DIGIT}[0-9๐-๙.,]{{0,15}}"
_YEAR_BEFORE = f"(?<![2๒][4-6๔-๖]{_DIGIT}{_DIGIT})"
_BEFORE_NUMBER = "ข้อ|มาตรา|หมวด|ร้อยละ|ไตรมาส|หมู่|ที่"

_RANK = (
    "(?:ร้อย|พัน|สิบ|จ่า|จ่าสิบ|พันจ่า|ร้อยตำรวจ|พันตำรวจ|สิบตำรวจ|จ่าสิบตำรวจ)(?:ตรี|โท|เอก)"
    r"|[รพจส]\.(?:[สต]\.)?[ตทอ]\.|พ\.จ\.[ตทอ]\.|ด\.ต\.|ดร\.|น\.ส\."
)
_TITLE = rf"(?<![ก-๎])(?:นางสาว|นาง(?!สาว)|นาย|(?:ว่าที่(?:{_GAP})?)?(?:{_RANK})(?:(?:{_GAP})?หญิง)?)"
# What นาย and นาง also begin: posts and callings, which are not names.
_CALLING = (
    "ก(?:เทศ|องค์|รัฐ|สมาคม|สภา|เมือง|เหล่า)|อำเภอ|ทะเบียน|จ้าง|ช่าง|แพทย์|หน้า|ทหาร|ตำรวจ|ร้อย|ประกัน|เวร|ตรวจ|สนาม|พยาบาล|ไทย"
)
_NAME = f"(?!{_CALLING})[ก-ฮเ-ไ][ก-๎]{{1,29}}(?![ก-๎])"
_NO_SURNAME = "(?!ได้|และ|หรือ|ซึ่ง|ตำแหน่ง|ปลัด|หัวหน้า|ประธาน|กรรมการ|นายก|ผู้)"

_PAIRS = tuple(
    re.compile(pair)
    for pair in (
        rf"[พค]\.ศ\.{_GAP}(?={_DIGIT})",
        rf"(?<!{_DIGIT}){_DIGIT}{{1,2}}{_GAP}(?=(?:เดือน(?:{_GAP})?)?(?:{_MONTH}))",
        rf"{_DIGIT}{_GAP}(?:เดือน{_GAP})(?={_MONTH})",
        rf"{_NUMBER}{_GAP}(?=(?:{MEASURES}))",
        rf"{_NUMBER}{_YEAR_BEFORE}{_GAP}(?=(?:{_COUNTED})(?![ก-๎]))",
        rf"(?:{_BEFORE_NUMBER}){_GAP}(?={_DIGIT}|[ieo]{_DIGIT})",
        rf"(?<![ก-๎])ที่{_GAP}(?=[ก-ฮ]{{1,4}}(?:{_GAP})?{_DIGIT}{{1,5}}(?:\.{_DIGIT}{{1,3}})?/)",
        rf"(?<![ก-๎])[ก-ฮ]{{1,4}}{_GAP}(?={_DIGIT}{{4,5}}(?:\.{_DIGIT}{{1,3}})?/)",
        rf"/(?:{_GAP})?ว{_GAP}(?={_DIGIT})",
        rf"{_GAP}(?=[ๆฯ])",
        rf"{_TITLE}{_GAP}(?={_NAME})",
        rf"{_TITLE}(?:{_GAP})?{_NAME}{_GAP}(?={_NO_SURNAME}{_NAME})",
    )
)


def keep_together(text: str, names: tuple[str, ...] = ()) -> str:
    """The text with U+00A0 for the spaces no line may end with (PAPER §1); same length, idempotent.

    `names` are whole names as printed, whose spaces are kept wherever they occur; without them a name is known by
    its title (นาย, นางสาว, ว่าที่ร้อยตรี …). U+00A0 prints as a space and counts as one.
    """
    if " " not in text:
        return text
    for pair in _PAIRS:
        text = pair.sub(_joined, text)
    known = _names(names)
    return known.sub(_joined, text) if known else text


@lru_cache(maxsize=16)
def _names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    spaced = sorted({tuple(name.split()) for name in names if len(name.split()) > 1}, key=len, reverse=True)
    return re.compile("|".join(_GAP.join(map(re.escape, parts)) for parts in spaced)) if spaced else None


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(" ", _FREE)
