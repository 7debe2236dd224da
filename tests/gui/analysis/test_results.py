"""What the screen shows of two years' scores."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt

from ita_desktop.catalog import frameworks_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel, Scores, read_score
from ita_desktop.domain.years import Assessment, YearWork
from ita_desktop.gui.analysis.items_table import ItemsPart
from ita_desktop.gui.analysis.results import Mark, Results, results_of, two_decimals
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.screen_words import ScreenWords


def scores(**texts: str) -> dict[ScoreKey, Entered]:
    """i1="80", e1_2="70", n4="90" for indicator 4."""
    found = {}
    for name, text in texts.items():
        code, _, part = name.partition("_")
        level = ScoreLevel.INDICATOR if code[0] == "n" else ScoreLevel.ITEM
        found[ScoreKey(level, code.removeprefix("n"), part)] = read_score(text)
    return found


def results(now: Scores, before: Scores) -> Results:
    """The result of 2569 beside that of 2568, whose items are known to be the same."""
    years = {2569: YearWork(2569, Assessment(scores=now)), 2568: YearWork(2568, Assessment(scores=before))}
    file = OfficeFile("f", years=years)
    return results_of(Context(file, 2570, frameworks_of(file, 2570), date(2026, 11, 1)))


def test_an_item_is_compared_with_its_counterpart() -> None:
    made = results(scores(i1="80", i2="90"), scores(i1="85.5", i2="๙๐"))

    subject = made.subject("indicator", "1")
    assert subject is not None
    assert subject.items[0].marks == (Mark(Decimal(80), Decimal("85.5"), Decimal("-5.50")),)
    assert [mark.arrow for item in subject.items[:2] for mark in item.marks] == ["▼ -5.50", "เท่าเดิม"]
    assert [item.code for item in subject.weak_items] == ["i1"]


def test_a_score_that_is_not_known_is_neither_weak_nor_changed() -> None:
    subject = results(scores(i1="ไม่ทราบ"), {}).subject("indicator", "1")

    assert subject is not None
    assert (subject.mark, subject.weak, subject.weak_items) == (Mark(), False, ())
    assert (subject.mark.arrow, two_decimals(subject.mark.now)) == ("", "–")


def test_an_indicator_that_is_not_entered_is_computed() -> None:
    framework = results({}, {}).framework
    items = [item.code for item in framework.items if item.indicator == "4"]
    subject = results(scores(**dict.fromkeys(items, "84.99")), {}).subject("indicator", "4")

    assert subject is not None
    assert (subject.mark.now, subject.weak) == (Decimal("84.99"), True)


def test_items_know_their_indicator_and_tool() -> None:
    made = results({}, {})

    assert (owner := made.owner_of("e7")) is not None and owner.code in {"7", "8"}
    assert (tool := made.owner_of("e7", "tool")) is not None and tool.code == "EIT"
    assert made.owner_of("x1") is None
    assert made.subject("indicator", "11") is None


def test_last_years_columns_are_shown_where_anything_is_compared(window: MainWindow, words: ScreenWords) -> None:
    part = ItemsPart(words)
    for before, columns in ((scores(e1_1="88"), 4), (scores(), 2)):
        subject = results(scores(e1_1="80", e1_2="95", e2_1="70"), before).subject("tool", "EIT")
        assert subject is not None
        part.show_subject(subject, Decimal(85), 2569)
        model = part.table.items
        assert model.columnCount() == columns
        assert [str(model.index(row, 0).data())[:12] for row in range(2)] == ["e1 ส่วนที่ 1", "e2 ส่วนที่ 1"]
        headers = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(columns)]
        assert headers == ["ข้อ", "ปี 2569", "ปี 2568", "ผลต่าง"][:columns]
    assert "ปี 2568 ไม่มีคะแนน" in part.note.clean_text


def test_it_says_what_is_not_known_of_the_items(window: MainWindow, words: ScreenWords) -> None:
    part = ItemsPart(words)
    said = []
    for now in ({}, scores(i1="90"), scores(i1="90", i2="91", i3="92")):
        subject = results(now, {}).subject("indicator", "1")
        assert subject is not None
        part.show_subject(replace(subject, items=subject.items[:3]), Decimal(85), 2569)
        said.append(part.note.clean_text)

    assert said == [
        "ยังไม่ได้กรอกคะแนนรายข้อ จึงยังบอกไม่ได้ว่าข้อใดต่ำกว่าเกณฑ์",
        "ไม่มีข้อที่ต่ำกว่าเกณฑ์ ใน 1 ข้อที่กรอกคะแนนแล้ว",
        "ไม่มีข้อที่ต่ำกว่าเกณฑ์",
    ]
