"""What a text says scored highest or lowest, or is above or below a limit."""

import pytest

from ita_desktop.checks.numbers import extremes
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from tests.checks.numbers.quoting import NOW, office, says, says_of
from tests.checks.texts.telling import told


def best_and_worst() -> tuple[str, str]:
    """The codes of the best and the worst indicator of the office."""
    scores = {key.code: one.value for key, one in NOW.items() if key.level is ScoreLevel.INDICATOR and not key.part}
    known = {code: value for code, value in scores.items() if value is not None}
    return max(known, key=lambda code: known[code]), min(known, key=lambda code: known[code])


def test_the_office_of_these_tests() -> None:
    assert best_and_worst() == ("10", "4")
    assert office().assessed.scores[ScoreKey(ScoreLevel.INDICATOR, "3")].text == "99.59"


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("ตัวชี้วัดที่มีคะแนนสูงสุด คือ การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 10"),
        ("ตัวชี้วัดที่ได้คะแนนต่ำที่สุดได้แก่ ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "ตัวชี้วัดที่ 4"),
        ("คะแนนต่ำสุด : การใช้งบประมาณ", "ตัวชี้วัดที่ 4"),
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้คะแนนสูงที่สุด", "ตัวชี้วัดที่ 10"),
        ("ตัวชี้วัดที่ ๙ ได้ ๘๖.๗๕ คะแนน ต่ำที่สุด", "ตัวชี้วัดที่ 4"),
        ("คะแนนสูงสุด 2 อันดับแรก ได้แก่ การป้องกันการทุจริต และการปฏิบัติหน้าที่", "ตัวชี้วัดที่ 10"),
        ("เครื่องมือที่ได้คะแนนสูงสุด คือ OIT", "EIT"),
    ],
)
def test_another_is_highest_or_lowest(text: str, best: str) -> None:
    (issue,) = says(extremes.highest, text)
    assert f"สุดคือคะแนน{best}" in issue.message or f"สุดคือ{best}" in issue.message or best in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่มีคะแนนสูงสุด คือ การป้องกันการทุจริต และต่ำสุดคือ การใช้ทรัพย์สินของราชการ",
        "คะแนนสูงสุด 2 อันดับ ได้แก่ การใช้อำนาจ และการป้องกันการทุจริต",
        "แบบวัด IIT ตัวชี้วัดที่ได้คะแนนสูงสุด คือ การใช้อำนาจ",
        "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ มีคะแนนเพิ่มขึ้นสูงสุด",
        "ปีงบประมาณ พ.ศ. 2567 ตัวชี้วัดที่ได้คะแนนสูงสุด คือ การใช้งบประมาณ",
        "ผู้บริหารสูงสุดของหน่วยงาน คือ นายก",
        "มุ่งให้ได้คะแนนสูงสุดในตัวชี้วัดที่ 1",
        "เพื่อประโยชน์สูงสุดของประชาชน ได้แก่ การใช้งบประมาณ",
        "เครื่องมือที่ได้คะแนนสูงสุด คือ EIT",
        "ตัวชี้วัดที่ 4 ได้คะแนนต่ำสุด โดยข้อ i10 ต่ำที่สุด",
    ],
)
def test_what_is_highest_or_no_claim(text: str) -> None:
    assert [issue.message for issue in says(extremes.highest, text)] == []


def test_in_the_text_of_an_indicator_its_own_tool_may_be_meant() -> None:
    assert says_of(extremes.highest, "3", "ตัวชี้วัดที่ 3 การใช้อำนาจ ได้คะแนนสูงที่สุด") == []
    assert len(says_of(extremes.highest, "1", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้คะแนนสูงที่สุด")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ได้คะแนน 84.10 คะแนน ซึ่งสูงกว่าเกณฑ์ 85 คะแนน",
        "คะแนนรวม ๙๐.๒๕ คะแนน เกินเป้าหมายที่ตั้งไว้ ๙๕ คะแนน",
        "IIT 90.71 ต่ำกว่าเกณฑ์ร้อยละ 85",
        "90.71 คะแนน ไม่ถึง 85 คะแนน",
        "84.99 คะแนน ไม่ต่ำกว่า 85 คะแนน",
    ],
)
def test_a_number_on_the_other_side_of_its_limit(text: str) -> None:
    assert len(told(extremes.compared, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "90.25 คะแนน สูงกว่าเกณฑ์ 85 คะแนน",
        "84.10 คะแนน ต่ำกว่าเกณฑ์ 85 คะแนน",
        "84.10 คะแนน ไม่ถึงเกณฑ์ 85 คะแนน",
        "84.10 คะแนน ยังไม่สูงกว่า 85 คะแนน",
        "90.25 คะแนน สูงกว่าปี 2567 ที่ได้ 92.00 คะแนน",
        "90.25 คะแนน สูงกว่าปีก่อน 12.00 คะแนน",
        "85.00 คะแนน ไม่ต่ำกว่า 85 คะแนน",
        "ยืมเกิน 15.00 น. ไม่ได้",
        "90.25 คะแนน สูงกว่า 10 หน่วยงาน",
    ],
)
def test_a_number_on_its_side(text: str) -> None:
    assert told(extremes.compared, text) == []
