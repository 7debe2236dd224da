"""The sample, a changed score and its memo as PDF, by mouse on a screen of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


class Hand:
    """A mouse and a keyboard at one screen; counts its clicks."""

    def __init__(self, display: str, program: subprocess.Popen[str]) -> None:
        self._environment = {**os.environ, "DISPLAY": display}
        self._program = program
        self.clicks = 0

    def _do(self, *command: str) -> None:
        subprocess.run(["xdotool", *command], env=self._environment, check=True)

    def place(self, name: str) -> tuple[str, str]:
        """Where a thing stands, as soon as it is in sight."""
        questions, answers = self._program.stdin, self._program.stdout
        assert questions and answers
        begun = monotonic()
        while monotonic() - begun < PATIENCE:
            print(name, file=questions, flush=True)
            x, _, y = answers.readline().strip().partition(" ")
            if y:
                return x, y
        raise AssertionError(f"{name!r} never came into sight")

    def click(self, name: str, *, times: int = 1) -> None:
        """Clicks on a thing."""
        self.clicks += times
        x, y = self.place(name)
        self._do("mousemove", "--sync", x, y, "click", "--repeat", str(times), "--delay", "80", "1")

    def type(self, text: str) -> None:
        """Types where the focus is."""
        self._do("type", "--delay", "20", text)

    def press(self, key: str) -> None:
        """One key."""
        self._do("key", key)


def until(condition: Callable[[], bool]) -> None:
    begun = monotonic()
    while not condition():
        assert monotonic() - begun < PATIENCE, "it never came"


@contextmanager
def screen() -> Iterator[str]:
    """An empty screen; its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def program(display: str, home: Path) -> Iterator[subprocess.Popen[str]]:
    """The program on a screen, its documents and settings in a folder of its own."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(home),
        "ITA_DESKTOP_HOME": str(home / "settings"),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "tests.journeys.window_on_screen"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    ) as running:
        try:
            yield running
        finally:
            running.terminate()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs an X server of its own")
def test_a_score_is_changed_and_printed_by_mouse(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with screen() as display, program(display, tmp_path) as running:
        hand = Hand(display, running)
        hand.click("ทดลองกับหน่วยงานตัวอย่าง")
        hand.click("คะแนน")
        hand.click("คะแนนรวม")
        hand.press("Right")
        hand.type("90.26")
        hand.press("Return")
        hand.click("เอกสาร")
        hand.click("บันทึกข้อความ")
        hand.click("บันทึก PDF")
        hand.place("แถบข้าง")
        hand.type(f"{out}")
        hand.press("Return")
        until(lambda: any(out.glob("*.pdf")))
        print(f"by mouse: {hand.clicks} clicks")

    assert hand.clicks == 6
    (pdf,) = out.glob("*.pdf")
    assert "๙๐.๒๖" in "".join(page.extract_text() for page in PdfReader(pdf).pages)
