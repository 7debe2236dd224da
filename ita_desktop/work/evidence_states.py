"""What became of evidence since it was attached: fine, missing, changed, or the whole folder gone."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from ita_desktop.domain.evidence_targets import evidence_name
from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.work.errors import CancelledError
from ita_desktop.work.evidence_folder import Found, evidence_folder, found_in, is_inside, resolved, stays_below
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.streaming import sha256_of


class EvidenceState(StrEnum):
    """LOOKING: nobody has looked yet; OUTSIDE: its name leads out of the folder, so it is not followed."""

    FINE = "fine"
    MISSING = "missing"
    CHANGED = "changed"
    OUTSIDE = "outside"
    FOLDER_MISSING = "folder-missing"
    LOOKING = "looking"


_FINE = EvidenceState.FINE


def states_of(
    office: Path, evidences: Iterable[Evidence], progress: Progress = SILENT, *, thorough: bool = False
) -> Mapping[str, EvidenceState]:
    """The state of each piece of evidence by its id: told from sizes, `thorough` from every byte; links are fine.

    CancelledError where the progress says so.
    """
    every = tuple(evidences)
    folder = evidence_folder(office)
    found, real = found_in(folder), resolved(folder)
    quick = {one.id: _state(real, found, one) for one in every}
    return _looked_through(folder, every, quick, progress) if thorough else quick


def _state(real: Path | None, found: Mapping[str, Found] | None, evidence: Evidence) -> EvidenceState:
    """`real` is the folder with all links followed, once for all evidence."""
    if evidence.kind is not EvidenceKind.FILE:
        return EvidenceState.FINE
    if not is_inside(evidence.target):
        return EvidenceState.OUTSIDE
    if found is None or real is None:
        return EvidenceState.FOLDER_MISSING
    lying = found.get(evidence.target)
    return _by_size(evidence, lying.size) if lying else _state_of_unlisted(real, evidence)


def _by_size(evidence: Evidence, size: int) -> EvidenceState:
    unknown = not evidence.sha256  # written by hand into JSON, say: there is nothing to compare with
    return EvidenceState.FINE if unknown or size == evidence.size else EvidenceState.CHANGED


def _state_of_unlisted(real: Path, evidence: Evidence) -> EvidenceState:
    """Links that lead out are not listed, nor is what the system knows under another spelling of the name."""
    path = real / evidence.target
    if not stays_below(real, path):
        return EvidenceState.OUTSIDE
    try:
        return _by_size(evidence, path.stat().st_size)
    except OSError:
        return EvidenceState.MISSING


def _looked_through(
    folder: Path, every: tuple[Evidence, ...], quick: Mapping[str, EvidenceState], progress: Progress
) -> dict[str, EvidenceState]:
    """One file of several pieces of evidence is read once."""
    states, hashes = dict(quick), dict[str, str]()
    lying = [one for one in every if one.kind is EvidenceKind.FILE and one.sha256 and states[one.id] is _FINE]
    for done, one in enumerate(lying):
        progress.step(done, len(lying), evidence_name(one))
        if progress.cancelled:
            raise CancelledError
        try:
            if one.target not in hashes:
                hashes[one.target] = sha256_of(folder / one.target, progress)
        except OSError:
            states[one.id] = EvidenceState.MISSING
            continue
        if hashes[one.target] != one.sha256:
            states[one.id] = EvidenceState.CHANGED
    progress.step(len(lying), len(lying), "")
    return states


def left_behind(office: Path, states: Mapping[str, EvidenceState]) -> str:
    """The one sentence for a file that came without its folder of evidence; empty where the folder is there."""
    count = sum(state is EvidenceState.FOLDER_MISSING for state in states.values())
    if not count:
        return ""
    return (
        f"ไม่พบโฟลเดอร์ “{evidence_folder(office).name}” ข้างไฟล์นี้ หลักฐานที่แนบไว้ {count} ไฟล์จึงยังเปิดดูไม่ได้ "
        "ข้อมูลในไฟล์ยังอยู่ครบ โปรดเสียบไดรฟ์เดิม นำโฟลเดอร์นั้นมาวางข้างไฟล์หน่วยงาน หรือเปลี่ยนชื่อโฟลเดอร์เดิมให้ตรงกับชื่อไฟล์"
    )
