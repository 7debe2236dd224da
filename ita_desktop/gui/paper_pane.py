"""One paper as it will be printed: tool bar, search line and the real pages, or a sentence where there are none."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.gui.distances import GAP, ICON_SIZE, PAGE_MARGIN
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.gui.paper_actions import PaperActions, put_icons
from ita_desktop.gui.search_bar import SearchBar
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.gui.pages_view import PagesView
    from ita_desktop.gui.thumbnails import Thumbnails
    from ita_desktop.work.printing import Preview

_PATIENCE_MS = 400
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICONS_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


class PaperPane(QWidget):
    """Shows previews; printing and saving are asked for through `commands`.

    `strip`, `pages` and `view` are there from the first preview on.
    """

    def __init__(self, commands: PaperActions, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self.commands = commands
        put_icons(commands, icons)
        self.search = SearchBar(icons)
        self.note = muted(ThaiLabel(words))
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setMargin(PAGE_MARGIN)
        self.view: PagesView | None = None
        self.strip: Thumbnails | None = None
        self.preview: Preview | None = None
        self._shown = ""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._show_sentence(_("กำลังจัดหน้าเอกสาร…")))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.note)
        self.page_field = QSpinBox()
        self.page_total = QLabel()
        self.zoom_shown = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._with_words: list[QToolButton] = []
        self.tool_bar = self._tool_bar()
        self._whole_width = self.tool_bar.sizeHint().width()
        column.addWidget(self.tool_bar)
        column.addWidget(self.search)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self.pages, 1)
        column.addLayout(self._beside, 1)
        self._connect()

    def _tool_bar(self) -> QToolBar:
        bar = QToolBar()
        bar.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        bar.setAccessibleName(_("เครื่องมือของเอกสาร"))
        actions = self.commands
        for action in (actions.print, actions.save, actions.open_outside):
            bar.addAction(action)
            self._with_text(bar, action)
        bar.addSeparator()
        bar.addAction(actions.find)
        bar.addSeparator()
        bar.addAction(actions.zoom_out)
        bar.addWidget(self._zoom_label())
        bar.addActions([actions.zoom_in, actions.fit_width, actions.fit_page, actions.thumbnails])
        bar.addSeparator()
        bar.addWidget(self._page_field())
        self.page_total.setMinimumWidth(self.fontMetrics().horizontalAdvance(" จาก 000") + GAP)
        bar.addWidget(self.page_total)
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setAccessibleName(action.text().rstrip("…"))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return bar

    def _with_text(self, bar: QToolBar, action: object) -> None:
        button = bar.widgetForAction(action)  # type: ignore[arg-type]
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(_WITH_WORDS)
            self._with_words.append(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the tool bar is too narrow for words, icons alone stand in it."""
        super().resizeEvent(event)
        style = _WITH_WORDS if event.size().width() >= self._whole_width else _ICONS_ALONE
        for button in self._with_words:
            button.setToolButtonStyle(style)

    def _zoom_label(self) -> QLabel:
        self.zoom_shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom_shown.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 %") + GAP)
        return self.zoom_shown

    def _page_field(self) -> QWidget:
        self.page_field.setAccessibleName(_("หน้าที่"))
        self.page_field.setPrefix(_("หน้า "))
        self.page_field.setKeyboardTracking(False)
        self.page_field.setRange(1, 1)
        self.page_field.setEnabled(False)
        return self.page_field

    def _connect(self) -> None:
        self.commands.find.triggered.connect(self.search.open_bar)
        self.search.closed.connect(self._end_search)
        self.page_field.valueChanged.connect(self._go_to_page)
        self.commands.thumbnails.toggled.connect(self._show_strip)

    @property
    def has_pages(self) -> bool:
        """Whether pages are shown that can be printed and saved."""
        return self.preview is not None

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self.tool_bar, self.search, *([self.strip] if self.strip else []), self.pages]

    def wait(self) -> None:
        """Other pages are on their way: the old ones stay in sight for a moment, but nothing is done with them."""
        self.preview = None
        self._enable(False)
        self._patience.start()

    def show_note(self, sentence: str) -> None:
        """Shows a sentence in place of pages."""
        self._patience.stop()
        self.preview = None
        self._shown = ""
        self._enable(False)
        self._show_sentence(sentence)

    def follow_sight(self, in_sight: bool) -> None:
        """Nothing is done with pages that another screen covers."""
        self.commands.enable(self.has_pages and in_sight)

    def _enable(self, enabled: bool) -> None:
        self.commands.enable(enabled and self.isVisible())
        self.page_field.setEnabled(enabled)

    def _show_sentence(self, sentence: str) -> None:
        self.search.hide()
        self.page_total.clear()
        self.zoom_shown.clear()
        self.note.set_text(sentence)
        self.pages.setCurrentWidget(self.note)
        self._show_strip()

    def show_preview(self, preview: "Preview") -> None:
        """Shows a paper's pages; the same paper again stays at its place."""
        self._patience.stop()
        view = self.view or self._make_view()
        again = preview.document_id == self._shown
        self.preview = preview
        self._shown = preview.document_id
        view.pages.put(preview.data, preview.looks)
        self.pages.setCurrentWidget(view)
        if not again:
            view.go_to_page(0)
            if self.search.isVisible():
                self._search_for(self.search.field.text())
        self._enable(True)
        self._show_strip()
        self._show_place()

    def _make_view(self) -> "PagesView":
        from ita_desktop.gui.loaded_pages import LoadedPages  # loads QtPdf: not before there is a page to show
        from ita_desktop.gui.page_search import PageSearch
        from ita_desktop.gui.pages_view import PagesView
        from ita_desktop.gui.thumbnails import Thumbnails

        loaded = LoadedPages(self)
        found = PageSearch(loaded, self)
        view = self.view = PagesView(loaded, found)
        self.strip = Thumbnails(loaded)
        self._beside.insertWidget(0, self.strip)
        self.pages.addWidget(view)
        view.place_changed.connect(self._show_place)
        self.strip.page_chosen.connect(view.go_to_page)
        found.changed.connect(lambda: self.search.show_count(found.hit, len(found.hits), found.searching))
        self.search.text_changed.connect(self._search_for)
        self.search.step_wanted.connect(found.step)
        self._connect_view(view)
        return view

    def _search_for(self, text: str) -> None:
        if self.view:
            self.view.search.search_for(text, self.view.page)

    def _show_strip(self) -> None:
        """Small pages stand beside pages only."""
        if self.strip:
            wanted = self.commands.thumbnails.isChecked()
            self.strip.setVisible(wanted and self.pages.currentWidget() is self.view)

    def _connect_view(self, view: "PagesView") -> None:
        actions = self.commands
        for action, act in (
            (actions.zoom_in, view.zoom_in),
            (actions.zoom_out, view.zoom_out),
            (actions.fit_width, view.fit_width),
            (actions.fit_page, view.fit_page),
            (actions.next_page, lambda: view.go_to_page(view.page + 1)),
            (actions.previous_page, lambda: view.go_to_page(view.page - 1)),
            (actions.find_next, lambda: self._find(1)),
            (actions.find_previous, lambda: self._find(-1)),
        ):
            action.triggered.connect(act)

    def _find(self, step: int) -> None:
        if self.view and self.search.isVisible():
            self.view.search.step(step)
        else:
            self.search.open_bar()

    def _end_search(self) -> None:
        if self.view:
            self._search_for("")
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_page(self, number: int) -> None:
        if self.view and number - 1 != self.view.page:
            self.view.go_to_page(number - 1)

    def _show_place(self) -> None:
        view = self.view
        if view is None:
            return
        if self.strip:
            self.strip.mark(view.page)
        self.page_field.blockSignals(True)
        self.page_field.setRange(1, max(1, view.page_count))
        self.page_field.setValue(view.page + 1)
        self.page_field.blockSignals(False)
        self.page_total.setText(_(" จาก {count}").format(count=view.page_count))
        self.zoom_shown.setText(f"{view.zoom():.0%}")
        self.commands.fit_width.setChecked(view.fits_width)
        self.commands.fit_page.setChecked(view.fits_page)
