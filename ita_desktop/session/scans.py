"""The scan of the signed paper in sight: kept and checked in the background."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ita_desktop.domain.drafting import Scan
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.scans import keep_scan, scan_state


class Scans(QObject):
    """`kept` carries the document's id and the Scan, `checked` the Scan and its ScanState, `failed` a Failure."""

    kept = Signal(str, object)
    checked = Signal(object, object)
    failed = Signal(object)

    def __init__(self, office: CurrentOffice, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._jobs = jobs
        office.closed.connect(lambda: jobs.drop("scan"))
        office.closed.connect(lambda: jobs.drop("scan-state"))

    def keep(self, document_id: str, source: Path, title: str) -> None:
        """Copies a scan beside the office's file; answers by `kept` or `failed`."""
        path = self._office.path
        done = self.kept.emit
        self._jobs.run(
            "scan", lambda: keep_scan(path, source, title), lambda scan: done(document_id, scan), self.failed.emit
        )

    def check(self, scan: Scan) -> None:
        """Looks whether a scan is still what it was; answers by `checked`."""
        path = self._office.path
        self._jobs.run("scan-state", lambda: scan_state(path, scan), lambda state: self.checked.emit(scan, state))
