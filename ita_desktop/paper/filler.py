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


Cut = Callable[[Piece], list[tuple[str, Piece]]]


class Filler:
    """Takes pieces one after the other and makes lines of them.

    `unit` is points per thousandth of the size, `spaces` the width of a space of each weight in thousandths. Of a piece
    wider than the column `apart` makes smaller ones, with the gap before each, that fill the line it would begin on;
    if it has none, the piece begins a line and `letters` are made of it.
    """

    def __init__(
        self,
        column: Column,
        look: Lettering,
        unit: float,
        spaces: Mapping[bool, float],
        apart: Cut,
        letters: Cut,
    ) -> None:
        self._column, self._look, self._unit, self._spaces = column, look, unit, spaces
        self._apart, self._letters = apart, letters
        self._lines: list[Line] = []
        self._parts: list[Part] = []
        self._used = 0.0
        self._room = column.right - column.first

    def add(self, gap: str, piece: Piece) -> None:
        """Put a piece behind `gap` on this line, or on the next; the gap then stays at this line's end."""
        widest = self._column.right - self._column.left if self._parts else self._room
        smaller = self._apart(piece) if piece.width * self._unit > widest + CLOSE else []
        for inner_gap, part in smaller:
            self.add(gap + inner_gap, part)
            gap = ""
        if not smaller:
            self._place(gap, piece)

    def _place(self, gap: str, piece: Piece) -> None:
        width = piece.width * self._unit
        if self._parts:
            self._part_from_line(gap, width)
        smaller = self._letters(piece) if width > self._room + CLOSE else []
        for _, part in smaller:
            self._place("", part)
        if not smaller:
            self._parts.extend(piece.parts)
            self._used += width

    def _part_from_line(self, gap: str, width: float) -> None:
        """End the line if `width` does not fit behind `gap`."""
        bold = self._parts[-1].bold
        space = len(gap) * self._spaces[bold] * self._unit
        if gap:
            self._parts.append(Part(bold, gap, 0))
        if self._used + space + width > self._room + CLOSE:
            self._end(last=False)
        else:
            self._used += space

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
