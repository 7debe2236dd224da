"""Checks that a text speaks of the indicator it stands under: topic words, item codes, who was asked, the reader."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ita_desktop.catalog.topics import topics
from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.remembering import remembered
from ita_desktop.checks.texts.gathering import finding_readings, items_named, paragraphs, planned_readings
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.texts import TextKind

_STRONG, _SUPPORT = 3, 1
_ENOUGH = 7
_WORDS_ENOUGH = 3
_SHORTEST = 40
_CHUNK = 200
_ANALYSED = frozenset({TextKind.DEFECT, TextKind.IMPROVE, TextKind.MAINTAIN})
_PLANNED = frozenset({TextKind.TITLE, TextKind.ANALYSIS})
_ASKED_INSIDE = re.compile(
    r"(?:บุคลากร|เจ้าหน้าที่|พนักงาน)(?:ภายใน)?(?:ของ)?(?:ใน)?(?:หน่วยงาน)?(?: ?(?:บางส่วน|บางราย|บางคน|ส่วนหนึ่ง|ส่วนใหญ่))?"
    r" ?(?:ที่)?(?:มีความ|ยัง)?(?:เห็นว่า|รับรู้ว่า|ตอบว่า|ตอบแบบ)"
    r"|การรับรู้ของบุคลากรภายใน|ผู้มีส่วนได้ส่วนเสียภายใน|แบบวัด(?:การรับรู้)? ?iit"
)
_ASKED_OUTSIDE = re.compile(
    r"(?:ผู้(?:มา)?รับบริการ|ผู้(?:มา)?ติดต่อ(?:ราชการ)?|ประชาชน|บุคคลภายนอก)(?: ?(?:บางส่วน|บางราย|บางคน|ส่วนหนึ่ง|ส่วนใหญ่))?"
    r" ?(?:ที่)?(?:มีความ|ยัง)?(?:เห็นว่า|ตอบว่า|ตอบแบบ)"
    r"|ผู้มีส่วนได้ส่วนเสียภายนอก|แบบวัด(?:การรับรู้)? ?eit"
)
# A question quoted as such is no finding in the words of the questionnaire.
_QUOTED = re.compile('[“"][^“”"]{0,400}[”"]')
_ASKS_READER = re.compile(r"หน่วยงานของ ?ท่าน|ท่านเคย|แก่ท่าน|ของท่าน|ท่านคิดว่า|ท่านเชื่อมั่น|มากน้อยเพียงใด")


@check(
    "topic-other-indicator",
    Severity.HINT,
    "ข้อความเป็นเรื่องของตัวชี้วัดอื่น",
    why="ข้อความที่วางไว้ผิดตัวชี้วัดทำให้การวิเคราะห์ไม่ตรงกับสิ่งที่ประเมิน",
    example="ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 2 การใช้งบประมาณ พูดถึง E-Service และการมีส่วนร่วมซึ่งเป็นเรื่องของตัวชี้วัดที่ 8",
    reads=(Aspect.FINDINGS, Aspect.MEASURES),
)
def speaks_of_another(view: View) -> Iterator[Found]:
    """A passage with many words of another indicator and none of its own."""
    for reading in (*_of_kinds(finding_readings(view), _ANALYSED), *_of_kinds(planned_readings(view), _PLANNED)):
        passage, other, words = _strange(reading.raw, _widened(reading.text.indicators))
        if not other:
            continue
        names = {one.code: one.name for one in view.context.framework.indicators}
        about = ", ".join(f"“{word}”" for word in words[:4])
        message = (
            f"{reading.text.name}{_own_name(reading, names)} มีคำ {about} "
            f"ซึ่งเป็นเรื่องของตัวชี้วัดที่ {other} {names.get(other, '')} ในข้อความ {quoted(passage)} "
            "โปรดตรวจสอบว่าวางข้อความถูกตัวชี้วัดหรือไม่"
        )
        figures = (("passage", passage), ("indicators", " ".join(reading.text.indicators)))
        yield Found(reading.text.place, message, figures, where=reading.text.name)


@check(
    "item-other-indicator",
    Severity.WARNING,
    "ข้อความอ้างข้อของตัวชี้วัดอื่น",
    why="ข้อคำถามที่อ้างไม่ใช่ของตัวชี้วัดนั้น ข้อความหรือรหัสข้อจึงวางผิดที่",
    example="ข้อบกพร่องของตัวชี้วัดที่ 6 อ้างเฉพาะข้อ i10 และ i12 ซึ่งเป็นของตัวชี้วัดที่ 4",
    reads=(Aspect.FINDINGS, Aspect.MEASURES),
)
def cites_items_of_another(view: View) -> Iterator[Found]:
    """A text that names item codes, none of them of its own indicators."""
    home = {item.code: item.indicator for item in view.context.framework.items}
    kinds = _ANALYSED | {TextKind.ANALYSIS}
    for reading in (*_of_kinds(finding_readings(view), kinds), *_of_kinds(planned_readings(view), kinds)):
        cited = items_named(reading.said)
        homes = [home[code] for code in cited if code in home]
        own = reading.text.indicators
        if homes and own and not set(homes) & set(own):
            codes = ", ".join(code for code in cited if code in home)
            theirs = ", ".join(dict.fromkeys(homes))
            message = (
                f"{reading.text.name} อ้างข้อ {codes} ซึ่งเป็นของตัวชี้วัดที่ {theirs} ไม่ใช่ตัวชี้วัดที่ {', '.join(own)} "
                "โปรดตรวจสอบรหัสข้อหรือย้ายข้อความไปไว้ใต้ตัวชี้วัดที่ถูกต้อง"
            )
            figures = (("items", codes), ("indicators", " ".join(own)))
            yield Found(reading.text.place, message, figures, where=reading.text.name)


@check(
    "topic-other-people",
    Severity.HINT,
    "ข้อความกล่าวถึงผู้ตอบแบบวัดผิดกลุ่ม",
    why="แบบวัด IIT ถามบุคลากรภายใน ส่วน EIT ถามผู้รับบริการ ข้อความที่สลับกันมักคัดลอกมาจากตัวชี้วัดอื่น",
    example="ข้อบกพร่องของตัวชี้วัดที่ 7 (EIT) เขียนว่า “บุคลากรภายในหน่วยงานบางส่วนเห็นว่าข้อมูลเข้าถึงยาก”",
    reads=(Aspect.FINDINGS,),
)
def asks_the_wrong_people(view: View) -> Iterator[Found]:
    """A finding of IIT that tells what visitors think, or of EIT what the staff think."""
    tools = {one.code: one.tool for one in view.context.framework.indicators}
    for reading in _of_kinds(finding_readings(view), _ANALYSED):
        tool = tools.get(reading.text.indicators[0], "") if reading.text.indicators else ""
        wrong, right = {"IIT": (_ASKED_OUTSIDE, _ASKED_INSIDE), "EIT": (_ASKED_INSIDE, _ASKED_OUTSIDE)}.get(
            tool, (None, None)
        )
        found = wrong.search(reading.said) if wrong else None
        if found and right and not right.search(reading.said):
            asked = "บุคลากรภายในหน่วยงาน" if tool == "IIT" else "ผู้รับบริการหรือผู้มาติดต่อ"
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.around(*found.span()))} แต่แบบวัด {tool} ถาม{asked} "
                "โปรดตรวจสอบว่าข้อความนี้เป็นของตัวชี้วัดนี้หรือไม่"
            )
            yield Found(reading.text.place, message, (("said", found[0]), ("tool", tool)), where=reading.text.name)


@check(
    "topic-questionnaire",
    Severity.HINT,
    "ข้อความยังเป็นถ้อยคำของแบบสอบถาม",
    why="คำว่า “ท่าน” หรือ “มากน้อยเพียงใด” เป็นถ้อยคำของแบบสอบถาม ไม่ใช่ผลการวิเคราะห์",
    example="ข้อบกพร่องของตัวชี้วัดที่ 4 เขียนว่า “เจ้าหน้าที่ในหน่วยงานของท่านมีการขอยืมทรัพย์สินอย่างถูกต้องมากน้อยเพียงใด”",
    reads=(Aspect.FINDINGS, Aspect.MEASURES),
)
def speaks_like_the_questionnaire(view: View) -> Iterator[Found]:
    """A finding, or a measure's title or analysis, with words that only a questionnaire uses."""
    for reading in (*_of_kinds(finding_readings(view), _ANALYSED), *_of_kinds(planned_readings(view), _PLANNED)):
        found = _ASKS_READER.search(_QUOTED.sub(lambda quote: " " * len(quote[0]), reading.said))
        if found:
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.around(*found.span()))} ซึ่งเป็นถ้อยคำของแบบสอบถาม "
                "โปรดเขียนเป็นผลการวิเคราะห์ของหน่วยงาน"
            )
            yield Found(reading.text.place, message, (("said", found[0]),), where=reading.text.name)


def _of_kinds(readings: Iterator[Reading], kinds: frozenset[TextKind]) -> Iterator[Reading]:
    return (one for one in readings if one.text.kind in kinds)


def _own_name(reading: Reading, names: Mapping[str, str]) -> str:
    """The name of the one indicator a text is about, where its own name does not say the number."""
    own = reading.text.indicators
    if len(own) != 1 or "ตัวชี้วัดที่" in reading.text.name:
        return ""
    return f" ของตัวชี้วัดที่ {own[0]} {names.get(own[0], '')}"


@lru_cache(maxsize=64)
def _widened(indicators: tuple[str, ...]) -> frozenset[str]:
    kin = {one.indicator: one.kin for one in topics()}
    return frozenset(indicators).union(*(kin.get(code, ()) for code in indicators))


@remembered
def _strange(text: str, own: frozenset[str]) -> tuple[str, str, tuple[str, ...]]:
    """The first passage of a text that clearly speaks of an indicator outside `own`, that indicator, and its words."""
    told = ((piece, *_other_topic(piece, own)) for piece in _pieces(text))
    return next((found for found in told if found[1]), ("", "", ()))


def _pieces(text: str) -> Iterator[str]:
    """The paragraphs of a text, and of long ones what is between spaces, a few lines at a time."""
    for paragraph in paragraphs(text):
        yield paragraph
        if len(paragraph) <= _CHUNK:
            continue
        piece = ""
        for part in paragraph.split(" "):
            if piece and len(piece) + len(part) > _CHUNK:
                yield piece
                piece = ""
            piece = f"{piece} {part}" if piece else part
        yield piece


def _other_topic(piece: str, own: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """The indicator outside `own` that a passage clearly speaks of, with its words; none where it is of `own` too."""
    if not own or len(piece) < _SHORTEST:
        return "", ()
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for topic in topics():
        strong = tuple(word for word in topic.strong if word in piece)
        words = tuple(word for word in topic.words if word in piece)
        found[topic.indicator] = (_STRONG * len(strong) + _SUPPORT * len(words), (*strong, *words))
    if sum(found[code][0] for code in own if code in found) > _SUPPORT:
        return "", ()
    points, code = max((found[code][0], code) for code in found if code not in own)
    return (code, found[code][1]) if points >= _ENOUGH and len(found[code][1]) >= _WORDS_ENOUGH else ("", ())
