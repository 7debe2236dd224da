"""How the three severities are told apart: by word, by shape and by colour."""

from collections.abc import Iterator

from PySide6.QtGui import QColor, QPalette

from ita_desktop.domain.issues import Severity
from ita_desktop.gui.colors import caution_color, problem_color
from ita_desktop.i18n import _
from ita_desktop.session.issues import Counts
from ita_desktop.work.check_words import word_of


def icon_of(severity: Severity) -> str:
    """The name of its icon: a full circle, a triangle, a ring."""
    return f"issue-{severity}"


def color_of(severity: Severity, palette: QPalette) -> QColor:
    """Its colour on the ground of a palette."""
    match severity:
        case Severity.ERROR:
            return problem_color(palette)
        case Severity.WARNING:
            return caution_color(palette)
    return palette.color(QPalette.ColorRole.PlaceholderText)


def counted(counts: Counts) -> Iterator[tuple[Severity, int]]:
    """The severities there are any of, the gravest first."""
    for severity, count in zip(Severity, (counts.errors, counts.warnings, counts.hints), strict=True):
        if count:
            yield severity, count


def spoken(counts: Counts) -> str:
    """The counts in words; empty where there are none."""
    return _(" ").join(_("{word} {count} ข้อ").format(word=word_of(one), count=n) for one, n in counted(counts))
