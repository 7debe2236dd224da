"""A long report of results, loaded and in part typed through the window, prints as if it had been loaded whole."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import app
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.reporting import with_result
from ita_desktop.domain.rows import changed_year, replaced
from ita_desktop.store.codec import from_json
from ita_desktop.work.creating import write_copy
from ita_desktop.work.opening import open_office
from ita_desktop.work.printing import make_pdf
from tests.gui.conftest import in_front, open_file
from tests.gui.keyboard import press, type_text
from tests.test_results_report import DATA

REPORTED_YEAR, REPORT = 2568, "2569-measures-report"
LONG = 1_400


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_typed_is_printed_as_what_is_loaded(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    whole = from_json(json.loads(DATA.read_text(encoding="utf-8")))
    measure, result = next(
        (measure, result)
        for measure in whole.years[REPORTED_YEAR].measures
        for result in measure.results
        if _is_long(result.output) and _is_long(result.outcome)
    )
    without = with_result(measure, replace(result, output="", outcome=""))
    gap = changed_year(whole, REPORTED_YEAR, lambda work: replace(work, measures=replaced(work.measures, without)))
    path = write_copy(tmp_path / "หน่วยงาน.ita", gap)
    window = in_front(qtbot, app.make_window(qapp), 1366, 728)
    open_file(qtbot, window, path)

    for field, text in (("output", result.output), ("outcome", result.outcome)):
        window.go_to(Place(PlaceKind.RESULT, REPORTED_YEAR, (measure.id, result.id), field))
        for number, line in enumerate(text.split("\n")):
            if number:
                press(Qt.Key.Key_Return)
            type_text(line)
    window.close()

    with open_office(path, read_only=True) as office:
        assert office.file == replace(whole, id=office.file.id)
        today = date(2026, 11, 21)
        assert make_pdf(office.file, REPORT, today) == make_pdf(whole, REPORT, today) != make_pdf(gap, REPORT, today)


def _is_long(text: str) -> bool:
    return LONG <= len(text) <= 2 * LONG
