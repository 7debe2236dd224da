"""The report of results of a made-up office, typed as long as real ones are: whole, in its frame, beside its steps."""

import json
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest

from ita_desktop.catalog import load_forms
from ita_desktop.compose.documents import compose_paper
from ita_desktop.domain.blocks import Cell, Grid, Paper, Signature
from ita_desktop.domain.file import OfficeFile
from ita_desktop.paper import measures
from ita_desktop.paper.gridbox import CellPart, GridPart
from ita_desktop.paper.pages import Page, pages_of
from ita_desktop.paper.pdf import write_pdf
from ita_desktop.paper.setter import typesetter
from ita_desktop.store.codec import from_json
from ita_desktop.work.words import breaker_of
from tests.compose.offices import printables, seen
from tests.compose.showing import spoken
from tests.paper.made import font
from tests.paper.reading import by_pypdf, letters, outside, solid

DATA = Path(__file__).parent / "data" / "results-report.json"
STEPS, OUTPUT, OUTCOME = 2, 5, 6
HEAD = "ลำดับที่มาตรการหรือกิจกรรมขั้นตอนหรือวิธีการปฏิบัติช่วงระยะเวลาผู้รับผิดชอบผลการดำเนินการ(output)ผลลัพธ์หรือผลสัมฤทธิ์(outcome/result)"
AGAIN = "(ต่อ)"

type Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a cell of the body on a page (from 0), and what a reader finds in its frame there."""

    place: Place
    page: int
    read: str


@cache
def office() -> OfficeFile:
    return from_json(json.loads(DATA.read_text(encoding="utf-8")))


@cache
def paper() -> Paper:
    file = office()
    return compose_paper(seen(file), printables(file)["2569-measures-report"], load_forms(file))


@cache
def table() -> Grid:
    [grid] = [block for part in paper().parts for block in part.blocks if isinstance(block, Grid)]
    return grid


@cache
def pages() -> tuple[Page, ...]:
    breaker = breaker_of(office())
    return pages_of(paper(), typesetter(font(), breaker.pieces, breaker.parts))


@cache
def pdf() -> bytes:
    breaker = breaker_of(office())
    return write_pdf(paper(), font(), breaker.pieces, breaker.parts)


@cache
def shown() -> tuple[Shown, ...]:
    """Every cell of the body on every page, read back from the file by its frame."""
    out: list[Shown] = []
    document = pypdfium2.PdfDocument(pdf())
    for number, page in enumerate(pages()):
        view = document[number].get_textpage()
        for placed in page.placed:
            if isinstance(placed.shown, GridPart):
                for part in placed.shown.cells[len(table().head[0]) :]:
                    frame = frame_of(page, placed.top, placed.shown, part)
                    place = part.cell.row, part.cell.column
                    out.append(Shown(place, number, solid(view.get_text_bounded(*frame))))
    return tuple(out)


def frame_of(page: Page, top: float, grid: GridPart, part: CellPart) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a cell's part, counted from the sheet's lower left corner."""
    sheet = page.sheet
    upper = sheet.height - sheet.top - top
    return (
        sheet.left + grid.edges[part.cell.column],
        upper - grid.levels[part.last],
        sheet.left + grid.edges[part.cell.end_column],
        upper - grid.levels[part.first],
    )


def cells() -> dict[Place, Cell]:
    return {(i, j): cell for i, row in enumerate(table().rows) for j, cell in enumerate(row) if cell}


def typed(cell: Cell) -> str:
    return solid("".join(map(spoken, cell.paragraphs)))


def pages_of_cell(place: Place) -> list[int]:
    return [one.page for one in shown() if one.place == place and one.read]


def test_it_is_as_long_as_the_papers_that_offices_write() -> None:
    planned = office().years[2568].measures
    steps = [step for measure in planned for step in measure.steps]
    results = [result for measure in planned for result in measure.results]
    assert (len(planned), len(steps), sum(len(step.sub_points) for step in steps), len(results)) == (8, 44, 120, 18)
    assert sum(len(result.output) >= 1500 for result in results) == 16
    assert max(len(result.output) for result in results) > 6000
    assert len(pages()) > 15


def test_every_cell_read_back_is_what_was_typed() -> None:
    by_place = {place: list(parts) for place, parts in groupby(sorted(shown(), key=place_of), key=place_of)}
    for place, cell in cells().items():
        again = solid("".join(run.text for paragraph in cell.again for run in paragraph.runs))
        read = "".join(one.read for one in by_place[place] if not again or one.read != again)
        assert read == typed(cell), place


def place_of(one: Shown) -> Place:
    return one.place


def test_every_text_that_was_typed_stands_in_its_cell() -> None:
    said = {typed(cell) for cell in cells().values()}
    for measure in office().years[2568].measures:
        for result in measure.results:
            for text in (result.output, result.outcome):
                assert any(one.startswith(solid(text)) for one in said), result.id


def test_another_reader_finds_the_same_letters() -> None:
    document = pypdfium2.PdfDocument(pdf())
    ours = "".join(page.get_textpage().get_text_range() for page in document)
    assert letters("".join(by_pypdf(pdf()))) == letters(ours)


def test_nothing_leaves_the_frame() -> None:
    side = measures.SIDE_LANDSCAPE
    assert outside(pdf(), side, side, measures.PAGE_NUMBER_BASELINE - 16, measures.BOTTOM - 4) == []


def test_the_head_stands_on_every_page_of_the_table() -> None:
    heads = [HEAD in solid(text) for text in by_pypdf(pdf())]
    with_table = [any(isinstance(placed.shown, GridPart) for placed in page.placed) for page in pages()]
    assert heads == with_table
    assert sum(heads) > 15


def test_an_output_begins_where_its_step_begins_or_on_the_next_page() -> None:
    checked = 0
    for (row, column), cell in cells().items():
        if column == STEPS and cell.paragraphs and typed(table().rows[row][OUTPUT] or Cell()):
            begins = pages_of_cell((row, STEPS))[0]
            assert pages_of_cell((row, OUTPUT))[0] - begins in (0, 1), row
            checked += 1
    assert checked > 10


def test_every_page_of_a_block_says_which_measure_it_is_of() -> None:
    for page in range(len(pages())):
        numbers = [one.read for one in shown() if one.page == page and one.place[1] == 0]
        assert all(numbers), page
        assert not any(AGAIN in number for number in numbers[1:]), page


def test_no_page_is_empty_and_none_of_the_table_is_mostly_blank() -> None:
    for page in pages()[:-2]:
        used = max(placed.top + placed.shown.height for placed in page.placed)
        assert used > 0.6 * page.sheet.text_height, page.number


def test_who_signs_stands_at_the_end() -> None:
    signers = [block.name for part in paper().parts for block in part.blocks if isinstance(block, Signature)]
    assert len(signers) == 2
    last = solid(by_pypdf(pdf())[-1])
    assert all(solid(name) in last for name in signers)


@pytest.mark.parametrize("column", [OUTPUT, OUTCOME])
def test_no_line_of_a_cell_is_left_alone(column: int) -> None:
    for page in pages():
        for placed in page.placed:
            if isinstance(placed.shown, GridPart):
                body = placed.shown.cells[len(table().head[0]) :]
                alone = [one for one in body if one.cell.column == column and len(one.stack) == 1]
                assert all(len(one.cell.stack.lines) == 1 for one in alone), page.number
