"""The heading of a memo: emblem, title, and the lines filled in on dots; and the emblem of other papers."""

from dataclasses import replace
from itertools import zip_longest

from ita_desktop.domain.blocks import Align, DottedField, Emblem, MemoHead, Paragraph, Run, Style
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Drawing, Frame, Picture
from ita_desktop.paper.lines import Line
from ita_desktop.paper.picture import proportions
from ita_desktop.paper.setter import Typesetter


def memo_head(head: MemoHead, setter: Typesetter, width: float) -> list[Drawing]:
    """The masthead and one box for every printed line below it."""
    rows = [row for fields in head.lines for row in _field_rows(fields, setter, width)]
    return [_masthead(head, setter), *rows]


def emblem_box(emblem: Emblem, width: float) -> Drawing:
    """The emblem by itself; without an image that can be printed, an empty box of its height."""
    height = emblem.height_mm * measures.MM
    picture = _picture(emblem, width)
    return Drawing(height + measures.AFTER_EMBLEM, kept=_empty_box(emblem, picture, width), picture=picture)


def _picture(emblem: Emblem, width: float) -> Picture | None:
    """The image at its fixed height, smaller only where it would be wider than the column."""
    ratio = proportions(emblem.image) if emblem.image else None
    if not ratio:
        return None
    height = min(emblem.height_mm * measures.MM, width / ratio)
    x = (width - height * ratio) / 2 if emblem.centred else 0.0
    return Picture(emblem.image, x, 0, height * ratio, height)


def _empty_box(emblem: Emblem, picture: Picture | None, width: float) -> Frame | None:
    """The emblem's place, for paper that has it printed already."""
    if picture:
        return None
    height = emblem.height_mm * measures.MM
    return (width - height) / 2 if emblem.centred else 0.0, 0.0, height, height


def _masthead(head: MemoHead, setter: Typesetter) -> Drawing:
    """The title stands in the middle of the sheet, its foot level with the emblem's."""
    emblem_height = head.emblem.height_mm * measures.MM
    middle = measures.SHEET[0] / 2 - measures.LEFT
    lines = setter.lines(Paragraph((Run(head.title),), Style.MEMO_TITLE, Align.CENTER), 2 * middle)
    pitch = lines[0].leading
    top = max(emblem_height - pitch * len(lines), 0.0)
    picture = _picture(head.emblem, 2 * middle)
    return Drawing(
        max(emblem_height, pitch * len(lines)) + measures.AFTER_EMBLEM,
        tuple((0.0, top + pitch * number, line) for number, line in enumerate(lines)),
        kept=_empty_box(head.emblem, picture, 2 * middle),
        picture=picture,
        first_words=head.title,
    )


def _field_rows(fields: tuple[DottedField, ...], setter: Typesetter, width: float) -> list[Drawing]:
    shares = sum(field.share for field in fields)
    free = width - measures.FIELD_GAP * (len(fields) - 1)
    columns, x = [], 0.0
    for field in fields:
        own = free * field.share / shares
        columns.append(_field(field, setter, x, own))
        x += own + measures.FIELD_GAP
    return [_beside([drawing for drawing in row if drawing]) for row in zip_longest(*columns)]


def _field(field: DottedField, setter: Typesetter, x: float, width: float) -> list[Drawing]:
    """The printed lines of one field, the first with its label, the others hanging under its first letter."""
    label = setter.lines(Paragraph((Run(field.label),), Style.MEMO_LABEL, Align.LEFT), width)[0]
    indent = min(label.width + measures.FIELD_GAP, width / 2) if field.label else 0.0
    text = setter.lines(Paragraph((Run(field.text),), align=Align.LEFT), width - indent)
    rows = []
    for number, line in enumerate(text):
        pitch = measures.BODY_LEADING if number else measures.FIELD_LEADING
        lines: tuple[tuple[float, float, Line], ...] = ((x + indent, 0.0, replace(line, leading=pitch)),)
        if not number:
            lines = ((x, 0.0, replace(label, leading=pitch)), *lines)
        dots = (x + indent, x + width, pitch * measures.BASELINE + measures.DOT_BELOW)
        rows.append(Drawing(pitch, lines, (dots,)))
    return rows


def _beside(drawings: list[Drawing]) -> Drawing:
    """Fields side by side as one."""
    lines = tuple(line for drawing in drawings for line in drawing.lines)
    return Drawing(
        max(drawing.height for drawing in drawings),
        lines,
        tuple(dots for drawing in drawings for dots in drawing.dots),
        first_words=" ".join(line.text for _, _, line in lines),
    )
