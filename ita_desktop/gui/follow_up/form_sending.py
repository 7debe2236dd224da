"""Opening the dialog that writes the units' forms, with the round in sight and the folder used last."""

from datetime import date
from pathlib import Path

from ita_desktop.domain.unit_form import UnitForm
from ita_desktop.domain.unit_form_making import form_rounds, unit_forms
from ita_desktop.gui.follow_up.acts_need import ActsNeed
from ita_desktop.session.unit_forms import UnitFormFiles
from ita_desktop.work.errors import WorkError


def send_forms(need: ActsNeed) -> None:
    """Asks which forms are to be written and writes them; says why where the year has none."""
    from ita_desktop.gui.follow_up.forms_dialog import FormsDialog
    from ita_desktop.work.unit_forms import round_asked

    file, year = need.office.file, need.edits.measures_year
    try:
        _year, latest = round_asked(file, year, None, need.edits.today)
    except WorkError as nothing:
        need.say(nothing.sentence, "info")
        return
    rounds, chosen = form_rounds(file, year), need.round_end()
    files = UnitFormFiles(need.jobs, need.over)

    def forms_of(end: date) -> tuple[UnitForm, ...]:
        return unit_forms(file, year, end)

    def send(forms: tuple[UnitForm, ...], folder: Path, kinds: tuple[str, ...]) -> None:
        need.settings.change(forms_folder=str(folder))
        files.send(file, forms, folder, kinds)

    start = chosen if chosen in rounds and chosen else latest
    over = need.over.window()
    dialog = FormsDialog(rounds, start, forms_of, last_folder(need), send, files, need.words, over)
    dialog.finished.connect(dialog.deleteLater)
    dialog.finished.connect(files.deleteLater)
    dialog.open()


def last_folder(need: ActsNeed) -> Path:
    """Where forms were written last, if that is still there; else beside the office's file."""
    last = need.settings.value.forms_folder
    try:
        return Path(last) if last and Path(last).is_dir() else need.office.path.parent
    except (OSError, ValueError):
        return need.office.path.parent
