"""Drafts, and finished files given their name."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_desktop.store.placing import SHARED, draft_beside, put_under_new_name

OLD = f"~ita-{'0a' * 16}.tmp"


def test_a_draft_is_gone_whatever_happens(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), draft_beside(path) as draft:
        draft.write_bytes(b"half" * (1 // 0))
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "hours", "stays"),
    [
        (OLD, 2, False),
        (f"{OLD}-journal", 2, False),
        (OLD, 0.9, True),
        ("~ita-รายงาน.tmp", 2, True),
        (f"{OLD}.ita", 2, True),
        ("~$รายงาน.docx", 2, True),
        ("อบต.ita", 2, True),
    ],
)
def test_only_old_drafts_of_ours_are_swept(path: Path, name: str, hours: float, stays: bool) -> None:
    left = path.with_name(name)
    left.write_bytes(b"left behind")
    moment = left.stat().st_mtime - hours * 3600
    os.utime(left, (moment, moment))

    with draft_beside(path):
        assert left.exists() is stays


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("make", [lambda one: one.symlink_to("mine.txt"), os.mkdir], ids=["link", "folder"])
def test_what_is_no_ordinary_file_is_not_swept(path: Path, make: Callable[[Path], None]) -> None:
    path.with_name("mine.txt").write_bytes(b"mine")
    left = path.with_name(OLD)
    make(left)
    os.utime(left, (0, 0), follow_symlinks=False)

    with draft_beside(path):
        assert os.path.lexists(left)
    assert path.with_name("mine.txt").read_bytes() == b"mine"


def no_links(*_: object) -> None:
    raise OSError(errno.EPERM, "no links here")


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_finished_draft_gets_its_name(path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with draft_beside(path, SHARED) as draft:
        draft.write_bytes(b"whole")
        put_under_new_name(draft, path)
    assert path.read_bytes() == b"whole"
    assert list(path.parent.iterdir()) == [path]
    assert path.stat().st_nlink == 1


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
@pytest.mark.parametrize("content", [b"", b"theirs"])
def test_a_name_that_is_taken_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch, links: bool, content: bytes
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    path.write_bytes(content)
    with pytest.raises(FileExistsError), draft_beside(path) as draft:
        draft.write_bytes(b"ours")
        put_under_new_name(draft, path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]
