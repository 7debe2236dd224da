"""The command line: every command of the program without a window, and the way to the window."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from ita_desktop import __version__
from ita_desktop.arguments import ThaiParser
from ita_desktop.commands import COMMANDS, say, selftest_command

# Nothing above the standard library is imported here: `--version` and the window start without waiting for it.


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and says the exit code of SPEC §7; errors are one Thai sentence on stderr."""
    _survive_any_console()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except SystemExit as end:  # argparse's own way to end after --help and --version
        return int(end.code or 0)
    except KeyboardInterrupt:
        say("หยุดตามคำสั่งแล้ว ไฟล์ที่เสร็จก่อนหน้านี้ยังอยู่ครบ")
        return 130
    except BrokenPipeError:
        _stop_writing()
        return 0
    except Exception as error:
        return _failed(error)


def _run(given: list[str]) -> int:
    if not given or (given[0] not in COMMANDS and not given[0].startswith("-")):
        return _open_window(given)
    parser = _parser()
    options = parser.parse_args(given)
    run: Callable[[argparse.Namespace], int] | None = options.run
    return run(options) if run else parser.error("the following arguments are required: คำสั่ง")


def _failed(error: Exception) -> int:
    from ita_desktop.work.errors import ExitCode, WorkError

    if isinstance(error, WorkError):
        say(error.sentence)
        return error.exit_code
    from ita_desktop.work.log import log_error

    log_error(error)
    say("โปรแกรมขัดข้องและได้จดรายละเอียดไว้แล้ว ข้อมูลที่บันทึกไว้ยังอยู่ครบ โปรดลองใหม่หรือแจ้งผู้ดูแลโปรแกรม")
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


def _parser() -> argparse.ArgumentParser:
    parser = ThaiParser(
        prog="ita-desktop", description="จัดทำเอกสารผลการประเมิน ITA ของหน่วยงาน: ita-desktop [FILE.ita] เปิดหน้าต่างโปรแกรม"
    )
    parser.add_argument("--version", action="version", version=f"ITA Desktop {__version__}", help="แสดงรุ่นของโปรแกรม")
    parser.add_argument(
        "--selftest", dest="run", action="store_const", const=selftest_command, default=None, help=argparse.SUPPRESS
    )
    commands = parser.add_subparsers(title="คำสั่งทั้งหมด", metavar="คำสั่ง", parser_class=ThaiParser)
    for name, (build, run, text) in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        build(command)
        command.set_defaults(run=run)
    return parser
