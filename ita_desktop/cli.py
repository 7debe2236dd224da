"""The command line: every command of the program without a window, and the way to the window."""

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from ita_desktop import __version__

# Nothing above the standard library is imported here: `--version` and the window start without waiting for it.

_ARGPARSE_WORDS = (
    (r"the following arguments are required: (.*)", "ยังขาด {0}"),
    (r"unrecognized arguments: (.*)", "ไม่รู้จัก {0}"),
    (r"argument (\S+): expected one argument", "{0} ต้องมีค่าตามหลัง"),
    (r"argument (\S+): invalid choice: (.*?) \(choose from (.*)\)", "{0} เป็น {1} ไม่ได้ ต้องเป็น {2}"),
    (r"argument (\S+): not allowed with argument (\S+)", "ใช้ {0} พร้อมกับ {1} ไม่ได้"),
    (r"argument (\S+): (.*)", "{0} {1}"),
    (r"one of the arguments (.*) is required", "ต้องเลือกอย่างใดอย่างหนึ่ง: {0}"),
    (r"ambiguous option: (\S+).*", "{0} ไม่ชัดเจน"),
)


class _ThaiHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: "Sequence[argparse.Action]",  # type: ignore[override]
        groups: "Sequence[argparse._MutuallyExclusiveGroup]",  # type: ignore[override]
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "วิธีใช้: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: object) -> None:
        super().__init__(formatter_class=_ThaiHelp, add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title = "สิ่งที่ต้องระบุ"
        self._optionals.title = "ตัวเลือก"
        self.add_argument("--help", "-h", action="help", help="แสดงวิธีใช้")

    def error(self, message: str) -> NoReturn:
        from ita_desktop.work.errors import usage_error

        raise usage_error(f"คำสั่งไม่ถูกต้อง {_in_thai(message)} ไม่มีไฟล์ใดถูกแก้ไข ดูวิธีใช้ด้วย --help")


def _in_thai(message: str) -> str:
    for pattern, thai in _ARGPARSE_WORDS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return thai.format(*match.groups())
    return ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and says the exit code of SPEC §7; errors are one Thai sentence on stderr."""
    _survive_any_console()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except SystemExit as end:  # argparse's own way to end after --help and --version
        return int(end.code or 0)
    except KeyboardInterrupt:
        _say("หยุดตามคำสั่งแล้ว ไฟล์ที่เสร็จก่อนหน้านี้ยังอยู่ครบ")
        return 130
    except BrokenPipeError:
        _stop_writing()
        return 0
    except Exception as error:
        return _failed(error)


def _run(given: list[str]) -> int:
    if not given or (given[0] not in _COMMANDS and not given[0].startswith("-")):
        return _open_window(given)
    parser = _parser()
    options = parser.parse_args(given)
    run: Callable[[argparse.Namespace], int] | None = options.run
    return run(options) if run else parser.error("the following arguments are required: คำสั่ง")


def _failed(error: Exception) -> int:
    from ita_desktop.work.errors import ExitCode, WorkError

    if isinstance(error, WorkError):
        _say(error.sentence)
        return error.exit_code
    from ita_desktop.work.log import log_error

    log_error(error)
    _say("โปรแกรมขัดข้องและได้จดรายละเอียดไว้แล้ว ข้อมูลที่บันทึกไว้ยังอยู่ครบ โปรดลองใหม่หรือแจ้งผู้ดูแลโปรแกรม")
    return ExitCode.INTERNAL


def _open_window(given: list[str]) -> int:
    path = Path(given[0]) if given else None
    if path and path.name == given[0] and not path.suffix and not os.path.lexists(path):
        from ita_desktop.work.errors import usage_error

        raise usage_error(f"ไม่รู้จักคำสั่ง “{given[0][:40]}” ไม่มีไฟล์ใดถูกแก้ไข ดูคำสั่งทั้งหมดด้วย --help")
    if len(given) > 1:
        _parser().error(f"unrecognized arguments: {' '.join(given[1:])}")
    _need_a_screen()
    from ita_desktop.app import main as open_window

    return open_window(str(path) if path else None)


def _need_a_screen() -> None:
    """Qt without one ends the whole program at once."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        from ita_desktop.work.errors import WorkError

        raise WorkError(
            "ไม่พบหน้าจอ จึงเปิดหน้าต่างโปรแกรมไม่ได้ ไม่มีไฟล์ใดถูกแก้ไข โปรดเปิดโปรแกรมจากหน้าจอของเครื่อง หรือใช้คำสั่งตาม --help"
        )


def _survive_any_console() -> None:
    """A windowed Windows program has no streams at all, and old consoles know no Thai."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open until the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _stop_writing() -> None:
    """Whoever read us has gone; Python must not complain about it when it flushes at the end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


class _OnTerminal:
    """Progress as one line a step on stderr."""

    cancelled = False

    def step(self, done: int, total: int, what: str) -> None:
        """Names the piece of work that comes next."""
        if what:
            _say(f"({done + 1}/{total}) {' '.join(what.split())}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="ita-desktop", description="จัดทำเอกสารผลการประเมิน ITA ของหน่วยงาน: ita-desktop [FILE.ita] เปิดหน้าต่างโปรแกรม"
    )
    parser.add_argument("--version", action="version", version=f"ITA Desktop {__version__}", help="แสดงรุ่นของโปรแกรม")
    parser.add_argument(
        "--selftest", dest="run", action="store_const", const=_selftest, default=None, help=argparse.SUPPRESS
    )
    commands = parser.add_subparsers(title="คำสั่งทั้งหมด", metavar="คำสั่ง", parser_class=_Parser)
    for name, (build, run, text) in _COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        build(command)
        command.set_defaults(run=run)
    return parser


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE.ita", type=Path, help="ไฟล์ข้อมูลของหน่วยงาน")


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
    """`schema` asks for nothing."""


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


def _restore_options(command: argparse.ArgumentParser) -> None:
    _file(command)
    command.add_argument("--backup", metavar="N", help="สำเนาสำรองที่จะกู้คืน ตามคอลัมน์แรกของรายการ")
    command.add_argument("--yes", action="store_true", help="กู้คืนจริง (ไม่ระบุ: แสดงสิ่งที่จะเปลี่ยนเท่านั้น)")


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
        _say(f"ตัดอักขระที่เก็บในไฟล์ไม่ได้ออก {loaded.removed} ตัว ข้อความอื่นคงอยู่ตามเดิม โปรดตรวจทานข้อความที่นำเข้า")
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
        _say(f"ยังไม่มีเอกสารที่พิมพ์ได้ในปีงบประมาณ {working_year} โปรดบันทึกผลการประเมินหรือมาตรการของปีนั้นก่อน")


def _check(options: argparse.Namespace) -> int:
    from ita_desktop.work.checking import as_json, as_line, check_year, needs_attention
    from ita_desktop.work.errors import ExitCode
    from ita_desktop.work.opening import open_office
    from ita_desktop.work.printing import working_year_of

    today = date.today()
    with open_office(options.file, read_only=True) as office:
        year = options.working_year or working_year_of(office.file, today)
        issues = check_year(office.file, year, today)
    lines = "\n".join(as_line(issue) for issue in issues) or "ไม่พบสิ่งที่ต้องแก้ไข"
    print(as_json(issues) if options.json else lines)
    return ExitCode.ISSUES if needs_attention(issues) else ExitCode.FINE


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


def _selftest(options: argparse.Namespace) -> int:
    from ita_desktop.work.selftest import selftest

    for line in selftest():
        print(f"ok {line}", flush=True)
    return 0


type _Command = tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int], str]

_COMMANDS: dict[str, _Command] = {
    "sample": (_new_file, _sample, "สร้างไฟล์ตัวอย่างของหน่วยงานสมมติ"),
    "new": (_new_options, _new, "สร้างไฟล์ใหม่ของหน่วยงาน"),
    "load": (_load_options, _load, "สร้างไฟล์จากข้อมูล JSON"),
    "dump": (_file, _dump, "แสดงข้อมูลทั้งหมดเป็น JSON"),
    "schema": (_no_options, _schema, "แสดงรูปแบบของข้อมูล JSON (JSON Schema)"),
    "documents": (_year_option, _documents, "แสดงรายการเอกสารที่พิมพ์ได้"),
    "export": (_export_options, _export, "บันทึกเอกสารเป็นไฟล์"),
    "check": (_check_options, _check, "ตรวจข้อมูลและแสดงสิ่งที่ควรแก้ไข"),
    "restore": (_restore_options, _restore, "แสดงสำเนาสำรอง และกู้คืนเมื่อระบุ --backup"),
}
