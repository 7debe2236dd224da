"""Everything one can act on has a clean name; keys reach everything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ita_desktop.gui.keys_dialog import KeysDialog
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.rescue_dialog import RescueDialog
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.rescue import Rescue
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.conftest import documents, wait

INPUTS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QAbstractScrollArea, QProgressBar)
# Parts of Qt's own widgets, named by Qt, and frames that only scroll.
QTS_OWN = ("qt_", "ScrollLeftButton", "ScrollRightButton")


@pytest.fixture
def shown(checked: MainWindow) -> MainWindow:
    """What the checks say is in sight too."""
    return checked


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else ""


def inputs_of(top: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in top.findChildren(QWidget)
        if isinstance(widget, INPUTS)
        and widget.isVisibleTo(top)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith(QTS_OWN)
        and not isinstance(widget.parent(), QLineEdit | QComboBox | QAbstractSpinBox)
    ]


def unnamed(top: QWidget) -> list[str]:
    return [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in inputs_of(top) if not name_of(w).strip()]


def test_every_input_of_the_start_page_has_a_name(window: MainWindow) -> None:
    assert len(inputs_of(window)) >= 2
    assert unnamed(window) == []


def test_every_input_of_the_documents_has_a_name(shown: MainWindow) -> None:
    shown.commands.find.trigger()
    shown.tell_crash("โปรแกรมขัดข้อง")

    assert len(inputs_of(shown)) >= 15
    assert unnamed(shown) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ScreenName)
def test_every_input_of_every_screen_has_a_name(qtbot: QtBot, shown: MainWindow, name: ScreenName) -> None:
    shown.show_screen(name)
    wait(qtbot, lambda: not shown._jobs.busy)

    assert len(inputs_of(shown.screens.at(name))) >= 5
    assert unnamed(shown) == []


def test_every_input_of_the_list_of_keys_has_a_name(qtbot: QtBot, window: MainWindow, words: ScreenWords) -> None:
    dialog = KeysDialog(window.menus.actions(), words, window)
    dialog.show()

    assert unnamed(dialog) == []
    dialog.reject()


def test_every_input_of_the_rescue_has_a_name(
    qtbot: QtBot, shown: MainWindow, office: CurrentOffice, jobs: JobRunner, words: ScreenWords
) -> None:
    dialog = RescueDialog(Rescue(office.path, office, jobs), words, shown)
    qtbot.addWidget(dialog)
    dialog.show()
    wait(qtbot, lambda: dialog.list.cards.rowCount() == 1)

    assert len(inputs_of(dialog)) >= 4
    assert unnamed(dialog) == []
    dialog.reject()


def test_no_name_carries_the_screens_word_breaks(qtbot: QtBot, shown: MainWindow, words: ScreenWords) -> None:
    with qtbot.waitSignal(words.ready, timeout=30_000):
        words.warm_up()
    shown.tell_crash("รายงานผลการประเมินคุณธรรมและความโปร่งใส")

    assert "\u200b" in shown.messages.sentence.text()
    widgets = [widget for widget in shown.findChildren(QWidget) if isinstance(widget, (*INPUTS, QLabel))]
    assert [name_of(widget) for widget in widgets if "\u200b" in name_of(widget)] == []


def test_a_card_is_read_out_with_its_line(shown: MainWindow) -> None:
    model = shown.start.recent_list.cards

    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken.startswith(shown.frame.top.office.clean_text)
    assert str(shown._office.path) in spoken


def test_tab_goes_through_the_documents_screen_without_a_trap(shown: MainWindow) -> None:
    shown.resize(1500, 700)
    QApplication.processEvents()
    documents(shown).list.setFocus()
    first = shown.focusWidget()
    seen = []

    for _ in range(120):
        shown.focusNextChild()
        seen.append(shown.focusWidget())
        if seen[-1] is first:
            break

    assert seen[-1] is first
    assert documents(shown).pane.view in seen
    assert shown.frame.top.chooser.box in seen
