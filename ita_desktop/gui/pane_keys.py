"""F6 and Shift+F6: from one part of the window to the next, as in every Windows program."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_next_pane(panes: Sequence[QWidget], step: int) -> None:
    """Moves the focus into the next (1) or previous (-1) of the panes that can be seen and take it."""
    usable = [pane for pane in panes if pane.isVisible() and _targets(pane)]
    if not usable:
        return
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(usable) if focus and (pane is focus or pane.isAncestorOf(focus))), None)
    start = -1 if step > 0 else 0
    number = (start if here is None else here) + step
    target = _targets(usable[number % len(usable)])[0]
    target.setFocus(Qt.FocusReason.TabFocusReason)


def _targets(pane: QWidget) -> list[QWidget]:
    """The widgets of a pane that take the focus, the pane itself first."""
    inside = [pane, *pane.findChildren(QWidget)]
    return [widget for widget in inside if _takes_focus(widget)]


def _takes_focus(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
