"""Sets paragraphs into lines: where they break, how they stand between the margins, what is drawn of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ita_desktop.domain.blocks import Align, Paragraph, Run, Style
from ita_desktop.paper import measures
from ita_desktop.paper.faces import load_face
from ita_desktop.paper.fonts import FontChoice
from ita_desktop.paper.letters import printable
from ita_desktop.paper.marks import plain, shifted

Pieces = Callable[[str], tuple[str, ...]]

_CLOSE = 0.01
_CLUSTER = re.compile("[เ-ไ]*.[ะ-\u0e3aๅ\u0e47-\u0e4e]*", re.DOTALL)
_WORD = re.compile("( *)([^ ]+)")


class Part(NamedTuple):
    """Glyphs of one weight and their width in thousandths of the size."""

    bold: bool
    glyphs: str
    width: float


class Piece(NamedTuple):
    """What no line end cuts."""

    parts: tuple[Part, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line ready to draw: `x` from the left edge of its box, `gap` free above it unless it begins a page."""

    segments: tuple[tuple[bool, str], ...]
    x: float
    size: float
    leading: float
    word_space: float = 0
    stretch: float = 1
    gap: float = 0
    width: float = 0
    label: tuple[float, bool, str] | None = None

    @property
    def text(self) -> str:
        """The typed text of the line."""
        return plain("".join(glyphs for _, glyphs in self.segments))


@dataclass(frozen=True, slots=True)
class Face:
    """How big and how heavy a style is."""

    size: float
    leading: float
    bold: bool


def face_of(style: Style) -> Face:
    """Size and line pitch in points."""
    size = measures.SIZES[style]
    return Face(size, measures.FIXED_LEADING.get(style, size * measures.LEADING), style in measures.BOLD_STYLES)


class Typesetter:
    """Sets text with one font and one way to break words; what it has set once it remembers."""

    def __init__(self, fonts: FontChoice, pieces: Pieces) -> None:
        self._faces = {False: load_face(fonts.regular), True: load_face(fonts.bold)}
        self._scale = fonts.scale
        self._pieces = pieces
        self._measured = lru_cache(maxsize=50_000)(self._measure)
        self.lines = lru_cache(maxsize=5_000)(self._lines)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """How wide `text` prints, in points."""
        return self._faces[bold].width(shifted(printable(text))) * self._unit(size)

    def mark(self, words: str) -> str:
        """The continuation mark that announces `words`; empty if there are none."""
        words = printable(words).strip(" .…\u00a0")
        shown = ""
        for gap, word in _WORD.findall(words):
            for number, piece in enumerate(self._cut_word(word)):
                longer = shown + ("" if number or not shown else gap) + piece
                if shown and len(longer) > measures.MARK_LETTERS:
                    return f"/{shown}..."
                shown = longer
        return f"/{shown}..." if shown else ""

    def _cut_word(self, word: str) -> list[str]:
        return [word[start:end] for start, end in pairwise(self._ends(word))]

    def _unit(self, size: float) -> float:
        return size * self._scale / 1000

    def _lines(self, paragraph: Paragraph, width: float) -> tuple[Line, ...]:
        """At least one line; `width` is that of the column in points."""
        face = face_of(paragraph.style)
        left = paragraph.depth * measures.DEPTH
        first = left + paragraph.indent * measures.INDENT
        label = None
        if paragraph.label:
            label_text = shifted(printable(paragraph.label)).replace("\u00a0", " ")
            label = (first, face.bold, label_text + " ")
            left = first = first + self._hang(paragraph.label, face)
        narrowest = 2 * face.size
        setter = _Filler(
            unit=self._unit(face.size),
            face=face,
            align=paragraph.align,
            left=min(left, max(width - narrowest, 0)),
            first=min(first, max(width - narrowest, 0)),
            width=width,
            space=self._faces[face.bold].width(" "),
        )
        for gap, piece in self._words(paragraph.runs, face.bold):
            setter.add(gap, piece, self._clusters)
        lines = setter.finish()
        gap = measures.BEFORE if paragraph.before else 0
        return (replace(lines[0], gap=gap, label=label), *lines[1:])

    def _hang(self, label: str, face: Face) -> float:
        own = self.width(label + " ", face.size, face.bold)
        numbered = any(char.isalnum() for char in label)
        return max(own, measures.HANG * face.size) if numbered else own

    def _words(self, runs: tuple[Run, ...], bold: bool) -> Iterator[tuple[str, Piece]]:
        """Every piece with the spaces before it; inside a word these are none."""
        spans = _spans(runs, bold)
        text = "".join(text for _, text in spans)
        weights = {weight for weight, _ in spans}
        for match in _WORD.finditer(text):
            if len(weights) == 1:
                pieces = self._measured(match[2], next(iter(weights)))
            else:
                pieces = self._mixed(match[2], match.start(2), spans)
            yield match[1], pieces[0]
            for piece in pieces[1:]:
                yield "", piece

    def _measure(self, word: str, bold: bool) -> tuple[Piece, ...]:
        glyphs = shifted(word).replace("\u00a0", " ")
        return tuple(self._piece([(bold, glyphs[start:end])]) for start, end in pairwise(self._ends(word)))

    def _mixed(self, word: str, offset: int, spans: list[tuple[bool, str]]) -> tuple[Piece, ...]:
        glyphs = shifted(word).replace("\u00a0", " ")
        bounds = _bounds(spans)
        return tuple(
            self._piece(
                [
                    (weight, glyphs[max(start, a - offset) : min(end, b - offset)])
                    for weight, a, b in bounds
                    if a - offset < end and b - offset > start
                ]
            )
            for start, end in pairwise(self._ends(word))
        )

    def _piece(self, parts: list[tuple[bool, str]]) -> Piece:
        measured = tuple(Part(bold, glyphs, self._faces[bold].width(glyphs)) for bold, glyphs in parts)
        return Piece(measured, sum(part.width for part in measured))

    def _ends(self, word: str) -> list[int]:
        """0 and the places in a space-free word where a line may end, the word's own end last."""
        ends = [0]
        position = 0
        for number, chunk in enumerate(word.split("\u00a0")):
            if number:
                if 0 < ends[-1] == position:
                    ends.pop()
                position += 1
            pieces = self._pieces(chunk) if chunk else ()
            if "".join(pieces) != chunk:
                pieces = (chunk,)
            for piece in pieces:
                position += len(piece)
                ends.append(position)
        if ends[-1] != len(word):
            ends.append(len(word))
        return ends

    def _clusters(self, piece: Piece) -> Iterator[Piece]:
        for bold, glyphs, _ in piece.parts:
            start = 0
            for match in _CLUSTER.finditer(plain(glyphs)):
                yield self._piece([(bold, glyphs[start : match.end()])])
                start = match.end()


def _spans(runs: tuple[Run, ...], bold: bool) -> list[tuple[bool, str]]:
    return [(bold or run.bold, printable(run.text)) for run in runs if run.text]


def _bounds(spans: list[tuple[bool, str]]) -> list[tuple[bool, int, int]]:
    out, start = [], 0
    for weight, text in spans:
        out.append((weight, start, start + len(text)))
        start += len(text)
    return out


class _Filler:
    """Takes pieces one after the other and makes lines of them."""

    def __init__(
        self, unit: float, face: Face, align: Align, left: float, first: float, width: float, space: float
    ) -> None:
        self.unit, self.face, self.align, self.space = unit, face, align, space
        self.left, self.width = left, width
        self.lines: list[Line] = []
        self.x = first
        self.parts: list[Part] = []
        self.used = 0.0

    def add(self, gap: str, piece: Piece, clusters: Callable[[Piece], Iterator[Piece]]) -> None:
        """Put a piece behind `gap` on this line or, without the gap's width, on the next."""
        space = len(gap) * self.space * self.unit if self.parts else 0.0
        width = piece.width * self.unit
        if self.parts and self.used + space + width > self._room() + _CLOSE:
            self._append_gap(gap)
            self._end(last=False)
        elif self.parts and gap:
            self._append_gap(gap)
            self.used += space
        if width > self._room() + _CLOSE:
            self._cut(piece, clusters)
        else:
            self.parts.extend(piece.parts)
            self.used += width

    def finish(self) -> list[Line]:
        """All lines; an empty paragraph is one empty line."""
        if self.parts or not self.lines:
            self._end(last=True)
        return self.lines

    def _room(self) -> float:
        return self.width - self.x

    def _cut(self, piece: Piece, clusters: Callable[[Piece], Iterator[Piece]]) -> None:
        for cluster in clusters(piece):
            width = cluster.width * self.unit
            if self.parts and self.used + width > self._room() + _CLOSE:
                self._end(last=False)
            self.parts.extend(cluster.parts)
            self.used += width

    def _append_gap(self, gap: str) -> None:
        if gap:
            self.parts.append(Part(self.parts[-1].bold, gap, 0))

    def _end(self, last: bool) -> None:
        segments = _joined(self.parts)
        left = self._room() - self.used
        x, word_space, stretch = self.x, 0.0, 1.0
        if self.align is Align.CENTER:
            x += left / 2
        elif self.align is Align.RIGHT:
            x += left
        elif self.align is Align.JUSTIFY and not last:
            word_space, stretch = self._justified(segments, left)
        self.lines.append(Line(segments, x, self.face.size, self.face.leading, word_space, stretch, width=self.used))
        self.parts, self.used, self.x = [], 0.0, self.left

    def _justified(self, segments: tuple[tuple[bool, str], ...], left: float) -> tuple[float, float]:
        """(what each space grows by, how much wider the line is drawn); (0, 1) leaves the line ragged."""
        spaces = "".join(glyphs for _, glyphs in segments).rstrip(" ").count(" ")
        most = measures.SPACE_GROWTH * self.face.size
        if spaces and left / spaces < most:
            return left / spaces, 1.0
        natural = self.used + spaces * most
        stretch = (self.used + left) / natural if natural else 1.0
        return (most if spaces else 0.0, stretch) if 1 <= stretch <= measures.STRETCH else (0.0, 1.0)


def _joined(parts: list[Part]) -> tuple[tuple[bool, str], ...]:
    out: list[tuple[bool, list[str]]] = []
    for bold, glyphs, _ in parts:
        if out and out[-1][0] == bold:
            out[-1][1].append(glyphs)
        else:
            out.append((bold, [glyphs]))
    return tuple((bold, "".join(glyphs)) for bold, glyphs in out)
