"""Wording made ready: names filled in, the right alternative chosen, typed lines turned into paragraphs."""

import re
from collections.abc import Iterable, Mapping, Set

from ita_desktop.compose.facts import BLANK
from ita_desktop.domain.blocks import Align, Paragraph, Run, Style
from ita_desktop.domain.forms import Wording

_NAME = re.compile(r"\{([a-z_]+)\}")
_LABEL = re.compile(r"\s*(-|–|•|\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)])[ \u00a0](?=\S)")


def names_in(text: str) -> frozenset[str]:
    """The `{names}` a wording quotes."""
    return frozenset(_NAME.findall(text))


def filled(text: str, facts: Mapping[str, str]) -> str:
    """Wording with its names filled in; an empty fact prints dots for the pen."""
    return _NAME.sub(lambda match: facts[match[1]] or BLANK, text)


def chosen(wordings: Iterable[Wording], truths: Set[str]) -> str:
    """The first wording whose predicate holds, or nothing."""
    return next((w.text for w in wordings if not w.when or w.when in truths), "")


def paragraphs(
    text: str,
    *,
    indent: float = 1,
    align: Align = Align.JUSTIFY,
    style: Style = Style.BODY,
) -> tuple[Paragraph, ...]:
    """One paragraph per non-empty line; a line that begins with a dash or number hangs behind it."""
    lines = [line.strip() for line in text.split("\n")]
    return tuple(_paragraph(line, indent, align, style) for line in lines if line)


def labelled(line: str) -> tuple[str, str]:
    """The dash or number a line begins with ("" where it begins with neither), and what stands behind it."""
    label = _LABEL.match(line)
    return (label[1], line[label.end() :]) if label else ("", line)


def _paragraph(line: str, indent: float, align: Align, style: Style) -> Paragraph:
    label, rest = labelled(line)
    if not label:
        return Paragraph((Run(line),), style, align, indent, before=True)
    return Paragraph((Run(rest),), style, align, label=label, depth=2 if label.startswith("(") else 1)
