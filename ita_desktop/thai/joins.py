"""Which spaces never end a line: they become U+00A0, one sign for one sign, so that nothing else moves."""

import re
from functools import lru_cache

from ita_desktop.thai.datewords import MONTHS, SHORT_MONTHS

_FREE = "\u00a0"
_GAP = "[ \u00a0]{1,3}"
_DIGIT = "[0-9๐-๙]"
_MONTH = "|".join(map(re.escape, MONTHS + SHORT_MONTHS))

# What stands with its number even glued to the next word ("94.50 คะแนนสูงกว่า").
_MEASURES = r"คะแนน|บาท|ล้าน|คน(?!งาน)|ครั้ง|เปอร์เซ็นต์|%|วัน(?!ที่)|เดือน|ชั่วโมง|นาที|น\.|กิโลเมตร|เมตร|ไร่|ครัวเรือน"
# The same, but these also follow years ("2568 รายการ…").
_THINGS = (
    "รายการ|โครงการ|กิจกรรม|มาตรการ|ตัวชี้วัด|ประเด็น|หมู่บ้าน|หน่วยงาน|ส่วนราชการ|ขั้นตอน|ช่องทาง|ไตรมาส|ประการ|แห่ง|ฉบับ"
    "|ข้อคำถาม|คำถาม|หลักสูตร|ตำแหน่ง|อัตรา|สัปดาห์|ประเภท|หัวข้อ|เครื่อง(?!มือ)|คัน|แผ่น|เล่ม"
)
# These also begin other words ("2 ปีงบประมาณ"): only a word that goes on with the sentence may be glued to them.
_COUNTED = (
    "ปี|ข้อ|เรื่อง|ราย|ชุด|ด้าน|หน้า(?!ที่)|รอบ|ระดับ|ส่วน|กอง|ตัว|ชิ้น|อัน|คู่|หลัง|สาย|จุด|ช่อง|ตู้|กลุ่ม|คณะ|ฝ่าย|งาน|แบบ|วิธี|วาระ|รุ่น|ท่าน"
)
_GOING_ON = "(?=ที่|ใน|ของ|และ|หรือ|โดย|จาก|เพื่อ|ซึ่ง|ตาม|[^ก-๎]|$)"
# The digits of a code ("i10 ข้อ") and of a label ("1. โครงการ") count nothing.
_NUMBER = f"(?<![0-9๐-๙A-Za-z.,]){_DIGIT}(?:[0-9๐-๙.,]{{0,14}}{_DIGIT})?"
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
        rf"{_NUMBER}{_GAP}(?=(?:{_MEASURES}))",
        rf"{_NUMBER}{_YEAR_BEFORE}{_GAP}(?=(?:{_THINGS}|(?:{_COUNTED}){_GOING_ON}))",
        rf"(?:{_BEFORE_NUMBER}){_GAP}(?={_DIGIT}|[ieo]{_DIGIT})",
        rf"(?<![ก-๎])ที่{_GAP}(?=[ก-ฮ]{{1,4}}(?:{_GAP})?{_DIGIT}{{1,5}}(?:\.{_DIGIT}{{1,3}})?/)",
        rf"(?<![ก-๎])[ก-ฮ]{{1,4}}{_GAP}(?={_DIGIT}{{4,5}}(?:\.{_DIGIT}{{1,3}})?/)",
        rf"/(?:{_GAP})?ว{_GAP}(?={_DIGIT})",
        rf"{_GAP}(?=[ๆฯ])",
        rf"{_TITLE}{_GAP}(?={_NAME})",
        rf"{_TITLE}(?:{_GAP})?{_NAME}{_GAP}(?={_NO_SURNAME}{_NAME})",
    )
)

_NUMBER_END = re.compile(f"{_DIGIT}{_YEAR_BEFORE}$")
_DIGIT_END = re.compile(f"{_DIGIT}$")
_MEASURE = re.compile(f"{_MEASURES}|{_MONTH}")
_THING = re.compile(f"(?:{_THINGS}|{_COUNTED})$")

# How firmly a gap holds, by what stands before and after it; the first that fits.
_FIRM, _FAIRLY_FIRM, _LOOSE, _LOOSEST = 3, 2, 1, 0
_BONDS = (
    (_LOOSEST, re.compile(f"(?:{_MONTH})$"), re.compile(rf"[พค]\.ศ\.|{_DIGIT}{{2,4}}(?!{_DIGIT})")),
    (_LOOSEST, re.compile(""), re.compile(r"[พค]\.ศ\.")),
    (_FAIRLY_FIRM, re.compile("เดือน$"), re.compile(_MONTH)),
    (_FIRM, _DIGIT_END, re.compile(f"เดือน|{_MONTH}|{_MEASURES}|{_THINGS}|{_COUNTED}")),
    (_FIRM, re.compile(""), re.compile("[ๆฯ]")),
    (_LOOSE, re.compile("วันที่$"), re.compile(_DIGIT)),
    (_FAIRLY_FIRM, re.compile(rf"(?:{_BEFORE_NUMBER}|[พค]\.ศ\.|{_TITLE})$"), re.compile("")),
)
_JOINT = re.compile("(?<=[^ \u00a0])[ \u00a0]+(?=[^ \u00a0])")
_LOOKED_BACK = 20


@lru_cache(maxsize=10_000)
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


def is_counted(before: str, after: str) -> bool:
    """Whether two words without a space between them are a number and what it counts, or a day and its month."""
    if _MEASURE.match(after):
        return _DIGIT_END.search(before) is not None
    return _THING.match(after) is not None and _NUMBER_END.search(before) is not None


def loosest_joints(chain: str) -> tuple[tuple[int, int], ...]:
    """Start and end of the gaps a line may end with first where words held together are wider than the line.

    A day stays with its month and a number with its unit longest; empty if there is no gap inside the chain.
    """
    joints = [(_bond(chain, *joint.span()), joint.span()) for joint in _JOINT.finditer(chain)]
    loosest = min((bond for bond, _ in joints), default=_LOOSEST)
    return tuple(span for bond, span in joints if bond == loosest)


def _bond(chain: str, start: int, end: int) -> int:
    before = chain[max(0, start - _LOOKED_BACK) : start]
    return next((bond for bond, left, right in _BONDS if left.search(before) and right.match(chain, end)), _LOOSEST)


@lru_cache(maxsize=16)
def _names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    spaced = sorted({tuple(name.split()) for name in names if len(name.split()) > 1}, key=len, reverse=True)
    return re.compile("|".join(_GAP.join(map(re.escape, parts)) for parts in spaced)) if spaced else None


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(" ", _FREE)
