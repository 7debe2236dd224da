"""What can be done on the follow-up beyond reporting: a record of acts, whose missing ones have no button."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ita_desktop.gui.follow_up.edits import FollowUpEdits
from ita_desktop.gui.icons import Icons
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

type Act = Callable[[], None]
type Say = Callable[[str, str], None]
"""Takes a sentence and what kind of message it is."""


@dataclass(frozen=True, slots=True)
class FollowUpActs:
    """Each act opens its own dialog; of which year is read from `FollowUpEdits.measures_year` when it is called.

    `forms` writes the units' forms, `reading` reads filled ones, `dues` prints what is due, `calendar` writes the
    reminders, `closing` closes the year, `reopening` opens a closed one again, `removed` shows removed measures.
    """

    forms: Act | None = None
    reading: Act | None = None
    dues: Act | None = None
    calendar: Act | None = None
    closing: Act | None = None
    reopening: Act | None = None
    removed: Act | None = None


@dataclass(frozen=True, slots=True)
class ActsNeed:
    """What acts are made from; `over` is the screen their dialogs stand before."""

    office: CurrentOffice
    edits: FollowUpEdits
    jobs: JobRunner
    words: ScreenWords
    icons: Icons
    over: QWidget
    say: Say


def acts_of(need: ActsNeed) -> FollowUpActs:
    """The acts there are; called once, when the screen is made."""
    return FollowUpActs()
