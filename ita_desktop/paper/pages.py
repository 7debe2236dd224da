"""Lays a paper out: every document's pages with their numbers and continuation marks."""

from dataclasses import dataclass, replace
from itertools import pairwise

from ita_desktop.domain.blocks import PageBreak, Paper, Part
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Box
from ita_desktop.paper.build import boxes_of
from ita_desktop.paper.flow import Flow, Placed
from ita_desktop.paper.setter import Typesetter
from ita_desktop.paper.sheet import Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page: `number` counts within its document, `mark` is the continuation mark or empty."""

    sheet: Sheet
    placed: tuple[Placed, ...]
    number: int
    thai_number: bool = True
    mark: str = ""
    bookmark: str = ""

    @property
    def first_words(self) -> str:
        """The page's first text."""
        return next((placed.shown.first_words for placed in self.placed if placed.shown.first_words), "")


def pages_of(paper: Paper, setter: Typesetter) -> tuple[Page, ...]:
    """All pages of a paper, at least one; raises ValueError where a grid is malformed."""
    pages: list[Page] = []
    for part in paper.parts:
        number = 1 if part.restart or not pages else pages[-1].number + 1
        pages += _part(part, setter, number)
    return tuple(pages) or (Page(sheet_of(Part(()), 1), (), 1),)


def _part(part: Part, setter: Typesetter, number: int) -> list[Page]:
    mark_room = measures.MARK_ROOM if part.continuation else 0.0
    following = sheet_of(part, number + 1)
    flows = [Flow(boxes, following.text_height) for boxes in _sections(part, setter, following) if boxes]
    pages: list[Page] = []
    for flow in flows:
        while not flow.done:
            sheet = sheet_of(part, number + len(pages))
            placed = flow.page(sheet.text_height, mark_room, last=flow is flows[-1])
            pages.append(Page(sheet, placed, number + len(pages), part.thai_page_numbers))
    if part.continuation:
        pages[:-1] = [replace(page, mark=setter.mark(after.first_words)) for page, after in pairwise(pages)]
    pages[:1] = [replace(page, bookmark=part.bookmark) for page in pages[:1]]
    return pages


def _sections(part: Part, setter: Typesetter, sheet: Sheet) -> list[list[Box]]:
    """The boxes between page breaks."""
    sections: list[list[Box]] = [[]]
    for block in part.blocks:
        if isinstance(block, PageBreak):
            sections.append([])
        else:
            sections[-1] += boxes_of(block, setter, sheet.text_width, sheet.text_height)
    return sections
