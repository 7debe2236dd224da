"""From the forms that are sent, by way of the units, to the report that is printed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pytestqt.qtbot import QtBot

from ita_desktop.domain.rows import year_of
from ita_desktop.gui.follow_up.reading_dialog import ReadingDialog
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.printing import list_documents, make_pdf
from tests.gui.conftest import wait
from tests.gui.follow_up.conftest import steps_taken
from tests.gui.follow_up.unit_forms.conftest import OUTPUT, STATUS, fill, reading, sending
from tests.paper.reading import by_pypdf, solid
from tests.unit_form_made import YEAR

LATER = date(2026, 10, 20)


@pytest.mark.slow
def test_what_units_filled_in_excel_and_word_is_printed_in_the_report_of_results(
    qtbot: QtBot, follow_up: FollowUpScreen, office: CurrentOffice
) -> None:
    dialog = sending(follow_up)
    dialog.kind.box.setCurrentIndex(2)
    dialog.kind.edited.emit(dialog.kind.text)
    dialog.accept_button.click()
    wait(qtbot, dialog.open_button.isVisible)
    dialog.cancel_button.click()
    excel = next(path for path in dialog.folder.iterdir() if path.name.endswith("กองคลัง.xlsx"))
    word = next(path for path in dialog.folder.iterdir() if path.name.endswith("กองช่าง.docx"))
    fill(excel, {STATUS: "แล้วเสร็จ", OUTPUT: "คู่มือเสร็จแล้ว"}, {STATUS: "แล้วเสร็จ", OUTPUT: "อบรมสามสิบคน"})
    fill_in_word(word, "ช่วยกันจัดกิจกรรม")

    preview = reading(qtbot, follow_up, excel, word)
    preview.accept_button.click()
    wait(qtbot, lambda: steps_taken(office) == 1)
    work = year_of(office.file, YEAR)
    said = [result.output for measure in work.measures for result in measure.results]
    assert said == ["คู่มือเสร็จแล้ว", "อบรมสามสิบคน", "ช่วยกันจัดกิจกรรม"]
    printed = report(office)
    assert all(solid(text) in printed for text in said)

    wait(qtbot, lambda: not follow_up.window().findChildren(ReadingDialog))
    again = reading(qtbot, follow_up, excel, word)
    assert not again.accept_button.isEnabled()
    assert again.accept_button.toolTip() == "ไม่มีแถวใหม่ให้รับ"


def fill_in_word(path: Path, output: str) -> None:
    """Types into the first row of the form as Word has it."""
    document: Any = Document(str(path))
    table = next(one for one in document.tables if "ผลการดำเนินการ" in "".join(cell.text for cell in one.rows[0].cells))
    heads = [cell.text for cell in table.rows[0].cells]
    column = next(place for place, head in enumerate(heads) if head.startswith("ผลการดำเนินการ"))
    table.rows[1].cells[column].text = output
    document.save(str(path))


def report(office: CurrentOffice) -> str:
    """The text of the report of results, as the year after prints it."""
    papers = list_documents(office.file, YEAR + 1, LATER)
    wanted = next(one for one in papers if "measures-report" in one.id)
    return "".join(map(solid, by_pypdf(make_pdf(office.file, wanted.id, LATER))))
