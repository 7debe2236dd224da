"""What the clerk did to the open file, step by step: the value as it is now, undo and redo across screens and years."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ita_desktop.domain.places import Place

if TYPE_CHECKING:
    from ita_desktop.domain.file import OfficeFile

_STEPS_KEPT = 500
_MERGEABLE = 1


@dataclass(frozen=True, slots=True)
class Change:
    """One value became another, at a place."""

    before: "OfficeFile"
    after: "OfficeFile"
    place: Place


class Edits(QObject):
    """Holds the value being edited.

    `changed` carries every Change, undone ones too; `returned` the Place of a step that was undone or done again,
    after its change; `stepped` the names of the steps that can be undone and done again, empty for none. Steps in one
    place, one after the other, are one step until `seal`.
    """

    changed = Signal(object)
    returned = Signal(object)
    stepped = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_STEPS_KEPT)
        self._value: OfficeFile | None = None
        self._chapter = 0

    @property
    def value(self) -> "OfficeFile":
        """The value as it is now; RuntimeError where none was begun."""
        if self._value is None:
            raise RuntimeError("nothing is being edited")
        return self._value

    def start(self, file: "OfficeFile | None") -> None:
        """Begins with another file or ends with None; nothing can be undone."""
        self.stack.clear()
        self._value = file
        self._tell_steps()

    def make(self, name: str, place: Place, after: "OfficeFile") -> None:
        """One step named for the menu; a value equal to the present one is no step."""
        if after is self.value or after == self.value:
            return
        self.stack.push(_Step(self._put, name, Change(self.value, after, place), self._chapter))
        self._tell_steps()

    def seal(self) -> None:
        """What is typed from now on is a new step."""
        self._chapter += 1

    def undo(self) -> None:
        """Takes the last step back."""
        self._return(self.stack.index() - 1, self.stack.undo)

    def redo(self) -> None:
        """Does the step taken back last again."""
        self._return(self.stack.index(), self.stack.redo)

    def _return(self, number: int, move: Callable[[], None]) -> None:
        step = self.stack.command(number)
        if isinstance(step, _Step):
            self.seal()
            move()
            self._tell_steps()
            self.returned.emit(step.change.place)

    def _tell_steps(self) -> None:
        self.stepped.emit(self.stack.undoText(), self.stack.redoText())

    def _put(self, change: Change) -> None:
        self._value = change.after
        self.changed.emit(change)


class _Step(QUndoCommand):
    """One step; the first doing of it is its pushing."""

    def __init__(self, put: Callable[[Change], None], name: str, change: Change, chapter: int) -> None:
        super().__init__(name)
        self._put = put
        self.change = change
        self._chapter = chapter

    def id(self) -> int:
        """Qt asks only steps with an id whether they are one."""
        return _MERGEABLE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Goes on with a step in the same place; typing back to where it began leaves no step."""
        if not isinstance(other, _Step) or (other.change.place, other._chapter) != (self.change.place, self._chapter):
            return False
        if not self.change.place.field:
            return False
        self.change = Change(self.change.before, other.change.after, self.change.place)
        self.setObsolete(self.change.after == self.change.before)
        return True

    def redo(self) -> None:
        self._put(self.change)

    def undo(self) -> None:
        self._put(Change(self.change.after, self.change.before, self.change.place))
