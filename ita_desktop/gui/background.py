"""What works on the open file behind its screens: papers, issues and evidence, each made when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ita_desktop.gui.messages import Messages
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles
    from ita_desktop.session.issues import Issues
    from ita_desktop.session.papers import Papers


class Background(QObject):
    """What fails there is told in `messages`."""

    def __init__(
        self, office: CurrentOffice, jobs: JobRunner, messages: Messages, checks_after_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._office, self._jobs, self._messages, self._checks_after_ms = office, jobs, messages, checks_after_ms

    @cached_property
    def papers(self) -> "Papers":
        """The papers of the open file."""
        from ita_desktop.session.papers import Papers

        papers = Papers(self._office, self._jobs, self)
        papers.failed.connect(self._messages.say_failure)
        papers.exported.connect(self._messages.say_exported)
        return papers

    @cached_property
    def issues(self) -> "Issues":
        """What is wrong with the open file."""
        from ita_desktop.session.issues import Issues

        return Issues(self._office, self._jobs, self._checks_after_ms, self)

    @cached_property
    def evidence(self) -> "EvidenceFiles":
        """The files that prove what is reported."""
        from ita_desktop.session.evidence import EvidenceFiles

        evidence = EvidenceFiles(self._office, self._jobs, self)
        evidence.left_behind.connect(lambda sentence: self._messages.say(sentence, "warning"))
        return evidence

    def look_for_evidence(self) -> None:
        """Says so where a file came without the evidence it names; one that names none costs nothing."""
        years = self._office.file.years.values()
        if any(one.evidence for work in years for measure in work.measures for one in measure.results):
            self.evidence.look()

    def stop(self) -> None:
        """Ends what the clerk waits for."""
        if "papers" in self.__dict__:
            self.papers.cancel_export()
