"""The head of a pasted block: a choice of what each column holds."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.steady_box import SteadyBox
from ita_desktop.i18n import _

type Roles = tuple[str, ...]


class RoleHead(QHeaderView):
    """Choices of (value, label); `chosen` says that one was changed by hand."""

    chosen = Signal()

    def __init__(self, columns: int, choices: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.boxes = [self._box(column, choices) for column in range(columns)]
        self.sectionResized.connect(self.place)

    def _box(self, column: int, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        box = SteadyBox(self.viewport())
        box.setAccessibleName(_("คอลัมน์ที่ {number} คือ").format(number=column + 1))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, label in choices:
            box.addItem(label, value)
        box.activated.connect(lambda _index: self.chosen.emit())
        return box

    @property
    def roles(self) -> Roles:
        """What is chosen for each column."""
        return tuple(str(box.currentData()) for box in self.boxes)

    def show_roles(self, roles: Roles) -> None:
        """Shows what was guessed, without telling."""
        for box, role in zip(self.boxes, roles, strict=False):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(role))

    def sizeHint(self) -> QSize:
        """As high as a choice."""
        height = max((box.sizeHint().height() for box in self.boxes), default=0)
        return QSize(super().sizeHint().width(), height + GAP // 2)

    def place(self) -> None:
        """Puts each choice over its column."""
        for column, box in enumerate(self.boxes):
            box.setGeometry(self.sectionViewportPosition(column), 0, self.sectionSize(column), self.height())
            box.show()

    def updateGeometries(self) -> None:
        """Columns were moved or scrolled."""
        super().updateGeometries()
        self.place()
