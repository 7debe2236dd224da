"""Checks of what was left to be filled in: dotted blanks, brackets and words that stand for something."""

import re
from collections.abc import Iterator

from ita_desktop.checks.reading import Reading, excerpt, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.texts.gathering import paragraphs
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.texts import TextKind

_FOR_THE_PEN = frozenset({TextKind.OPINION, TextKind.SIGNER})
_PEN_FIELDS = ("fields.number", "fields.date")
_COUNTED = "คน|บาท|ครั้ง|วัน|เดือน|ปี|คะแนน|ข้อ|ราย|เรื่อง|โครงการ|แห่ง|มาตรการ|กิจกรรม|ฉบับ|รายการ|เปอร์เซ็นต์|%"
_NAMED = "วันที่|เดือน|พ.ศ.|จำนวน|เลขที่|ครั้งที่|ชื่อ|ตำแหน่ง|โทรศัพท์|โทร.|ตำบล|อำเภอ|จังหวัด|ร้อยละ|คำสั่งที่|งบประมาณ|หมู่ที่|ได้คะแนน|ระดับ"
_BLANK = re.compile(
    r"(?:\. ?){4,}|(?:… ?){2,}|…\.+|_(?: ?_)+|วันที่ เดือน พ\.ศ\.(?! ?\d)"
    rf"|(?:\.{{3}}|…) ?(?={_COUNTED})"
    rf"|(?<=[ก-ฮะ-์.]) ?(?:{_NAMED.replace('.', '[.]')}) ?(?:\.{{3}}|…)"
    rf"|(?:{_NAMED.replace('.', '[.]')}) ?-{{3,}}"
)
_DOTS = re.compile(r"[.…_-]\s?[.…_-]|…|เดือน\s+พ\.ศ")
_NAMED_AT_START = re.compile(rf"(?:{_NAMED.replace('.', '[.]')}) ?(?:\.{{3}}|…)")
_SIGNED = re.compile("ลงชื่อ|ลายมือชื่อ|ผู้ลงนาม|^ความเห็น")
_ONLY_BLANK = re.compile(r"[\s.…_()/-]*")
# A line of a table of contents: dots, then the number of a page.
_CONTENTS = re.compile(r"[^.…]*[.…]{4,} ?\(?\d{1,3}\)?")
_ASKED = (
    r"ชื่อ[^()\[\]<>{}]{0,25}|วัน(?:ที่|เดือนปี)?|จำนวน[^()\[\]<>{}]{0,15}|ตัวเลข|ข้อมูล|ข้อความ|หน่วยงาน|ตำแหน่ง"
    r"|ปี(?: ?พ\.ศ\.)?|พ\.ศ\.|คะแนน|รายละเอียด|เหตุผล|สถานที่|ผู้รับผิดชอบ|งบประมาณ"
)
_VERB = "(?:โปรด|กรุณา|ให้)? ?(?:ระบุ|กรอก|ใส่|เติม|พิมพ์)"
_STANDS_FOR = re.compile(
    rf"""
    (?=[(\[<{{?○◯〇●\#*02txlnใกพเขตอจนว])(?:  # where nothing begins, nothing is tried
      \( ?{_VERB} ?(?:{_ASKED}|[.…]+)?\ ?\)
    | [\[<] ?(?:{_VERB} ?)?(?:{_ASKED}) ?[\]>]
    | [\[<] ?{_VERB}[^\[\]<>]{{0,40}}[\]>]
    | \( ?(?:ใส่|เติม|รอ(?:ใส่|เติม|กรอก|ระบุ|ข้อมูล|ยืนยัน|แก้ไข))[^()]{{0,40}}\)
    | \( ?ระบุ(?!ไว้|ใน|ตาม|ว่า|ได้|แล้ว|ชัด|โดย|ให้|ถึง|เป็น)[^() ]{{1,20}}\)
    | \( ?ชื่อ(?:หน่วยงาน|ผู้รับผิดชอบ|โครงการ|\ ?-\ ?(?:นาม)?สกุล) ?\)
    | \{{[^{{}}]{{1,40}}\}}
    | (?:ใส่|กรอก|พิมพ์|เติม)(?:ข้อความ|ข้อมูล|ชื่อ|รายละเอียด)(?:ที่นี่|ตรงนี้)
    | (?:ข้อความตัวอย่าง|\( ?ตัวอย่าง ?\)|^ตัวอย่าง ?:)
    | (?<![a-z0-9.])x{{3,}}(?![a-z]) | (?<![a-z0-9.])xx(?= ?(?:{_COUNTED}))
    | (?<![ก-ฮ])(?:อบต\.|เทศบาลตำบล|ตำบล|อำเภอ|จังหวัด|นาย|นางสาว|นาง) ?x+(?![a-z])
    | (?<!\d)25(?:\dx|xx)(?![a-z]) | (?<![a-z])x{{1,2}}/x{{1,2}}/
    | \?{{2,}} | [○◯〇●]{{2,}} | \#{{3,}} | (?<!\d)0{{1,2}}/0{{1,2}}/\d{{4}}
    | (?<=[ก-๎]\ )\*{{3,5}}(?=\ [ก-๎])(?!\ หมายเหตุ) | วันที่ ?/ ?/ ?(?:\d{{2}}(?:\d{{2}})?)?(?!\d)
    | (?<![\d,.:])00(?= ?(?:{_COUNTED}))
    | (?<!เรียน\ )(?<!ทุกข์\ )จำนวน ?-{{1,2}} ?(?:คน|ครั้ง|วัน|มาตรการ|โครงการ|กิจกรรม)(?![ก-๎])
    | (?<![a-z])(?:tbd|tba|lorem|todo|n\.?n\.)(?![a-z])
    )
    """.replace(" ?", r"\ ?"),
    re.VERBOSE,
)
# “อบต. ก”, “นาย ข.”: somebody who is to be named.
_LETTERED = re.compile(
    r"(?:อบต\. ?|(?:อบต|องค์การบริหารส่วนตำบล|เทศบาล(?:ตำบล|เมือง)?|นาย|นาง(?:สาว)?|บริษัท|หมู่บ้าน|ตำบล|โรงเรียน) )"
    r"[กขค](?=[. ]|$)(?!\.[ก-๎])"
)
_SUPPOSED = re.compile("เช่น|สมมติ|สมมุติ|กรณี|ตัวอย่าง|หาก|ถ้า")
_SUPPOSED_REACH = 60
# Every other stand-in holds one of these.
_SIGNS = (
    *"([<{x#○◯〇●",
    *["??", "0/", "00", "***", "tb", "lorem", "todo", "nn", "n.n", "ที่นี่", "ตรงนี้", "ตัวอย่าง", "วันที่/"],
    "วันที่ /",
    "จำนวน -",
    "จำนวน-",
)
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))


@check_text(
    "placeholder-blank",
    Severity.WARNING,
    "ช่องที่เว้นไว้ยังไม่ได้กรอก",
    why="จุดไข่ปลาที่เหลืออยู่ในเอกสารแสดงว่ายังกรอกไม่ครบ",
    example="จากการประชุมเมื่อวันที่ ........ ผู้บริหารได้กำหนดมาตรการ จำนวน ..... มาตรการ",
)
def blank_left(reading: Reading, view: View) -> Iterator[Found]:
    """Dots or lines where words are missing; not where a pen is to sign."""
    if reading.text.kind in _FOR_THE_PEN or reading.text.place.field in _PEN_FIELDS or not _DOTS.search(reading.raw):
        return
    for paragraph in _unsigned(reading):
        found = _BLANK.search(paragraph) or _NAMED_AT_START.match(paragraph)
        if found and not _CONTENTS.fullmatch(paragraph) and not _says_what(paragraph, found):
            around = excerpt(paragraph, *found.span())
            where = "กรอกข้อความให้ครบ" if reading.text.typed else "กรอกข้อมูลหน่วยงานหรือช่องของเอกสารให้ครบ"
            message = f"{reading.text.name} ยังมีช่องที่เว้นไว้และไม่ได้กรอกใน {quoted(around)} โปรด{where}"
            yield Found(reading.text.place, message, (("blank", around),))
            return


@check_text(
    "placeholder-left",
    Severity.WARNING,
    "ข้อความที่รอเติมยังไม่ได้แก้ไข",
    why="ข้อความที่รอเติมซึ่งเหลือจากแบบฟอร์มหรือเอกสารเดิมจะพิมพ์ออกไปกับเอกสารจริง",
    example="มอบหมายให้ (ระบุชื่อผู้รับผิดชอบ) เป็นผู้ประสานงาน",
)
def stand_in_left(reading: Reading, view: View) -> Iterator[Found]:
    """Words and signs that stand for something still to be written."""
    said = reading.said
    found = (_STANDS_FOR.search(said) if _SIGN.search(said) else None) or _lettered(said)
    if found:
        typed, around = reading.typed(*found.span()), reading.around(*found.span())
        inside = f" ใน {quoted(around)}" if around != typed else ""
        message = f"{reading.text.name} ยังมีข้อความที่รอเติม {quoted(typed)}{inside} โปรดแทนที่ด้วยข้อความจริงหรือลบออก"
        yield Found(reading.text.place, message, (("stand-in", found[0]),))


def _lettered(said: str) -> re.Match[str] | None:
    found = _LETTERED.search(said)
    if found and _SUPPOSED.search(said, max(found.start() - _SUPPOSED_REACH, 0), found.start()):
        return None
    return found


def _unsigned(reading: Reading) -> Iterator[str]:
    """The paragraphs up to where the signing begins; a blank line of dots below it is for the pen as well."""
    signed = False
    for paragraph in paragraphs(reading.raw):
        if _SIGNED.search(paragraph):
            signed = True
        elif not (signed and _ONLY_BLANK.match(paragraph)):
            yield paragraph


def _says_what(said: str, blank: re.Match[str]) -> bool:
    """Whether a stand-in beside the blank says what belongs there: that one is complained of."""
    before, after = said[max(blank.start() - 60, 0) : blank.start()], said[blank.end() : blank.end() + 60]
    if not _SIGN.search(before + after):
        return False
    ends = [found.end() for found in _STANDS_FOR.finditer(before)]
    return len(before.rstrip()) in ends or _STANDS_FOR.match(after.lstrip(" .…_")) is not None
