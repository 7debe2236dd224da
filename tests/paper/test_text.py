"""The text of every block comes back from the file as it was typed, with two readers."""

import re

import pytest

from ita_desktop.domain.blocks import (
    Align,
    Block,
    DottedField,
    Emblem,
    Gap,
    Heading,
    MemoHead,
    OpinionBox,
    PageBreak,
    Paragraph,
    Run,
    Signature,
    Style,
)
from tests.paper.made import NO_EMBLEM, SENTENCE, cell, grid, pdf, text
from tests.paper.reading import by_pdfium, by_pypdf, folded, read, solid

PAGE_NUMBERS = re.compile("- [๐-๙]+ -")
SIGNED = Signature("นางสาวตัวอย่าง ทดสอบ", ("ปลัดเทศบาล", "รักษาราชการแทน นายกเทศมนตรีตำบลตัวอย่าง"))


@pytest.mark.parametrize(
    ("block", "printed"),
    [
        (text("ที่ปี่ฝ้าฟ้า น้ำ กฎหมาย ญาติ ฐานะ ผู้ใหญ่ ทั้งนี้"), "ที่ปี่ฝ้าฟ้า น้ำ กฎหมาย ญาติ ฐานะ ผู้ใหญ่ ทั้งนี้"),
        (text(SENTENCE * 60), folded(SENTENCE * 60)),
        (text(SENTENCE * 4, label="(๑๐)", depth=1, indent=1), "(๑๐) " + folded(SENTENCE * 4)),
        (text("e1เจ้าหน้าที่ (ITA)ที่ www.example.go.th"), "e1เจ้าหน้าที่ (ITA)ที่ www.example.go.th"),
        (Paragraph((Run("เจ้าหน้า"), Run("ที่", bold=True), Run("ปฏิบัติ"))), "เจ้าหน้าที่ปฏิบัติ"),
        (text("วันที่\u00a0๒๔\u00a0พฤศจิกายน"), "วันที่ ๒๔ พฤศจิกายน"),
        (text("น\u0e4d\u0e49า เเละ ก\u200bข ป\uf702\uf713"), "น้ำ และ กข ปี่"),
        (text("ยิ้ม 😀 中文 ☐ ✓ จบ"), "ยิ้ม 😀 中文 ☐ ✓ จบ"),
        (text("่ ้ำ ุ"), "่ ้ำ ุ"),
        (text('<b>หนา</b> &amp; "=cmd|calc" (วงเล็บ\\)'), '<b>หนา</b> &amp; "=cmd|calc" (วงเล็บ\\)'),
        (text("ชิดขวา ปี่", align=Align.RIGHT), "ชิดขวา ปี่"),
        (text("เล็ก", style=Style.TABLE_SMALL), "เล็ก"),
        (Heading("๑. ความเป็นมา"), "๑. ความเป็นมา"),
        (Heading("รายงาน", 0, Align.CENTER), "รายงาน"),
        (grid((cell("ซ้าย"), cell("ขวา"))), "ซ้ายขวา"),
        (Emblem(30, centred=True), ""),
        (Gap(3), ""),
        (PageBreak(), ""),
        (text(""), ""),
        (SIGNED, "(ลงชื่อ)(นางสาวตัวอย่าง ทดสอบ)ปลัดเทศบาลรักษาราชการแทน นายกเทศมนตรีตำบลตัวอย่าง"),
        (Signature("", (), prompt=""), "()"),
        (
            OpinionBox("ความเห็น", Signature("ก", ("ข",), prompt=""), text="เห็นควร " * 30),
            "ความเห็น" + "เห็นควร" * 30 + "(ก)ข",
        ),
        (OpinionBox("คำสั่ง", Signature("", ()), choices=("อนุมัติ", "ไม่อนุมัติ เนื่องจาก")), "คำสั่งอนุมัติไม่อนุมัติ เนื่องจาก(ลงชื่อ)()"),
        (
            MemoHead(NO_EMBLEM, "บันทึกข้อความ", ((DottedField("ที่", "พท ๑/๑"), DottedField("วันที่", "")),)),
            "บันทึกข้อความที่พท ๑/๑วันที่",
        ),
    ],
)
def test_what_is_printed_reads_as_typed(block: Block, printed: str) -> None:
    file = pdf(block)
    assert solid(PAGE_NUMBERS.sub("", read(file))) == solid(printed)
    if isinstance(block, Paragraph) and len(by_pdfium(file)) == 1:
        assert [folded(reader(file)[0]) for reader in (by_pdfium, by_pypdf)] == [printed, printed]


def test_no_private_use_code_and_no_zero_width_space_is_in_the_text() -> None:
    file = pdf(text("ปี่ฝ้าฟ้า ญู ฐู ฎุ ป้ำ ท่า\u200bก่อน \uf70a"), grid((cell("ปั้น"), cell("ฟื้น"))))
    everything = "".join(by_pdfium(file) + by_pypdf(file))
    assert [char for char in everything if "\ue000" <= char <= "\uf8ff" or char == "\u200b"] == []
    assert "ป้ำ" in everything


def test_a_paragraph_over_many_pages_is_whole() -> None:
    words = " ".join(f"ข้อที่{i}" for i in range(6000))
    body = "".join(page.split(" -", 1)[-1] if page.startswith("- ") else page for page in by_pdfium(pdf(text(words))))
    assert folded(body) == words
