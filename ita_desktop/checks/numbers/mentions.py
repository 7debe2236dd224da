"""Where a folded text names a score: the total, a tool or half of it, an indicator by number or name, an item."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ita_desktop.domain.framework import Framework, Indicator
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.thai.normal import unspaced

_PART = r"(?:[ )]{0,2}\(?(?:ส่วน(?:ที่)? ?|part ?)(?P<part>[12])(?!\d|\.\d)\)?)?+"
_TOTAL = (
    r"คะแนน(?:ผลการประเมิน|การประเมิน|เฉลี่ย|ผลประเมิน)?(?:โดย|ทั้งหมด)?รวม"
    r"|คะแนน(?:ผลการประเมิน|การประเมิน|เฉลี่ย|ผลประเมิน)? ?\(?ita\)?(?![a-z])"
    r"|คะแนน(?:ใน|โดย)?(?:ระดับ)?(?:ภาพรวม|หน่วยงาน)|ภาพรวม(?:ของ)?(?:คะแนน|หน่วยงาน)"
    r"|(?<![ก-๙])รวม(?:ทั้งหมด|ทั้งสิ้น|เฉลี่ย)?(?= ?[:=]? ?\d{2,3}\.\d)"
)
# Of ITA, unless another survey is spoken of before.
_OVERALL = (
    r"ผล(?:การ)?ประเมิน(?: ?\(?ita\)?)? ?(?:ใน|โดย)?(?:ระดับ)?ภาพรวม(?! ?(?:ของ|ใน|ระดับ)?(?:จังหวัด|อำเภอ|ประเทศ|กลุ่ม))"
)
_NUMBERED = r"ตัวชี้วัด(?:ย่อย)?(?:ข้อ|ลำดับ)?(?:ที่)? ?(?P<number>\d{1,2}(?:\.\d)?+)(?!\d|\.\d| ?ตัว| ?(?:-|–|ถึง) ?\d)"
_ITEM = r"(?<![a-z0-9])(?P<item>[ieo][-. ]?\d{1,2})(?!\d|\.\d| ?[-–] ?\d)"
_TOOL = r"(?<![a-z])(?P<tool>iit|eit|oit)(?![a-z])(?:[ -]?(?P<half>[12](?![\d.)])|public|survey))?+"
_HALVES = {"1": "1", "2": "2", "public": "1", "survey": "2"}
_NEAR = 80
# How offices write the tools without their letters.
_TOOL_WORDS = {
    "IIT": r"ผู้มีส่วนได้(?:ส่วน)?เสียภายใน",
    "EIT": r"ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก",
    "OIT": r"การเปิดเผยข้อมูลสาธารณะ",
}
# A name stands for the indicator only where no other word runs into it.
_BEFORE_NAME = (
    r"(?:(?<![ก-๙a-z])|(?<=ตัวชี้วัด)|(?<=ด้าน)|(?<=เรื่อง)|(?<=ประเด็น)|(?<=คะแนน)|(?<=และ)|(?<=คือ)|(?<=ได้แก่)|(?<=ที่))"
)
_AFTER_NAME = r"(?=[^ก-๙]|$|ได้|มี|เท่า|อยู่|ลด|เพิ่ม|สูง|ต่ำ|ร้อยละ|คะแนน|เป็น|คือ|และ|จาก|ผ่าน|ไม่ผ่าน|ยัง|ซึ่ง)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A score named at `start`–`end` of a folded text.

    `bare` where an indicator's name stands alone, `overall` where "the result on the whole" does.
    """

    key: ScoreKey
    start: int
    end: int
    bare: bool = False
    overall: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """How the texts of one framework name its scores; made once, equal only to itself."""

    pattern: re.Pattern[str]
    names: Mapping[str, str]
    with_parts: frozenset[str]


def vocabulary_of(framework: Framework) -> Vocabulary:
    """The vocabulary of a year; the same one for equal indicators."""
    return _vocabulary(framework.indicators)


def mentions(words: Vocabulary, said: str) -> tuple[Mention, ...]:
    """Every score a folded text names, in order; "ส่วนที่ 2" alone speaks of what was named last."""
    return tuple(_mentions(words, said))


def _mentions(words: Vocabulary, said: str) -> Iterator[Mention]:
    last: Mention | None = None
    for found in words.pattern.finditer(said):
        key = _key(words, found, last)
        if key is not None:
            last = Mention(key, *found.span(), bool(found["name"]), bool(found["overall"]))
            yield last


@lru_cache(maxsize=16)
def _vocabulary(indicators: tuple[Indicator, ...]) -> Vocabulary:
    names = {unspaced(name): one.code for one in indicators for name in (one.name, *one.aliases)}
    named = _any(" ?".join(re.escape(sign) for sign in name) for name in sorted(names, key=len, reverse=True))
    tools = "|".join(f"(?P<{tool}>{word})" for tool, word in _TOOL_WORDS.items())
    first = re.escape("".join(sorted({name[:1] for name in names})))
    tool_words = rf"(?:แบบวัด)?(?:การรับรู้ของ)?(?:{tools})(?: ?\(?(?:iit|eit|oit)\)?)?+"
    pattern = (
        f"(?=[ieoแกผตคภสร{first}])"  # where nothing begins, nothing is tried
        f"(?:(?:{_TOOL}|{tool_words}|{_NUMBERED}|{_ITEM}){_PART}|(?P<total>{_TOTAL})|(?P<overall>{_OVERALL})"
        f"|{_BEFORE_NAME}(?P<name>{named}){_AFTER_NAME}|ส่วน(?:ที่)? ?(?P<alone>[12])(?!\\d|\\.\\d))"
    )
    return Vocabulary(re.compile(pattern), names, frozenset(one.code for one in indicators if one.tool == "EIT"))


def _any(patterns: Iterable[str]) -> str:
    return "|".join(patterns) or "(?!)"


def _key(words: Vocabulary, found: re.Match[str], last: Mention | None) -> ScoreKey | None:
    part = found["part"] or _HALVES.get(found["half"] or "", "")
    if found["total"] or found["overall"]:
        return TOTAL
    if found["alone"]:
        near = last is not None and found.start() - last.end <= _NEAR
        return last.key._replace(part=found["alone"]) if last and near and _has_parts(words, last.key) else None
    if found["name"]:
        return ScoreKey(ScoreLevel.INDICATOR, words.names[found["name"].replace(" ", "")])
    if found["number"]:
        level = ScoreLevel.SUB_INDICATOR if "." in found["number"] else ScoreLevel.INDICATOR
        return ScoreKey(level, found["number"], part)
    if found["item"]:
        return ScoreKey(ScoreLevel.ITEM, found["item"][0] + found["item"][1:].lstrip("-. "), part)
    tool = found["tool"] or next(code for code in _TOOL_WORDS if found[code])
    return ScoreKey(ScoreLevel.TOOL, tool.upper(), part)


def _has_parts(words: Vocabulary, key: ScoreKey) -> bool:
    return key.code == "EIT" or key.code in words.with_parts or key.code.startswith("e")
