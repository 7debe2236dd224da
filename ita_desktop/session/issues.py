"""What is wrong with the open office's working year, found again after every change; mending and accepting as steps."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.domain.accepting import acceptance_of, with_accepted, without_acceptance
from ita_desktop.domain.file import AcceptedIssue, OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.issues import Issue, Severity
from ita_desktop.domain.places import Place
from ita_desktop.domain.required_parts import RequiredPart
from ita_desktop.domain.stretches import joined
from ita_desktop.domain.text_at import mended
from ita_desktop.i18n import _
from ita_desktop.session.edits import Change
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice

if TYPE_CHECKING:
    from ita_desktop.work.checking import YearChecks
    from ita_desktop.work.yearly_issues import YearlyIssues

_SLOT = "issues"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many issues of each severity nobody has accepted."""

    errors: int = 0
    warnings: int = 0
    hints: int = 0

    @property
    def grave(self) -> int:
        """Those that want attention."""
        return self.errors + self.warnings

    @property
    def total(self) -> int:
        """All of them."""
        return self.grave + self.hints


def counts_of(issues: Iterable[Issue]) -> Counts:
    """The issues counted."""
    severities = [issue.severity for issue in issues]
    return Counts(*(severities.count(one) for one in (Severity.ERROR, Severity.WARNING, Severity.HINT)))


class Issues(QObject):
    """Runs the checks in the background: one run under way and one waiting, of the newest value.

    They run once nothing was edited for `rest_ms`, or as soon as somebody waits for them by `when_fresh`.
    `changed` says that the issues, what is accepted of them or `is_failing` became other ones, `failed` carries the
    Failure of a run where the one before had not failed; the issues known then stay. `known` is False until the open
    file's working year was looked at for the first time.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, office: CurrentOffice, jobs: JobRunner, rest_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._found: YearlyIssues | None = None
        self._checks: YearChecks | None = None
        self._wish = 0
        self._running = False
        self._outdated = False
        self._has_failed = False
        self._asked: set[tuple[str, Issue]] = set()
        self._waiting: list[Callable[[], object]] = []
        self._soon = QTimer(self, singleShot=True, interval=rest_ms)
        self._soon.timeout.connect(self._run)
        office.opened.connect(self._begin)
        office.closed.connect(self._begin)
        office.working_year_changed.connect(self._look_anew)
        office.edits.changed.connect(self._follow_change)
        self._begin()

    # What is known.
    @property
    def known(self) -> bool:
        """Whether the working year was looked at."""
        return self._found is not None

    @property
    def is_failing(self) -> bool:
        """Whether the last run failed."""
        return self._has_failed

    @property
    def fresh(self) -> bool:
        """Whether what is known is of the value as it is now."""
        return not self._running and not self._soon.isActive()

    @property
    def all(self) -> tuple[Issue, ...]:
        """All issues, the gravest first, accepted ones too."""
        return self._found.issues if self._found else ()

    @property
    def open(self) -> tuple[Issue, ...]:
        """Those nobody accepted."""
        return self._open_among(self.all)

    @property
    def counts(self) -> Counts:
        """The open ones counted."""
        return counts_of(self.open)

    def acceptance(self, issue: Issue) -> AcceptedIssue | None:
        """How an issue was accepted; None where it is open."""
        return acceptance_of(self._office.file, issue) if self._office.is_open else None

    def of_document(self, document_id: str) -> tuple[Issue, ...]:
        """The open issues a document prints."""
        return self._open_among(self._found.of_documents.get(document_id, ()) if self._found else ())

    def required(self, document_id: str) -> tuple[RequiredPart, ...]:
        """The parts the year's criterion asks of a document; none where it asks nothing, or is not known."""
        return self._found.required.get(document_id, ()) if self._found else ()

    def is_of_document(self, issue: Issue, document_id: str) -> bool:
        """Whether a document prints an issue, accepted or not."""
        return self._found is not None and issue in self._found.of_documents.get(document_id, ())

    @property
    def titles(self) -> dict[str, str]:
        """The documents' titles by id, as the last run found them."""
        return dict(self._found.titles) if self._found else {}

    def where(self, issue: Issue) -> str:
        """Its place in Thai."""
        return self._found.names.get(issue, issue.where) if self._found else issue.where

    def why(self, issue: Issue) -> str:
        """Why what its check finds matters."""
        from ita_desktop.work.check_catalog import why_of

        return why_of(issue.check)

    def name_to_allow(self, issue: Issue) -> str:
        """The name the office can allow to be named; empty where the issue is about none."""
        from ita_desktop.work.check_catalog import name_to_allow

        return name_to_allow(issue)

    def alike(self, issue: Issue) -> tuple[Issue, ...]:
        """The open issues of the same check that can be mended, this one among them."""
        return tuple(one for one in self.open if one.check == issue.check and one.mend)

    def reasons(self) -> tuple[str, ...]:
        """Earlier reasons, the newest first."""
        return tuple(dict.fromkeys(one.reason for one in reversed(self._office.file.accepted)))

    # Steps on the open office; all False or 0 where the file can only be read.
    def mend(self, issue: Issue) -> bool:
        """Carries out a mend; False where the place no longer says what it was made for."""
        return bool(self.mend_all((issue,)))

    def mend_all(self, issues: Iterable[Issue]) -> int:
        """Carries out all mends in one step, leaving out what no longer fits; in how many texts it was done."""
        wanted = tuple(issue for issue in issues if issue.mend)
        file, done = self._office.file, 0
        for mend in joined(issue.mend for issue in wanted if issue.mend):
            after = mended(file, mend, new_id)
            if after is not None and after is not file:
                file, done = after, done + 1
        if not done:
            return 0
        name = _("แก้ไขตามข้อทักท้วง") if len(wanted) == 1 else _("แก้ไขตามข้อทักท้วงทั้งหมด")
        return done if self._step(name, wanted[0].place, file) else 0

    def accept(self, issue: Issue, reason: str) -> bool:
        """Accepts an issue; ValueError without a reason."""
        file = with_accepted(self._office.file, issue, reason, self._office.today(), new_id)
        return self._step(_("ยอมรับข้อทักท้วง"), issue.place, file)

    def take_back(self, issue: Issue) -> bool:
        """Opens an accepted issue again."""
        return self._step(_("นำข้อทักท้วงกลับมาตรวจ"), issue.place, without_acceptance(self._office.file, issue))

    def allow_name(self, issue: Issue) -> bool:
        """The name an issue is about may be named from now on."""
        name, preferences = self.name_to_allow(issue), self._office.file.preferences
        if not name or name in preferences.allowed_names:
            return False
        allowed = replace(preferences, allowed_names=(*preferences.allowed_names, name))
        step = _("อนุญาตให้กล่าวถึง {name}").format(name=name)
        return self._step(step, issue.place, replace(self._office.file, preferences=allowed))

    def _step(self, name: str, place: Place, after: OfficeFile) -> bool:
        """A step of its own, though its place may be one that is typed in."""
        self._office.edits.seal()
        done = self._office.edit(name, place, after)
        self._office.edits.seal()
        return done

    # Before printing.
    def when_fresh(self, act: Callable[[], object]) -> None:
        """Acts once the newest value was looked at, or could not be; at once if it was."""
        if self.fresh:
            act()
            return
        self._waiting.append(act)
        if self._soon.isActive():
            self._soon.stop()
            self._run()

    def unasked_errors(self, document_ids: Iterable[str]) -> tuple[Issue, ...]:
        """The errors documents would print that nobody was asked about yet, each once."""
        unasked = (
            issue
            for one in document_ids
            for issue in self.of_document(one)
            if issue.severity is Severity.ERROR and (one, issue) not in self._asked
        )
        return tuple(dict.fromkeys(unasked))

    def note_asked(self, document_ids: Iterable[str]) -> None:
        """The clerk knows the errors of these documents and prints them all the same."""
        self._asked |= {(one, issue) for one in document_ids for issue in self.of_document(one)}

    # Following the office.
    def _begin(self) -> None:
        """Another file, or none: nothing of the one before is remembered."""
        self._checks = None
        self._has_failed = False
        self._asked.clear()
        self._waiting.clear()
        self._look_anew()

    def _look_anew(self) -> None:
        self._wish += 1
        self._found = None
        if self._office.is_open:
            self._soon.start()
        else:
            self._soon.stop()
        self.changed.emit()

    def _follow_change(self, change: Change) -> None:
        if _same_but_accepted(change.before, change.after):
            self.changed.emit()
        else:
            self._soon.start()

    def _run(self) -> None:
        self._outdated = self._running
        if self._running or not self._office.is_open:
            return
        office, wish = self._office, self._wish
        checks, file, year, today = self._checks, office.file, office.working_year, office.today()

        def work() -> "tuple[YearChecks, YearlyIssues]":
            from ita_desktop.work.checking import YearChecks
            from ita_desktop.work.yearly_issues import yearly_issues

            used = checks or YearChecks()
            return used, yearly_issues(used, file, year, today)

        self._running = True
        self._jobs.run(_SLOT, work, lambda made: self._take(wish, made), lambda why: self._take(wish, why))

    def _take(self, wish: int, answer: "tuple[YearChecks, YearlyIssues] | Failure") -> None:
        self._running = False
        if wish == self._wish:
            if isinstance(answer, Failure):
                self._tell_failure(answer)
            else:
                self._keep(*answer)
        if self._outdated:
            self._run()
        if self.fresh:
            self._act()

    def _keep(self, checks: "YearChecks", found: "YearlyIssues") -> None:
        again, self._has_failed = self._has_failed, False
        self._checks = checks
        if again or found != self._found:
            self._found = found
            self.changed.emit()

    def _tell_failure(self, failure: Failure) -> None:
        """What was remembered while checking may be half done: it is forgotten."""
        self._checks = None
        if not self._has_failed:
            self._has_failed = True
            self.changed.emit()
            self.failed.emit(failure)

    def _act(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _open_among(self, issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
        if not self._office.is_open:
            return ()
        accepted = {(one.check, one.place, one.basis) for one in self._office.file.accepted}
        return tuple(one for one in issues if (one.check, str(one.place), one.basis) not in accepted)


def _same_but_accepted(before: OfficeFile, after: OfficeFile) -> bool:
    names = (field.name for field in fields(OfficeFile) if field.name != "accepted")
    return all(getattr(before, name) is getattr(after, name) for name in names)
