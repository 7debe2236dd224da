"""Fills lines with pieces: where a line ends and how it stands between the margins (PAPER §2.3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ita_desktop.domain.blocks import Align
from ita_desktop.paper import measures
from ita_desktop.paper.lines import Lettering, Line, Part, Piece

CLOSE = 0.01


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines stand: the left edges of the first and of the other lines, and the common right one."""

    first: float
    left: float
    right: float
    align: Align


class Filler:
    """Takes pieces one after the other and makes lines of them.

    `unit` is points per thousandth of the size, `spaces` the width of a space of each weight in thousandths, `cut`
    makes smaller pieces, with the gap before each, of one that is wider than the column, none if it has no joint.
    """

    def __init__(
        self,
        column: Column,
        look: Lettering,
        unit: float,
        spaces: Mapping[bool, float],
        cut: Callable[[Piece], list[tuple[str, Piece]]],
    ) -> None:
        self._column, self._look, self._unit, self._spaces, self._cut = column, look, unit, spaces, cut
        self._lines: list[Line] = []
        self._parts: list[Part] = []
        self._used = 0.0
        self._room = column.right - column.first

    def add(self, gap: str, piece: Piece) -> None:
        """Put a piece behind `gap` on this line, or on the next; the gap then stays at this line's end."""
        width = piece.width * self._unit
        space = len(gap) * self._spaces[self._parts[-1].bold] * self._unit if gap and self._parts else 0.0
        if self._parts:
            if gap:
                self._parts.append(Part(self._parts[-1].bold, gap, 0))
            if self._used + space + width > self._room + CLOSE:
                self._end(last=False)
            else:
                self._used += space
        smaller = self._cut(piece) if width > self._room + CLOSE else []
        for inner_gap, part in smaller:
            self.add(inner_gap, part)
        if not smaller:
            self._parts.extend(piece.parts)
            self._used += width

    def finish(self) -> list[Line]:
        """All lines, at least one."""
        if self._parts or not self._lines:
            self._end(last=True)
        return self._lines

    def _end(self, last: bool) -> None:
        segments = _segments(self._parts)
        spare = self._room - self._used
        x, word_space, stretch = self._column.right - self._room, 0.0, 1.0
        match self._column.align:
            case Align.CENTER:
                x += spare / 2
            case Align.RIGHT:
                x += spare
            case Align.JUSTIFY if not last:
                word_space, stretch = self._justified(segments, spare)
        look = self._look
        self._lines.append(Line(segments, x, self._used, look.size, look.leading, word_space, stretch))
        self._parts, self._used, self._room = [], 0.0, self._column.right - self._column.left

    def _justified(self, segments: tuple[tuple[bool, str], ...], spare: float) -> tuple[float, float]:
        """(what each space grows by, how much wider the line is drawn); (0, 1) leaves the line ragged."""
        spaces = "".join(glyphs for _, glyphs in segments).rstrip(" ").count(" ")
        most = measures.SPACE_GROWTH * self._look.size
        if spare <= spaces * most:
            return (spare / spaces if spaces else 0.0), 1.0
        natural = self._used + spaces * most
        stretch = self._room / natural if natural else 0.0
        return (most if spaces else 0.0, stretch) if 1 <= stretch <= measures.STRETCH else (0.0, 1.0)


def _segments(parts: list[Part]) -> tuple[tuple[bool, str], ...]:
    """Neighbours of one weight joined."""
    out: list[tuple[bool, list[str]]] = []
    for bold, glyphs, _ in parts:
        if out and out[-1][0] == bold:
            out[-1][1].append(glyphs)
        else:
            out.append((bold, [glyphs]))
    return tuple((bold, "".join(glyphs)) for bold, glyphs in out)
