"""Names of files and links, as they come from cameras, mails and browsers."""

import pytest

from ita_desktop.domain.evidence_targets import evidence_name, has_macros, is_address, is_program
from ita_desktop.domain.measures import Evidence, EvidenceKind


@pytest.mark.parametrize("name", ["ตั้งค่า.EXE", "2569/ภาพ.jpg.lnk", "a.bat", "เปิด.js", "รายงาน.pdf.scr", "x.msi"])
def test_programs(name: str) -> None:
    assert is_program(name)
    assert not has_macros(name)


@pytest.mark.parametrize("name", ["แบบฟอร์ม.xlsm", "คำสั่ง.DOCM", "สไลด์.pptm", "ตาราง.xlsb"])
def test_documents_with_macros(name: str) -> None:
    assert has_macros(name)
    assert not is_program(name)


@pytest.mark.parametrize("name", ["ภาพ.jpg", "รายงาน.pdf", "exe", "2569/คำสั่ง.docx", "ตาราง.xlsx", "", "ก.", ".bat"])
def test_harmless_names(name: str) -> None:
    assert not is_program(name)
    assert not has_macros(name)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.example.go.th/a?b=1",
        "HTTP://example.go.th",
        "www.example.go.th",
        "example.go.th/ข่าว/1",
        "เว็บ.ไทย",
        "\\\\server\\ita\\ภาพ.jpg",
        "D:\\ita\\ภาพ.jpg",
        "file:///C:/ita.pdf",
    ],
)
def test_addresses(link: str) -> None:
    assert is_address(link)


@pytest.mark.parametrize(
    "link", ["", "ดูที่เว็บไซต์", "https://", "https:// example", "facebook", "example .go.th", "เพจ อบต."]
)
def test_what_is_no_address(link: str) -> None:
    assert not is_address(link)


@pytest.mark.parametrize(
    ("evidence", "name"),
    [
        (Evidence("1", EvidenceKind.FILE, "2569/ภาพ.jpg", " ภาพกิจกรรม "), "ภาพกิจกรรม"),
        (Evidence("1", EvidenceKind.FILE, "2569/ภาพ.jpg", " "), "ภาพ.jpg"),
        (Evidence("1", EvidenceKind.LINK, "https://example.go.th/ข่าว/"), "https://example.go.th/ข่าว/"),
    ],
)
def test_evidence_is_called_by_its_title_or_where_it_lies(evidence: Evidence, name: str) -> None:
    assert evidence_name(evidence) == name
