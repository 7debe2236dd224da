"""Opening evidence: by a click alone, and nothing that could harm the computer."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ita_desktop.domain.measures import Evidence, EvidenceKind

_WEB = ("http://", "https://")
_ELSEWHERE = ("file:", "\\\\")


def web_address(evidence: Evidence) -> QUrl | None:
    """What a link opens in the browser; None for files and for what lies in a folder of this or another computer."""
    if evidence.kind is not EvidenceKind.LINK:
        return None
    link = evidence.target.strip()
    if link.casefold().startswith(_WEB):
        return QUrl(link)
    in_a_folder = link.casefold().startswith(_ELSEWHERE) or link[1:2] == ":"
    return None if in_a_folder else QUrl(f"https://{link}")


def open_address(address: QUrl) -> bool:
    """Hands an address to the system's own program; False where there is none."""
    return address.isValid() and QDesktopServices.openUrl(address)
