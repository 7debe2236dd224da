"""What is told apart on the clipboard."""

import pytest
from PySide6.QtCore import QMimeData

from ita_desktop.session.clipboard import read_clipboard, running_text_in
from tests.session.clips import clip


@pytest.mark.parametrize(
    ("mime", "running"),
    [
        (clip("ข้อความ  หนึ่ง\nต่อ\n"), "ข้อความ  หนึ่ง\nต่อ"),
        (clip("ก\tข"), ""),
        (clip("ข้อความ\t\n"), "ข้อความ"),
        (clip("x", "<p>ไม่ใช่ตาราง</p>"), "x"),
        (clip('"ก\nข"\n', "<table><tr><td>ก<br>ข</table>"), "ก\nข"),
        (clip("ก\nข", "<TABLE><tr><td>ก<tr><td>ข</TABLE>"), ""),
        (clip(""), ""),
    ],
)
def test_running_text_is_told_from_a_table(mime: QMimeData, running: str) -> None:
    assert running_text_in(mime, read_clipboard(mime)) == running
