"""Evidence on its way into the file: it goes to the result it was given to, wherever one has gone meanwhile."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Evidence
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.i18n import _
from ita_desktop.work.errors import WorkError

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles
    from ita_desktop.session.jobs import Failure

_MOST_SAID = 3


class EvidenceKeeping(QObject):
    """`said` carries a sentence and its kind."""

    said = Signal(str, str)

    def __init__(self, edits: FollowUpEdits, files: "EvidenceFiles", parent: QObject) -> None:
        super().__init__(parent)
        self._edits, self._files = edits, files
        self._targets: dict[str, tuple[int, Spot, str]] = {}
        self._warnings: list[str] = []
        files.kept.connect(self._attach)
        files.warned.connect(self._warn)
        files.failed.connect(self._fail)
        files.found_again.connect(self._put_right)

    def keep(self, spot: Spot, result_id: str, sources: Sequence[Path]) -> None:
        """Copies files in, in the background, for a result or the one that will have this id."""
        if sources:
            token = new_id()
            self._targets[token] = (self._edits.measures_year, spot, result_id)
            self._files.keep(token, sources)

    def link(self, spot: Spot, result_id: str, text: str) -> bool:
        """Adds a link as typed; False, and why is said, where it is none."""
        from ita_desktop.work.evidence_links import link_evidence

        try:
            evidence = link_evidence(text, self._edits.today)
        except WorkError as error:
            self.said.emit(error.sentence, "error")
            return False
        return self._edits.attach(self._edits.measures_year, spot, result_id, (evidence,))

    def _attach(self, token: str, evidence: tuple[Evidence, ...]) -> None:
        target = self._targets.pop(token, None)
        self._warnings = []
        if target is None or not evidence:
            return
        count = len(evidence)
        if self._edits.attach(*target, evidence):
            self.said.emit(_("แนบหลักฐานแล้ว {count} ไฟล์ กด Ctrl+Z เพื่อเลิกทำ").format(count=count), "info")
        else:
            sentence = _("คัดลอกไฟล์ {count} ไฟล์ไว้ในโฟลเดอร์หลักฐานแล้ว แต่แนบไม่ได้ เพราะมาตรการถูกลบหรือแก้ไขไม่ได้แล้ว")
            self.said.emit(sentence.format(count=count), "warning")

    def _warn(self, sentence: str) -> None:
        """One message holds all that is to be said of what was copied together."""
        self._warnings.append(sentence)
        said = " ".join(self._warnings[:_MOST_SAID])
        more = len(self._warnings) - _MOST_SAID
        if more > 0:
            said = _("{said} และมีคำเตือนอีก {count} เรื่อง โปรดดูที่หลักฐานแต่ละรายการ").format(said=said, count=more)
        self.said.emit(said, "warning")

    def _fail(self, failure: "Failure") -> None:
        self.said.emit(failure.sentence, "error")

    def _put_right(self, _asked: Evidence, now: Evidence) -> None:
        self._edits.put_right(now)
        self.said.emit(_("พบไฟล์หลักฐานแล้วและนำกลับเข้าโฟลเดอร์หลักฐานเรียบร้อย"), "info")
