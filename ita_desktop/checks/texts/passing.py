"""Checks of texts that say an indicator passed the target or did not, against the assessed year's scores."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.texts.gathering import items_named
from ita_desktop.checks.texts.said_of_faults import denials
from ita_desktop.checks.texts.standing import Marks, listed, marks_of
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import ScoreLevel, shown
from ita_desktop.domain.texts import TextKind
from ita_desktop.thai.normal import fold

_JUDGED = frozenset(
    {TextKind.DEFECT, TextKind.IMPROVE, TextKind.MAINTAIN, TextKind.TOOL, TextKind.ANALYSIS, TextKind.SECTION}
)
_WINDOW = 120
_MOST = 100
_FAILED = re.compile(
    r"(?:ยัง)?ไม่(?:ได้)?ผ่าน(?: ?เกณฑ์)?|(?:ยัง)?(?:ต่ำกว่า|ไม่ถึง) ?(?:เกณฑ์|(?:ร้อยละ ?)?85(?![.\d]))|ตกเกณฑ์|ไม่เป็นไปตามเกณฑ์คะแนน"
)
# Talk of another year, of what might be, of what is to be avoided, or of none.
_NOT_NOW = re.compile(
    r"ปี(?:งบประมาณ)?(?: ?พ\.ศ\.)? ?(?:ก่อน|ที่ผ่านมา|ที่แล้ว)|ไม่มี|ไม่พบ|ไม่ปรากฏ|หาก|ถ้า|กรณี|มิให้|ไม่ให้"
    r"|เป้าหมาย|จาก(?:เดิม)?ที่|เดิม|(?<!ยัง)ไม่(?: ?ได้)?$"
)
_AFTER = re.compile(
    r"[^\n]{0,40}?(?:คือ|ได้แก่|:|มี \d+ ตัวชี้วัด)(?P<list>[^\n]{0,140}?)(?:ประเด็น|ข้อบกพร่อง|ทั้งนี้|ส่วน|แต่|สำหรับ|$)"
)
_ALL = re.compile(
    r"(?<!ไม่)(?<!ไม่ได้)(?<!ที่)ผ่าน"
    r"(?:ตาม|หลัก|เกณฑ์|การประเมิน|ค่าคะแนน|คะแนน|มาตรฐาน|ขั้นต่ำ|ที่กำหนด|ร้อยละ|ครบ|ใน|\d| )*+"
    r"(?:ทุกตัวชี้วัด|ทุกข้อ|ทุกด้าน|ตัวชี้วัดทั้ง|ทั้ง ?\d{1,2} ?ตัวชี้วัด|ทั้งหมด(?! ?\d))"
    r"|(?:ทุกตัวชี้วัด|ทุกข้อ(?:คำถาม)?|ตัวชี้วัดทุกตัว|ตัวชี้วัดทั้งหมด|ทั้ง ?\d{1,2} ?ตัวชี้วัด)[^\n.]{0,30}?"
    r"(?:(?<!ไม่)ผ่าน|สูงกว่าเกณฑ์|ไม่ต่ำกว่า(?:เกณฑ์| ?(?:ร้อยละ ?)?85)|(?:ตั้งแต่|เกิน|มากกว่า) ?(?:ร้อยละ ?)?85)"
)
_WISH = re.compile(r"เพื่อ|ให้(?!บริการ)|ควร|(?<!ก)จะ|เป้าหมาย|มุ่ง|ยกระดับ|หาก|ถ้า|ปีก่อน|ปีที่ผ่านมา|ยกเว้น|ไม่|มิ(?:ได้|ให้)")
_EXCEPT = re.compile(r"ยกเว้น|เว้นแต่|แต่(?:ยัง)?(?:มี)?(?:บาง)?ตัวชี้วัด|ยกเว้นข้อ")
_QUOTED = re.compile('[“"][^“”"]{0,400}[”"]')
_YEAR = re.compile(r"25\d\d")
_NUMBERED = re.compile(r"ตัวชี้วัด(?:ที่)? ?(\d{1,2})(?![.\d])")
_TOOL_NAMED = re.compile(r"(?<![a-z])(iit|eit|oit)(?![a-z])")


def judges(reading: Reading) -> bool:
    """Whether a text is one that says how the office did."""
    return reading.text.kind in _JUDGED


@check_text(
    "claim-not-passed",
    Severity.WARNING,
    "เขียนว่าไม่ผ่านเกณฑ์ทั้งที่คะแนนผ่านเกณฑ์",
    why="ตัวชี้วัดที่ได้คะแนนตั้งแต่เกณฑ์ขึ้นไปผ่านแล้ว ข้อความที่ว่าไม่ผ่านขัดกับคะแนนในเอกสารเดียวกัน",
    example="ตัวชี้วัดที่ยังไม่ผ่านเกณฑ์การประเมิน คือ การปฏิบัติหน้าที่",
    reads=(Aspect.SCORES,),
    only=judges,
)
def not_passed_though_above(reading: Reading, view: View) -> Iterator[Found]:
    """A text that names indicators or items as failed whose scores reach the target."""
    if not judges(reading):
        return
    said = reading.said
    names: tuple[tuple[str, str], ...] = ()
    for claim in islice(_FAILED.finditer(said), _MOST):
        names = names or _names(view)
        marks = marks_of(view)
        before, span = _sentence_before(said, claim.start()), _AFTER.match(said, claim.end())
        if _NOT_NOW.search(before[-40:]) or _other_year(before, view):
            continue
        listed_after = _subjects(span["list"], names) if span else ()
        above = _above(listed_after or _told_before(before, names, marks), marks)
        if above:
            scores = " ".join(f"{name} ({shown(value)})" for name, value in above.items())
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.around(*claim.span()))} แต่{scores} "
                f"ผ่านเกณฑ์ {marks.target} คะแนนแล้ว โปรดแก้ไขข้อความให้ตรงกับคะแนน"
            )
            yield Found(reading.text.place, message, (("claim", claim[0]), ("scores", scores)))
            return


@check_text(
    "claim-all-passed",
    Severity.WARNING,
    "เขียนว่าผ่านเกณฑ์ทั้งหมดทั้งที่มีคะแนนต่ำกว่าเกณฑ์",
    why="ตัวชี้วัดที่ต่ำกว่าเกณฑ์ต้องวิเคราะห์และมีมาตรการ ข้อความที่ว่าผ่านทั้งหมดทำให้มองข้ามไป",
    example="ผลการประเมินของหน่วยงานผ่านเกณฑ์ทุกตัวชี้วัด",
    reads=(Aspect.SCORES,),
    only=judges,
)
def all_passed_though_one_failed(reading: Reading, view: View) -> Iterator[Found]:
    """A text that says all indicators, or all items, passed where one is below the target."""
    if not judges(reading):
        return
    said = reading.said
    for claim in islice(_ALL.finditer(said), _MOST):
        before = _sentence_before(said, claim.start())
        wished = _WISH.search(before[-30:]) or _EXCEPT.search(said, claim.end(), claim.end() + 60)
        if wished or _other_year(before, view):
            continue
        marks = marks_of(view)
        failed = _failed(_scope(reading, claim[0], before, view), marks, items="ข้อ" in claim[0].replace("ข้อมูล", ""))
        if failed:
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.typed(*claim.span()))} แต่{failed} "
                f"ต่ำกว่าเกณฑ์ {marks.target} คะแนน โปรดแก้ไขข้อความให้ตรงกับคะแนน"
            )
            yield Found(reading.text.place, message, (("claim", claim[0]), ("failed", failed)))
            return


@check_text(
    "claim-no-fault-section",
    Severity.WARNING,
    "เอกสารเขียนว่าไม่มีข้อบกพร่องทั้งที่คะแนนต่ำกว่าเกณฑ์",
    why="ข้อความในเอกสารต้องตรงกับคะแนน ข้อที่ต่ำกว่าเกณฑ์คือข้อบกพร่องที่ต้องวิเคราะห์",
    example="ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ไม่พบข้อบกพร่อง",
    reads=(Aspect.SCORES,),
    only=judges,
)
def section_denies_faults(reading: Reading, view: View) -> Iterator[Found]:
    """A section of a document that denies faults of an indicator that is weak itself or in an item."""
    if reading.text.kind is not TextKind.SECTION:
        return
    for claim in islice(denials(reading.said), _MOST):
        before = reading.said[max(0, claim.start() - 2 * _WINDOW) : claim.start()]
        named = re.split("อื่น|ที่เหลือ", before)[-1]
        code = next(iter(_indicators(named, _names(view))[-1:]), "")
        weak = marks_of(view).weak.get(code, ())
        if weak and not _other_year(before, view):
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.around(*claim.span()))} แต่{listed(weak)} "
                f"ต่ำกว่าเกณฑ์ {marks_of(view).target} คะแนน โปรดระบุข้อบกพร่องให้ตรงกับคะแนน"
            )
            yield Found(reading.text.place, message, (("claim", claim[0]), ("weak", listed(weak))))
            return


def _sentence_before(said: str, end: int) -> str:
    """What stands before, quotations aside, to be searched for what the claim is about."""
    return _QUOTED.sub("", said[max(0, end - 4 * _WINDOW) : end])[-_WINDOW:]


def _other_year(before: str, view: View) -> bool:
    years = _YEAR.findall(before[-50:])
    return bool(years) and int(years[-1]) != view.context.assessed_year


def _names(view: View) -> tuple[tuple[str, str], ...]:
    indicators = view.context.framework.indicators
    return _folded_names(tuple((one.code, (one.name, *one.aliases)) for one in indicators))


@lru_cache(maxsize=16)
def _folded_names(indicators: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, str], ...]:
    """Folded names with their indicators, the longest first."""
    named = ((fold(name), code) for code, names in indicators for name in names)
    return tuple(sorted(named, key=lambda pair: -len(pair[0])))


def _subjects(said: str, names: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The items a stretch names, else its indicators, in order."""
    return items_named(said) or _indicators(said, names)


def _indicators(said: str, names: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The indicators a stretch names, in the order of their last mention."""
    found = [(one.start(), one[1]) for one in _NUMBERED.finditer(said)]
    found += [(place, code) for name, code in names if (place := said.rfind(name)) >= 0]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


def _told_before(before: str, names: tuple[tuple[str, str], ...], marks: Marks) -> tuple[str, ...]:
    """The subject named last before a claim; an indicator's bare name may stand for its weak item."""
    last = _subjects(before, names)[-1:]
    numbered = any(code in {one[1] for one in _NUMBERED.finditer(before)} for code in last)
    return last if numbered or not any(code in marks.weak for code in last) else ()


def _above(subjects: tuple[str, ...], marks: Marks) -> Mapping[str, Decimal]:
    """The named subjects that reach the target, as a sentence names them, with their scores."""
    above: dict[str, Decimal] = {}
    for code in subjects:
        of_item = code[0] in "ieo"
        value = (marks.items if of_item else marks.indicators).get(code)
        if value is not None and value >= marks.target:
            above[f"ข้อ {code}" if of_item else f"ตัวชี้วัดที่ {code}"] = value
    return above


def _scope(reading: Reading, claim: str, before: str, view: View) -> frozenset[str]:
    """The indicators a claim of "all" is about: in the text of one, all indicators are those of the whole result."""
    text = reading.text
    whole = len(text.indicators) == 1 and "ตัวชี้วัด" in claim and "ตัวชี้วัดย่อย" not in reading.said
    tools = _TOOL_NAMED.findall(before)
    if text.kind is TextKind.TOOL:
        tools = [text.owner.rpartition("/")[2].casefold()]
    if not tools and text.indicators and not whole:
        return frozenset(text.indicators)
    return frozenset(one.code for one in view.context.framework.indicators if not tools or one.tool.casefold() in tools)


def _failed(scope: frozenset[str], marks: Marks, items: bool) -> str:
    """The weak indicators, or items too, of a scope with their scores."""
    return ", ".join(
        f"{'ข้อ ' if one.level is ScoreLevel.ITEM else 'ตัวชี้วัดที่ '}{one.code} ({shown(one.lowest)})"
        for code in marks.weak
        if code in scope
        for one in marks.weak[code]
        if one.lowest is not None and (items or one.level is ScoreLevel.INDICATOR)
    )
