"""Writing the forms of a round for the units so that one that cannot be written does not keep back the others."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.unit_form import UnitForm
from ita_desktop.work.errors import WorkError
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.unit_forms import form_name, make_folder, write_forms


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written, what could not be (the name of the file and the sentence why), and whether it was stopped."""

    folder: Path
    written: tuple[Path, ...] = ()
    failed: tuple[tuple[str, str], ...] = field(default=())
    stopped: bool = False


def send_forms(
    file: OfficeFile, forms: Sequence[UnitForm], folder: Path, kinds: Sequence[str], progress: Progress = SILENT
) -> Sent:
    """Writes each kind of file of each form into a folder; WorkError only where the folder cannot be made."""
    make_folder(folder)
    written: list[Path] = []
    failed: list[tuple[str, str]] = []
    pairs = [(form, kind) for form in forms for kind in kinds]
    for done, (form, kind) in enumerate(pairs):
        if progress.cancelled:
            return Sent(folder, tuple(written), tuple(failed), stopped=True)
        name = form_name(form, kind)
        progress.step(done, len(pairs), name)
        try:
            written += write_forms(file, (form,), folder, (kind,))
        except WorkError as error:
            failed.append((name, error.sentence))
    progress.step(len(pairs), len(pairs), "")
    return Sent(folder, tuple(written), tuple(failed))
