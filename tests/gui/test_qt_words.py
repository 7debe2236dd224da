"""Qt's own words in Thai."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ita_desktop.gui.qt_translator import ThaiTranslator
from ita_desktop.gui.qt_words import QT_WORDS


@pytest.mark.parametrize(
    ("source", "thai"),
    [
        ("Cancel", "ยกเลิก"),
        ("&Yes", "ใช่(&Y)"),
        ("N&o to All", "ไม่ใช่ทั้งหมด(&O)"),
        ("P&roperties", "คุณสมบัติ(&R)"),
        ("&Name:", "ชื่อ(&N):"),
        ("&Options >>", "ตัวเลือก(&O) >>"),
    ],
)
def test_access_keys_stand_behind_the_word(qapp: QApplication, source: str, thai: str) -> None:
    assert ThaiTranslator().translate("QPlatformTheme", source) == thai


def test_names_of_keys_and_unknown_words_stay(qapp: QApplication) -> None:
    translator = ThaiTranslator()

    assert translator.translate("QShortcut", "Print") is None
    assert translator.translate("QAnything", "No such word") is None


def test_the_application_speaks_thai(qapp: QApplication) -> None:
    assert QCoreApplication.translate("QPrintDialog", "Print") == "พิมพ์"


def test_every_place_for_a_name_is_kept() -> None:
    assert [source for source, thai in QT_WORDS.items() if ("%1" in source) != ("%1" in thai)] == []


def print_dialog() -> QWidget:
    return QPrintDialog()


def file_dialog() -> QWidget:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def message_box() -> QWidget:
    box = QMessageBox()
    box.setStandardButtons(
        QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No | QMessageBox.StandardButton.Cancel
    )
    return box


def buttons() -> QWidget:
    return QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Close)


@pytest.mark.parametrize("make", [print_dialog, file_dialog, message_box, buttons])
def test_qts_dialogs_have_no_english_labels(qtbot: QtBot, qapp: QApplication, make: Callable[[], QWidget]) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()

    assert [text for text in labels(dialog) if is_english(text)] == []


def labels(dialog: QWidget) -> list[str]:
    texts = [button.text() for button in dialog.findChildren(QAbstractButton)]
    texts += [label.text() for label in dialog.findChildren(QLabel)]
    texts += [box.title() for box in dialog.findChildren(QGroupBox)]
    return texts + [tabs.tabText(n) for tabs in dialog.findChildren(QTabWidget) for n in range(tabs.count())]


def is_english(text: str) -> bool:
    """A word of lower-case Latin letters; names like PDF and paths are none."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and text.isascii() and any(letter.islower() for letter in letters) and "/" not in text


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_context_menus_are_thai(qtbot: QtBot, qapp: QApplication, kind: type[QLineEdit | QPlainTextEdit]) -> None:
    editor = kind("ข้อความ")
    qtbot.addWidget(editor)

    menu = editor.createStandardContextMenu()
    qtbot.addWidget(menu)

    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert "คัดลอก(&C)" in words
    assert [word for word in words if is_english(word)] == []
