"""The pages that are measured: a town's real memo, analysis and measures, and the same tables ten times as long."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import typst
import weasyprint

from benchmarks.html_writer import html_source
from benchmarks.typst_writer import typst_source
from ita_desktop.domain.blocks import Block, Cell, Grid, Paper, Paragraph, Part, Run
from ita_desktop.domain.file import OfficeFile
from ita_desktop.paper.pdf import write_pdf
from ita_desktop.store.codec import from_json
from ita_desktop.work.printing import font_of
from ita_desktop.work.words import breaker_of

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "data" / "sample-004.json"
DOCUMENT = "2569-bundle"
TODAY = date(2026, 6, 1)


def sample() -> OfficeFile:
    """The town's office file."""
    return from_json(json.loads(SAMPLE.read_text(encoding="utf-8")))


def with_new_words(paper: Paper, number: int) -> Paper:
    """The paper with a number behind every paragraph, so that nobody can answer with what was set before."""

    def paragraph(old: Paragraph) -> Paragraph:
        return replace(old, runs=(*old.runs, Run(f" {number}"))) if old.runs else old

    def cell(old: Cell | None) -> Cell | None:
        return old and replace(old, paragraphs=tuple(map(paragraph, old.paragraphs)))

    def block(old: Block) -> Block:
        if isinstance(old, Paragraph):
            return paragraph(old)
        if isinstance(old, Grid):
            return replace(old, rows=tuple(tuple(map(cell, row)) for row in old.rows))
        return old

    return replace(paper, parts=tuple(replace(part, blocks=tuple(map(block, part.blocks))) for part in paper.parts))


def tables_only(paper: Paper, numbers: Iterable[int]) -> Paper:
    """The paper's tables alone, their rows once for every number, each time with other words."""
    copies = [_grids(with_new_words(paper, number)) for number in numbers]
    long = [
        replace(same[0], rows=tuple(row for grid in same for row in grid.rows)) for same in zip(*copies, strict=True)
    ]
    return replace(paper, parts=(Part(tuple(long)),))


def _grids(paper: Paper) -> list[Grid]:
    return [block for part in paper.parts for block in part.blocks if isinstance(block, Grid)]


@dataclass(frozen=True, slots=True)
class Makers:
    """Three ways to the same pages, fonts and dictionaries loaded."""

    ours: Callable[[], bytes]
    typst: Callable[[], bytes]
    weasyprint: Callable[[], bytes]


def makers(file: OfficeFile, papers: Iterable[Paper]) -> Makers:
    """Makers that take a paper of `papers` at every call: ours its blocks, theirs the source made of its blocks."""
    font, breaker = font_of(file), breaker_of(file)
    ready = list(papers)
    compiler = typst.Compiler(font_paths=[str(font.regular.parent)], ignore_system_fonts=True)
    sources = iter([typst_source(paper, font.family, font.scale).encode() for paper in ready])
    pages = iter([html_source(paper, font.regular, font.bold, font.scale) for paper in ready])
    mine = iter(ready)

    def ours() -> bytes:
        return write_pdf(next(mine), font, breaker.pieces, breaker.parts)

    def with_typst() -> bytes:
        made = compiler.compile(input=next(sources))
        assert isinstance(made, bytes)
        return made

    def with_weasyprint() -> bytes:
        made: bytes = weasyprint.HTML(string=next(pages)).write_pdf()
        return made

    return Makers(ours, with_typst, with_weasyprint)
