"""CHECKS.md is the code's catalogue."""

from collections.abc import Callable
from itertools import pairwise

from ita_desktop.checks.running import CHECKS
from ita_desktop.work.check_page import check_page


def test_the_page_in_the_repository_is_the_code_s(golden: Callable[[str, str], None]) -> None:
    golden("../../CHECKS.md", check_page())


def test_every_check_is_on_the_page_once_with_its_words() -> None:
    page = check_page()
    assert [page.count(f"`{check.id}`") for check in CHECKS] == [1] * len(CHECKS)
    assert page.count("ตัวอย่าง: ") == len(CHECKS)


def test_no_line_of_the_page_is_torn() -> None:
    lines = [line for line in check_page().splitlines() if line]
    starts = ("#", "- ", "  - ตัวอย่าง: ", "โปรแกรมตรวจ")
    after_headings = [after for line, after in pairwise(lines) if line.startswith("## ")]
    assert [line for line in lines if not line.startswith(starts)] == after_headings
