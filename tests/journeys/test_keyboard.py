"""From the start page to a printed PDF by keys alone: a new office, its scores, a measure, its papers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ita_desktop import app
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.gui.documents.screen import DocumentsScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.scores.screen import ScoresScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.work.opening import open_office
from tests.gui.conftest import in_front
from tests.journeys.clerk import CTRL, Clerk
from tests.waiting import WAIT_MS

SHEET = {
    TOTAL: "89.96",
    ScoreKey(ScoreLevel.TOOL, "IIT"): "89.32",
    ScoreKey(ScoreLevel.TOOL, "EIT"): "87.20",
    ScoreKey(ScoreLevel.TOOL, "EIT", "1"): "88.10",
    ScoreKey(ScoreLevel.TOOL, "EIT", "2"): "86.30",
    ScoreKey(ScoreLevel.TOOL, "OIT"): "๙๒.๕๐",
    **{
        ScoreKey(ScoreLevel.INDICATOR, str(number)): text
        for number, text in enumerate(
            ("96.10", "90.25", "93.00", "78.50", "88.75", "92.00", "86.40", "83.20", "๙๐.๐๐", "95"), 1
        )
    },
}


class Day(date):
    """A day of the fiscal year 2569."""

    @classmethod
    def today(cls) -> "Day":
        return cls(2026, 2, 3)


def start(qapp: QApplication, qtbot: QtBot) -> MainWindow:
    return in_front(qtbot, app.make_window(qapp), 1366, 728)


def text_of(pdf: Path) -> str:
    """All text without white space: a line may end inside any phrase."""
    return "".join("".join(page.extract_text() for page in PdfReader(pdf).pages).split())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_first_sitting(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[str, str], None],
) -> None:
    documents, out = tmp_path / "เอกสารของฉัน", tmp_path / "ส่งนายก"
    documents.mkdir()
    monkeypatch.setattr(app, "date", Day)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window = start(qapp, qtbot)
    clerk = Clerk(qtbot)

    make_office(clerk, window)
    type_scores(clerk, window)
    write_measure(clerk, window)
    print_papers(clerk, window)

    memo = next(path for path in out.iterdir() if "บันทึกข้อความ" in path.name)
    assert "เทศบาลตำบลหนองดาว" in text_of(memo)
    assert all(said in text_of(memo) for said in ("๘๙.๙๖", "ตง๗๑๒๐๑/๙๙", "(นางสาวสมใจใจงาม)"))
    measures = next(path for path in out.iterdir() if "มาตรการส่งเสริม" in path.name)
    assert "จัดทำคู่มือการใช้ทรัพย์สินของราชการ" in text_of(measures)
    path = window._office.path
    window.close()
    with open_office(path, read_only=True) as office:
        assert office.file.units[0].name == "สำนักปลัดเทศบาล"
    print(clerk.told())
    golden("journey-by-keyboard.txt", clerk.told())


def make_office(clerk: Clerk, window: MainWindow) -> None:
    clerk.begin("a new office")
    clerk.use("สร้างหน่วยงานใหม่")
    clerk.qtbot.waitUntil(lambda: "new_page" in window.__dict__ and window.new_page.form.name.editor.hasFocus())
    clerk.type("เทศบาลตำบลหนองดาว")
    clerk.fill("ตำบล", "หนองดาว")
    clerk.fill("อำเภอ", "ทุ่งรุ้ง")
    clerk.fill("จังหวัด", "ตรัง")
    clerk.use("สร้างไฟล์")
    clerk.qtbot.waitUntil(lambda: window._office.is_open, timeout=WAIT_MS)


def type_scores(clerk: Clerk, window: MainWindow) -> None:
    clerk.begin("the scores")
    clerk.press(Qt.Key.Key_2, CTRL)
    screen = window.screens.at(ScreenName.SCORES)
    assert isinstance(screen, ScoresScreen)
    for _ in range(screen.table.model().rowCount()):
        current = screen.table.current_score()
        assert current is not None
        text = SHEET.get(current[1])
        if text:
            clerk.type(text)
        clerk.press(Qt.Key.Key_Return if text else Qt.Key.Key_Down)
        if current == screen.table.current_score():
            break
    scores = window._office.file.years[2568].assessment.scores
    assert {key: entered.text for key, entered in scores.items()} == dict(SHEET)


def write_measure(clerk: Clerk, window: MainWindow) -> None:
    clerk.begin("a measure")
    clerk.press(Qt.Key.Key_4, CTRL)
    clerk.use("เพิ่มมาตรการแรก")
    clerk.fill("ชื่อมาตรการที่ 1", "จัดทำคู่มือการใช้ทรัพย์สินของราชการ")
    clerk.fill("ประเด็นที่ต้องปรับปรุง/พัฒนา/รักษาระดับ", "บุคลากรยังไม่ทราบขั้นตอนการยืมทรัพย์สินของราชการ")
    clerk.use("เพิ่มขั้นตอน")
    clerk.type("แต่งตั้งคณะทำงาน")
    clerk.press(Qt.Key.Key_Return)
    clerk.type("จัดทำคู่มือและเผยแพร่บนเว็บไซต์")
    clerk.choose("เลือกผู้รับผิดชอบ", "กองคลัง")
    clerk.choose("ระยะเวลาดำเนินการ: เลือก…", "ตลอดปี")
    clerk.choose("การติดตามผล: เลือก…", "ทุก ๖ เดือน")
    (measure,) = window._office.file.years[2569].measures
    assert [step.text for step in measure.steps] == ["แต่งตั้งคณะทำงาน", "จัดทำคู่มือและเผยแพร่บนเว็บไซต์"]
    assert measure.responsibles[0].unit
    assert (measure.timeframe.start, measure.timeframe.end) == (date(2025, 10, 1), date(2026, 9, 30))
    assert measure.follow_up.cycle_months == 6


def print_papers(clerk: Clerk, window: MainWindow) -> None:
    clerk.begin("the papers")
    clerk.press(Qt.Key.Key_6, CTRL)
    screen = window.screens.at(ScreenName.DOCUMENTS)
    assert isinstance(screen, DocumentsScreen)
    clerk.qtbot.waitUntil(lambda: screen.pane.has_pages, timeout=WAIT_MS)
    clerk.fill("ที่", "ตง ๗๑๒๐๑/๙๙")
    clerk.fill("ชื่อที่พิมพ์ในวงเล็บ", "นางสาวสมใจ ใจงาม")
    clerk.fill("ตำแหน่ง", "นักวิเคราะห์นโยบายและแผน")
    clerk.press(Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    clerk.qtbot.waitUntil(window.messages.isVisible, timeout=WAIT_MS)
