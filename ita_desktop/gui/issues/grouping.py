"""Which issues the list shows and in which groups; pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ita_desktop.domain.issues import Issue, PlaceKind, Severity
from ita_desktop.gui.screen_names import screen_of
from ita_desktop.i18n import _
from ita_desktop.work.check_words import word_of


class By(StrEnum):
    """What the groups are made by."""

    SEVERITY = "severity"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entry:
    """An issue as the list shows it; `accepted` says when and why it was, empty while it is open."""

    issue: Issue
    where: str
    accepted: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same while the issue does."""
        return self.issue.check, str(self.issue.place), self.issue.basis


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, or an entry below one."""

    heading: str = ""
    entry: Entry | None = None


def rows_of(entries: Iterable[Entry], by: By, titles: dict[str, str]) -> tuple[Row, ...]:
    """Headings and entries; accepted ones are a group of their own at the end. `titles` are those of documents."""
    listed = tuple(entries)
    return tuple(_rows([one for one in listed if not one.accepted], by, titles)) + tuple(
        _group(_("ยอมรับแล้ว"), [one for one in listed if one.accepted])
    )


def _rows(entries: list[Entry], by: By, titles: dict[str, str]) -> Iterator[Row]:
    if by is By.SEVERITY:
        for severity in Severity:
            yield from _group(word_of(severity), [one for one in entries if one.issue.severity is severity])
        return
    names = {entry: _place_group(entry.issue, titles) for entry in entries}
    for name in sorted(set(names.values())):
        members = [entry for entry in entries if names[entry] == name]
        first = {entry.where: number for number, entry in reversed(list(enumerate(members)))}
        yield from _group(name[1], sorted(members, key=lambda entry: first[entry.where]))


def _place_group(issue: Issue, titles: dict[str, str]) -> tuple[int, str]:
    """The group of a place: its order by screen, and its name; every document is a group."""
    place = issue.place
    screen = screen_of(place)
    order = list(type(screen)).index(screen)
    if place.kind is PlaceKind.DOCUMENT and place.ids:
        return order, titles.get(place.ids[0], screen.label)
    return order, screen.label


def _group(name: str, entries: list[Entry]) -> Iterator[Row]:
    if entries:
        yield Row(_("{name} ({count})").format(name=name, count=len(entries)))
        yield from (Row(entry=entry) for entry in entries)
