"""The list of documents and the paper beside it."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from ita_desktop.gui.cards import CardRole
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.work.opening import open_office
from ita_desktop.work.printing import make_pdf
from tests.gui.conftest import documents, open_file, wait, wait_for_pages


def choose(qtbot: QtBot, window: MainWindow, document_id: str) -> None:
    assert documents(window).list.select(document_id)
    wait(qtbot, lambda: documents(window).pane.has_pages and documents(window).document_id == document_id)


def test_the_first_document_is_shown_when_a_file_is_opened(shown: MainWindow) -> None:
    assert documents(shown).document_id == "2569-memo"
    assert documents(shown).pane.view is not None
    assert documents(shown).pane.view.page_count >= 1
    assert "2569" in shown.frame.top.meaning.clean_text


def test_choosing_another_document_shows_its_own_pages(qtbot: QtBot, shown: MainWindow) -> None:
    memo = documents(shown).pane.preview

    choose(qtbot, shown, "2569-analysis-long")

    assert documents(shown).pane.preview != memo
    assert documents(shown).pane.view.page == 0


def test_nothing_can_be_printed_while_other_pages_are_on_their_way(qtbot: QtBot, shown: MainWindow) -> None:
    documents(shown).list.select("2569-analysis-long")

    assert not shown.commands.print.isEnabled()
    assert not shown.commands.save.isEnabled()
    wait_for_pages(qtbot, shown)
    assert shown.commands.print.isEnabled()


def test_the_same_paper_drawn_again_stays_at_its_place_and_zoom(qtbot: QtBot, shown: MainWindow) -> None:
    choose(qtbot, shown, "2569-analysis-long")
    pane = documents(shown).pane
    pane.view.zoom_in()
    pane.view.verticalScrollBar().setValue(900)
    zoom = pane.view.zoom()

    assert pane.preview is not None
    pane.show_preview(pane.preview)

    assert (pane.view.verticalScrollBar().value(), pane.view.zoom()) == (900, zoom)


def test_another_working_year_lists_other_documents(qtbot: QtBot, shown: MainWindow, office: CurrentOffice) -> None:
    shown.frame.top.chooser.box.setCurrentText("2568")

    wait(qtbot, lambda: documents(shown).document_id.startswith("2568-"))
    assert office.working_year == 2568
    assert shown.frame.top.meaning.clean_text == "วิเคราะห์ผลการประเมินปี 2567 · จัดทำมาตรการปี 2568"


def test_a_year_without_papers_is_explained(qtbot: QtBot, shown: MainWindow, office: CurrentOffice) -> None:
    office.set_working_year(2560)

    wait(qtbot, documents(shown).empty.isVisible)
    assert "2560" in documents(shown).empty.title.clean_text
    assert not documents(shown).pane.has_pages
    assert not shown.commands.save_all.isEnabled()


@pytest.mark.slow
@pytest.mark.parametrize(("width", "worded"), [(1024, False), (1400, False), (1900, True)])
def test_every_tool_is_in_sight_in_a_narrow_window_too(shown: MainWindow, width: int, worded: bool) -> None:
    shown.resize(width, 700)
    QApplication.processEvents()
    bar = documents(shown).pane.tool_bar

    hidden = [action.text() for action in bar.actions() if not bar.widgetForAction(action).isVisible()]
    button = bar.widgetForAction(shown.commands.print)

    assert hidden == []
    assert isinstance(button, QToolButton)
    assert (button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon) == worded


def test_parts_made_wider_by_hand_stay_so(shown: MainWindow) -> None:
    shown.resize(1500, 700)
    QApplication.processEvents()
    splitter = documents(shown).splitter
    splitter.setSizes([400, 500, 500])
    splitter.splitterMoved.emit(400, 1)
    chosen = splitter.sizes()[:2]

    shown.resize(1540, 700)

    assert splitter.sizes()[:2] == chosen


@pytest.mark.slow
def test_looking_at_every_document_of_every_year_edits_nothing(
    qtbot: QtBot, shown: MainWindow, office: CurrentOffice
) -> None:
    before = (hashlib.sha256(office.path.read_bytes()).hexdigest(), office.file)

    for year in ("2568", "2569"):
        shown.frame.top.chooser.box.setCurrentText(year)
        wait(qtbot, lambda year=year: documents(shown).document_id.startswith(year))
        ids = [
            documents(shown).list.cards.index(row).data(CardRole.VALUE)
            for row in range(documents(shown).list.cards.rowCount())
        ]
        for document_id in ids:
            choose(qtbot, shown, document_id)
    shown.show_screen(ScreenName.OVERVIEW)
    shown.show_screen(ScreenName.DOCUMENTS)

    assert (hashlib.sha256(office.path.read_bytes()).hexdigest(), office.file) == before


def test_saving_asks_for_a_folder_and_remembers_it(
    qtbot: QtBot, shown: MainWindow, settings: SettingsKeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    folder = tmp_path / "ส่งนายก"
    folder.mkdir()

    def answer(_parent: object, _title: str, start: str) -> str:
        asked.append(start)
        return str(folder)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    shown.commands.save.trigger()
    wait(qtbot, shown.messages.isVisible)
    assert "แทนที่" not in shown.messages.sentence.clean_text
    shown.commands.save.trigger()
    wait(qtbot, lambda: "แทนที่ไฟล์เดิมแล้ว" in shown.messages.sentence.clean_text)

    assert asked == [str(shown._office.path.parent), str(folder)]
    assert [path.suffix for path in folder.iterdir()] == [".pdf"]
    assert settings.value.export_folder == str(folder)


def test_leaving_the_folder_dialog_saves_nothing(checked: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def leave(_parent: object, title: str, _start: str) -> str:
        asked.append(title)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", leave)

    checked.commands.save.trigger()
    checked.commands.save_all.trigger()

    assert len(asked) == 2
    assert not checked.background.papers.exporting


def test_all_papers_are_saved_with_progress(
    qtbot: QtBot, shown: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[tuple[int, int]] = []
    shown.background.papers.progressed.connect(lambda done, total, _: steps.append((done, total)))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "ทั้งหมด"))

    shown.commands.save_all.trigger()
    wait(qtbot, shown.frame.status.progress.isVisible)

    count = documents(shown).list.cards.rowCount()
    wait(qtbot, shown.messages.isVisible)
    assert f"{count} ฉบับ" in shown.messages.sentence.clean_text
    assert len(list((tmp_path / "ทั้งหมด").iterdir())) == count
    assert steps[-1] == (count, count)
    assert not shown.frame.status.progress.isVisible()


def test_the_pdf_program_gets_a_copy(
    qtbot: QtBot, shown: MainWindow, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)

    shown.commands.open_outside.trigger()

    wait(qtbot, lambda: bool(opened))
    assert Path(opened[0].toLocalFile()).read_bytes() == make_pdf(office.file, "2569-memo", office.today())


def test_without_a_pdf_program_a_sentence_says_what_to_do(
    qtbot: QtBot, shown: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)

    shown.commands.open_outside.trigger()

    wait(qtbot, shown.messages.isVisible)
    assert "บันทึก PDF" in shown.messages.sentence.clean_text


def test_another_file_opened_shows_its_own_papers_under_the_same_names(
    qtbot: QtBot, shown: MainWindow, sample: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(sample, tmp_path / "อีกหน่วยงาน.ita"))
    with open_office(other) as office:
        profiles = tuple(replace(profile, name="บึงกุ่มใหม่", full_name="") for profile in office.file.profiles)
        office.save(replace(office.file, profiles=profiles))

    open_file(qtbot, shown, other)
    shown.show_screen(ScreenName.DOCUMENTS)
    wait_for_pages(qtbot, shown)

    view = documents(shown).pane.view
    assert view is not None
    assert "บึงกุ่มใหม่" in view.pdf.getAllText(0).text()


def test_what_a_paper_lacks_is_read_in_full(qtbot: QtBot, shown: MainWindow) -> None:
    shown.resize(1500, 800)
    QApplication.processEvents()
    shelf = documents(shown).shelf
    lacking = replace(shelf.listed[0], missing=("ภาคความประสงค์", "ผู้ลงนาม", "รายละเอียดของมาตรการที่เสนอ"))
    short = shelf.list.sizeHintForRow(0)

    shelf.show_documents((lacking, *shelf.listed[1:]), read_only=False)

    assert shelf.list.sizeHintForRow(0) > short
