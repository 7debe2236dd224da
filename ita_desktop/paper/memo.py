"""The heading of a memo: emblem, title, and the lines filled in on dots; and the emblem of other papers."""

from dataclasses import replace
from itertools import zip_longest

from ita_desktop.domain.blocks import Align, DottedField, Emblem, MemoHead, Paragraph, Run, Style
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Box, Drawing, Picture
from ita_desktop.paper.lines import Line, Typesetter

_Row = tuple[tuple[float, Line], ...]


def memo_head(head: MemoHead, setter: Typesetter, width: float) -> list[Box]:
    """The masthead and one box for every printed line below it."""
    boxes: list[Box] = [_masthead(head, setter)]
    for fields in head.lines:
        boxes += _field_rows(fields, setter, width)
    return boxes


def emblem_box(emblem: Emblem, width: float) -> Drawing:
    """The emblem by itself; without an image its place stays empty."""
    height = emblem.height_mm * measures.MM
    return Drawing(height + measures.AFTER_EMBLEM, emblem=_picture(emblem, width))


def _picture(emblem: Emblem, width: float) -> Picture | None:
    if not emblem.image:
        return None
    height = emblem.height_mm * measures.MM
    return Picture(emblem.image, (width - height) / 2 if emblem.centred else 0, 0, height, height)


def _masthead(head: MemoHead, setter: Typesetter) -> Drawing:
    emblem_height = head.emblem.height_mm * measures.MM
    middle = measures.SHEET[0] / 2 - measures.LEFT
    title = Paragraph((Run(head.title),), Style.MEMO_TITLE, Align.CENTER)
    lines = setter.lines(title, 2 * middle)
    top = max(emblem_height - sum(line.leading for line in lines), 0)
    placed = []
    for line in lines:
        placed.append((0.0, top, line))
        top += line.leading
    height = max(top, emblem_height) + measures.AFTER_EMBLEM
    return Drawing(height, tuple(placed), emblem=_picture(head.emblem, 2 * middle), first_words=head.title)


def _field_rows(fields: tuple[DottedField, ...], setter: Typesetter, width: float) -> list[Box]:
    total = sum(field.share for field in fields)
    gaps = measures.FIELD_GAP * (len(fields) - 1)
    columns, x = [], 0.0
    for field in fields:
        own = (width - gaps) * field.share / total
        columns.append(_field(field, setter, x, own))
        x += own + measures.FIELD_GAP
    return [_row(row) for row in zip_longest(*columns)]


def _field(field: DottedField, setter: Typesetter, x: float, width: float) -> list[Drawing]:
    """The printed lines of one field, the first with its label."""
    label = setter.lines(Paragraph((Run(field.label),), Style.MEMO_LABEL, Align.LEFT), width)[0]
    indent = min(label.width + measures.FIELD_GAP, width / 2) if field.label else 0.0
    text = Paragraph((Run(field.text),), align=Align.LEFT)
    rows = []
    for number, line in enumerate(setter.lines(text, width - indent)):
        pitch = measures.BODY_LEADING if number else measures.FIELD_LEADING
        lines = [(x + indent, 0.0, replace(line, leading=pitch))]
        if not number:
            lines.insert(0, (x, 0.0, replace(label, leading=pitch)))
        dots = (x + indent, x + width, pitch * measures.BASELINE + measures.DOT_BELOW)
        rows.append(Drawing(pitch, tuple(lines), (dots,)))
    return rows


def _row(drawings: tuple[Drawing | None, ...]) -> Drawing:
    """Fields side by side as one box."""
    there = [drawing for drawing in drawings if drawing]
    return Drawing(
        max(drawing.height for drawing in there),
        tuple(line for drawing in there for line in drawing.lines),
        tuple(dots for drawing in there for dots in drawing.dots),
        first_words=" ".join(line.text for drawing in there for _, _, line in drawing.lines),
    )
