"""What every test shares: a home and a moment of its own, repeatable properties, no Qt warning unnoticed, goldens."""

import os
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

GOLDEN = Path(__file__).parent / "golden"

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`, which rewrites the golden files instead of comparing with them."""
    parser.addoption("--update-golden", action="store_true", help="write what the tests made into tests/golden/")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--update-golden`, run only the tests that have a golden file."""
    if not config.getoption("--update-golden"):
        return
    chosen = [item for item in items if "golden" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One name after the other for the tests' own homes; most tests write nothing there."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's settings, log and backups go into a folder of this test's own, not yet made as on a first start."""
    folder = next(homes)
    monkeypatch.setenv("ITA_DESKTOP_HOME", str(folder))
    return folder


@pytest.fixture
def home(own_home: Path) -> Path:
    """The folder that stands for the user's settings, log and backups in this test."""
    own_home.mkdir(exist_ok=True)
    return own_home


@pytest.fixture(autouse=True)
def moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """One moment for all files made in a test, so that equal papers are equal files."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A function (name, text) that compares the text with tests/golden/<name>, or rewrites that file when asked."""
    update = request.config.getoption("--update-golden")

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"tests/golden/{name} is missing: make it by `dev.py golden`"
        assert text == path.read_text(encoding="utf-8")

    return compare
