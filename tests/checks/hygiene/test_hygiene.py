"""All checks of how a text is written: they bear any text, and their mends come to an end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import TextCheck
from ita_desktop.checks.running import CHECKS, FAMILY_OF
from ita_desktop.domain.texts import Text, TextKind
from tests.checks.hygiene.one_text import PLACE, ordinary_view, said_of

HYGIENE = [one for one in CHECKS if isinstance(one, TextCheck) and FAMILY_OF[one.id] == "hygiene"]

# Scraps of which damaged papers are made.
SCRAPS = [
    *"กดนสำาัิีุ่้์็ํเแโๆฯะๅ",
    *" \n\t\u00a0.,()[]“”\"%*_#<>&;|/",
    *"0๐1๑5๕oOoilIeuО\u200b\uf70a\ufffd\x02ລב（９",
    "การ", "ดำเนิน", "ดา เนิน", "หน่วย", "งาน", "พ.ศ.", "2568", "ข้อ", "025", "ฯลฯ", "<p>", "&nbsp;", "**", "ป. ป. ช.",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(SCRAPS), max_size=14).map("".join)


@pytest.mark.slow
@pytest.mark.parametrize("check", HYGIENE, ids=lambda check: check.id)
@given(text=TEXTS)
def test_any_text_is_borne_and_mending_comes_to_an_end(check: TextCheck, text: str) -> None:
    for _ in range(8):
        issues = said_of(check, text)
        mends = [issue.mend for issue in issues if issue.mend]
        assert all(mend.before == text and mend.after != text for mend in mends)
        if not mends or mends[0].after is None:
            return
        text = mends[0].after
    assert not mends


@pytest.mark.parametrize("check", HYGIENE, ids=lambda check: check.id)
def test_what_a_form_words_is_never_mended(check: TextCheck) -> None:
    text = Text(PLACE, TextKind.SECTION, check.example, "ความเป็นมา", typed=False)
    assert [issue.mend for issue in check.issues(Reading(text), ordinary_view())] == [None]


def test_the_family_is_large_and_nearly_all_of_it_mends() -> None:
    mending = [check for check in HYGIENE if any(issue.mend for issue in said_of(check, check.example))]
    assert len(HYGIENE) >= 14
    assert len(mending) >= len(HYGIENE) - 6
