"""Answers, sections, figures and opinions written and given back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.documents import Document, Opinion, SectionText
from ita_desktop.domain.drafting import (
    Scan,
    follows_usual_chain,
    put_document,
    scan_of,
    with_answer,
    with_opinions,
    with_override,
    with_scan,
    with_section,
    with_usual_chain,
    with_variant,
)
from ita_desktop.domain.file import OfficeFile

MEMO = Document("m", "memo")


def test_a_document_is_added_behind_the_others_or_exchanged() -> None:
    file = put_document(put_document(OfficeFile("f"), 2569, MEMO), 2569, Document("n", "measures"))
    assert [one.id for one in file.years[2569].documents] == ["m", "n"]
    changed = put_document(file, 2569, replace(MEMO, title="ใหม่"))
    assert [(one.id, one.title) for one in changed.years[2569].documents] == [("m", "ใหม่"), ("n", "")]


@given(st.text())
def test_what_is_written_and_given_back_leaves_no_trace(text: str) -> None:
    assert with_answer(with_answer(MEMO, "number", text), "number", None) == MEMO
    assert with_override(with_override(MEMO, "ranking.rank.1", text), "ranking.rank.1", None) == MEMO
    assert with_variant(with_variant(MEMO, "measures", text), "measures", None) == MEMO
    assert with_section(with_section(MEMO, "cause", text, lambda: "new"), "cause", None, lambda: "new") == MEMO


def test_a_section_keeps_its_id_and_place_when_it_is_written_again() -> None:
    two = replace(MEMO, sections=(SectionText("1", "cause", "ก"), SectionText("2", "closing", "ข")))
    again = with_section(two, "cause", "", lambda: "never")
    assert again.sections == (SectionText("1", "cause", ""), SectionText("2", "closing", "ข"))
    assert with_section(MEMO, "cause", "ก", lambda: "new").sections == (SectionText("new", "cause", "ก"),)


def test_a_document_follows_the_usual_chain_until_it_has_opinions_or_none_of_its_own() -> None:
    assert follows_usual_chain(MEMO)
    assert not follows_usual_chain(with_opinions(MEMO, (Opinion("o", "ความเห็น"),)))
    assert not follows_usual_chain(with_opinions(MEMO, ()))
    assert with_usual_chain(with_opinions(MEMO, ())) == MEMO
    assert with_usual_chain(with_opinions(MEMO, (Opinion("o", "ความเห็น"),))) == MEMO


def test_a_scan_is_remembered_by_name_and_digest_beside_other_extras() -> None:
    own = replace(MEMO, extra={"ช่องของหน่วยงาน": "ข้อความ"})
    scan = Scan("โฟลเดอร์/ไฟล์.pdf", "ab" * 32)
    assert scan_of(own) is None
    assert scan_of(with_scan(own, scan)) == scan
    assert with_scan(with_scan(own, scan), None) == own
