"""Where pages end, what stays together, and what stands at their head and foot."""

import pytest
from pypdfium2 import PdfDocument

from ita_desktop.domain.blocks import (
    Block,
    DottedField,
    Gap,
    Heading,
    MemoHead,
    OpinionBox,
    PageBreak,
    Paper,
    Part,
    Signature,
)
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Text
from ita_desktop.paper.pages import Page
from tests.paper.made import NO_EMBLEM, SENTENCE, cell, grid, lay_out, pages, part, pdf, pdf_of, text
from tests.paper.reading import by_pdfium, outside, solid

SIGNED = Signature("นายตัวอย่าง ทดสอบ", ("นายกเทศมนตรีตำบลตัวอย่าง",))
CLOSING = text("จึงเรียนมาเพื่อโปรดทราบ", indent=1, before=True)


def lines(count: int) -> list[Block]:
    """So many paragraphs of one line."""
    return [text(f"บรรทัด{i}") for i in range(count)]


def long(count: int) -> Block:
    """A paragraph of so many lines."""
    return text("ก" * 400 * count) if count > 1 else text("ก")


def page_of(file: bytes, words: str) -> int:
    return next(number for number, page in enumerate(by_pdfium(file)) if solid(words) in solid(page))


def lines_on(page: Page) -> int:
    return sum(len(placed.shown.stack) for placed in page.placed if isinstance(placed.shown, Text))


@pytest.mark.parametrize("parts", [(), (Part(()),), (Part((Gap(), PageBreak())),)])
def test_an_empty_paper_is_one_empty_page(parts: tuple[Part, ...]) -> None:
    assert by_pdfium(pdf_of(parts)) == [""]


def test_space_is_dropped_at_the_top_of_a_page() -> None:
    first, second = pages(text("ก"), PageBreak(), Gap(5), text("ข", before=True))
    assert [placed.top for placed in first.placed + second.placed] == [0, 0]


def test_a_heading_stays_with_two_lines_of_what_follows() -> None:
    for count in range(20, 36):
        file = pdf(*lines(count), Heading("หัวข้อสำคัญ"), text(SENTENCE * 5))
        assert page_of(file, "หัวข้อสำคัญ") == page_of(file, SENTENCE[:30])


def test_headings_in_a_row_stay_together_with_their_text() -> None:
    for count in range(20, 36):
        file = pdf(*lines(count), Heading("หัวข้อใหญ่"), Heading("หัวข้อย่อย", 2), text("เนื้อความ"))
        assert page_of(file, "หัวข้อใหญ่") == page_of(file, "เนื้อความ")


def test_a_heading_stays_with_the_head_and_first_row_of_a_table() -> None:
    for count in range(20, 36):
        file = pdf(*lines(count), Heading("หัวข้อสำคัญ"), grid((cell("แถวแรก"),), head=((cell("หัวตาราง"),),)))
        assert page_of(file, "หัวข้อสำคัญ") == page_of(file, "แถวแรก")


def test_a_heading_at_the_end_of_everything_prints() -> None:
    assert page_of(pdf(*lines(40), Heading("ท้ายสุด")), "ท้ายสุด") == 1


def test_a_paragraph_leaves_two_lines_on_both_pages() -> None:
    for count in range(20, 36):
        shown = [
            len(placed.shown.stack)
            for page in pages(*lines(count), text(SENTENCE * 5))
            for placed in page.placed
            if isinstance(placed.shown, Text) and SENTENCE[5:9] in placed.shown.stack.text
        ]
        assert min(shown) >= measures.FEW_LINES


@pytest.mark.parametrize("last", [[CLOSING], [text(SENTENCE * 4)], [CLOSING, Gap(1)], [text("ก"), CLOSING]])
def test_two_lines_stay_with_the_closing_signature(last: list[Block]) -> None:
    for count in range(18, 36):
        *_, page = pages(*lines(count), *last, SIGNED)
        assert lines_on(page) >= 2
        assert "(นายตัวอย่าง ทดสอบ)" in by_pdfium(pdf(*lines(count), *last, SIGNED))[-1]


def test_a_table_sends_its_last_row_along_with_the_signature() -> None:
    for count in range(10, 30):
        table = grid(*((cell(f"แถวที่{i}"),) for i in range(count)))
        file = pdf(*lines(8), table, SIGNED)
        assert page_of(file, f"แถวที่{count - 1}") == page_of(file, "(นายตัวอย่าง ทดสอบ)")


def test_a_signature_is_never_split() -> None:
    posts = ("หัวหน้าสำนักปลัด", "รักษาราชการแทน ปลัดเทศบาล", "ปฏิบัติราชการแทน นายกเทศมนตรี")
    for count in range(18, 36):
        file = pdf(*lines(count), Signature("นายตัวอย่าง ทดสอบ", posts))
        assert len({page_of(file, words) for words in ("(ลงชื่อ)", "(นายตัวอย่าง ทดสอบ)", *posts)}) == 1


def test_those_who_sign_stand_on_one_page_with_text_above() -> None:
    for count in range(10, 36):
        file = pdf(*lines(count), Gap(0.5), SIGNED, Gap(0.5), Signature("นายคนที่สอง ทดสอบ", ("นายก",)))
        assert page_of(file, "(นายตัวอย่าง ทดสอบ)") == page_of(file, "(นายคนที่สอง ทดสอบ)")
        assert "บรรทัด" in by_pdfium(file)[-1]


def test_signatures_in_a_row_may_stand_on_two_pages() -> None:
    signers = [Signature(f"ผู้ลงนามที่{i}", ("ตำแหน่ง",)) for i in range(12)]
    first, second, *_ = pages(text("ก"), *signers)
    assert first.placed[-1].top + first.placed[-1].shown.height > 0.8 * first.sheet.text_height
    assert second.placed


def test_a_name_too_long_for_one_line_parts_between_name_and_surname() -> None:
    name = "ว่าที่ร้อยตรีหญิงกัญญาณัฐธนพรพิมลวรรณ\u00a0ศรีสุวรรณเวชพาณิชย์กุล"
    [placed] = pages(Signature(name))[0].placed
    written = [line.text for box in placed.shown.members for _, _, line in box.lines]  # type: ignore[attr-defined]
    assert written == ["(ลงชื่อ)", "(ว่าที่ร้อยตรีหญิงกัญญาณัฐธนพรพิมลวรรณ", "ศรีสุวรรณเวชพาณิชย์กุล)"]


def test_an_opinion_is_never_split() -> None:
    for count in range(14, 36):
        file = pdf(*lines(count), OpinionBox("ความเห็นปลัด", SIGNED, text=SENTENCE * 3))
        assert len({page_of(file, words) for words in ("ความเห็นปลัด", SENTENCE[:20], "(นายตัวอย่าง")}) == 1


def test_an_opinion_longer_than_a_page_flows() -> None:
    file = pdf(OpinionBox("ความเห็นปลัด", SIGNED, text=SENTENCE * 90), OpinionBox("คำสั่ง", SIGNED))
    assert page_of(file, "ความเห็นปลัด") == 0
    assert solid(SENTENCE * 90) in solid("".join(page.split(" -", 1)[-1] for page in by_pdfium(file)))
    assert outside(file, 85, 56, 70, 56) == []


def test_a_signature_longer_than_a_page_flows() -> None:
    file = pdf(Signature("นายตัวอย่าง", tuple(f"ตำแหน่งที่{i}" for i in range(100))))
    assert all(f"ตำแหน่งที่{i}" in "".join(by_pdfium(file)) for i in range(100))
    assert outside(file, 85, 56, 70, 56) == []


def test_a_memo_head_longer_than_a_page_flows() -> None:
    file = pdf(MemoHead(NO_EMBLEM, "บันทึกข้อความ", ((DottedField("เรื่อง", SENTENCE * 80),),)), memo=True)
    assert solid("".join(by_pdfium(file))).count(solid("พ.ศ. ๒๕๖๘")) >= 79
    assert outside(file, 85, 56, 42, 30) == []


def test_page_numbers_begin_on_the_second_page_and_anew_in_each_document() -> None:
    numbers = [page.number for page in bundle()]
    assert numbers == [1, 2, 1, 2, 3]
    views = by_pdfium(pdf_of(bundle_parts()))
    assert [page[:5] if page.startswith("- ") else "" for page in views] == ["", "- ๒ -", "", "- ๒ -", "- ๓ -"]


def bundle_parts() -> tuple[Part, ...]:
    return (
        part(*lines(40), memo=True, name="บันทึกข้อความ"),
        part(text("รายงาน"), PageBreak(), text("หน้าสอง"), name="รายงาน"),
        part(grid((cell("แนวนอน"),)), landscape=True, restart=False),
    )


def bundle() -> tuple[Page, ...]:
    return lay_out(Paper("ชุด", "ผู้ทำ", bundle_parts()))


def test_page_numbers_may_be_arabic() -> None:
    assert by_pdfium(pdf_of((Part((text("ก"), PageBreak(), text("ข")), thai_page_numbers=False),)))[1].startswith(
        "- 2 -"
    )


@pytest.mark.parametrize("landscape", [False, True])
def test_the_page_number_stands_in_the_middle_of_the_sheet(landscape: bool) -> None:
    view = PdfDocument(pdf_of((part(text("ก"), PageBreak(), text("ข"), landscape=landscape),)))[1]
    boxes = [view.get_textpage().get_charbox(i) for i in range(5)]
    assert (boxes[0][0] + boxes[-1][2]) / 2 == pytest.approx(view.get_width() / 2, abs=1)


def test_landscape_pages_lie_in_the_same_file() -> None:
    assert [page.sheet.width > page.sheet.height for page in bundle()] == [False, False, False, False, True]


def test_a_memo_says_how_the_next_page_goes_on() -> None:
    first, second = by_pdfium(pdf(*lines(22), CLOSING, SIGNED, OpinionBox("ความเห็นปลัดเทศบาล", SIGNED), memo=True))
    assert first.endswith("/ความเห็นปลัดเทศบาล...")
    assert "/" not in second


@pytest.mark.parametrize(
    ("block", "mark"),
    [
        (grid((cell("แถวแรก"),), head=((cell("หัวตาราง"),),)), "/แถวแรก..."),
        (text("ข้อความต่อไป", label="๒."), "/๒. ข้อความต่อไป..."),
        (grid((cell(), cell())), ""),
    ],
)
def test_the_mark_gives_the_first_words_of_the_next_page(block: Block, mark: str) -> None:
    first, _ = pages(text("ก"), PageBreak(), block, memo=True)
    assert first.mark == mark


def test_only_a_paper_that_asks_for_marks_has_them() -> None:
    assert [page.mark for page in pages(*lines(80))] == ["", "", ""]


def test_the_mark_has_room_below_the_text() -> None:
    for count in range(25, 40):
        for page in pages(*lines(count), memo=True):
            foot = max(placed.top + placed.shown.height for placed in page.placed)
            room = page.sheet.text_height - (measures.MARK_ROOM if page.mark else 0)
            assert foot <= room + 0.01


def test_a_memo_that_just_fits_needs_no_mark() -> None:
    counts = {count: pages(*lines(count), memo=True) for count in range(25, 40)}
    longest = max(count for count, got in counts.items() if len(got) == 1)
    sheet = counts[longest][0].sheet
    assert longest == int(sheet.text_height / measures.BODY_LEADING)


def test_a_long_title_line_begins_the_page_under_the_number() -> None:
    _, second = pages(*lines(40))
    assert second.sheet.top > measures.PAGE_NUMBER_BASELINE
    assert outside(pdf(*lines(40)), 85, 56, 70, 56) == []


@pytest.mark.slow
def test_two_hundred_pages_are_filled_box_by_box() -> None:
    got = pages(*lines(6000))
    assert sum(len(page.placed) for page in got) == 6000
    assert len(got) > 150
