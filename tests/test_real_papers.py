"""Two real papers and the sample office, printed and read back: every typed text is in the PDF as it was typed."""

import io
import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from ita_desktop.domain.context import default_working_year
from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Digits
from ita_desktop.domain.years import Assessment, YearWork
from ita_desktop.paths import resource
from ita_desktop.store.codec import from_json
from ita_desktop.thai.digits import plain_digits
from ita_desktop.thai.normal import normal
from ita_desktop.work.printing import make_pdf

TODAY = date(2025, 11, 24)
DATA = Path(__file__).parent / "data"
PAPERS = [
    ("sample-004", "bundle"),
    ("sample-004", "memo"),
    ("sample-004", "analysis-long"),
    ("sample-001", "analysis-short"),
    ("office", "bundle"),
    ("office", "measures-4"),
]
MODES = [Digits.AS_TYPED, *(pytest.param(one, marks=pytest.mark.slow) for one in (Digits.THAI, Digits.ARABIC))]


@cache
def office(name: str) -> OfficeFile:
    path = resource("sample", "office.json") if name == "office" else DATA / f"{name}.json"
    return from_json(json.loads(path.read_text(encoding="utf-8")))


def in_digits(file: OfficeFile, year: int, digits: Digits) -> OfficeFile:
    """The file with every document of the year printed in these digits."""
    work = file.years[year]
    documents = tuple(replace(document, digits=digits) for document in work.documents)
    return replace(file, years={**file.years, year: replace(work, documents=documents)})


@cache
def printed(name: str, kind: str, digits: Digits) -> bytes:
    file = office(name)
    year = default_working_year(file, 0)
    return make_pdf(in_digits(file, year, digits), f"{year}-{kind}", TODAY)


def by_pdfium(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def by_pypdf(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def folded(text: str) -> str:
    """Without white space, and with sara am whole, as paper prints it."""
    return re.sub(r"\s+", "", normal(text))


def typed_texts(name: str, kind: str) -> Iterator[str]:
    """Everything that was typed and must stand on this paper, cell by cell."""
    file = office(name)
    year = default_working_year(file, 0)
    kinds = ["memo", "analysis-long"] if kind == "bundle" else [kind.rstrip("-0123456789")]
    number = int(kind[-1]) - 1 if kind[-1].isdigit() else 0
    for one in kinds:
        stored = [document for document in file.years[year].documents if document.kind == one]
        yield from _document_texts(stored[number])
    if any(one.startswith("analysis") for one in kinds):
        yield from _analysis_texts(file.years[year - 1].assessment, kinds)
    if kinds != ["memo"]:
        yield from _measure_texts(file.years[year], kinds)


def _document_texts(document: Document) -> Iterator[str]:
    yield from document.fields.values()
    for section in document.sections:
        yield from section.text.split("\n")
    for signer in (document.signer, *(opinion.signer for opinion in document.opinions)):
        yield from (signer.name, *signer.post.split("\n"), signer.acting)
    yield from (opinion.title for opinion in document.opinions)


def _analysis_texts(assessment: Assessment, kinds: list[str]) -> Iterator[str]:
    level = "tool" if kinds == ["analysis-short"] else "indicator"
    for finding in assessment.findings:
        if finding.level == level:
            yield from (finding.defect, finding.improve, finding.maintain, finding.text)


def _measure_texts(work: YearWork, kinds: list[str]) -> Iterator[str]:
    short = kinds == ["analysis-short"]
    for measure in work.measures:
        yield from _row_texts(measure)
        yield measure.follow_up.text if short else measure.analysis


def _row_texts(measure: Measure) -> Iterator[str]:
    yield from measure.titles
    for step in measure.steps:
        yield from (step.text, *step.sub_points)
    yield from (responsible.text for responsible in measure.responsibles)
    yield measure.timeframe.text


def stands_in(text: str, pages: list[str]) -> bool:
    """Whether a text stands on one page, or its fragments on pages that follow each other."""
    return any(_runs_on(text, pages[start:]) for start in range(len(pages)))


def _runs_on(text: str, pages: list[str]) -> bool:
    if not text:
        return True
    if not pages:
        return False
    if text in pages[0]:
        return True
    # A fragment may by chance go on as its page does, so a few shorter cuts are tried; the rest begins the next page.
    longest = bisect_left(range(1, len(text)), True, key=lambda cut: text[:cut] not in pages[0])
    return longest > 0 and any(_runs_on(text[cut:], pages[1:]) for cut in range(longest, max(0, longest - 3), -1))


@pytest.mark.parametrize("read", [by_pdfium, by_pypdf], ids=["pdfium", "pypdf"])
@pytest.mark.parametrize("digits", MODES, ids=["as-typed", "thai", "arabic"])
@pytest.mark.parametrize(("name", "kind"), PAPERS)
def test_every_typed_text_is_in_the_pdf(name: str, kind: str, digits: Digits, read) -> None:  # type: ignore[no-untyped-def]
    fold = folded if digits is Digits.AS_TYPED else lambda text: plain_digits(folded(text))
    pages = [fold(page) for page in read(printed(name, kind, digits))]
    typed = [fold(text) for text in typed_texts(name, kind)]
    assert sum(map(len, typed)) > 500
    assert [text for text in typed if not stands_in(text, pages)] == []


@pytest.mark.parametrize("read", [by_pdfium, by_pypdf], ids=["pdfium", "pypdf"])
@pytest.mark.parametrize(("name", "kind"), PAPERS)
def test_what_is_read_back_is_plain_thai(name: str, kind: str, read) -> None:  # type: ignore[no-untyped-def]
    text = "".join(read(printed(name, kind, Digits.THAI)))
    assert not re.search("[\ue000-\uf8ff\u200b]", text), "private use or zero width"
    assert not re.search("\u0e4d[\u0e48-\u0e4b]?\u0e32", text), "sara am in two pieces"


def test_the_memo_has_its_chain_and_the_mark_of_the_next_page() -> None:
    first, second = by_pdfium(printed("sample-004", "memo", Digits.AS_TYPED))
    assert "/ความเห็น..." in first
    assert folded(first).index("จึงเรียนมา") < folded(first).index("นักจัดการงานทั่วไปชำนาญการ")
    order = [folded(second).index(folded(post)) for post in ("หัวหน้าสำนักปลัด", "ปลัดเทศบาล", "นายกเทศมนตรีตำบล")]
    assert order == sorted(order)


def test_a_bundle_numbers_the_pages_of_each_document() -> None:
    pages = [folded(page) for page in by_pdfium(printed("sample-004", "bundle", Digits.AS_TYPED))]
    numbered = [match[1] for page in pages if (match := re.match(r"-([๐-๙0-9]+)-", page))]
    assert numbered[0] == "๒"
    assert numbered[1:] == [str(n) for n in range(2, len(numbered) + 1)]


@pytest.mark.parametrize(("name", "kind"), PAPERS)
def test_every_pdf_says_what_it_is(name: str, kind: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(name, kind, Digits.THAI)))
    assert reader.metadata is not None
    assert reader.metadata.title and reader.metadata.author
    assert reader.root_object["/Lang"] == "th-TH"
    assert reader.outline
