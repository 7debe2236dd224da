"""The forms of units on their way out and back: written and read in the background."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.domain.unit_form_proposals import Proposals
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.reporter import Reporter
from ita_desktop.work.errors import WorkError

if TYPE_CHECKING:
    from ita_desktop.domain.file import OfficeFile
    from ita_desktop.domain.unit_form import UnitForm


@dataclass(frozen=True, slots=True)
class FormRead:
    """A file that was picked: what was found in it, and what that would change; without a form `refused` says why."""

    path: Path
    form: FilledForm | None = None
    proposals: Proposals | None = None
    refused: str = ""


class UnitFormFiles(QObject):
    """One writing and one reading at a time; a newer reading makes the earlier one obsolete.

    `sent` carries a Sent, `read` a tuple of FormRead in the order asked for, `failed` a Failure.
    """

    progressed = Signal(int, int, str)
    sent = Signal(object)
    read = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._reporter: Reporter | None = None

    @property
    def sending(self) -> bool:
        """Whether forms are being written."""
        return self._reporter is not None

    def send(self, file: "OfficeFile", forms: Sequence["UnitForm"], folder: Path, kinds: Sequence[str]) -> None:
        """Writes forms into a folder; answers by `sent` or `failed`."""
        from ita_desktop.work.unit_form_sending import Sent, send_forms

        if self._reporter is not None:
            return
        reporter = self._reporter = Reporter(self.progressed.emit)

        def done(answer: Sent) -> None:
            self._reporter = None
            self.sent.emit(answer)

        def failed(failure: object) -> None:
            self._reporter = None
            self.failed.emit(failure)

        self._jobs.run("unit-forms", lambda: send_forms(file, forms, folder, kinds, reporter), done, failed)

    def stop(self) -> None:
        """Writes no further form; those written stay, and are told by `sent`."""
        if self._reporter is not None:
            self._reporter.cancelled = True

    def look_at(
        self,
        file: "OfficeFile",
        paths: Sequence[Path],
        fiscal_year: int,
        round_end: date | None,
        known: Sequence[FormRead] = (),
    ) -> None:
        """Reads files after those known already, and what all of them would change in `file`; answers by `read`.

        `fiscal_year` and `round_end` are those in sight, as in `domain.unit_form_together.previews`.
        """
        found = tuple(known)
        self._jobs.run(
            "unit-forms-read",
            lambda: _looked_at(file, (*found, *map(_read, paths)), fiscal_year, round_end),
            self.read.emit,
            self.failed.emit,
        )

    def forget(self) -> None:
        """Nobody waits for what is being read."""
        self._jobs.drop("unit-forms-read")


def _read(path: Path) -> FormRead:
    from ita_desktop.intake.office_zip import RefusedFileError
    from ita_desktop.work.unit_forms import filled_form

    try:
        return FormRead(path, filled_form(path))
    except (WorkError, RefusedFileError) as refused:
        return FormRead(path, refused=refused.sentence)


def _looked_at(
    file: "OfficeFile", found: Sequence[FormRead], fiscal_year: int, round_end: date | None
) -> tuple[FormRead, ...]:
    from ita_desktop.domain.unit_form_together import previews

    forms = [one.form for one in found if one.form is not None]
    said = iter(previews(file, forms, fiscal_year, round_end))
    return tuple(one if one.form is None else _beside(one, next(said)) for one in found)


def _beside(one: FormRead, proposals: Proposals) -> FormRead:
    return FormRead(one.path, one.form, proposals, proposals.refused)
