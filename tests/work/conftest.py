"""A small office in a file of a folder of its own."""

from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.database import create
from tests.work.attaching import Write
from tests.work.offices import small_office


@pytest.fixture
def office() -> OfficeFile:
    return small_office()


@pytest.fixture
def saved(tmp_path: Path, office: OfficeFile) -> Path:
    folder = tmp_path / "งาน ITA"
    folder.mkdir()
    path = folder / "อบต.ตัวอย่าง.ita"
    create(path, office)
    return path


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Makes a file (name, content) in a folder of its own, as a camera or a mail would."""
    folder = tmp_path / "กล้อง"
    folder.mkdir()

    def written(name: str, data: bytes) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return written
