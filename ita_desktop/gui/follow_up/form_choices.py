"""What the clerk has decided of the rows of one filled form, and what a row of its preview says."""

from dataclasses import replace

from ita_desktop.domain.unit_form_accepting import Act, Choice
from ita_desktop.domain.unit_form_proposals import DECIDED, Proposals, ProposedRow, RowKind
from ita_desktop.domain.unit_form_together import is_open, is_taken
from ita_desktop.gui.text_table import TextRow
from ita_desktop.gui.told import Tone
from ita_desktop.i18n import _

_LONGEST = 120


class FormChoices:
    """`choices` are by the row's place, from 0; rows that need none and were not touched have none."""

    def __init__(self, proposals: Proposals) -> None:
        self.proposals = proposals
        self.choices: dict[int, Choice] = {}

    @property
    def rows(self) -> tuple[ProposedRow, ...]:
        """The rows of the preview."""
        return self.proposals.rows

    @property
    def ticks(self) -> list[bool]:
        """Which rows go into the file."""
        return [self.takes(place) for place in range(len(self.rows))]

    @property
    def taken(self) -> int:
        """How many do."""
        return sum(self.ticks)

    @property
    def open_places(self) -> tuple[int, ...]:
        """The rows that still wait for a decision."""
        return tuple(place for place, row in enumerate(self.rows) if is_open(row, self.choices.get(place)))

    def takes(self, place: int) -> bool:
        """Whether a row goes into the file."""
        return is_taken(self.rows[place], self.choices.get(place))

    def tick(self, place: int, wanted: bool) -> bool:
        """Takes a row or leaves it out; False where a row cannot be taken, or its place has to be chosen first."""
        row, before = self.rows[place], self.choices.get(place, Choice())
        if row.kind is RowKind.SAME or (wanted and row.kind is RowKind.UNKNOWN and not before.measure):
            return False
        act = before.act if before.act is not Act.SKIP else Act.TAKE
        if row.kind is RowKind.CLASH and act is Act.TAKE:
            act = Act.BOTH
        self.decide(place, replace(before, act=act if wanted else Act.SKIP))
        return True

    def decide(self, place: int, choice: Choice | None) -> None:
        """Notes a decision; None takes one back."""
        plain = choice == Choice() and self.rows[place].kind in DECIDED
        if choice is None or plain:
            self.choices.pop(place, None)
        else:
            self.choices[place] = choice

    def follow(self, other: "FormChoices") -> None:
        """Keeps what was decided of rows that are still the same."""
        for place, choice in other.choices.items():
            if place < len(self.rows) and self.rows[place] == other.rows[place]:
                self.choices[place] = choice

    def text_rows(self) -> tuple[TextRow, ...]:
        """The rows as the table shows them: where in the form, what it means, of what, old and new."""
        return tuple(self._text_row(place, row) for place, row in enumerate(self.rows))

    def _text_row(self, place: int, row: ProposedRow) -> TextRow:
        waits = is_open(row, self.choices.get(place))
        kind = kind_words()[row.kind]
        if not waits and row.kind not in DECIDED:
            kind = f"{kind}\n{_('รับ') if self.takes(place) else _('ข้าม')}"
        tone: Tone = "caution" if waits else "quiet" if not self.takes(place) else "plain"
        old = "\n".join(f"{change.column}: {shortened(change.old)}" for change in row.changes if change.old)
        new = "\n".join(f"{change.column}: {shortened(change.new)}" for change in row.changes)
        return TextRow(
            (_("แถว {place}").format(place=row.place), kind, row.label, old or _dash(row), new or _dash(row)), tone
        )


def shortened(text: str) -> str:
    """A text as the table shows it: long ones are cut, and stand whole beside it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _dash(row: ProposedRow) -> str:
    return "–" if row.changes else ""


def kind_words() -> dict[RowKind, str]:
    """What the kinds of rows are called."""
    return {
        RowKind.SAME: _("เหมือนเดิม"),
        RowKind.NEW: _("ใหม่"),
        RowKind.CHANGED: _("เปลี่ยน"),
        RowKind.UNKNOWN: _("ต้องเลือก"),
        RowKind.NONSENSE: _("อ่านไม่เข้าใจ"),
        RowKind.CLASH: _("รายงานซ้ำ"),
    }


def counted(proposals: Proposals) -> str:
    """How many rows of a form are of each kind."""
    counts = ((word, proposals.count(kind)) for kind, word in kind_words().items())
    return "  ".join(f"{word} {count}" for word, count in counts if count) or _("ไม่มีแถวที่กรอกไว้")
