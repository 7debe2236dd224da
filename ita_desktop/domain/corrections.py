"""The office's own word on a framework: names, weights, items, levels, criteria, target it corrects or adds."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from ita_desktop.domain.file import Correction
from ita_desktop.domain.framework import (
    Framework,
    Indicator,
    Item,
    LevelRule,
    Requirement,
    Standing,
    SubIndicator,
    Tool,
)
from ita_desktop.domain.scores import read_score
from ita_desktop.thai.digits import plain_digits

_WHOLE = "framework"
_TOOL_OF_ITEM = {"i": "IIT", "e": "EIT", "o": "OIT"}
_ITEM_ORDER = "ieo"
_QUOTED_LENGTH = 30
_YES = {"ใช่", "ผ่าน", "true", "1"}
_NO = {"ไม่ใช่", "ไม่ผ่าน", "false", "0"}


def corrected(framework: Framework, corrections: Iterable[Correction]) -> Framework:
    """The framework with its year's corrections, each standing OWN; what cannot be understood is left aside."""
    for correction in sorted(corrections, key=_turn):
        if correction.fiscal_year == framework.fiscal_year and not correction_problem(correction, framework):
            framework = _applied(framework, correction)
    return framework


def _turn(correction: Correction) -> int:
    """A level is known by its name: once renamed, its other corrections would no longer find it. Tested tools last."""
    return 2 if correction.subject == _WHOLE else correction.subject == "level" and correction.field == "name"


def correction_problem(correction: Correction, framework: Framework | None = None) -> str:
    """One sentence saying why a correction has no effect; empty where it has one.

    Given the `framework` it is for, a tested tool that this framework lacks is told too.
    """
    if correction.subject == _WHOLE:
        return _whole_problem(correction, framework)
    subject = _SUBJECTS.get(correction.subject)
    if subject is None or not correction.code:
        return f"ไม่รู้จักสิ่งที่แก้ไข “{correction.subject} {correction.code}” การแก้ไขนี้จึงไม่มีผล โปรดลบหรือแก้ไขรายการนี้"
    if correction.field not in subject.readers:
        return f"ไม่รู้จักช่อง “{correction.field}” ของ {correction.code} การแก้ไขนี้จึงไม่มีผล โปรดลบหรือแก้ไขรายการนี้"
    if subject.readers[correction.field](correction.value) is None:
        return f"ค่า “{correction.value[:_QUOTED_LENGTH]}” ของ {correction.code} อ่านไม่ออก จึงยังใช้ค่าเดิม โปรดกรอกค่าใหม่"
    return ""


def _whole_problem(correction: Correction, framework: Framework | None) -> str:
    reader = _WHOLE_READERS.get(correction.field)
    if reader is None:
        return f"ไม่รู้จักช่อง “{correction.field}” ของเกณฑ์การประเมิน การแก้ไขนี้จึงไม่มีผล โปรดลบหรือแก้ไขรายการนี้"
    value = reader(correction.value)
    if value is None:
        return f"ค่า “{correction.value[:_QUOTED_LENGTH]}” ของเกณฑ์การประเมินอ่านไม่ออก จึงยังใช้ค่าเดิม โปรดกรอกค่าใหม่"
    if framework is not None and isinstance(value, tuple):
        unknown = [code for code in value if code not in _tested_codes(framework)]
        if unknown:
            known = ", ".join(_tested_codes(framework))
            return f"ไม่มีเครื่องมือ “{unknown[0][:_QUOTED_LENGTH]}” ในเกณฑ์การประเมินของปีนี้ จึงยังใช้ค่าเดิม โปรดกรอกจาก {known}"
    return ""


def _tested_codes(framework: Framework) -> tuple[str, ...]:
    """What can be tested: the tools and the parts of those that have some."""
    return tuple(code for tool in framework.tools for code in (tool.code, *(part.code for part in tool.parts)))


def _applied(framework: Framework, correction: Correction) -> Framework:
    if correction.subject == _WHOLE:
        whole: dict[str, Any] = {correction.field: _WHOLE_READERS[correction.field](correction.value)}
        return replace(framework, **whole)
    subject = _SUBJECTS[correction.subject]
    value = subject.readers[correction.field](correction.value)
    if correction.subject == "tool" and correction.code in _part_codes(framework):
        return replace(framework, tools=tuple(_with_part(tool, correction, value) for tool in framework.tools))
    facts: tuple[Any, ...] = getattr(framework, subject.collection)
    known = any(getattr(fact, subject.key) == correction.code for fact in facts)
    facts = facts if known else (*facts, subject.blank(correction.code))
    changed = (
        replace(fact, standing=Standing.OWN, **{correction.field: value})
        if getattr(fact, subject.key) == correction.code
        else fact
        for fact in facts
    )
    changes: dict[str, Any] = {subject.collection: tuple(sorted(changed, key=subject.order))}
    return _items_follow_indicator(replace(framework, **changes))


def _with_part(tool: Tool, correction: Correction, value: object) -> Tool:
    field = "share" if correction.field == "weight" else correction.field
    changes: dict[str, Any] = {field: value, "standing": Standing.OWN}
    return replace(
        tool, parts=tuple(replace(part, **changes) if part.code == correction.code else part for part in tool.parts)
    )


def _part_codes(framework: Framework) -> set[str]:
    return {part.code for tool in framework.tools for part in tool.parts}


def _items_follow_indicator(framework: Framework) -> Framework:
    """An item belongs to its indicator's tool, whatever its code suggests."""
    tools = {indicator.code: indicator.tool for indicator in framework.indicators}
    return replace(
        framework, items=tuple(replace(item, tool=tools.get(item.indicator) or item.tool) for item in framework.items)
    )


def _text(value: str) -> str | None:
    return " ".join(value.split()) or None


def _codes(value: str) -> tuple[str, ...] | None:
    return tuple(code for code in re.split(r"[\s,]+", value) if code) or None


def _tool_codes(value: str) -> tuple[str, ...] | None:
    codes = _codes(value.upper())
    return None if codes is None else tuple(dict.fromkeys(map(plain_digits, codes)))


def _lines(value: str) -> tuple[str, ...] | None:
    return tuple(" ".join(line.split()) for line in value.splitlines() if line.strip()) or None


def _limit(value: str) -> Decimal | None:
    return read_score(value).value


def _share(value: str) -> Decimal | None:
    """A part of the whole: "0.3", "30" and "30%" all mean 0.3."""
    number = read_score(value).value
    return number / 100 if number is not None and number > 1 else number


def _yes_no(value: str) -> bool | None:
    word = value.strip().lower()
    return True if word in _YES else False if word in _NO else None


@dataclass(frozen=True, slots=True)
class _Subject:
    """What can be corrected: where it stands in a framework, its key, how a new one starts, how values are read."""

    collection: str
    key: str
    order: Callable[[Any], Any]
    blank: Callable[[str], Any]
    readers: Mapping[str, Callable[[str], object]]


def _by_code(fact: Tool | Indicator | SubIndicator | Item) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", fact.code))


def _by_item_code(item: Item) -> tuple[int, tuple[int, ...]]:
    return _ITEM_ORDER.find(item.code[:1]), _by_code(item)


def _best_first(level: LevelRule) -> tuple[Decimal, Decimal]:
    return -level.total_min, -(level.tool_min or Decimal(0))


def _as_listed(_fact: Tool | Requirement) -> int:
    return 0


_OWN = Standing.OWN
_WHOLE_READERS: Mapping[str, Callable[[str], object]] = {"target": _limit, "tested": _tool_codes}
_SUBJECTS = {
    "tool": _Subject(
        "tools",
        "code",
        _as_listed,
        lambda code: Tool(code, code, Decimal(0), _OWN),
        {"name": _text, "weight": _share},
    ),
    "indicator": _Subject(
        "indicators", "code", _by_code, lambda code: Indicator(code, "", "", _OWN), {"name": _text, "tool": _text}
    ),
    "sub-indicator": _Subject(
        "sub_indicators",
        "code",
        _by_code,
        lambda code: SubIndicator(code, code.partition(".")[0], "", (), _OWN),
        {"name": _text, "indicator": _text, "items": _codes},
    ),
    "item": _Subject(
        "items",
        "code",
        _by_item_code,
        lambda code: Item(code, _TOOL_OF_ITEM.get(code[:1], ""), "", "", _OWN),
        {"name": _text, "indicator": _text, "sub_indicator": _text},
    ),
    "requirement": _Subject(
        "requirements",
        "role",
        _as_listed,
        lambda role: Requirement(role, "", "", _OWN),
        {"item": _text, "title": _text, "must": _lines, "elements": _lines},
    ),
    "level": _Subject(
        "levels",
        "name",
        _best_first,
        lambda name: LevelRule(name, Decimal(0), False, _OWN),
        {"name": _text, "total_min": _limit, "tool_min": _limit, "passing": _yes_no},
    ),
}
