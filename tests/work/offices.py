"""A small office, an edit of it, and files that cannot be opened."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.scores import TOTAL, Entered, ScoreKey, ScoreLevel
from ita_desktop.domain.years import Assessment, YearWork
from ita_desktop.store.database import create
from ita_desktop.work.creating import usual_office
from ita_desktop.work.errors import ExitCode

MEASURE = "5f0e6a52-3f0e-4a6e-9d5c-0d8a5f6f1a11"


def small_office() -> OfficeFile:
    """An อบต. with a total and a tool's score of 2568 and one measure of 2569."""
    scores = {
        TOTAL: Entered("94.50", Decimal("94.50")),
        ScoreKey(ScoreLevel.TOOL, "IIT"): Entered("๙๓.๙๖", Decimal("93.96")),
    }
    return replace(
        usual_office(OfficeType.SAO, "ตัวอย่าง", "เมือง", "สมมติ"),
        years={
            2568: YearWork(2568, Assessment(scores=scores)),
            2569: YearWork(2569, measures=(Measure(MEASURE, ("ประกาศเจตนารมณ์ No Gift Policy",)),)),
        },
    )


def with_total(file: OfficeFile, text: str) -> OfficeFile:
    """The office with another total of 2568."""
    year = file.years[2568]
    scores = {**year.assessment.scores, TOTAL: Entered(text, Decimal(text))}
    changed = replace(year, assessment=replace(year.assessment, scores=scores))
    return replace(file, years={**file.years, 2568: changed})


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file below a folder with its hash; locks and all."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _not_sqlite(path: Path) -> None:
    path.write_bytes("รายงานผลการประเมิน".encode() * 500)


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.commit()


def _empty(path: Path) -> None:
    path.touch()


def _truncated(path: Path) -> None:
    create(path, small_office())
    os.truncate(path, path.stat().st_size // 2)


def _scribbled(path: Path) -> None:
    create(path, small_office())
    middle = path.stat().st_size // 2
    with path.open("r+b") as file:
        file.seek(middle)
        file.write(b"\xa5" * 4096)


def _newer(path: Path) -> None:
    create(path, small_office())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9999")


def _with_trigger(path: Path) -> None:
    create(path, small_office())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM history; END")
        connection.commit()


def _folder(path: Path) -> None:
    path.mkdir()


def _missing(_: Path) -> None:
    """Nothing is there."""


BAD_FILES: dict[str, tuple[Callable[[Path], None], ExitCode]] = {
    "not sqlite": (_not_sqlite, ExitCode.CANNOT_OPEN),
    "another program's": (_foreign, ExitCode.CANNOT_OPEN),
    "zero bytes": (_empty, ExitCode.CANNOT_OPEN),
    "a folder": (_folder, ExitCode.CANNOT_OPEN),
    "missing": (_missing, ExitCode.CANNOT_OPEN),
    "with a trigger": (_with_trigger, ExitCode.CANNOT_OPEN),
    "truncated": (_truncated, ExitCode.DAMAGED),
    "scribbled over": (_scribbled, ExitCode.DAMAGED),
    "newer": (_newer, ExitCode.NEWER),
}
