"""Checks of words that a PDF tore apart: ำ split or lost, a space in the middle of a word."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from ita_desktop.catalog.official_words import usual_words, words_with_am
from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.hygiene.slips import Slip, told
from ita_desktop.checks.hygiene.words import Word, words_of
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.thai.words import WordBreaker

_SPLIT_AM = re.compile(r"(?<=[ก-ฮ่-๋])\s++[ำา]")
_THAI_BEFORE = re.compile("[ก-๎]{0,12}$")
_THAI_AFTER = re.compile("[ก-๎]{0,12}")
_LONGEST = 4
_HANGING = re.compile("[ะ-ฺๅ-๎]")
# What no sentence ends with, so that a space after it can only be a tear.
_NEVER_LAST = frozenset({"การ", "ความ", "ผู้", "นัก", "ชาว", "ภาค", "ฝ่าย", "แห่ง"})
# What a new part of a sentence begins with, so that two whole words before and in it are no tear ("การใช้ การดูแล").
_BEGINS = frozenset(
    {"การ", "ความ", "ที่", "ใน", "และ", "ของ", "ให้", "ได้", "มี", "เป็น", "โดย", "จาก", "ซึ่ง", "ต่อ", "ตาม", "กับ"}
)
_SHORTEST_JOINED = 5
# So many whole words with a space between them that the dictionary knows as one are no chance any more.
_MANY = 3


@check_text(
    "word-split-am",
    Severity.WARNING,
    "สระอำแยกจากพยัญชนะ",
    why="ข้อความที่คัดลอกจาก PDF มักแยกสระอำออกจากพยัญชนะ คำจึงอ่านไม่ออกและค้นหาไม่พบ",
    example="การด าเนินงานของส านักปลัด",
    reads=(Aspect.WORDS,),
)
def split_am(reading: Reading, view: View) -> Iterator[Found]:
    """A space before ำ, or before the า that is left of it."""
    raw = reading.raw
    if " ำ" in raw or " า" in raw or "\nา" in raw or "\nำ" in raw or "\tา" in raw:
        slips = [_am_joined(found, raw, view.tools.breaker) for found in _SPLIT_AM.finditer(raw)]
        yield from told(reading, slips, "สระอำแยกจากพยัญชนะใน", "โปรดแก้ไข")


@check_text(
    "word-lost-am",
    Severity.WARNING,
    "สระอำกลายเป็นสระอา",
    why="ข้อความที่คัดลอกจาก PDF มักเสียนิคหิตของสระอำ คำจึงผิดความหมาย",
    example="จัดทาแผนการดาเนินงาน",
    reads=(Aspect.WORDS,),
)
def lost_am(reading: Reading, view: View) -> Iterator[Found]:
    """“ดาเนิน”, “ดา เนิน” for ดำเนิน: a known word without the ring of its ำ."""
    said = reading.said
    if "า" in said:
        words = words_of(view.tools.breaker, said)
        slips = [Slip(*reading.folded.span(start, end), right) for start, end, right in lost_ams(words, said)]
        yield from told(reading, slips, "สระอำกลายเป็นสระอาใน", "โปรดแก้ไข")


@check_text(
    "word-space-inside",
    Severity.HINT,
    "ช่องว่างกลางคำ",
    why="ข้อความที่คัดลอกจากตารางหรือ PDF มีช่องว่างตรงที่เคยขึ้นบรรทัดใหม่ เอกสารจึงดูขาดเป็นท่อน",
    example="ประชาชนได้รับความสะ ดวกในการติดต่อ",
    reads=(Aspect.WORDS,),
)
def space_inside(reading: Reading, view: View) -> Iterator[Found]:
    """A space inside a word of the dictionary: one part is no word alone, or there are many such spaces."""
    words = words_of(view.tools.breaker, reading.said)
    certain, likely = _spaced(words, view.tools.breaker)
    gaps = sorted([*certain, *likely]) if len(certain) + len(likely) >= _MANY else certain
    raw = reading.raw
    slips = [
        Slip(first, last, "")
        for first, last in (_gap(reading, at) for at in gaps)
        if not _HANGING.match(raw, last)  # told of as a mark without its letter
    ]
    yield from told(reading, slips, "ช่องว่างกลางคำใน", "โปรดลบช่องว่าง")


def _am_joined(found: re.Match[str], raw: str, breaker: WordBreaker) -> Slip:
    before = _THAI_BEFORE.search(raw, max(found.start() - 12, 0), found.start())
    after = _THAI_AFTER.match(raw, found.end())
    left, right = before[0] if before else "", after[0] if after else ""
    lengths = {vowel: _word_at(breaker, left, vowel, right) for vowel in "ำา"}
    best = "ำ" if found[0].endswith("ำ") or lengths["ำ"] >= lengths["า"] else "า"
    return Slip(found.start(), found.end(), best if lengths[best] or found[0].endswith("ำ") else None)


def _word_at(breaker: WordBreaker, left: str, vowel: str, right: str) -> int:
    """How long the word is that the vowel belongs to; 0 where the dictionary has none."""
    start = 0
    for token in breaker.tokens(left + vowel + right):
        if start <= len(left) < start + len(token):
            return len(token) if breaker.knows(token) else 0
        start += len(token)
    return 0


@lru_cache(maxsize=1)
def _damaged() -> Mapping[str, str]:
    """Words with ำ by what is left of them, glued or torn after the vowel."""
    forms = {}
    for word in words_with_am():
        forms[word.replace("ำ", "า")] = word
        forms[word.replace("ำ", "า ").rstrip()] = word
    return forms


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(form[:2] for form in _damaged())


def lost_ams(words: tuple[Word, ...], said: str) -> Iterator[tuple[int, int, str]]:
    damaged, beginnings = _damaged(), _beginnings()
    done = 0
    for number, (start, _) in enumerate(words):
        if start < done or said[start : start + 2] not in beginnings:
            continue
        for last in reversed(words[number : number + _LONGEST]):
            right = damaged.get(said[start : last.end])
            if right:
                done = last.end
                yield start, last.end, right
                break


def _spaced(words: tuple[Word, ...], breaker: WordBreaker) -> tuple[list[int], list[int]]:
    """The places of spaces inside words: of those that are certain, and of those where both parts are words."""
    certain: list[int] = []
    likely: list[int] = []
    for number, (before, after) in enumerate(pairwise(words)):
        if after[0] != before[0] + len(before[1]) + 1 or after.text[0] in "ๆฯ":
            continue
        joined = before.text + after.text
        if _is_scrapped(words[max(number - 2, 0) : number + 1], words[number + 1 : number + 4], breaker):
            certain.append(before.end)
        elif len(joined) >= _SHORTEST_JOINED and breaker.knows(joined):
            alone = before.text in _NEVER_LAST or _has_scrap(joined, before.text, after.text, breaker)
            if alone or after.text not in _BEGINS:
                (certain if alone else likely).append(before.end)
    return certain, likely


def _is_scrapped(before: tuple[Word, ...], after: tuple[Word, ...], breaker: WordBreaker) -> bool:
    """Whether what stands around a space are scraps of a usual word: "จำ นว|น", "ทุ|จ ริ|ต", "หน่วยงา นที่"."""
    usual = usual_words()
    if before[-1].text in usual and after[0].text in usual:
        return False
    lefts, rights = _runs(before[::-1]), _runs(after)
    return any(
        len(left) + len(right) >= _SHORTEST_JOINED
        and left + right in usual
        and not (breaker.knows(left) and breaker.knows(right))
        for left in lefts
        for right in rights
    )


def _runs(words: tuple[Word, ...]) -> list[str]:
    """What words that touch each other say together, from the first on, in reading order."""
    runs = [words[0].text]
    for nearer, further in pairwise(words):
        if nearer.end == further.start:
            runs.append(runs[-1] + further.text)
        elif further.end == nearer.start:
            runs.append(further.text + runs[-1])
        else:
            break
    return runs


def _has_scrap(joined: str, before: str, after: str, breaker: WordBreaker) -> bool:
    """Whether one part is no word, or none of official prose while the whole is one."""
    usual = usual_words()
    if joined in usual:
        return not (before in usual and after in usual)
    return not (breaker.knows(before) and breaker.knows(after))


def _gap(reading: Reading, at: int) -> tuple[int, int]:
    """The space at a place of the folded text, as typed."""
    first = reading.folded.span(at - 1, at)[1]
    return first, reading.folded.span(at + 1, at + 1)[0]
