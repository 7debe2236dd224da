"""Pasting into the grid of scores: at once where every place is obvious, else after a look at what will land."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.context import Context
from ita_desktop.domain.scores import ScoreKey
from ita_desktop.gui.scores.paste_dialog import PasteDialog, Standing
from ita_desktop.gui.scores.sheet import Column
from ita_desktop.gui.scores.table import ScoreTable
from ita_desktop.i18n import _
from ita_desktop.session.clipboard import read_clipboard
from ita_desktop.session.score_pasting import Landing, Target, numbers_in, propose
from ita_desktop.session.screen_words import ScreenWords

type Land = Callable[[tuple[Landing, ...], int], None]
"""Takes what lands and how many scores it replaces."""


def target_of(table: ScoreTable, context: Context) -> Target | None:
    """Where a paste goes from the current cell of the grid; None where it has none."""
    current, sheet = table.current_score(), table.scores.sheet
    if current is None:
        return None
    year, start = current
    column = Column.ASSESSED if year == sheet.assessed_year else Column.PREVIOUS
    targets = (sheet.target(row, column) for row in range(len(sheet.rows)) if not table.isRowHidden(row))
    keys: tuple[ScoreKey, ...] = tuple(target[1] for target in targets if target)
    return Target(context.frameworks[year], keys, start, sheet.previous_year)


def paste(mime: QMimeData, target: Target, standing: Standing, land: Land, words: ScreenWords, parent: QWidget) -> str:
    """Lands the clipboard's scores, or asks first; a sentence where there is nothing to land, else empty."""
    pasted = read_clipboard(mime)
    if not numbers_in(pasted):
        nothing = _(
            "ไม่พบตัวเลขในสิ่งที่คัดลอกไว้ คะแนนเดิมไม่เปลี่ยนแปลง โปรดเลือกตารางใน Excel, Word หรือหน้าเว็บ กดคัดลอก แล้ววางอีกครั้ง"
        )
        return pasted.problem or nothing
    proposal = propose(pasted, target)
    if proposal.obvious:
        land(proposal.landings, _replaced(proposal.landings, standing))
        return pasted.problem
    dialog = PasteDialog(pasted, target, standing, words, parent)
    dialog.accepted.connect(lambda: land(dialog.proposal.landings, _replaced(dialog.proposal.landings, standing)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return pasted.problem


def landed_sentence(landings: tuple[Landing, ...], replaced: int) -> str:
    """How many scores landed in which years, how many were replaced, and how to take it back."""
    years = sorted({landing.fiscal_year for landing in landings}, reverse=True)
    counts = [(year, sum(landing.fiscal_year == year for landing in landings)) for year in years]
    told = ", ".join(_("ปี {year} {count} ช่อง").format(year=year, count=count) for year, count in counts)
    over = _(" แทนที่คะแนนเดิม {count} ช่อง").format(count=replaced) if replaced else ""
    return _("วางคะแนนแล้ว {told}{over} กด Ctrl+Z เพื่อเลิกทำ").format(told=told, over=over)


def _replaced(landings: tuple[Landing, ...], standing: Standing) -> int:
    befores = ((standing(landing.fiscal_year, landing.key), landing.text) for landing in landings)
    return sum(bool(before) and before != after for before, after in befores)
