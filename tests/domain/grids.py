"""Small score grids for the tests, written as a clerk would type them."""

from ita_desktop.domain.scores import TOTAL, Entered, ScoreKey, ScoreLevel, read_score

type Grid = dict[ScoreKey, Entered]


def grid(**typed: str) -> Grid:
    """Scores by short names: total, IIT, EIT, EIT1, n6, n6_1, s9_1, i1, e1_2, o5."""
    return {_key(name): read_score(text) for name, text in typed.items()}


def indicators(*typed: str) -> Grid:
    """Indicators 1, 2, 3 … in order."""
    return {ScoreKey(ScoreLevel.INDICATOR, str(n)): read_score(text) for n, text in enumerate(typed, 1)}


def _key(name: str) -> ScoreKey:
    code, _, part = name.partition("_")
    if code == "total":
        return TOTAL
    if code.isupper() or code[:-1].isupper():
        return ScoreKey(ScoreLevel.TOOL, code[:3], code[3:])
    if code[0] == "n":
        return ScoreKey(ScoreLevel.INDICATOR, code[1:], part)
    if code[0] == "s":
        return ScoreKey(ScoreLevel.SUB_INDICATOR, f"{code[1:]}.{part}")
    return ScoreKey(ScoreLevel.ITEM, code, part)


TOWN_2568 = indicators("96.88", "95.83", "99.59", "81.88", "95.63", "98.03", "95.82", "95.73", "86.75", "100")
TOWN_2567 = indicators("97.73", "98.33", "97.43", "93.64", "96.52", "94.80", "89.75", "65.69", "63.33", "100")
SAO_2565 = indicators("๙๕.๙๗", "๘๙.๕๐", "๙๓.๘๖", "๙๐.๘๓", "๙๒.๕๘", "๙๔.๐๐", "๘๗.๕๓", "๙๐.๖๐", "๑๐๐", "๑๐๐")
