"""The units an office of a type usually has, each with the post of its head."""

from ita_desktop.domain.office import OfficeType

_COMMON = (("กองคลัง", "ผู้อำนวยการกองคลัง"), ("กองช่าง", "ผู้อำนวยการกองช่าง"))
_AUDIT = ("หน่วยตรวจสอบภายใน", "หัวหน้าหน่วยตรวจสอบภายใน")
_HEALTH = ("กองสาธารณสุขและสิ่งแวดล้อม", "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม")
_WELFARE = ("กองสวัสดิการสังคม", "ผู้อำนวยการกองสวัสดิการสังคม")
_EDUCATION = ("กองการศึกษา", "ผู้อำนวยการกองการศึกษา")
_MUNICIPAL_CLERKS = ("สำนักปลัดเทศบาล", "หัวหน้าสำนักปลัดเทศบาล")
_UNITS: dict[OfficeType, tuple[tuple[str, str], ...]] = {
    OfficeType.SAO: (
        ("สำนักปลัด", "หัวหน้าสำนักปลัด"),
        *_COMMON,
        ("กองการศึกษา ศาสนาและวัฒนธรรม", "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม"),
        _WELFARE,
        _AUDIT,
    ),
    OfficeType.SUBDISTRICT_MUNICIPALITY: (_MUNICIPAL_CLERKS, *_COMMON, _EDUCATION, _HEALTH, _AUDIT),
    OfficeType.TOWN_MUNICIPALITY: (
        _MUNICIPAL_CLERKS,
        *_COMMON,
        ("กองยุทธศาสตร์และงบประมาณ", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ"),
        _EDUCATION,
        _HEALTH,
        _WELFARE,
        _AUDIT,
    ),
}


def usual_units(office_type: OfficeType) -> tuple[tuple[str, str], ...]:
    """(name, post of its head) in the order in which an office lists them."""
    return _UNITS[office_type]
