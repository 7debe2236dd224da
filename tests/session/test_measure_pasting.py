"""What pasted measures are read against, and lists that become steps."""

from datetime import date

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Timeframe
from ita_desktop.domain.office import Unit
from ita_desktop.session.clipboard import read_clipboard
from ita_desktop.session.measure_pasting import builder_of, guess_columns, steps_in
from tests.session.clips import clip


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
