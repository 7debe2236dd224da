"""The end of a paper: closing sentence, signature block and opinion chain, with posts as they were then."""

from collections.abc import Iterator

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.wording import paragraphs
from ita_desktop.domain.blocks import Block, Gap, OpinionBox, Paragraph, Signature
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, Opinion, Signer
from ita_desktop.domain.drafting import follows_usual_chain
from ita_desktop.domain.forms import SectionSpec
from ita_desktop.domain.signers import chain_on

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
    """The opinion chain: the document's own, else the office's usual one."""
    for opinion in opinions_of(desk.context, desk.document):
        yield OpinionBox(
            title=desk.voice.typed(opinion.title),
            signature=_signature(desk, opinion.signer, PROMPT),
            text=desk.voice.typed(opinion.text),
            dotted_lines=opinion.dotted_lines,
            choices=tuple(desk.voice.typed(choice) for choice in opinion.choices),
        )


def opinions_of(context: Context, document: Document) -> tuple[Opinion, ...]:
    """The chain a document prints: its own (or none), else the office's usual one with the names of its day."""
    if follows_usual_chain(document):
        return chain_on(context.file, document.dated or context.today)
    return document.opinions


def _signature(desk: Desk, signer: Signer, prompt: str) -> Signature:
    post = f"{signer.post}\n{signer.acting}"
    lines = tuple(desk.voice.typed(line.strip()) for line in post.split("\n") if line.strip())
    return Signature(desk.voice.typed(signer.name), lines, prompt)
