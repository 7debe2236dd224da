"""Years that are none, of another era, or of another year's papers."""

import pytest

from ita_desktop.checks.years import named_years as years
from ita_desktop.domain.texts import TextKind
from tests.checks.hygiene.one_text import mended, said_of


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ภายในปี 3112", "ภายในปี 2569"),
        ("๑ ต.ค. ๓๑๑๑ – ๓๐ ก.ย. ๓๑๑๒", "๑ ต.ค. ๒๕๖๘ – ๓๐ ก.ย. ๒๕๖๙"),
        ("ปีงบประมาณ พ.ศ. ๓๑๑๑", "ปีงบประมาณ พ.ศ. ๒๕๖๘"),
    ],
)
def test_543_added_twice_is_taken_off_once(typed: str, right: str) -> None:
    assert mended(years.added_twice, typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ภายใน พ.ศ. 2025", "ภายใน พ.ศ. 2568"),
        ("ปีงบประมาณ พ.ศ. ๒๐๒๖", "ปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("ค.ศ. 2568", "พ.ศ. 2568"),
        ("วันที่ 5 มกราคม ค.ศ. ๒๕๖๙", "วันที่ 5 มกราคม พ.ศ. ๒๕๖๙"),
    ],
)
def test_the_eras_are_told_apart(typed: str, right: str) -> None:
    assert mended(years.other_era, typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ปีงบประมาณ 2026", "ปีงบประมาณ 2569"),
        ("9 มกราคม 2026", "9 มกราคม 2569"),
        ("1 ตุลาคม 2025 - 30 กันยายน 2026", "1 ตุลาคม 2568 - 30 กันยายน 2569"),
    ],
)
def test_a_gregorian_year_becomes_a_buddhist_one(typed: str, right: str) -> None:
    assert mended(years.gregorian, typed) == right


@pytest.mark.parametrize("text", ["24 November 2025", "เป้าหมาย SDGs ปี 2030", "ค.ศ. 2025", "เลขที่ 2025", "ISO 9001:2015"])
def test_a_gregorian_year_that_may_stay(text: str) -> None:
    assert said_of(years.gregorian, text) == []


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ปีงบประมาณ พ.ศ. 2658", "ปีงบประมาณ พ.ศ. 2568"),
        ("ปีงบประมาณ พ.ศ. ๒๙๖๙", "ปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("พ.ศ. 25688", "พ.ศ. 2568"),
        ("วันที่ 5 มกราคม 2659", "วันที่ 5 มกราคม 2569"),
        ("พ.ศ. ๒๕๖o", "พ.ศ. ๒๕๖๐"),
        ("ปีงบประมาณ พ.ศ. 256", None),
        ("ปีงบประมาณ พ.ศ. 1234", None),
    ],
)
def test_a_number_that_is_no_year_is_told_and_mended_where_certain(typed: str, right: str | None) -> None:
    assert len(said_of(years.mistyped, typed)) == 1
    assert mended(years.mistyped, typed) == right


@pytest.mark.parametrize(
    ("typed", "right"), [("มาตรการปี 69", "มาตรการปี 2569"), ("งบปี ๖๘", "งบปี ๒๕๖๘"), ("๙ ม.ค. ๖๙", "๙ ม.ค. ๒๕๖๙")]
)
def test_a_short_year_in_running_text_is_written_out(typed: str, right: str) -> None:
    (issue,) = said_of(years.shortened, typed, TextKind.SECTION)
    assert issue.mend and issue.mend.after == right
    assert said_of(years.shortened, typed, TextKind.TIMEFRAME) == []


@pytest.mark.parametrize(
    "text",
    [
        "ผลการประเมิน ITA 2565 ลดลง",
        "จากผลคะแนน ITA ปี ๖๕ พบว่า",
        "ประจำปี\nงบประมาณ\nพ.ศ.\n๒๕๖๕",
        "ปีงบประมาณพ.ศ.2564 ได้คะแนนน้อย",
        "งบปี 65",
        "FY2565",
        "ไตรมาส ๑/๒๕๖๔",
        "การประชุมเมื่อวันที่ 9 มกราคม 2565",
        "ภายในเดือน ก.พ. ๖๕",
        "ระหว่าง 1/10/2564 - 30/9/2565",
        "ปีงบประมาณ 2565-2566",
        "ประกาศใช้แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2566",
        "จะยกระดับให้ได้ในปีงบประมาณ พ.ศ. 2573",
        "ผลการประเมินปีงบประมาณ พ.ศ. 2570 พบว่า",
    ],
)
def test_a_year_of_other_papers(text: str) -> None:
    assert said_of(years.outside, text)


@pytest.mark.parametrize(
    "text",
    [
        "ผลปี 2568 สูงกว่าปี 2567 และจะยกระดับในปี 2569",
        "เดือนตุลาคม ๒๕๖๗",
        "1 ตุลาคม 2566",
        "ปฏิบัติตามพระราชบัญญัติการจัดซื้อจัดจ้าง\nพ.ศ. 2560 และที่แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. 2564",
        "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)",
        "ตั้งแต่ปี 2562 เป็นต้นมา",
        "องค์การบริหารส่วนตำบล จัดตั้งเมื่อ พ.ศ. 2540",
        "ตามหนังสือ ที่ มท 0808.2/ว 1234 ลงวันที่ 5 มีนาคม 2562",
        "คะแนนปี 2566, 2567 และ 2568 เพิ่มขึ้นทุกปี",
        "จัดทำแผนจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2570",
        "บรรลุเป้าหมายในปี พ.ศ. 2580",
        "เปลี่ยนแปลงการปกครองใน พ.ศ. ๒๔๗๕",
        "มีผู้ตอบ 2565 คน",
        "ถนนสาย 2565",
        "ความร่วมมือระหว่างประเทศ ค.ศ. 2003",
        "ติดตามผลในเดือนตุลาคม 2569",
        "ได้คะแนน ITA 65 จึงต้องเร่งพัฒนา",
    ],
)
def test_a_year_that_belongs_here_or_to_something_else(text: str) -> None:
    assert said_of(years.outside, text) == []


def test_one_wrong_year_is_told_once_and_mended_everywhere_where_one_digit_explains_it() -> None:
    typed = "ผลปีงบประมาณ พ.ศ. ๒๕๕๘ ลดลง และใน พ.ศ. 2558 ต้องแก้ไข"
    (issue,) = said_of(years.outside, typed)
    assert "พบ 2 แห่ง" in issue.message
    assert "น่าจะเป็น พ.ศ. 2568" in issue.message
    assert issue.mend and issue.mend.after == "ผลปีงบประมาณ พ.ศ. ๒๕๖๘ ลดลง และใน พ.ศ. 2568 ต้องแก้ไข"


def test_each_year_of_a_stretch_of_time_is_mended_by_itself() -> None:
    (issue,) = said_of(years.outside, "ต.ค. 2558 – ก.ย. 2559")
    assert issue.mend and issue.mend.after == "ต.ค. 2568 – ก.ย. 2569"


def test_a_year_long_past_is_not_changed_where_it_may_be_meant() -> None:
    (issue,) = said_of(years.outside, "ปีงบประมาณ พ.ศ. 2565")
    assert issue.mend is None
    assert dict(issue.figures) == {"phrase": "ปีงบประมาณ พ.ศ. 2565"}


@pytest.mark.parametrize("kind", [TextKind.TIMEFRAME, TextKind.FOLLOW_UP])
def test_times_are_judged_with_their_measure(kind: TextKind) -> None:
    assert said_of(years.outside, "ปีงบประมาณ พ.ศ. 2565", kind) == []


@pytest.mark.parametrize("text", ["ประกาศให้แล้วเสร็จภายในเดือนธันวาคม ๒๕๖๙", "จัดอบรมบุคลากรภายในวันที่ 15 พ.ย. 2569"])
def test_a_step_that_shall_be_done_after_its_year(text: str) -> None:
    (issue,) = said_of(years.outside, text, TextKind.STEP)
    assert "อยู่ในปีงบประมาณ พ.ศ. 2570" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "รายงานผลต่อผู้บริหารภายในวันที่ 31 ตุลาคม 2569",
        "สรุปผลการอบรมให้แล้วเสร็จภายในเดือนพฤศจิกายน 2569",
        "เริ่มใช้แบบฟอร์มใหม่ตั้งแต่เดือนตุลาคม 2569",
        "จัดอบรมบุคลากรภายในวันที่ 15 พ.ย. 2568",
    ],
)
def test_a_step_that_ends_in_its_year_or_only_reports_later(text: str) -> None:
    assert said_of(years.outside, text, TextKind.STEP) == []
