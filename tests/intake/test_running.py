"""Running text copied from PDF and chat, before and after."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.intake.running import Mended, mend_running_text
from tests.thai.writing import any_text

LINE = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐประจำปี"


@pytest.mark.parametrize(
    ("copied", "mended", "change"),
    [
        ("ท\u0e4d\u0e32งาน น\u0e4d\u0e49\u0e32", "ทำงาน น้ำ", "รวมสระอำที่แยกจากกัน 2 แห่ง"),
        ("น\u0e49\u0e4d \u0e32 ค\u0e4d า", "น้ำ คำ", "รวมสระอำที่แยกจากกัน 2 แห่ง"),
        ("ท ำงาน", "ทำงาน", "รวมสระอำที่แยกจากกัน 1 แห่ง"),
        ("เเละเเก้", "และแก้", "เปลี่ยนสระเอสองตัวเป็นสระแอ 2 แห่ง"),
        ("ก\u0e48\u0e35 น\u0e33\u0e49", "กี่ น้ำ", "สลับลำดับสระกับวรรณยุกต์ให้ถูกต้อง 2 แห่ง"),
        ("ที\u0e48\u0e48 จะะ", "ที่ จะ", "ตัดสระหรือวรรณยุกต์ที่พิมพ์ซ้ำ 2 แห่ง"),
        ("ท ี\u0e48 ป ระ", "ที่ ป ระ", "ดึงสระหรือวรรณยุกต์ที่หลุดจากคำกลับเข้าที่ 1 แห่ง"),
        ("การ\u200bประเมิน\ufeff", "การประเมิน", "ลบอักขระที่มองไม่เห็น 2 ตัว"),
    ],
)
def test_marks_are_put_right_and_told(copied: str, mended: str, change: str) -> None:
    assert mend_running_text(copied) == Mended(mended, (change,))


@pytest.mark.parametrize("text", ["", "ค า", "เงิน 5,000 บาท\n\nนาย ก", "ต่าง ๆ ฯลฯ", "น้ำใจและสิทธิ์ที่ดี", "- ไม่มี -"])
def test_what_is_right_or_unclear_is_left_alone(text: str) -> None:
    assert mend_running_text(text) == Mended(text)


@pytest.mark.parametrize(
    ("copied", "mended"),
    [
        (f"{LINE}\nงบประมาณ", f"{LINE}งบประมาณ"),
        (f"{LINE} \nงบประมาณ", f"{LINE} งบประมาณ"),
        (f"{LINE}\r\n2568", f"{LINE} 2568"),
        (f"{LINE} ITA\nประจำปี", f"{LINE} ITA ประจำปี"),
        (f"{LINE}\n(ITA) ต่อ", f"{LINE} (ITA) ต่อ"),
        (f"{LINE} (\nITA)", f"{LINE} (ITA)"),
        (f"{LINE} E-\nService", f"{LINE} E-Service"),
        (f"{LINE}\nๆ", f"{LINE}ๆ"),
        ("ความเป็นม\nา", "ความเป็นมา"),
    ],
)
def test_torn_lines_are_put_together(copied: str, mended: str) -> None:
    assert mend_running_text(copied).text == mended


KEPT = (
    "๑. ทบทวน|(๑) ทบทวน|1.1 ทบทวน|- ทบทวน|• ทบทวน|ข้อ i1 การ|ตัวชี้วัดที่ 2|เรื่อง รายงาน|\tย่อหน้า|จึงเรียนมาเพื่อโปรดทราบ||\nย่อหน้า"
)


@pytest.mark.parametrize("following", KEPT.split("|"))
def test_lists_headings_and_blank_lines_keep_their_lines(following: str) -> None:
    assert mend_running_text(f"{LINE}\n{following}") == Mended(f"{LINE}\n{following}")


@pytest.mark.parametrize("first", ["ความเป็นมา", "สั้นกว่าบรรทัดอื่นมาก", f"{LINE[:55]} ดังนี้"])
def test_after_a_short_line_or_an_announcement_a_paragraph_begins(first: str) -> None:
    assert mend_running_text(f"{first}\n{LINE}").text == f"{first}\n{LINE}"


def test_a_list_of_short_lines_is_no_torn_text() -> None:
    assert mend_running_text("สำนักปลัด\nกองคลัง\nกองช่าง") == Mended("สำนักปลัด\nกองคลัง\nกองช่าง")


def test_text_that_runs_already_is_not_joined() -> None:
    text = f"{LINE * 3}\n{LINE * 3}"
    assert mend_running_text(text) == Mended(text)


@pytest.mark.parametrize("mark", ["- ๒ -", "- 2 -", "–12–", "หน้า ๓", "หน้า 3/12", "/ความเห็น...", " / จึงเรียนมา …"])
def test_page_marks_are_dropped_and_told(mark: str) -> None:
    done = mend_running_text(f"ก่อน\n\n{mark}\n\nหลัง")
    assert done.text == "ก่อน\n\nหลัง"
    assert done.changes == (f"ตัดเลขหน้าและข้อความต่อหน้า 1 แห่ง คือ “{mark.strip()}”",)


def test_a_paragraph_over_a_page_end_is_put_together() -> None:
    done = mend_running_text(f"{LINE}\n- ๒ -\nงบประมาณ พ.ศ. ๒๕๖๘")
    assert done.text == f"{LINE}งบประมาณ พ.ศ. ๒๕๖๘"
    assert len(done.changes) == 2


SCRAPS = [LINE, LINE[:50], LINE[:35], *["- ๒ -", "/ต่อ...", "1. ก", "เเ", "ํ", "า", "่", "ี", " ", "ำ", "\n", ""]]
broken = st.lists(st.sampled_from(SCRAPS), max_size=12)


@given(any_text | broken.map("\n".join) | broken.map("".join))
def test_mending_twice_is_mending_once(text: str) -> None:
    once = mend_running_text(text)
    assert mend_running_text(once.text) == Mended(once.text)


@given(st.lists(st.text("กขคงจ ", min_size=1, max_size=90), min_size=1, max_size=8).map("\n".join))
def test_joining_loses_no_letter(text: str) -> None:
    assert "".join(mend_running_text(text).text.split()) == "".join(text.split())


def test_very_long_runs_come_through() -> None:
    for run in ("\u0e48\u0e35", "\u0e48", "\u0e4d", " ำ", "ก ", "เ", "- 2 -\n"):
        assert len(mend_running_text(run * 20_000).text) <= len(run) * 20_000
