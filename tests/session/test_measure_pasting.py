"""What is told apart on the clipboard, and what pasted measures are read against."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Timeframe
from ita_desktop.domain.office import Unit
from ita_desktop.session.measure_pasting import builder_of, guess_columns, read_clipboard, running_text_in, steps_in


def clip(text: str, html: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    return mime


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


def test_measures_are_read_against_the_working_year_its_units_and_the_assessed_years_rules() -> None:
    build = builder_of(OfficeFile(id="f"), 2569, (Unit("u", "กองคลัง"),))
    pasted = read_clipboard(
        clip("มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\tตัวชี้วัด\nก (i4, i99)\tกองคลัง\tตลอดปีงบประมาณ\t2. การใช้งบประมาณ")
    )
    (measure,) = build(pasted, guess_columns(pasted))
    assert [one.unit for one in measure.responsibles] == ["u"]
    assert measure.timeframe == Timeframe("ตลอดปีงบประมาณ", date(2025, 10, 1), date(2026, 9, 30))
    assert (measure.indicators, measure.items) == (("2",), ("i4",))


def test_a_list_of_several_is_steps_and_a_paragraph_is_not() -> None:
    text = "๑. แต่งตั้งคณะทำงาน\n(๑) เสนอชื่อ\n(๒) ลงนาม\n๒. ประชุม"
    assert [(one.text, one.sub_points) for one in steps_in(text)] == [
        ("แต่งตั้งคณะทำงาน", ("เสนอชื่อ", "ลงนาม")),
        ("ประชุม", ()),
    ]
    assert len({one.id for one in steps_in(text)}) == 2
    assert steps_in("ย่อหน้าแรก\nย่อหน้าที่สอง") == steps_in("๑. ข้อเดียว") == ()
