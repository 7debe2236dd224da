"""The blocks of a paper as HTML for WeasyPrint: same text, font, sizes, margins and tables; no continuation marks."""

from html import escape
from pathlib import Path

from ita_desktop.domain import blocks as b
from ita_desktop.paper import measures as m

PAGE = """
@font-face {{ font-family: Paper; src: url({regular}) }}
@font-face {{ font-family: Paper; font-weight: bold; src: url({bold}) }}
@page {{ size: A4; margin: {plain}pt {right}pt {bottom}pt {left}pt;
        @top-center {{ content: "- " counter(page) " -"; font: {body}pt Paper }} }}
@page :first {{ @top-center {{ content: none }} }}
@page memo {{ margin-top: {memo}pt }}
@page lying {{ size: A4 landscape }}
body {{ font-family: Paper }}
p {{ margin: 0 }}
section + section {{ break-before: page }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed }}
table.ruled td, table.ruled th {{ border: {rule}pt solid black }}
td, th {{ padding: {cell_top}pt {cell_side}pt {cell_bottom}pt; vertical-align: top; text-align: left }}
th {{ font-weight: normal }}
.middle {{ vertical-align: middle }}
.sign {{ margin-left: 42%; text-align: center; break-inside: avoid; padding-top: {signing}pt }}
.dots {{ border-bottom: 1pt dotted black }}
"""


def html_source(paper: b.Paper, regular: Path, bold: Path, scale: float) -> str:
    """The whole page; `scale` turns the official size into the font's own."""
    style = PAGE.format(
        regular=regular.as_uri(), bold=bold.as_uri(), plain=m.TOP_PLAIN, memo=m.TOP_MEMO, right=m.RIGHT, left=m.LEFT,
        bottom=m.BOTTOM, body=m.BODY_SIZE * scale, rule=m.RULE, cell_top=m.CELL_TOP, cell_side=m.CELL_SIDE,
        cell_bottom=m.CELL_BOTTOM, signing=m.SIGNING_ROOM,
    )  # fmt: skip
    style += "".join(_style_rule(name, size, scale) for name, size in m.SIZES.items())
    body = "".join(_part(part) for part in paper.parts)
    return f'<html lang="th"><title>{escape(paper.title)}</title><style>{style}</style><body>{body}</body></html>'


def _style_rule(name: b.Style, size: float, scale: float) -> str:
    weight = "; font-weight: bold" if name in m.BOLD_STYLES else ""
    return f".{name} {{ font-size: {size * scale}pt; line-height: {size * m.LEADING}pt{weight} }}\n"


def _part(part: b.Part) -> str:
    lying = part.orientation is b.Orientation.LANDSCAPE
    page = "lying" if lying else "memo" if part.margins is b.Margins.MEMO else "auto"
    return f'<section style="page: {page}">' + "".join(_block(block) for block in part.blocks) + "</section>"


def _block(block: b.Block) -> str:
    match block:
        case b.Paragraph():
            return _paragraph(block)
        case b.Heading():
            style = b.Style.TITLE if block.level == 0 else b.Style.BODY
            look = f"text-align: {block.align}; break-after: avoid"
            return f'<p class="{style}" style="{look}"><b>{escape(block.text)}</b></p>'
        case b.Grid():
            return _grid(block)
        case b.Emblem():
            return f'<div style="height: {block.height_mm}mm; width: {block.height_mm}mm; border: 1pt solid"></div>'
        case b.MemoHead():
            return _memo_head(block)
        case b.Signature():
            return _signature(block)
        case b.OpinionBox():
            dots = '<p class="body dots">&nbsp;</p>' * block.dotted_lines
            text = f'<p class="body">{escape(block.title)}</p><p class="body">{escape(block.text)}</p>'
            return f'<div style="break-inside: avoid">{text}{dots}{_signature(block.signature)}</div>'
        case b.Gap():
            return f'<div style="height: {block.lines * m.BODY_LEADING}pt"></div>'
        case b.PageBreak():
            return '<div style="break-after: page"></div>'


def _paragraph(block: b.Paragraph) -> str:
    runs = "".join(f"<b>{escape(run.text)}</b>" if run.bold else escape(run.text) for run in block.runs)
    label = escape(block.label) + " " if block.label else ""
    indent = block.indent * m.INDENT + block.depth * m.DEPTH
    before = m.BEFORE if block.before else 0
    style = f"text-align: {block.align}; text-indent: {indent}pt; margin-top: {before}pt"
    return f'<p class="{block.style}" style="{style}">{label}{runs}</p>'


def _grid(grid: b.Grid) -> str:
    whole = sum(grid.widths)
    columns = "".join(f'<col style="width: {100 * width / whole}%">' for width in grid.widths)
    head = f"<thead>{_rows(grid.head)}</thead>" if grid.head else ""
    ruled = "ruled" if grid.rules else "plain"
    return f'<table class="{ruled}"><colgroup>{columns}</colgroup>{head}<tbody>{_rows(grid.rows)}</tbody></table>'


def _rows(rows: tuple[tuple[b.Cell | None, ...], ...]) -> str:
    return "".join("<tr>" + "".join(_cell(cell) for cell in row if cell) + "</tr>" for row in rows)


def _cell(cell: b.Cell) -> str:
    text = "".join(_paragraph(paragraph) for paragraph in cell.paragraphs)
    where = ' class="middle"' if cell.vertical is b.VerticalAlign.MIDDLE else ""
    return f'<td rowspan="{cell.rows}" colspan="{cell.columns}"{where}>{text}</td>'


def _memo_head(head: b.MemoHead) -> str:
    title = f'<p class="memo-title" style="text-align: center">{escape(head.title)}</p>'
    lines = ""
    for fields in head.lines:
        whole = sum(field.share for field in fields)
        cells = "".join(
            f'<td class="dots" style="width: {100 * field.share / whole}%"><span class="memo-label">'
            f'{escape(field.label)}</span> <span class="body">{escape(field.text)}</span></td>'
            for field in fields
        )
        lines += f"<table><tr>{cells}</tr></table>"
    return _block(head.emblem) + title + lines


def _signature(signature: b.Signature) -> str:
    lines = (f"{signature.prompt} {'.' * 40}", f"({signature.name or '.' * 40})", *signature.post)
    return '<div class="sign">' + "".join(f'<p class="body">{escape(text)}</p>' for text in lines) + "</div>"
