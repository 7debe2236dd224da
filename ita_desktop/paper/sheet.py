"""The sheet a page is printed on and the lines its text keeps within."""

from dataclasses import dataclass

from ita_desktop.domain.blocks import Margins, Orientation, Part
from ita_desktop.paper import measures


@dataclass(frozen=True, slots=True)
class Sheet:
    """Size and margins in points from the upper left corner."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        """From margin to margin."""
        return self.right - self.left

    @property
    def text_height(self) -> float:
        """From the first line's top to the lower margin."""
        return self.bottom - self.top


def sheet_of(part: Part, number: int) -> Sheet:
    """The sheet of the part's page with this number; from 2 on the number stands above the text."""
    width, height = measures.SHEET
    left, right, top = measures.LEFT, measures.RIGHT, measures.TOP_PLAIN
    if part.orientation is Orientation.LANDSCAPE:
        width, height = height, width
        left, right, top = measures.SIDE_LANDSCAPE, measures.SIDE_LANDSCAPE, measures.TOP_LANDSCAPE
    elif part.margins is Margins.MEMO:
        top = measures.TOP_MEMO
    if number > 1:
        top = measures.TOP_FOLLOWING
    return Sheet(width, height, left, width - right, top, height - measures.BOTTOM)
