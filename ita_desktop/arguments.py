"""The command line's words: argparse speaking Thai."""

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

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


class ThaiParser(argparse.ArgumentParser):
    """A parser whose help and errors are Thai; what is wrong with the arguments is a usage error."""

    def __init__(self, **options: object) -> None:
        super().__init__(formatter_class=_ThaiHelp, add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title = "สิ่งที่ต้องระบุ"
        self._optionals.title = "ตัวเลือก"
        self.add_argument("--help", "-h", action="help", help="แสดงวิธีใช้")

    def error(self, message: str) -> NoReturn:
        """Raises the usage error."""
        from ita_desktop.work.errors import usage_error

        raise usage_error(f"คำสั่งไม่ถูกต้อง {_in_thai(message)} ไม่มีไฟล์ใดถูกแก้ไข ดูวิธีใช้ด้วย --help")


def _in_thai(message: str) -> str:
    for pattern, thai in _ARGPARSE_WORDS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return thai.format(*match.groups())
    return ""
