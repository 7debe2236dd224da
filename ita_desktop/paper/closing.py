"""Signatures and the steps of the opinion chain."""

from dataclasses import replace

from ita_desktop.domain.blocks import Align, OpinionBox, Paragraph, Run, Signature
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Drawing, Group, Stack, Text
from ita_desktop.paper.lines import Line
from ita_desktop.paper.setter import Typesetter


def signature_box(signature: Signature, setter: Typesetter, width: float) -> Group:
    """Room to sign, name and post on the axis of the text `width`, as one."""
    axis = width * measures.SIGNATURE_AXIS
    name = _centred(f"({signature.name})", setter, axis, width) if signature.name else [_empty_name(setter, axis)]
    posts = [line for post in signature.post for line in _centred(post, setter, axis, width)]
    return Group((_signing(signature.prompt, setter, axis), *name, *posts), before=measures.BEFORE, closing=True)


def opinion_box(opinion: OpinionBox, setter: Typesetter, width: float) -> Group:
    """A step of the opinion chain with its signature, as one."""
    title = Paragraph((Run(opinion.title, bold=True),), align=Align.LEFT)
    return Group(
        (
            *([Text(Stack.of(setter.lines(title, width)), glued=True)] if opinion.title else []),
            *_choices(opinion.choices, setter, width),
            *_opinion_text(opinion, setter, width),
            signature_box(opinion.signature, setter, width),
        ),
        before=measures.BEFORE_OPINION,
    )


def _opinion_text(opinion: OpinionBox, setter: Typesetter, width: float) -> list[Text | Drawing]:
    if opinion.text:
        return [Text(Stack.of(setter.lines(Paragraph((Run(opinion.text),), indent=1), width)))]
    pitch = measures.OPINION_PITCH
    return [Drawing(pitch, dots=((0.0, width, pitch * measures.BASELINE + measures.DOT_BELOW),))] * opinion.dotted_lines


def _choices(choices: tuple[str, ...], setter: Typesetter, width: float) -> list[Drawing]:
    """Tick boxes, as many side by side as fit."""
    rows: list[Drawing] = []
    x = width
    for choice in choices:
        room = width - measures.INDENT - measures.TICK_ROOM
        lines = setter.lines(Paragraph((Run(choice),), align=Align.LEFT), room)
        own = measures.TICK_ROOM + max(line.width for line in lines)
        if x + own > width:
            rows.append(Drawing(measures.BODY_LEADING))
            x = measures.INDENT
        rows[-1] = _with_choice(rows[-1], x, lines)
        x += own + measures.TICK_ROOM if len(lines) == 1 else width
    return rows


def _with_choice(row: Drawing, x: float, lines: tuple[Line, ...]) -> Drawing:
    pitch, size = measures.BODY_LEADING, measures.TICK_BOX
    frame = (x, pitch * measures.BASELINE + measures.TICK_BELOW - size, size, size)
    placed = tuple((x + measures.TICK_ROOM, pitch * number, line) for number, line in enumerate(lines))
    return replace(
        row,
        height=max(row.height, pitch * len(lines)),
        lines=row.lines + placed,
        frames=(*row.frames, frame),
        first_words=row.first_words or lines[0].text,
    )


def _signing(prompt: str, setter: Typesetter, axis: float) -> Drawing:
    """Room for the pen; with a prompt before it, a dotted line whose middle is the axis."""
    height = measures.SIGNING_ROOM + measures.BODY_LEADING
    if not prompt:
        return Drawing(height)
    line = setter.line(prompt)
    half = measures.SIGNATURE_DOTS / 2
    dots = (axis - half, axis + half, measures.SIGNING_ROOM + measures.BODY_LEADING * measures.BASELINE)
    x = axis - half - line.width - measures.DOT_PITCH
    return Drawing(height, ((x, measures.SIGNING_ROOM, line),), (dots,), first_words=prompt)


def _centred(text: str, setter: Typesetter, axis: float, width: float) -> list[Drawing]:
    """A box for every line of `text`, none reaching further than the nearer margin."""
    half = min(axis, width - axis)
    lines = [
        line
        for words in _at_spaces(text, setter, 2 * half)
        for line in setter.lines(Paragraph((Run(words),), align=Align.CENTER), 2 * half)
    ]
    return [Drawing(line.leading, ((axis - half, 0.0, line),), first_words=line.text) for line in lines]


def _at_spaces(text: str, setter: Typesetter, width: float) -> list[str]:
    """Names and posts that are too long part at a space first, even at one that does not break."""
    lines = [""]
    for word in text.replace("\u00a0", " ").split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and setter.line(longer).width > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _empty_name(setter: Typesetter, axis: float) -> Drawing:
    """Brackets with dots between them, for the pen."""
    left, right = axis - measures.NAME_DOTS / 2, axis + measures.NAME_DOTS / 2
    opening, closing = setter.line("("), setter.line(")")
    pitch, room = measures.BODY_LEADING, measures.DOT_PITCH
    return Drawing(
        pitch,
        ((left - opening.width, 0.0, opening), (right, 0.0, closing)),
        ((left + room, right - room, pitch * measures.BASELINE),),
    )
