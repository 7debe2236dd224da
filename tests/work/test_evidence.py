"""Files copied into the folder of evidence."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import EvidenceKind
from ita_desktop.store import placing
from ita_desktop.work import evidence as room
from ita_desktop.work import streaming
from ita_desktop.work.errors import CancelledError, WorkError
from ita_desktop.work.evidence import keep_evidence
from ita_desktop.work.evidence_folder import evidence_folder, evidence_path, found_in, is_inside
from ita_desktop.work.filenames import is_safe_name, safe_name
from tests.work.attaching import TODAY, YEAR, StopsAfter, Write, kept
from tests.work.failing import full_disk


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_a_file_is_copied_below_its_year_beside_the_office(saved: Path, write: Write) -> None:
    source = write("ภาพการประชุม 15 ม.ค. 69.jpg", b"\xff\xd8\xff photo")

    one = kept(saved, source)

    assert evidence_folder(saved) == saved.parent / "อบต.ตัวอย่าง - หลักฐาน"
    assert (one.kind, one.target) == (EvidenceKind.FILE, "2569/ภาพการประชุม 15 ม.ค. 69.jpg")
    assert (one.sha256, one.size) == (hashlib.sha256(b"\xff\xd8\xff photo").hexdigest(), 9)
    assert (one.title, one.dated, one.added_on) == ("ภาพการประชุม 15 ม.ค. 69", date(2026, 1, 15), TODAY)
    path = evidence_path(saved, one)
    assert path and path.read_bytes() == source.read_bytes()


def test_other_bytes_of_the_same_name_take_another_name(saved: Path, write: Write) -> None:
    targets = [kept(saved, write("รายงาน.pdf", b"%PDF-" + bytes([65 + n]))).target for n in range(3)]

    assert targets == ["2569/รายงาน.pdf", "2569/รายงาน (2).pdf", "2569/รายงาน (3).pdf"]


def test_names_one_system_takes_for_one_do_not_meet(saved: Path, write: Write) -> None:
    first, second = kept(saved, write("Report.PDF", b"%PDF-1")), kept(saved, write("report.pdf", b"%PDF-22"))

    assert (first.target, second.target) == ("2569/Report.PDF", "2569/report (2).pdf")


def test_the_same_bytes_lie_there_once_whatever_they_are_called(saved: Path, write: Write) -> None:
    first = kept(saved, write("ก.txt", b"same"))

    again = keep_evidence(saved, 2568, (write("ข.txt", b"same"),), TODAY)

    assert (again.evidence[0].target, again.evidence[0].title) == (first.target, "ข")
    assert again.evidence[0].id != first.id
    assert "ไม่ได้คัดลอกซ้ำ" in again.said[0]
    assert everything(evidence_folder(saved)) == {"2569", "2569/ก.txt"}


def test_a_file_from_within_the_folder_stays_where_it_is(saved: Path, write: Write) -> None:
    one = kept(saved, write("ก.txt", b"1"))
    path = evidence_path(saved, one)
    assert path

    assert kept(saved, path).target == one.target


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("CON.pdf", "_CON.pdf"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("ท้าย..txt", "ท้าย.txt"),
        ("ที่นี่ 😀.txt", "ที่นี่ 😀.txt"),
        ("ชื่อ\u202efdp.exe", "ชื่อ fdp.exe"),
        ("ไม่มีนามสกุล", "ไม่มีนามสกุล"),
        (".htaccess", "htaccess"),
        ("a:b?.txt", "a b.txt"),
    ],
)
def test_a_name_windows_refuses_becomes_one_it_takes(saved: Path, write: Write, name: str, target: str) -> None:
    assert kept(saved, write(name, b"1")).target == f"2569/{target}"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_no_file_can_hold_is_kept_without_what_cannot_be_written(saved: Path, tmp_path: Path) -> None:
    source = tmp_path / os.fsdecode("ก\u202eข\u00a0ค".encode() + b"\xff.txt")
    source.write_bytes(b"1")

    one = kept(saved, source)

    assert (one.target, one.title) == ("2569/ก ข ค.txt", "กข ค")


def test_the_longest_name_is_shortened_and_keeps_its_ending(saved: Path, write: Write) -> None:
    targets = {kept(saved, write("ก" * 83 + ".docx", b"PK" + bytes([n]))).target for n in range(2)}

    assert len(targets) == 2
    assert all(target.endswith(".docx") and len(target.encode()) < 250 for target in targets)


@given(st.text(), st.sampled_from(["", ".pdf", " (2).jpg"]))
def test_every_name_that_is_given_is_one_that_is_found_again(title: str, suffix: str) -> None:
    assert is_safe_name(safe_name(title, suffix))
    assert is_inside(f"2569/{safe_name(title, suffix)}")


def test_what_cannot_be_taken_is_left_out_and_said(saved: Path, write: Write, tmp_path: Path) -> None:
    sources = (
        write("ว่าง.txt", b""),
        write("ดี.txt", b"1"),
        tmp_path / "ไม่มี.txt",
        tmp_path,
        saved,
    )

    keeping = keep_evidence(saved, YEAR, sources, TODAY)

    assert [one.title for one in keeping.evidence] == ["ดี"]
    assert [word in said for word, said in zip(("ว่างเปล่า", "อ่านไฟล์", "โฟลเดอร์", "ไม่ใช่ไฟล์"), keeping.said, strict=True)]
    assert len(keeping.said) == 4


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the folders of this system")
def test_a_pipe_is_not_waited_for(saved: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ท่อ.txt")

    with pytest.raises(WorkError, match="ไม่ใช่ไฟล์ที่แนบ"):
        keep_evidence(saved, YEAR, (tmp_path / "ท่อ.txt",), TODAY)


def test_a_link_gives_what_it_leads_to(saved: Path, write: Write, tmp_path: Path) -> None:
    link = tmp_path / "ทางลัด.txt"
    link.symlink_to(write("ก.txt", b"1"))

    path = evidence_path(saved, kept(saved, link))

    assert path and not path.is_symlink()
    assert path.read_bytes() == b"1"


def test_too_large_a_file_is_refused_before_it_is_read(
    saved: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "LARGEST", 10)

    with pytest.raises(WorkError, match="ใหญ่เกิน"):
        keep_evidence(saved, YEAR, (write("ใหญ่.mp4", b"x" * 11),), TODAY)

    assert not evidence_folder(saved).exists()


def test_a_file_that_is_being_written_is_left_out(saved: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write("กำลังเขียน.txt", b"1" * 10)
    copy = streaming.copy_hashed

    def growing(path: Path, put: object, largest: int, progress: object) -> tuple[str, int]:
        def noticed(piece: bytes) -> None:
            with path.open("ab") as file:
                file.write(b"more")
            put(piece)  # type: ignore[operator]

        return copy(path, noticed, 40, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(room, "copy_hashed", growing)

    with pytest.raises(WorkError, match="กำลังถูกแก้ไข"):
        keep_evidence(saved, YEAR, (source,), TODAY)

    assert not evidence_folder(saved).exists()


def test_a_full_disk_is_one_sentence_and_leaves_nothing(
    saved: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "put_under_new_name", full_disk)

    with pytest.raises(WorkError, match="พื้นที่ในไดรฟ์เต็ม"):
        keep_evidence(saved, YEAR, (write("ก.txt", b"1"),), TODAY)

    assert everything(saved.parent) == {saved.name}


def test_a_disk_full_at_the_second_file_keeps_the_first(
    saved: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = placing.put_under_new_name
    placed: list[Path] = []

    def once(draft: Path, path: Path) -> None:
        if placed:
            full_disk()
        placed.append(path)
        place(draft, path)

    monkeypatch.setattr(room, "put_under_new_name", once)

    keeping = keep_evidence(saved, YEAR, (write("ก.txt", b"1"), write("ข.txt", b"22")), TODAY)

    assert [one.title for one in keeping.evidence] == ["ก"]
    assert "พื้นที่ในไดรฟ์เต็ม" in keeping.said[0]
    assert set(found_in(evidence_folder(saved)) or ()) == {"2569/ก.txt"}


def test_a_pulled_stick_is_one_sentence(saved: Path, write: Write) -> None:
    source = write("ก.txt", b"1")
    saved.unlink()
    saved.parent.rmdir()
    saved.parent.write_text("ไม่ใช่โฟลเดอร์")

    with pytest.raises(WorkError, match="ยังไม่ได้แนบไฟล์"):
        keep_evidence(saved, YEAR, (source,), TODAY)


def test_a_folder_that_goes_in_the_middle_is_one_sentence(saved: Path, write: Write) -> None:
    class Pulled(StopsAfter):
        @property
        def cancelled(self) -> bool:
            if len(self.told) == 2:
                shutil.rmtree(saved.parent, ignore_errors=True)
            return False

    keeping = keep_evidence(saved, YEAR, (write("ก.txt", b"1"), write("ข.txt", b"22")), TODAY, Pulled(0))

    assert [one.title for one in keeping.evidence] == ["ก"]
    assert len(keeping.said) == 1
    assert "โปรดตรวจสอบว่าไดรฟ์ยังเสียบอยู่" in keeping.said[0]


def test_a_path_too_long_for_the_system_gets_a_shorter_name(
    saved: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_LONGEST_PATH", len(str(evidence_folder(saved))) + 30)

    one = kept(saved, write("ก" * 60 + ".txt", b"1"))

    assert one.target == "2569/" + "ก" * 14 + ".txt"


def test_a_folder_that_cannot_be_written_is_one_sentence(saved: Path, write: Write) -> None:
    evidence_folder(saved).write_text("ไฟล์ชื่อเดียวกัน")

    with pytest.raises(WorkError, match="เขียนลงในโฟลเดอร์"):
        keep_evidence(saved, YEAR, (write("ก.txt", b"1"),), TODAY)


def test_stopping_keeps_what_was_copied_whole(saved: Path, write: Write) -> None:
    sources = tuple(write(f"{n}.txt", b"x" * (n + 1)) for n in range(5))

    keeping = keep_evidence(saved, YEAR, sources, TODAY, StopsAfter(2))

    assert [one.title for one in keeping.evidence] == ["0", "1"]
    assert set(found_in(evidence_folder(saved)) or ()) == {"2569/0.txt", "2569/1.txt"}


def test_stopping_before_the_first_keeps_nothing(saved: Path, write: Write) -> None:
    with pytest.raises(CancelledError):
        keep_evidence(saved, YEAR, (write("ก.txt", b"1"),), TODAY, StopsAfter(0))

    assert not evidence_folder(saved).exists()


def test_a_program_is_kept_with_a_warning(saved: Path, write: Write) -> None:
    keeping = keep_evidence(saved, YEAR, (write("รายงาน.pdf", b"MZ\x90"),), TODAY)

    assert len(keeping.evidence) == 1
    assert "โปรแกรม" in keeping.said[0]


@pytest.mark.slow
def test_kill_while_copying_leaves_only_whole_files(saved: Path, write: Write) -> None:
    sources = [write(f"{n}.bin", os.urandom(2_000_000)) for n in range(30)]
    whole = {hashlib.sha256(source.read_bytes()).hexdigest() for source in sources}
    copying = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from ita_desktop.work.evidence import keep_evidence\n"
        "class Tell:\n"
        "    cancelled = False\n"
        "    def step(self, done, total, what): print(done, flush=True)\n"
        "keep_evidence(Path(sys.argv[1]), 2569, [Path(one) for one in sys.argv[2:]], date(2026, 2, 3), Tell())\n"
    )
    for run in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", copying, str(saved), *map(str, sources)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout
        for _ in range(2 + 3 * run):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()

        found = found_in(evidence_folder(saved)) or {}
        assert {streaming.sha256_of(evidence_folder(saved) / target) for target in found} <= whole

    assert len(keep_evidence(saved, YEAR, sources, TODAY).evidence) == 30
    assert len(found_in(evidence_folder(saved)) or ()) == 30
