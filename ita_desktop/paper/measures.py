"""Every dimension of the official paper, in points, once.

The letter after each is its certainty: H seen in the regulation or its official explanation, M agreed by secondary
sources, K common knowledge or our own eye.
"""

from ita_desktop.domain.blocks import Style

MM = 72 / 25.4
CM = 10 * MM

SHEET = (210 * MM, 297 * MM)  # H: A4

LEFT = 3 * CM  # H
RIGHT = 2 * CM  # H
BOTTOM = 2 * CM  # M
TOP_MEMO = 1.5 * CM  # M
TOP_PLAIN = 2.5 * CM  # M
SIDE_LANDSCAPE = 2 * CM  # K: left and right when the sheet lies; its long upper side is the bound one
TOP_LANDSCAPE = 2.5 * CM  # K

PAGE_NUMBER_BASELINE = 3 * CM  # H: below the upper edge, from the second page on
TOP_FOLLOWING = 3.6 * CM  # K: where the text of a numbered page begins
MARK_ROOM = 28.0  # K: kept free at the foot of a page that goes on
MARK_LETTERS = 36  # K: at most so many letters of the next page's words

LEADING = 21.3 / 16  # H/M: line pitch per size
BASELINE = 0.74  # K: share of the pitch above the baseline

BODY_SIZE = 16.0  # H
SIZES = {
    Style.BODY: BODY_SIZE,  # H
    Style.TITLE: 18.0,  # K
    Style.SUBTITLE: 16.0,  # K
    Style.TABLE: 14.0,  # M
    Style.TABLE_SMALL: 12.0,  # M
    Style.MEMO_TITLE: 29.0,  # M
    Style.MEMO_LABEL: 20.0,  # M
}
FIXED_LEADING = {Style.MEMO_TITLE: 35.0}  # M: "exactly 35"
BOLD_STYLES = frozenset({Style.TITLE, Style.SUBTITLE, Style.MEMO_TITLE, Style.MEMO_LABEL})  # M

BODY_LEADING = BODY_SIZE * LEADING
INDENT = 2.5 * CM  # M: first line of a paragraph
BEFORE = 6.0  # M: above a paragraph that asks for it
BEFORE_HEADING = 6.0  # K
DEPTH = 1 * CM  # K: one step of a list inward
HANG = 1.35  # K: least room of a numbered label, in sizes

SPACE_GROWTH = 0.8  # K: how far a space may grow when a line is justified, in sizes
STRETCH = 1.03  # K: how far a line may be drawn wider on top of that
FEW_LINES = 2  # H/K: lines that stay together at a page's foot and head and before the signature

CELL_SIDE = 4.0  # K
CELL_TOP = 1.5  # K
CELL_BOTTOM = 4.0  # K: Thai vowels hang below the line
RULE = 0.5  # K
FAINT = 0.6  # K; grey of the box that keeps an emblem's place
SHADE = 0.9  # K: grey of a shaded cell, 1 is white
BEFORE_GRID = 8.0  # K; a grid without rules stands like a list
FEW_LETTERS = 2.0  # K: a head's last line shorter than this, in sizes, gets a word more
SHORT_ROW = 0.2  # K: a row up to this share of the page is not cut if the next page holds it
ROW_START_LINES = 3  # K: lines of each cell that a cut row shows at least
LINES_GIVEN_UP = 3  # K: lines a cut cell leaves to the next page at most for the sake of its paragraphs
ROW_GROWTH = 1.0  # K: how far a row is heightened for a spanning cell beside it, in its own heights
KEPT_GRID = 0.45  # K: a table up to this share of the page is not cut
HEAD_LIMIT = 1 / 3  # K: a head above this share of the page is not repeated

AFTER_EMBLEM = 6.0  # K
FIELD_LEADING = 25.0  # K: pitch of the memo's dotted lines
FIELD_GAP = 6.0  # K: between a label and what is filled in, and between two fields of one line
DOT_BELOW = 2.2  # K: the dots lie so far below the baseline
DOT_SIZE = 0.75  # K
DOT_PITCH = 2.6  # K

SIGNATURE_AXIS = 0.71  # M: share of the text width
SIGNING_ROOM = 8 * MM  # M: free above the line to sign on
SIGNATURE_DOTS = 110.0  # K: length of the line to sign on
NAME_DOTS = 130.0  # K: length of the dots in the brackets of an empty name
OPINION_PITCH = 24.0  # M: at least 21
TICK_BOX = 9.0  # K
TICK_BELOW = 0.5  # K: it reaches so far below the baseline
TICK_ROOM = 15.0  # K: from the left of a tick box to its words, and between two choices
BEFORE_OPINION = 12.0  # K
