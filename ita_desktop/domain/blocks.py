"""The short list of blocks a paper is made of; compose/ makes them, every writer reads them.

Text in blocks is final: digits switched, pairs that stay together joined by U+00A0. All values are hashable, so a
writer may cache what it laid out by the block itself.
"""

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """The kinds of text a paper knows; sizes and spacing are the writer's (PAPER §1)."""

    BODY = "body"
    TITLE = "title"
    SUBTITLE = "subtitle"
    TABLE = "table"
    TABLE_SMALL = "table-small"
    MEMO_TITLE = "memo-title"
    MEMO_LABEL = "memo-label"


class Align(StrEnum):
    """How lines stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class VerticalAlign(StrEnum):
    """How a cell's text stands in a taller cell."""

    TOP = "top"
    MIDDLE = "middle"


class Orientation(StrEnum):
    """How the sheet lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Margins(StrEnum):
    """The two sets of margins of the regulation: memos begin higher than other papers."""

    MEMO = "memo"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; never contains a line break (compose makes one paragraph per typed line).

    `indent` is the first line's indent in multiples of the official 2.5 cm; `label` (a number, a dash) stands
    before the text, which then hangs behind it, `depth` steps in; `before` asks for the paragraph gap above;
    `keep` keeps it on the page of the block that follows.
    """

    runs: tuple[Run, ...]
    style: Style = Style.BODY
    align: Align = Align.JUSTIFY
    indent: float = 0
    label: str = ""
    depth: int = 0
    before: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stays with what follows; `level` 0 is a title, 1–3 are sections; it becomes a bookmark."""

    text: str
    level: int = 1
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over `rows` × `columns` of its grid; its paragraphs may run over any number of pages.

    `key` names what the cell says (for tests, search and later tags), it is never printed. `again` is printed on every
    following page on which the cell goes on and nothing of its paragraphs is left ("๑ (ต่อ)").
    """

    paragraphs: tuple[Paragraph, ...] = ()
    rows: int = 1
    columns: int = 1
    vertical: VerticalAlign = VerticalAlign.TOP
    shaded: bool = False
    key: str = ""
    again: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `widths` are shares of the text width (they are normalised); rows list one entry per column,
    None where a span of another cell covers it; `head` rows repeat on every page; `rules` draws the lines."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    head: tuple[tuple[Cell | None, ...], ...] = ()
    rules: bool = True
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Emblem:
    """The emblem at its fixed height; without an `image`, an empty box of the same size keeps its place."""

    height_mm: float
    image: bytes = b""
    centred: bool = False


@dataclass(frozen=True, slots=True)
class DottedField:
    """A label and what is filled in, dotted to the end of its share of the line."""

    label: str
    text: str
    share: float = 1


@dataclass(frozen=True, slots=True)
class MemoHead:
    """บันทึกข้อความ: emblem at the left, the title centred beside it, then lines of dotted fields."""

    emblem: Emblem
    title: str
    lines: tuple[tuple[DottedField, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign, the name in brackets, then the post's lines, centred on one axis; never split over pages.

    `prompt` is "(ลงชื่อ)" or empty; an empty `name` prints dots between the brackets for the pen.
    """

    name: str
    post: tuple[str, ...] = ()
    prompt: str = "(ลงชื่อ)"


@dataclass(frozen=True, slots=True)
class OpinionBox:
    """One step of the opinion chain: heading, tick boxes, typed text or dotted lines, signature; never split."""

    title: str
    signature: Signature
    text: str = ""
    dotted_lines: int = 2
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space, in body lines; dropped at the top of a page."""

    lines: float = 1


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page; with `alone` it is handed out by itself, its pages numbered from 1."""

    alone: bool = False


Block = Paragraph | Heading | Grid | Emblem | MemoHead | Signature | OpinionBox | Gap | PageBreak


@dataclass(frozen=True, slots=True)
class Part:
    """A run of pages of one document: its sheet, its page numbers, its blocks.

    `restart` begins the page numbers anew (each document of a bundle; not a landscape part inside one);
    `continuation` prints the mark "/first words..." at the foot of pages that go on (memos, announcements, orders);
    `bookmark` names the part in the outline (empty: only its headings).
    """

    blocks: tuple[Block, ...]
    orientation: Orientation = Orientation.PORTRAIT
    margins: Margins = Margins.PLAIN
    restart: bool = True
    continuation: bool = False
    thai_page_numbers: bool = True
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that goes into one printed file."""

    title: str
    author: str
    parts: tuple[Part, ...]
    subject: str = ""
