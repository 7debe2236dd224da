"""What the scores say of the level, in words: reached, undecided, contradicted, and what keeps it from the next."""

from collections.abc import Iterable
from dataclasses import dataclass

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.levels import LevelReading, level_of
from ita_desktop.domain.scores import TOTAL, score_name
from ita_desktop.domain.scoring import shown, tool_key
from ita_desktop.domain.years import Assessment
from ita_desktop.gui.told import Tone
from ita_desktop.i18n import _

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class LevelWords:
    """A headline and a sentence below it, with its tone."""

    headline: str
    detail: str = ""
    tone: Tone = "quiet"


def level_words(framework: Framework, assessment: Assessment) -> LevelWords:
    """The level as chosen or as the scores say; never a guess."""
    reading = level_of(framework, assessment.scores)
    chosen = chosen_level(assessment)
    if chosen:
        return _chosen(framework, reading, chosen)
    if not assessment.scores:
        return LevelWords(
            _("ยังไม่มีคะแนนของปี {year}").format(year=framework.fiscal_year),
            _("กรอกคะแนนจากผลที่ประกาศลงในตาราง หรือคัดลอกทั้งตารางจาก Excel, Word หรือหน้าเว็บแล้วกด “วางคะแนน”"),
        )
    if reading.level is None:
        return _undecided(framework, reading)
    return LevelWords(_("ระดับ “{level}”").format(level=reading.level.name), _what_is_next(framework, reading))


def chosen_level(assessment: Assessment) -> str:
    """The level as it was chosen or typed, without what is written around it."""
    return " ".join(assessment.level.split()).removeprefix("ระดับ").strip()


def _chosen(framework: Framework, reading: LevelReading, chosen: str) -> LevelWords:
    headline = _("ระดับ “{level}” ตามที่เลือก").format(level=chosen)
    if chosen not in [level.name for level in framework.levels]:
        detail = _("“{level}” ไม่ใช่ระดับผลการประเมินของปี {year} โปรดเลือกระดับใหม่").format(
            level=chosen, year=framework.fiscal_year
        )
        return LevelWords(headline, detail, "problem")
    possible = [level.name for level in reading.possible]
    if possible and chosen not in possible:
        detail = _("แต่คะแนนที่กรอกอยู่ในระดับ {levels} โปรดตรวจสอบระดับที่เลือกหรือคะแนนที่กรอก").format(levels=_either(possible))
        return LevelWords(headline, detail, "problem")
    return LevelWords(headline, _what_is_next(framework, reading) if reading.level else "")


def _undecided(framework: Framework, reading: LevelReading) -> LevelWords:
    levels = [level.name for level in reading.possible]
    headline = _("ยังบอกระดับไม่ได้")
    if 1 < len(levels) <= _MOST_NAMED:
        headline = _("ระดับอาจเป็น {levels}").format(levels=_either(levels))
    missing = _(" ").join(_name(framework, code) for code in reading.undecided)
    detail = _("ยังไม่มี{missing} โปรดกรอกคะแนนดังกล่าว หรือเลือกระดับตามผลที่ประกาศ").format(missing=missing)
    return LevelWords(headline, detail, "caution")


def _what_is_next(framework: Framework, reading: LevelReading) -> str:
    if reading.next_level is None:
        return _("เป็นระดับสูงสุดของปี {year}").format(year=framework.fiscal_year)
    if reading.blocking and reading.next_level.tool_min is not None:
        tools = ", ".join(_short(framework, code) for code in reading.blocking)
        return _("ยังไม่ถึงระดับ “{level}” เพราะ {tools} ต่ำกว่า {limit}").format(
            level=reading.next_level.name, tools=tools, limit=shown(reading.next_level.tool_min)
        )
    return _("ระดับถัดไปคือ “{level}” ต้องได้คะแนนรวม {limit} ขึ้นไป").format(
        level=reading.next_level.name, limit=shown(reading.next_level.total_min)
    )


def _name(framework: Framework, code: str) -> str:
    return score_name(TOTAL if code == "total" else tool_key(framework, code))


def _short(framework: Framework, code: str) -> str:
    return "คะแนนรวม" if code == "total" else _name(framework, code).removeprefix("คะแนน ")


def _either(levels: Iterable[str]) -> str:
    return _(" หรือ ").join(f"“{level}”" for level in levels)
