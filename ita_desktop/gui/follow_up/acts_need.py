"""What the acts on the follow-up beyond reporting are made from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.gui.follow_up.edits import FollowUpEdits
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.screen import Screen
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles


@dataclass(frozen=True, slots=True)
class ActsNeed:
    """`over` is the screen their dialogs stand before; `say` takes a sentence and what kind of message it is.

    `round_end` tells the last day of the round in sight, None for what belongs to none.
    """

    office: CurrentOffice
    edits: FollowUpEdits
    evidence: "EvidenceFiles"
    jobs: JobRunner
    settings: SettingsKeeper
    words: ScreenWords
    icons: Icons
    over: Screen
    say: Callable[[str, str], None]
    round_end: Callable[[], date | None]
