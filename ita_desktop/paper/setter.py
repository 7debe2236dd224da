"""Sets paragraphs into lines with one font and one way to break words, and remembers what it set."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, groupby, pairwise

from ita_desktop.domain.blocks import Align, Paragraph, Run
from ita_desktop.paper import measures
from ita_desktop.paper.faces import load_font
from ita_desktop.paper.filler import Column, Filler
from ita_desktop.paper.fonts import FontChoice
from ita_desktop.paper.letters import printable
from ita_desktop.paper.lines import Label, Lettering, Line, Part, Piece, lettering
from ita_desktop.paper.marks import plain, shifted
from ita_desktop.paper.tearing import apart, letters

# A space-free word, cut where a line may end; the pieces join back to the word.
Pieces = Callable[[str], tuple[str, ...]]

_WORD = re.compile("( *)([^ ]+)")
_NO_BREAK = "\u00a0"

_Span = tuple[bool, int, int]


def whole(piece: str) -> tuple[str, ...]:
    """The parts of a piece of which none are known."""
    return (piece,)


class Typesetter:
    """Sets text; safe to share between threads."""

    def __init__(self, fonts: FontChoice, pieces: Pieces, parts: Pieces = whole) -> None:
        self.regular, self.bold, self.scale = load_font(fonts.regular), load_font(fonts.bold), fonts.scale
        self._fonts = {False: self.regular, True: self.bold}
        self._spaces = {bold: font.width(" ") for bold, font in self._fonts.items()}
        self._pieces, self._parts = pieces, parts
        self._measured = lru_cache(maxsize=50_000)(self._measure)
        self.lines: Callable[[Paragraph, float], tuple[Line, ...]] = lru_cache(maxsize=5_000)(self._lines)

    def line(self, text: str, align: Align = Align.LEFT, width: float = measures.SHEET[0]) -> Line:
        """The first line of a short text in the body's lettering."""
        return self.lines(Paragraph((Run(text),), align=align), width)[0]

    def least_width(self, paragraph: Paragraph) -> float:
        """The width in points of the widest piece: in a narrower column words come apart."""
        look = lettering(paragraph.style)
        widest = max((piece.width for _, piece in self._words(paragraph.runs, look.bold)), default=0.0)
        return widest * self._unit(look.size)

    def mark(self, words: str) -> str:
        """The continuation mark that announces `words`, cut after a word; empty if there are none."""
        shown = ""
        for gap, word in _WORD.findall(printable(words).strip(" .…\u00a0")):
            for start, end in pairwise(self._ends(word)):
                longer = shown + (gap if shown and not start else "") + word[start:end]
                if shown and len(longer) > measures.MARK_LETTERS:
                    return f"/{shown}..."
                shown = longer
        return f"/{shown}..." if shown else ""

    def _lines(self, paragraph: Paragraph, width: float) -> tuple[Line, ...]:
        """At least one line; `width` is that of the column in points."""
        look = lettering(paragraph.style)
        label, column = self._column(paragraph, look, width)
        filler = Filler(column, look, self._unit(look.size), self._spaces, self._apart, self._letters)
        for gap, piece in self._words(paragraph.runs, look.bold):
            filler.add(gap, piece)
        first, *others = filler.finish()
        gap_above = measures.BEFORE if paragraph.before else 0.0
        return (replace(first, gap=gap_above, label=label), *others)

    def _column(self, paragraph: Paragraph, look: Lettering, width: float) -> tuple[Label | None, Column]:
        """The label and the room for the text; a column too narrow for its indents gets smaller ones."""
        most = max(width - 2 * look.size, 0)
        left = min(paragraph.depth * measures.DEPTH, most)
        first = min(left + paragraph.indent * measures.INDENT, most)
        if not paragraph.label:
            return None, Column(first, left, width, paragraph.align)
        glyphs = shifted(printable(paragraph.label)).replace(_NO_BREAK, " ") + " "
        hang = self._fonts[look.bold].width(glyphs) * self._unit(look.size)
        if any(char.isalnum() for char in paragraph.label):
            hang = max(hang, measures.HANG * look.size)
        behind = min(first + hang, max(most, 0))
        return Label(first, look.bold, glyphs), Column(behind, behind, width, paragraph.align)

    def _unit(self, size: float) -> float:
        return size * self.scale / 1000

    def _words(self, runs: tuple[Run, ...], bold: bool) -> Iterator[tuple[str, Piece]]:
        """Every piece with the spaces before it; inside a word these are none."""
        text, spans = _spans(runs, bold)
        for match in _WORD.finditer(text):
            weights = _within(spans, match.start(2), match.end(2))
            if len(weights) == 1:
                pieces = self._measured(match[2], weights[0][0])
            else:
                pieces = self._measure_mixed(match[2], weights)
            yield match[1], pieces[0]
            for piece in pieces[1:]:
                yield "", piece

    def _measure(self, word: str, bold: bool) -> tuple[Piece, ...]:
        return self._measure_mixed(word, [(bold, 0, len(word))])

    def _measure_mixed(self, word: str, weights: list[_Span]) -> tuple[Piece, ...]:
        glyphs = shifted(word).replace(_NO_BREAK, " ")
        return tuple(
            self._piece((bold, glyphs[a:b]) for bold, a, b in _within(weights, start, end, whole=True))
            for start, end in pairwise(self._ends(word))
        )

    def _piece(self, parts: Iterable[tuple[bool, str]]) -> Piece:
        measured = tuple(Part(bold, glyphs, self._fonts[bold].width(glyphs)) for bold, glyphs in parts)
        return Piece(measured, sum(part.width for part in measured))

    def _ends(self, word: str) -> list[int]:
        """0 and the places in a space-free word where a line may end, the word's own end last."""
        ends = [0]
        position = 0
        for number, chunk in enumerate(word.split(_NO_BREAK)):
            if number:
                if 0 < ends[-1] == position:
                    ends.pop()
                position += 1
            for piece in _checked(self._pieces, chunk):
                position += len(piece)
                ends.append(position)
        return ends if ends[-1] == len(word) else [*ends, len(word)]

    def _apart(self, piece: Piece) -> list[tuple[str, Piece]]:
        """A piece wider than its line where a line had better end; nothing if there is no such place."""
        return self._sliced(piece, apart(_text(piece), lambda word: _checked(self._parts, word)))

    def _letters(self, piece: Piece) -> list[tuple[str, Piece]]:
        """The letters of a piece with their marks; nothing if it is one letter."""
        return self._sliced(piece, letters(_text(piece)))

    def _sliced(self, piece: Piece, cuts: list[int]) -> list[tuple[str, Piece]]:
        """The piece between the cuts, each slice with the spaces before it."""
        if not cuts:
            return []
        glyphs = "".join(part.glyphs for part in piece.parts)
        ends = [0, *accumulate(len(part.glyphs) for part in piece.parts)]
        spans = [(part.bold, start, end) for part, (start, end) in zip(piece.parts, pairwise(ends), strict=True)]
        slices = []
        for start, end in pairwise([0, *cuts, len(glyphs)]):
            begin = end - len(glyphs[start:end].lstrip(" "))
            parts = ((bold, glyphs[a:b]) for bold, a, b in _within(spans, begin, end, whole=True))
            slices.append((glyphs[start:begin], self._piece(parts)))
        return slices


@lru_cache(maxsize=2)
def typesetter(fonts: FontChoice, pieces: Pieces, parts: Pieces = whole) -> Typesetter:
    """The typesetter of a font and a way to break words: what one preview set, the next need not set again."""
    return Typesetter(fonts, pieces, parts)


def _checked(cut: Pieces, word: str) -> tuple[str, ...]:
    """A word breaker that changes the text is not believed."""
    pieces = cut(word) if word else ()
    return pieces if "".join(pieces) == word else (word,)


def _text(piece: Piece) -> str:
    return plain("".join(part.glyphs for part in piece.parts))


def _spans(runs: tuple[Run, ...], bold: bool) -> tuple[str, list[_Span]]:
    """The printable text of all runs, and the stretches of one weight in it."""
    texts: list[str] = []
    spans: list[_Span] = []
    position = 0
    for weight, group in groupby(runs, key=lambda run: bold or run.bold):
        texts.append(printable("".join(run.text for run in group)))
        end = position + len(texts[-1])
        spans.append((weight, position, end))
        position = end
    return "".join(texts), spans


def _within(spans: list[_Span], start: int, end: int, whole: bool = False) -> list[_Span]:
    """The stretches inside [start, end), counted from `start`, or from 0 where `whole`."""
    shift = 0 if whole else start
    return [(bold, max(a, start) - shift, min(b, end) - shift) for bold, a, b in spans if a < end and b > start]
