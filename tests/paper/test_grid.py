"""Tables: malformed ones are refused, all others print whole on however many pages."""

import random
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest

from ita_desktop.domain.blocks import Align, Cell, Grid, Style, VerticalAlign
from ita_desktop.paper import measures
from ita_desktop.paper.gridbox import GridBox, GridPart, grid_box
from ita_desktop.paper.setter import Typesetter, typesetter
from tests.paper.made import SENTENCE, cell, font, grid, pages, part, pdf, pdf_of, pieces, text
from tests.paper.reading import by_pdfium, by_pypdf, letters, outside, read, solid

PAGE = 680.0
PAGE_NUMBER = re.compile("^- [๐-๙]+ -")


def box(table: Grid, page: float = PAGE) -> GridBox:
    return grid_box(table, typesetter(font(), pieces), 453.5, page)


def parts(table: Grid, room: float = PAGE) -> list[GridPart]:
    """What each page of this height shows."""
    out: list[GridPart] = []
    rest: GridBox | None = box(table, room)
    while rest:
        shown, rest = rest.take(room, forced=True)
        assert shown
        out.append(shown)
    return out


def shown_texts(part: GridPart) -> list[str]:
    return [shown.stack.text for shown in part.cells if shown.stack.text]


@pytest.mark.parametrize(
    "table",
    [
        Grid((), ()),
        Grid((1, 0), ((cell("ก"), cell("ข")),)),
        Grid((1, 1), ((cell("ก"),),)),
        Grid((1, 1), ((cell("ก"), None),)),
        Grid((1, 1), ((cell("ก", columns=3), None),)),
        Grid((1,), ((cell("ก", rows=2),),)),
        Grid((1,), ((cell("ก", rows=0),),)),
        Grid((1, 1), ((cell("ก", columns=2), cell("ข")),)),
        Grid((1, 1), ((cell("ก", rows=2), cell("ข")), (cell("ค"), cell("ง")))),
        Grid((1,), ((cell("ก"),),), head=((cell("หัว", rows=2),),)),
    ],
)
def test_a_malformed_grid_is_refused_before_printing(table: Grid) -> None:
    with pytest.raises(ValueError, match=r".+"):
        pdf(table)


def test_cells_that_are_covered_are_none() -> None:
    table = grid(
        (cell("ก", rows=2), cell("ข", columns=2), None),
        (None, cell("ค"), cell("ง")),
    )
    assert shown_texts(parts(table)[0]) == ["ก", "ข", "ค", "ง"]


def test_a_grid_without_rows_prints_its_head() -> None:
    assert read(pdf(grid(head=((cell("หัวตาราง"),),)))) == "หัวตาราง"
    assert read(pdf(Grid((1,), ()))) == ""


def test_the_head_comes_again_on_every_page() -> None:
    head = ((cell("ที่", rows=2), cell("คะแนน", columns=2), None), (None, cell("๒๕๖๗"), cell("๒๕๖๘")))
    file = pdf(grid(*((cell(str(i)), cell("ก"), cell("ข")) for i in range(120)), head=head))
    assert len(by_pdfium(file)) > 2
    assert all("คะแนน" in page and "๒๕๖๗" in page for page in by_pdfium(file))


def test_a_head_above_a_third_of_the_page_is_printed_once() -> None:
    head = ((cell(SENTENCE * 30),),)
    got = parts(grid(*((cell(f"แถว{i}"),) for i in range(60)), head=head))
    assert sum("แถว0" in part.first_words or SENTENCE[:20] in part.first_words for part in got) == 1
    assert [t for part in got for t in shown_texts(part)][-60:] == [f"แถว{i}" for i in range(60)]


def test_a_head_longer_than_a_page_prints_whole() -> None:
    table = grid((cell("แถว"),), head=((cell(SENTENCE * 120),),))
    assert solid("".join(t for part in parts(table) for t in shown_texts(part))) == solid(SENTENCE * 120 + "แถว")


def test_a_short_row_moves_whole_to_the_next_page() -> None:
    rows = tuple((cell(f"เรื่องที่{i} " + SENTENCE),) for i in range(60))
    assert [t for part in parts(grid(*rows)) for t in shown_texts(part)] == [
        f"เรื่องที่{i} " + SENTENCE.strip() for i in range(60)
    ]


def test_a_long_row_is_cut_with_lines_on_both_sides() -> None:
    table = grid((cell(SENTENCE * 12), cell("สั้น")), (cell(SENTENCE * 40), cell("ข")))
    first, second = parts(table, 600)[:2]
    long = [len(shown.stack) for part in (first, second) for shown in part.cells if len(shown.stack) > 1]
    assert min(long) >= measures.FEW_LINES
    assert 600 - first.height < 40


def test_a_long_row_does_not_leave_one_line_to_the_next_page() -> None:
    for count in range(20, 60):
        sizes = [len(shown.stack) for part in parts(grid((cell("ก" * 30 * count),)), 400) for shown in part.cells]
        assert min(sizes) > 1


def test_a_span_over_a_page_end_goes_on_beside_its_rows() -> None:
    rows: list[tuple[Cell | None, ...]] = [
        (cell(f"ข้อ{i}"), cell(SENTENCE * 30, rows=40) if not i else None) for i in range(40)
    ]
    got = parts(grid(*rows), 300)
    assert len(got) > 2
    assert solid("".join(t for part in got for t in shown_texts(part) if "ข้อ" not in t)) == solid(SENTENCE * 30)
    assert [t for part in got for t in shown_texts(part) if "ข้อ" in t] == [f"ข้อ{i}" for i in range(40)]


def beside_a_span(words: str) -> list[float]:
    """The heights of four short rows beside one cell."""
    [part] = parts(grid((cell("ก"), cell(words, rows=4)), *((cell("ข"), None) for _ in range(3))), 5000)
    return [lower - upper for upper, lower in pairwise(part.levels)]


def test_what_a_span_needs_is_shared_by_its_rows() -> None:
    heights = beside_a_span(SENTENCE * 3)
    assert heights == pytest.approx([heights[0]] * 4)
    assert heights[0] > 1.2 * beside_a_span("สั้น")[0]


def test_rows_beside_a_long_span_do_not_drift_apart() -> None:
    *first, last = beside_a_span(SENTENCE * 20)
    assert first == pytest.approx([2 * beside_a_span("สั้น")[0]] * 3)
    assert last > sum(first)


def test_a_small_table_is_not_cut() -> None:
    table = grid(*((cell(f"แถวที่{i}"), cell("ก")) for i in range(5)))
    for count in range(20, 34):
        file = pdf(*(text("บรรทัด") for _ in range(count)), table)
        assert len([page for page in by_pdfium(file) if "แถวที่" in page]) == 1


def scores() -> Grid:
    """Ten indicators, their tools' scores merged beside them."""
    spans = {0: 5, 5: 3, 8: 2}
    rows = tuple(
        (cell(f"ตัวชี้วัดที่ {i}"), cell("๙๐.๐๐"), cell("๙๐.๐๐", rows=spans[i]) if i in spans else None) for i in range(10)
    )
    return Grid((3, 1, 1), rows, ((cell("ตัวชี้วัด"), cell("คะแนน"), cell("เครื่องมือ")),))


def test_the_scores_of_ten_indicators_stay_on_one_page() -> None:
    for count in range(0, 36, 3):
        file = pdf(*(text("บรรทัด") for _ in range(count)), scores())
        assert len([page for page in by_pdfium(file) if "ตัวชี้วัดที่" in page]) == 1


@pytest.mark.parametrize("merged", ["", "สั้น", SENTENCE * 3])
def test_the_first_of_rows_that_a_cell_covers_is_never_the_last_of_a_page(merged: str) -> None:
    blocks = tuple(
        row
        for block in range(14)
        for row in (
            (cell(f"หัว{block}"), cell(merged, rows=3)),
            (cell(f"ข้อแรก{block} " + SENTENCE), None),
            (cell(f"ข้อสอง{block}"), None),
        )
    )
    for room in range(200, 420, 20):
        for one_page in parts(grid(*blocks), room):
            shown = "".join(shown_texts(one_page))
            heads, firsts = shown.count("หัว"), shown.count("ข้อแรก")
            assert heads == firsts or shown.startswith("ข้อแรก")


def test_a_first_row_too_high_to_go_with_the_next_still_prints() -> None:
    table = grid((cell("หัว"), cell("", rows=2)), (cell(SENTENCE * 40), None))
    assert "".join(t for one in parts(table, 60) for t in shown_texts(one)) == "หัว" + (SENTENCE * 40).strip()


def test_lines_without_rules_stand_like_lines_of_text() -> None:
    rows = tuple((Cell((text(f"คะแนน{i}"),)), Cell((text("ได้"),))) for i in range(4))
    [part] = parts(Grid((1, 1), rows, rules=False))
    assert [lower - upper for upper, lower in pairwise(part.levels)] == pytest.approx([measures.BODY_LEADING] * 4)
    assert (box(Grid((1, 1), rows, rules=False)).before, box(Grid((1, 1), rows)).before) == (0, measures.BEFORE_GRID)


def test_the_last_line_of_a_head_is_not_left_with_a_few_letters() -> None:
    by_word = Typesetter(font(), lambda word: tuple(re.findall("การ|ติดตาม|ผล", word)))
    head = ((Cell((text("การติดตามผล", style=Style.TABLE, align=Align.CENTER),)),),)
    [[one]] = grid_box(Grid((1,), (), head), by_word, 58, PAGE).head.rows
    assert [line.text for line in one.stack.lines] == ["การ", "ติดตามผล"]
    for line in one.stack.lines:
        assert line.x + line.width / 2 == pytest.approx((58 - 2 * measures.CELL_SIDE) / 2)


def test_a_head_is_not_made_longer_nor_its_words_torn_for_its_last_line() -> None:
    whole_words = Typesetter(font(), lambda word: (word,))
    head = ((Cell((text("ประชาสัมพันธ์ ผล", style=Style.TABLE, align=Align.CENTER),)),),)
    [[one]] = grid_box(Grid((1,), (), head), whole_words, 68, PAGE).head.rows
    assert [line.text for line in one.stack.lines] == ["ประชาสัมพันธ์ ", "ผล"]


def block(rows: int, long: int) -> Grid:
    """Rows beside one merged cell that names itself again, each with so many sentences."""
    merged = replace(cell("๑", rows=rows), again=(text("๑", style=Style.TABLE), text("(ต่อ)", style=Style.TABLE)))
    return grid(*((merged if not row else None, cell(f"แถว{row} " + SENTENCE * long)) for row in range(rows)))


@pytest.mark.parametrize(("rows", "long"), [(30, 2), (3, 40), (1, 90)])
def test_a_cell_without_text_left_names_itself_again_on_every_following_page(rows: int, long: int) -> None:
    table = block(rows, long)
    got = parts(replace(table, rows=(*table.rows, (cell("๒"), cell("จบ")))), 300)
    assert len(got) > 2
    last = len(got) if "แถว" in "".join(shown_texts(got[-1])) else len(got) - 1
    assert [shown_texts(page)[0] for page in got[:last]] == ["๑", *["๑(ต่อ)"] * (last - 1)]
    assert solid("".join(t for page in got for t in shown_texts(page) if not t.startswith("๑"))) == solid(
        "".join(f"แถว{row}" + SENTENCE * long for row in range(rows)) + "๒จบ"
    )


def test_a_cell_with_text_left_does_not_name_itself() -> None:
    named = replace(cell(SENTENCE * 60), again=(text("(ต่อ)", style=Style.TABLE),))
    got = parts(grid((named, cell("ก"))), 300)
    assert len(got) > 1
    assert "(ต่อ)" not in "".join(t for page in got for t in shown_texts(page))


def test_what_would_crowd_the_page_is_not_said_again() -> None:
    named = replace(cell("ก"), again=(text(SENTENCE * 60, style=Style.TABLE),))
    got = parts(grid((named, cell(SENTENCE * 60))), 300)
    assert [t for page in got for t in shown_texts(page)].count("ก") == 1
    assert solid("".join(t for page in got for t in shown_texts(page))) == solid("ก" + SENTENCE * 60)


def test_no_paragraph_of_a_cell_leaves_one_line_on_either_side() -> None:
    for lines in range(2, 7):
        paragraph = text("ก" * 30 * lines, style=Style.TABLE, align=Align.LEFT)
        table = grid((Cell((paragraph,) * 30), cell("ข")))
        alone = len(box(grid((Cell((paragraph,)), cell("ข")))).body.rows[0][0].stack)
        for room in (300, 310, 320):
            done = 0
            for page in parts(table, room):
                done += len(page.cells[0].stack)
                torn = done % alone
                assert torn == 0 or measures.FEW_LINES <= torn <= alone - measures.FEW_LINES


def test_text_is_centred_in_what_each_page_shows_of_its_cell() -> None:
    for high in (SENTENCE * 8, SENTENCE * 100):
        file = pdf(grid((cell("ก", vertical=VerticalAlign.MIDDLE), cell(high))))
        [one] = pages(grid((cell("ก", vertical=VerticalAlign.MIDDLE), cell(high))))[0].placed
        [_, lower, _, upper] = pypdfium2.PdfDocument(file)[0].get_textpage().get_charbox(0)
        middle = 841.89 - measures.TOP_PLAIN - one.shown.height / 2
        assert (lower + upper) / 2 == pytest.approx(middle, abs=4)


def test_rules_are_drawn_once_and_close_the_page() -> None:
    [part] = parts(grid((cell("ก"), cell("ข")), (cell("ค"), cell("ง"))))
    rules = sorted(part._rules())
    across = [rule for rule in rules if rule[1] == rule[3]]
    down = [rule for rule in rules if rule[0] == rule[2]]
    assert [(rule[0], rule[2]) for rule in across] == [(0.0, pytest.approx(453.5))] * 3
    assert [(rule[1], rule[3]) for rule in down] == [(0.0, part.height)] * 3


def test_no_rule_crosses_a_span() -> None:
    [part] = parts(grid((cell("ก", columns=2), None), (cell("ค"), cell("ง"))))
    middle = [rule for rule in part._rules() if rule[0] == rule[2] == pytest.approx(453.5 / 2)]
    assert [(rule[1], rule[3]) for rule in middle] == [(part.levels[1], part.levels[2])]


def test_a_caption_stays_with_its_table() -> None:
    file = pdf(*(text("บรรทัด") for _ in range(31)), grid((cell("แถว"),), caption="ตารางที่ ๑"))
    [page] = [page for page in by_pdfium(file) if "ตารางที่" in page]
    assert "แถว" in page


@pytest.mark.slow
def test_a_cell_of_a_hundred_thousand_letters() -> None:
    long = "ประชาชนทุกคนได้รับบริการ" * 4_200
    file = pdf(grid((cell("ก"), cell(long), cell("ข")), head=((cell("หัว"), cell("กลาง"), cell("ท้าย")),)))
    pages_text = by_pdfium(file)
    got = "".join(page.split("หัวกลางท้าย", 1)[-1] for page in pages_text)
    assert letters(long) - letters("".join(pages_text)) == letters("")
    assert len(got) >= len(long)
    assert outside(file, 85, 56, 70, 56) == []


def test_very_narrow_columns_keep_their_text_on_the_sheet() -> None:
    file = pdf(Grid((1, 1, 1, 60), ((cell("ที่ ๑๐๐"), cell("ปี่"), cell("กา"), cell(SENTENCE)),)))
    assert letters("".join(by_pypdf(file))) == letters("ที่ ๑๐๐ ปี่ กา" + SENTENCE)
    assert outside(file, 85, 56, 70, 56) == []


def test_empty_cells_and_rows_print() -> None:
    assert read(pdf(grid((cell(), cell("ก")), (cell(), cell())))) == "ก"


def test_a_table_without_rules_draws_none() -> None:
    [page] = pages(grid((cell("ก"), cell("ข")), rules=False))
    [placed] = page.placed
    assert isinstance(placed.shown, GridPart) and not placed.shown.ruled


def random_table(seed: int) -> Grid:
    """Spans in both directions, empty cells, cells of up to three pages."""
    rng = random.Random(seed)
    columns, rows = rng.randint(1, 6), rng.randint(1, 14)
    head_rows = rng.choice((0, 1, 1, 2))
    widths = tuple(rng.uniform(1, 5) for _ in range(columns))
    return Grid(widths, _filled(rng, rows, columns, rng.choice((3, 12, 60))), _filled(rng, head_rows, columns, 1))


def _filled(rng: random.Random, rows: int, columns: int, longest: int) -> tuple[tuple[Cell | None, ...], ...]:
    taken: set[tuple[int, int]] = set()
    out: list[tuple[Cell | None, ...]] = []
    for i in range(rows):
        row: list[Cell | None] = []
        for j in range(columns):
            if (i, j) in taken:
                row.append(None)
                continue
            high = min(rng.choice((1, 1, 1, 2, 3, 9)), rows - i)
            wide = 1
            while j + wide < columns and (i, j + wide) not in taken and rng.random() < 0.15:
                wide += 1
            taken |= {(y, x) for y in range(i, i + high) for x in range(j, j + wide)}
            words = SENTENCE * rng.choice((0, 1, 1, 1, rng.randint(1, longest)))
            row.append(
                cell(
                    f"<{i}.{j}>{words}",
                    rows=high,
                    columns=wide,
                    vertical=rng.choice(list(VerticalAlign)),
                    shaded=rng.random() < 0.1,
                    key=f"{i}.{j}",
                )
            )
        out.append(tuple(row))
    return tuple(out)


def words_of(rows: tuple[tuple[Cell | None, ...], ...]) -> str:
    return "".join(cell.paragraphs[0].runs[0].text for row in rows for cell in row if cell)


def check_random_table(seed: int) -> None:
    """Every character of the body is printed once, those of the head on some pages, all of them inside the margins."""
    table = random_table(seed)
    landscape = seed % 4 == 0
    file = pdf_of((part(text("ก่อน"), table, text("หลัง"), landscape=landscape),))
    sheets = [PAGE_NUMBER.sub("", sheet) for sheet in by_pdfium(file)]
    body, head = letters("ก่อนหลัง" + words_of(table.rows)), letters(words_of(table.head))
    printed = letters("".join(sheets))
    times = [n for n in range(len(sheets) + 1) if printed == body + Counter({c: n * head[c] for c in head})]
    assert times if head else printed == body, seed
    assert outside(file, 56, 56, 70, 56) == [], seed


def check_named_again(seed: int) -> None:
    """Cells that name themselves again lose nothing and end."""
    table = random_table(seed)
    named = text("(ต่อ)", style=Style.TABLE)
    rows = tuple(tuple(one and replace(one, again=(named,)) for one in row) for row in table.rows)
    printed = "".join(t for one in parts(replace(table, rows=rows, head=()), 250.0) for t in shown_texts(one))
    assert letters(printed.replace("(ต่อ)", "")) == letters(words_of(table.rows)), seed


def check_cells(seed: int) -> None:
    """The parts of every cell, joined over the pages, are what was typed."""
    table, room = random_table(seed), 300.0 + seed % 400
    repeated = box(table, room).head.rows
    joined: dict[tuple[int, int], str] = {}
    for one_page in parts(table, room):
        for shown in one_page.cells[sum(len(row) for row in repeated) :]:
            place = shown.cell.row, shown.cell.column
            joined[place] = joined.get(place, "") + shown.stack.text
    typed = {
        (i, j): cell.paragraphs[0].runs[0].text.rstrip()
        for i, row in enumerate(table.rows if repeated else table.head + table.rows)
        for j, cell in enumerate(row)
        if cell
    }
    assert {place: words.rstrip() for place, words in joined.items()} == typed, seed


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 120, 20))
def test_random_tables_lose_no_character_and_stay_in_the_frame(start: int) -> None:
    for seed in range(start, start + 20):
        check_random_table(seed)
        check_cells(seed)
        check_named_again(seed)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(120, 600, 20))
def test_many_more_random_tables(start: int) -> None:
    for seed in range(start, start + 20):
        check_random_table(seed)
        check_cells(seed)
