"""From the start page to a signed-ready PDF and back, by keys alone."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop import app
from ita_desktop.gui.main_window import MainWindow
from tests.gui.conftest import documents

WAIT_MS = 30_000
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    QTest.keyClick(focus, key, modifiers)


def start(qapp: QApplication, qtbot: QtBot) -> MainWindow:
    window = app.make_window(qapp)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def wait_for_pages(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.frame.rail.isVisible() and documents(window).pane.has_pages, timeout=WAIT_MS)


def text_of(pdf: Path) -> str:
    return " ".join("".join(page.extract_text() for page in PdfReader(pdf).pages).split())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_sample_document_pdf_close_and_open_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, out = tmp_path / "เอกสารของฉัน", tmp_path / "ส่งนายก"
    monkeypatch.setattr(app, "sample_path", lambda: documents / "หน่วยงานตัวอย่าง.ita")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))

    window = start(qapp, qtbot)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    wait_for_pages(qtbot, window)
    office = window.frame.top.office.clean_text

    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: documents(window).pane.has_pages, timeout=WAIT_MS)
    title = documents(window).document_title
    press(Qt.Key.Key_F12)
    qtbot.waitUntil(window.messages.isVisible, timeout=WAIT_MS)
    (pdf,) = out.iterdir()
    assert pdf.suffix == ".pdf"
    assert title.split()[0] in pdf.name
    assert office in text_of(pdf)
    window.close()

    again = start(qapp, qtbot)
    press(Qt.Key.Key_Return)
    wait_for_pages(qtbot, again)
    assert again.frame.top.office.clean_text == office
    assert not again.messages.isVisible()
    again.close()
