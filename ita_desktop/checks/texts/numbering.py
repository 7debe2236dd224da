"""Checks of list numbers: in a text, before titles and steps that are numbered on paper anyway, before headings."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check, check_text
from ita_desktop.checks.texts.gathering import planned_readings
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Mend, Severity
from ita_desktop.domain.places import PlaceKind
from ita_desktop.domain.texts import TextKind
from ita_desktop.thai.list_marks import ListMark, leading_mark, list_marks, renumbered

_SHOWN_MARKS = 12
_CLOSE = 8
# "ข้อ ๓ ของระเบียบ" may begin a sentence.
_MAY_REFER = "ข้อ"
# Numbers with no more than a space, a dash or a stroke behind them are a list only where they begin 1, 2.
_BARE = frozenset({"1", "1-", "1–", "1/", "1:", "[1]"})
_NUMBERED_ON_PAPER = frozenset({TextKind.TITLE, TextKind.STEP})
_PROSE = frozenset(TextKind) - {
    TextKind.FIGURE,
    TextKind.SIGNER,
    TextKind.FIELD,
    TextKind.TIMEFRAME,
    TextKind.BUDGET,
    TextKind.DOCUMENT_TITLE,
}


@check_text(
    "numbering-list",
    Severity.WARNING,
    "เลขลำดับของรายการข้าม ซ้ำ หรือสลับกัน",
    why="เลขลำดับที่ข้ามหรือซ้ำทำให้สงสัยว่าข้อความตกหล่น และอ้างถึงข้อไม่ได้",
    example="(๑) แต่งตั้งคณะทำงาน\n(๒) จัดประชุมชี้แจง\n(๔) รายงานผลต่อผู้บริหาร",
)
def list_out_of_order(reading: Reading, view: View) -> Iterator[Found]:
    """Numbers of a list that skip, repeat, go back, or change how they are written."""
    if reading.text.kind not in _PROSE:
        return
    for marks in _lists(reading.raw, starts_anywhere=reading.text.kind is TextKind.SECTION):
        what = _trouble([mark.path[-1] for mark in marks]) or _mixed(marks)
        if what:
            yield _list_issue(reading, marks, what)


@check(
    "numbering-twice",
    Severity.WARNING,
    "ชื่อมาตรการหรือขั้นตอนพิมพ์เลขลำดับไว้เอง",
    why="เอกสารใส่เลขลำดับให้แล้ว เลขที่พิมพ์ไว้ในข้อความจะทำให้มีเลขซ้อนกันสองชุด",
    example="ขั้นตอนที่ 2 พิมพ์ว่า “๒. จัดประชุมชี้แจง” จะพิมพ์เป็น “๒. ๒. จัดประชุมชี้แจง”",
    reads=(Aspect.MEASURES,),
)
def number_of_its_own(view: View) -> Iterator[Found]:
    """A title or step that begins with a number, which the paper puts before it anyway."""
    for reading in planned_readings(view):
        mark = leading_mark(reading.raw) if reading.text.kind in _NUMBERED_ON_PAPER else None
        if mark is None or mark.style.startswith(_MAY_REFER):
            continue
        several = sum(bool(leading_mark(line)) for line in reading.raw.split("\n")) > 1
        typed = reading.raw[mark.start : mark.end].strip()
        message = f"{reading.text.name} ขึ้นต้นด้วยเลข {quoted(typed)} แต่เอกสารใส่เลขลำดับให้แล้ว " + (
            "โปรดแยกแต่ละข้อเป็นรายการของตน และลบเลขที่พิมพ์ไว้" if several else "โปรดลบเลขที่พิมพ์ไว้"
        )
        mend = None if several else reading.mend_typed(0, mark.end, "")
        yield Found(reading.text.place, message, (("number", typed),), mend, reading.text.name)


@check(
    "numbering-headings",
    Severity.WARNING,
    "เลขหัวข้อของเอกสารข้าม ซ้ำ หรือสลับกัน",
    why="เลขหัวข้อที่ไม่ต่อเนื่องทำให้ดูเหมือนเอกสารขาดส่วนหนึ่ง",
    example="หัวข้อในเอกสารเป็น ๑. ๒. ๒. โดยไม่มี ๓.",
)
def headings_out_of_order(view: View) -> Iterator[Found]:
    """Section headings whose numbers do not count on through a document."""
    for readings in _headings(view).values():
        numbers = [mark.path[0] for _, mark in readings]
        trouble = _trouble(numbers) if len(numbers) > 1 else ""
        if not trouble:
            continue
        reading, mark = readings[_first_wrong(numbers)]
        shown = " ".join(one.raw[m.start : m.end].strip() for one, m in readings)
        message = f"เลขหัวข้อของเอกสารเรียงเป็น {shown} ซึ่ง{trouble} โปรดแก้ไขเลขหัวข้อให้ต่อเนื่องกัน"
        right = _first_wrong(numbers) + 1
        mend = _heading_mend(reading, mark, right) if len(readings) == max(numbers) else None
        yield Found(reading.text.place, message, (("numbers", shown),), mend, reading.text.name)


def _headings(view: View) -> dict[str, list[tuple[Reading, ListMark]]]:
    """The numbered first lines of every document's sections, in the order of the paper."""
    found: dict[str, list[tuple[Reading, ListMark]]] = {}
    for reading in view.readings:
        text = reading.text
        if text.place.kind is PlaceKind.DOCUMENT and text.kind is TextKind.SECTION:
            mark = leading_mark(text.text.partition("\n")[0])
            if mark and mark.style == "1." and sum(1 for line in text.text.split("\n") if leading_mark(line)) == 1:
                found.setdefault(text.owner, []).append((reading, mark))
    return found


def _heading_mend(reading: Reading, mark: ListMark, right: int) -> Mend | None:
    written = reading.raw[mark.number : mark.number_end]
    thai = "๐" <= written[0] <= "๙"
    number = "".join(chr(ord("๐") + int(digit)) for digit in str(right)) if thai else str(right)
    return reading.mend_typed(mark.number, mark.number_end, number)


def _list_issue(reading: Reading, marks: Sequence[ListMark], what: str) -> Found:
    raw = reading.raw
    shown = " ".join(raw[mark.start : mark.end].strip() for mark in marks[:_SHOWN_MARKS])
    more = " …" if len(marks) > _SHOWN_MARKS else ""
    message = (
        f"{reading.text.name} เรียงเลขลำดับเป็น {shown}{more} ซึ่ง{what} โปรดตรวจสอบว่าข้อความตกหล่นหรือไม่ แล้วแก้ไขเลขให้ต่อเนื่องกัน"
    )
    numbers = [mark.path[-1] for mark in marks]
    certain = len(set(numbers)) < len(numbers) and max(numbers) <= len(numbers)
    mend = reading.mend_typed(0, len(raw), renumbered(raw, tuple(marks))) if certain else None
    return Found(reading.text.place, message, (("numbers", shown),), mend)


def _trouble(numbers: Sequence[int]) -> str:
    """What is wrong with the numbers of one list; empty where they count on."""
    for before, number in pairwise(numbers):
        if number == before:
            return f"เลข {number} ซ้ำกัน"
        if number > before + 1:
            return f"ข้ามจาก {before} ไป {number}"
        if number < before:
            return f"ย้อนจาก {before} ไป {number}"
    return "ขาดข้อ 1" if numbers[0] == 2 else ""


def _mixed(marks: Sequence[ListMark]) -> str:
    styles = list(dict.fromkeys(mark.style for mark in marks))
    return f"เขียนเลขลำดับไว้หลายแบบ ({' '.join(styles)})" if len(styles) > 1 else ""


def _first_wrong(numbers: Sequence[int]) -> int:
    return next((place for place, number in enumerate(numbers) if number != place + 1), 0)


def _lists(text: str, starts_anywhere: bool) -> Iterator[list[ListMark]]:
    """The lists of a text with more than one entry, each the marks that count together."""
    open_lists: dict[tuple[str, tuple[int, ...]], list[ListMark]] = {}
    done: list[list[ListMark]] = []
    before: ListMark | None = None
    for mark in list_marks(text):
        key = (mark.style, mark.path[:-1])
        current = open_lists.get(key)
        if current is None and mark.leading and (mixed := _goes_on_otherwise(open_lists, before, mark)):
            open_lists[key] = current = mixed
        if current is None or _begins_anew(current, before, mark, text):
            if mark.leading or mark.path[-1] == 1:
                _close_inner(open_lists, mark)
                open_lists[key] = [mark]
                done.append(open_lists[key])
                before = mark
        elif mark.leading or _counts_on(current, mark, text):
            _close_inner(open_lists, mark)
            current.append(mark)
            before = mark
    for marks in done:
        first = marks[0].path[-1]
        if marks[0].style in _BARE and [mark.path[-1] for mark in marks[:2]] != [1, 2]:
            continue
        if len(marks) > 1 and (first == 1 or (first == 2 and not starts_anywhere and "ก" not in marks[0].style)):
            yield marks


def _goes_on_otherwise(
    open_lists: dict[tuple[str, tuple[int, ...]], list[ListMark]], before: ListMark | None, mark: ListMark
) -> list[ListMark] | None:
    """The list whose last entry was the mark just before, where this one counts on in another way of writing."""
    if before is None or not before.leading or len(before.path) != 1 or len(mark.path) != 1:
        return None
    same_signs = before.style.endswith("ก)") == mark.style.endswith("ก)") and ("ก" in before.style) == (
        "ก" in mark.style
    )
    if mark.path[0] != before.path[0] + 1 or not same_signs or {mark.style, before.style} & _BARE:
        return None
    return next((marks for marks in open_lists.values() if marks[-1] is before), None)


def _begins_anew(current: list[ListMark], before: ListMark | None, mark: ListMark, text: str) -> bool:
    """Whether a mark that counts 1 opens a second list; "1. 1." one right after the other does not."""
    if mark.path[-1] != 1:
        return False
    last = current[-1]
    doubled = last.path[-1] == 1 and before is last and mark.leading
    return not (doubled and text[last.start : mark.start].count("\n") <= 1)


def _counts_on(current: list[ListMark], mark: ListMark, text: str) -> bool:
    """Whether a number within a line belongs to the list: the next, or nearly the next of a list within lines."""
    step = mark.path[-1] - current[-1].path[-1]
    if step == 1:
        return True
    inside = not current[-1].leading or "\n" not in text
    return inside and step in {0, 2} and mark.start - current[-1].end >= _CLOSE


def _close_inner(open_lists: dict[tuple[str, tuple[int, ...]], list[ListMark]], mark: ListMark) -> None:
    """A mark ends the lists that were opened under the entry before it."""
    order = list(open_lists)
    key = (mark.style, mark.path[:-1])
    if key in order:
        for inner in order[order.index(key) + 1 :]:
            del open_lists[inner]
