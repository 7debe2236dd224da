"""Issues as lines and as JSON."""

import json

import pytest

from ita_desktop.checks.running import CHECKS
from ita_desktop.domain.issues import Issue, Mend, Place, PlaceKind, Severity
from ita_desktop.work.issue_lines import as_json, as_line

PLACE = Place(PlaceKind.FINDING, 2568, ("indicator", "4"), "defect")
FIGURES = (("score", "78.40"),)


def issue(message: str, where: str = "", mend: Mend | None = None) -> Issue:
    return Issue(CHECKS[0].id, Severity.WARNING, PLACE, message, FIGURES, mend, where)


def test_a_line_has_severity_place_and_sentence() -> None:
    assert as_line(issue("คะแนนไม่ตรง")) == "ควรตรวจสอบ\t2568/finding/indicator/4/defect\tคะแนนไม่ตรง"


def test_the_name_of_the_place_stands_before_the_sentence() -> None:
    said = as_line(issue("คะแนนไม่ตรง", "ข้อบกพร่องของตัวชี้วัดที่ 4"))
    assert said.split("\t")[2] == "ข้อบกพร่องของตัวชี้วัดที่ 4: คะแนนไม่ตรง"


def test_a_sentence_that_names_its_place_is_left_alone() -> None:
    said = "ข้อบกพร่องของตัวชี้วัดที่ 4 มีข้อความซ้ำ"
    assert as_line(issue(said, "ข้อบกพร่องของตัวชี้วัดที่ 4")).split("\t")[2] == said


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("มาตรการลำดับที่ 3 ผู้รับผิดชอบ", "มาตรการลำดับที่ 3 “อบรม” ยังไม่มีผู้รับผิดชอบ"),
        ("คะแนนตัวชี้วัดที่ 8", "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน ได้ 79.60 คะแนน"),
    ],
)
def test_a_sentence_that_begins_with_its_row_says_it_once(where: str, said: str) -> None:
    assert as_line(issue(said, where)).split("\t")[2] == said


def test_tabs_and_line_breaks_do_not_tear_a_line() -> None:
    assert as_line(issue("“ก\n\tข” ไม่ถูกต้อง", "ที่\tนี่")).split("\t")[2:] == ["ที่ นี่: “ก ข” ไม่ถูกต้อง"]


def test_json_holds_all_that_is_known() -> None:
    (told,) = json.loads(as_json([issue("คะแนนไม่ตรง", "ที่นี่", Mend(PLACE, "เดิม", None))]))
    assert told == {
        "check": CHECKS[0].id,
        "severity": "warning",
        "place": "2568/finding/indicator/4/defect",
        "where": "ที่นี่",
        "message": "คะแนนไม่ตรง",
        "why": CHECKS[0].why,
        "figures": {"score": "78.40"},
        "mend": {"place": "2568/finding/indicator/4/defect", "before": "เดิม", "after": None},
    }


def test_json_without_a_mend_says_null() -> None:
    assert json.loads(as_json([issue("คะแนนไม่ตรง")]))[0]["mend"] is None
