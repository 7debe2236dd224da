"""What can be done on the follow-up beyond reporting: a record of acts, whose missing ones have no button."""

from collections.abc import Callable
from dataclasses import dataclass

from ita_desktop.domain.places import PlaceKind
from ita_desktop.gui.follow_up.acts_need import ActsNeed
from ita_desktop.gui.follow_up.closing import YearClosing
from ita_desktop.gui.follow_up.form_reading import FormReading
from ita_desktop.gui.follow_up.form_sending import send_forms
from ita_desktop.gui.follow_up.taking_along import show_dues, write_reminders
from ita_desktop.gui.measures.removing import show_removed

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


def acts_of(need: ActsNeed) -> FollowUpActs:
    """The acts there are; called once, when the screen is made."""
    closing = YearClosing(need)
    reading = FormReading(need)
    return FollowUpActs(
        forms=lambda: send_forms(need),
        reading=reading.ask,
        dues=lambda: show_dues(need),
        calendar=lambda: write_reminders(need),
        closing=closing.ask,
        reopening=closing.reopen,
        removed=lambda: show_removed(
            need.office, need.edits.measures_year, PlaceKind.RESULT, need.words, need.over, need.say
        ),
    )
