"""Fills pages with boxes: what stays together, where a page ends, its number and its continuation mark."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.blocks import Margins, Orientation, PageBreak, Paper, Part
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import CLOSE, Box, Group, Space, Text
from ita_desktop.paper.build import boxes_of
from ita_desktop.paper.fonts import FontChoice
from ita_desktop.paper.lines import Pieces, Typesetter
from ita_desktop.paper.typesetters import typesetter


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's size and the lines its text keeps within, in points from the upper left corner."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        return self.right - self.left

    @property
    def text_height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and its top."""

    box: Box
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page: `number` counts within its document, `mark` is the continuation mark or empty."""

    sheet: Sheet
    placed: tuple[Placed, ...]
    number: int
    thai_number: bool = True
    mark: str = ""
    bookmark: str = ""

    @property
    def first_words(self) -> str:
        """The page's first text."""
        return next((placed.box.first_words for placed in self.placed if placed.box.first_words), "")


def lay_out(paper: Paper, fonts: FontChoice, pieces: Pieces) -> tuple[Page, ...]:
    """All pages of a paper, at least one; raises ValueError where a grid is malformed."""
    setter = typesetter(fonts, pieces)
    pages: list[Page] = []
    for part in paper.parts:
        first = 1 if part.restart or not pages else pages[-1].number + 1
        pages += _part(part, setter, first)
    return tuple(pages) or (Page(_sheet(Part(()), 1), (), 1),)


def _sheet(part: Part, number: int) -> Sheet:
    width, height = measures.SHEET
    if part.orientation is Orientation.LANDSCAPE:
        width, height = height, width
        left, right, top = measures.SIDE_LANDSCAPE, measures.SIDE_LANDSCAPE, measures.TOP_LANDSCAPE
    else:
        memo = part.margins is Margins.MEMO
        left, right, top = measures.LEFT, measures.RIGHT, measures.TOP_MEMO if memo else measures.TOP_PLAIN
    if number > 1:
        top = measures.TOP_FOLLOWING
    return Sheet(width, height, left, width - right, top, height - measures.BOTTOM)


def _part(part: Part, setter: Typesetter, number: int) -> list[Page]:
    sheet = _sheet(part, number + 1)
    pages: list[Page] = []
    for section in _sections(part, setter, sheet):
        flow = _Flow(section, sheet.text_height)
        while not flow.done:
            here = _sheet(part, number + len(pages))
            placed = flow.page(here, measures.MARK_ROOM if part.continuation else 0.0)
            pages.append(Page(here, placed, number + len(pages), part.thai_page_numbers))
    if part.continuation:
        pages = [replace(page, mark=setter.mark(after.first_words)) for page, after in zip(pages, pages[1:])] + pages[
            -1:
        ]
    return [replace(page, bookmark="" if i else part.bookmark) for i, page in enumerate(pages)]


def _sections(part: Part, setter: Typesetter, sheet: Sheet) -> list[list[Box]]:
    """The boxes between page breaks; empty sections are left out."""
    sections: list[list[Box]] = [[]]
    for block in part.blocks:
        if isinstance(block, PageBreak):
            sections.append([])
        for box in boxes_of(block, setter, sheet.text_width, sheet.text_height):
            sections[-1] += _unfolded(box, sheet.text_height)
    return [section for section in sections if section]


def _unfolded(box: Box, room: float) -> list[Box]:
    """A group that no page could hold comes apart."""
    if isinstance(box, Group) and box.height > room:
        first, *others = (inner for outer in box.boxes for inner in _unfolded(outer, room))
        return [first, *others]
    return [box]


class _Flow:
    """Boxes on their way onto pages."""

    def __init__(self, boxes: Sequence[Box], page: float) -> None:
        self._boxes = _with_closing(boxes)
        self._needs = _needs(self._boxes, page)
        self._next = 0
        self._rest: Box | None = None

    @property
    def done(self) -> bool:
        """Whether everything is on a page."""
        return self._rest is None and self._next >= len(self._boxes)

    def page(self, sheet: Sheet, mark_room: float) -> tuple[Placed, ...]:
        """Fill the next page; what goes on after it leaves `mark_room` free at the foot."""
        state = self._next, self._rest
        placed = self._fill(sheet.text_height)
        if mark_room and not self.done:
            self._next, self._rest = state
            placed = self._fill(sheet.text_height - mark_room)
        return tuple(Placed(box, sheet.top + top) for box, top in placed)

    def _fill(self, room: float) -> list[tuple[Box, float]]:
        placed: list[tuple[Box, float]] = []
        used = 0.0
        while not self.done:
            box = self._rest or self._boxes[self._next]
            if not placed and isinstance(box, Space):
                self._next += 1
                continue
            top = used + (box.before if placed else 0.0)
            shown = self._take(box, room - top, fresh=not placed)
            if shown is None:
                break
            placed.append((shown, top))
            used = top + shown.height
            if self._rest:
                break
        return placed

    def _take(self, box: Box, room: float, fresh: bool) -> Box | None:
        """The part of `box` for this page; moves on to what comes next."""
        if not fresh and room + CLOSE < self._needs[self._next]:
            return None
        shown, rest = box.take(room, fresh)
        if shown and not rest and self._leaves_closing_alone(room - shown.height):
            earlier, later = box.take(shown.height - box.tail - CLOSE * 2)
            if earlier:
                shown, rest = earlier, later
            elif not fresh:
                return None
        if shown is None:
            return None
        self._rest = rest
        self._next += rest is None
        return shown

    def _leaves_closing_alone(self, room: float) -> bool:
        following = self._next + 1
        if following >= len(self._boxes) or not self._boxes[following].closing:
            return False
        return room + CLOSE < self._boxes[following].before + self._needs[following]


def _with_closing(boxes: Sequence[Box]) -> list[Box]:
    """What stands directly before a signature, space or a single line, belongs to it."""
    out = list(boxes)
    for i in range(len(out) - 2, -1, -1):
        box = out[i]
        if not out[i + 1].closing:
            continue
        if isinstance(box, Space):
            out[i] = replace(box, glued=True, closing=True)
        elif isinstance(box, Text) and len(box.stack) == 1 and not _one_line_follows(out, i):
            out[i] = replace(box, glued=True, closing=True)
    return out


def _one_line_follows(boxes: Sequence[Box], i: int) -> bool:
    return any(isinstance(box, Text) for box in boxes[i + 1 : i + 4] if box.closing)


def _needs(boxes: Sequence[Box], page: float) -> list[float]:
    """For every box the room that must be free where it begins."""
    needs = [0.0] * len(boxes)
    for i in range(len(boxes) - 1, -1, -1):
        box = boxes[i]
        needs[i] = box.least
        if i + 1 < len(boxes):
            following = boxes[i + 1]
            tied = box.glued or (following.closing and box.least >= box.height - CLOSE)
            together = box.height + following.before + needs[i + 1]
            if tied and together <= page:
                needs[i] = together
    return needs
