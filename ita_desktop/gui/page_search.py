"""Finds a text on the pages in sight, over line ends too and in either script's digits."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QTimer, Signal

from ita_desktop.gui.loaded_pages import LoadedPages
from ita_desktop.thai.digits import plain_digits, thai_digits
from ita_desktop.thai.normal import normal

_PAGES_AT_ONCE = 20
_LINE_END = r"(?:\r?\n)?"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found: a stretch of a page's text."""

    page: int
    start: int
    length: int


class PageSearch(QObject):
    """What is looked for, and where it was found; over a redrawn document it is looked for anew.

    `changed` says that the places did, or which of them is chosen; `chosen` carries a Hit to bring into sight. The old
    places stay until the new ones are all there.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, pages: LoadedPages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._sought = ""
        self._pattern = re.compile("")
        self._from_page: int | None = None
        self._unsearched = 0
        self._coming: list[Hit] = []
        self.hits: tuple[Hit, ...] = ()
        self.hit = -1
        self._searcher = QTimer(self)
        self._searcher.timeout.connect(self._search_some_pages)
        pages.changed.connect(self._search_again)

    @property
    def searching(self) -> bool:
        """Whether pages are still being looked through."""
        return self._searcher.isActive()

    def places(self, hit: Hit) -> tuple[QRectF, ...]:
        """Where a hit stands on its page, in points; one rectangle for each line."""
        return self._pages.places(hit.page, hit.start, hit.length)

    def search_for(self, text: str, page: int, *, go: bool = True) -> None:
        """Looks for a text; empty ends the search. Goes to the first place from the page on where the search began."""
        if not self._sought or self._from_page is None:
            self._from_page = page
        if not go:
            self._from_page = None
        self._sought = " ".join(normal(text).split())
        self._pattern = _pattern(self._sought)
        self.hit = -1
        self._start()

    def _search_again(self) -> None:
        if self._sought:
            self._from_page = None
            self._start()

    def _start(self) -> None:
        self._coming = []
        self._unsearched = 0
        if self._sought:
            self._searcher.start()
        else:
            self._searcher.stop()
            self._finish()
        self.changed.emit()

    def _search_some_pages(self) -> None:
        end = min(self._unsearched + _PAGES_AT_ONCE, self._pages.count)
        for page in range(self._unsearched, end):
            found = self._pattern.finditer(self._pages.text(page))
            self._coming += [Hit(page, match.start(), len(match[0])) for match in found]
        self._unsearched = end
        if end == self._pages.count:
            self._searcher.stop()
            self._finish()

    def _finish(self) -> None:
        chosen = self.hits[self.hit] if 0 <= self.hit < len(self.hits) else None
        self.hits, self._coming = tuple(self._coming), []
        self.hit = -1
        if chosen and self.hits:
            self.hit = self._first_from(chosen.page, chosen.start)
        elif self.hits and self._from_page is not None:
            self._choose(self._first_from(self._from_page))
        self.changed.emit()

    def _first_from(self, page: int, start: int = 0) -> int:
        """The first place there or after it; the very first where there is none."""
        return next((n for n, hit in enumerate(self.hits) if (hit.page, hit.start) >= (page, start)), 0)

    def step(self, step: int) -> None:
        """Goes to the next (1) or the previous (-1) place, from the last round to the first."""
        if self.hits:
            first = 0 if step > 0 else len(self.hits) - 1
            self._choose((self.hit + step) % len(self.hits) if self.hit >= 0 else first)
            self.changed.emit()

    def _choose(self, number: int) -> None:
        self.hit = number
        self.chosen.emit(self.hits[number])


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(_LINE_END.join(map(_sign, text)), re.IGNORECASE)


def _sign(sign: str) -> str:
    """A digit is found in either script, a space is any space or line end."""
    if sign == " ":
        return r"\s+"
    return f"[{plain_digits(sign)}{thai_digits(sign)}]" if sign.isdecimal() else re.escape(sign)
