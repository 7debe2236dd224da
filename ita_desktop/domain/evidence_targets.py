"""What evidence is called, and what its file's name or link tells: a program, a document with macros, an address."""

import re
from pathlib import PurePath
from typing import Final

from ita_desktop.domain.measures import Evidence, EvidenceKind

_PROGRAM: Final = re.compile(
    "exe|com|bat|cmd|ps1|psm1|ps1xml|vbs|vbe|jse?|mjs|wsf|wsh|wsc|sct|hta|lnk|url|scr|pif|ms[iptu]|(app|ms)ix(bundle)?|"
    "appx(bundle)?|jar|reg|iso|img|vhdx?|cpl|chm|hlp|inf|gadget|application|appref-ms|library-ms|search-ms|"
    "settingcontent-ms|scf|website|desktop|sh|pyw?|rb|pl|dll|sys|ocx|drv|xll|xla|wll|ad[ep]|md[be]|accd[be]|rdp|"
    "[ior]qy|slk|diagcab|theme(pack)?|apk|dmg"
)
_WITH_MACROS: Final = re.compile("do[ct]m|xl[st]m|xlam|xlsb|p[po][tsa]m|sldm")
_WEB: Final = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_FILE: Final = re.compile(r"file:///?[^\s/]|\\\\[^\\/\s]+\\|[A-Za-z]:[\\/]", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[\w\u0e30-\u0e4e-]+\.)+[\w\u0e30-\u0e4e-]{2,}(?:[/?#:].*)?")


def evidence_name(evidence: Evidence) -> str:
    """Its title, else its file's name or its whole address."""
    last = evidence.target.rpartition("/")[2] if evidence.kind is EvidenceKind.FILE else evidence.target
    return evidence.title.strip() or last


def is_program(name: str) -> bool:
    """Whether a file of this name can command the computer once it is opened, by its ending."""
    return _PROGRAM.fullmatch(_ending(name)) is not None


def has_macros(name: str) -> bool:
    """Whether a file of this name is a document that may hold macros, by its ending."""
    return _WITH_MACROS.fullmatch(_ending(name)) is not None


def is_address(link: str) -> bool:
    """Whether a link is one of a web site, or of a file on the computer or in the network."""
    return bool(_WEB.match(link) or _FILE.match(link) or _HOST.fullmatch(link))


def _ending(name: str) -> str:
    return PurePath(name).suffix.removeprefix(".").casefold()
