"""Every command of the command line: what it takes and what it does; the rooms it needs are imported when it runs."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path


def say(sentence: str) -> None:
    """One sentence on stderr."""
    print(sentence, file=sys.stderr)


class _OnTerminal:
    """Progress as one line a step on stderr."""

    cancelled = False

    def step(self, done: int, total: int, what: str) -> None:
        """Names the piece of work that comes next."""
        if what:
            say(f"({done + 1}/{total}) {' '.join(what.split())}")


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE.ita", type=Path, help="ไฟล์หน่วยงาน")


def _new_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE.ita", type=Path, help="ไฟล์ที่จะสร้าง (เติม .ita ให้หากไม่ได้พิมพ์)")


def _new_options(command: argparse.ArgumentParser) -> None:
    _new_file(command)
    command.add_argument("--type", required=True, help="อบต. เทศบาลตำบล หรือ เทศบาลเมือง")
    command.add_argument("--name", required=True, help="ชื่อหน่วยงานโดยไม่มีคำนำหน้า")
    command.add_argument("--district", default="", help="อำเภอ")
    command.add_argument("--province", default="", help="จังหวัด")


def _load_options(command: argparse.ArgumentParser) -> None:
    _new_file(command)
    command.add_argument("data", metavar="DATA.json", type=Path, help="ข้อมูลหน่วยงานแบบ JSON (UTF-8)")


def _no_options(command: argparse.ArgumentParser) -> None:
    """`schema` and `checks` ask for nothing."""


def _year_option(command: argparse.ArgumentParser) -> None:
    _file(command)
    command.add_argument("--working-year", type=_fiscal_year, metavar="ปี", help="ปีงบประมาณที่ทำงาน เช่น 2569")


def _check_options(command: argparse.ArgumentParser) -> None:
    _year_option(command)
    command.add_argument("--json", action="store_true", help="แสดงผลเป็น JSON")


def _export_options(command: argparse.ArgumentParser) -> None:
    _year_option(command)
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--document", metavar="ID", help="รหัสเอกสารจากคำสั่ง documents")
    which.add_argument("--all", action="store_true", help="เอกสารทั้งหมดของปี")
    command.add_argument("--format", type=_format, choices=("pdf",), default="pdf", help="รูปแบบไฟล์ (ขณะนี้มี pdf)")
    command.add_argument("--out", metavar="DIR", type=Path, help="โฟลเดอร์ที่จะบันทึก (ไม่ระบุ: โฟลเดอร์ปัจจุบัน)")


def _calendar_options(command: argparse.ArgumentParser) -> None:
    _year_option(command)
    command.add_argument("--unit", metavar="ชื่อ", default="", help="เฉพาะส่วนราชการหรือผู้รับผิดชอบนี้ (ไม่ระบุ: ทั้งหมด)")
    command.add_argument("--out", metavar="FILE.ics", type=Path, required=True, help="ไฟล์ปฏิทินที่จะบันทึก")


def _restore_options(command: argparse.ArgumentParser) -> None:
    _file(command)
    command.add_argument("--backup", metavar="N", help="สำเนาสำรองที่จะกู้คืน ตามคอลัมน์แรกของรายการ")
    command.add_argument("--yes", action="store_true", help="กู้คืนจริง (ไม่ระบุ: แสดงสิ่งที่จะเปลี่ยนเท่านั้น)")


def _pack_options(command: argparse.ArgumentParser) -> None:
    _file(command)
    command.add_argument("--out", metavar="PACK.zip", type=Path, required=True, help="ชุดไฟล์ที่จะสร้าง")


def _unpack_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("pack", metavar="PACK.zip", type=Path, help="ชุดไฟล์")
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help="โฟลเดอร์ที่จะวางไฟล์ (สร้างให้หากยังไม่มี)")


def _forms_options(command: argparse.ArgumentParser) -> None:
    _year_option(command)
    command.add_argument(
        "--round-end",
        required=True,
        type=_round_end,
        metavar="วันที่",
        help="วันสิ้นสุดรอบ เช่น 2026-03-31 หรือ latest (รอบล่าสุด)",
    )
    command.add_argument("--unit", action="append", default=[], metavar="ส่วนราชการ", help="เฉพาะส่วนราชการนี้ (ระบุซ้ำได้)")
    command.add_argument("--format", choices=("xlsx", "docx", "both"), default="xlsx", help="รูปแบบไฟล์")
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help="โฟลเดอร์ที่จะบันทึก")


def _read_form_options(command: argparse.ArgumentParser) -> None:
    _file(command)
    command.add_argument("form", metavar="FORM", type=Path, help="แบบรายงานที่กรอกแล้ว (.xlsx หรือ .docx)")
    command.add_argument("--round-end", type=_round_end, metavar="วันที่", help="วันสิ้นสุดรอบ สำหรับแบบที่ไม่มีรหัส")
    command.add_argument("--yes", action="store_true", help="บันทึกจริง (ไม่ระบุ: แสดงสิ่งที่จะเปลี่ยนเท่านั้น)")


def _round_end(text: str) -> date | None:
    """A day, or None for the latest round."""
    from ita_desktop.thai.reading import read_date

    day = None if text == "latest" else read_date(text)
    if day and (day.value is None or not day.certain):
        raise argparse.ArgumentTypeError(f"เป็น “{text[:40]}” ไม่ได้ ต้องเป็นวันที่ เช่น 2026-03-31")
    return day.value if day else None


def _fiscal_year(text: str) -> int:
    from ita_desktop.thai.digits import plain_digits

    plain = plain_digits(text)
    if not (plain.isascii() and plain.isdecimal() and 2500 <= int(plain) <= 2700):
        raise argparse.ArgumentTypeError("ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2569")
    return int(plain)


def _format(text: str) -> str:
    if text in ("docx", "xlsx"):
        raise argparse.ArgumentTypeError(f"ยังไม่รองรับ {text} ขณะนี้ใช้ได้เฉพาะ pdf")
    return text


def _sample(options: argparse.Namespace) -> int:
    from ita_desktop.work.creating import write_sample

    _say_made(write_sample(options.file))
    return 0


def _new(options: argparse.Namespace) -> int:
    from ita_desktop.work.creating import new_office

    _say_made(new_office(options.file, options.type, options.name, options.district, options.province))
    return 0


def _load(options: argparse.Namespace) -> int:
    from ita_desktop.work.creating import load_json

    loaded = load_json(options.file, options.data)
    if loaded.removed:
        say(f"ตัดอักขระที่เก็บในไฟล์ไม่ได้ออก {loaded.removed} ตัว ข้อความอื่นคงอยู่ตามเดิม โปรดตรวจทานข้อความที่นำเข้า")
    _say_made(loaded.path)
    return 0


def _say_made(path: Path) -> None:
    print(f"สร้างไฟล์ “{path}” เรียบร้อยแล้ว")


def _dump(options: argparse.Namespace) -> int:
    from ita_desktop.work.creating import dump_json

    sys.stdout.write(dump_json(options.file))
    sys.stdout.flush()
    return 0


def _schema(options: argparse.Namespace) -> int:
    from ita_desktop.work.creating import schema_json

    sys.stdout.write(schema_json())
    return 0


def _documents(options: argparse.Namespace) -> int:
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.printing import list_documents, working_year_of

    today = date.today()
    with open_office(options.file, read_only=True) as office:
        year = options.working_year or working_year_of(office.file, today)
        printables = list_documents(office.file, year, today)
    for printable in printables:
        print(f"{printable.id}\t{' '.join(printable.title.split())}")
    _say_if_none(printables, year)
    return 0


def _export(options: argparse.Namespace) -> int:
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.printing import export_all, export_pdf, working_year_of

    today = date.today()
    folder = options.out or Path()
    with open_office(options.file, read_only=True) as office:
        if options.document:
            print(export_pdf(office.file, options.document, folder, today, _OnTerminal()))
            return 0
        year = options.working_year or working_year_of(office.file, today)
        written: list[Path] = []
        try:
            export_all(office.file, year, folder, today, _OnTerminal(), written.append)
        finally:
            for path in written:
                print(path)
    _say_if_none(written, year)
    return 0


def _say_if_none(found: Sequence[object], working_year: int) -> None:
    if not found:
        say(f"ยังไม่มีเอกสารที่พิมพ์ได้ในปีงบประมาณ พ.ศ. {working_year} โปรดบันทึกผลการประเมินหรือมาตรการของปีนั้นก่อน")


def _check(options: argparse.Namespace) -> int:
    from ita_desktop.work.checking import check_year, needs_attention
    from ita_desktop.work.errors import ExitCode
    from ita_desktop.work.issue_lines import as_json, as_line
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.printing import working_year_of

    today = date.today()
    with open_office(options.file, read_only=True) as office:
        year = options.working_year or working_year_of(office.file, today)
        issues = check_year(office.file, year, today)
    lines = "\n".join(as_line(issue) for issue in issues) or "ไม่พบข้อทักท้วง"
    print(as_json(issues) if options.json else lines)
    return ExitCode.ISSUES if needs_attention(issues) else ExitCode.FINE


def _checks(options: argparse.Namespace) -> int:
    from ita_desktop.work.check_page import check_page

    sys.stdout.write(check_page())
    return 0


def _calendar(options: argparse.Namespace) -> int:
    from ita_desktop.work.calendar_file import write_calendar
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.printing import working_year_of

    today = date.today()
    with open_office(options.file, read_only=True) as office:
        year = options.working_year or working_year_of(office.file, today)
        path, count = write_calendar(office.file, year, options.out, today, options.unit)
    print(f"บันทึกกำหนดรายงาน {count} รายการของมาตรการปี {year} ไว้ที่ “{path}” แล้ว")
    return 0


def _restore(options: argparse.Namespace) -> int:
    from ita_desktop.work.backups import backup_named, backups_of, preview, restore
    from ita_desktop.work.telling import backup_line, preview_lines

    if options.backup is None:
        lines = [backup_line(backup) for backup in backups_of(options.file)]
        print("\n".join(lines) or "ยังไม่มีสำเนาสำรองของไฟล์นี้")
        return 0
    backup = backup_named(options.file, options.backup)
    if options.yes:
        print(restore(options.file, backup).sentence)
        return 0
    print("\n".join(preview_lines(preview(options.file, backup))))
    print("ยังไม่ได้แก้ไขไฟล์ใด หากต้องการกู้คืนโปรดสั่งอีกครั้งโดยเพิ่ม --yes")
    return 0


def _forms(options: argparse.Namespace) -> int:
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.unit_forms import DOCX, XLSX, forms_of_round, round_asked, write_forms

    kinds = (XLSX, DOCX) if options.format == "both" else (options.format,)
    with open_office(options.file, read_only=True) as office:
        year, end = round_asked(office.file, options.working_year, options.round_end, date.today())
        forms = forms_of_round(office.file, year, end, options.unit)
        write_forms(office.file, forms, options.out, kinds, _OnTerminal(), print)
    return 0


def _read_form(options: argparse.Namespace) -> int:
    from ita_desktop.thai.fiscal import fiscal_year_of
    from ita_desktop.work.errors import ExitCode
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.unit_form_lines import proposal_lines
    from ita_desktop.work.unit_forms import read_filled, taken

    end = options.round_end
    with open_office(options.file, read_only=not options.yes) as office:
        proposals = read_filled(office.file, options.form, fiscal_year_of(end) if end else None, end)
        print("\n".join(proposal_lines(proposals)))
        told = taken(office, proposals) if options.yes else "ยังไม่ได้แก้ไขไฟล์ใด หากต้องการบันทึกโปรดสั่งอีกครั้งโดยเพิ่ม --yes"
    print(told)
    return ExitCode.ISSUES if proposals.open_rows else ExitCode.FINE


def _evidence(options: argparse.Namespace) -> int:
    from ita_desktop.work.errors import ExitCode
    from ita_desktop.work.evidence_lines import list_evidence
    from ita_desktop.work.opening import open_office

    with open_office(options.file, read_only=True) as office:
        listed = list_evidence(office.path, office.file)
    print("\n".join(listed.lines) or "ยังไม่มีหลักฐานในไฟล์นี้")
    if listed.left_behind:
        say(listed.left_behind)
    return ExitCode.FINE if listed.all_fine else ExitCode.ISSUES


def _pack(options: argparse.Namespace) -> int:
    from ita_desktop.work.packing import pack

    print(pack(options.file, options.out, _OnTerminal()).sentence)
    return 0


def _unpack(options: argparse.Namespace) -> int:
    from ita_desktop.work.unpacking import unpack

    print(unpack(options.pack, options.out, _OnTerminal()))
    return 0


def selftest_command(options: argparse.Namespace) -> int:
    """Tries the whole program on itself, for the frozen tree."""
    from ita_desktop.work.selftest import selftest

    for line in selftest():
        print(f"ok {line}", flush=True)
    return 0


type Command = tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int], str]

COMMANDS: dict[str, Command] = {
    "sample": (_new_file, _sample, "สร้างไฟล์ตัวอย่างของหน่วยงานสมมติ"),
    "new": (_new_options, _new, "สร้างไฟล์ใหม่ของหน่วยงาน"),
    "load": (_load_options, _load, "สร้างไฟล์จากข้อมูล JSON"),
    "dump": (_file, _dump, "แสดงข้อมูลทั้งหมดเป็น JSON"),
    "schema": (_no_options, _schema, "แสดงรูปแบบของข้อมูล JSON (JSON Schema)"),
    "documents": (_year_option, _documents, "แสดงรายการเอกสารที่พิมพ์ได้"),
    "export": (_export_options, _export, "บันทึกเอกสารเป็นไฟล์"),
    "check": (_check_options, _check, "ตรวจข้อมูลและเอกสาร แล้วแสดงข้อทักท้วง"),
    "checks": (_no_options, _checks, "แสดงรายการที่โปรแกรมตรวจ พร้อมเหตุผลและตัวอย่าง"),
    "calendar": (_calendar_options, _calendar, "บันทึกกำหนดรายงานผลเป็นไฟล์ปฏิทิน (.ics)"),
    "forms": (_forms_options, _forms, "บันทึกแบบรายงานของส่วนราชการสำหรับหนึ่งรอบ"),
    "read-form": (_read_form_options, _read_form, "อ่านแบบรายงานที่กรอกแล้ว และบันทึกเมื่อระบุ --yes"),
    "evidence": (_file, _evidence, "แสดงหลักฐานที่แนบไว้ และไฟล์ที่หายไปหรือถูกแก้ไข"),
    "pack": (_pack_options, _pack, "จัดชุดไฟล์พร้อมหลักฐานเป็น .zip"),
    "unpack": (_unpack_options, _unpack, "วางไฟล์จากชุดไฟล์ลงในโฟลเดอร์"),
    "restore": (_restore_options, _restore, "แสดงสำเนาสำรอง และกู้คืนเมื่อระบุ --backup"),
}
