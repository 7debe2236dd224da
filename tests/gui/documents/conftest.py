"""The form of a paper in a window with room for it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.domain.documents import Document
from ita_desktop.gui.documents.answer import AnswerEntry
from ita_desktop.gui.documents.form import DocumentForm
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import documents

MEMO, MEASURES = "2569-memo", "2569-measures"


@pytest.fixture
def wide(shown: MainWindow) -> MainWindow:
    """The window with room for list, form and pages."""
    shown.resize(1500, 800)
    QApplication.processEvents()
    return shown


@pytest.fixture
def taken_back(wide: MainWindow) -> Callable[[], None]:
    """Takes all steps back, after which the file is what it was."""
    before = wide._office.file

    def take_back() -> None:
        while wide._office.edits.stack.index():
            wide.menus.undo.trigger()
        assert wide._office.file == before

    return take_back


def form(window: MainWindow) -> DocumentForm:
    return documents(window).form


def choose(window: MainWindow, document_id: str) -> None:
    assert documents(window).list.select(document_id)


def entry(window: MainWindow, field: str) -> AnswerEntry:
    entries = form(window).fields.by_field | form(window).body.by_field | form(window).prompt.by_field
    found = entries[field]
    assert isinstance(found, AnswerEntry)
    return found


def focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()


def paper(office: CurrentOffice, document_id: str = MEMO) -> Document:
    kind = document_id.split("-", 1)[1]
    return next(one for one in office.file.years[office.working_year].documents if one.kind == kind)
