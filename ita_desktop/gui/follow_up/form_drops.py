"""Filled forms dropped on the follow-up: files of Word and Excel are read, all else is left to others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_FORMS = frozenset((".xlsx", ".xlsm", ".xls", ".docx", ".docm", ".doc", ".ods", ".odt", ".csv"))


class FormDrops(QObject):
    """Calls `take` with the paths; while `why_not` says something, nothing is taken."""

    def __init__(self, page: QWidget, take: Callable[[tuple[Path, ...]], None], why_not: Callable[[], str]) -> None:
        super().__init__(page)
        self._take, self._why_not = take, why_not
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows what is dragged over the page and its parts that take nothing themselves."""
        if not isinstance(event, QDropEvent) or self._why_not():
            return super().eventFilter(watched, event)
        paths = dropped_forms(event.mimeData())
        if not paths or event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(paths)
        return True


def dropped_forms(data: QMimeData) -> tuple[Path, ...]:
    """The files among what is dragged that may be filled forms; refused ones are told when they are read."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.casefold() in _FORMS)
