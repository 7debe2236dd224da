"""What the tests of the store share: an office in a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.database import connect, create, read

type Reader = Callable[[Path], OfficeFile]


def stored(path: Path) -> OfficeFile:
    """What a file holds."""
    connection = connect(path, read_only=True)
    try:
        return read(connection)
    finally:
        connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a file may be made: a name with Thai letters, spaces and marks that an address must escape."""
    return tmp_path / "อบต. ทดสอบ ๒๕๖๙?#%41.ita"


@pytest.fixture
def full_path(path: Path) -> Path:
    """A file with every field filled."""
    from tests.store.made import full_file

    create(path, full_file())
    return path
