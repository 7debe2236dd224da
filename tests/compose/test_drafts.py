"""Drafts of the analysis: what low and good scores say, and that nothing is said without a score."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.catalog import known_years, load_framework
from ita_desktop.catalog.phrases import load_phrases
from ita_desktop.compose.drafts import draft_finding, draft_tool
from ita_desktop.domain.context import Context
from ita_desktop.domain.office import Digits, Preferences
from ita_desktop.domain.phrases import Draft
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel, Scores
from ita_desktop.domain.scoring import best, score_keys
from tests.compose.offices import office, seen
from tests.domain.grids import grid, indicators

PHRASES = load_phrases(2568)
FRAMEWORK = load_framework(2568)
KEYS = [key for key in score_keys(FRAMEWORK) if key.level is not ScoreLevel.SUB_INDICATOR]
GOOD_4 = grid(i10="95", i11="96.25", i12="92.50")


def context(scores: Scores, digits: Digits = Digits.ARABIC) -> Context:
    return seen(replace(office(scores), preferences=Preferences(digits)))


def finding(scores: Scores, code: str, digits: Digits = Digits.ARABIC) -> Draft:
    return draft_finding(context(scores, digits), PHRASES, code)


def tool(scores: Scores, code: str) -> Draft:
    return draft_tool(context(scores), PHRASES, code)


def test_a_low_item_is_named_with_its_score_and_what_to_do() -> None:
    draft = finding(GOOD_4 | grid(i10="55.00"), "4")
    name = "เจ้าหน้าที่ในหน่วยงานของท่าน มีการขอยืมหรือขอใช้ทรัพย์สินของหน่วยงาน อย่างถูกต้องตามขั้นตอน/แนวปฏิบัติ มากน้อยเพียงใด"
    assert draft.defect == (
        "บุคลากรส่วนหนึ่งเห็นว่าการขอยืมหรือขอใช้ทรัพย์สินของหน่วยงานยังไม่ถูกต้องตามขั้นตอนหรือแนวปฏิบัติ "
        f"โดยข้อ i10 “{name}” ได้ 55.00 คะแนน ซึ่งต่ำกว่าเกณฑ์ 85 คะแนน"
    )
    assert draft.improve.endswith("เพื่อให้ข้อ i10 ได้ไม่ต่ำกว่า 85 คะแนน")
    assert "i11 ได้ 96.25 คะแนน" in draft.maintain
    assert "i10" not in draft.maintain
    assert draft.maintain.endswith("จึงควรรักษาระดับมาตรฐานในการดำเนินงานดังกล่าวไว้อย่างต่อเนื่อง")


def test_every_sentence_says_on_which_scores_it_rests() -> None:
    draft = finding(GOOD_4 | grid(i10="55.00"), "4")
    keys = [(one.field, [key.code for key in one.keys]) for one in draft.sources]
    assert keys == [
        ("defect", ["i10"]),
        ("improve", ["i10"]),
        ("maintain", ["i11"]),
        ("maintain", ["i12"]),
        ("maintain", ["i11", "i12"]),
    ]


def test_several_sentences_are_numbered_in_the_digits_of_the_office() -> None:
    draft = finding(grid(i10="55.00", i11="80", i12="92"), "4", Digits.THAI)
    assert [line[:3] for line in draft.defect.splitlines()] == ["(๑)", "(๒)"]
    assert "i10 “" in draft.defect
    assert "ได้ ๕๕.๐๐ คะแนน" in draft.defect


def test_only_the_low_half_of_an_item_is_a_defect() -> None:
    draft = finding(grid(e4_1="90", e4_2="80.50", e5_1="90"), "7")
    assert "ส่วนที่ 2 ได้ 80.50 คะแนน" in draft.defect
    assert "ส่วนที่ 1" not in draft.defect
    assert "e4" not in draft.maintain
    assert "ข้อ e5 ส่วนที่ 1 ได้ 90 คะแนน" in draft.maintain


def test_no_defect_is_claimed_only_where_every_score_is_there_and_good() -> None:
    assert finding(GOOD_4, "4").defect.startswith("ไม่พบข้อบกพร่อง")
    assert finding(GOOD_4, "4").improve.startswith("พัฒนาการดำเนินงานตามข้อ i12 “")
    assert (finding(grid(i10="95", i11="96"), "4").defect, finding(grid(i10="95", i11="96"), "4").improve) == ("", "")
    assert finding(GOOD_4 | grid(n4="84.99"), "4").defect == (
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้ 84.99 คะแนน ซึ่งต่ำกว่าเกณฑ์ 85 คะแนน"
    )


def test_full_scores_leave_nothing_to_mend() -> None:
    assert finding(grid(i10="100", i11="100", i12="๑๐๐"), "4").improve.startswith("ไม่มี")


def test_disclosures_are_kept_by_their_codes() -> None:
    scores = grid(**{f"o{n}": "100" for n in (1, 2, 3, 4, 8)}, o5="90", o12="50")
    draft = finding(scores, "9")
    assert draft.maintain.splitlines()[:2] == [
        "(1) ข้อ o1–o4 และ o8 ได้คะแนนเต็ม 100 คะแนน",
        "(2) ข้อ o5 ได้คะแนนตั้งแต่ 85 คะแนนขึ้นไป",
    ]
    assert "ข้อ o12 รายการการจัดซื้อจัดจ้าง" in draft.defect
    assert "ข้อ o12" in draft.improve


def test_an_item_without_a_topic_is_quoted_by_its_name() -> None:
    bare = replace(PHRASES, topics={})
    draft = draft_finding(context(GOOD_4 | grid(i10="55.00")), bare, "4")
    name = "เจ้าหน้าที่ในหน่วยงานของท่าน มีการขอยืมหรือขอใช้ทรัพย์สินของหน่วยงาน อย่างถูกต้องตามขั้นตอน/แนวปฏิบัติ มากน้อยเพียงใด"
    assert draft.defect == f"ข้อ i10 “{name}” ได้ 55.00 คะแนน ซึ่งต่ำกว่าเกณฑ์ 85 คะแนน"
    assert draft.improve.startswith("ทบทวนการดำเนินงานตามข้อ i10")
    assert draft.maintain.startswith("(1) ข้อ i11 “")


def test_a_disclosure_is_mended_as_one() -> None:
    draft = finding(grid(o12="50", n9="86.75"), "9")
    assert draft.defect.startswith("การเปิดเผยข้อมูลตามข้อ o12 รายการ")
    assert draft.improve.startswith("ตรวจสอบข้อมูลที่เผยแพร่ตามข้อ o12")


def test_an_indicator_without_item_scores_speaks_for_itself() -> None:
    assert finding(grid(n9="86.75"), "9").maintain.startswith("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 86.75 คะแนน")
    assert "ด้านการเปิดเผยข้อมูล" in finding(grid(n9="63.33"), "9").improve


@pytest.mark.parametrize("code", ["4", "11", ""])
def test_without_a_score_nothing_is_said(code: str) -> None:
    assert finding(grid(i1="50"), code) == Draft()
    assert tool(grid(e1_1="50"), "IIT") == Draft()


def test_the_text_of_a_tool() -> None:
    scores = grid(IIT="90.71", n1="94", n2="92", n3="98", n4="77.29", n5="89.59", i10="55", i11="96.25", i3="100")
    assert tool(scores, "IIT").text.splitlines() == [
        "ผลคะแนน IIT ได้ 90.71 คะแนน",
        "ตัวชี้วัดที่ยังไม่ผ่านเกณฑ์ 85 คะแนน คือ การใช้ทรัพย์สินของราชการ (ได้ 77.29 คะแนน)",
        "ประเด็นที่บกพร่องและต้องแก้ไขโดยด่วน",
        "- ข้อ i10 “เจ้าหน้าที่ในหน่วยงานของท่าน มีการขอยืมหรือขอใช้ทรัพย์สินของหน่วยงาน"
        " อย่างถูกต้องตามขั้นตอน/แนวปฏิบัติ มากน้อยเพียงใด” (ได้ 55 คะแนน)",
        "ประเด็นที่ต้องพัฒนาให้ดีขึ้น",
        "- ข้อ i11 “เจ้าหน้าที่ในหน่วยงานของท่าน เคยนำทรัพย์สินของหน่วยงานไปใช้เพื่อประโยชน์ส่วนตัวบ่อยครั้ง"
        " มากน้อยเพียงใด” (ได้ 96.25 คะแนน)",
        "ประเด็นที่ต้องรักษาระดับ",
        "- ข้อ i3 ได้คะแนนเต็ม 100 คะแนน",
    ]


def test_a_tool_says_its_halves_and_passes_only_as_a_whole() -> None:
    known = grid(EIT="96.52", EIT1="97.28", EIT2="95.77", n6="98", n7="95")
    assert tool(known, "EIT").text == ("ผลคะแนน EIT ได้ 96.52 คะแนน โดยส่วนที่ 1 ได้ 97.28 คะแนน และส่วนที่ 2 ได้ 95.77 คะแนน")
    assert tool(known | grid(n8="95"), "EIT").text.splitlines()[1:] == ["ผ่านเกณฑ์ 85 คะแนนทั้ง 3 ตัวชี้วัด"]


def test_a_tool_without_weak_items_says_so_unless_an_indicator_is_weak() -> None:
    full = {key: Entered("100", Decimal(100)) for key in KEYS if key.level is ScoreLevel.ITEM}
    known = full | indicators(*["100"] * 10)
    assert "- ไม่มี" in tool(known, "OIT").text
    assert "- ไม่มี" not in tool(known | grid(n9="60"), "OIT").text


def test_half_an_item_is_not_called_full() -> None:
    assert "e3" not in tool(grid(e3_1="100"), "EIT").text
    assert "ข้อ e3 ได้คะแนนเต็ม" in tool(grid(e3_1="100", e3_2="100"), "EIT").text


def test_neighbouring_years_are_worded_differently() -> None:
    scores = GOOD_4 | grid(i10="55")
    file = office(scores)
    other = replace(file, years={2569: replace(file.years[2568], fiscal_year=2569)})
    drafts = [
        draft_finding(seen(one, year), load_phrases(year - 1), "4") for one, year in ((file, 2569), (other, 2570))
    ]
    assert drafts[0].defect != drafts[1].defect
    assert drafts[0].improve != drafts[1].improve


SCORES = st.sampled_from(["0", "55.00", "84.99", "84.996", "85", "๙๐.๒๕", "100"])
GRIDS = st.dictionaries(st.sampled_from(KEYS), SCORES, max_size=60)


@given(GRIDS, st.sampled_from([one.code for one in FRAMEWORK.indicators]))
def test_every_figure_of_a_draft_is_a_score_it_names(typed: Mapping[ScoreKey, str], code: str) -> None:
    scores = {key: Entered(text, Decimal(text)) for key, text in typed.items()}
    here = context(scores)
    for sentence in draft_finding(here, PHRASES, code).sources:
        assert sentence.keys
        values = [best(here.framework, scores, key) for key in sentence.keys]
        assert None not in values
        quoted = re.findall(r"ได้ ([0-9.]+) คะแนน", sentence.text)
        assert {Decimal(one) for one in quoted} <= set(values)
        low = [value for value in values if value is not None and value < 85]
        claims_good = sentence.field == "maintain" or sentence.text.startswith(("ไม่พบ", "ไม่มี"))
        assert not (claims_good and low)
        claims_low = "ซึ่งต่ำกว่าเกณฑ์" in sentence.text or "ไม่ถึงเกณฑ์" in sentence.text
        assert not claims_low or len(low) == len(values)


@pytest.mark.parametrize("year", known_years())
def test_every_year_can_be_drafted(year: int) -> None:
    framework = load_framework(year)
    scores = {key: Entered("60", Decimal(60)) for key in score_keys(framework)}
    file = office()
    here = seen(
        replace(
            file,
            years={
                year: replace(
                    file.years[2568], fiscal_year=year, assessment=replace(file.years[2568].assessment, scores=scores)
                )
            },
        ),
        year + 1,
    )
    for indicator in framework.indicators:
        assert "๖๐" in draft_finding(here, load_phrases(year), indicator.code).defect
    for one in framework.tools:
        assert "๖๐" in draft_tool(here, load_phrases(year), one.code).text
