"""Text on its way from the clipboard into an entry: whether it is short enough, and what of it would be put right."""

from ita_desktop.intake.running import Mended as Mended
from ita_desktop.intake.running import mend_running_text

MOST_SIGNS = 100_000


def is_too_long(text: str) -> bool:
    """Whether a text is a whole book rather than what belongs in one entry."""
    return len(text) > MOST_SIGNS


def to_be_mended(text: str) -> Mended | None:
    """What would be put right in a text copied from a PDF or a chat; None where it can stay as it is."""
    mended = mend_running_text(text)
    return mended if mended.changes else None
