"""Emblem and logo: chosen, pasted, dropped, refused, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.office.picture_panel import PicturePanel
from ita_desktop.gui.office.pictures import PicturesPart
from ita_desktop.gui.office.screen import OfficeScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.checking import UNREADABLE_IMAGE, check_year
from tests.gui.conftest import wait
from tests.gui.keyboard import press, undo
from tests.gui.office.pictures import opened, picture


def panel_of(screen: OfficeScreen, role: str = "emblem") -> PicturePanel:
    screen.list.select("images")
    part = screen.current
    assert isinstance(part, PicturesPart)
    return part.panels[role]


@pytest.fixture
def emblem_file(tmp_path: Path) -> Path:
    path = tmp_path / "ตราครุฑ ของหน่วยงาน.jpg"
    path.write_bytes(picture("JPEG"))
    return path


def test_a_chosen_file_becomes_the_emblem(
    qtbot: QtBot,
    screen: OfficeScreen,
    window: MainWindow,
    office: CurrentOffice,
    emblem_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = office.file
    panel = panel_of(screen)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(emblem_file), ""))

    panel.choose_button.click()
    wait(qtbot, lambda: bool(office.file.images))

    (image,) = office.file.images
    assert (image.role, image.media_type, opened(image.data).format) == ("emblem", "image/png", "PNG")
    assert not panel.sheet.is_empty
    assert UNREADABLE_IMAGE not in {issue.check for issue in check_year(office.file, 2569, office.today())}
    window.menus.undo.trigger()
    assert office.file == before
    assert panel.sheet.is_empty
    assert "กรอบว่าง" in panel.note.clean_text


def test_another_picture_takes_the_place_of_the_first(
    qtbot: QtBot, screen: OfficeScreen, office: CurrentOffice, emblem_file: Path
) -> None:
    panel = panel_of(screen)
    panel.take_file(emblem_file)
    wait(qtbot, lambda: bool(office.file.images))
    first = office.file.images[0]

    emblem_file.write_bytes(picture("PNG", size=(500, 500)))
    panel.take_file(emblem_file)
    wait(qtbot, lambda: office.file.images[0].data != first.data)

    assert [image.id for image in office.file.images] == [first.id]


def test_ctrl_v_pastes_a_copied_picture(qtbot: QtBot, screen: OfficeScreen, office: CurrentOffice) -> None:
    panel = panel_of(screen, "logo")
    QGuiApplication.clipboard().setImage(QImage.fromData(picture("PNG", size=(900, 900))))
    panel.choose_button.setFocus()

    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, lambda: bool(office.file.images))

    assert office.file.images[0].role == "logo"


def test_pasting_text_says_what_to_do(screen: OfficeScreen, window: MainWindow, office: CurrentOffice) -> None:
    panel = panel_of(screen)
    QGuiApplication.clipboard().setText("ไม่ใช่ภาพ")

    panel.paste_button.click()

    assert "คัดลอกภาพก่อน" in window.messages.sentence.clean_text
    assert office.edits.stack.count() == 0


@pytest.mark.filterwarnings("ignore:Function:DeprecationWarning")
def test_a_dropped_file_is_taken_but_not_an_offices(
    qtbot: QtBot, screen: OfficeScreen, office: CurrentOffice, emblem_file: Path, tmp_path: Path
) -> None:
    panel = panel_of(screen)

    assert not _enters(panel, tmp_path / "หน่วยงาน.ita")
    assert _enters(panel, emblem_file)
    data = _dragged(emblem_file)
    panel.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    wait(qtbot, lambda: bool(office.file.images))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 no picture", b"\x89PNG\r\n\x1a\n cut short"])
def test_what_is_no_picture_leaves_the_one_before(
    qtbot: QtBot, screen: OfficeScreen, window: MainWindow, office: CurrentOffice, emblem_file: Path, data: bytes
) -> None:
    panel = panel_of(screen)
    panel.take_file(emblem_file)
    wait(qtbot, lambda: bool(office.file.images))
    kept = office.file

    emblem_file.write_bytes(data)
    panel.take_file(emblem_file)
    wait(qtbot, lambda: "ภาพเดิมยังอยู่" in window.messages.sentence.clean_text)

    assert office.file is kept
    assert "ขนาด" in panel.note.clean_text


def test_a_coarse_picture_is_taken_with_a_warning(
    qtbot: QtBot, screen: OfficeScreen, window: MainWindow, office: CurrentOffice, emblem_file: Path
) -> None:
    emblem_file.write_bytes(picture("PNG", size=(60, 60), margin=5))

    panel_of(screen).take_file(emblem_file)
    wait(qtbot, lambda: bool(office.file.images))

    assert "ความละเอียดต่ำ" in window.messages.sentence.clean_text


def test_a_picture_is_removed_and_comes_back(
    qtbot: QtBot, screen: OfficeScreen, office: CurrentOffice, emblem_file: Path
) -> None:
    panel = panel_of(screen)
    assert not panel.remove_button.isEnabled()
    panel.take_file(emblem_file)
    wait(qtbot, lambda: bool(office.file.images))
    kept = office.file

    panel.remove_button.click()

    assert office.file.images == ()
    undo()
    assert office.file == kept


def test_a_picture_read_too_late_goes_nowhere(
    qtbot: QtBot, screen: OfficeScreen, office: CurrentOffice, emblem_file: Path
) -> None:
    panel_of(screen).take_file(emblem_file)
    office.close()

    wait(qtbot, lambda: not panel_of(screen)._jobs.busy)
    assert not office.is_open


def _dragged(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def _enters(panel: PicturePanel, path: Path) -> bool:
    data = _dragged(path)
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    panel.dragEnterEvent(event)
    return event.isAccepted()
