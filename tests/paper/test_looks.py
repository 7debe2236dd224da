"""Pages of equal looks are equal pages: what did not change need not be drawn again."""

from dataclasses import replace

import pypdfium2
import pytest

from ita_desktop.domain.blocks import Block, DottedField, Emblem, Grid, MemoHead, PageBreak, Paragraph, Run, Signature
from ita_desktop.paper.pdf import Written, write_pages, write_pdf
from tests.paper.made import SENTENCE, cell, font, grid, paper, pieces, text


def written(*blocks: Block, compressed: bool = True) -> Written:
    return write_pages(paper(*blocks), font(), pieces, compressed=compressed)


def pictures(pdf: bytes) -> list[bytes]:
    return [page.render(scale=1).to_pil().tobytes() for page in pypdfium2.PdfDocument(pdf)]


def test_an_edit_changes_the_look_of_its_page_alone() -> None:
    pages: list[Block] = [text(SENTENCE), PageBreak(), text("เดิม"), PageBreak(), text(SENTENCE)]

    before, after = written(*pages), written(*pages[:2], text("ใหม่"), *pages[3:])

    assert [a == b for a, b in zip(before.looks, after.looks, strict=True)] == [True, False, True]
    assert [a == b for a, b in zip(pictures(before.data), pictures(after.data), strict=True)] == [True, False, True]


RULED = grid((cell("ก"), cell("ข")))
HEAD = MemoHead(Emblem(15), "บันทึกข้อความ", ((DottedField("ที่", "๑"),),))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (text("ก"), text("ข")),
        (text("ก"), Paragraph((Run("ก", bold=True),))),
        (RULED, replace(RULED, rules=False)),
        (RULED, replace(RULED, widths=(1.0, 2.0))),
        (grid((cell("ก"),)), Grid((1.0,), ((replace(cell("ก"), shaded=True),),))),
        (HEAD, replace(HEAD, emblem=Emblem(20))),
        (HEAD, replace(HEAD, lines=((DottedField("ที่", ""),),))),
        (Signature("นายตัวอย่าง"), Signature("นายตัวอย่าง", prompt="")),
    ],
)
def test_whatever_is_drawn_otherwise_looks_otherwise(one: Block, other: Block) -> None:
    assert written(one).looks != written(other).looks
    assert written(one).looks == written(one).looks


def test_pages_made_in_a_hurry_are_the_same_pages() -> None:
    blocks = (HEAD, text(SENTENCE * 30), RULED, Signature("นายตัวอย่าง"))

    hurried = written(*blocks, compressed=False)

    assert hurried.looks == written(*blocks).looks
    assert pictures(hurried.data) == pictures(write_pdf(paper(*blocks), font(), pieces))
    assert len(hurried.data) > len(written(*blocks).data)
