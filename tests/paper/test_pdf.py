"""What every file says about itself, and what never gets into one."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pypdf
import pytest
from PIL import Image
from reportlab.pdfbase import pdfmetrics

from ita_desktop.domain.blocks import DottedField, Emblem, Heading, MemoHead, Paper, Part
from ita_desktop.paper.pdf import write_pdf
from tests.paper.made import SENTENCE, cell, font, grid, lay_out, paper, part, pdf, pdf_of, pieces, text
from tests.paper.reading import by_pdfium


def reader(file: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(file))


def picture(size: tuple[int, int], mode: str = "RGBA") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "black" if mode != "RGBA" else (200, 30, 30, 128)).save(out, "PNG")
    return out.getvalue()


def test_a_file_names_its_title_author_subject_language_and_program() -> None:
    file = reader(write_pdf(Paper("รายงาน 😀", "เทศบาลตำบลตัวอย่าง", (), "ผลการประเมิน"), font(), pieces))
    about = file.metadata
    assert about and (about.title, about.author, about.subject) == ("รายงาน 😀", "เทศบาลตำบลตัวอย่าง", "ผลการประเมิน")
    assert (about.creator, about.producer) == ("ITA Desktop", "ITA Desktop")
    assert file.root_object["/Lang"] == "th-TH"
    assert file.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_file_says_when_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    made = reader(pdf(text("ก"))).metadata
    assert made is not None and made.creation_date is not None
    assert abs(datetime.now(UTC) - made.creation_date.astimezone(UTC)) < timedelta(days=1)


def test_equal_papers_of_one_moment_are_equal_files() -> None:
    assert pdf(text(SENTENCE), grid((cell("ก"),))) == pdf(text(SENTENCE), grid((cell("ก"),)))


def test_no_font_is_left_outside_the_file() -> None:
    fonts = {
        str(entry["/BaseFont"]): "/FontFile2" in entry.get("/FontDescriptor", {})
        for page in reader(pdf(Heading("หนา"), text("ปกติ"))).pages
        for entry in (reference.get_object() for reference in page["/Resources"]["/Font"].values())
    }
    assert len(fonts) == 2
    assert all(fonts.values()), fonts


def test_fonts_do_not_stay_registered() -> None:
    before = set(pdfmetrics.getRegisteredFontNames())
    pdf(text("ก"))
    with pytest.raises(ValueError, match="covers"):
        pdf(grid((None,)))
    assert set(pdfmetrics.getRegisteredFontNames()) == before


def test_papers_may_be_written_at_the_same_time() -> None:
    papers = [paper(*(text(f"{SENTENCE}ฉบับที่ {i}") for _ in range(40))) for i in range(6)]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda one: write_pdf(one, font(), pieces), papers))
    assert together == [write_pdf(one, font(), pieces) for one in papers]


def test_laying_out_twice_gives_the_same_pages() -> None:
    one = paper(text(SENTENCE * 40), grid((cell("ก"),)))
    assert lay_out(one) == lay_out(one)


def test_documents_and_headings_are_bookmarks() -> None:
    file = reader(
        pdf_of(
            (
                part(text("ก"), name="บันทึกข้อความ"),
                part(Heading("รายงาน", 0), Heading("๑. ความเป็นมา"), text("ข"), Heading("๑.๑ ย่อย", 2), name="รายงาน"),
            )
        )
    )
    assert titles(file, file.outline) == ["บันทึกข้อความ", "รายงาน", ["รายงาน", ["๑. ความเป็นมา", ["๑.๑ ย่อย"]]]]
    assert [file.get_destination_page_number(entry) for entry in file.outline if not isinstance(entry, list)] == [0, 1]


def titles(file: pypdf.PdfReader, outline: list[Any]) -> list[object]:
    return [titles(file, entry) if isinstance(entry, list) else entry["/Title"] for entry in outline]


def test_a_deep_heading_first_does_not_break_the_outline() -> None:
    file = reader(pdf(Heading("ลึก", 3), Heading("ตื้น", 1), Heading("", 1), text("ก")))
    assert titles(file, file.outline) == ["ลึก", ["ตื้น"]]


def test_an_emblem_is_embedded_once_at_its_height() -> None:
    emblem = Emblem(30, picture((300, 600)), centred=True)
    [placed] = lay_out(paper(emblem))[0].placed
    where = placed.shown.picture  # type: ignore[attr-defined]
    assert (where.height, where.width) == pytest.approx((85.04, 42.52), abs=0.01)
    assert where.x + where.width / 2 == pytest.approx(453.54 / 2, abs=0.01)
    twice = pdf_of((part(emblem), part(emblem)))
    assert len({image.name for page in reader(twice).pages for image in page.images}) == 1


def test_a_very_wide_emblem_stays_in_the_column() -> None:
    [placed] = lay_out(paper(Emblem(30, picture((4000, 100)))))[0].placed
    assert placed.shown.picture.width <= 453.55  # type: ignore[attr-defined]


@pytest.mark.parametrize("data", [b"", b"no picture", picture((40, 40))[:60]])
def test_an_emblem_that_cannot_be_read_keeps_its_place_with_an_empty_box(data: bytes) -> None:
    head = MemoHead(Emblem(15, data), "บันทึกข้อความ", ((DottedField("ที่", "๑"),),))
    assert "บันทึกข้อความ" in by_pdfium(pdf(head, memo=True))[0]
    [placed, *_] = lay_out(paper(head))[0].placed
    assert placed.shown.kept == pytest.approx((0, 0, 42.52, 42.52), abs=0.01)  # type: ignore[attr-defined]
    assert placed.shown.picture is None  # type: ignore[attr-defined]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK"])
def test_emblems_of_every_colour_kind(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (30, 30)).save(out, "TIFF" if mode == "CMYK" else "PNG")
    assert reader(pdf(Emblem(15, out.getvalue()))).pages[0].images


def test_a_paper_without_parts_is_one_page() -> None:
    assert len(reader(pdf_of(())).pages) == 1
    assert len(reader(pdf_of((Part(()),))).pages) == 1
