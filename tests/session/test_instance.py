"""A second start finds the first, and nobody else gets anything out of it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QThread
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from ita_desktop.session.instance import FirstProgram, hand_over, instance_name


class Caller(QThread):
    """A second start: it waits for its answer, so it cannot live on the thread that gives it."""

    def __init__(self, name: str, path: str | None) -> None:
        super().__init__()
        self._call = (name, path)
        self.heard: bool | None = None

    def run(self) -> None:
        self.heard = hand_over(*self._call)


@pytest.fixture
def name() -> Iterator[str]:
    """A socket of its own: of a longer path it would be a name beside everybody's."""
    with TemporaryDirectory() as folder:
        yield instance_name(Path(folder) / "s")


@pytest.fixture
def calls() -> list[str]:
    return []


@pytest.fixture
def first(qtbot: QtBot, name: str, calls: list[str]) -> Iterator[FirstProgram]:
    program = FirstProgram(name)
    program.called.connect(calls.append)
    assert program.listen()
    yield program
    program.close()


def call(qtbot: QtBot, name: str, path: str | None) -> bool | None:
    caller = Caller(name, path)
    caller.start()
    qtbot.waitUntil(caller.isFinished)
    caller.wait()
    return caller.heard


def send(qtbot: QtBot, name: str, message: bytes) -> bytes:
    """What comes back for any bytes at all, until the other side hangs up."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(1000)
    socket.write(message)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    return bytes(socket.readAll().data())


def test_alone_there_is_nobody_to_hand_over_to(qtbot: QtBot, name: str) -> None:
    assert not hand_over(name, None)


def test_a_second_start_hands_over_its_file_and_a_third_only_calls(
    qtbot: QtBot, first: FirstProgram, name: str, calls: list[str], tmp_path: Path
) -> None:
    file = str(tmp_path / "อบต. หนองดาว.ita")

    assert call(qtbot, name, file)
    assert call(qtbot, name, None)

    assert calls == [file, ""]


def test_a_relative_path_is_made_absolute_where_it_was_meant(
    qtbot: QtBot, first: FirstProgram, name: str, calls: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    call(qtbot, name, "ก.ita")

    assert calls == [str(tmp_path / "ก.ita")]


@pytest.mark.parametrize(
    "message",
    [
        b"ita.ita\0",
        "../ก.ita\0".encode(),
        b"\xff\xfe\0",
        "/tmp/ก\nข.ita\0".encode(),
        "/tmp/\u202eati.ก\0".encode(),
        b"/" + b"x" * 40_000,
        b"/" + b"x" * 40_000 + b"\0",
        b"/a\0/b\0",
    ],
    ids=["relative", "upwards", "not utf-8", "two lines", "turned round", "endless", "too long", "two messages"],
)
def test_what_is_no_path_is_not_answered(
    qtbot: QtBot, first: FirstProgram, name: str, calls: list[str], message: bytes
) -> None:
    assert send(qtbot, name, message) == b""

    assert calls == []
    assert call(qtbot, name, None)


def test_one_who_never_speaks_is_shown_out_and_holds_nobody_up(
    qtbot: QtBot, first: FirstProgram, name: str, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ita_desktop.session.instance._SPEAK_MS", 100)
    silent = [QLocalSocket() for _ in range(12)]
    for socket in silent:
        socket.connectToServer(name)

    qtbot.waitUntil(lambda: all(s.state() == QLocalSocket.LocalSocketState.UnconnectedState for s in silent))

    assert call(qtbot, name, None)
    assert calls == [""]


@pytest.mark.slow
def test_one_that_hangs_stops_neither_the_second_nor_a_third(qtbot: QtBot, name: str, calls: list[str]) -> None:
    hanging = QLocalServer()
    assert hanging.listen(name)

    assert not hand_over(name, "/ก.ita")

    second = FirstProgram(name)
    second.called.connect(calls.append)
    assert second.listen()
    assert call(qtbot, name, "/ข.ita")
    assert calls == ["/ข.ita"]
    second.close()


def test_what_a_crashed_program_left_is_taken_over(qtbot: QtBot, name: str, calls: list[str]) -> None:
    Path(name).write_bytes(b"")

    program = FirstProgram(name)
    program.called.connect(calls.append)

    assert program.listen()
    assert call(qtbot, name, None)
    assert calls == [""]
    program.close()


def test_after_the_first_closed_the_next_is_first(qtbot: QtBot, first: FirstProgram, name: str) -> None:
    first.close()

    assert not hand_over(name, None)
    next_one = FirstProgram(name)
    assert next_one.listen()
    next_one.close()


def test_where_no_socket_can_be_made_the_program_is_simply_alone(qtbot: QtBot) -> None:
    # A short path: a long one would be given another kind of name.
    with TemporaryDirectory() as folder:
        taken = Path(folder) / "taken"
        taken.write_text("a file where the folder should be")

        assert not FirstProgram(instance_name(taken)).listen()


def test_users_and_settings_folders_do_not_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / ("ย" * 40)
    names = set()

    for user in ("สมใจ", "สมหวัง"):
        monkeypatch.setattr("ita_desktop.work.machine.user_name", lambda user=user: user)
        names |= {instance_name(folder) for folder in (deep, deep / "ข")}

    assert len(names) == 4
    assert all(name.startswith("ita-desktop-") for name in names)
