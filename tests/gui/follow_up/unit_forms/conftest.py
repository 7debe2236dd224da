"""An office with forms to send, the dialogs of them in front of the real window, and forms filled as a unit does."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure, Responsible
from ita_desktop.gui.follow_up.form_reading import FormReading
from ita_desktop.gui.follow_up.forms_dialog import FormsDialog
from ita_desktop.gui.follow_up.reading_dialog import ReadingDialog
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.work.creating import write_copy
from ita_desktop.work.unit_forms import XLSX, forms_of_round, write_forms
from tests.gui.conftest import wait
from tests.gui.follow_up.conftest import choose_round
from tests.unit_form_made import END, FINANCE, WORKS, YEAR, office, usual

STATUS, DAY, OUTPUT = 4, 5, 6
"""Columns of the form, from 1."""

SHARED = Measure(
    "m3",
    ("กิจกรรมร่วมกัน",),
    responsibles=(Responsible("r7", "กองคลัง", FINANCE), Responsible("r8", "กองช่าง", WORKS)),
)
FILE = office(*usual(), SHARED)


@pytest.fixture
def forms_path(tmp_path: Path) -> Path:
    """The office of the forms: กองคลัง answers for four rows, กองช่าง for one of them too."""
    return write_copy(tmp_path / "หน่วยงาน.ita", FILE)


@pytest.fixture
def follow_up(at_follow_up: Callable[[Path], FollowUpScreen], forms_path: Path) -> FollowUpScreen:
    """Its follow-up, in the round that ends with March."""
    screen = at_follow_up(forms_path)
    choose_round(screen, END)
    return screen


@pytest.fixture
def sent(tmp_path: Path) -> tuple[Path, Path]:
    """The forms of กองคลัง and กองช่าง as they were sent."""
    finance, works = write_forms(FILE, forms_of_round(FILE, YEAR, END), tmp_path / "แบบ", (XLSX,))
    return finance, works


def fill(path: Path, *answers: Mapping[int, str]) -> Path:
    """Types answers into the first rows of a form, by column."""
    book = load_workbook(path)
    sheet: Any = book.active
    rows = [row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value).startswith("ITAROW")]
    for row, said in zip(rows, answers, strict=False):
        for column, text in said.items():
            sheet.cell(row, column).value = text
    book.save(path)
    return path


def add_row(path: Path, label: str, output: str) -> Path:
    """Types one more row below the last."""
    book = load_workbook(path)
    sheet: Any = book.active
    last = max(row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value).startswith("ITAROW"))
    sheet.insert_rows(last + 1)
    sheet.cell(last + 1, 3).value = label
    sheet.cell(last + 1, STATUS).value, sheet.cell(last + 1, OUTPUT).value = "เสร็จแล้ว", output
    book.save(path)
    return path


def sending(follow_up: FollowUpScreen) -> FormsDialog:
    """Opens the dialog that writes forms."""
    assert follow_up.year_acts.forms
    follow_up.year_acts.forms()
    return _dialog(follow_up, FormsDialog)


def reading(qtbot: QtBot, follow_up: FollowUpScreen, *paths: Path) -> ReadingDialog:
    """Reads forms as if they had been picked, until the preview stands there."""
    of_screen = follow_up.findChild(FormReading)
    assert of_screen is not None
    of_screen.read(paths)
    dialog = _dialog(follow_up, ReadingDialog)
    wait(qtbot, lambda: {one.path for one in dialog.found} >= set(paths))
    return dialog


def _dialog[D: QWidget](follow_up: FollowUpScreen, kind: type[D]) -> D:
    found = [one for one in follow_up.window().findChildren(kind) if not one.isHidden()]
    assert len(found) == 1
    return found[0]
