"""Thai for the screen: where a label may break, by the paper's own word breaker once that has been loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice

if TYPE_CHECKING:
    from ita_desktop.domain.file import OfficeFile
    from ita_desktop.thai.words import WordBreaker


class ScreenWords(QObject):
    """Gives text its invisible word breaks; until the dictionary is loaded text comes back as it is.

    `ready` says that texts shown so far should be asked for again.
    """

    ready = Signal()

    def __init__(self, jobs: JobRunner, office: CurrentOffice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._office = office
        self._mark: Callable[[str], str] | None = None
        office.opened.connect(self._learn_names)

    def broken(self, text: str) -> str:
        """The text with U+200B where a line may end; for showing only."""
        return self._mark(text) if self._mark else text

    def warm_up(self) -> None:
        """Loads dictionary, fonts and the paper's library in the background; a file may be open by then."""
        file = self._office.file if self._office.is_open else None
        self._jobs.run("words", lambda: _warmed_up(file), self._take)

    def _learn_names(self) -> None:
        file = self._office.file

        def work() -> "WordBreaker":
            from ita_desktop.work.words import breaker_of

            return breaker_of(file)

        self._jobs.run("words", work, self._take)

    def _take(self, breaker: "WordBreaker") -> None:
        from ita_desktop.thai.words import with_break_marks

        self._mark = lambda text: with_break_marks(text, breaker)
        self.ready.emit()


def _warmed_up(file: "OfficeFile | None") -> "WordBreaker":
    from ita_desktop.domain.file import OfficeFile
    from ita_desktop.work.printing import warm_up
    from ita_desktop.work.words import breaker_of

    warm_up()
    return breaker_of(file or OfficeFile(id=""))
