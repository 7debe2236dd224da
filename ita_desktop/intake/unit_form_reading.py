"""A filled form read from the bytes of a file, whoever filled it and with whatever, or refused with one sentence."""

from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.intake.office_zip import OfficeZip, RefusedFileError, open_office_zip
from ita_desktop.intake.unit_form_docx import read_docx
from ita_desktop.intake.unit_form_xlsx import read_xlsx

_NO_FORM = (
    "ไม่พบตารางของแบบรายงานในไฟล์นี้ ยังไม่มีข้อมูลใดเปลี่ยนแปลง โปรดเลือกไฟล์แบบรายงานที่ส่งออกจากโปรแกรม หรือตารางที่มีหัวตารางอย่างเดียวกัน"
)
_DAMAGED = "ไฟล์นี้เสียหาย จึงอ่านไม่ได้ ยังไม่มีข้อมูลใดเปลี่ยนแปลง โปรดเปิดไฟล์ด้วย Excel หรือ Word บันทึกใหม่ แล้วเลือกอีกครั้ง"


def read_form(data: bytes) -> FilledForm:
    """What a filled .xlsx or .docx says, nothing of it run; RefusedFileError says kindly why it cannot be read."""
    office = open_office_zip(data)
    form = _read(data, office)
    if form is None:
        raise RefusedFileError(_NO_FORM)
    return form


def _read(data: bytes, office: OfficeZip) -> FilledForm | None:
    try:
        return read_xlsx(data, office.remarks) if office.kind == "xlsx" else read_docx(office)
    except Exception as error:  # a damaged part makes the readers raise anything
        raise RefusedFileError(_DAMAGED) from error
