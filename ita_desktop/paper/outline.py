"""Makes the outline of a file: its documents and their headings."""

from dataclasses import dataclass

from ita_desktop.paper.letters import printable
from ita_desktop.paper.pages import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A bookmark: `page` counts from 0 within the file, `top` from the sheet's upper edge."""

    title: str
    level: int
    page: int
    top: float
    key: str


def outline(pages: tuple[Page, ...]) -> list[Entry]:
    """Bookmarks in reading order; no level is skipped on the way down."""
    entries: list[Entry] = []
    base = 0

    def add(title: str, level: int, page: int, top: float) -> None:
        deepest = entries[-1].level + 1 if entries else 0
        title = " ".join(printable(title).split())
        if title:
            entries.append(Entry(title, min(level, deepest), page, top, f"place-{len(entries)}"))

    for number, page in enumerate(pages):
        if page.bookmark:
            base = 1
            add(page.bookmark, 0, number, 0)
        for placed in page.placed:
            if placed.shown.bookmark:
                level, title = placed.shown.bookmark
                add(title, base + level, number, page.sheet.top + placed.top)
    return entries
