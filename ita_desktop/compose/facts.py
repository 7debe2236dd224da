"""The fixed list of names official wording may quote (`{total}`, `{office}` …) and of predicates it may depend on."""

from collections.abc import Mapping
from decimal import Decimal

from ita_desktop.compose.reported import GATHERED, has_results, is_gathered, reported_facts
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.framework import Framework, Requirement, Standing
from ita_desktop.domain.levels import level_of
from ita_desktop.domain.naming import place_line
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, as_printed
from ita_desktop.domain.scoring import best, shown
from ita_desktop.domain.titles import (
    clerk_post,
    executive_post,
    full_name,
    profile_on,
    short_name,
    type_name,
    units_on,
)
from ita_desktop.domain.years import Assessment
from ita_desktop.thai.dates import long_date

BLANK = "................"

FACTS = frozenset(
    {"office", "office_short", "office_type", "district", "province", "place", "executive", "clerk"}
    | {"unit", "number_prefix", "dated", "meeting_date", "measure_count"}
    | {"working_year", "assessed_year", "previous_year", "measures_year", "reported_year"}
    | {"total", "previous_total", "total_change", "level"}
    | {"criterion_item", "criterion_title", "criterion_list"}
    | {"today", "reported_count", "reported_summary", *GATHERED}
)
"""What any wording may quote; tables also give the names of their own row (score, code, name, number, text)."""

PREDICATES = frozenset(
    {"level-known", "total-higher", "total-lower", "total-equal", "criterion-known", "meeting", "signed"}
    | {"scores", "measures", "eit-parts", "eit-whole", "unit-known"}
    | {"results", "problems-reported", "suggestions-reported"}
)
"""What `when` in a form may ask."""


def score_text(framework: Framework, assessment: Assessment, key: ScoreKey) -> str:
    """A score as it is printed: what was entered, else what is computed with two decimals, else nothing."""
    entered = assessment.scores.get(key)
    typed = as_printed(entered) if entered else ""
    if typed:
        return typed
    value = best(framework, assessment.scores, key)
    return "" if value is None else shown(value)


def facts_of(context: Context, document: Document) -> dict[str, str]:
    """Every fact wording may quote; an unknown one is empty (wording prints dots for it)."""
    return {
        **_office_facts(context, document),
        **_year_facts(context),
        **_score_facts(context),
        **_criterion_facts(context),
        **reported_facts(context),
        "today": long_date(context.today),
        "dated": long_date(document.dated) if document.dated else "",
        "measure_count": str(sum(len(m.titles) for m in context.year(context.measures_year).measures)),
        "meeting_date": document.fields.get("meeting_date", ""),
    }


def truths_of(context: Context, document: Document, facts: Mapping[str, str]) -> frozenset[str]:
    """The predicates that hold for a document."""
    parts = any(tool.code == "EIT" and tool.parts for tool in context.framework.tools)
    change = total_change(context)
    held = {
        "level-known": bool(facts["level"]),
        "total-higher": change is not None and change > 0,
        "total-lower": change is not None and change < 0,
        "total-equal": change is not None and change == 0,
        "criterion-known": bool(facts["criterion_item"] and facts["criterion_list"]),
        "measures": bool(context.year(context.measures_year).measures),
        "scores": bool(context.assessed.scores) and not context.assessed.reference,
        "results": has_results(context),
        "problems-reported": is_gathered(context, "reported_problems"),
        "suggestions-reported": is_gathered(context, "reported_suggestions"),
        "meeting": bool(facts["meeting_date"].strip()),
        "eit-parts": parts,
        "eit-whole": not parts,
        "unit-known": bool(facts["unit"]),
        "signed": bool(document.signer.name or document.signer.post),
    }
    return frozenset(name for name, holds in held.items() if holds)


def total_change(context: Context) -> Decimal | None:
    """This total minus the one before, of two-decimal values; None where either is unknown."""
    now = best(context.framework, context.assessed.scores, TOTAL)
    previous = context.frameworks.get(context.previous_year)
    before = best(previous, context.previous.scores, TOTAL) if previous else None
    return None if now is None or before is None else now - before


def _office_facts(context: Context, document: Document) -> dict[str, str]:
    day = document.dated or context.today
    profile = profile_on(context.file.profiles, day)
    units = units_on(context.file.units, day)
    prefix = units[0].number_prefix.rstrip("/ ") if units else ""  # the wording has the stroke, typed or not
    unit = {"unit": units[0].name if units else "", "number_prefix": prefix}
    if profile is None:
        return (
            dict.fromkeys(
                ("office", "office_short", "office_type", "district", "province", "place", "executive", "clerk"), ""
            )
            | unit
        )
    return unit | {
        "office": full_name(profile),
        "office_short": short_name(profile),
        "office_type": type_name(profile),
        "district": profile.district,
        "province": profile.province,
        "place": place_line(profile),
        "executive": executive_post(profile),
        "clerk": clerk_post(profile),
    }


def _year_facts(context: Context) -> dict[str, str]:
    return {
        "working_year": str(context.working_year),
        "assessed_year": str(context.assessed_year),
        "previous_year": str(context.previous_year),
        "measures_year": str(context.measures_year),
        "reported_year": str(context.reported_year),
    }


def _score_facts(context: Context) -> dict[str, str]:
    previous = context.frameworks.get(context.previous_year)
    change = total_change(context)
    return {
        "total": score_text(context.framework, context.assessed, TOTAL),
        "previous_total": score_text(previous, context.previous, TOTAL) if previous else "",
        "total_change": "" if change is None else shown(abs(change)),
        "level": level_text(context),
    }


def level_text(context: Context) -> str:
    """The level as entered, else as computed where the scores decide it."""
    if context.assessed.level.strip():
        return context.assessed.level.strip()
    reading = level_of(context.framework, context.assessed.scores)
    return reading.level.name if reading.level else ""


def _criterion_facts(context: Context) -> dict[str, str]:
    found = _requirement(context)
    if found is None:
        return {"criterion_item": "", "criterion_title": "", "criterion_list": ""}
    lines = [f"- {text}" for text in found.must]
    lines += [f"({n}) {text}" for n, text in enumerate(found.elements, 1)]
    return {"criterion_item": found.item, "criterion_title": found.title, "criterion_list": "\n".join(lines)}


def _requirement(context: Context) -> Requirement | None:
    framework = context.frameworks.get(context.working_year)
    if framework is None:
        return None
    matching = (r for r in framework.requirements if r.role == "measures" and r.standing is not Standing.ABSENT)
    return next(matching, None)


def tool_key(code: str) -> ScoreKey:
    """The key of "IIT", "EIT", "OIT", or of a part written "EIT1", "EIT2"."""
    part = code[-1] if code[-1] in "12" else ""
    return ScoreKey(ScoreLevel.TOOL, code.removesuffix(part) if part else code, part)
