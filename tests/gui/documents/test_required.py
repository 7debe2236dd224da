"""The parts the year's criterion asks for stand in the document's form, each with its mark and the way to it."""

from pytestqt.qtbot import QtBot

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.required_parts import RequiredPart
from ita_desktop.gui.documents.required import RequiredEntry, summary_of
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.conftest import documents

DOCUMENT = Place(PlaceKind.DOCUMENT, 2569, ("2569-measures",))
STEPS = Place(PlaceKind.MEASURE, 2569, ("m",), "steps")
PARTS = (
    RequiredPart("ผู้รับผิดชอบ", True, "", DOCUMENT),
    RequiredPart("ขั้นตอน", False, "มาตรการลำดับที่ 1 ยังไม่มีขั้นตอน", STEPS),
    RequiredPart("ช่วงระยะเวลา", False, "ตารางไม่มีช่องระยะเวลา", DOCUMENT),
    RequiredPart("ภาพถ่าย", None, "", DOCUMENT),
)


def test_each_part_says_whether_it_is_there_and_leads_to_what_is_missing(
    qtbot: QtBot, window: MainWindow, words: ScreenWords
) -> None:
    entry = RequiredEntry(words, Icons(window.palette()))
    qtbot.addWidget(entry)
    entry.show_parts(PARTS)
    entry.show()
    wanted: list[object] = []
    entry.place_wanted.connect(wanted.append)

    assert [row.text.accessibleName().partition(":")[0] for row in entry.rows] == [
        "มีแล้ว",
        "ยังไม่มี",
        "ยังไม่มี",
        "โปรดตรวจเอง",
    ]
    assert [row.go.isVisible() for row in entry.rows] == [False, True, False, False]
    assert entry.rows[1].note.clean_text == "มาตรการลำดับที่ 1 ยังไม่มีขั้นตอน"
    entry.rows[1].go.click()
    assert wanted == [STEPS]
    assert summary_of(PARTS) == "มีแล้ว 1 จาก 4 ส่วน ตรวจเอง 1 ส่วน"


def test_the_same_parts_again_keep_their_rows(qtbot: QtBot, window: MainWindow, words: ScreenWords) -> None:
    entry = RequiredEntry(words, Icons(window.palette()))
    qtbot.addWidget(entry)
    entry.show_parts(PARTS)
    before = list(entry.rows)

    entry.show_parts(tuple(PARTS))
    assert entry.rows == before
    entry.show_parts(PARTS[:1])
    assert len(entry.rows) == 1


def test_a_document_that_is_evidence_has_its_parts_and_a_memo_has_none(checked: MainWindow) -> None:
    screen = documents(checked)

    screen.list.select("2569-measures")
    assert screen.form.folds["required"].isVisible()
    assert len(screen.form.required.rows) == len(checked.issues.required("2569-measures")) > 0

    screen.list.select("2569-memo")
    assert not screen.form.folds["required"].isVisible()
