"""Where another office or place is named on purpose: a visit, a partner, a neighbour, a hotel, a regional agency."""

import re

_BACK = 70
_FORTH = 45
_NEAR = 34
_VISIT = re.compile(
    "ดูงาน|ทัศนศึกษา|ข้างเคียง|ใกล้เคียง|หน่วยงานอื่น|แห่งอื่น|ต้นแบบจาก|ตัวอย่างจาก"
    "|ทิศ(?:เหนือ|ใต้|ตะวัน)|แยก(?:ตัว)?(?:ออก)?(?:มา)?จาก|ห่างจาก"
)
# Words that are about the very name that follows them; those of everyday work (ติดต่อกับ, ยืม, ประสานงาน) are not.
_PARTNER = re.compile(
    "ร่วมกับ|ร่วมมือกับ|ประสาน(?!งาน)|เครือข่ายกับ|ยืมจาก|อนุเคราะห์|สนับสนุนจาก|ส่งต่อ|ส่งเรื่องให้|โอนมา|โอนย้าย|โอนไป|"
    "ช่วยราชการ|บันทึกข้อตกลง|mou|เดินทางไป|ภูมิลำเนา|บ้านเลขที่|วิทยากรจาก|ติดกับ|ทิศ(?!ทาง)|อาณาเขต|แนวเขต|"
    "ระหว่าง(?!วัน|เดือน|ปี|การ| ?[0-9])|เชิญ(?!ชวน)|เรียนรู้จาก|เรียนรู้กับ|เปรียบเทียบกับ|เทียบกับ"
)
# “ณ วันที่” and “ณ จุดบริการ” say no place where something is held.
_HELD_AT = re.compile(
    r"(?<![ก-๎])ณ(?! ?(?:วันที่|ปัจจุบัน|ที่นี้|จุด|ห้วง|สิ้น))|จัดขึ้นที่|จัดที่|อบรมที่|สัมมนาที่|โรงแรม|รีสอร์[ทต]|วิทยาลัย|สนามกีฬา"
)
_OWN_ROOM = re.compile("(?:ห้องประชุม|ที่ทำการ|สำนักงาน|หอประชุม|อาคาร|เว็บไซต์)(?:ของ)? ?$")
_TRAINING = re.compile("อบรม|สัมมนา|แข่งขัน|เข้าร่วม|ร่วมงาน|เดินทาง")
_AFTER = re.compile("ข้างเคียง|ใกล้เคียง|เพื่อนบ้าน|เป็นวิทยากร|เป็นต้นแบบ|เป็นเจ้าภาพ|ยืมใช้|มา(?:ศึกษา)?ดูงาน|และหน่วยงานอื่น")
_FORMERLY = re.compile("ยกฐานะ|เปลี่ยน(?:แปลง)?ฐานะ|เปลี่ยนชื่อ|เดิม(?:เป็น|คือ|ชื่อ)|ยุบรวม|ควบรวม")
_REGIONAL = re.compile(r"ภูมิภาค|ภาค(?:ที่)? ?\d|เขต(?:ที่)? ?\d|กลุ่มจังหวัด|ศาลปกครอง|สถาบัน|มหาวิทยาลัย|ศูนย์ฝึก|เขตตรวจราชการ")
_INVITED = re.compile("เชิญ|กำนัน|ผู้ใหญ่บ้าน|ขอความร่วมมือ|วิทยากร|ผู้แทน|ผู้นำชุมชน|หัวหน้าส่วนราชการระดับ|ส่งตัว|ส่งผู้")
_JOINED = re.compile(" ?(?:และ|กับ|หรือ|,|/) ?")
_LOCAL = "องค์การบริหารส่วน|อ\\.?บ\\.?[ตจ]|ส่วนตำบล|ข้อบัญญัติ|เมืองพัทยา|กรุงเทพมหานคร|เทศบาล|เทศบัญญัติ|เทศมนตรี"
_KIND_BEFORE = re.compile(rf"(?:{_LOCAL})\.? ?(?:และ|หรือ|กับ|/|,|\() ?(?:[ก-๎]{{0,8}})?$")
_KIND_AFTER = re.compile(
    rf" ?(?:และ|หรือ|กับ|/|,|\() ?[ก-๎]{{0,10}}?(?:{_LOCAL})|.{{0,6}}(?:ทุกแห่ง|ทั่วประเทศ|อื่น|ข้างเคียง|ใกล้เคียง)"
)
_LAW = re.compile(r"พระราชบัญญัติ|พ\.? ?ร\.? ?บ\.?|ระเบียบ|ว่าด้วย|กฎหมาย|มาตรฐานทั่วไป|ก\.ท\.|ก\.อบต|สมาคม|สันนิบาต|รูปแบบ")


def is_on_purpose(said: str, start: int, end: int) -> bool:
    """Whether a name at `start`–`end` of a folded text is that of a partner, a neighbour or the place of an event."""
    before = said[max(start - _BACK, 0) : start]
    return bool(
        _VISIT.search(before)
        or _PARTNER.search(before[-_NEAR:])
        or _is_held_at(before)
        or _AFTER.search(said[end : end + _FORTH])
    )


def is_former(said: str, start: int) -> bool:
    """Whether the name at `start` is what the office was before: ยกฐานะจากองค์การบริหารส่วนตำบล…."""
    return bool(_FORMERLY.search(said[max(start - _NEAR, 0) : start]))


def is_regional(said: str, start: int) -> bool:
    """Whether the place named at `start` is the seat of an agency for a whole region."""
    return bool(_REGIONAL.search(said[max(start - _BACK, 0) : start]))


def is_beside(said: str, start: int, own: str) -> bool:
    """Whether the place named at `start` is joined to the own one: จังหวัดพัทลุงและจังหวัดตรัง."""
    before, joint, _ = said[max(start - _NEAR, 0) : start].rpartition(own)
    return bool(joint and _JOINED.fullmatch(said[max(start - _NEAR, 0) + len(before) + len(own) : start]))


def is_invited(said: str, start: int, end: int) -> bool:
    """Whether the agency or post at `start`–`end` takes part in something of ours, or is asked to."""
    return bool(_INVITED.search(said[max(start - _FORTH, 0) : start])) or is_on_purpose(said, start, end)


def is_of_all_kinds(said: str, start: int, end: int) -> bool:
    """Whether the word at `start`–`end` stands beside one for another kind of local office, or in a law's name."""
    return bool(
        _KIND_BEFORE.search(said[max(start - _NEAR, 0) : start])
        or _KIND_AFTER.match(said[end : end + _NEAR])
        or _LAW.search(said[max(start - _FORTH, 0) : start])
    )


def _is_held_at(before: str) -> bool:
    """The room an office meets in is its own, unless somebody is trained there."""
    if not _HELD_AT.search(before):
        return False
    return not _OWN_ROOM.search(before) or bool(_TRAINING.search(before))
