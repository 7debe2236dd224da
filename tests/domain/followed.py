"""Measures and results of fiscal year 2569 as the tests of the follow-up make them."""

from datetime import date

from hypothesis import strategies as st

from ita_desktop.domain.measures import FollowUp, Measure, Result, Status, Step
from ita_desktop.domain.rounds import Round, rounds_of

YEAR = 2569
START, END = date(2025, 10, 1), date(2026, 9, 30)
DECEMBER, MARCH, JUNE = date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 30)
QUARTERLY, HALF_YEARLY = FollowUp("ทุก 3 เดือน", 3), FollowUp("ทุก 6 เดือน", 6)
STEPS = (Step("s1", "แต่งตั้งคณะทำงาน"), Step("s2", "จัดอบรม"))

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
FOLLOW_UPS = st.builds(
    FollowUp,
    st.sampled_from(("", "ตามความเหมาะสม", "ภายใน 15 เมษายน และ 15 ตุลาคม", "ภายใน 30 วันหลังสิ้นไตรมาส", "2 ครั้ง/ปี")),
    st.integers(0, 12),
    st.none() | DAYS,
)
RESULTS = st.lists(
    st.builds(
        Result,
        st.uuids().map(str),
        st.sampled_from(("", "s1", "s2", "gone")),
        st.sampled_from(Status),
        st.none() | DAYS,
        round_end=st.none() | DAYS,
    ),
    max_size=6,
).map(tuple)


def rounds(follow_up: FollowUp, usual_months: int = 6) -> tuple[Round, ...]:
    return rounds_of(follow_up, YEAR, usual_months)


def measure(*results: Result, follow_up: FollowUp = QUARTERLY, steps: tuple[Step, ...] = ()) -> Measure:
    return Measure("m", ("อบรมบุคลากร",), steps=steps, follow_up=follow_up, results=results)


def report(
    status: Status, round_end: date | None = None, step: str = "", on: date | None = None, id: str = "r"
) -> Result:
    return Result(id, step, status, on, round_end=round_end)
