"""No evidence leads out of its folder, and what lies there unnamed is known."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.work.evidence_folder import evidence_folder, evidence_path, found_in, unused_files
from tests.work.attaching import Write, kept, named, with_attached

OFFICE = Path("/งาน/อบต.ita")
HOSTILE = [
    "..",
    ".",
    "",
    "/",
    "//",
    "\\",
    "C:",
    "CON",
    "nul.txt",
    "a:b",
    "ก.",
    "ก ",
    " ก",
    "~",
    "con .pdf",
    "\0",
    "\ud800",
]


@pytest.mark.parametrize(
    "target",
    [
        "",
        "..",
        "../ลับ.pdf",
        "2569/../../ลับ.pdf",
        "2569/../ลับ.pdf",
        "/etc/passwd",
        "//server/share/a.pdf",
        "C:/a.pdf",
        "C:a.pdf",
        "2569\\a.pdf",
        "2569/a.pdf:stream",
        "2569/CON",
        "2569/con.pdf",
        "2569/lpt1 .txt",
        "2569/a.pdf.",
        "2569/a.pdf ",
        "2569//a.pdf",
        "2569/./a.pdf",
        "1/2/3/4/5.pdf",
        "2569/\0.pdf",
        "2569/\ud800.pdf",
    ],
)
def test_a_target_that_leads_elsewhere_is_no_path(target: str) -> None:
    assert evidence_path(OFFICE, named(target)) is None


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=8), max_size=6).map("/".join))
def test_whatever_is_named_lies_in_the_folder_or_nowhere(target: str) -> None:
    path = evidence_path(OFFICE, named(target))

    assert path is None or (path != evidence_folder(OFFICE) and path.is_relative_to(evidence_folder(OFFICE)))
    assert path is None or ".." not in path.parts


def test_a_link_has_no_path() -> None:
    assert evidence_path(OFFICE, Evidence("l", EvidenceKind.LINK, "2569/a.pdf")) is None


def test_links_in_the_folder_do_not_lead_out_of_it(saved: Path, tmp_path: Path, write: Write) -> None:
    folder = evidence_folder(saved)
    (folder / "2569").mkdir(parents=True)
    (folder / "2569" / "ทางออก.txt").symlink_to(write("ลับ.txt", b"1"))
    (folder / "ทางออก").symlink_to(tmp_path)

    assert evidence_path(saved, named("2569/ทางออก.txt")) is None
    assert evidence_path(saved, named("ทางออก/กล้อง/ลับ.txt")) is None
    assert found_in(folder) == {}


def test_a_folder_that_is_not_there_is_told_from_an_empty_one(saved: Path) -> None:
    assert found_in(evidence_folder(saved)) is None
    evidence_folder(saved).mkdir()
    assert found_in(evidence_folder(saved)) == {}


def test_files_nobody_names_any_more_are_listed_and_stay(saved: Path, office: OfficeFile, write: Write) -> None:
    used, unused = kept(saved, write("ใช้.txt", b"1")), kept(saved, write("ไม่ใช้.txt", b"22"))
    (evidence_folder(saved) / "Thumbs.db").write_bytes(b"x")

    found = unused_files(saved, with_attached(office, used))

    assert [(one.target, one.size) for one in found] == [(unused.target, 2)]
    path = evidence_path(saved, unused)
    assert path and path.exists()
