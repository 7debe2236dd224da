"""Opening an office's file: examined, locked, brought up to date, backed up, read; and saving what was edited."""

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.connecting import shown
from ita_desktop.store.copying import copy_into
from ita_desktop.store.database import connect, examine, read, write_difference
from ita_desktop.store.errors import Damaged, NotOurs
from ita_desktop.store.migrations import migrate_copy, needs_migration
from ita_desktop.work.errors import ExitCode, WorkError, store_errors, usage_error
from ita_desktop.work.locking import Clock, FileLock, Refused, take, utc_now
from ita_desktop.work.places import change_counter, real_path
from ita_desktop.work.safekeeping import BEFORE_UPDATE, back_up, back_up_if_changed, folder_of, known_backups

_ASKED_FOR_READING = "เปิดไฟล์นี้ไว้เพื่ออ่านอย่างเดียว"
_MARKED_READ_ONLY = "ไฟล์นี้ถูกตั้งไว้ให้อ่านได้อย่างเดียว จึงแก้ไขไม่ได้ ข้อมูลยังอยู่ครบ หากต้องการแก้ไขโปรดบันทึกเป็นไฟล์ใหม่"


class OpenOffice:
    """An office's file while it is open: `file` is its last saved value.

    `read_only_because` is empty where saving is allowed, else the sentence that says why not. `backup_problem`
    is empty or the sentence that says why the day's backup could not be made. `save` may be called from any thread.
    """

    def __init__(self, path: Path, file: OfficeFile, lock: FileLock | None, read_only_because: str) -> None:
        self.path = path
        self.file = file
        self.read_only_because = read_only_because
        self.backup_problem = ""
        self._lock = lock
        self._saving = threading.Lock()
        self._counter = change_counter(path)
        self._saved = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def save(self, new: OfficeFile, *, clock: Clock = utc_now) -> None:
        """Stores what differs from the last saved value in one transaction; WorkError if nothing could be stored."""
        with self._saving:
            if new is self.file:
                return
            self._verify()
            with store_errors():
                connection = connect(self.path)
                try:
                    write_difference(connection, self.file, new, now=clock())
                finally:
                    connection.close()
            self.file = new
            self._saved = True
            self._counter = change_counter(self.path)

    def _verify(self) -> None:
        if self._lock is None:
            raise usage_error(f"{self.read_only_because} การแก้ไขจึงไม่ถูกบันทึก")
        try:
            self._lock.verify()
        except WorkError as lost:
            self.read_only_because = lost.sentence
            raise
        except OSError as error:
            raise WorkError(
                "ไม่สามารถเข้าถึงโฟลเดอร์ของไฟล์ได้ จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ "
                "โปรดตรวจสอบว่าไดรฟ์หรือเครือข่ายยังเชื่อมต่ออยู่แล้วลองใหม่"
            ) from error
        counter = change_counter(self.path)
        if not counter:
            raise WorkError(
                f"ไม่พบไฟล์ “{shown(self.path)}” ที่เดิม อาจถูกย้าย เปลี่ยนชื่อ หรือลบ จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด "
                "ข้อมูลทั้งหมดยังอยู่ในโปรแกรมที่เปิดอยู่ โปรดนำไฟล์กลับมาไว้ที่เดิมหรือบันทึกเป็นไฟล์ใหม่"
            )
        if counter != self._counter:
            raise WorkError(
                "ไฟล์ถูกแก้ไขจากที่อื่นในระหว่างที่เปิดอยู่ จึงไม่ได้บันทึกการแก้ไขครั้งล่าสุดทับ ข้อมูลในไฟล์ยังอยู่ครบ "
                "โปรดบันทึกสิ่งที่แก้ไขเป็นไฟล์ใหม่ แล้วเปิดไฟล์เดิมมาเทียบกัน"
            )

    def close(self) -> None:
        """Waits for a save under way, backs up what was saved and gives the lock back; once is enough."""
        with self._saving:
            lock, self._lock = self._lock, None
            if lock is None:
                return
            self.read_only_because = "ปิดไฟล์นี้แล้ว"
            try:
                if self._saved:
                    back_up_if_changed(self.path, self.file.id)
            except WorkError as problem:
                self.backup_problem = problem.sentence
            finally:
                lock.release()


def open_office(path: Path, *, read_only: bool = False, clock: Clock = utc_now) -> OpenOffice:
    """The office in a file; read-only where asked for, where somebody else has it open or its folder cannot be written.

    WorkError says why it cannot be opened at all; nothing is written then. An older file is brought up to date on a
    copy after a backup (read-only: in a temporary copy that is thrown away).
    """
    real = real_path(path)
    with _backups_named(real):
        return _opened(real, read_only, clock)


@contextmanager
def _backups_named(real: Path) -> Iterator[None]:
    """A file we once backed up is broken rather than foreign, whatever its first bytes now say."""
    try:
        yield
    except WorkError as error:
        if not isinstance(error.__cause__, Damaged | NotOurs) or not known_backups(real):
            raise
        raise WorkError(
            f"ไฟล์ “{shown(real)}” เสียหายหรือถูกเขียนทับ จึงไม่ได้เปิดและไม่ได้แก้ไขสิ่งใด แต่มีสำเนาสำรองของไฟล์นี้อยู่ "
            "โปรดเลือกเมนู “กู้คืนจากสำเนาสำรอง…” หรือใช้คำสั่ง ita-desktop restore กับไฟล์นี้",
            ExitCode.DAMAGED,
        ) from error


def _opened(real: Path, read_only: bool, clock: Clock) -> OpenOffice:
    with store_errors():
        examine(real)
    lock = Refused(_ASKED_FOR_READING) if read_only else _taken(real, clock)
    if isinstance(lock, Refused):
        return OpenOffice(real, read_without_writing(real), None, lock.sentence)
    try:
        return _opened_for_writing(real, lock)
    except BaseException:
        lock.release()
        raise


def _taken(real: Path, clock: Clock) -> FileLock | Refused:
    if not os.access(real, os.W_OK):
        return Refused(_MARKED_READ_ONLY)
    return take(real, clock=clock)


def _opened_for_writing(real: Path, lock: FileLock) -> OpenOffice:
    with store_errors():
        if needs_migration(real):
            before = read_without_writing(real)
            back_up(real, before.id, reason=BEFORE_UPDATE)
            migrate_copy(real, folder_of(before.id) / BEFORE_UPDATE)
        file = read_file(real)
    office = OpenOffice(real, file, lock, "")
    try:
        back_up_if_changed(real, file.id)
    except WorkError as problem:
        office.backup_problem = problem.sentence
    return office


def read_file(real: Path) -> OfficeFile:
    """The value of an up-to-date file, read in one short transaction; nothing stays open."""
    with store_errors():
        connection = connect(real, read_only=True)
        try:
            return read(connection)
        finally:
            connection.close()


def read_without_writing(real: Path) -> OfficeFile:
    """The value of a file of this or an older version; the file itself stays as it is."""
    with store_errors():
        if not needs_migration(real):
            return read_file(real)
        with tempfile.TemporaryDirectory(prefix="ita-desktop-") as folder:
            draft = Path(folder) / "copy.ita"
            draft.touch()
            copy_into(real, draft)
            migrate_copy(draft, Path(folder))
            return read_file(draft)
