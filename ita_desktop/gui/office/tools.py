"""What every part of the office screen is made with."""

from dataclasses import dataclass

from ita_desktop.gui.icons import Icons
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords


@dataclass(frozen=True, slots=True)
class Tools:
    """The open office, background work, word breaks and icons."""

    office: CurrentOffice
    jobs: JobRunner
    words: ScreenWords
    icons: Icons
