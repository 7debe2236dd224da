"""What was copied, even where a clipboard has nothing to say."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard
from pytestqt.qtbot import QtBot

from ita_desktop.session.clipboard import copied, read_clipboard


def test_a_clipboard_without_any_data_is_an_empty_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: None)

    assert isinstance(copied(), QMimeData)
    assert read_clipboard(copied()).rows == ()
