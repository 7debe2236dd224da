"""How list, form and pages share the screen: side by side, the list as a chooser, or form and pages in turns."""

from enum import Enum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.documents.shelf import Shelf
from ita_desktop.gui.steady_box import SteadyBox
from ita_desktop.i18n import _

_THREE_FROM, _TWO_FROM = 1_130, 700
_LIST_SHARE, _LIST_MOST = 0.19, 300
_FORM_SHARE, _FORM_SHARE_OF_TWO, _FORM_MOST = 0.32, 0.46, 560
_PAGES_LEAST = 530  # all tools of the pages, as icons


class Mode(Enum):
    """What is in sight at once."""

    THREE = 3
    TWO = 2
    ONE = 1


class Arrangement(QWidget):
    """`chosen` carries the row that the chooser chose."""

    chosen = Signal(int)

    def __init__(self, shelf: Shelf, form: QWidget, pages: QWidget) -> None:
        super().__init__()
        self.shelf, self.form, self.pages = shelf, form, pages
        self.mode: Mode | None = None
        self._has_form = False
        self._chosen_sizes: dict[Mode, list[int]] = {}
        self.chooser = SteadyBox()
        self.chooser.setAccessibleName(_("เอกสารที่เลือก"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(12)
        self.chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chooser.activated.connect(self.chosen)
        self.to_form, self.to_pages = QPushButton(_("กรอกข้อมูล")), QPushButton(_("หน้าเอกสาร"))
        self._turns = QButtonGroup(self)
        for button in (self.to_form, self.to_pages):
            button.setCheckable(True)
            self._turns.addButton(button)
        self.to_form.setChecked(True)
        self._turns.buttonToggled.connect(self._take_turns)
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP)
        row.addWidget(self.chooser, 1)
        self._beside_chooser = QHBoxLayout()
        row.addLayout(self._beside_chooser)
        row.addWidget(self.to_form)
        row.addWidget(self.to_pages)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        for widget in (shelf, form, pages):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(2, 1)
        self.splitter.splitterMoved.connect(self._keep_sizes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.splitter, 1)

    def offer(self, titles: tuple[str, ...], current: int) -> None:
        """What the chooser offers."""
        with QSignalBlocker(self.chooser):
            if titles != tuple(self.chooser.itemText(row) for row in range(self.chooser.count())):
                self.chooser.clear()
                self.chooser.addItems(list(titles))
        self.mark(current)

    def mark(self, current: int) -> None:
        """Which of those offered is chosen."""
        with QSignalBlocker(self.chooser):
            self.chooser.setCurrentIndex(current)

    def fit(self, width: int) -> None:
        """Arranges the parts for a width in device-independent pixels."""
        mode = Mode.THREE if width >= _THREE_FROM else Mode.TWO if width >= _TWO_FROM else Mode.ONE
        if mode is not self.mode:
            self.mode = mode
            self.shelf.setVisible(mode is Mode.THREE)
            self.bar.setVisible(mode is not Mode.THREE)
            self._place_tools(mode)
            self.to_form.setVisible(mode is Mode.ONE)
            self.to_pages.setVisible(mode is Mode.ONE)
            self._take_turns()
        self.splitter.setSizes(self._chosen_sizes.get(mode) or self._usual_sizes(mode, width))

    def _place_tools(self, mode: Mode) -> None:
        """The tools of the list stand with what the document is chosen by."""
        layout = self.shelf.head if mode is Mode.THREE else self._beside_chooser
        for tool in self.shelf.tools:
            layout.addWidget(tool)

    def show_form_if(self, there_is: bool) -> None:
        """Without a document there is no form."""
        self._has_form = there_is
        self._take_turns()

    def show_form(self) -> None:
        """Brings the form to the front where there is room for one part only."""
        self.to_form.setChecked(True)

    def _take_turns(self) -> None:
        alone = self.mode is Mode.ONE
        self.form.setVisible(self._has_form and (not alone or self.to_form.isChecked()))
        self.pages.setVisible(not self._has_form or not alone or self.to_pages.isChecked())

    def _keep_sizes(self) -> None:
        if self.mode is not None:
            self._chosen_sizes[self.mode] = self.splitter.sizes()

    def _usual_sizes(self, mode: Mode, width: int) -> list[int]:
        shelf = min(_LIST_MOST, int(width * _LIST_SHARE)) if mode is Mode.THREE else 0
        share = _FORM_SHARE if mode is Mode.THREE else _FORM_SHARE_OF_TWO
        form = min(_FORM_MOST, int(width * share), max(width - shelf - _PAGES_LEAST, 0))
        return [shelf, form, width - shelf - form]
