"""Lets boxes flow onto pages: what stays together and where a page ends."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ita_desktop.paper.boxes import Box, Group, Shown, Space, Text
from ita_desktop.paper.filler import CLOSE


@dataclass(frozen=True, slots=True)
class Placed:
    """What a page shows of a box, and its top from where the page's text begins."""

    shown: Shown
    top: float


class Flow:
    """Boxes on their way onto pages; `page` is the room of a full page."""

    def __init__(self, boxes: Sequence[Box], page: float) -> None:
        unfolded = [part for box in boxes for part in _unfolded(box, page)]
        self._boxes = _signing_together(_with_closing(unfolded), page)
        self._needs = _needs(self._boxes, page)
        self._next = 0
        self._rest: Box | None = None

    @property
    def done(self) -> bool:
        """Whether everything is on a page."""
        return self._rest is None and self._next >= len(self._boxes)

    def page(self, room: float, mark_room: float, last: bool) -> tuple[Placed, ...]:
        """Fill the next page; if anything comes after it, or it is not of the `last` flow, `mark_room` stays free."""
        state = self._next, self._rest
        placed = self._fill(room if last else room - mark_room)
        if mark_room and last and not self.done:
            self._next, self._rest = state
            placed = self._fill(room - mark_room)
        return tuple(placed)

    def _fill(self, room: float) -> list[Placed]:
        placed: list[Placed] = []
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
            placed.append(Placed(shown, top))
            used = top + shown.height
            if self._rest:
                break
        return placed

    def _take(self, box: Box, room: float, fresh: bool) -> Shown | None:
        """The part of `box` for this page, None if it begins on the next."""
        if not fresh and room + CLOSE < self._needs[self._next]:
            return None
        shown, rest = box.take(room, fresh)
        if shown and not rest and box.tail and self._leaves_closing_alone(room - shown.height):
            earlier, later = box.take(shown.height - box.tail - 2 * CLOSE)
            if not earlier and not fresh:
                return None
            if earlier:
                shown, rest = earlier, later
        if shown:
            self._rest = rest
            self._next += rest is None
        return shown

    def _leaves_closing_alone(self, room: float) -> bool:
        following = self._next + 1
        if following >= len(self._boxes) or not self._boxes[following].closing:
            return False
        return room + CLOSE < self._boxes[following].before + self._needs[following]


def _unfolded(box: Box, page: float) -> list[Box]:
    """A group that no page could hold comes apart."""
    if isinstance(box, Group) and box.height > page:
        return [part for member in box.members for part in _unfolded(member, page)]
    return [box]


def _with_closing(boxes: Sequence[Box]) -> list[Box]:
    """Space and one single line directly before a signature belong to it; the text before them then goes along."""
    out = list(boxes)
    single = False
    for i in reversed(range(len(out) - 1)):
        box = out[i]
        if not out[i + 1].closing:
            single = False
        elif isinstance(box, Space):
            out[i] = replace(box, glued=True, closing=True)
        elif isinstance(box, Text) and len(box.stack) == 1 and not single:
            out[i] = replace(box, glued=True, closing=True)
            single = True
    return out


def _signing_together(boxes: list[Box], page: float) -> list[Box]:
    """Signatures in a row stay on one page if it could hold them all."""
    out: list[Box] = []
    for closing, run in groupby(boxes, key=lambda box: box.closing):
        listed = list(run)
        if closing and sum(box.before + box.height for box in listed) <= page:
            listed[:-1] = [replace(box, glued=True) if isinstance(box, Group) else box for box in listed[:-1]]
        out += listed
    return out


def _needs(boxes: Sequence[Box], page: float) -> list[float]:
    """For every box the room that must be free where it begins."""
    needs = [box.least for box in boxes]
    for i in reversed(range(len(boxes) - 1)):
        box, following = boxes[i], boxes[i + 1]
        if box.glued or (box.tail and following.closing and box.least >= box.height - CLOSE):
            together = box.height + following.before + needs[i + 1]
            needs[i] = together if together <= page else needs[i]
    return needs
