"""Places that can be printed and compared, and acceptances that end when the figures change."""

from dataclasses import replace

import pytest

from ita_desktop.domain.file import AcceptedIssue
from ita_desktop.domain.issues import Issue, Place, PlaceKind, Severity, is_accepted, whole_sentence

PLACE = Place(PlaceKind.SCORE, 2568, ("indicator", "6", "1"))
ISSUE = Issue("score-items", Severity.ERROR, PLACE, "…", (("entered", "90.00"), ("computed", "91.00")))
ACCEPTED = AcceptedIssue("a", "score-items", str(PLACE), "ตามประกาศ", ISSUE.basis)


def test_a_place_stands_on_one_line() -> None:
    assert str(PLACE) == "2568/score/indicator/6/1"
    assert str(Place(PlaceKind.MEASURE, 2569, ("m1",), "timeframe")) == "2569/measure/m1/timeframe"


def test_an_acceptance_holds_for_the_same_figures_only() -> None:
    assert is_accepted(ISSUE, [ACCEPTED])
    assert not is_accepted(replace(ISSUE, figures=(("entered", "90.01"), ("computed", "91.00"))), [ACCEPTED])
    assert not is_accepted(replace(ISSUE, place=Place(PlaceKind.SCORE, 2567, PLACE.ids)), [ACCEPTED])
    assert not is_accepted(replace(ISSUE, check="score-tool"), [ACCEPTED])
    assert not is_accepted(ISSUE, [])


@pytest.mark.parametrize(
    ("where", "message", "told"),
    [
        ("รายงาน ชื่อตาราง", "ตารางนี้พิมพ์คะแนนอื่น", "รายงาน ชื่อตาราง: ตารางนี้พิมพ์คะแนนอื่น"),
        ("คะแนนรวม", "คะแนนรวมคือ 10\nไม่ตรงกัน", "คะแนนรวมคือ 10 ไม่ตรงกัน"),
        ("มาตรการลำดับที่ 3 ผู้รับผิดชอบ", "มาตรการลำดับที่ 3 ยังไม่มีผู้รับผิดชอบ", "มาตรการลำดับที่ 3 ยังไม่มีผู้รับผิดชอบ"),
        ("", "ยังไม่มีคะแนน", "ยังไม่มีคะแนน"),
    ],
)
def test_a_whole_sentence_says_where_once(where: str, message: str, told: str) -> None:
    assert whole_sentence(replace(ISSUE, message=message), where) == told
