"""The boxes a page is filled with: text that can be cut between its lines, space, emblems."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol, Self

from ita_desktop.paper import measures
from ita_desktop.paper.lines import Line
from ita_desktop.paper.pen import Pen

CLOSE = 0.01


class Box(Protocol):
    """Something that prints on a page, or begins there and leaves the rest to the next one."""

    @property
    def height(self) -> float:
        """The room for all of it."""

    @property
    def least(self) -> float:
        """The room without which it does not begin on a page."""

    @property
    def before(self) -> float:
        """Free space above it unless it begins a page."""

    @property
    def tail(self) -> float:
        """How much of its end should go with a signature that moves to the next page."""

    @property
    def glued(self) -> bool:
        """Whether it stays on the page on which the next box begins."""

    @property
    def closing(self) -> bool:
        """Whether it is a closing signature, which takes some text along to a new page."""

    @property
    def bookmark(self) -> tuple[int, str] | None:
        """Level and title in the outline."""

    @property
    def first_words(self) -> str:
        """Its first text, for the continuation mark; empty if it has none."""

    def take(self, room: float, forced: bool = False) -> "tuple[Box | None, Box | None]":
        """(what prints in `room`, what is left); `forced` prints something however little the room."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Print it with its upper left corner there."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Lines under each other, or a stretch of them: cutting copies nothing."""

    lines: tuple[Line, ...]
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]
    start: int
    stop: int

    @classmethod
    def of(cls, lines: tuple[Line, ...]) -> Self:
        """All of `lines`, each below the last with its own gap."""
        bottoms = tuple(accumulate(line.gap + line.leading for line in lines))
        tops = tuple(bottom - line.leading for bottom, line in zip(bottoms, lines, strict=True))
        return cls(lines, tops, bottoms, 0, len(lines))

    def __len__(self) -> int:
        return self.stop - self.start

    @property
    def height(self) -> float:
        """The room for the stretch; its first line's gap is not part of it."""
        return self.height_of(len(self))

    def height_of(self, count: int) -> float:
        """The room for the first `count` lines."""
        count = min(count, len(self))
        return self.bottoms[self.start + count - 1] - self.tops[self.start] if count > 0 else 0.0

    def fitting(self, room: float) -> int:
        """How many lines fit in `room`."""
        if not len(self):
            return 0
        limit = self.tops[self.start] + room + CLOSE
        return bisect_right(self.bottoms, limit, self.start, self.stop) - self.start

    def cut(self, count: int) -> tuple[Self, Self]:
        """The first `count` lines, and the others."""
        middle = self.start + count
        return replace(self, stop=middle), replace(self, start=middle)

    @property
    def text(self) -> str:
        """The typed text of the lines that have any."""
        return "".join(line.text for line in self.lines[self.start : self.stop])

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Print the stretch from `top` downwards."""
        if len(self):
            shift = top - self.tops[self.start]
            pen.lines(
                ((self.tops[i] + shift, self.lines[i]) for i in range(self.start, self.stop)),
                x,
            )


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph or heading; `glued` keeps it on the page of what follows, `bookmark` is (level, title)."""

    stack: Stack
    before: float = 0
    glued: bool = False
    bookmark: tuple[int, str] | None = None
    closing: bool = False

    @property
    def height(self) -> float:
        return self.stack.height

    @property
    def least(self) -> float:
        few = measures.FEW_LINES
        return self.stack.height if len(self.stack) < 2 * few else self.stack.height_of(few)

    @property
    def tail(self) -> float:
        return self.stack.height - self.stack.height_of(len(self.stack) - measures.FEW_LINES)

    @property
    def first_words(self) -> str:
        first = self.stack.lines[self.stack.start]
        label = first.label[2] if first.label else ""
        return label + self.stack.cut(min(2, len(self.stack)))[0].text

    def take(self, room: float, forced: bool = False) -> "tuple[Text | None, Text | None]":
        count = self.stack.fitting(room)
        if count == len(self.stack):
            return self, None
        few = measures.FEW_LINES
        count = max(count, 1) if forced else min(count, len(self.stack) - few)
        if count < few and not forced:
            return None, self
        first, rest = self.stack.cut(count)
        return replace(self, stack=first), replace(self, stack=rest, bookmark=None)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        self.stack.draw(pen, x, top)


@dataclass(frozen=True, slots=True)
class Space:
    """Empty space; a page never begins with it."""

    height: float
    glued: bool = False
    closing: bool = False
    before: float = 0
    tail: float = 0
    first_words: str = ""
    bookmark: None = None

    @property
    def least(self) -> float:
        return 0.0

    def take(self, room: float, forced: bool = False) -> "tuple[Space | None, Space | None]":
        return self, None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Nothing is to be seen."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A fixed picture of lines (x, top, line), dots (left, right, top), frames and an emblem; never cut."""

    height: float
    lines: tuple[tuple[float, float, Line], ...] = ()
    dots: tuple[tuple[float, float, float], ...] = ()
    frames: tuple[tuple[float, float, float, float], ...] = ()
    emblem: "Picture | None" = None
    before: float = 0
    first_words: str = ""
    glued: bool = False
    closing: bool = False
    tail: float = 0
    bookmark: None = None

    @property
    def least(self) -> float:
        return self.height

    def take(self, room: float, forced: bool = False) -> "tuple[Drawing | None, Drawing | None]":
        return (self, None) if forced or self.height <= room + CLOSE else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for left, line_top, line in self.lines:
            pen.lines(((top + line_top, line),), x + left)
        for left, right, dots_top in self.dots:
            pen.dots(x + left, x + right, top + dots_top)
        for left, frame_top, width, height in self.frames:
            pen.frame(x + left, top + frame_top, width, height)
        if self.emblem:
            picture = self.emblem
            pen.image(picture.data, x + picture.x, top + picture.top, picture.width, picture.height)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image and the rectangle it is drawn in, its proportions kept."""

    data: bytes
    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes that stay on one page unless no page could hold them all."""

    boxes: "tuple[Box, ...]"
    before: float = 0
    glued: bool = False
    closing: bool = False
    tail: float = 0
    bookmark: None = None

    @property
    def height(self) -> float:
        return sum(box.height + (box.before if number else 0) for number, box in enumerate(self.boxes))

    @property
    def least(self) -> float:
        return self.height

    @property
    def first_words(self) -> str:
        return next((box.first_words for box in self.boxes if box.first_words), "")

    def take(self, room: float, forced: bool = False) -> "tuple[Group | None, Group | None]":
        return (self, None) if forced or self.height <= room + CLOSE else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for number, box in enumerate(self.boxes):
            top += box.before if number else 0
            box.draw(pen, x, top)
            top += box.height
