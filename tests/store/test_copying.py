"""Copies of a whole file: equal, made while others read, nothing said about them that is not so."""

from contextlib import closing
from pathlib import Path

import pytest

from ita_desktop.store.connecting import connect
from ita_desktop.store.copying import copy_into
from ita_desktop.store.errors import CannotOpen, Damaged, NothingWritten
from tests.store.conftest import stored
from tests.store.made import full_file


def test_a_copy_holds_the_same(full_path: Path, tmp_path: Path) -> None:
    draft = tmp_path / "copy.ita"
    draft.touch()
    with closing(connect(full_path)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        copy_into(full_path, draft)
    assert stored(draft) == full_file()


@pytest.mark.parametrize(("content", "error"), [(None, CannotOpen), (b"no database" * 999, Damaged)])
def test_what_is_no_database_is_not_copied(path: Path, content: bytes | None, error: type[Exception]) -> None:
    draft = path.with_name("copy.ita")
    draft.touch()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error):
        copy_into(path, draft)
    assert draft.read_bytes() == b""


def test_a_full_disk_is_said_of_the_copy(full_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def small(path: Path, *, read_only: bool = False) -> object:
        connection = connect(path, read_only=read_only)
        connection.execute("PRAGMA max_page_count = 3")
        return connection

    monkeypatch.setattr("ita_desktop.store.copying.connect", small)
    draft = full_path.with_name("copy.ita")
    draft.touch()
    with pytest.raises(NothingWritten):
        copy_into(full_path, draft)
    assert stored(full_path) == full_file()
