"""What the screens are called, on the rail and in the code, and which of them shows a place."""

from enum import StrEnum

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.i18n import _


class ScreenName(StrEnum):
    """The screens in the order of the rail and of the year's work; each value is also its icon."""

    OVERVIEW = "overview"
    SCORES = "scores"
    ANALYSIS = "analysis"
    MEASURES = "measures"
    FOLLOW_UP = "follow-up"
    DOCUMENTS = "documents"
    OFFICE = "office"

    @property
    def label(self) -> str:
        """The word on the rail."""
        return {
            ScreenName.OVERVIEW: _("ภาพรวม"),
            ScreenName.SCORES: _("คะแนน"),
            ScreenName.ANALYSIS: _("วิเคราะห์"),
            ScreenName.MEASURES: _("มาตรการ"),
            ScreenName.FOLLOW_UP: _("ติดตามผล"),
            ScreenName.DOCUMENTS: _("เอกสาร"),
            ScreenName.OFFICE: _("หน่วยงาน"),
        }[self]


_SCREEN_OF = {
    PlaceKind.SCORE: ScreenName.SCORES,
    PlaceKind.LEVEL: ScreenName.SCORES,
    PlaceKind.FRAMEWORK: ScreenName.SCORES,
    PlaceKind.CORRECTION: ScreenName.SCORES,
    PlaceKind.FINDING: ScreenName.ANALYSIS,
    PlaceKind.RECOMMENDATION: ScreenName.ANALYSIS,
    PlaceKind.MEASURE: ScreenName.MEASURES,
    PlaceKind.RESULT: ScreenName.FOLLOW_UP,
    PlaceKind.DOCUMENT: ScreenName.DOCUMENTS,
    PlaceKind.OFFICE: ScreenName.OFFICE,
}


def screen_of(place: Place) -> ScreenName:
    """The screen that shows a place."""
    return _SCREEN_OF[place.kind]
