"""Fixtures for session and window: a file of the sample office, and the session's objects around it."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.work.creating import write_sample

TODAY = date(2026, 2, 3)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.ita"
    write_sample(path)
    return path


@pytest.fixture
def office_path(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample office for one test, under a Thai name."""
    return Path(shutil.copy(sample, tmp_path / "อบต ทดสอบ.ita"))


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[JobRunner]:
    """A runner that leaves nothing running."""
    runner = JobRunner()
    yield runner
    runner.finish()


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path) -> SettingsKeeper:
    """Settings in a folder of the test's own."""
    return SettingsKeeper(tmp_path / "settings")


@pytest.fixture
def office(jobs: JobRunner, settings: SettingsKeeper) -> Iterator[CurrentOffice]:
    """No file open yet; closed at the end."""
    current = CurrentOffice(jobs, settings, lambda: TODAY)
    yield current
    jobs.finish()
    current.close()
