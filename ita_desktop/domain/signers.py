"""Who can sign on a day: the office's people with the posts they held then, and the usual chain filled with them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.acting import acting_of
from ita_desktop.domain.documents import Opinion, Signer
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import ChainStep, Person, Post
from ita_desktop.domain.titles import profile_on, usual_chain


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person in one post, as a paper would print them; `current` says that the post is held on the day asked for.

    `post_id` is empty for somebody without any post.
    """

    person_id: str
    post_id: str
    signer: Signer
    current: bool


def candidates(file: OfficeFile, day: date) -> tuple[Candidate, ...]:
    """Everybody in every post, in the office's order, posts held on the day first."""
    return tuple(sorted(_everybody(file.people, day), key=lambda one: not one.current))


def signer_of(person: Person, post: Post | None = None) -> Signer:
    """How a paper prints somebody, in one of their posts with its acting line, or by name alone."""
    return Signer(person.name, post.title, post.acting) if post else Signer(person.name)


def chain_on(file: OfficeFile, day: date) -> tuple[Opinion, ...]:
    """The office's usual chain as the opinions of a new document; without one, the three usual posts.

    A step without a person, or whose person did not hold its post on the day, names who held that post then.
    """
    found = candidates(file, day)
    if not file.chain:
        profile = profile_on(file.profiles, day)
        usual = usual_chain(profile) if profile else ()
        return tuple(
            Opinion(id=post, title=title, signer=_holder(found, post) or Signer(post=post)) for title, post in usual
        )
    names = {person.id: person.name for person in file.people}
    return tuple(
        Opinion(id=step.id, title=step.title, signer=_signer_on(step, names.get(step.person, ""), found))
        for step in file.chain
    )


def _everybody(people: Iterable[Person], day: date) -> Iterator[Candidate]:
    for person in people:
        for post in person.posts:
            yield Candidate(person.id, post.id, signer_of(person, post), _held(post, day))
        if not person.posts:
            yield Candidate(person.id, "", signer_of(person), current=False)


def _held(post: Post, day: date) -> bool:
    return (post.valid_from or date.min) <= day <= (post.valid_to or date.max)


def _signer_on(step: ChainStep, name: str, found: tuple[Candidate, ...]) -> Signer:
    lines = _lines(step.post)
    own = [one for one in found if one.person_id == step.person and _lines(_printed(one.signer)) == lines]
    gone = bool(own) and not any(one.current for one in own)
    holder = _holder(found, lines[-1]) if lines and (gone or not name) else None
    return holder or Signer(name, step.post)


def _holder(found: tuple[Candidate, ...], post: str) -> Signer | None:
    """Who holds a post on the day, else who acts for its holder."""
    wanted = acting_of(post)[1]
    if not wanted:
        return None
    current = [one.signer for one in found if one.current]
    holding = (one for one in current if not one.acting and one.post.startswith(wanted))
    acting = (one for one in current if acting_of(one.acting)[1].startswith(wanted))
    return next(holding, None) or next(acting, None)


def _printed(signer: Signer) -> str:
    return f"{signer.post}\n{signer.acting}"


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
