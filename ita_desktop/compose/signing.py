"""The end of a paper: closing sentence, signature block and opinion chain, with posts as they were then."""

from collections.abc import Iterator
from datetime import date

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.wording import paragraphs
from ita_desktop.domain.blocks import Block, Gap, OpinionBox, Paragraph, Signature
from ita_desktop.domain.documents import Opinion, Signer
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.forms import SectionSpec
from ita_desktop.domain.titles import profile_on, usual_chain

PROMPT = "(ลงชื่อ)"


def closing_blocks(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    """The closing sentence, kept on the page of the signature."""
    for paragraph in paragraphs(desk.section_text(spec), indent=spec.indent):
        yield Paragraph(paragraph.runs, paragraph.style, paragraph.align, paragraph.indent, before=True, keep=True)
    yield Gap(0.5)


def signature_blocks(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    """Room to sign, name and post of the one who writes."""
    if spec.when and spec.when not in desk.truths:
        return
    yield _signature(desk, desk.document.signer, desk.section_text(spec))


def opinion_blocks(desk: Desk, spec: SectionSpec) -> Iterator[Block]:
    """The opinion chain: the document's own, or the office's usual one for a document nobody has filled in yet."""
    for opinion in desk.document.opinions:
        yield OpinionBox(
            title=desk.voice.typed(opinion.title),
            signature=_signature(desk, opinion.signer, PROMPT),
            text=desk.voice.typed(opinion.text),
            dotted_lines=opinion.dotted_lines,
            choices=tuple(desk.voice.typed(choice) for choice in opinion.choices),
        )


def usual_opinions(file: OfficeFile, day: date) -> tuple[Opinion, ...]:
    """The office's usual chain as the opinions of a new document, names as they are now; without one, three posts."""
    if not file.chain:
        profile = profile_on(file.profiles, day)
        steps = usual_chain(profile) if profile else ()
        return tuple(Opinion(id=post, title=title, signer=Signer(post=post)) for title, post in steps)
    names = {person.id: person.name for person in file.people}
    return tuple(
        Opinion(id=step.id, title=step.title, signer=Signer(names.get(step.person, ""), step.post))
        for step in file.chain
    )


def _signature(desk: Desk, signer: Signer, prompt: str) -> Signature:
    post = f"{signer.post}\n{signer.acting}"
    lines = tuple(desk.voice.typed(line.strip()) for line in post.split("\n") if line.strip())
    return Signature(desk.voice.typed(signer.name), lines, prompt)
