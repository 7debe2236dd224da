"""The program's own log."""

from pathlib import Path

import pytest

from ita_desktop.work import log
from ita_desktop.work.log import log_error
from tests.work.failing import full_disk


def test_an_error_is_written_with_its_traceback(home: Path) -> None:
    try:
        raise ValueError("เสีย")
    except ValueError as error:
        log_error(error)

    written = (home / "log" / "ita-desktop.log").read_text(encoding="utf-8")
    assert "ValueError: เสีย" in written
    assert "test_log.py" in written


def test_the_log_is_rotated(home: Path) -> None:
    for _ in range(6):
        log_error(ValueError("ก" * (log._LARGEST // 4)))

    assert sorted(path.name for path in (home / "log").iterdir()) == [
        f"ita-desktop.log{n}" for n in ("", ".1", ".2", ".3")
    ]


def test_a_log_that_cannot_be_written_is_no_further_error(home: Path) -> None:
    (home / "log").write_text("a file where the folder should be")

    log_error(ValueError("เสีย"))

    assert (home / "log").is_file()


def test_a_full_disk_is_silent(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("logging.StreamHandler.flush", full_disk)

    log_error(ValueError("เสีย"))

    assert capsys.readouterr().err == ""
