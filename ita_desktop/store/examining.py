"""Whether a file may be opened at all; looking at it changes nothing."""

from pathlib import Path

from ita_desktop.store.connecting import connect, shown
from ita_desktop.store.errors import NewerVersion
from ita_desktop.store.header import read_header
from ita_desktop.store.migrations import SCHEMA_VERSION
from ita_desktop.store.soundness import verify_harmless, verify_schema, verify_whole


def examine(path: Path) -> None:
    """Raises what is wrong with a file: CannotOpen, NotOurs, NewerVersion or Damaged; never writes.

    An older schema passes: its tables are compared after they were brought up to date on a copy. Whether the rows
    are those that were written only `read` can tell. A hot journal is played back in memory.
    """
    header = read_header(path)
    if header.version > SCHEMA_VERSION:
        raise NewerVersion(
            f"ไฟล์ “{shown(path)}” สร้างด้วยโปรแกรมรุ่นใหม่กว่านี้ จึงไม่ได้เปิดและไม่ได้แก้ไขสิ่งใด โปรดปรับปรุงโปรแกรมเป็นรุ่นล่าสุดแล้วเปิดใหม่"
        )
    connection = connect(path, read_only=True)
    try:
        verify_harmless(connection, path)
        verify_whole(connection, path)
        if header.version == SCHEMA_VERSION:
            verify_schema(connection, path)
    finally:
        connection.close()
