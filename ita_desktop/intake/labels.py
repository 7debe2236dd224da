"""Which score a label names: item codes, numbers and names of indicators, tools and their parts, the total."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.domain.scoring import score_keys
from ita_desktop.intake.likeness import nearest
from ita_desktop.thai.normal import fold

_LONGEST = 400
_LONGEST_HEADING = 90

_ITEM = re.compile(
    r"(?:ข้อ(?:คำถาม|ที่)?\s*)?[(\[]?(?P<letter>[ieo]|0(?!\.))\s*\.?\s*(?P<number>[1-9]\d?)(?!\d|[.,]\d)"
    r"(?!\s*(?:-|–|ถึง)\s*[ieo0]?\s*\d)(?![a-z])"
)
_SUB_INDICATOR = re.compile(r"(?:ตัวชี้วัด(?:ย่อย)?\s*(?:ที่)?\s*)?(?P<code>\d{1,2}\.\d)(?!\d)\.?")
_INDICATOR = re.compile(r"ตัวชี้วัด\s*(?:ที่)?\s*(?P<code>\d{1,2})(?![\d]|\.\d)")
_NUMBERED = re.compile(r"(?P<code>\d{1,2})\s*[.)]?\s*(?=\D)")
_PART = re.compile(r"ส่วน(?:ที่)?\s*([12])|part\s*([12])|eit\s*[(-]?\s*([12])(?!\d)")
_PART_WORDS = {"1": "public", "2": "survey"}
_TOTAL = re.compile(
    r"(?:ผล)?คะแนน(?:รวม|เฉลี่ย|ภาพรวม|ประเมิน|ita)|คะแนนผลการประเมิน|^(?:ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|คะแนน)?$|ประเมิน(?:ใน)?ภาพรวม|^ภาพรวม|^total|^มีผลคะแนน$|^คะแนนita"
)
_TOOL_WORDS = {
    "IIT": ("ผู้มีส่วนได้ส่วนเสียภายใน", "ผู้มีส่วนได้เสียภายใน"),
    "EIT": ("ผู้มีส่วนได้ส่วนเสียภายนอก", "ผู้มีส่วนได้เสียภายนอก"),
    "OIT": ("การเปิดเผยข้อมูลสาธารณะ",),
}
_PROSE = re.compile("พบว่า|ดังนี้|ประเด็น|ข้อบกพร่อง")
# What lists put before a label, and sentences between it and its number ("- การใช้อำนาจ ได้คะแนน").
_BULLET = re.compile(r"^[-–•·▪●○]+\s*")
_LINKING = re.compile(r"\s*(?:(?:ได้|มี)(?:ผล)?คะแนน|ได้)$")
_OTHER_SIGNS = re.compile("[^ก-๎a-z]")


@dataclass(frozen=True, slots=True)
class Place:
    """The score a label names; `part` is the half of EIT it says ("1", "2"), empty where it says none."""

    key: ScoreKey
    part: str = ""


@dataclass(frozen=True, slots=True)
class Labels:
    """A framework's codes and names, ready for looking up."""

    codes: Mapping[tuple[ScoreLevel, str], ScoreKey]
    names: Mapping[str, ScoreKey | None]
    indicators: Mapping[str, ScoreKey]
    tools: tuple[str, ...]
    _seen: dict[str, Place | None] = field(default_factory=dict, repr=False, compare=False)

    def place(self, label: str) -> Place | None:
        """What a label names; None for anything else, prose and contradictions included."""
        if label not in self._seen:
            self._seen[label] = self._found(label)
        return self._seen[label]

    def _found(self, label: str) -> Place | None:
        said = _LINKING.sub("", _BULLET.sub("", fold(label.replace("*", ""))))
        if not said or len(said) > _LONGEST:
            return None
        key = self._item(said) or self._sub_indicator(said) or self._indicator(said)
        if key:
            return Place(key, _part(said))
        return self._tool_or_total(said)

    def _item(self, said: str) -> ScoreKey | None:
        found = _ITEM.match(said)
        if not found:
            return None
        letter = found["letter"].replace("0", "o")
        return self.codes.get((ScoreLevel.ITEM, f"{letter}{found['number']}"))

    def _sub_indicator(self, said: str) -> ScoreKey | None:
        found = _SUB_INDICATOR.match(said)
        return self.codes.get((ScoreLevel.SUB_INDICATOR, found["code"])) if found else None

    def _indicator(self, said: str) -> ScoreKey | None:
        """By number and name; a name that contradicts "ตัวชี้วัดที่" is nothing, but a rank before a name is no number."""
        explicit = _INDICATOR.match(said)
        numbered = explicit or _NUMBERED.match(said)
        name = _bare(_PART.sub("", said[numbered.end() :] if numbered else said))
        by_name = self._named(name)
        if explicit is None:
            return by_name
        by_code = self.codes.get((ScoreLevel.INDICATOR, explicit["code"]))
        return by_code if by_name in (None, by_code) else None

    def _named(self, name: str) -> ScoreKey | None:
        if name in self.names:
            return self.names[name]
        return self.indicators.get(nearest(name, self.indicators))

    def _tool_or_total(self, said: str) -> Place | None:
        if len(said) > _LONGEST_HEADING * 2 or _PROSE.search(said):
            return None
        plain = "".join(said.split())
        named = [tool for tool in self.tools if _names_tool(said, plain, tool)]
        if len(named) == 1:
            return Place(ScoreKey(ScoreLevel.TOOL, named[0]), _part(said))
        return Place(TOTAL) if not named and _TOTAL.search(plain) else None


def labels_of(framework: Framework) -> Labels:
    """The labels of a year."""
    keys = {(key.level, key.code): key._replace(part="") for key in score_keys(framework)}
    indicators = {
        _bare(fold(name)): ScoreKey(ScoreLevel.INDICATOR, indicator.code)
        for indicator in framework.indicators
        for name in (indicator.name, *indicator.aliases)
    }
    others = [
        *((sub.name, ScoreKey(ScoreLevel.SUB_INDICATOR, sub.code)) for sub in framework.sub_indicators),
        *((item.name, ScoreKey(ScoreLevel.ITEM, item.code)) for item in framework.items),
    ]
    named = [(_bare(fold(name)), key) for name, key in others]
    return Labels(
        keys, _unique([*indicators.items(), *named]), indicators, tuple(tool.code for tool in framework.tools)
    )


def part_named(text: str) -> str:
    """The half of EIT a text names: "1", "2" or nothing."""
    return _part(fold(text))


def _unique(named: Iterable[tuple[str, ScoreKey]]) -> Mapping[str, ScoreKey | None]:
    """Names that two scores share name neither; an empty name names nothing."""
    names: dict[str, ScoreKey | None] = {"": None}
    for name, key in named:
        names[name] = key if names.get(name, key) == key else None
    return names


def _bare(said: str) -> str:
    """Letters alone: numbers of years, spaces and signs differ from copy to copy."""
    return _OTHER_SIGNS.sub("", said)


def _part(said: str) -> str:
    found = {number for groups in _PART.findall(said) for number in groups if number}
    found |= {number for number, word in _PART_WORDS.items() if word in said}
    return found.pop() if len(found) == 1 else ""


def _names_tool(said: str, plain: str, tool: str) -> bool:
    token = re.search(rf"(?<![a-z]){tool.lower()}(?![a-z])", said)
    return token is not None or any(word in plain for word in _TOOL_WORDS.get(tool, ()))
