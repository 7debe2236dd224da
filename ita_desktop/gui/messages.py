"""What the window tells the clerk: one message at a time, each gone when it is over; the bar comes with the first."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.gui.message_bar import Action, Kind, MessageBar


class Messages:
    """Puts the bar into `column`, right above `below`."""

    def __init__(self, column: QVBoxLayout, below: QWidget, words: ScreenWords, icons: Icons) -> None:
        self._column, self._below, self._words, self._icons = column, below, words, icons
        self._lasts = False

    @cached_property
    def bar(self) -> "MessageBar":
        """The bar above the screens, made when it is first wanted, so that the window is there at once."""
        from ita_desktop.gui.message_bar import MessageBar

        bar = MessageBar(self._words, self._icons)
        self._column.insertWidget(self._column.indexOf(self._below), bar)
        return bar

    @property
    def _said(self) -> str:
        """The sentence that can be read now; empty for none."""
        return self.bar.sentence.clean_text if "bar" in self.__dict__ and not self.bar.isHidden() else ""

    def say(self, sentence: str, kind: "Kind" = "info", *actions: "Action") -> None:
        """Tells of a step, or of a trouble."""
        self._lasts = False
        self.bar.tell(kind, sentence, *actions)

    def say_failure(self, failure: Failure) -> None:
        """Why some work was not done; what the clerk stopped is no trouble."""
        from ita_desktop.session.papers import was_cancelled

        self.say(failure.sentence, "info" if was_cancelled(failure) else "error")

    def say_exported(self, paths: tuple[Path, ...], replaced: int) -> None:
        """Which papers were written, and the way to them."""
        from ita_desktop.gui.exported import open_folder, what_was_exported

        folder = paths[0].parent
        self.say(what_was_exported(paths, replaced), "info", (_("เปิดโฟลเดอร์"), lambda: open_folder(folder)))

    def remind(self, sentence: str, kind: "Kind", label: str, act: Callable[[], object]) -> bool:
        """Tells what is no step of the clerk's and stays through steps until another screen comes; replaces none."""
        if self._said:
            return False
        self.say(sentence, kind, (label, act))
        self._lasts = True
        return True

    def clear(self) -> None:
        """Nothing more to say."""
        if self._said:
            self.bar.clear()

    def clear_trouble(self, sentence: str) -> None:
        """A trouble is over; another message stays."""
        if self._said == sentence:
            self.clear()

    def leave_screen(self) -> None:
        """What was told on one screen is not told on the next, where the room is needed; troubles stay."""
        if self._lasts:
            self.clear()
        self.clear_what_was_told()

    def clear_what_was_told(self) -> None:
        """What was told of one step goes with the next, lest its undoing be taken for that; troubles stay."""
        if self._said and self.bar.kind == "info" and not self._lasts:
            self.bar.clear()
