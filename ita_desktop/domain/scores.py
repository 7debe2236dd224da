"""A score as it was typed and understood, the key under which it is kept, and how a typed text is understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from typing import NamedTuple


class ScoreLevel(StrEnum):
    """How far down a score stands: the total, a tool, an indicator, a sub-indicator or an item."""

    TOTAL = "total"
    TOOL = "tool"
    INDICATOR = "indicator"
    SUB_INDICATOR = "sub-indicator"
    ITEM = "item"


class ScoreKey(NamedTuple):
    """Where a score belongs; `part` is "1" or "2" for the two halves of EIT, else empty."""

    level: ScoreLevel
    code: str = ""
    part: str = ""


TOTAL = ScoreKey(ScoreLevel.TOTAL)


@dataclass(frozen=True, slots=True)
class Entered:
    """What stood in the cell and the number it was understood as (None: nothing, or not a score)."""

    text: str
    value: Decimal | None = None


Scores = Mapping[ScoreKey, Entered]

HIGHEST = Decimal(100)
_DECIMALS = 4
_QUOTED_LENGTH = 30
_CENT = Decimal("0.01")
_FAR = Decimal("1e-12")
_PRECISE = Context(prec=60, rounding=ROUND_HALF_UP)

# What web pages, Word and Thai keyboards put between or instead of the plain signs.
_VARIANTS = str.maketrans(
    {"\u00a0": " ", "．": ".", "，": ",", "％": "%", "＋": "+"}
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff")
    | dict.fromkeys("－−–—‐‑", "-")
)
_NOTHING = re.compile(r"-*\s*(?:ไม่มี(?:ข้อมูล|คะแนน)?)?\s*-*")
_NUMBER = re.compile(r"(?:ร้อยละ\s*)?([+-]?)\s*(\d+)(?:([.,])(\d*))?\s*(?:%|คะแนน)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def read_score(text: str) -> Entered:
    """The cell's text exactly as typed beside the score it means (Thai and Arabic digits, point or comma)."""
    return Entered(text, _understood(text)[0])


def score_problem(text: str) -> str:
    """One sentence saying why the text is no score and what to do; empty where it is one, or means "none"."""
    return _understood(text)[1]


def as_printed(entered: Entered) -> str:
    """The typed number itself where it is plain, else the understood value with two decimals, else nothing."""
    typed = entered.text.strip().strip("\u200b")
    if _PLAIN.fullmatch(typed):
        return typed
    return "" if entered.value is None else shown(entered.value)


def score_name(key: ScoreKey) -> str:
    """How a sentence names the place of a score."""
    part = f" ส่วนที่ {key.part}" if key.part else ""
    match key.level:
        case ScoreLevel.TOTAL:
            return "คะแนนรวม"
        case ScoreLevel.TOOL:
            return f"คะแนน {key.code}{part}"
        case ScoreLevel.INDICATOR:
            return f"คะแนนตัวชี้วัดที่ {key.code}{part}"
        case ScoreLevel.SUB_INDICATOR:
            return f"คะแนนตัวชี้วัดย่อยที่ {key.code}{part}"
        case ScoreLevel.ITEM:
            return f"คะแนนข้อ {key.code}{part}"


def rounded(value: Decimal) -> Decimal:
    """Two decimals, half up."""
    # A mean of thirds ends in …4999 where it is a true half: settle the far digits first.
    return value.quantize(_FAR, context=_PRECISE).quantize(_CENT, context=_PRECISE)


def shown(value: Decimal) -> str:
    """A computed score as text: two decimals, Arabic digits."""
    return f"{rounded(value):f}"


def _understood(text: str) -> tuple[Decimal | None, str]:
    plain = text.translate(_VARIANTS).strip()
    if _NOTHING.fullmatch(plain):
        return None, ""
    number = _NUMBER.fullmatch(plain)
    if number is None:
        return None, _not_a_number(text, plain)
    sign, whole, mark, fraction = number.groups(default="")
    if mark == "," and len(fraction) == 3:
        return (
            None,
            f"“{_quoted(text)}” อ่านได้สองความหมาย หากหมายถึง {_arabic(whole)}.{_arabic(fraction)} โปรดกรอกโดยใช้จุดทศนิยม",
        )
    if len(fraction) > _DECIMALS:
        return None, f"“{_quoted(text)}” มีทศนิยมเกิน {_DECIMALS} ตำแหน่ง โปรดตรวจสอบและกรอกคะแนนใหม่"
    return _in_range(Decimal(f"{sign}{whole}.{fraction}"), text)


def _in_range(value: Decimal, text: str) -> tuple[Decimal | None, str]:
    if value.is_signed() and value:
        return None, f"“{_quoted(text)}” เป็นตัวเลขติดลบ ไม่ใช่คะแนน โปรดกรอกคะแนนระหว่าง 0 ถึง 100"
    if value > HIGHEST:
        return None, f"“{_quoted(text)}” เกิน 100 คะแนน โปรดกรอกคะแนนระหว่าง 0 ถึง 100"
    return abs(value), ""


def _not_a_number(text: str, plain: str) -> str:
    joined = "".join(plain.split()).replace(",", ".")
    if _PLAIN.fullmatch(joined):
        return f"“{_quoted(text)}” มีช่องว่างอยู่ในตัวเลข หมายถึง {_arabic(joined)} ใช่หรือไม่ หากใช่โปรดกรอกให้ติดกัน"
    return f"“{_quoted(text)}” ไม่ใช่ตัวเลข โปรดกรอกคะแนนระหว่าง 0 ถึง 100 หรือเว้นว่างไว้"


def _arabic(number: str) -> str:
    """Thai and other decimal digits as Arabic ones, everything else unchanged."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in number)


def _quoted(text: str) -> str:
    trimmed = " ".join(text.split())
    return trimmed if len(trimmed) <= _QUOTED_LENGTH else trimmed[:_QUOTED_LENGTH] + "…"
