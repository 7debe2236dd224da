"""Papers made for these tests: the bundled font, a word breaker without a dictionary, short ways to write blocks."""

import re
from functools import cache
from pathlib import Path

from ita_desktop.domain.blocks import (
    Align,
    Block,
    Cell,
    Emblem,
    Grid,
    Margins,
    Orientation,
    Paper,
    Paragraph,
    Part,
    Run,
    Style,
)
from ita_desktop.paper.fonts import FontChoice, choose_font
from ita_desktop.paper.pages import Page, pages_of
from ita_desktop.paper.pdf import write_pdf
from ita_desktop.paper.setter import typesetter

FONT_FOLDER = Path(__file__).parents[2] / "resources" / "fonts" / "laksaman"
SAMPLES = Path(__file__).parents[1] / "data"
SENTENCE = "เทศบาลตำบลตัวอย่างได้ดำเนินการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ "
NO_EMBLEM = Emblem(15)

_SYLLABLE = re.compile("(?<=[ก-๎])(?=[เ-ไ]|[ก-ฮ][\u0e30-\u0e3a])")


@cache
def font() -> FontChoice:
    return choose_font(FONT_FOLDER, ())


def pieces(word: str) -> tuple[str, ...]:
    """Breaks before a leading vowel and before a consonant that carries a mark."""
    return tuple(_SYLLABLE.split(word))


def text(words: str, **more: object) -> Paragraph:
    return Paragraph((Run(words),), **more)  # type: ignore[arg-type]


def cell(words: str = "", **more: object) -> Cell:
    paragraphs = (text(words, style=Style.TABLE, align=Align.LEFT),) if words else ()
    return Cell(paragraphs, **more)  # type: ignore[arg-type]


def grid(*rows: tuple[Cell | None, ...], head: tuple[tuple[Cell | None, ...], ...] = (), **more: object) -> Grid:
    return Grid((1.0,) * len((head + rows)[0]), rows, head, **more)  # type: ignore[arg-type]


def part(*blocks: Block, memo: bool = False, landscape: bool = False, restart: bool = True, name: str = "") -> Part:
    return Part(
        blocks,
        Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT,
        Margins.MEMO if memo else Margins.PLAIN,
        restart=restart,
        continuation=memo,
        bookmark=name,
    )


def paper(*blocks: Block, memo: bool = False) -> Paper:
    return Paper("เรื่องทดสอบ", "เทศบาลตำบลตัวอย่าง", (part(*blocks, memo=memo),))


def pdf(*blocks: Block, memo: bool = False) -> bytes:
    return write_pdf(paper(*blocks, memo=memo), font(), pieces)


def pdf_of(parts: tuple[Part, ...]) -> bytes:
    return write_pdf(Paper("เรื่องทดสอบ", "เทศบาลตำบลตัวอย่าง", parts), font(), pieces)


def lay_out(whole: Paper) -> tuple[Page, ...]:
    return pages_of(whole, typesetter(font(), pieces))


def pages(*blocks: Block, memo: bool = False) -> tuple[Page, ...]:
    return lay_out(paper(*blocks, memo=memo))
