"""Blocks as plain lines, for golden files that read like the paper."""

from collections.abc import Iterator

from ita_desktop.domain.blocks import (
    Block,
    Cell,
    Gap,
    Grid,
    Heading,
    MemoHead,
    OpinionBox,
    PageBreak,
    Paper,
    Paragraph,
    Signature,
)


def shown(paper: Paper) -> str:
    """A paper as text: one line per paragraph, cells as `|row,column span| text`."""
    lines = [f"# {paper.title}", f"author: {paper.author}", ""]
    for part in paper.parts:
        lines.append(f"## {part.bookmark or '…'} [{part.orientation}, {part.margins}]")
        for block in part.blocks:
            lines += _block(block)
        lines.append("")
    return "\n".join(line.replace("\u00a0", "·") for line in lines) + "\n"


def spoken(paragraph: Paragraph) -> str:
    """What a paragraph prints, its label first."""
    return " ".join(filter(None, (paragraph.label, "".join(run.text for run in paragraph.runs))))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _paragraph(block)
        case Heading(text, level, _):
            yield f"{'=' * (level + 1)} {text}"
        case Grid():
            yield f"table {block.widths}{'' if block.rules else ' without rules'}"
            for mark, rows in (("!", block.head), ("|", block.rows)):
                for row, cells in enumerate(rows):
                    yield from _cells(mark, row, cells)
        case MemoHead(emblem, title, lines):
            yield f"memo head {title}, emblem {emblem.height_mm} mm"
            for line in lines:
                yield "  " + " / ".join(f"{field.label} <{field.text}>" for field in line)
        case Signature():
            yield from _signature(block)
        case OpinionBox():
            yield f"opinion {block.title} <{block.text}> {block.dotted_lines} lines {list(block.choices)}"
            yield from _signature(block.signature)
        case Gap(lines):
            yield f"gap {lines}"
        case PageBreak():
            yield "-- new page --"
        case _:
            yield repr(block)


def _paragraph(paragraph: Paragraph) -> str:
    text = "".join(f"*{run.text}*" if run.bold else run.text for run in paragraph.runs)
    label = f"{paragraph.label} " if paragraph.label else ""
    return f"{'    ' * max(int(paragraph.indent), paragraph.depth)}{label}{text}"


def _cells(mark: str, row: int, cells: tuple[Cell | None, ...]) -> Iterator[str]:
    for column, cell in enumerate(cells):
        if cell is None:
            continue
        span = f" {cell.rows}×{cell.columns}" if (cell.rows, cell.columns) != (1, 1) else ""
        text = " / ".join(map(spoken, cell.paragraphs))
        yield f"{mark}{row},{column}{span}{mark} {text}"


def _signature(signature: Signature) -> Iterator[str]:
    yield f"  {signature.prompt} ({signature.name}) {' / '.join(signature.post)}"
