"""A draft of the analysis from the scores, on request: of an indicator in three texts, of a tool in one."""

from collections.abc import Iterable, Iterator
from itertools import chain

from ita_desktop.compose.draft_writer import DISCLOSURE, Scored, Writer, scored_indicator, scored_items, scored_tool
from ita_desktop.domain.context import Context
from ita_desktop.domain.phrases import Draft, Phrases, Sentence
from ita_desktop.domain.scores import HIGHEST, ScoreKey

_DEVELOPED = 3
_SHORTEST_RUN = 3


def draft_finding(context: Context, phrases: Phrases, indicator_code: str) -> Draft:
    """What the assessed year's scores say of an indicator: weak items to mend, good ones to keep.

    `phrases` are those of the assessed year. Empty for an indicator the year lacks or without any score.
    """
    indicator = next((one for one in context.framework.indicators if one.code == indicator_code), None)
    if indicator is None:
        return Draft()
    writer = Writer(context, phrases)
    items = tuple(scored_items(context, (indicator_code,)))
    whole = scored_indicator(context, indicator)
    known = tuple(item for item in items if item.scores)
    sentences = (
        *writer.numbered("defect", _defects(writer, known, whole, complete=_complete(items))),
        *writer.numbered("improve", _improvements(writer, known, whole, complete=_complete(items))),
        *writer.numbered("maintain", _kept(writer, known, whole)),
    )
    kept = tuple(key for sentence in sentences if sentence.field == "maintain" for key in sentence.keys)
    closing = (writer.sentence("maintain", "keep_closing", kept),) if kept else ()
    return Draft((*sentences, *closing))


def draft_tool(context: Context, phrases: Phrases, tool_code: str) -> Draft:
    """One text for a whole tool, in its field `text`; empty for a tool the year lacks or without any score."""
    writer = Writer(context, phrases)
    indicators = tuple(one for one in context.framework.indicators if one.tool == tool_code)
    wholes = tuple(scored_indicator(context, one) for one in indicators)
    items = tuple(scored_items(context, tuple(one.code for one in indicators)))
    sound = _complete(items) and not any(one.low(writer.target) for one in (*items, *wholes))
    return Draft(
        (
            *_tool_scores(writer, tool_code),
            *_tool_indicators(writer, wholes),
            *_tool_items(writer, items, sound=sound),
        )
    )


def _complete(items: tuple[Scored, ...]) -> bool:
    return bool(items) and all(item.complete for item in items)


def _defects(writer: Writer, items: tuple[Scored, ...], whole: Scored, *, complete: bool) -> Iterator[Sentence]:
    weak = [item for item in items if item.low(writer.target)]
    for place, item in enumerate(weak):
        keys = item.low(writer.target)
        topic = writer.topic(item)
        name = "weak_item" if topic else "weak_disclosure" if item.tool == DISCLOSURE else "weak_plain"
        facts = {"weak": topic.weak if topic else "", "item": item.item, "scores": writer.scores(item, keys)}
        yield writer.sentence("defect", name, keys, place, **facts)
    if not weak and whole.low(writer.target):
        yield _of_indicator(writer, "defect", "weak_indicator", whole)
    if not weak and complete and whole.scores and not whole.low(writer.target):
        yield writer.sentence("defect", "no_weakness", (*_keys(items), *whole.keys))


def _improvements(writer: Writer, items: tuple[Scored, ...], whole: Scored, *, complete: bool) -> Iterator[Sentence]:
    weak = [item for item in items if item.low(writer.target)]
    for place, item in enumerate(weak):
        topic = writer.topic(item)
        name = "improve_item" if topic else "improve_disclosure" if item.tool == DISCLOSURE else "improve_plain"
        improve = writer.varied(topic.improve, place) if topic else ""
        yield writer.sentence("improve", name, item.low(writer.target), place, improve=improve, code=item.code)
    if not weak and whole.low(writer.target):
        yield _of_indicator(writer, "improve", "improve_indicator", whole)
    elif not weak and complete and whole.scores:
        yield _without_weakness(writer, items)


def _without_weakness(writer: Writer, items: tuple[Scored, ...]) -> Sentence:
    """Of good items the lowest can still be better; of full ones none."""
    lowest = min(items, key=lambda item: item.lowest)
    if lowest.lowest == HIGHEST:
        return writer.sentence("improve", "no_improvement", _keys(items))
    keys = tuple(key for key, value in lowest.scores.items() if value == lowest.lowest)
    return writer.sentence("improve", "improve_lowest", keys, item=lowest.item, scores=writer.scores(lowest, keys))


def _kept(writer: Writer, items: tuple[Scored, ...], whole: Scored) -> Iterator[Sentence]:
    good = [item for item in items if not item.low(writer.target)]
    if whole.tool == DISCLOSURE:
        yield from _kept_codes(writer, "maintain", good)
    else:
        for place, item in enumerate(good):
            topic = writer.topic(item)
            scores = writer.scores(item, item.keys)
            facts = {"keep": topic.keep if topic else "", "item": item.item, "code": item.code, "scores": scores}
            yield writer.sentence("maintain", "keep_item" if topic else "keep_plain", item.keys, place, **facts)
    if not items and whole.scores and not whole.low(writer.target):
        yield _of_indicator(writer, "maintain", "keep_indicator", whole)


def _kept_codes(writer: Writer, field: str, good: Iterable[Scored]) -> Iterator[Sentence]:
    """Many good items by their codes alone: those with the full score, then the others."""
    listed = tuple(good)
    full = tuple(item for item in listed if item.lowest == HIGHEST)
    for name, items in (("keep_full", full), ("keep_high", tuple(item for item in listed if item not in full))):
        if items:
            yield writer.sentence(field, name, _keys(items), codes=_listed(_runs(item.code for item in items)))


def _of_indicator(writer: Writer, field: str, name: str, whole: Scored) -> Sentence:
    scores = writer.scores(whole, whole.keys)
    return writer.sentence(field, name, whole.keys, code=whole.code, name=whole.name, scores=scores)


def _tool_scores(writer: Writer, tool_code: str) -> Iterator[Sentence]:
    """ผลคะแนน EIT ได้ … คะแนน โดยส่วนที่ 1 ได้ …, of what is known of it."""
    tool = scored_tool(writer.context, tool_code)
    wholes = writer.scores(tool, (key for key in tool.keys if not key.part))
    parts = writer.scores(tool, (key for key in tool.keys if key.part))
    if said := " โดย".join(filter(None, (wholes, parts))):
        yield writer.sentence("text", "tool_score", tool.keys, code=tool_code, scores=said)


def _tool_indicators(writer: Writer, indicators: tuple[Scored, ...]) -> Iterator[Sentence]:
    """Which indicators miss the target, or that none does, which can be said only if all are known."""
    weak = [one for one in indicators if one.low(writer.target)]
    if weak:
        names = [f"{one.name} ({writer.scores(one, one.keys)})" for one in weak]
        yield writer.sentence("text", "tool_failed", _keys(weak), list=_listed(names))
    elif indicators and all(one.complete for one in indicators):
        yield writer.sentence("text", "tool_passed", _keys(indicators), count=str(len(indicators)))


def _tool_items(writer: Writer, items: tuple[Scored, ...], *, sound: bool) -> Iterator[Sentence]:
    """Weak items, or none if all is `sound`; the lowest of the good ones; the rest by code if no part is missing."""
    known = [item for item in items if item.scores]
    weak = [item for item in known if item.low(writer.target)]
    good = sorted((item for item in known if item not in weak and item.lowest < HIGHEST), key=lambda item: item.lowest)
    developed = good[:_DEVELOPED]
    kept = [item for item in known if item.complete and item not in weak and item not in developed]
    yield from _headed(writer, "tool_urgent", [_tool_item(writer, item, item.low(writer.target)) for item in weak])
    if sound:
        nothing = writer.sentence("text", "tool_none", _keys(items))
        yield from _headed(writer, "tool_urgent", [nothing])
    yield from _headed(writer, "tool_develop", [_tool_item(writer, item, item.keys) for item in developed])
    dashed = (Sentence("text", f"- {one.text}", one.keys) for one in _kept_codes(writer, "text", kept))
    yield from _headed(writer, "tool_keep", list(dashed))


def _tool_item(writer: Writer, item: Scored, keys: tuple[ScoreKey, ...]) -> Sentence:
    return writer.sentence("text", "tool_item", keys, item=item.item, scores=writer.scores(item, keys))


def _headed(writer: Writer, heading: str, lines: list[Sentence]) -> Iterator[Sentence]:
    if lines:
        yield writer.sentence("text", heading, tuple(chain.from_iterable(line.keys for line in lines)))
        yield from lines


def _keys(scored: Iterable[Scored]) -> tuple[ScoreKey, ...]:
    return tuple(key for one in scored for key in one.keys)


def _listed(names: list[str]) -> str:
    """One, or one และสอง, or one, two และสาม; a Latin code keeps a space before it."""
    *others, last = names
    joined = f"และ {last}" if last[:1].isascii() else f"และ{last}"
    return f"{', '.join(others)} {joined}" if others else last


def _runs(codes: Iterable[str]) -> list[str]:
    """Codes in order, three and more that follow each other as one: o1–o11, o14."""
    runs: list[list[str]] = []
    for code in codes:
        if runs and _follows(runs[-1][-1], code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return [one for run in runs for one in (run if len(run) < _SHORTEST_RUN else [f"{run[0]}–{run[-1]}"])]


def _follows(before: str, code: str) -> bool:
    return before[:1] == code[:1] and before[1:].isdecimal() and code[1:] == str(int(before[1:]) + 1)
