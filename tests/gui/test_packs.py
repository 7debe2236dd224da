"""Packing the open file from the menu, and a file that came without its evidence."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Evidence, EvidenceKind, Measure, Result, Status
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.years import YearWork
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.work.creating import usual_office, write_copy
from tests.gui.conftest import open_file, wait


def said(window: MainWindow) -> str:
    return window.messages.sentence.clean_text if window.messages.isVisible() else ""


def test_the_menu_packs_the_open_file(
    qtbot: QtBot, window: MainWindow, empty_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "ชุด.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: (str(pack), ""))
    assert not window.menus.pack.isEnabled()
    open_file(qtbot, window, empty_path)

    window.menus.pack.trigger()

    wait(qtbot, lambda: "ชุด.zip" in said(window))
    assert any(name.endswith("ใหม่.ita") for name in ZipFile(pack).namelist())
    assert not window.frame.status.work.isVisible()


def test_leaving_the_question_packs_nothing(
    qtbot: QtBot, window: MainWindow, empty_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: ("", ""))
    open_file(qtbot, window, empty_path)
    before = sorted(empty_path.parent.glob("*.zip"))

    window.menus.pack.trigger()

    assert sorted(empty_path.parent.glob("*.zip")) == before


def test_a_file_without_its_evidence_says_so_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    photo = Evidence("e", EvidenceKind.FILE, "2569/ภาพ.jpg", sha256="0" * 64, size=9)
    measure = Measure("m", ("ก",), results=(Result("r", status=Status.DONE, evidence=(photo,)),))
    file = usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง")
    path = write_copy(tmp_path / "ก.ita", replace(file, years={2569: YearWork(2569, measures=(measure,))}))

    open_file(qtbot, window, path)

    wait(qtbot, lambda: "หลักฐาน" in said(window))
    assert window.messages.kind == "warning"
