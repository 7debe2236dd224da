"""Links as evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import EvidenceKind
from ita_desktop.work.errors import WorkError
from ita_desktop.work.evidence_links import link_evidence
from tests.work.attaching import TODAY


@pytest.mark.parametrize(
    "link",
    [
        "https://www.example.go.th/ข่าว/1?หน้า=2",
        "HTTP://example.org",
        "www.example.go.th/news",
        "file:///C:/งาน/ก.pdf",
        r"\\server\share\งาน\ก.pdf",
        r"D:\งาน\ก.pdf",
        "example.go.th",
    ],
)
def test_a_link_is_kept_as_typed(link: str) -> None:
    one = link_evidence(f"  {link}\n", TODAY)

    assert (one.kind, one.target, one.added_on) == (EvidenceKind.LINK, link, TODAY)
    assert (one.sha256, one.size) == ("", 0)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "   ",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "ms-msdt:/id",
        "https://",
        "รายงานการประชุม",
        "a\x00b.org",
        "https://example.org/\u202etxt",
        "x" * 2001,
    ],
)
def test_what_is_no_link_is_refused_in_one_sentence(link: str) -> None:
    with pytest.raises(WorkError, match="ยังไม่ได้แนบ"):
        link_evidence(link, TODAY)


@given(st.text(max_size=40))
def test_no_text_with_another_scheme_gets_through(rest: str) -> None:
    with pytest.raises(WorkError):
        link_evidence(f"javascript:{rest}", TODAY)
