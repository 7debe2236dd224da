"""What a save costs beside a bare commit: one changed score in the sample office, both in one folder."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import Entered
from ita_desktop.work.creating import write_sample
from ita_desktop.work.opening import open_office


def with_changed_score(file: OfficeFile, number: int) -> OfficeFile:
    """The file with one score of its newest assessed year typed anew."""
    year = max(n for n, work in file.years.items() if work.assessment.scores)
    work = file.years[year]
    key = next(iter(work.assessment.scores))
    value = Decimal(number % 10_000) / 100
    scores = {**work.assessment.scores, key: Entered(f"{value:.2f}", value)}
    changed = replace(work, assessment=replace(work.assessment, scores=scores))
    return replace(file, years={**file.years, year: changed})


@contextmanager
def savers(folder: Path) -> Iterator[tuple[Callable[[], None], Callable[[], None]]]:
    """Our save, and one UPDATE committed on an open connection with the same journal and synchronous modes."""
    write_sample(folder / "ours.ita")
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    bare.executescript("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; CREATE TABLE score (id TEXT, text TEXT)")
    bare.execute("INSERT INTO score VALUES ('1', '')")
    numbers = count(1)
    with open_office(folder / "ours.ita") as office:

        def ours() -> None:
            office.save(with_changed_score(office.file, next(numbers)))

        def commit() -> None:
            bare.executescript(f"BEGIN; UPDATE score SET text = '{next(numbers)}'; COMMIT")

        yield ours, commit
    bare.close()
