"""Starting: what is loaded, what is shown, and what happens to a fault nobody expected."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import app, paths
from ita_desktop.app import CrashHook, make_window
from ita_desktop.work.creating import write_sample
from tests.waiting import WAIT_MS

SLOW = (
    "reportlab",
    "sqlite_utils",
    "sqlite3",
    "babel",
    "nlpo3",
    "platformdirs",
    "PySide6.QtNetwork",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
)


def test_starting_loads_nothing_slow() -> None:
    code = f"import sys, ita_desktop.app; print([name for name in {SLOW!r} if name in sys.modules])"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def test_the_window_is_put_together_and_warms_up(qapp: QApplication, qtbot: QtBot) -> None:
    window = make_window(qapp)
    qtbot.addWidget(window)
    window.show()

    qtbot.waitUntil(lambda: "\u200b" in window.start.no_recent.text(), timeout=WAIT_MS)
    assert "reportlab" in sys.modules


def test_an_unexpected_fault_is_one_sentence_in_the_window_and_a_traceback_in_the_log(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged: list[BaseException] = []
    monkeypatch.setattr("ita_desktop.work.log.log_error", logged.append)
    window = make_window(qapp)
    qtbot.addWidget(window)
    window.show()
    error = ZeroDivisionError("division by zero")

    CrashHook(window)(type(error), error, None)

    assert logged == [error]
    assert window.messages.isVisible()
    assert window.messages.sentence.clean_text.startswith("โปรแกรมขัดข้อง")
    assert "division" not in window.messages.sentence.clean_text


def test_the_sample_goes_among_the_users_documents() -> None:
    assert app.sample_path().suffix == ".ita"
    assert app.sample_path().parent != paths.settings_folder()


@pytest.mark.parametrize("named", [True, False])
def test_the_program_runs_until_its_window_is_closed(tmp_path: Path, home: Path, named: bool) -> None:
    file = tmp_path / "สำนักงาน.ita"
    write_sample(file)
    code = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ita_desktop import app

def close_when_done():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "messages"))
    if {named} and window.windowTitle() == "ITA Desktop":
        return
    print(window.windowTitle())
    window.close()

original = app.make_window
def make_window(application):
    window = original(application)
    watch = QTimer(window, interval=50)
    watch.timeout.connect(close_when_done)
    watch.start()
    return window
app.make_window = make_window
sys.exit(app.main({str(file) if named else None!r}))
"""

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)

    assert (run.returncode, "Traceback" in run.stderr) == (0, False), run.stderr
    assert run.stdout.strip().endswith("ITA Desktop")
    assert not list(tmp_path.glob("~*"))


FIRST = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ita_desktop import app

def watch():
    if window.windowTitle() != "ITA Desktop":
        print(window.windowTitle(), flush=True)
        window.close()

original = app.make_window
def make_window(application):
    global window
    window = original(application)
    timer = QTimer(window, interval=50)
    timer.timeout.connect(watch)
    timer.start()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    return window
app.make_window = make_window
sys.exit(app.main(None))
"""


@pytest.mark.slow
def test_a_second_start_opens_its_file_in_the_window_of_the_first(tmp_path: Path, home: Path) -> None:
    file = tmp_path / "สำนักงาน.ita"
    write_sample(file)
    second = f"import sys; from ita_desktop import app; sys.exit(app.main({file.name!r}))"
    with subprocess.Popen([sys.executable, "-c", FIRST], stdout=subprocess.PIPE, text=True) as first:
        try:
            assert first.stdout.readline() == "ready\n"

            run = subprocess.run([sys.executable, "-c", second], cwd=tmp_path, timeout=60, capture_output=True)

            assert (run.returncode, run.stderr) == (0, b"")
            assert first.stdout.readline().endswith("– ITA Desktop\n")
            assert first.wait(60) == 0
        finally:
            first.kill()
    assert not list(home.rglob("*.sock"))
