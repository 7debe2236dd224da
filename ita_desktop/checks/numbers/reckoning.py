"""Checks of what a text reckons itself: an amount in figures and words, a sum of what it lists, a percentage."""

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import accumulate

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.thai.numberwords import NUMBER_WORD, number_of

_NUMBER = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d,])"
_IN_WORDS = re.compile(
    rf"(?P<figures>{_NUMBER})(?:\.00|\.-)? ?(?:บาท)?(?:ถ้วน)?,? ?\( ?(?P<words>(?:(?:{NUMBER_WORD}) ?)++)บาท ?ถ้วน ?\)"
)
_UNIT = "คน|ราย|บาท|ครัวเรือน|โครงการ|เรื่อง|ครั้ง|แห่ง|ข้อ"
# “มื้อละ 80 บาท” is a price, no count.
_COUNT = re.compile(rf"(?<!ละ)(?<!ละ )(?P<number>{_NUMBER})(?:\.00)? ?(?P<unit>{_UNIT})(?!ที่|มูล|งาน|การ)")
_SUM = re.compile(r"รวม(?:เป็น|จำนวน|ทั้งหมด|ทั้งสิ้น|ทั้งสองรุ่น|เงิน|[ :])*+\Z")
_SHARE = re.compile(
    r"คิดเป็น(?:อัตรา)?ร้อยละ ?(?P<number>\d{1,3}(?:\.\d{1,2})?)(?![\d,]|\.\d)(?! ?ของ)"
    r"|คิดเป็น ?(?P<per>\d{1,3}(?:\.\d{1,2})?) ?(?:%|เปอร์เซ็นต์)(?! ?ของ)"
)
_OF = re.compile(r"จาก|ทั้งหมด|ทั้งสิ้น|เป้าหมาย")
_REACH = 150
_GAP = 40
_BESIDE = 25


def reckons(reading: Reading) -> bool:
    """Whether a text may reckon at all: typed, with a sum, a share or an amount of money in brackets."""
    said = reading.said
    return reading.text.typed and ("รวม" in said or "คิดเป็น" in said or "ถ้วน" in said)


@check_text(
    "amount-words",
    Severity.ERROR,
    "จำนวนเงินเป็นตัวเลขกับตัวอักษรไม่ตรงกัน",
    why="จำนวนเงินที่เขียนสองแบบไม่ตรงกันใช้อ้างอิงหรือเบิกจ่ายไม่ได้",
    example="ใช้งบประมาณ 30,000 บาท (สี่หมื่นบาทถ้วน)",
    reads=(Aspect.YEAR,),
    only=reckons,
)
def amount_in_words(reading: Reading, view: View) -> Iterator[Found]:
    """An amount of money in figures whose words in brackets say another."""
    for found in _IN_WORDS.finditer(reading.said):
        words = number_of(found["words"].replace(" ", ""))
        figures = _value(found["figures"])
        if words is not None and words != figures:
            message = f"{quoted(reading.typed(*found.span()))} ตัวเลขคือ {figures:,} แต่ตัวอักษรคือ {words:,} โปรดแก้ไขให้ตรงกัน"
            yield Found(reading.text.place, message, (("said", found[0]),))


@check_text(
    "sum-told",
    Severity.WARNING,
    "ผลรวมไม่ตรงกับจำนวนที่แจกแจง",
    why="ผู้อ่านบวกเลขตามได้เอง ผลรวมที่ไม่ตรงแสดงว่ามีตัวเลขพิมพ์ผิด",
    example="ผู้เข้าร่วมเป็นชาย 15 คน หญิง 20 คน รวม 36 คน",
    reads=(Aspect.YEAR,),
    only=reckons,
)
def sum_of_a_list(reading: Reading, view: View) -> Iterator[Found]:
    """A sum that is not that of the counts listed before it, whichever of them it may be of."""
    counts = list(_COUNT.finditer(reading.said))
    for place, total in enumerate(counts):
        lead = _SUM.search(reading.said, max(total.start() - _BESIDE, 0), total.start())
        parts = _listed_before(reading.said, counts[:place], total["unit"], lead.start()) if lead else []
        sums = list(accumulate(_value(one["number"]) for one in reversed(parts)))
        said = _value(total["number"])
        if len(parts) > 1 and said not in sums and said not in [_value(one["number"]) for one in parts]:
            stretch = reading.typed(parts[0].start(), total.end())
            message = f"{quoted(stretch)} บวกกันได้ {sums[-1]:,} {total['unit']} ไม่ใช่ {said:,} โปรดตรวจสอบตัวเลข"
            figures = (("said", reading.said[parts[0].start() : total.end()]),)
            yield Found(reading.text.place, message, figures)


@check_text(
    "share-told",
    Severity.WARNING,
    "ร้อยละไม่ตรงกับจำนวนที่กล่าวถึง",
    why="ผู้อ่านคำนวณตามได้เอง ร้อยละที่ไม่ตรงแสดงว่ามีตัวเลขพิมพ์ผิด",
    example="ผู้เข้าอบรม 40 คน จากเป้าหมาย 50 คน คิดเป็นร้อยละ 90",
    reads=(Aspect.YEAR,),
    only=reckons,
)
def share_of_a_whole(reading: Reading, view: View) -> Iterator[Found]:
    """A percentage that none of the two counts before it, of the same things, can give."""
    for share in _SHARE.finditer(reading.said):
        start = max(share.start() - _REACH, 0)
        counts = list(_COUNT.finditer(reading.said, start, share.start()))[-2:]
        if len(counts) < 2 or counts[0]["unit"] != counts[1]["unit"] or share.start() - counts[1].end() > _GAP:
            continue
        one, other = (_value(count["number"]) for count in counts)
        between = reading.said[max(counts[0].start() - _GAP, start) : share.start()]
        said = Decimal(share["number"] or share["per"])
        if not (one and other) or not _OF.search(between) or _gives(said, one, other):
            continue
        low, high = sorted((one, other))
        right = (Decimal(100) * low / high).quantize(Decimal("0.01"), ROUND_HALF_UP)
        message = (
            f"{quoted(reading.typed(counts[0].start(), share.end()))} คำนวณได้ร้อยละ {right} ไม่ใช่ร้อยละ {said} "
            "โปรดตรวจสอบตัวเลข"
        )
        yield Found(reading.text.place, message, (("said", reading.said[counts[0].start() : share.end()]),))


def _value(number: str) -> int:
    return int(number.replace(",", ""))


def _listed_before(said: str, counts: list[re.Match[str]], unit: str, end: int) -> list[re.Match[str]]:
    """The counts of the same things that stand close to each other before a sum, up to another sum."""
    listed: list[re.Match[str]] = []
    for one in reversed(counts):
        if one["unit"] != unit or end - one.end() > _GAP or "\n" in said[one.end() : end]:
            break
        if _SUM.search(said, max(one.start() - _BESIDE, 0), one.start()):
            break
        listed.insert(0, one)
        end = one.start()
    return listed


def _gives(said: Decimal, one: int, other: int) -> bool:
    """Whether the percentage is that of one of the whole other, or by how much one is more than the other."""
    exponent = said.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    pairs = ((one, other), (other, one))
    shares = [Decimal(100) * part / whole for part, whole in pairs]
    shares += [abs(Decimal(100) * (part - whole) / whole) for part, whole in pairs]
    return any(said in (share.quantize(step, ROUND_HALF_UP), share.quantize(step, ROUND_DOWN)) for share in shares)
