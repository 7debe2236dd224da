"""What lies in the folder of evidence while files are copied in."""

from hashlib import sha256
from pathlib import Path

from ita_desktop.work.evidence_lying import Lying
from ita_desktop.work.progress import SILENT


def hash_of(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_files_are_known_by_size_those_added_later_too(tmp_path: Path) -> None:
    (tmp_path / "2569").mkdir()
    (tmp_path / "2569" / "ก.txt").write_bytes(b"abc")
    lying = Lying(tmp_path)
    (tmp_path / "2569" / "ข.txt").write_bytes(b"xyz")
    lying.add("2569/ข.txt", 3, hash_of(b"xyz"))

    assert (lying.of_size(3), lying.of_size(4)) == (("2569/ก.txt", "2569/ข.txt"), ())
    assert lying.is_same("2569/ก.txt", 3, hash_of(b"abc"), SILENT)
    assert lying.is_same("2569/ข.txt", 3, hash_of(b"xyz"), SILENT)
    assert not lying.is_same("2569/ก.txt", 3, hash_of(b"xyz"), SILENT)


def test_a_file_that_went_or_grew_meanwhile_is_not_the_same(tmp_path: Path) -> None:
    for name in ("ก.txt", "ข.txt"):
        (tmp_path / name).write_bytes(b"abc")
    lying = Lying(tmp_path)
    assert lying.is_same("ก.txt", 3, hash_of(b"abc"), SILENT)
    (tmp_path / "ก.txt").unlink()
    (tmp_path / "ข.txt").write_bytes(b"abcd")

    assert not lying.is_same("ก.txt", 3, hash_of(b"abc"), SILENT)
    assert not lying.is_same("ข.txt", 3, hash_of(b"abc"), SILENT)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert Lying(tmp_path / "ไม่มี").of_size(3) == ()
