"""The name of an office or a place cut out of Thai that has no spaces."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ita_desktop.catalog.place_names import PlaceNames, place_names
from ita_desktop.thai.words import WordBreaker


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut out of a text; `known` where a real place bears it, `headed` where it begins as such names do."""

    text: str
    end: int
    known: bool
    headed: bool = False


_RUN = re.compile("[ก-ฺเ-๎]{1,60}")
# A name torn after its first word by a space or the end of a line: หนอง บัว.
_TORN = re.compile("(?P<head>[ก-ฺเ-๎]{2,8}) (?P<rest>[ก-ฺเ-๎]{2,60})")
_LETTER = re.compile("[ก-ฮะ-๎]")
_MARK = re.compile("[ะ-ฺ็-๎]")
_LONGEST_PROVINCE, _SHORT_PROVINCE = 16, 4
_LONGEST_WITHIN, _SHORTEST_WITHIN = 24, 5
_MOST_WORDS = 12
_MOST_UNKNOWN_WORDS = 4
# What words that go on with the sentence begin with: มีมติ, ได้รับการ, การประชุม.
_GOING_ON = (
    *("มี", "ได้", "ให้", "เป็น", "การ", "ความ", "ผู้", "ไม่", "ต้อง", "ประชา", "ข้อ", "คณะ", "เจ้าหน้าที่", "ทุก", "เพื่อ"),
    *("ทั้ง", "ส่วน", "กระทำ", "ใช้", "ยัง", "มาก", "พัฒนา", "เข้า", "ปฏิบัติ", "ดำเนิน", "จัด", "ตรวจ", "สมาชิก", "พนักงาน"),
)
_ABBREVIATIONS = ("อบต", "อบจ", "อปท")
_PLACES = ("อำเภอ", "จังหวัด", "ตำบล")


def starts_with(said: str, at: int, name: str) -> int:
    """Where an unspaced name ends that the text says at a place, spaces aside; -1 where it does not."""
    place = at
    for sign in name:
        if place < len(said) and said[place] == " " and place > at:
            place += 1
        if place >= len(said) or said[place] != sign:
            return -1
        place += 1
    return -1 if _MARK.match(said, place) else place


def ends_at(said: str, end: int) -> bool:
    """Whether no letter follows."""
    return not _LETTER.match(said, end)


def name_at(said: str, at: int, breaker: WordBreaker) -> Name | None:
    """The name that begins at a place of a folded text; None where the sentence only goes on."""
    run = _RUN.match(said, at)
    if not run or run[0].startswith(_ABBREVIATIONS):
        return None
    torn = _TORN.match(said, at)
    if torn and torn["head"] in place_names().heads:
        whole = _name(torn["head"] + torn["rest"], breaker)
        if whole and len(whole.text) > len(torn["head"]):
            return replace(whole, end=at + whole.end + 1)
    name = _name(run[0], breaker)
    return replace(name, end=at + name.end) if name else None


def real_name_at(said: str, at: int, breaker: WordBreaker) -> Name | None:
    """The longest name of a real tambon or district at a place of a folded text."""
    run = _RUN.match(said, at)
    real = _real(run[0], breaker) if run else None
    return replace(real, end=at + real.end) if real else None


def province_at(said: str, at: int, breaker: WordBreaker) -> Name | None:
    """The full name of the province at a place of a folded text, also where its short form stands there."""
    provinces = place_names().provinces
    for length in range(_LONGEST_PROVINCE, 1, -1):
        text = said[at : at + length]
        if len(text) == length and text in provinces and not _MARK.match(said, at + length):
            is_short = length <= _SHORT_PROVINCE or text != provinces[text]
            if not is_short or _is_word(said, at, text, breaker):
                return Name(provinces[text], at + length, known=True)
    return None


def _is_word(said: str, at: int, text: str, breaker: WordBreaker) -> bool:
    """Whether the text at a place is a word, and the sentence ends or goes on after it."""
    if ends_at(said, at + len(text)):
        return True
    run = _RUN.match(said, at)
    tokens = breaker.tokens(run[0]) if run else []
    return tokens[:1] == [text] and _goes_on(tokens[1], place_names())


@lru_cache(maxsize=256)
def _name(run: str, breaker: WordBreaker) -> Name | None:
    """The name that begins a run of letters; its end counts from there."""
    real = _real(run, breaker)
    if real is not None:
        return real
    names = place_names()
    tokens = breaker.tokens(run)
    text = "".join(tokens[: _unknown(tokens, names)])
    return Name(text, len(text), known=False, headed=tokens[0] in names.heads) if text else None


@lru_cache(maxsize=256)
def _real(run: str, breaker: WordBreaker) -> Name | None:
    names = place_names()
    tokens = breaker.tokens(run)
    for count in range(min(len(tokens), _MOST_WORDS), 0, -1):
        text = "".join(tokens[:count])
        if not names.knows(text):
            continue
        follows = tokens[count] if count < len(tokens) else ""
        if (follows in names.endings or follows in names.heads) and count + 1 == len(tokens):
            return Name(text + follows, len(text + follows), known=True)
        if text not in names.ordinary or not follows or _goes_on(follows, names):
            return Name(text, len(text), known=True)
    return _real_within(run, names)


def _real_within(run: str, names: PlaceNames) -> Name | None:
    """The same where the words were cut wrongly, หนอง|กุงพบ: only for names that are long and no words."""
    for length in range(_LONGEST_WITHIN, _SHORTEST_WITHIN - 1, -1):
        text = run[:length]
        if names.knows(text) and text not in names.ordinary:
            return None if _MARK.match(run, length) else Name(text, len(text), known=True)
    return None


def _unknown(tokens: list[str], names: PlaceNames) -> int:
    """How many words are a name that no list knows: it begins as names do, or it fills the stretch alone."""
    ends = (n for n, token in enumerate(tokens) if _goes_on(token, names) and not (n and token in names.endings))
    count = next(ends, len(tokens))
    if tokens[0] in names.heads:
        return min(count, _MOST_UNKNOWN_WORDS) if count > 1 else 0
    if count == 1 and len(tokens) > 1 and not tokens[1].startswith(_PLACES):
        return 0
    return count if count <= _MOST_UNKNOWN_WORDS and len("".join(tokens[:count])) > 2 else 0


def _goes_on(token: str, names: PlaceNames) -> bool:
    """Whether a word goes on with the sentence and is no part of a name."""
    return token in names.general or token.startswith(_GOING_ON) or token.startswith(names.openings)
