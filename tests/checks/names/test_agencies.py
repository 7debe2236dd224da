"""Words of ministries, schools, hospitals and the other kind of local office, and the like that may well stand."""

import pytest

from ita_desktop.checks.names import agencies
from ita_desktop.checks.view import View
from ita_desktop.domain.office import Profile
from tests.checks.names.offices_named import MUNICIPALITY, SAO, TOWN, issues_in, mended, named_in, paper_of


@pytest.fixture(scope="module")
def sao() -> View:
    return paper_of(SAO)


@pytest.fixture(scope="module")
def municipality() -> View:
    return paper_of(MUNICIPALITY)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("เผยแพร่ประมวลจริยธรรมข้าราชการพลเรือน และจัดทำ", "เผยแพร่ประมวลจริยธรรมพนักงานส่วนท้องถิ่น และจัดทำ"),
        ("ประมวลจริยธรรม\nข้าราชการพลเรือน", None),
        ("ข้าราชการพลเรือนสามัญทุกคน", None),
        ("ตามจรรยาของข้าราชการพลเรือน", None),
        ("(ข้าราชการพลเรือน)", None),
    ],
)
def test_civil_servants_are_told_and_a_certain_name_is_mended(sao: View, text: str, right: str | None) -> None:
    assert mended(agencies.civil_servants, text, sao) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "พ.ร.บ.ระเบียบข้าราชการพลเรือน พ.ศ. ๒๕๕๑",
        "พระราชบัญญัติระเบียบข้าราชการพลเรือน",
        "กิจกรรมวันข้าราชการพลเรือน ๑ เมษายน",
        "ข้าราชการพลเรือนดีเด่น",
        "ประมวลจริยธรรมพนักงานส่วนท้องถิ่น",
        "ข้าราชการหรือพนักงานส่วนท้องถิ่น",
    ],
)
def test_laws_and_days_of_civil_servants_are_fine(sao: View, text: str) -> None:
    assert mended(agencies.civil_servants, text, sao) == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("เสนออธิบดีลงนาม", "อธิบดี"),
        ("เรียน อธิการบดี", "อธิการบดี"),
        ("ผู้อำนวยการโรงเรียนลงนามในประกาศ", "ผู้อำนวยการโรงเรียน"),
        ("ผอ.โรงเรียนมอบหมาย", "ผอ.โรงเรียน"),
        ("คำสั่งของผู้อำนวยการโรงพยาบาล", "ผู้อำนวยการโรงพยาบาล"),
        ("นายกองค์การบริหารส่วนจังหวัดลงนาม", "นายกองค์การบริหารส่วนจังหวัด"),
        ("ผู้บัญชาการสั่งการ", "ผู้บัญชาการ"),
    ],
)
def test_the_head_of_another_kind_of_agency_is_told(sao: View, text: str, post: str) -> None:
    assert named_in(agencies.head, text, sao) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "หนังสืออธิบดีกรมส่งเสริมการปกครองท้องถิ่น",
        "ปลัดกระทรวงมหาดไทยมอบนโยบาย",
        "มติคณะรัฐมนตรี ระเบียบสำนักนายกรัฐมนตรี",
        "เชิญผู้อำนวยการโรงเรียนเข้าร่วมประชุม",
        "ผู้อำนวยการโรงเรียนในเขตพื้นที่ทุกแห่ง",
        "กำนัน ผู้ใหญ่บ้าน ผู้อำนวยการโรงเรียน",
        "ผู้อำนวยการกองคลัง ผู้อำนวยการกองการศึกษา",
        "ผู้ว่าราชการจังหวัด นายอำเภอ ผู้ว่าการตรวจเงินแผ่นดิน",
        "นายก อบจ.พัทลุง มอบรางวัล",
        "หัวหน้าสำนักปลัด",
    ],
)
def test_heads_above_and_beside_the_office_are_fine(sao: View, text: str) -> None:
    assert named_in(agencies.head, text, sao) == []


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("บุคลากรของโรงพยาบาลทุกคน", "โรงพยาบาล"),
        ("เว็บไซต์หลักของกรม", "กรม"),
        ("การดำเนินงานของสถานศึกษา\nประจำปี", "สถานศึกษา"),
        ("ผู้บริหารของโรงเรียนให้ความสำคัญ", "โรงเรียน"),
        ("มหาวิทยาลัยได้ประกาศนโยบาย No Gift Policy", "มหาวิทยาลัย"),
        ("องค์การบริหารส่วนจังหวัดได้ดำเนินการ", "องค์การบริหารส่วนจังหวัด"),
        ("อบจ. จัดทำมาตรการ", "อบจ."),
        ("ทรัพย์สินของวิทยาลัย", "วิทยาลัย"),
        ("เจตจำนงของกระทรวง", "กระทรวง"),
        ("โรงพยาบาลจัดอบรมบุคลากรทุกคน", "โรงพยาบาล"),
        ("มหาวิทยาลัยกำหนดมาตรการป้องกันการรับสินบน", "มหาวิทยาลัย"),
        ("กรมมอบหมายให้ทุกกองดำเนินการ", "กรม"),
    ],
)
def test_the_office_spoken_of_as_another_kind_is_told(sao: View, text: str, agency: str) -> None:
    assert named_in(agencies.own_agency, text, sao) == [agency]


@pytest.mark.parametrize(
    "text",
    [
        "เว็บไซต์ของกรมส่งเสริมการปกครองท้องถิ่น",
        "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง กระทรวงมหาดไทยได้กำหนด",
        "โปรแกรมได้มาตรฐาน",
        "ที่โรงเรียนในเขตพื้นที่ ๓ แห่ง",
        "โครงการโรงเรียนสีขาว ค่าอาหารกลางวันนักเรียน",
        "บุคลากรของสถานศึกษาในสังกัด",
        "รพ.สต.หนองดาวเรือง โรงพยาบาลส่งเสริมสุขภาพตำบล",
        "ร่วมกับโรงเรียนจัดทำโครงการ",
        "กองการศึกษาจัดทำแผน",
        "การพัฒนาคุณภาพสถานศึกษา",
        "ส่งเสริมให้โรงเรียนจัดอบรมนักเรียน",
        "ตามที่กระทรวงมอบหมายให้ทุกแห่งดำเนินการ",
        "วัดและโรงเรียนจัดประชุมผู้ปกครอง",
        "กรมส่งเสริมการปกครองท้องถิ่นกำหนดมาตรการ",
    ],
)
def test_other_agencies_in_their_own_right_are_fine(sao: View, text: str) -> None:
    assert named_in(agencies.own_agency, text, sao) == []


@pytest.mark.parametrize(
    ("profile", "text", "right"),
    [
        (SAO, "แจ้งปลัดเทศบาลทราบ", "แจ้งปลัดองค์การบริหารส่วนตำบลทราบ"),
        (SAO, "รองปลัดเทศบาล", "รองปลัดองค์การบริหารส่วนตำบล"),
        (SAO, "โดยนายกเทศมนตรีเป็นประธาน", "โดยนายกองค์การบริหารส่วนตำบลเป็นประธาน"),
        (SAO, "พนักงานเทศบาลทุกคน", "พนักงานส่วนตำบลทุกคน"),
        (SAO, "เทศบัญญัติงบประมาณ", "ข้อบัญญัติงบประมาณ"),
        (SAO, "พนักงานราชการ", "พนักงานจ้าง"),
        (MUNICIPALITY, "ปลัด อบต. เห็นชอบ", "ปลัดเทศบาล เห็นชอบ"),
        (MUNICIPALITY, "พนักงานส่วนตำบลทุกคน", "พนักงานเทศบาลทุกคน"),
        (MUNICIPALITY, "สมาชิกสภาองค์การบริหารส่วนตำบล", "สมาชิกสภาเทศบาล"),
        (TOWN, "ข้อบัญญัติงบประมาณรายจ่าย", "เทศบัญญัติงบประมาณรายจ่าย"),
    ],
)
def test_words_of_the_other_kind_of_local_office_are_mended(profile: Profile, text: str, right: str) -> None:
    assert mended(agencies.local_words, text, paper_of(profile)) == [right]


@pytest.mark.parametrize(
    ("profile", "text"),
    [
        (SAO, "ปลัดองค์การบริหารส่วนตำบล พนักงานส่วนตำบล ข้อบัญญัติ สำนักปลัด"),
        (SAO, "พนักงานเทศบาลและพนักงานส่วนตำบล"),
        (SAO, "ข้อบัญญัติ/เทศบัญญัติ"),
        (SAO, "พระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖"),
        (SAO, "ปลัดเทศบาลตำบลแม่ขรี"),
        (SAO, "ร่วมกับปลัดเทศบาลและคณะ"),
        (MUNICIPALITY, "ปลัดเทศบาล พนักงานเทศบาล เทศบัญญัติ สำนักปลัดเทศบาล"),
        (MUNICIPALITY, "พนักงานส่วนตำบลหรือพนักงานเทศบาล"),
        (MUNICIPALITY, "พ.ร.บ.สภาตำบลและองค์การบริหารส่วนตำบล"),
    ],
)
def test_own_words_joined_words_and_laws_are_fine(profile: Profile, text: str) -> None:
    assert mended(agencies.local_words, text, paper_of(profile)) == []


@pytest.mark.parametrize(
    ("profile", "text"),
    [
        (SAO, "บุคลากรของเทศบาลทุกคน"),
        (SAO, "ภายในเทศบาล"),
        (SAO, "เว็บไซต์เทศบาล"),
        (SAO, "ทรัพย์สินของ เทศบาล"),
        (SAO, "เทศบาลควรพัฒนาระบบบริการออนไลน์"),
        (MUNICIPALITY, "ในปีที่ผ่านมา องค์การบริหารส่วนตำบลได้ประกาศ"),
        (MUNICIPALITY, "นโยบายขององค์การบริหารส่วนตำบล"),
        (MUNICIPALITY, "เจ้าหน้าที่ของ อบต. ทุกคน"),
        (MUNICIPALITY, "เว็บไซต์อบต."),
        (TOWN, "บุคลากรของอ.บ.ต."),
    ],
)
def test_the_office_spoken_of_as_the_other_kind_of_local_office_is_told(profile: Profile, text: str) -> None:
    assert len(issues_in(agencies.local_own, text, paper_of(profile))) == 1


@pytest.mark.parametrize(
    ("profile", "text"),
    [
        (SAO, "บุคลากรของ อบต. ทุกคน ภายในองค์การบริหารส่วนตำบล"),
        (SAO, "ของเทศบาลและองค์การบริหารส่วนตำบล"),
        (SAO, "ประสานรถน้ำของเทศบาล"),
        (SAO, "ของเทศบาลตำบลแม่ขรี"),
        (SAO, "ของเทศบาลทุกแห่ง"),
        (SAO, "กฎหมายกำหนดให้เทศบาลจัดทำ"),
        (SAO, "เทศบาลและ อบต. ต้องจัดทำ"),
        (SAO, "ชุมชนในเขตเทศบาลให้ความร่วมมือ"),
        (SAO, "ตามกฎหมายว่าด้วยการจัดตั้งของเทศบาล"),
        (MUNICIPALITY, "บุคลากรของเทศบาล เว็บไซต์เทศบาล"),
        (MUNICIPALITY, "ของ อบต.แม่ขรี"),
    ],
)
def test_the_own_kind_and_other_offices_in_their_own_right_are_fine(profile: Profile, text: str) -> None:
    assert issues_in(agencies.local_own, text, paper_of(profile)) == []


def test_without_a_profile_no_word_is_foreign() -> None:
    text = "อธิบดีและปลัดเทศบาลแจ้งข้าราชการพลเรือนในบุคลากรของกรม ของ อบต."
    for check in (
        agencies.head,
        agencies.civil_servants,
        agencies.own_agency,
        agencies.local_words,
        agencies.local_own,
    ):
        assert issues_in(check, text, paper_of()) == []
