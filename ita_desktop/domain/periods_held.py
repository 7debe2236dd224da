"""The office, its people and units in time: new names close old ones, periods that overlap, posts held on a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import Post
from ita_desktop.domain.rows import inserted, place_of, replaced, row_of, without

_DAY = timedelta(days=1)


class Valid(Protocol):
    """Anything that held from one day to another; None is an open end."""

    @property
    def valid_from(self) -> date | None:
        """The first day."""

    @property
    def valid_to(self) -> date | None:
        """The last day."""


def renamed(file: OfficeFile, old_id: str, new_id: str, first_day: date) -> OfficeFile:
    """The file with a new profile from `first_day` on, a copy of the old one without its overridden names.

    The old one ends the day before; ValueError where it begins no earlier than the new one.
    """
    old = row_of(file.profiles, old_id)
    if old is None or (old.valid_from is not None and old.valid_from >= first_day):
        raise ValueError(first_day)
    new = replace(old, id=new_id, valid_from=first_day, full_name="", short_name="", executive_post="", clerk_post="")
    closed = replace(old, valid_to=first_day - _DAY)
    return replace(file, profiles=inserted(replaced(file.profiles, closed), old_id, new))


def without_profile(file: OfficeFile, profile_id: str) -> OfficeFile:
    """The file without a profile; the one that ended the day before it lasts as long as it did."""
    gone = row_of(file.profiles, profile_id)
    if gone is None:
        return file
    rest = without(file.profiles, profile_id)
    before = next((p for p in rest if p.valid_to and gone.valid_from and p.valid_to + _DAY == gone.valid_from), None)
    return replace(file, profiles=replaced(rest, replace(before, valid_to=gone.valid_to)) if before else rest)


def is_reversed(one: Valid) -> bool:
    """Whether it ends before it begins."""
    return one.valid_from is not None and one.valid_to is not None and one.valid_to < one.valid_from


def overlap(one: Valid, other: Valid) -> bool:
    """Whether there is a day on which both hold."""
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    return first <= min(one.valid_to or date.max, other.valid_to or date.max)


def posts_overlapping(posts: Sequence[Post], post_id: str) -> tuple[Post, ...]:
    """The other own posts a person held at the same time; to act for another is no second post."""
    place = place_of(posts, post_id)
    if place < 0 or posts[place].acting:
        return ()
    return tuple(other for other in posts if other.id != post_id and not other.acting and overlap(posts[place], other))


def held_on(posts: Sequence[Post], day: date) -> Post | None:
    """The post held on a day, the last listed of several; where none was held then, the last of all."""
    held = [post for post in posts if (post.valid_from or date.min) <= day <= (post.valid_to or date.max)]
    candidates = held or list(posts)
    return candidates[-1] if candidates else None


def printed_post(post: Post) -> str:
    """The post as it stands below a name: its title and, if acting, the second line."""
    return "\n".join(filter(None, (post.title, post.acting)))
