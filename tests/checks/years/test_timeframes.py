"""Times of measures against the fiscal year they are planned for."""

from datetime import date

import pytest

from ita_desktop.checks.years import timeframes
from ita_desktop.domain.measures import FollowUp, Measure, Timeframe
from ita_desktop.domain.texts import TextKind
from tests.checks.hygiene.one_text import said_of
from tests.checks.seen import complaints, seen


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ตลอดปีงบประมาณ พ.ศ. 2568", "ตลอดปีงบประมาณ พ.ศ. 2569"),
        ("ปีงบประมาณพ.ศ.๒๕๖๗", "ปีงบประมาณพ.ศ.๒๕๖๙"),
        ("1 ต.ค. 67 – 30 ก.ย. 68", "1 ต.ค. 68 – 30 ก.ย. 69"),
        ("๑ ตุลาคม ๒๕๖๗ ถึง ๓๐ กันยายน ๒๕๖๘", "๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙"),
        ("ม.ค. – มี.ค. ๖๘", "ม.ค. – มี.ค. ๖๙"),
        ("ไตรมาส 1/2568", "ไตรมาส 1/2569"),
        ("1/10/2567 - 30/09/2568", "1/10/2568 - 30/09/2569"),
        ("ต.ค. 2568 - ต.ค. 2569", None),
        ("ภายในวันที่ 31 ธันวาคม 2569", None),
        ("ปีงบประมาณ 2568 - 2569", None),
        ("ตั้งแต่เดือนตุลาคม 2567 เป็นต้นไป", None),
        ("ตั้งแต่ ต.ค. 2567", "ตั้งแต่ ต.ค. 2568"),
        ("เมื่อสิ้นปี 2567 แล้วรายงานผู้บริหาร", None),
    ],
)
def test_a_time_of_another_year_is_moved_where_the_whole_of_it_then_fits(typed: str, right: str | None) -> None:
    (issue,) = said_of(timeframes.outside, typed, TextKind.TIMEFRAME)
    assert (issue.mend and issue.mend.after) == right


@pytest.mark.parametrize(
    "text",
    [
        "ตลอดปีงบประมาณ",
        "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙ (๑ ต.ค. ๖๘ – ๓๐ ก.ย. ๖๙)",
        "ต.ค. 68 - ก.ย. 69",
        "ตุลาคม 2568",
        "ไตรมาส 1/2569",
        "ม.ค. – มี.ค.",
        "ตามแผนพัฒนาท้องถิ่น พ.ศ. 2566 - 2570",
        "เมื่อได้รับแจ้งเรื่องร้องเรียน",
        "ปีงบประมาณ 2569 (1 ต.ค. 2567 – 30 ก.ย. 2568)",
    ],
)
def test_a_time_of_its_own_year_or_told_of_elsewhere(text: str) -> None:
    assert said_of(timeframes.outside, text, TextKind.TIMEFRAME) == []


def test_days_without_words_are_judged_by_themselves() -> None:
    before = Measure("a", ("ก",), timeframe=Timeframe("", date(2024, 10, 1), date(2026, 9, 30)))
    after = Measure("b", ("ข",), timeframe=Timeframe("ตามความเหมาะสม", None, date(2026, 10, 1)))
    within = Measure("c", ("ค",), timeframe=Timeframe("", date(2025, 10, 1), date(2026, 9, 30)))
    context = seen(measures=(before, after, within))
    found = complaints(timeframes.days_outside, context)
    assert [(issue.place.ids, dict(issue.figures)["day"]) for issue in found] == [
        (("a",), "2024-10-01"),
        (("b",), "2026-10-01"),
    ]


@pytest.mark.parametrize(
    ("timeframe", "follow_up", "found"),
    [
        ("ม.ค. – มี.ค. 69", "ภายในวันที่ 31 ธันวาคม 2568", "ก่อนวันเริ่มดำเนินการ"),
        ("ม.ค. – มี.ค. 69", "ภายในวันที่ 30 เมษายน 2569", ""),
        ("ตลอดปีงบประมาณ", "รายงานภายใน มี.ค. 68", "ก่อนเริ่มปีงบประมาณ"),
        ("ตลอดปีงบประมาณ", "ภายในวันที่ 31 ตุลาคม 2569", ""),
        ("ตลอดปีงบประมาณ", "ภายในวันที่ 31 มกราคม 2570", "หลังสิ้นปีงบประมาณ"),
        ("ตลอดปีงบประมาณ", "ทุก 3 เดือน", ""),
        ("1 ต.ค. 67 – 30 ก.ย. 68", "ภายในวันที่ 30 กันยายน 2569", ""),
    ],
)
def test_the_last_day_of_following_up(timeframe: str, follow_up: str, found: str) -> None:
    measure = Measure("m", ("ก",), timeframe=Timeframe(timeframe), follow_up=FollowUp(follow_up))
    messages = [issue.message for issue in complaints(timeframes.followed_up_outside, seen(measures=(measure,)))]
    assert len(messages) == bool(found)
    assert all(found in message for message in messages)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ทุก 6 เดือน ประจำปีงบประมาณ พ.ศ. 2567", 1),
        ("รอบ 6 เดือน (มี.ค. 68) และรอบ 12 เดือน (ก.ย. 69)", 1),
        ("รอบ 6 เดือน (มี.ค. 69) และรอบ 12 เดือน (ก.ย. 69)", 0),
        ("ภายในวันที่ 31 ตุลาคม 2569", 0),
        ("ภายในวันที่ 30 กันยายน 2568", 0),  # told of by its day
        ("ทุก 3 เดือน", 0),
    ],
)
def test_years_named_in_a_follow_up(text: str, found: int) -> None:
    assert len(said_of(timeframes.followed_up_in_another_year, text, TextKind.FOLLOW_UP)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ไตรมาสที่ 1 (มกราคม – มีนาคม 2569)", 1),
        ("ไตรมาสที่ ๔ (ต.ค. – ธ.ค. ๒๕๖๘)", 1),
        ("ไตรมาส 2 ปีงบประมาณ พ.ศ. 2569 (เม.ย. - มิ.ย. 2569)", 1),
        ("ไตรมาสที่ 1 (ต.ค. – ธ.ค. ๒๕๖๘)", 0),
        ("ไตรมาสที่ 2 – 3 (ม.ค. – มิ.ย. 69)", 0),
        ("ไตรมาสที่ 2 (ม.ค. – มี.ค. 69) และไตรมาสที่ 4 (ก.ค. – ก.ย. 69)", 0),
        ("ไตรมาสที่ 1 (พฤศจิกายน)", 0),
        ("ไตรมาสที่ 1 (รายงานผู้บริหาร)", 0),
    ],
)
def test_a_quarter_and_its_months(text: str, found: int) -> None:
    assert len(said_of(timeframes.in_another_quarter, text)) == found
