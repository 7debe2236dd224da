"""A small office in a file of a folder of its own."""

from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.database import create
from tests.work.attaching import write
from tests.work.offices import small_office

__all__ = ["write"]


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
