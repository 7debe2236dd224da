"""What became of evidence since it was attached."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.work.errors import CancelledError
from ita_desktop.work.evidence_folder import evidence_folder
from ita_desktop.work.evidence_states import EvidenceState, left_behind, states_of
from tests.work.attaching import StopsAfter, Write, kept, named


def put(office: Path, target: str, data: bytes) -> None:
    path = evidence_folder(office) / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_every_state_is_told(saved: Path, tmp_path: Path) -> None:
    put(saved, "2569/ดี.txt", b"good")
    put(saved, "2569/สั้นลง.txt", b"short")
    (tmp_path / "ลับ.txt").write_bytes(b"1")
    (evidence_folder(saved) / "2569" / "ทางออก.txt").symlink_to(tmp_path / "ลับ.txt")
    evidences = (
        named("2569/ดี.txt", b"good", "good"),
        named("2569/สั้นลง.txt", b"longer", "shorter"),
        named("2569/หาย.txt", b"1", "gone"),
        named("../ลับ.txt", b"1", "out"),
        named("2569/ทางออก.txt", b"1", "link out"),
        Evidence("link", EvidenceKind.LINK, "https://example.org"),
    )

    states = states_of(saved, evidences)

    assert states == {
        "good": EvidenceState.FINE,
        "shorter": EvidenceState.CHANGED,
        "gone": EvidenceState.MISSING,
        "out": EvidenceState.OUTSIDE,
        "link out": EvidenceState.OUTSIDE,
        "link": EvidenceState.FINE,
    }


def test_other_bytes_of_the_same_size_are_noticed_by_the_thorough_look_alone(saved: Path) -> None:
    put(saved, "2569/ก.txt", b"after!")
    one = named("2569/ก.txt", b"before")

    assert states_of(saved, (one,))["e"] is EvidenceState.FINE
    assert states_of(saved, (one,), thorough=True)["e"] is EvidenceState.CHANGED


def test_the_thorough_look_tells_how_far_it_is_and_stops(saved: Path) -> None:
    for n in range(3):
        put(saved, f"2569/{n}.txt", b"x")
    evidences = tuple(named(f"2569/{n}.txt", b"x", str(n)) for n in range(3))
    watched = StopsAfter(10)

    assert set(states_of(saved, evidences, watched, thorough=True).values()) == {EvidenceState.FINE}
    assert [told[:2] for told in watched.told] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    with pytest.raises(CancelledError):
        states_of(saved, evidences, StopsAfter(1), thorough=True)


def test_evidence_without_a_hash_has_only_to_be_there(saved: Path) -> None:
    put(saved, "2569/ก.txt", b"1")
    by_hand = replace(named("2569/ก.txt"), sha256="", size=0)

    assert states_of(saved, (by_hand,), thorough=True)["e"] is EvidenceState.FINE


@pytest.mark.parametrize("make", [lambda folder: None, lambda folder: folder.write_text("ไฟล์")])
def test_a_folder_that_is_gone_is_one_sentence_for_all(saved: Path, make: object) -> None:
    make(evidence_folder(saved))  # type: ignore[operator]
    evidences = tuple(named(f"2569/{n}.txt", b"x", str(n)) for n in range(5000))

    states = states_of(saved, evidences)

    assert set(states.values()) == {EvidenceState.FOLDER_MISSING}
    assert left_behind(saved, states).count("5000 ไฟล์") == 1
    assert "อบต.ตัวอย่าง - หลักฐาน" in left_behind(saved, states)


def test_a_folder_that_is_there_needs_no_sentence(saved: Path, write: Write) -> None:
    states = states_of(saved, (kept(saved, write("ก.txt", b"1")), named("2569/หาย.txt")))

    assert left_behind(saved, states) == ""


@pytest.mark.slow
def test_five_thousand_attachments_are_looked_through_by_reading_each_folder_once(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in range(2565, 2570):
        put(saved, f"{year}/ก.txt", b"x")
    for n in range(5000):
        (evidence_folder(saved) / f"{2565 + n % 5}" / f"{n}.txt").write_bytes(b"x")
    evidences = tuple(named(f"{2565 + n % 5}/{n}.txt", b"x", str(n)) for n in range(5000))
    read: list[str] = []
    scandir = os.scandir

    def noted(folder: str) -> object:
        read.append(str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", noted)

    states = states_of(saved, evidences)

    assert set(states.values()) == {EvidenceState.FINE}
    assert len(read) == 6
