"""Missing evidence found again."""

from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop.work import evidence_finding
from ita_desktop.work.errors import CancelledError, WorkError
from ita_desktop.work.evidence_finding import find_again
from ita_desktop.work.evidence_folder import evidence_folder, evidence_path
from tests.work.attaching import YEAR, StopsAfter, Write, kept, named


def test_the_same_bytes_under_any_name_come_back_to_their_place(saved: Path, write: Write) -> None:
    one = kept(saved, write("ก.txt", b"data"))
    path = evidence_path(saved, one)
    assert path
    path.unlink()

    assert find_again(saved, YEAR, one, write("ชื่ออื่น.txt", b"data")) == one
    assert path.read_bytes() == b"data"


def test_they_are_found_below_a_folder_even_if_the_whole_folder_of_evidence_went(
    saved: Path, write: Write, tmp_path: Path
) -> None:
    one = named("2569/ก.txt", b"data")
    deep = tmp_path / "เก่า" / "ลึก"
    deep.mkdir(parents=True)
    (deep / "x.txt").write_bytes(b"data")
    (deep / "อื่น.txt").write_bytes(b"else")

    assert find_again(saved, YEAR, one, tmp_path / "เก่า") == one
    assert (evidence_folder(saved) / "2569" / "ก.txt").read_bytes() == b"data"


def test_a_changed_file_stays_and_the_old_one_takes_another_name(saved: Path, write: Write) -> None:
    source = write("ก.txt", b"data")
    one = kept(saved, source)
    path = evidence_path(saved, one)
    assert path
    path.write_bytes(b"edited")

    now = find_again(saved, YEAR, one, source)

    assert (now.id, now.target) == (one.id, "2569/ก (2).txt")
    assert path.read_bytes() == b"edited"


def test_evidence_that_named_a_place_outside_gets_one_inside(saved: Path, write: Write) -> None:
    assert find_again(saved, YEAR, named("../ก.txt", b"data"), write("ก.txt", b"data")).target == "2569/ก.txt"


def test_another_file_is_not_the_same_evidence(saved: Path, write: Write) -> None:
    with pytest.raises(WorkError, match="ไม่ใช่ไฟล์เดิม"):
        find_again(saved, YEAR, named("2569/ก.txt", b"data"), write("ก.txt", b"dato"))

    assert not evidence_folder(saved).exists()


def test_evidence_named_by_hand_is_whatever_the_clerk_shows(saved: Path, write: Write) -> None:
    by_hand = replace(named("2569/ก.txt"), sha256="", size=0)

    now = find_again(saved, YEAR, by_hand, write("ข.txt", b"data"))

    assert now == replace(named("2569/ข.txt", b"data"), id=by_hand.id)


def test_a_folder_without_it_is_one_sentence_and_so_is_nothing(saved: Path, write: Write, tmp_path: Path) -> None:
    one = named("2569/ก.txt", b"data")

    with pytest.raises(WorkError, match="ไม่พบไฟล์เดิม"):
        find_again(saved, YEAR, one, write("ก.txt", b"1").parent)
    with pytest.raises(WorkError, match="ไม่ใช่ไฟล์เดิม"):
        find_again(saved, YEAR, one, tmp_path / "ไม่มี")


def test_the_search_ends_by_itself_and_at_the_clerks_word(
    saved: Path, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = named("2569/ก.txt", b"data")
    (write("ฮ.txt", b"data").parent / "วน").symlink_to(tmp_path)
    for n in range(10):
        write(f"{n}.txt", b"1")
    with pytest.raises(CancelledError):
        find_again(saved, YEAR, one, tmp_path / "กล้อง", StopsAfter(-1))

    monkeypatch.setattr(evidence_finding, "MOST_SEARCHED", 5)
    with pytest.raises(WorkError, match="ไม่พบไฟล์เดิม"):
        find_again(saved, YEAR, one, tmp_path / "กล้อง")
