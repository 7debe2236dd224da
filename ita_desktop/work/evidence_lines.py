"""All evidence of a file as lines for the terminal, each with what became of it."""

from dataclasses import dataclass
from pathlib import Path

from ita_desktop.domain.attached import Attached, attached
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import EvidenceKind
from ita_desktop.work.evidence_folder import unused_files
from ita_desktop.work.evidence_states import EvidenceState, left_behind, states_of
from ita_desktop.work.progress import SILENT, Progress

_WORDS = {
    EvidenceState.FINE: "ครบถ้วน",
    EvidenceState.MISSING: "ไม่พบไฟล์",
    EvidenceState.CHANGED: "ถูกแก้ไขหลังแนบ",
    EvidenceState.OUTSIDE: "อยู่นอกโฟลเดอร์หลักฐาน",
    EvidenceState.FOLDER_MISSING: "ไม่พบโฟลเดอร์หลักฐาน",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """`state<TAB>fiscal year<TAB>measure<TAB>title<TAB>file or link`, one a line, then files that nobody names.

    `left_behind` is the sentence of a folder that is not there, else empty.
    """

    lines: tuple[str, ...]
    all_fine: bool
    left_behind: str


def list_evidence(office: Path, file: OfficeFile, progress: Progress = SILENT) -> Listed:
    """Looks at every byte of all evidence. CancelledError where the progress says so."""
    every = tuple(attached(file))
    states = states_of(office, (one.evidence for one in every), progress, thorough=True)
    lines = tuple(_line(one, states[one.evidence.id]) for one in every)
    unused = tuple(f"ไม่มีรายการใดอ้างถึง\t\t\t\t{one.target}" for one in unused_files(office, file))
    return Listed((*lines, *unused), set(states.values()) <= {EvidenceState.FINE}, left_behind(office, states))


def _line(one: Attached, state: EvidenceState) -> str:
    word = "ลิงก์" if one.evidence.kind is EvidenceKind.LINK else _WORDS[state]
    parts = (word, str(one.fiscal_year), " / ".join(one.measure.titles), one.evidence.title, one.evidence.target)
    return "\t".join(" ".join(part.split()) for part in parts)
