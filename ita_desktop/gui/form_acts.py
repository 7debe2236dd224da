"""The forms of units from the menu: the acts of the follow-up's screen, which comes to the front for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ita_desktop.gui.menus import Menus
from ita_desktop.gui.screen import Screen
from ita_desktop.gui.screen_names import ScreenName

if TYPE_CHECKING:
    from ita_desktop.gui.follow_up.acts import Act, FollowUpActs


def connect_forms(menus: Menus, show_screen: Callable[[ScreenName], Screen]) -> None:
    """Connects both actions; `show_screen` brings a screen to the front."""
    menus.send_forms.triggered.connect(lambda: _act(_acts(show_screen(ScreenName.FOLLOW_UP)).forms))
    menus.read_forms.triggered.connect(lambda: _act(_acts(show_screen(ScreenName.FOLLOW_UP)).reading))


def _acts(screen: Screen) -> "FollowUpActs":
    from ita_desktop.gui.follow_up.screen import FollowUpScreen

    assert isinstance(screen, FollowUpScreen)
    return screen.year_acts


def _act(act: "Act | None") -> None:
    if act is not None:
        act()
