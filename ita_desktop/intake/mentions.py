"""Which indicators and items a text names."""

import re
from collections.abc import Iterable

from ita_desktop.domain.framework import Indicator
from ita_desktop.intake.likeness import nearest
from ita_desktop.thai.normal import fold

_ITEM = r"(?:(?<![a-z0-9.])[ieo]\s?|(?:(?<=ข้อ)|(?<=ข้อ )|(?<=[(,])|(?<=[(,] ))0\s?)[1-9]\d?(?!\d|\.\d|[a-z])"
_ITEMS = re.compile(rf"(?P<first>{_ITEM})(?:\s?(?:-|–|ถึง)\s?(?P<last>(?:[ieo]\s?|0)?[1-9]\d?)(?!\d|\.\d))?")
_NUMBERED = re.compile(r"ตัวชี้วัด\s*(?:ที่)?\s*(\d{1,2})(?!\d|\.\d)")
_LEADING = re.compile(r"(?:ตัวชี้วัด\s*(?:ที่)?\s*)?(\d{1,2})(?!\d|\.\d)[.)]?\s*")
_ONLY_NUMBERS = re.compile(r"\d{1,2}(?:\s*(?:,|และ|/|\s)\s*\d{1,2})*")
_BRACKETS = re.compile(r"\((?:[ieo]\s?\d{1,2}|[ieo]it|และ|ถึง|[,\s–-])*\)", re.IGNORECASE)
_FIGURE = re.compile(r"\d{3}|\d[.,]\d")
_FILLING = re.compile("ตัวชี้วัด|ด้าน|ที่|และ|[^ก-๎a-z]")


def items_in(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The item codes a text names ("i10, i12", "e4-e6", "ข้อ ๐17"), in its order; only `known` ones where given."""
    allowed = frozenset(known)
    codes: dict[str, None] = {}
    for found in _ITEMS.finditer(fold(text)):
        letter, first = _parted(found["first"])
        last_letter, last = _parted(found["last"]) if found["last"] else (letter, first)
        last = last if last_letter in ("", letter) and first <= last else first
        codes |= dict.fromkeys(f"{letter}{number}" for number in range(first, last + 1))
    return tuple(code for code in codes if not allowed or code in allowed)


def indicators_mentioned(text: str, indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """The codes of the indicators running text names by number ("ตัวชี้วัดที่ ๔")."""
    known = {indicator.code for indicator in indicators}
    return tuple(dict.fromkeys(code for code in _NUMBERED.findall(fold(text)) if code in known))


def indicators_of_cell(text: str, indicators: Iterable[Indicator]) -> tuple[tuple[str, ...], bool]:
    """The codes of the indicators a cell of such names lists, and whether the cell says nothing else."""
    listed = tuple(indicators)
    known = {indicator.code for indicator in listed}
    said = fold(_BRACKETS.sub(" ", text))
    if _ONLY_NUMBERS.fullmatch(said):
        numbers = re.findall(r"\d+", said)
        return tuple(number for number in numbers if number in known), set(numbers) <= known
    lines = [fold(_BRACKETS.sub(" ", line)) for line in text.split("\n")]
    for parts in ([said], [line for line in lines if line]):
        if _FIGURE.search(said):
            break
        found = [_indicator(part, listed) for part in parts]
        if found and all(found):
            return tuple(dict.fromkeys(code for code in found if code)), True
    codes, rest = _named_inside(said, listed)
    numbered = [code for code in _NUMBERED.findall(said) if code in known]
    if not codes and not numbered and (leading := _LEADING.match(said)) and leading[1] in known:
        numbered = [leading[1]]
    complete = bool(codes) and not _FILLING.sub("", rest) and not _FIGURE.search(said)
    return tuple(dict.fromkeys([*codes, *numbered])), complete


def _parted(code: str) -> tuple[str, int]:
    """ "o 17" as its letter and number; a zero in front stands for an o."""
    digits = code.lstrip("ieo ")
    if digits.startswith("0"):
        return "o", int(digits.replace(" ", ""))
    return code[0] if code[0] in "ieo" else "", int(digits)


def _indicator(said: str, indicators: Iterable[Indicator]) -> str:
    """The one indicator a line names by name, however spelt, or by "ตัวชี้วัดที่" and nothing else."""
    leading = _LEADING.match(said)
    name = _bare(said[leading.end() :] if leading else said)
    names = {_bare(fold(name)): indicator.code for indicator in indicators for name in _names(indicator)}
    if not name:
        return leading[1] if leading and leading[1] in names.values() else ""
    return names.get(name) or names.get(nearest(name, names), "")


def _named_inside(said: str, indicators: Iterable[Indicator]) -> tuple[list[str], str]:
    """The indicators named somewhere in a text, in its order, and what is left of it."""
    rest = _bare(said)
    found: list[tuple[int, str]] = []
    names = sorted(
        ((_bare(fold(name)), indicator.code) for indicator in indicators for name in _names(indicator)),
        key=lambda pair: -len(pair[0]),
    )
    for name, code in names:
        place = rest.find(name) if name else -1
        if place >= 0:
            found.append((place, code))
            rest = rest.replace(name, " " * len(name))
    return [code for _, code in sorted(found)], rest


def _names(indicator: Indicator) -> tuple[str, ...]:
    return (indicator.name, *indicator.aliases)


def _bare(said: str) -> str:
    return re.sub("[^ก-๎a-z]", "", said)
