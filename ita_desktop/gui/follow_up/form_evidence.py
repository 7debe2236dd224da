"""Filled forms kept as evidence: copied in first, so that taking them is one step."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Evidence

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles

type Then = Callable[[dict[Path, Evidence]], None]
"""Takes what became of the forms that could be copied."""


class FormEvidence(QObject):
    """Each form is an asking of its own; why one could not be copied is told by who tells it of all evidence."""

    def __init__(self, files: "EvidenceFiles", parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._waiting: dict[str, Path] = {}
        self._kept: dict[Path, Evidence] = {}
        self._then: Then | None = None
        files.kept.connect(self._keep_one)
        files.gave_up.connect(self._answer)

    def keep(self, paths: tuple[Path, ...], then: Then) -> None:
        """Copies forms in and goes on with what that gave, at once where there are none."""
        self._waiting = {new_id(): path for path in paths}
        self._kept, self._then = {}, then
        if not paths:
            self._go_on()
        for token, path in tuple(self._waiting.items()):
            self._files.keep(token, (path,))

    def forget(self) -> None:
        """Another file is opened: what was begun for this one goes no further."""
        self._waiting, self._then = {}, None

    def _keep_one(self, token: str, evidence: tuple[Evidence, ...]) -> None:
        path = self._waiting.get(token)
        if path is not None and evidence:
            self._kept[path] = evidence[0]
        self._answer(token)

    def _answer(self, token: str) -> None:
        """What is said of the copying comes before what is said of the whole."""
        if self._waiting.pop(token, None) is not None and not self._waiting:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(self._kept)
