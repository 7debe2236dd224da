"""Checks of words and phrases typed twice in a row."""

from collections.abc import Iterator, Sequence

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.hygiene.slips import Slip, told
from ita_desktop.checks.hygiene.words import Word, words_of
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity

# Words that bind: never twice in a row, nor over a space, since no clause ends with them.
_BINDING_OVER_SPACE = {
    *(
        "การ",
        "ความ",
        "ของ",
        "และ",
        "หรือ",
        "ใน",
        "โดย",
        "เพื่อ",
        "ซึ่ง",
        "จาก",
        "กับ",
        "แห่ง",
        "ผู้",
        "แก่",
        "แต่",
        "จะ",
        "ต้อง",
        "ควร",
    ),
    *("ระหว่าง", "รวมทั้ง", "ตลอดจน", "ได้แก่", "เนื่องจาก", "สำหรับ", "เกี่ยวกับ", "ภายใต้", "อย่าง", "ที่", "ต้อง", "ควร"),
}
# Those that may end a clause after all: "…ที่ทำได้ ได้แก่", "…ที่มี มีผล…".
_BINDING = _BINDING_OVER_SPACE | {"ให้", "เป็น", "มี", "ด้วย", "ต่อ", "ว่า", "คือ", "ได้", "ตาม"}
# "ในที่ที่กำหนด": a place before the word that begins the clause about it.
_BEFORE_A_PLACE = {"ใน", "จาก", "ณ", "ไป", "ยัง", "ถึง", "มี", "เป็น", "ทุก", "สู่", "อยู่", "ตาม", "แต่ละ", "บาง"}
# "เก็บของของประชาชน": the things of the people.
_BEFORE_THINGS = {"เก็บ", "ซื้อ", "ขาย", "ส่ง", "รับ", "แจก", "ขน", "วาง", "ฝาก", "นำ", "สิ่ง", "ถือ", "ขอ", "มอบ", "คืน"}
# "แต่ละหน่วยงานหน่วยงานละ ๑ คน": a noun and then its own classifier.
_AFTER_A_CLASSIFIER = {"ละ", "หนึ่ง", "เดียว", "นี้", "นั้น", "ใด", "ไหน", "ใหม่", "แรก", "อื่น", "ต่อ"}
# "ระบบภายในภายใน 7 วัน": what is inside, and then a time limit.
_BEFORE_INSIDE = {"ระบบ", "ควบคุม", "ตรวจสอบ", "หน่วยงาน", "องค์กร", "เครือข่าย", "หนังสือ", "เวียน", "บันทึก", "ผู้มีส่วนได้ส่วนเสีย"}
_ON_PURPOSE = {"ที่": _BEFORE_A_PLACE, "ของ": _BEFORE_THINGS, "ภายใน": _BEFORE_INSIDE}
# What is said twice to say it strongly or of many.
_SAID_TWICE = {"เรื่อย", "เพื่อน", "ใกล้", "เหมือน", "คล้าย", "ครั้ง", "กลุ่ม", "เรื่อง", "เนือง", "หนุ่ม", "เกือบ"}
_SHORTEST_WORD = 5
_LONGEST_PHRASE = 8
_SHORTEST_PHRASE = 10
_DROP = "โปรดลบคำที่เกิน"


@check_text(
    "word-doubled",
    Severity.WARNING,
    "คำเดียวกันติดกันสองครั้ง",
    why="คำที่ซ้ำติดกันมักเกิดจากการแก้ไขหรือคัดลอกแล้วลบไม่หมด",
    example="การจัดทำแผนของของหน่วยงาน",
    reads=(Aspect.WORDS,),
)
def word_doubled(reading: Reading, view: View) -> Iterator[Found]:
    """A word that binds, or one of four signs and more, twice in a row."""
    words = words_of(view.tools.breaker, reading.said)
    slips = [
        Slip(*reading.folded.span(second.start, second.end), "")
        for number, second in enumerate(words)
        if number and second.text == words[number - 1].text and _is_slip(words, number)
    ]
    whole = [Slip(_before(reading, slip.first), slip.last, "") for slip in slips]
    yield from told(reading, whole, "คำซ้ำติดกันใน", _DROP)


@check_text(
    "phrase-doubled",
    Severity.HINT,
    "วลีเดียวกันติดกันสองครั้ง",
    why="วลีที่ซ้ำติดกันมักเกิดจากการคัดลอกวางซ้ำ",
    example="เพื่อป้องกันการทุจริต เพื่อป้องกันการทุจริตในหน่วยงาน",
    reads=(Aspect.WORDS,),
)
def phrase_doubled(reading: Reading, view: View) -> Iterator[Found]:
    """Two to eight words that come again at once, glued or after one space."""
    words = words_of(view.tools.breaker, reading.said)
    slips = [
        Slip(_before(reading, reading.folded.span(first.start, last.end)[0]), reading.folded.span(0, last.end)[1], "")
        for first, last in _repeated(words, reading.said)
    ]
    yield from told(reading, slips, "วลีซ้ำติดกันใน", _DROP)


def _is_slip(words: Sequence[Word], number: int) -> bool:
    first, second = words[number - 1], words[number]
    before = words[number - 2].text if number > 1 and words[number - 2].end == first.start else ""
    after = words[number + 1].text if number + 1 < len(words) and words[number + 1].start == second.end else ""
    if second.start == first.end + 1:
        return second.text in _BINDING_OVER_SPACE
    if second.start != first.end or second.text == before or second.text == after or after == "ๆ":
        return False
    if before in _ON_PURPOSE.get(second.text, ()):
        return False
    long = len(second.text) >= _SHORTEST_WORD and second.text not in _SAID_TWICE and after not in _AFTER_A_CLASSIFIER
    return second.text in _BINDING or long


def _repeated(words: Sequence[Word], said: str) -> Iterator[tuple[Word, Word]]:
    """The first and the last word of every phrase that stands there the second time."""
    last_place: dict[str, int] = {}
    done = 0
    for number, word in enumerate(words):
        text = word[1]
        length = number - last_place.get(text, -_LONGEST_PHRASE - 1)
        last_place[text] = number
        if number < done or not 2 <= length <= min(_LONGEST_PHRASE, len(words) - number):
            continue
        first = said[words[number - length].start : words[number - 1].end]
        last = words[number + length - 1]
        follows = word.start - words[number - 1].end <= 1
        if len(first) >= _SHORTEST_PHRASE and follows and said[word.start : last.end] == first:
            done = number + length
            yield word, last


def _before(reading: Reading, first: int) -> int:
    """Where the space before a place of the text as typed begins."""
    return len(reading.raw[:first].rstrip())
