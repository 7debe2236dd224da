"""What comes out of a clipboard: Word's, Excel's, a web page's, plain text, rubbish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.intake.clipboard import Pasted, read_pasted
from tests.intake.clips import EXCEL_SCORES, HTML_PIECES, WORD_MEASURES, pasted
from tests.thai.writing import any_text

html_pieces = st.lists(st.sampled_from(HTML_PIECES.split()), max_size=60).map("".join)


def test_word_gives_cells_with_lines_and_spans() -> None:
    rows = read_pasted(WORD_MEASURES, "ข้อความล้วนที่ไม่ใช้").rows
    assert rows == (
        ("มาตรการ โครงการ", "ผลการวิเคราะห์", "", "ขั้นตอนหรือ วิธีการปฏิบัติ", "ระยะเวลา\nดำเนินการ", "ผู้รับผิดชอบ"),
        ("", "ตัวชี้วัด", "ประเด็นที่ต้องปรับปรุง/พัฒนา/รักษาระดับ", "", "", ""),
        (
            "1. จัดทำคู่มือการใช้ทรัพย์สิน\n2. กิจกรรมสร้างความรับรู้",
            "4. การใช้ ทรัพย์สินของทางราชการ",
            "ยังไม่ถูกต้องตามขั้นตอน (i10, i12)",
            "๑. ทบทวนแนวทาง\n(๑) การยืม\n(๒) การคืน\n๒. แจ้งเวียน",
            "1 ตุลาคม 2568 ถึง 30 กันยายน 2569",
            "สำนักปลัด\nกองคลัง",
        ),
    )


def test_excel_gives_what_is_seen() -> None:
    assert read_pasted(EXCEL_SCORES, "").rows == (
        ("ข้อ", "ชื่อ\nข้อคำถาม", "คะแนน 2568", "คะแนน 2569", "ผลต่าง"),
        ("i1", "การปฏิบัติงาน", "93.75", "94.38", "0.63"),
        ("๐17", "แนวปฏิบัติ", "-ไม่มี-", "๑๐๐", "- 11.76"),
    )


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        ("<table><tr><td>ก<td>ข<tr><td>ค<td>ง</table>", (("ก", "ข"), ("ค", "ง"))),
        ("<td>ก</td>", (("ก",),)),
        ("<table><td>ก</table>", (("ก",),)),
        ("<TABLE><TR><TD rowspan=2>ก</TD><TD>ข</TD></TR><TR><TD>ค</TD></TR></TABLE>", (("ก", "ข"), ("", "ค"))),
        ("<table><tr><td rowspan=0>ก<td>ข<tr><td>ค<tr><td>ง</table>", (("ก", "ข"), ("", "ค"), ("", "ง"))),
        ("<table><tr><td colspan=1000>ก<tr><td>ข<td>ค</table>", (("ก", ""), ("ข", "ค"))),
        ("<table><tr><td colspan=x rowspan=-1>ก</table>", (("ก",),)),
        ("<table><tr><td>ก</table><table><tr><td>ข</table>", (("ก",), ("",), ("ข",))),
        ("<table><tr><td>ก<table><tr><td>ข<td>ค</table>ง<td>จ</table>", (("ก\nข ค\nง", "จ"),)),
        (
            "<table><tr><td><table><tr><td>i1<td>9<tr><td>i2<td>8</table>"
            "<td><table><tr><td>e1<td>7<tr><td>e2<td>6</table></table>",
            (("i1", "9"), ("i2", "8"), ("", ""), ("e1", "7"), ("e2", "6")),
        ),
        (
            "<table><tr><td><table><tr><td><table><tr><td>i1<td>9<tr><td>i2<td>8</table></table></table>",
            (("i1", "9"), ("i2", "8")),
        ),
        ("<table><tr><td>ก<span style='DISPLAY: none'>ลับ<b>ๆ</b></span>ข<td hidden>ค<td>ง</table>", (("กข", "ง"),)),
        ("<table><tr><td><span style='mso-hide:all'>ลับ<td>ง</table>", (("", "ง"),)),
        ("<table><tr><td>ก<del>เดิม</del><script>x()</script><!-- ก --></table>", (("ก",),)),
        ("<head><table><tr><td>ลับ</table><body><table><tr><td>ก</table>", (("ก",),)),
        ("<table><tr><td><ol start=3><li>ก<li>ข</ol><ul><li>ค</ul></table>", (("3. ก\n4. ข\n- ค",),)),
        ("<table><tr><td>ก&nbsp;&nbsp;ข\n   ค<p>&nbsp;</p><p>ง</p>\u200b</table>", (("ก ข ค\nง",),)),
        ("<![foo<table><tr><td>ก</table><!", (("ก",),)),
    ],
)  # fmt: skip
def test_tables_of_any_quality(html: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_pasted(html, "").rows == rows


def test_very_deep_tables_keep_their_text() -> None:
    assert read_pasted("<table><tr><td>" * 500 + "ลึก" + "</table>" * 500, "").rows == (("ลึก",),)


def test_text_outside_a_table_is_told() -> None:
    read = read_pasted("<h1>หัวเรื่อง</h1><table><tr><td>ก</table><p>ท้าย</p>", "")
    assert read.rows == (("ก",),)
    assert "2 บรรทัด" in read.problem


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("ก\tข\r\nค\t\r\n", (("ก", "ข"), ("ค", ""))),
        ('ก\t"บรรทัด1\nบรรทัด ""2"""\tค\r\nง\tจ\tฉ', (("ก", 'บรรทัด1\nบรรทัด "2"', "ค"), ("ง", "จ", "ฉ"))),
        ('"ยืมถูก" คืนตรง\tกองคลัง\nข\tค', (('"ยืมถูก" คืนตรง', "กองคลัง"), ("ข", "ค"))),
        ('"ยังไม่ปิด\tก\nข\tค', (('"ยังไม่ปิด', "ก"), ("ข", "ค"))),
        ("ก\x0bข\tค", (("ก\nข", "ค"),)),
        ("การใช้อำนาจ   99.59\nการใช้งบประมาณ  95.83", (("การใช้อำนาจ", "99.59"), ("การใช้งบประมาณ", "95.83"))),
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 97.73 96.88 - 0.85", (("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "97.73", "96.88", "- 0.85"),)),
        ("IIT ........ ๙๓.๙๖", (("IIT", "๙๓.๙๖"),)),
        ("i1 94.38 i2: 100, ข้อ e3 ๙๖", (("i1", "94.38", "i2", "100", "ข้อ e3", "๙๖"),)),
        ("IIT 93.96 EIT 96.52 รวม 94.5", (("IIT 93.96 EIT 96.52 รวม 94.5",),)),
        ("i1; 94.38\ne1|95.5", (("i1", "94.38"), ("e1", "95.5"))),
        ("i1: 100\nข้อ e2 = 96", (("i1", "100"), ("ข้อ e2", "96"))),
        ("ตัวชี้วัดที่ 10\nปีงบประมาณ พ.ศ. 2568", (("ตัวชี้วัดที่ 10",), ("ปีงบประมาณ พ.ศ. 2568",))),
        ("ก\n\nข", (("ก",), ("",), ("ข",))),
        (" \n\t\n", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_plain_text(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert pasted(text) == Pasted(rows)


def test_html_without_a_table_gives_way_to_the_plain_text() -> None:
    assert read_pasted("<p>i1 <b>94.38</b></p>", "i1\t94.38").rows == (("i1", "94.38"),)
    assert read_pasted("<p>i1 <b>94.38</b></p>", "").rows == (("i1", "94.38"),)


def test_too_much_is_cut_and_told() -> None:
    read = pasted("\n".join(f"ก\t{n}" for n in range(2500)))
    assert len(read.rows) == 2000
    assert "2000 แถว" in read.problem
    assert "100 คอลัมน์" in read_pasted("<table><tr>" + "<td>ก" * 300 + "</table>", "").problem


def test_far_too_much_is_refused_and_told() -> None:
    read = pasted("ก" * 5_000_001)
    assert read.rows == ()
    assert "ไม่เปลี่ยนแปลง" in read.problem


@given(st.one_of(any_text, html_pieces, html_pieces.map("<table>".__add__)), any_text)
def test_reading_never_raises_and_gives_a_rectangle(html: str, text: str) -> None:
    rows = read_pasted(html, text).rows
    assert len({len(row) for row in rows}) <= 1
    assert not rows or any(rows[0])


@given(st.lists(st.lists(st.text("กขค 12.i-", max_size=6), min_size=2, max_size=4), min_size=1, max_size=6))
def test_no_cell_of_a_copied_table_is_lost(cells: list[list[str]]) -> None:
    html = "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) for row in cells) + "</table>"
    expected = [" ".join(cell.split()) for row in cells for cell in row if cell.strip()]
    assert [cell for row in read_pasted(html, "").rows for cell in row if cell] == expected
    lines = "\n".join("\t".join(row) for row in cells)
    assert [cell for row in pasted(lines).rows for cell in row if cell] == [
        cell.strip() for row in cells for cell in row if cell.strip()
    ]
