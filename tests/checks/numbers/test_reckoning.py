"""Amounts in figures and words, sums and percentages that a text reckons itself."""

import pytest

from ita_desktop.checks.numbers import reckoning
from tests.checks.texts.telling import told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("งบประมาณ 30,000 บาท (สี่หมื่นบาทถ้วน)", "40,000"),
        ("จำนวน ๑๕,๐๐๐ บาท (หนึ่งหมื่นบาทถ้วน)", "10,000"),
        ("5,000.- บาท ( ห้าหมื่นบาทถ้วน )", "50,000"),
        ("วงเงิน 1200000 บาท (หนึ่งล้านสองหมื่นบาทถ้วน)", "1,020,000"),
        ("2,500.00 บาท\n(สองพันห้าสิบบาทถ้วน)", "2,050"),
    ],
)
def test_an_amount_whose_words_say_another(text: str, words: str) -> None:
    (issue,) = told(reckoning.amount_in_words, text)
    assert f"ตัวอักษรคือ {words}" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "30,000 บาท (สามหมื่นบาทถ้วน)",
        "๑๒,๓๔๕ บาท (หนึ่งหมื่นสองพันสามร้อยสี่สิบห้าบาทถ้วน)",
        "100.50 บาท (หนึ่งร้อยบาทห้าสิบสตางค์)",
        "5,000 บาท (ไม่เกินห้าพันบาทถ้วน)",
        "10,000 บาท (รวมภาษี)",
    ],
)
def test_an_amount_whose_words_say_the_same(text: str) -> None:
    assert told(reckoning.amount_in_words, text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("ชาย 15 คน หญิง 20 คน รวม 36 คน", "35 คน"),
        ("สำนักปลัด ๑๒ คน กองคลัง ๘ คน กองช่าง ๖ คน รวมทั้งสิ้น ๒๗ คน", "26 คน"),
        ("ค่าวิทยากร 3,600 บาท ค่าอาหาร 2,400 บาท ค่าวัสดุ 1,000 บาท รวมเป็นเงิน 8,000 บาท", "7,000 บาท"),
        ("รุ่นที่ 1 จำนวน 40 คน และรุ่นที่ 2 จำนวน 38 คน รวมจำนวน 88 คน", "78 คน"),
    ],
)
def test_a_sum_that_is_not_that_of_its_list(text: str, right: str) -> None:
    (issue,) = told(reckoning.sum_of_a_list, text)
    assert f"บวกกันได้ {right}" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "ชาย 15 คน หญิง 20 คน รวม 35 คน",
        "บุคลากร 60 คน แบ่งเป็นชาย 20 คน หญิง 40 คน รวม 60 คน",
        "อบรม 40 คน จากทั้งหมด 50 คน รวม 2 รุ่น",
        "ครั้งที่ 1 มี 20 คน ครั้งที่ 2 มี 25 คน รวม 2 ครั้ง",
        "จัดอบรมรวม 40 คน",
        "มีผู้ร้องเรียน 2 เรื่อง รวม 5 ปี",
        "ไตรมาสแรก 3 เรื่อง ไตรมาสที่สอง 2 เรื่อง รวม 5 เรื่อง ตลอดปี 9 เรื่อง รวมทั้งสิ้น 14 เรื่อง",
        "ประชาชน 120 คน ผู้นำชุมชน 30 คน รวมทั้งเจ้าหน้าที่ 12 คน",
        "ข้อ 1 ถึงข้อ 3 รวม 3 ข้อ",
        "ค่าอาหาร 50 คน มื้อละ 80 บาท เป็นเงิน 4,000 บาท รวมเป็นเงิน 7,600 บาท",
        "รุ่นละ 30 คน 2 รุ่น รวม 60 คน",
    ],
)
def test_a_sum_that_is_right_or_of_other_things(text: str) -> None:
    assert told(reckoning.sum_of_a_list, text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("ผู้เข้าร่วม 40 คน จากเป้าหมาย 50 คน คิดเป็นร้อยละ 90", "80.00"),
        ("จากบุคลากรทั้งหมด ๖๐ คน เข้าอบรม ๔๕ คน คิดเป็นร้อยละ ๗๐.๐๐", "75.00"),
        ("ดำเนินการแล้ว 12 โครงการ จาก 16 โครงการ คิดเป็นร้อยละ 57", "75.00"),
        ("เบิกจ่าย 8,500 บาท จากทั้งสิ้น 10,000 บาท คิดเป็น 58%", "85.00"),
    ],
)
def test_a_share_that_is_not_that_of_its_counts(text: str, right: str) -> None:
    (issue,) = told(reckoning.share_of_a_whole, text)
    assert f"คำนวณได้ร้อยละ {right}" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "ผู้เข้าร่วม 40 คน จากเป้าหมาย 50 คน คิดเป็นร้อยละ 80",
        "เข้าร่วม 60 คน จากเป้าหมาย 50 คน คิดเป็นร้อยละ 120",
        "ดำเนินการ 2 เรื่อง จาก 3 เรื่อง คิดเป็นร้อยละ 66.66",
        "ดำเนินการ 2 เรื่อง จาก 3 เรื่อง คิดเป็นร้อยละ 66.67",
        "เพิ่มขึ้นจาก 40 คน เป็น 50 คน คิดเป็นร้อยละ 25",
        "อบรม 40 คน จากเป้าหมาย 50 คน ผ่านการทดสอบ 36 คน คิดเป็นร้อยละ 90 ของผู้เข้าอบรม",
        "อบรม 2 ครั้ง ผู้เข้าร่วม 40 คน คิดเป็นร้อยละ 80",
        "มีหมู่บ้าน 8 แห่ง และประชาชน 90 คน จากทุกหมู่บ้าน คิดเป็นร้อยละ 95",
        "คิดเป็นร้อยละ 85",
    ],
)
def test_a_share_that_is_right_or_of_something_else(text: str) -> None:
    assert told(reckoning.share_of_a_whole, text) == []
