"""Who signs a paper, the opinions before it, and the paper once it is signed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import documents, wait
from tests.gui.documents.conftest import MEASURES, MEMO, choose, focus, form, paper
from tests.gui.keyboard import type_text

pytestmark = pytest.mark.slow


def test_a_signer_is_picked_from_those_in_office_on_the_day_or_typed(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    signer = form(wide).signer
    assert signer.people.box.currentText().startswith("นายปกรณ์")
    labels = [signer.people.box.itemText(row) for row in range(signer.people.box.count())]
    assert "ไม่ได้ดำรงตำแหน่ง" in next(one for one in labels if one.startswith("นายวิเชียร"))
    acting = next(row for row, one in enumerate(labels) if "รักษาราชการแทน" in one)

    signer.people.box.setCurrentIndex(acting)
    signer.people.box.activated.emit(acting)
    assert paper(office).signer.name == "นางสาวบุษบัน ฟ้าหลังฝน"
    assert paper(office).signer.acting.startswith("รักษาราชการแทน")

    focus(signer.name.editor)
    signer.name.line.selectAll()
    type_text("นายสมมติ ทดสอบ")
    assert paper(office).signer.name == "นายสมมติ ทดสอบ"
    assert signer.people.box.currentIndex() == -1
    taken_back()


def test_the_opinion_chain_is_edited_moved_shortened_and_given_back(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    form(wide).folds["opinions"].open()
    opinions = form(wide).opinions
    titles = [one.title for one in paper(office).opinions]

    opinions.steps[0].down.click()
    assert [one.title for one in paper(office).opinions] == [titles[1], titles[0], titles[2]]
    opinions.steps[2].delete.click()
    assert [one.title for one in paper(office).opinions] == [titles[1], titles[0]]
    opinions.add.click()
    assert QApplication.focusWidget() is opinions.steps[2].title.editor
    type_text("เพิ่มเติม")
    assert paper(office).opinions[2].title == "ความเห็นเพิ่มเติม"

    opinions.steps[2].choices.edited.emit("ทราบ\n\nอนุมัติ")
    opinions.steps[2].dotted.edited.emit("3")
    assert paper(office).opinions[2].choices == ("ทราบ", "อนุมัติ")
    assert paper(office).opinions[2].dotted_lines == 3

    opinions.usual.click()
    assert paper(office).opinions == ()
    assert [step.title.text for step in opinions.steps] == titles
    assert not opinions.usual.isEnabled()
    taken_back()


def test_typing_in_the_usual_chain_makes_it_the_documents_own_in_one_step(
    wide: MainWindow, office: CurrentOffice
) -> None:
    office.set_working_year(2568)
    documents(wide).shelf.delete_wanted.emit("2568-memo")
    before = office.file
    form(wide).folds["opinions"].open()
    step = form(wide).opinions.steps[0]
    step.fold.open()
    focus(step.title.editor)
    type_text("กขค")

    assert form(wide).opinions.steps[0].title.text.count("กขค") == 1
    assert office.edits.stack.count() == 2
    wide.menus.undo.trigger()
    assert office.file == before
    assert QApplication.focusWidget() is form(wide).opinions.steps[0].title.editor


def test_a_signed_paper_keeps_register_number_day_and_scan(
    qtbot: QtBot,
    wide: MainWindow,
    taken_back: Callable[[], None],
    office: CurrentOffice,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form(wide).folds["signed"].open()
    signed = form(wide).signed
    source = tmp_path / "สแกน.pdf"
    source.write_bytes(b"%PDF-1.7")
    opened: list[QUrl] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.__iadd__([url]) is opened)

    focus(signed.number.editor)
    type_text("ศท ๗๑๒๐๑/๑")
    focus(signed.day.editor)
    type_text("2 ธ.ค. 68")
    signed.attach.click()
    wait(qtbot, lambda: bool(paper(office).extra))

    assert paper(office).signed.number == "ศท ๗๑๒๐๑/๑"
    assert str(paper(office).signed.on) == "2025-12-02"
    wait(qtbot, lambda: "ลงนามแล้ว" in str(documents(wide).list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))
    assert opened == []
    signed.open.click()
    kept_scan = Path(opened[0].toLocalFile())
    assert kept_scan.parent.parent == office.path.parent
    kept_scan.unlink()
    choose(wide, MEASURES)
    choose(wide, MEMO)
    wait(qtbot, lambda: "ไม่พบ" in signed.note.clean_text)
    assert not signed.open.isEnabled()
    signed.remove.click()
    assert paper(office).extra == {}
    taken_back()


def test_a_scan_goes_to_the_paper_it_was_chosen_for(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "สแกน.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "สแกน.pdf"), ""))
    form(wide).folds["signed"].open()

    form(wide).signed.attach.click()
    choose(wide, MEASURES)
    wait(qtbot, lambda: office.edits.stack.count() == 1)

    assert paper(office, MEMO).extra
    assert not paper(office, MEASURES).extra


def test_a_scan_that_is_none_is_refused_in_a_sentence(
    qtbot: QtBot, wide: MainWindow, taken_back: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ปลอม.pdf").write_bytes(b"MZ")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "ปลอม.pdf"), ""))
    form(wide).folds["signed"].open()
    form(wide).signed.attach.click()
    wait(qtbot, wide.messages.isVisible)
    assert "ยังไม่ได้แนบ" in wide.messages.sentence.clean_text
    taken_back()
