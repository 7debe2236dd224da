"""What a mend would change: the text before and after, near the place, what differs marked by more than colour."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from ita_desktop.domain.issues import Mend
from ita_desktop.domain.stretches import Stretch, stretches, whole_signs
from ita_desktop.gui.colors import good_color, problem_color
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_AROUND = 60
_WORD = re.compile(r"\s+|[^\s\u200b]+")

type Part = tuple[str, bool]
"""A piece of text, and whether it is changed."""
type Span = tuple[int, int]


class MendPreview(QLabel):
    """Two passages below each other; what goes is struck out, what comes is bold and underlined."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._words = words
        self._mend: Mend | None = None
        words.ready.connect(self._show)
        self.hide()

    def show_mend(self, mend: Mend | None) -> None:
        """Shows another mend; None hides it."""
        if mend != self._mend:
            self._mend = mend
            self._show()
        self.setVisible(mend is not None)

    def _show(self) -> None:
        if self._mend is None:
            return
        palette = self.palette()
        old = f'<s style="color: {problem_color(palette).name()}">{{}}</s>'
        new = f'<b style="color: {good_color(palette).name()}"><u>{{}}</u></b>'
        before, after = passages(self._mend, self._words.broken)
        was, becomes = escape(_("เดิม")), escape(_("แก้เป็น"))
        lines = ((was, self._marked(before, old)), (becomes, self._marked(after, new)))
        self.setText("".join(f'<p style="margin: 0 0 4px 0">{label}:&nbsp; {text}</p>' for label, text in lines))
        spoken = _("เดิม {before} แก้เป็น {after}").format(before=_plain(before), after=_plain(after))
        self.setAccessibleName(spoken)

    def _marked(self, parts: tuple[Part, ...], mark: str) -> str:
        shown = ((escape(self._words.broken(text)).replace("\n", "<br>"), changed) for text, changed in parts)
        return "".join(mark.format(text) if changed and text else text for text, changed in shown)

    def changeEvent(self, event: QEvent) -> None:
        """The colours follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()


def passages(mend: Mend, broken: Callable[[str], str]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """What stands near the change before and after it; far text is left out, marked by an ellipsis.

    Words are marked whole, where `broken` puts breaks between them.
    """
    if mend.after is None:
        return ((mend.before, True),), ((_("ตามที่โปรแกรมคำนวณหรือตามแบบ"), True),)
    forth = stretches(mend.before, mend.after)
    back = tuple(_in_new(mend.before, forth))
    old = _Worded(mend.before, _word_ends(mend.before, broken))
    new = _Worded(mend.after, _word_ends(mend.after, broken))
    spans = _joined(old, new, zip(forth, back, strict=True))
    return tuple(_passage(old, [one.old for one in spans])), tuple(_passage(new, [one.new for one in spans]))


def _word_ends(text: str, broken: Callable[[str], str]) -> list[int]:
    """Where words and the spaces between them end, as places in the text; none where its words are not known."""
    marked = broken(text)
    pieces = _WORD.findall(marked)
    if marked == text or "".join(pieces) != text:
        return []
    return [0, *accumulate(map(len, pieces))]


class _Worded(NamedTuple):
    """A text, and where words and the spaces between them end in it; nowhere where its words are not known."""

    text: str
    ends: list[int]

    def whole(self, span: Span) -> Span:
        """Widened to whole signs and words."""
        start, end = whole_signs(self.text, *span)
        ends = self.ends
        if not ends or (start == end and start in ends):
            return start, end
        return ends[bisect_right(ends, start) - 1], ends[min(bisect_left(ends, end), len(ends) - 1)]


class _Both(NamedTuple):
    """The same place in the old and the new text, and by how much it was widened to the left and to the right."""

    old: Span
    new: Span
    left: int = 0
    right: int = 0

    def narrow(self) -> "_Both":
        (start, end), (first, last) = self.old, self.new
        return _Both((start + self.left, end - self.right), (first + self.left, last - self.right))


def _joined(old: _Worded, new: _Worded, changes: Iterable[tuple[Stretch, Stretch]]) -> list[_Both]:
    """The changes, widened to whole words; those of one word are one."""
    done: list[_Both] = []
    for here, there in changes:
        one = _widened(old, new, _Both((here.start, here.end), (there.start, there.end)))
        while done and done[-1].old[1] > one.old[0]:
            before, last = done.pop().narrow(), one.narrow()
            together = _Both((before.old[0], last.old[1]), (before.new[0], last.new[1]))
            one = _widened(old, new, together)
        done.append(one)
    return done


def _widened(old: _Worded, new: _Worded, change: _Both) -> _Both:
    """Widened alike in both texts: a word torn in one of them may be whole in the other."""
    (start, end), (first, last) = old.whole(change.old), new.whole(change.new)
    left = max(change.old[0] - start, change.new[0] - first)
    right = max(end - change.old[1], last - change.new[1])
    return _Both(
        (change.old[0] - left, change.old[1] + right), (change.new[0] - left, change.new[1] + right), left, right
    )


def _in_new(before: str, changes: tuple[Stretch, ...]) -> Iterator[Stretch]:
    """Where the changes of a text stand in the new one."""
    shift = 0
    for change in changes:
        start = change.start + shift
        yield Stretch(start, start + len(change.text), before[change.start : change.end])
        shift += len(change.text) - (change.end - change.start)


def _passage(worded: _Worded, spans: list[Span]) -> Iterator[Part]:
    """The text from a little before the first change to a little behind the last, far stretches between left out."""
    here, (text, ends) = 0, worded
    for number, (start, end) in enumerate(spans):
        start = max(start, here)
        if end <= start and end <= here:
            continue
        yield _before(text, here, start, ends) if number == 0 else _between(text, here, start, ends), False
        yield text[start:end], True
        here = end
    if here < len(text):
        yield _behind(text, here, ends), False


def _before(text: str, here: int, start: int, ends: list[int]) -> str:
    first = _cut(text, start - _AROUND, ends)
    return text[here:start] if first <= here else f"…{text[first:start].lstrip()}"


def _behind(text: str, here: int, ends: list[int]) -> str:
    last = _cut(text, here + _AROUND, ends)
    return text[here:] if here + _AROUND >= len(text) else f"{text[here:last].rstrip()}…"


def _between(text: str, here: int, start: int, ends: list[int]) -> str:
    if start - here <= 2 * _AROUND:
        return text[here:start]
    last, first = _cut(text, here + _AROUND, ends), _cut(text, start - _AROUND, ends)
    return f"{text[here:last].rstrip()} … {text[first:start].lstrip()}"


def _cut(text: str, place: int, ends: list[int]) -> int:
    """The end of a word at or before a place; where words are not known, marks stay with their letter."""
    if place <= 0:
        return 0
    return ends[bisect_right(ends, place) - 1] if ends else whole_signs(text, place, place)[0]


def _plain(parts: tuple[Part, ...]) -> str:
    return "".join(text for text, _changed in parts)
