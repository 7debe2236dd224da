"""Turns every kind of block into boxes."""

from ita_desktop.domain.blocks import (
    Align,
    Block,
    Emblem,
    Gap,
    Grid,
    Heading,
    MemoHead,
    OpinionBox,
    PageBreak,
    Paragraph,
    Run,
    Signature,
    Style,
)
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Box, Space, Stack, Text
from ita_desktop.paper.closing import opinion_box, signature_box
from ita_desktop.paper.gridbox import grid_box
from ita_desktop.paper.memo import emblem_box, memo_head
from ita_desktop.paper.setter import Typesetter


def boxes_of(block: Block, setter: Typesetter, width: float, page: float) -> list[Box]:
    """The boxes of a block in a column `width` wide on pages `page` high; a PageBreak has none."""
    match block:
        case Paragraph():
            return [_text(block, setter, width)]
        case Heading():
            return [_heading(block, setter, width)]
        case Grid():
            return [*_caption(block, setter, width), grid_box(block, setter, width, page)]
        case Emblem():
            return [emblem_box(block, width)]
        case MemoHead():
            return [*memo_head(block, setter, width)]
        case Signature():
            return [signature_box(block, setter, width)]
        case OpinionBox():
            return [opinion_box(block, setter, width)]
        case Gap():
            return [Space(block.lines * measures.BODY_LEADING)]
        case PageBreak():
            return []


def _text(paragraph: Paragraph, setter: Typesetter, width: float) -> Text:
    lines = setter.lines(paragraph, width)
    return Text(Stack.of(lines), lines[0].gap, glued=paragraph.keep)


def _heading(heading: Heading, setter: Typesetter, width: float) -> Text:
    style = Style.SUBTITLE if heading.level else Style.TITLE
    lines = setter.lines(Paragraph((Run(heading.text),), style, heading.align), width)
    before = measures.BEFORE_HEADING if heading.level else 0.0
    return Text(Stack.of(lines), before, glued=True, bookmark=(heading.level, heading.text))


def _caption(grid: Grid, setter: Typesetter, width: float) -> list[Text]:
    if not grid.caption:
        return []
    lines = setter.lines(Paragraph((Run(grid.caption, bold=True),), align=Align.LEFT), width)
    return [Text(Stack.of(lines), measures.BEFORE, glued=True)]
