"""The blocks of a paper as Typst source: same text, font, sizes, margins and tables; no continuation marks."""

from ita_desktop.domain import blocks as b
from ita_desktop.paper import measures as m

PREAMBLE = """
#set text(font: "{family}", lang: "th")
#set par(leading: 0pt, spacing: 0pt, first-line-indent: 0pt)
#set block(spacing: 0pt)
#let line(nominal, body) = {{
  let pitch = nominal * {leading}pt
  set text(size: nominal * {scale}pt, top-edge: pitch * {baseline}, bottom-edge: -pitch * {below})
  body
}}
#let para(nominal, where, indent, before, justified, body) = block(above: before, width: 100%, align(where, line(
  nominal, par(first-line-indent: (amount: indent, all: true), justify: justified, body))))
"""
ALIGN = {b.Align.LEFT: "left", b.Align.CENTER: "center", b.Align.RIGHT: "right", b.Align.JUSTIFY: "left"}


def typst_source(paper: b.Paper, family: str, scale: float) -> str:
    """The whole source; `scale` turns the official size into the font's own."""
    head = PREAMBLE.format(family=family, scale=scale, leading=m.LEADING, baseline=m.BASELINE, below=1 - m.BASELINE)
    return f"#set document(title: {string(paper.title)})\n" + head + "".join(_part(part) for part in paper.parts)


def string(text: str) -> str:
    """A string literal of Typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _part(part: b.Part) -> str:
    top = m.TOP_MEMO if part.margins is b.Margins.MEMO else m.TOP_PLAIN
    sides = f"left: {m.LEFT}pt, right: {m.RIGHT}pt, top: {top}pt, bottom: {m.BOTTOM}pt"
    flipped = str(part.orientation is b.Orientation.LANDSCAPE).lower()
    number = "context { let n = counter(page).get().first(); if n > 1 [#align(center, line(16, [\\- #n \\-]))] }"
    page = f'#set page(paper: "a4", flipped: {flipped}, margin: ({sides}), header: {number})\n'
    restart = "#counter(page).update(1)\n" if part.restart else ""
    return page + restart + "".join(_block(block) for block in part.blocks)


def _block(block: b.Block) -> str:
    match block:
        case b.Paragraph():
            return "#" + _paragraph(block) + "\n"
        case b.Heading():
            size = m.SIZES[b.Style.TITLE] if block.level == 0 else m.BODY_SIZE
            bold = f"strong({string(block.text)})"
            return f"#para({size}, {ALIGN[block.align]}, 0pt, {m.BEFORE_HEADING}pt, false, {bold})\n"
        case b.Grid():
            return _grid(block)
        case b.Emblem():
            return f"#rect(height: {block.height_mm}mm, width: {block.height_mm}mm)\n"
        case b.MemoHead():
            return _memo_head(block)
        case b.Signature():
            return _signature(block)
        case b.OpinionBox():
            return _opinion(block)
        case b.Gap():
            return f"#v({block.lines * m.BODY_LEADING}pt)\n"
        case b.PageBreak():
            return "#pagebreak(weak: true)\n"


def _paragraph(block: b.Paragraph) -> str:
    size = m.SIZES[block.style]
    runs = " + ".join(f"strong({string(run.text)})" if run.bold else string(run.text) for run in block.runs) or '""'
    before = m.BEFORE if block.before else 0
    justified = str(block.align is b.Align.JUSTIFY).lower()
    label = f"{string(block.label + ' ')} + " if block.label else ""
    indent = block.indent * m.INDENT + block.depth * m.DEPTH
    return f"para({size}, {ALIGN[block.align]}, {indent}pt, {before}pt, {justified}, {label}{runs})"


def _grid(grid: b.Grid) -> str:
    columns = ", ".join(f"{width}fr" for width in grid.widths)
    head = f"table.header({_cells(grid.head)})," if grid.head else ""
    stroke = f"{m.RULE}pt" if grid.rules else "none"
    inset = f"(x: {m.CELL_SIDE}pt, top: {m.CELL_TOP}pt, bottom: {m.CELL_BOTTOM}pt)"
    return f"#table(columns: ({columns},), stroke: {stroke}, inset: {inset}, {head} {_cells(grid.rows)})\n"


def _cells(rows: tuple[tuple[b.Cell | None, ...], ...]) -> str:
    return ", ".join(_cell(cell) for row in rows for cell in row if cell)


def _cell(cell: b.Cell) -> str:
    where = "horizon" if cell.vertical is b.VerticalAlign.MIDDLE else "top"
    text = "; ".join(_paragraph(paragraph) for paragraph in cell.paragraphs)
    return f"table.cell(rowspan: {cell.rows}, colspan: {cell.columns}, align: {where}, {{{text}}})"


def _memo_head(head: b.MemoHead) -> str:
    lines = ""
    for fields in head.lines:
        shares = ", ".join(f"{field.share}fr" for field in fields)
        cells = ", ".join(
            f"[#line(20, strong({string(field.label)})) #line(16, {string(field.text)}) #box(width: 1fr, repeat[.])]"
            for field in fields
        )
        lines += f"#grid(columns: ({shares},), {cells})\n"
    title = f"#align(center, line(29, strong({string(head.title)})))\n"
    return f"#place(rect(width: {head.emblem.height_mm}mm, height: {head.emblem.height_mm}mm))\n{title}{lines}"


def _signature(signature: b.Signature) -> str:
    name = f"({signature.name or '.' * 40})"
    lines = (f"{signature.prompt} {'.' * 40}", name, *signature.post)
    inner = "\n".join(f"#block(line(16, {string(text)}))" for text in lines)
    return f"#block(breakable: false, above: {m.SIGNING_ROOM}pt, width: 100%, pad(left: 42%, align(center)[{inner}]))\n"


def _opinion(box: b.OpinionBox) -> str:
    texts = "\n".join(f"#block(line(16, {string(text)}))" for text in (box.title, box.text))
    dots = "#block(above: 10pt, width: 100%, repeat[.])\n" * box.dotted_lines
    return f"#block(breakable: false)[{texts}\n{dots}{_signature(box.signature)}]\n"
