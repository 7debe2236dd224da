"""One program per user and settings folder: a second start hands its file to the first and ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ita_desktop.session.crash import log

_CONNECT_MS = 400
_ANSWER_MS = 1000
_SLICE_MS = 20
_SPEAK_MS = 2000
_LONGEST_MESSAGE = 32_768
_MOST_AT_ONCE = 8
_END = b"\0"
_HEARD = b"ok\0"
# The name of a Unix socket is a path of at most 107 bytes, and Qt first makes a folder of its own beside it.
_LONGEST_PATH = 80


class FirstProgram(QObject):
    """Listens for later starts; `called` carries the absolute path of the file to open, or nothing.

    Where it cannot listen (a folder without sockets, say) it stays silent and the program works all the same.
    """

    called = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        # With this option Qt makes the socket beside its place and renames it over whatever a crash left there.
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """Begins to listen, in place of a program that crashed or hangs; False where the system does not allow it."""
        return bool(self._server.listen(self._name))

    def close(self) -> None:
        """Listens no longer."""
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self.findChildren(_Caller)) < _MOST_AT_ONCE:
                caller = _Caller(socket, self)
                caller.understood.connect(self.called)
                caller.hear()  # it may have spoken before it was let in
            else:
                socket.deleteLater()


class _Caller(QObject):
    """A later start, or whoever pretends to be one: heard once, shown out when it says anything else or nothing."""

    understood = Signal(str)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._message = b""
        # A child: its end is then nobody's signal any longer.
        socket.setParent(self)
        socket.disconnected.connect(self.deleteLater)
        socket.readyRead.connect(self.hear)
        QTimer.singleShot(_SPEAK_MS, self, self.deleteLater)

    def hear(self) -> None:
        """Takes in what has been said since, and answers once it is all."""
        self._message += bytes(self._socket.read(_LONGEST_MESSAGE + 1 - len(self._message)).data())
        message, end, rest = self._message.partition(_END)
        if len(message) > _LONGEST_MESSAGE or rest:
            self._socket.abort()
        elif end:
            self._answer(_understood(message))

    def _answer(self, path: str | None) -> None:
        self._socket.readyRead.disconnect(self.hear)
        if path is None:
            self._socket.abort()
            return
        self._socket.write(_HEARD)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self.understood.emit(path)


def hand_over(name: str, path: str | None) -> bool:
    """Asks the program that listens under `name` to come forward and open the file; whether it said it will.

    Without one the answer is there at once; one that hangs is given up after about a second.
    """
    waited = QElapsedTimer()
    waited.start()
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write((str(Path(path).absolute()) if path else "").encode("utf-8", "surrogateescape") + _END)
    answer = b""
    while len(answer) < len(_HEARD) and (left := _ANSWER_MS - waited.elapsed()) > 0:
        # In slices: PySide keeps Python's other threads waiting for as long as one of these takes.
        socket.waitForReadyRead(min(left, _SLICE_MS))
        answer += bytes(socket.read(len(_HEARD)).data())
        if socket.state() != QLocalSocket.LocalSocketState.ConnectedState:
            break
    socket.abort()
    return answer == _HEARD


def instance_name(folder: Path) -> str:
    """The name under which this user's program is found: a socket in the settings folder, on Windows a pipe."""
    socket = folder.absolute() / "window.sock"
    if sys.platform != "win32" and len(str(socket).encode("utf-8", "surrogateescape")) <= _LONGEST_PATH:
        _make(folder)
        return str(socket)
    import hashlib  # a start that needs neither need not wait for them

    from ita_desktop.work.machine import user_name

    told = f"{user_name()}\n{folder.absolute()}".encode("utf-8", "surrogateescape")
    return f"ita-desktop-{hashlib.sha256(told).hexdigest()[:32]}"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log(error)


def _understood(message: bytes) -> str | None:
    """The path in a message: absolute and printable, or empty; None for anything else."""
    try:
        path = message.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not path:
        return ""
    return path if path.isprintable() and Path(path).is_absolute() else None
