"""Where Tab goes: through what can be seen in the order it is laid out, however late any of it was made.

Qt's own chain follows the order in which widgets were made, and loses some behind focus proxies.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from ita_desktop.gui.form_area import bring_into_sight

# What they are made of is theirs.
_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """The widget and all in it that Tab stops at, in reading order."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if not isinstance(widget, _WHOLE):
        for child in _parts(widget):
            yield from tab_stops(child)


def move_focus(window: QWidget, *, following: bool) -> bool:
    """To the next or the previous stop, from the last round to the first; False where there is none."""
    stops = list(tab_stops(window))
    if not stops:
        return False
    here = _place(stops, window.focusWidget())
    step = 1 if following else -1
    target = stops[0 if here is None and following else ((here or 0) + step) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason)
    bring_into_sight(target)
    return True


def _place(stops: list[QWidget], focus: QWidget | None) -> int | None:
    """The place of the stop that has the focus, or has it inside."""
    while focus is not None:
        if focus in stops:
            return stops.index(focus)
        focus = focus.parentWidget()
    return None


def _parts(widget: QWidget) -> Iterator[QWidget]:
    match widget:
        case QMainWindow():
            yield from filter(None, [widget.centralWidget(), widget.statusBar()])
        case QScrollArea():
            yield from filter(None, [widget.widget()])
        case QSplitter():
            yield from filter(None, map(widget.widget, range(widget.count())))
        case QStackedWidget():
            yield from filter(None, [widget.currentWidget()])
        case QToolBar():
            yield from filter(None, map(widget.widgetForAction, widget.actions()))
        case _:
            yield from _laid_out(widget)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    """The children as the layout has them, then those it does not know."""
    layout = widget.layout()
    known = list(_of_layout(layout)) if layout is not None else []
    yield from known
    yield from (child for child in widget.children() if isinstance(child, QWidget) and child not in known)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _of_layout(inner)
        elif widget is not None:
            yield widget
