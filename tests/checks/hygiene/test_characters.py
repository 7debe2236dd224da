"""Signs the paper's font lacks are told once, by the check that knows most of them."""

import pytest

from ita_desktop.checks.hygiene import characters, scripts
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import said_of


@pytest.mark.parametrize(
    ("typed", "signs"),
    [("ดำเนินการแล้ว ✓", "✓"), ("อบรมภาษาจีน 中文 แก่เจ้าหน้าที่", "中 文"), ("☎ ติดต่อสำนักปลัด", "☎")],
)
def test_a_sign_that_would_print_as_a_box(typed: str, signs: str) -> None:
    (issue,) = said_of(characters.missing_character, typed)
    assert f"มาตรการลำดับที่ 1 มีตัวอักษร {signs} ซึ่งจะพิมพ์เป็นกรอบสี่เหลี่ยม" in issue.message


@pytest.mark.parametrize(
    ("typed", "check"), [("ผู้รับผิดชоบ", scripts.foreign_letter), ("ผลการประเมิน （ＩＴＡ）", scripts.full_width)]
)
def test_letters_of_another_script_are_told_by_their_own_check(typed: str, check: TextCheck) -> None:
    assert said_of(check, typed)
    assert not said_of(characters.missing_character, typed)
