"""Lines of a measure before and after, what changed in them marked by more than colour."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from ita_desktop.gui.colors import good_color
from ita_desktop.gui.measures.carrying import Moved, Part
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class MovedLabel(QLabel):
    """Shows each line twice: as it was with the changed numbers struck out, as it will be with the new ones bold."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._words = words
        self._lines: tuple[Moved, ...] = ()
        words.ready.connect(self._show)

    def show_moved(self, lines: tuple[Moved, ...]) -> None:
        """Shows other lines; without any, that nothing had to move."""
        self._lines = lines
        self._show()

    def _show(self) -> None:
        if not self._lines:
            text = _("ไม่มีปีหรือวันที่ที่ต้องเลื่อนในมาตรการนี้")
            self.setText(escape(self._words.broken(text)))
            self.setAccessibleName(text)
            return
        self.setText("".join(map(self._of_line, self._lines)))
        self.setAccessibleName("\n".join(map(_spoken, self._lines)))

    def _of_line(self, line: Moved) -> str:
        label = escape(self._words.broken(line.label))
        was, becomes = escape(_("เดิม")), escape(_("ใหม่"))
        old = self._marked(line.before, "<s>{}</s>")
        new = self._marked(line.after, f'<b style="color: {good_color(self.palette()).name()}">{{}}</b>')
        return (
            f'<p style="margin: 0 0 2px 0"><b>{label}</b></p>'
            f'<p style="margin: 0 0 0 12px">{was}:&nbsp; {old}</p>'
            f'<p style="margin: 0 0 10px 12px">{becomes}:&nbsp; {new}</p>'
        )

    def _marked(self, parts: Iterable[Part], mark: str) -> str:
        shown = ((escape(self._words.broken(text)), changed) for text, changed in parts)
        return "".join(mark.format(text) if changed else text for text, changed in shown)

    def changeEvent(self, event: QEvent) -> None:
        """The colour follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()


def _spoken(line: Moved) -> str:
    before, after = ("".join(text for text, _changed in parts) for parts in (line.before, line.after))
    return _("{label} เดิม {before} ใหม่ {after}").format(label=line.label, before=before, after=after)
