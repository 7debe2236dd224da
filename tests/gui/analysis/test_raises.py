"""What would raise the total: sorted, honest about what is left out, and a way to each text."""

from PySide6.QtCore import Qt

from ita_desktop.gui.analysis.screen import AnalysisScreen
from tests.gui.keyboard import focused, press


def rows(screen: AnalysisScreen) -> list[tuple[str, ...]]:
    model = screen.raises.table.rows
    return [tuple(str(model.index(row, column).data()) for column in range(4)) for row in range(model.rowCount())]


def test_the_greatest_gain_stands_first(analysis: AnalysisScreen) -> None:
    analysis.why.click()
    gains = [float(row[2]) for row in rows(analysis)]

    assert analysis.raises.isVisible()
    assert gains == sorted(gains, reverse=True)
    assert rows(analysis)[0][:3] == ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "88.75", "+2.25")


def test_items_stand_for_their_indicators_but_for_disclosures(analysis: AnalysisScreen) -> None:
    names = [row[0] for row in rows(analysis)]

    assert [name.split()[0] + name.split()[1] for name in names if name.startswith("ตัวชี้วัด")] == [
        "ตัวชี้วัดที่9",
        "ตัวชี้วัดที่10",
    ]
    assert not [name for name in names if name.startswith("ข้อ o")]
    assert "ไม่แสดงแบบวัด OIT เป็นรายข้อ" in analysis.raises.left_out.clean_text


def test_it_says_what_keeps_the_next_level_away(analysis: AnalysisScreen) -> None:
    assert analysis.raises.level.clean_text.startswith("ยังไม่ถึงระดับ “ผ่านดีเยี่ยม”")
    assert {row[3] for row in rows(analysis)} == {"ช่วย"}


def test_enter_and_click_lead_to_the_text(analysis: AnalysisScreen) -> None:
    analysis.levels.setCurrentIndex(1)
    analysis.why.click()
    table = analysis.raises.table
    row = next(n for n, one in enumerate(rows(analysis)) if one[0].startswith("ข้อ i10"))
    table.setFocus()
    table.selectRow(row)
    press(Qt.Key.Key_Return)

    assert analysis.form.title.clean_text.startswith("4.")
    assert focused() is analysis.form.texts["defect"].entry.area
    assert not analysis.why.isChecked()
    analysis.why.click()
    table.clicked.emit(table.rows.index(0, 0))
    assert analysis.form.title.clean_text.startswith("9.")


def test_choosing_in_the_list_goes_back_to_the_texts(analysis: AnalysisScreen) -> None:
    analysis.why.click()
    analysis.take_focus()
    press(Qt.Key.Key_Down)

    assert analysis.form.isVisible()
    assert not analysis.why.isChecked()
