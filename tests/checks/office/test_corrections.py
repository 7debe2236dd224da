"""Corrections of a framework that have no effect."""

from dataclasses import replace

from ita_desktop.checks.office import corrections as family
from ita_desktop.domain.file import Correction
from tests.checks.seen import places, seen

GOOD = Correction("a", 2568, "tool", "IIT", "weight", "0.4")


def test_a_correction_without_effect() -> None:
    context = seen()
    bad = replace(GOOD, id="b", value="มาก")
    elsewhere = replace(bad, id="c", fiscal_year=2560)
    file = replace(context.file, corrections=(GOOD, bad, elsewhere))
    assert places(family.without_effect, replace(context, file=file)) == ["2568/correction/b/weight"]
