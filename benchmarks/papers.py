"""The pages that are measured: a town's real memo, analysis and measures, and the same tables ten times as long."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import typst
import weasyprint
from ita_desktop.paper.pdf import write_pdf

from benchmarks.html_writer import html_source
from benchmarks.typst_writer import typst_source
from ita_desktop.domain.blocks import Grid, Paper, Part
from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.codec import from_json
from ita_desktop.work.printing import breaker_of, font_of, paper_of

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "data" / "sample-004.json"
DOCUMENT = "2569-bundle"
TODAY = date(2026, 6, 1)


def sample() -> OfficeFile:
    """The town's office file."""
    return from_json(json.loads(SAMPLE.read_text(encoding="utf-8")))


def tables_only(paper: Paper, times: int) -> Paper:
    """The paper's tables alone, each with its rows repeated."""
    grids = [block for part in paper.parts for block in part.blocks if isinstance(block, Grid)]
    return replace(paper, parts=(Part(tuple(replace(grid, rows=grid.rows * times) for grid in grids)),))


@dataclass(frozen=True, slots=True)
class Makers:
    """Three ways to the same pages; each call sets the whole document anew, its title changed.

    A changed title keeps anyone from answering with the last result; fonts and dictionaries stay loaded.
    """

    ours: Callable[[], bytes]
    typst: Callable[[], bytes]
    weasyprint: Callable[[], bytes]
    typst_source: str


def makers(file: OfficeFile) -> Makers:
    """The makers of the sample's bundle, ready to run."""
    font = font_of(file)
    pieces = breaker_of(file).pieces
    paper = paper_of(file, DOCUMENT, TODAY)
    typst_text = typst_source(paper, font.family, font.scale)
    html_text = html_source(paper, font.regular, font.bold, font.scale)
    compiler = typst.Compiler(font_paths=[str(font.regular.parent)], ignore_system_fonts=True)
    html_fonts: Any = weasyprint.text.fonts.FontConfiguration()
    turn = iter(range(1_000_000))

    def retitled(text: str) -> str:
        return text.replace(paper.title, f"{paper.title} {next(turn)}")

    def with_typst() -> bytes:
        made = compiler.compile(input=retitled(typst_text).encode())
        assert isinstance(made, bytes)
        return made

    def with_weasyprint() -> bytes:
        made: bytes = weasyprint.HTML(string=retitled(html_text)).write_pdf(font_config=html_fonts)
        return made

    def ours() -> bytes:
        composed = paper_of(file, DOCUMENT, TODAY)
        return write_pdf(replace(composed, title=f"{composed.title} {next(turn)}"), font, pieces)

    return Makers(ours, with_typst, with_weasyprint, typst_text)
