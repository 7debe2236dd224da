"""The document in sight, drawn again after every change of the office: the newest wins, never two at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.session.edits import Change
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice

if TYPE_CHECKING:
    from ita_desktop.work.printing import Preview

_SLOT = "preview"
_AFTER_PAINT_MS = 30


class Previews(QObject):
    """Draws one document in the background: while one drawing is under way, one more waits, of the newest value.

    `made` carries a Preview, `failed` the Failure of the newest drawing; `document_id` is empty for none.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, office: CurrentOffice, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        self.document_id = ""
        self._wish = 0
        self._in_sight = True
        self._missed = False
        self._drawing = False
        self._outdated = False
        self._waiting: list[Callable[[], None]] = []
        # The screen that comes into sight is painted first: two at once would slow each other.
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_PAINT_MS)
        self._soon.timeout.connect(self._draw_missed)
        office.edits.changed.connect(self._follow_change)
        office.closed.connect(self.stop)

    def follow(self, document_id: str) -> None:
        """Draws a document now and after every change that can touch it, in place of the one followed until now."""
        self._wish += 1
        self.document_id = document_id
        self._waiting.clear()
        self._draw()

    def stop(self) -> None:
        """Follows no document."""
        self.follow("")

    def when_fresh(self, act: Callable[[], None]) -> None:
        """Acts once the newest value was told by `made`, at once if it was; never if it cannot be drawn."""
        self._draw_missed()
        if self._drawing:
            self._waiting.append(act)
        else:
            act()

    def set_in_sight(self, in_sight: bool) -> None:
        """Whether anybody sees the pages: while not, changes wait until somebody does."""
        self._in_sight = in_sight
        if in_sight and self._missed:
            self._soon.start()

    def _draw_missed(self) -> None:
        if self._missed and self._in_sight:
            self._draw()

    def _follow_change(self, change: Change) -> None:
        if not self.document_id:
            return
        from ita_desktop.work.printing import same_paper

        if not same_paper(change.before, change.after, self.document_id):
            self._missed = True
            if self._in_sight:
                self._draw()

    def _draw(self) -> None:
        self._missed = False
        self._outdated = self._drawing
        if self._drawing or not self.document_id or not self._office.is_open:
            return
        file, document_id, today = self._office.file, self.document_id, self._office.today()
        wish = self._wish

        def work() -> "Preview":
            from ita_desktop.work.printing import make_preview

            return make_preview(file, document_id, today)

        self._drawing = True
        self._jobs.run(_SLOT, work, lambda made: self._take(wish, made), lambda why: self._take(wish, why))

    def _take(self, wish: int, answer: "Preview | Failure") -> None:
        """Tells what came, if it is still wanted, and draws again where it is old already."""
        self._drawing = False
        if self._outdated:
            self._draw()
        failed = isinstance(answer, Failure)
        if wish != self._wish or (failed and self._drawing):
            return
        if failed:
            self._waiting.clear()
        (self.failed if failed else self.made).emit(answer)
        if not self._drawing:
            self._act()

    def _act(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
