"""One writer per file: the lock `~NAME.ita.lock` beside it, kept alive by a heartbeat and taken over when stale.

Every change of an existing lock happens under the operating system's own lock on it, so that two starters cannot
both take over a stale one and an owner that wakes from sleep cannot overwrite the one who did.
"""

import json
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from ita_desktop.thai.dates import short_date
from ita_desktop.work.errors import WorkError
from ita_desktop.work.machine import StrangeFileError, computer_name, held_open, open_ordinary, process_lives, user_name

HEARTBEAT = timedelta(seconds=30)
STALE_AFTER = timedelta(minutes=2)
# A heartbeat ahead of the clock: up to a day it may be a living owner whose clock was set back (the next
# heartbeat corrects it); beyond that a clock was plainly wrong and the lock must not stand for years.
FUTURE_LIMIT = timedelta(days=1)
_LONGEST_LOCK = 4096
# Locks are overwritten in place by one write of always the same length: a process that is killed leaves a whole one.
_LOCK_LENGTH = 512

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time, with its zone."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class LockNote:
    """What a lock says of its owner; times are aware."""

    token: str
    user: str
    computer: str
    process: int
    opened: datetime
    heartbeat: datetime

    def __str__(self) -> str:
        local = self.opened.astimezone()
        return f"{self.user} ที่เครื่อง {self.computer} ตั้งแต่ {short_date(local.date())} เวลา {local:%H.%M} น."


class LockLostError(WorkError):
    """The lock went to somebody else while the file was open."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why the file can only be read."""

    sentence: str


class FileLock:
    """A lock that is held; `verify` before every write, `release` at the end."""

    def __init__(self, path: Path, note: LockNote, clock: Clock) -> None:
        self.path = path
        self.note = note
        self._clock = clock
        self._lost: LockLostError | None = None
        self._guard = threading.Lock()
        self._stop = threading.Event()

    def keep_alive(self) -> None:
        """Starts the heartbeat; the thread ends with `release` or with the program."""
        threading.Thread(target=self._beat_until_stopped, name="lock-heartbeat", daemon=True).start()

    def _beat_until_stopped(self) -> None:
        while not self._stop.wait(HEARTBEAT.total_seconds()):
            # A share that is away for a moment is no reason to stop; the next save verifies anyway.
            with suppress(OSError, WorkError):
                self.verify()

    def verify(self) -> None:
        """Renews a heartbeat that is due; LockLostError once somebody else took the file, OSError if out of reach."""
        with self._guard:
            if self._lost:
                raise self._lost
            try:
                with held_open(self.path) as lock:
                    self._renew(lock)
            except FileNotFoundError:
                self._create_again()
            except StrangeFileError:
                self._lose(None)

    def _renew(self, lock: BinaryIO) -> None:
        found = _parse(lock.read(_LONGEST_LOCK))
        if found is None or found.token != self.note.token:
            self._lose(found)
        now = self._clock()
        if abs(now - self.note.heartbeat) >= HEARTBEAT / 2:
            self.note = replace(self.note, heartbeat=now)
            _write(lock, self.note)

    def _create_again(self) -> None:
        self.note = replace(self.note, heartbeat=self._clock())
        try:
            _create(self.path, self.note)
        except FileExistsError:
            self._lose(_read(self.path))

    def _lose(self, to: LockNote | None) -> None:
        who = f"โดย {to}" if to else "โดยผู้ใช้อื่น"
        self._lost = LockLostError(
            f"ไฟล์นี้ถูกเปิดเพื่อแก้ไขต่อ{who} จึงไม่ได้บันทึกการแก้ไขครั้งล่าสุด ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ "
            "โปรดบันทึกสิ่งที่แก้ไขเป็นไฟล์ใหม่ แล้วเปิดไฟล์เดิมมาเทียบกัน"
        )
        raise self._lost

    def release(self) -> None:
        """Gives the lock back; never raises, since a lock that stays behind becomes stale by itself."""
        self._stop.set()
        # The heartbeat keeps everybody else off in the moment between closing and removing the lock.
        with suppress(OSError, WorkError):
            self.verify()
            self.path.unlink()


def lock_path(file: Path) -> Path:
    """Where the lock of a file (its real path) lies."""
    return file.with_name(f"~{file.name}.lock")


def take(
    file: Path, *, clock: Clock = utc_now, alive: Callable[[int], bool] = process_lives, heartbeat: bool = True
) -> FileLock | Refused:
    """The lock of `file` (its real path), or why it cannot be had; a stale lock is taken over."""
    now = clock()
    note = LockNote(uuid4().hex, user_name(), computer_name(), os.getpid(), now, now)
    path = lock_path(file)
    try:
        if not _taken(path, note, alive):
            return _refused(_read(path), note)
    except StrangeFileError:
        return Refused(
            f"“{path.name}” ซึ่งใช้กันการแก้ไขพร้อมกันไม่ใช่ไฟล์ที่ใช้งานได้ตามปกติ จึงเปิดให้อ่านได้อย่างเดียว ไม่มีไฟล์ใดถูกแก้ไข "
            "โปรดให้ผู้ดูแลเครื่องตรวจสอบโฟลเดอร์นี้"
        )
    except OSError:
        return Refused(
            "ไม่สามารถเขียนในโฟลเดอร์ของไฟล์นี้ได้เพราะไม่มีสิทธิ์หรือพื้นที่เต็ม จึงเปิดให้อ่านได้อย่างเดียว ข้อมูลยังอยู่ครบ "
            "หากต้องการแก้ไขโปรดคัดลอกไฟล์ไปไว้ในโฟลเดอร์ที่เขียนได้"
        )
    lock = FileLock(path, note, clock)
    if heartbeat:
        lock.keep_alive()
    return lock


def _taken(path: Path, note: LockNote, alive: Callable[[int], bool]) -> bool:
    for _ in range(5):
        try:
            _create(path, note)
        except FileExistsError:
            # Released between the two steps: begin again.
            with suppress(FileNotFoundError):
                return _taken_over(path, note, alive)
        else:
            return True
    return False


def _taken_over(path: Path, note: LockNote, alive: Callable[[int], bool]) -> bool:
    if not _stale(_read(path), path, note, alive):
        return False
    with held_open(path) as lock:
        if not _stale(_parse(lock.read(_LONGEST_LOCK)), path, note, alive):
            return False
        _write(lock, note)
    return True


def _stale(found: LockNote | None, path: Path, mine: LockNote, alive: Callable[[int], bool]) -> bool:
    if found is None:
        changed = datetime.fromtimestamp(path.lstat().st_mtime, UTC)
        return _too_far(mine.heartbeat - changed)
    if found.computer == mine.computer and not alive(found.process):
        return True
    return _too_far(mine.heartbeat - found.heartbeat)


def _too_far(age: timedelta) -> bool:
    return age > STALE_AFTER or -age > FUTURE_LIMIT


def _refused(owner: LockNote | None, mine: LockNote) -> Refused:
    if owner and (owner.user, owner.computer) == (mine.user, mine.computer):
        return Refused(
            "ไฟล์นี้กำลังเปิดอยู่โดยโปรแกรมนี้ในอีกหน้าต่างหนึ่งของเครื่องนี้ จึงเปิดให้อ่านได้อย่างเดียว ข้อมูลไม่ถูกแก้ไข "
            "หากต้องการแก้ไขโปรดใช้หน้าต่างนั้น หรือปิดหน้าต่างนั้นแล้วเปิดไฟล์ใหม่"
        )
    who = f"โดย {owner}" if owner else "โดยผู้ใช้อื่น"
    return Refused(f"ไฟล์นี้กำลังเปิดอยู่{who} จึงเปิดให้อ่านได้อย่างเดียว ข้อมูลไม่ถูกแก้ไข หากต้องการแก้ไขโปรดรอให้ผู้ใช้นั้นปิดไฟล์ก่อน")


def _create(path: Path, note: LockNote) -> None:
    """FileExistsError where there is one, or where somebody filled ours before we could."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    try:
        with held_open(path) as lock:
            if lock.read(1):
                raise FileExistsError(path)
            _write(lock, note)
    except FileExistsError:
        raise
    except OSError:  # a full disk: an empty lock must not keep others out
        path.unlink(missing_ok=True)
        raise


def _write(lock: BinaryIO, note: LockNote) -> None:
    data = {
        "token": note.token,
        "user": note.user,
        "computer": note.computer,
        "process": note.process,
        "opened": note.opened.isoformat(),
        "heartbeat": note.heartbeat.isoformat(),
    }
    lock.seek(0)
    lock.write(json.dumps(data, ensure_ascii=False).encode("utf-8").ljust(_LOCK_LENGTH))
    lock.flush()
    lock.truncate()
    os.fsync(lock.fileno())


def _read(path: Path) -> LockNote | None:
    """The note in a lock; None when it cannot be read or understood, StrangeFileError where it is no lock of ours."""
    try:
        with open_ordinary(path, "rb") as lock:
            return _parse(lock.read(_LONGEST_LOCK))
    except StrangeFileError:
        raise
    except OSError:
        return None


def _parse(text: bytes) -> LockNote | None:
    try:
        data = json.loads(text.decode("utf-8"))
        return LockNote(
            token=str(data["token"]),
            user=_shown(data["user"]),
            computer=_shown(data["computer"]),
            process=int(data["process"]),
            opened=_moment(data["opened"]),
            heartbeat=_moment(data["heartbeat"]),
        )
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or not 2000 <= moment.year < 2500:
        raise ValueError(text)
    return moment.astimezone(UTC)


def _shown(name: object) -> str:
    """A name another computer wrote, safe to put into a sentence."""
    return "".join(c for c in str(name) if c.isprintable())[:60]
