"""Signatures and the steps of the opinion chain."""

from dataclasses import replace

from ita_desktop.domain.blocks import Align, OpinionBox, Paragraph, Run, Signature
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Box, Drawing, Group, Stack, Text
from ita_desktop.paper.lines import Line, Typesetter


def signature_box(signature: Signature, setter: Typesetter, width: float) -> Group:
    """Room to sign, name and post on the axis of the text `width`, as one."""
    return Group(tuple(_signature(signature, setter, width)), before=measures.BEFORE, closing=True)


def opinion_box(opinion: OpinionBox, setter: Typesetter, width: float) -> Group:
    """A step of the opinion chain with its signature, as one."""
    boxes: list[Box] = []
    if opinion.title:
        title = Paragraph((Run(opinion.title, bold=True),), align=Align.LEFT)
        boxes.append(Text(Stack.of(setter.lines(title, width)), glued=True))
    boxes += _choices(opinion.choices, setter, width)
    boxes += _opinion_text(opinion, setter, width)
    boxes += _signature(opinion.signature, setter, width)
    return Group(tuple(boxes), before=measures.BEFORE_OPINION)


def _opinion_text(opinion: OpinionBox, setter: Typesetter, width: float) -> list[Box]:
    if opinion.text:
        paragraph = Paragraph((Run(opinion.text),), indent=1)
        return [Text(Stack.of(setter.lines(paragraph, width)))]
    pitch = measures.OPINION_PITCH
    dots = Drawing(pitch, dots=((0.0, width, pitch * measures.BASELINE + measures.DOT_BELOW),))
    return [dots] * opinion.dotted_lines


def _choices(choices: tuple[str, ...], setter: Typesetter, width: float) -> list[Box]:
    """Tick boxes, as many side by side as fit."""
    rows: list[Box] = []
    row, x = Drawing(measures.BODY_LEADING), measures.INDENT
    for choice in choices:
        room = width - measures.INDENT - measures.TICK_ROOM
        lines = setter.lines(Paragraph((Run(choice),), align=Align.LEFT), room)
        needed = measures.TICK_ROOM + max(line.width for line in lines)
        if row.lines and (len(lines) > 1 or x + needed > width):
            rows.append(row)
            row, x = Drawing(measures.BODY_LEADING), measures.INDENT
        row = _with_choice(row, x, lines)
        x += needed + measures.TICK_ROOM if len(lines) == 1 else width
    return [*rows, row] if row.lines else rows


def _with_choice(row: Drawing, x: float, lines: tuple[Line, ...]) -> Drawing:
    pitch = measures.BODY_LEADING
    size = measures.TICK_BOX
    frame = (x, pitch * measures.BASELINE - size + 0.5, size, size)
    placed = tuple((x + measures.TICK_ROOM, pitch * number, line) for number, line in enumerate(lines))
    return replace(
        row,
        height=max(row.height, pitch * len(lines)),
        lines=row.lines + placed,
        frames=(*row.frames, frame),
        first_words=row.first_words or lines[0].text,
    )


def _signature(signature: Signature, setter: Typesetter, width: float) -> list[Box]:
    axis = width * measures.SIGNATURE_AXIS
    boxes: list[Box] = [_signing(signature.prompt, setter, axis)]
    boxes += _centred(f"({signature.name})", setter, axis, width) if signature.name else [_empty_name(setter, axis)]
    for post in signature.post:
        boxes += _centred(post, setter, axis, width)
    return boxes


def _signing(prompt: str, setter: Typesetter, axis: float) -> Drawing:
    height = measures.SIGNING_ROOM + measures.BODY_LEADING
    if not prompt:
        return Drawing(height)
    line = _line(prompt, setter)
    left = axis - measures.SIGNATURE_DOTS / 2
    right = axis + measures.SIGNATURE_DOTS / 2
    dots = (left, right, measures.SIGNING_ROOM + measures.BODY_LEADING * measures.BASELINE)
    return Drawing(height, ((left - line.width - 2, measures.SIGNING_ROOM, line),), (dots,), first_words=prompt)


def _centred(text: str, setter: Typesetter, axis: float, width: float) -> list[Box]:
    """A box for every line of `text`, wrapped within the half of the axis that is nearer to a margin."""
    half = min(axis, width - axis)
    lines = setter.lines(Paragraph((Run(text),), align=Align.CENTER), 2 * half)
    return [Drawing(line.leading, ((axis - half, 0.0, line),), first_words=line.text) for line in lines]


def _empty_name(setter: Typesetter, axis: float) -> Drawing:
    left, right = axis - measures.NAME_DOTS / 2, axis + measures.NAME_DOTS / 2
    opening, closing = _line("(", setter), _line(")", setter)
    lines = ((left - opening.width, 0.0, opening), (right, 0.0, closing))
    return Drawing(measures.BODY_LEADING, lines, ((left + 1, right - 1, measures.BODY_LEADING * measures.BASELINE),))


def _line(text: str, setter: Typesetter) -> Line:
    return setter.lines(Paragraph((Run(text),), align=Align.LEFT), measures.SHEET[0])[0]
