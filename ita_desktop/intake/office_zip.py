"""The guard before any Office file from mail is read: what kind it is, how large it grows, what in it is refused."""

import zipfile
from dataclasses import dataclass, field
from io import BytesIO

LARGEST_FILE = 20 * 2**20
_LARGEST_WHOLE = 100 * 2**20
_LARGEST_XML = 32 * 2**20  # pictures may be large; the text of a form never is, and reading it takes long
_MOST_ENTRIES = 2000
_WORST_RATIO = 200
_SMALL = 2**20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UNCHANGED = "ยังไม่มีข้อมูลใดเปลี่ยนแปลง"
_SAVE_AS = "โปรดเปิดไฟล์แล้วใช้ “บันทึกเป็น” เลือกชนิด .xlsx (Excel) หรือ .docx (Word) แล้วเลือกไฟล์ใหม่"
_TYPE_ANEW = "โปรดพิมพ์คำตอบลงในแบบ .xlsx หรือ .docx ของโปรแกรม แล้วเลือกไฟล์นั้น"
_SIGNATURES = (
    (b"%PDF", f"ไฟล์นี้เป็น PDF จึงอ่านคำตอบไม่ได้ {_UNCHANGED} {_TYPE_ANEW}"),
    (b"\xff\xd8\xff", f"ไฟล์นี้เป็นรูปภาพ จึงอ่านคำตอบไม่ได้ {_UNCHANGED} {_TYPE_ANEW}"),
    (b"\x89PNG", f"ไฟล์นี้เป็นรูปภาพ จึงอ่านคำตอบไม่ได้ {_UNCHANGED} {_TYPE_ANEW}"),
    (b"{\\rtf", f"ไฟล์นี้เป็นเอกสารแบบ RTF จึงอ่านคำตอบไม่ได้ {_UNCHANGED} {_SAVE_AS}"),
)
_DAMAGED = (
    f"ไฟล์นี้เสียหายหรือไม่ใช่ไฟล์ Excel หรือ Word จึงอ่านไม่ได้ {_UNCHANGED} โปรดขอไฟล์จากผู้ส่งใหม่ หรือ{_SAVE_AS.removeprefix('โปรด')}"
)
_NOT_OFFICE = f"ไฟล์นี้ไม่ใช่ไฟล์ Excel (.xlsx) หรือ Word (.docx) จึงอ่านคำตอบไม่ได้ {_UNCHANGED} {_SAVE_AS}"
_BOMB = f"ไฟล์นี้เมื่อคลายแล้วใหญ่ผิดปกติ จึงไม่ได้เปิดเพื่อความปลอดภัย {_UNCHANGED} โปรดขอไฟล์จากผู้ส่งใหม่"
_ENTITIES = f"ไฟล์นี้มีคำสั่งแฝงที่ไฟล์ Excel และ Word ปกติไม่มี จึงไม่ได้เปิดเพื่อความปลอดภัย {_UNCHANGED} โปรดขอไฟล์จากผู้ส่งใหม่"


class RefusedFileError(Exception):
    """A file that is not read: `sentence` says why, what is safe and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class OfficeZip:
    """The parts of an Office file by name, unpacked within bounds; `kind` is "xlsx" or "docx"."""

    kind: str
    parts: dict[str, bytes] = field(repr=False)
    remarks: tuple[str, ...] = ()


def open_office_zip(data: bytes) -> OfficeZip:
    """The parts of an .xlsx or .docx; RefusedFileError for everything else and for what is not safe to read."""
    if len(data) > LARGEST_FILE:
        raise RefusedFileError(f"ไฟล์นี้ใหญ่เกิน 20 เมกะไบต์ จึงไม่ได้เปิด {_UNCHANGED} โปรดลบรูปภาพออกจากแบบแล้วบันทึกใหม่")
    if not data.startswith(b"PK"):
        raise RefusedFileError(_why_no_zip(data))
    parts = _unpacked(data)
    kind = _kind(parts)
    texts = [part for name, part in parts.items() if name.casefold().endswith((".xml", ".rels", ".vml"))]
    if sum(map(len, texts)) > _LARGEST_XML:
        raise RefusedFileError(_BOMB)
    if any(map(_has_entities, texts)):
        raise RefusedFileError(_ENTITIES)
    macros = any(name.casefold().endswith("vbaproject.bin") for name in parts)
    remark = "ไฟล์นี้มีมาโคร โปรแกรมไม่ได้เรียกใช้มาโครและอ่านเฉพาะข้อความ"
    return OfficeZip(kind, parts, (remark,) if macros else ())


def _why_no_zip(data: bytes) -> str:
    if not data:
        return f"ไฟล์นี้ว่างเปล่า จึงไม่มีคำตอบให้อ่าน {_UNCHANGED} โปรดขอไฟล์จากผู้ส่งใหม่"
    if data.startswith(_OLE):
        return _why_no_ole(data)
    return next((why for signature, why in _SIGNATURES if data.startswith(signature)), _NOT_OFFICE)


def _why_no_ole(data: bytes) -> str:
    """The old format of Office, in which files with a password are wrapped as well."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"ไฟล์นี้ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้ {_UNCHANGED} โปรดเปิดไฟล์ นำรหัสผ่านออก บันทึก แล้วเลือกไฟล์อีกครั้ง"
    old = "Word รุ่นเก่า (.doc)" if "WordDocument".encode("utf-16-le") in data else "Excel รุ่นเก่า (.xls)"
    return f"ไฟล์นี้เป็นไฟล์ {old} จึงอ่านไม่ได้ {_UNCHANGED} {_SAVE_AS}"


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Every part, none taken at its word: what it says of its size may be a lie."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ENTRIES or sum(one.file_size for one in entries) > _LARGEST_WHOLE:
                raise RefusedFileError(_BOMB)
            left = _LARGEST_WHOLE
            parts: dict[str, bytes] = {}
            for entry in entries:
                parts[entry.filename] = _part(archive, entry, left)
                left -= len(parts[entry.filename])
            return parts
    except RefusedFileError:
        raise
    except Exception as error:  # zipfile raises whatever a damaged file leads it to
        raise RefusedFileError(_DAMAGED) from error


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    if entry.file_size > _SMALL and entry.file_size > _WORST_RATIO * max(entry.compress_size, 1):
        raise RefusedFileError(_BOMB)
    with archive.open(entry) as stream:
        part = stream.read(left + 1)
    if len(part) > left:
        raise RefusedFileError(_BOMB)
    return part


def _kind(parts: dict[str, bytes]) -> str:
    if "xl/workbook.xml" in parts:
        return "xlsx"
    if "word/document.xml" in parts:
        return "docx"
    raise RefusedFileError(_NOT_OFFICE)


def _has_entities(part: bytes) -> bool:
    """Whether XML declares a document type, in any encoding: the file formats know none."""
    plain = part.replace(b"\x00", b"")
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain
