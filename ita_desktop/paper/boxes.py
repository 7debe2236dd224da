"""The boxes that fill pages: text that can be cut between its lines, space, drawings, groups that stay whole."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol, Self

from ita_desktop.paper import measures
from ita_desktop.paper.filler import CLOSE
from ita_desktop.paper.lines import Line
from ita_desktop.paper.pen import Pen


class Shown(Protocol):
    """What one page shows of a box."""

    @property
    def height(self) -> float:
        """From its top to its bottom."""

    @property
    def first_words(self) -> str:
        """Its first text, for the continuation mark; empty if it has none."""

    @property
    def bookmark(self) -> tuple[int, str] | None:
        """Level and title in the outline."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Print it with its upper left corner there."""


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
        """How much of its end goes along when a signature after it moves to the next page; 0 for what is no text."""

    @property
    def glued(self) -> bool:
        """Whether it stays on the page on which the next box begins."""

    @property
    def closing(self) -> bool:
        """Whether it is a signature, before which some text must stand on its page."""

    def take(self, room: float, forced: bool = False) -> "tuple[Shown | None, Box | None]":
        """(what prints in `room`, what is left); `forced` prints something however little the room."""


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
        """The room for the stretch; the gap above its first line is not part of it."""
        return self.height_of(len(self))

    def height_of(self, count: int) -> float:
        """The room for the first `count` lines, or for all if they are fewer."""
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
        """The typed text of the lines."""
        return "".join(line.text for line in self.lines[self.start : self.stop])

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Print the stretch from `top` downwards."""
        if len(self):
            shift = top - self.tops[self.start]
            pen.lines(((self.tops[i] + shift, self.lines[i]) for i in range(self.start, self.stop)), x)


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph or heading; two of its lines at least stay together."""

    stack: Stack
    before: float = 0
    glued: bool = False
    closing: bool = False
    bookmark: tuple[int, str] | None = None

    @property
    def height(self) -> float:
        return self.stack.height

    @property
    def least(self) -> float:
        whole = len(self.stack) < 2 * measures.FEW_LINES
        return self.height if whole else self.stack.height_of(measures.FEW_LINES)

    @property
    def tail(self) -> float:
        return self.height - self.stack.height_of(len(self.stack) - measures.FEW_LINES)

    @property
    def first_words(self) -> str:
        return self.stack.cut(min(2, len(self.stack)))[0].text

    def take(self, room: float, forced: bool = False) -> "tuple[Text | None, Text | None]":
        fitting = self.stack.fitting(room)
        if fitting == len(self.stack):
            return self, None
        count = min(fitting, len(self.stack) - measures.FEW_LINES)
        if count < measures.FEW_LINES:
            if not forced:
                return None, self
            count = max(fitting, 1)
        first, rest = self.stack.cut(count)
        return replace(self, stack=first), replace(self, stack=rest, bookmark=None) if len(rest) else None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        self.stack.draw(pen, x, top)


@dataclass(frozen=True, slots=True)
class Space:
    """Empty space; a page never begins with it, and it never makes a new page."""

    height: float
    glued: bool = False
    closing: bool = False
    before: float = 0
    least: float = 0
    tail: float = 0
    first_words: str = ""
    bookmark: None = None

    def take(self, room: float, forced: bool = False) -> "tuple[Space | None, Space | None]":
        return self, None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Nothing is to be seen."""


# x, top, width, height
type Frame = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """An image and the rectangle it fills."""

    data: bytes
    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lines (x, top, line), dots (left, right, top), frames, a picture or the place kept for one; never cut."""

    height: float
    lines: tuple[tuple[float, float, Line], ...] = ()
    dots: tuple[tuple[float, float, float], ...] = ()
    frames: tuple[Frame, ...] = ()
    picture: Picture | None = None
    kept: Frame | None = None
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
        return _all_or_nothing(self, room, forced)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for left, line_top, line in self.lines:
            pen.lines(((top + line_top, line),), x + left)
        for left, right, dots_top in self.dots:
            pen.dots(x + left, x + right, top + dots_top)
        for left, frame_top, width, height in self.frames:
            pen.frame(x + left, top + frame_top, width, height)
        if self.kept:
            left, kept_top, width, height = self.kept
            pen.faint_frame(x + left, top + kept_top, width, height)
        if self.picture:
            place = self.picture
            pen.image(place.data, x + place.x, top + place.top, place.width, place.height)


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes that stay on one page unless no page could hold them all."""

    members: "tuple[Text | Drawing | Group, ...]"
    before: float = 0
    glued: bool = False
    closing: bool = False
    tail: float = 0
    bookmark: None = None

    @property
    def height(self) -> float:
        return sum(box.height for box in self.members) + sum(box.before for box in self.members[1:])

    @property
    def least(self) -> float:
        return self.height

    @property
    def first_words(self) -> str:
        return next((box.first_words for box in self.members if box.first_words), "")

    def take(self, room: float, forced: bool = False) -> "tuple[Group | None, Group | None]":
        return _all_or_nothing(self, room, forced)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for number, box in enumerate(self.members):
            top += box.before if number else 0
            box.draw(pen, x, top)
            top += box.height


def _all_or_nothing[Kind: (Drawing, Group)](box: Kind, room: float, forced: bool) -> tuple[Kind | None, Kind | None]:
    return (box, None) if forced or box.height <= room + CLOSE else (None, box)
