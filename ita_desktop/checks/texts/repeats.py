"""Checks of words that stand twice: under two indicators, twice in a text, as a step and as its output."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ita_desktop.catalog.topics import topics
from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check, check_text
from ita_desktop.checks.remembering import remembered
from ita_desktop.checks.texts.gathering import (
    finding_readings,
    items_named,
    paragraphs,
    planned_readings,
    unwrapped_paragraphs,
)
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.texts import TextKind, measure_name
from ita_desktop.thai.normal import fold

_SHORTEST = 60
_SHORTEST_STEP = 100
_SHORTEST_AGAIN = 100
_LONG_COPY = 140
_ALIKE = 0.65
_STOCK_FROM = 9
_COMPARED = frozenset(
    {
        TextKind.DEFECT,
        TextKind.IMPROVE,
        TextKind.MAINTAIN,
        TextKind.TOOL,
        TextKind.TITLE,
        TextKind.ANALYSIS,
        TextKind.STEP,
    }
)
_NO_LETTER = re.compile("[^ก-ฮะาำเ-ไa-z]")
_LETTER_OR_DIGIT = re.compile("[ก-ฮะาำเ-ไa-z0-9]")
_NEITHER = re.compile("[^ก-ฮะาำเ-ไa-z0-9]")
# Sentences every office writes under every indicator: that there is nothing, and that the level is to be kept.
_SAYS_NOTHING = re.compile(r"\W*(?:ไม่มี|ไม่พบ|ไม่ปรากฏ)")
_CLOSING = re.compile(r"(?:ดังนั้น|จึง|ทั้งนี้|ควร)[^\n]{0,80}?รักษา(?:ระดับ|มาตรฐาน|ไว้)[^\n]{0,120}$")
_OFFICIAL_NAME = re.compile(
    r"การประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน(?:ของ)?หน่วยงานภาครัฐ|integrity (?:and|&) transparency assessment"
    r"|ประจำปีงบประมาณ พ\.ศ\. ?\d{4}"
)
# A fingerprint is a run of letters from one of these on: about every fifth, whatever stands before.
_PRINTS = re.compile("(?=([กนปร].{9}))", re.DOTALL)
_LONG_PRINTS = re.compile("(?=([กนปรมส].{19}))", re.DOTALL)
_DONE_WORDS = re.compile("แล้ว|เรียบร้อย|ดำเนินการ|ได้|มีการ|เสร็จสิ้น|ครบถ้วน")


@dataclass(frozen=True, slots=True)
class _Passage:
    """A paragraph of a text about some indicators ("" of them: about none in particular)."""

    reading: Reading
    said: str
    prints: frozenset[str]
    length: int
    owner: str
    indicators: frozenset[str]


@check(
    "text-repeated",
    Severity.WARNING,
    "ข้อความเดียวกันอยู่ใต้ตัวชี้วัดหรือมาตรการต่างกัน",
    why="ข้อความที่คัดลอกมาไว้ผิดตัวชี้วัดทำให้การวิเคราะห์ไม่ตรงกับผลคะแนนของตัวชี้วัดนั้น",
    example="ประเด็นการวิเคราะห์ของมาตรการตัวชี้วัดที่ 2 เป็นข้อความเดียวกับข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 1",
    reads=(Aspect.FINDINGS, Aspect.MEASURES),
)
def same_paragraph_elsewhere(view: View) -> Iterator[Found]:
    """A paragraph that stands, whole or nearly, under another indicator or in another measure as well."""
    passages = tuple(_passages(view))
    prints = _prints_of(passages)
    told: set[tuple[str, str]] = set()
    for number, passage in enumerate(passages):
        other = _copied_from(passages, number, prints)
        if other is None or (passage.owner, other.owner) in told:
            continue
        told.add((passage.owner, other.owner))
        here, there = passage.reading.text.name, other.reading.text.name
        message = (
            f"{here} มีข้อความ {quoted(passage.said)} ซึ่งเหมือนหรือเกือบเหมือนกับ{there} "
            "โปรดตรวจสอบว่าคัดลอกมาผิดที่หรือไม่ แล้วแก้ไขให้ตรงกับเรื่อง"
        )
        figures = (("text", passage.said), ("other", other.said))
        yield Found(passage.reading.text.place, message, figures, where=here)


@check(
    "section-repeated",
    Severity.WARNING,
    "ย่อหน้าเดียวกันอยู่ในสองส่วนของเอกสาร",
    why="ย่อหน้าที่วางซ้ำทำให้เอกสารดูเหมือนไม่ได้อ่านทวน และมักมีส่วนหนึ่งที่ควรเป็นข้อความอื่น",
    example="ส่วนความเป็นมาและส่วนการวิเคราะห์ของรายงานมีย่อหน้าเดียวกัน",
    reads=(Aspect.DOCUMENTS,),
)
def same_paragraph_in_two_sections(view: View) -> Iterator[Found]:
    """A paragraph the office wrote into two sections of one document."""
    seen: dict[tuple[str, str], Reading] = {}
    for reading in view.readings:
        text = reading.text
        if text.kind is not TextKind.SECTION or not text.typed:
            continue
        for said in paragraphs(reading.raw):
            letters = _NO_LETTER.sub("", _OFFICIAL_NAME.sub("", said))
            other = seen.setdefault((text.owner, letters), reading) if len(letters) >= _SHORTEST_STEP else reading
            if other is not reading:
                message = f"{text.name} มีย่อหน้า {quoted(said)} ซึ่งอยู่ใน {other.text.name} แล้ว โปรดลบหรือเขียนส่วนหนึ่งใหม่"
                yield Found(text.place, message, (("text", said),), where=text.name)


@check_text(
    "text-repeated-inside",
    Severity.WARNING,
    "ข้อความยาวตอนเดียวกันซ้ำอยู่ในช่องเดียว",
    why="ข้อความที่วางซ้ำทำให้เอกสารยาวโดยไม่มีสาระเพิ่ม และดูเหมือนไม่ได้อ่านทวน",
    example=(
        "หน่วยงานเผยแพร่ข้อมูลข่าวสารผ่านช่องทางที่หลากหลาย และปรับปรุงข้อมูลพื้นฐานในเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบันอยู่เสมอ "
        "เพื่ออำนวยความสะดวกแก่ผู้รับบริการ ประชาชนจึงเข้าถึงได้ง่าย "
        "หน่วยงานเผยแพร่ข้อมูลข่าวสารผ่านช่องทางที่หลากหลาย และปรับปรุงข้อมูลพื้นฐานในเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบันอยู่เสมอ "
        "เพื่ออำนวยความสะดวกแก่ผู้รับบริการ"
    ),
)
def same_passage_again(reading: Reading, view: View) -> Iterator[Found]:
    """A long passage that a text says twice."""
    if not reading.text.typed or len(reading.said) < 2 * _SHORTEST_AGAIN:
        return
    passage = _said_twice(reading.said)
    if passage:
        message = f"{reading.text.name} มีข้อความ {quoted(passage)} อยู่สองครั้ง โปรดลบส่วนที่ซ้ำออก"
        yield Found(reading.text.place, message, (("text", passage),))


@check(
    "output-repeats-step",
    Severity.HINT,
    "ผลการดำเนินการเป็นเพียงข้อความของขั้นตอน",
    why="ผลการดำเนินการต้องบอกว่าทำอะไรได้เท่าใด ไม่ใช่เขียนซ้ำว่าจะทำอะไร",
    example="ขั้นตอน “จัดประชุมชี้แจงแนวปฏิบัติ” มีผลการดำเนินการว่า “จัดประชุมชี้แจงแนวปฏิบัติแล้ว”",
    reads=(Aspect.MEASURES, Aspect.REPORTED),
)
def output_like_its_step(view: View) -> Iterator[Found]:
    """An output that only says its step again."""
    context = view.context
    for fiscal_year in (context.measures_year, context.reported_year):
        for number, measure in numbered(context.year(fiscal_year).measures):
            for result, output, step, order in _outputs(measure):
                if _bare(output) == _bare(step) and len(_bare(step)) > 8:
                    where = f"{measure_name(number)} ขั้นตอนที่ {order} ผลการดำเนินการ"
                    message = (
                        f"{where} {quoted(output)} เป็นเพียงข้อความของขั้นตอน "
                        "โปรดเขียนผลที่เกิดขึ้น เช่น จำนวนครั้ง จำนวนคน หรือวันที่แล้วเสร็จ"
                    )
                    place = Place(PlaceKind.RESULT, fiscal_year, (measure.id, result), "output")
                    yield Found(place, message, (("output", output), ("step", step)), where=where)


def _passages(view: View) -> Iterator[_Passage]:
    tools = {one.code: one.tool for one in view.context.framework.indicators}
    for reading in (*finding_readings(view), *planned_readings(view)):
        text = reading.text
        if text.kind not in _COMPARED:
            continue
        about = frozenset(text.indicators)
        if text.kind is TextKind.TOOL:
            about = frozenset(code for code, tool in tools.items() if text.owner.endswith(f"/{tool}"))
        for said in unwrapped_paragraphs(reading.raw):
            length, prints = _fingerprints(said)
            if length >= (_SHORTEST_STEP if text.kind is TextKind.STEP else _SHORTEST):
                yield _Passage(reading, said, prints, length, text.owner, about)


@remembered
def _fingerprints(said: str) -> tuple[int, frozenset[str]]:
    """How many letters a paragraph has that are its own, and its fingerprints."""
    if _SAYS_NOTHING.match(said):
        return 0, frozenset()
    letters = _NO_LETTER.sub("", _OFFICIAL_NAME.sub("", _CLOSING.sub("", said)))
    return len(letters), frozenset(found[1] for found in _PRINTS.finditer(letters))


def _prints_of(passages: Sequence[_Passage]) -> Mapping[str, list[int]]:
    """The passages each fingerprint stands in; those that stand in many are stock phrases and left out."""
    found: dict[str, list[int]] = {}
    for number, passage in enumerate(passages):
        for print_ in passage.prints:
            found.setdefault(print_, []).append(number)
    return {print_: numbers for print_, numbers in found.items() if 1 < len(numbers) < _STOCK_FROM}


def _copied_from(passages: Sequence[_Passage], number: int, prints: Mapping[str, list[int]]) -> _Passage | None:
    """The passage before this one, under another subject, that says the same."""
    passage = passages[number]
    shared = Counter(before for one in passage.prints for before in prints.get(one, ()) if before < number)
    for before, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        other = passages[before]
        fewer = min(len(passage.prints), len(other.prints))
        alike = count >= _ALIKE * fewer or count * 5 >= _LONG_COPY
        if alike and _other_subject(passage, other) and not _adapted(passage, other):
            return other
    return None


def _other_subject(one: _Passage, other: _Passage) -> bool:
    if one.owner == other.owner:
        return False
    if one.indicators and other.indicators:
        return not one.indicators & other.indicators
    same_kind = one.reading.text.place.kind is other.reading.text.place.kind
    return same_kind and not one.indicators and not other.indicators


def _adapted(one: _Passage, other: _Passage) -> bool:
    """A short sentence that names other items, or its own subject, is the same form filled in anew, no copy."""
    if max(one.length, other.length) >= 2 * _SHORTEST_STEP:
        return False
    codes, others = set(items_named(one.said)), set(items_named(other.said))
    if codes and others and not codes & others:
        return True
    own = (word for topic in topics() if topic.indicator in one.indicators for word in topic.strong)
    return any(word in one.said and word not in other.said for word in own)


@remembered
def _said_twice(said: str) -> str:
    """The first long passage that stands a second time; empty where there is none."""
    plain = _OFFICIAL_NAME.sub(lambda found: " " * len(found[0]), said)
    places = [found.start() for found in _LETTER_OR_DIGIT.finditer(plain)]
    letters = _NEITHER.sub("", plain)
    first: dict[str, int] = {}
    run_start, run_apart = 0, 0
    for found in _LONG_PRINTS.finditer(letters):
        before = first.setdefault(found[1], found.start())
        apart = found.start() - before
        if apart == 0 or apart != run_apart:
            run_start, run_apart = before, apart
        elif apart >= _SHORTEST_AGAIN and before + len(found[1]) - run_start >= _SHORTEST_AGAIN - _SHORTEST // 2:
            start, end = _whole_run(letters, run_start, apart)
            if end - start >= _SHORTEST_AGAIN:
                return said[places[start] : places[end - 1] + 1]
    return ""


def _whole_run(letters: str, start: int, apart: int) -> tuple[int, int]:
    """The stretch around `start` that stands again `apart` letters on, as far as it reaches."""
    end = start
    while start and letters[start - 1] == letters[start - 1 + apart]:
        start -= 1
    while end + apart < len(letters) and end - start < apart and letters[end] == letters[end + apart]:
        end += 1
    return start, end


def _outputs(measure: Measure) -> Iterator[tuple[str, str, str, int]]:
    """Of every result of a step: its id, the output, the step's text and number."""
    steps = {step.id: (step.text, number) for number, step in enumerate(measure.steps, 1)}
    for result in measure.results:
        if result.step in steps and result.output.strip():
            yield result.id, result.output, *steps[result.step]


@remembered
def _bare(text: str) -> str:
    return _NO_LETTER.sub("", _DONE_WORDS.sub("", fold(text)))
