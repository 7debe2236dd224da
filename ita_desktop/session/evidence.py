"""The evidence of the open file: kept, looked after and found again in the background."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ita_desktop.domain.attached import attached
from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.session.edits import Change
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.reporter import Reporter
from ita_desktop.work.errors import WorkError
from ita_desktop.work.evidence import Keeping, keep_evidence
from ita_desktop.work.evidence_backups import back_up_evidence
from ita_desktop.work.evidence_danger import danger_of
from ita_desktop.work.evidence_finding import find_again
from ita_desktop.work.evidence_folder import evidence_folder, evidence_path
from ita_desktop.work.evidence_states import EvidenceState, left_behind, states_of


class EvidenceFiles(QObject):
    """Copies files in one after the other and says what became of those of the file.

    `kept` carries the token of the asking and a tuple of Evidence, to be edited into a result; `warned` a sentence
    about what was kept or left out; `found_again` the Evidence asked for and what it is now (its place may be
    another); `left_behind` the one sentence, once for an opening, for a file that came without its folder; `failed` a
    Failure, and `gave_up` the token of an asking that came to nothing. `ended` follows every `kept` or
    `failed` of a keeping.
    """

    kept = Signal(str, object)
    gave_up = Signal(str)
    warned = Signal(str)
    failed = Signal(object)
    ended = Signal()
    found_again = Signal(object, object)
    left_behind = Signal(str)
    states_changed = Signal()
    progressed = Signal(int, int, str)

    def __init__(self, office: CurrentOffice, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        self._states: Mapping[str, EvidenceState] = {}
        self._looking_at: frozenset[str] = frozenset()
        self._wanted: list[tuple[str, int, tuple[Path, ...]]] = []
        self._reporter: Reporter | None = None
        self._finding: Reporter | None = None
        self._backing_up: Reporter | None = None
        self._told_problem = ""
        self._just_opened = False
        office.opened.connect(self._opened)
        office.closed.connect(self._closed)
        office.edits.changed.connect(self._edited)
        if office.is_open:
            self._opened()

    @property
    def keeping(self) -> bool:
        """Whether files are being copied in."""
        return self._reporter is not None

    def keep(self, token: str, sources: Sequence[Path]) -> None:
        """Copies files below the working year, after those asked for before; answers by `kept` or `failed`."""
        if refused := self._office.read_only_because:
            self._give_up(token, Failure(refused, WorkError(refused)))
            self.ended.emit()
            return
        self._wanted.append((token, self._office.working_year, tuple(sources)))
        if self._reporter is None:
            self._keep_next()

    def cancel(self) -> None:
        """Stops the copying; what was copied whole before stays, and is told by `kept`."""
        forgotten, self._wanted = self._wanted, []
        for token, *_rest in forgotten:
            self.gave_up.emit(token)
        for reporter in (self._reporter, self._finding):
            if reporter is not None:
                reporter.cancelled = True

    def state(self, evidence: Evidence) -> EvidenceState:
        """What the last look found; LOOKING where there was none yet."""
        fine = evidence.kind is EvidenceKind.LINK
        return EvidenceState.FINE if fine else self._states.get(evidence.id, EvidenceState.LOOKING)

    def look(self) -> None:
        """Looks in the background what became of all evidence; answers by `states_changed`."""
        if not self._office.is_open:
            return
        path, evidences = self._office.path, tuple(one.evidence for one in attached(self._office.file))
        self._looking_at = frozenset(one.id for one in evidences)
        self._jobs.run("evidence-states", lambda: states_of(path, evidences), self._looked, self.failed.emit)

    def path_of(self, evidence: Evidence) -> Path | None:
        """Where a copied file lies; None for links and for what leads out of the folder."""
        return evidence_path(self._office.path, evidence)

    def danger_of(self, evidence: Evidence) -> str:
        """The sentence that warns of opening it; empty where nothing speaks against it."""
        path = self.path_of(evidence)
        return danger_of(path) if path else ""

    @property
    def folder(self) -> Path:
        """The folder of evidence beside the open file; perhaps not there yet."""
        return evidence_folder(self._office.path)

    def find_again(self, evidence: Evidence, picked: Path) -> None:
        """Puts missing evidence back from a file, or from below a folder; answers by `found_again` or `failed`."""
        path, year = self._office.path, self._office.working_year
        reporter = self._finding = Reporter(self.progressed.emit)

        def found(now: Evidence) -> None:
            self.found_again.emit(evidence, now)
            self.look()

        self._jobs.run(
            "evidence-finding", lambda: find_again(path, year, evidence, picked, reporter), found, self.failed.emit
        )

    def _keep_next(self) -> None:
        self._stop_backing_up()
        token, year, sources = self._wanted.pop(0)
        path, today = self._office.path, self._office.today()
        reporter = self._reporter = Reporter(self.progressed.emit)
        self._jobs.run(
            "evidence",
            lambda: keep_evidence(path, year, sources, today, reporter),
            lambda keeping: self._end(lambda: self._tell(token, keeping)),
            lambda failure: self._end(lambda: self._give_up(token, failure)),
        )

    def _give_up(self, token: str, failure: Failure) -> None:
        self.failed.emit(failure)
        self.gave_up.emit(token)

    def _end(self, tell: Callable[[], None]) -> None:
        self._reporter = None
        tell()
        self.ended.emit()
        if self._wanted and self._reporter is None:
            self._keep_next()
        elif self._reporter is None:
            self._back_up()

    def _tell(self, token: str, keeping: Keeping) -> None:
        self._states = {**self._states, **dict.fromkeys((one.id for one in keeping.evidence), EvidenceState.FINE)}
        self.kept.emit(token, keeping.evidence)
        for sentence in keeping.said:
            self.warned.emit(sentence)
        self.states_changed.emit()
        self.look()

    def _looked(self, states: Mapping[str, EvidenceState]) -> None:
        self._states = states
        self.states_changed.emit()
        sentence = left_behind(self._office.path, states) if self._just_opened else ""
        self._just_opened = False
        if sentence:
            self.left_behind.emit(sentence)

    def _opened(self) -> None:
        self._states, self._looking_at = {}, frozenset()
        self._just_opened = True
        self.look()
        self._back_up()

    def _back_up(self) -> None:
        """Whoever only reads leaves the backups to whoever writes; a newer one goes on where an older one stopped."""
        if not self._office.is_open or self._office.read_only_because:
            return
        self._stop_backing_up()
        path, file = self._office.path, self._office.file
        reporter = self._backing_up = Reporter(lambda *_: None)
        self._jobs.run("evidence-backup", lambda: back_up_evidence(path, file, reporter), self._backed_up)

    def _stop_backing_up(self) -> None:
        """Large files must not take two of the few threads that saving and drawing need too."""
        if self._backing_up is not None:
            self._backing_up.cancelled = True

    def _backed_up(self, problem: str) -> None:
        if problem and problem != self._told_problem:
            self.warned.emit(problem)
        self._told_problem = problem

    def _edited(self, change: Change) -> None:
        """Evidence may come back by undoing: nobody has looked at it then; a look under way goes on while one types."""
        if change.before.years is change.after.years:
            return
        known = self._looking_at.union(self._states)
        if any(one.evidence.id not in known for one in attached(change.after)):
            self.look()

    def _closed(self) -> None:
        self.cancel()
        self._stop_backing_up()
        for slot in ("evidence", "evidence-states", "evidence-finding", "evidence-backup"):
            self._jobs.drop(slot)
        self._reporter = None
        self._states, self._looking_at = {}, frozenset()
