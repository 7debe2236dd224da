"""Spaces that no line may end with; `_` stands for U+00A0."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.joins import is_counted, keep_together, loosest_joints
from tests.thai.writing import any_text

FREE = "\u00a0"


@pytest.mark.parametrize(
    "expected",
    [
        "ปีงบประมาณ พ.ศ._2568 และ พ.ศ._๒๕๖๙",
        "วันที่_24_พฤศจิกายน 2568",
        "๙_เดือนมกราคม ๒๕๖๖",
        "๙_เดือน_มกราคม พ.ศ._๒๕๖๖",
        "1_ต.ค. 67 – 30_ก.ย. 68",
        "มีนาคม 2569 ถึง ต.ค. 70",
        "ได้ 94.50_คะแนน",
        "เฉลี่ย ๙๔.๕๐_คะแนนสูงกว่าปีที่แล้ว",
        "เงิน 1,000_บาท จาก 12_คน ใน 5_โครงการ",
        "ร้อยละ_85 ขึ้นไป",
        "ทุก ๓_เดือน ปีละ 1_ครั้ง",
        "ไตรมาส_2 ปีงบประมาณ",
        "12 คนงาน",
        "ประจำปี 2568 เรื่อง รายงาน",
        "ครอบคลุม 10_ตัวชี้วัด",
        "ข้อ_5 และข้อ_i10 ข้อ_๑",
        "ตัวชี้วัดที่_1 การปฏิบัติหน้าที่",
        "ที่_พท_๕๖๕๐๑/๗๓๒",
        "ที่_พท_56501.2/732",
        "มท_๐๘๐๘.๒/ว_๑๒๓",
        "คำสั่งที่_12/2568",
        "(นางวรรณา_ใจดี)",
        "นาย_สมชาย_ใจดี ปลัดเทศบาล",
        "นางสาวสมหญิง_มีสุข",
        "ว่าที่ร้อยตรี_สมชาย_ใจดี",
        "ว่าที่_ร.ต._หญิง_สมใจ_ดีงาม",
        "พ.ต.ท._สมชาย_ใจดี",
        "นายสมชาย ได้รับมอบหมาย",
        "นายกมล_ใจดี",
        "นายก เทศมนตรี",
        "นายกเทศมนตรีตำบลทุ่งทอง อำเภอทุ่งทอง",
        "นายกองค์การบริหารส่วนตำบล ทุ่งทอง",
        "นายอำเภอ ทุ่งทอง",
        "นางสาวไทย ประจำปี",
        "เจ้านาย สั่งการ",
        "ด้านต่าง_ๆ และอื่น_ๆ",
        "ค่าเดินทาง_ฯลฯ",
        "ข้อ__5",
        "ไม่มีอะไร ต้องเชื่อม",
        "ครุภัณฑ์ ๓๗_รายการที่หมายเลขเลือนหาย",
        "ไตรมาสละ ๒_กอง และภาพ ๑_ตัวที่ไม่ทราบ",
        "๒_เครื่องและกล้อง",
        "๒ กองทุน ๑ ตัวอย่าง ๓ เครื่องมือ ๒ รายได้",
        "1. โครงการ ๒. มาตรการส่งเสริม",
        "พ.ศ._๒๕๖๘ รายการ",
        "",
    ],
)
def test_pairs_are_kept_together(expected: str) -> None:
    assert keep_together(expected.replace("_", " ")) == expected.replace("_", FREE)


def test_known_names_are_kept_together_wherever_they_stand() -> None:
    names = ("สมชาย ใจดี", "บ้าน  ทุ่ง ทอง", "คำเดียว", " ")
    assert keep_together("โดยสมชาย ใจดี ณ บ้าน ทุ่ง ทอง คำเดียว", names) == "โดยสมชาย_ใจดี ณ บ้าน_ทุ่ง_ทอง คำเดียว".replace(
        "_", FREE
    )


@pytest.mark.parametrize("name", ["ก (ข", "[ก-ฮ] *", "\\ ก"])
def test_a_name_is_not_a_pattern(name: str) -> None:
    assert keep_together(f"x {name} y", (name,)) == f"x {name.replace(' ', FREE)} y"


@pytest.mark.slow
@given(any_text, st.lists(any_text, max_size=3).map(tuple))
def test_only_spaces_change_and_only_once(text: str, names: tuple[str, ...]) -> None:
    joined = keep_together(text, names)
    assert joined.replace(FREE, " ") == text.replace(FREE, " ")
    assert keep_together(joined, names) == joined


KNOWN = (
    "พ.ศ. 2568",
    "24",
    "พ.ย.",
    "ข้อ",
    "ที่",
    "คะแนน",
    "นาย",
    "วินัย",
    "ใจดี",
    "ๆ",
    " ",
    "เดือน",
    "พท",
    "๕๖๕๐๑/๗",
    "ร.ต.",
    "หญิง",
)


@given(st.lists(st.sampled_from(KNOWN)))
def test_joining_is_idempotent_over_the_words_it_knows(parts: list[str]) -> None:
    joined = keep_together(" ".join(parts))
    assert keep_together(joined) == joined


@pytest.mark.parametrize("run", [" ", "1 ", "ก ", "พ.ศ. ", "นาย ", "ที่ ", "1"])
def test_very_long_runs_come_through(run: str) -> None:
    assert len(keep_together(run * 30_000)) == 30_000 * len(run)


@pytest.mark.parametrize(
    ("before", "after", "counted"),
    [
        ("๓๗", "รายการ", True),
        ("2", "กอง", True),
        ("94.50", "คะแนน", True),
        ("๓๐", "กันยายน", True),
        ("๒", "กองทุน", False),
        ("๒๕๖๘", "รายการ", False),
        ("ที่", "รายการ", False),
        ("", "คะแนน", False),
    ],
)
def test_a_number_counts_the_word_after_it(before: str, after: str, counted: bool) -> None:
    assert is_counted(before, after) is counted


@pytest.mark.parametrize(
    "chain",
    [
        "๓๐_กันยายน|๒๕๖๙",
        "วันที่_๓๑_มีนาคม|พ.ศ._๒๕๖๙",
        "วันที่|๓๑_มีนาคม",
        "๓๑|มีนาคม",
        "ข้อ|๓๗_รายการ",
        "๓๗|รายการ",
        "๙_เดือน|มกราคม",
        "นาย_สมชาย|ใจดี",
        "พ.ศ.|๒๕๖๙",
        "ก||ข|ค",
        "_ก_",
        "ประชาชน",
        "",
    ],
)
def test_a_chain_parts_at_its_loosest_joint_first(chain: str) -> None:
    typed = chain.replace("_", FREE).replace("|", FREE)
    loosest = [place for start, end in loosest_joints(typed) for place in range(start, end)]
    assert loosest == [place for place, sign in enumerate(chain) if sign == "|"]


@given(any_text)
def test_joints_are_gaps_inside_the_chain(text: str) -> None:
    for start, end in loosest_joints(text):
        assert 0 < start < end < len(text)
        assert set(text[start:end]) <= {" ", FREE}
