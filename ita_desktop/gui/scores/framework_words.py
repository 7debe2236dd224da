"""How far a year's rules can be trusted, in words."""

from collections.abc import Iterable

from ita_desktop.domain.framework import Framework, Standing
from ita_desktop.i18n import _


def standing_word(standing: Standing) -> str:
    """The word for one fact's standing."""
    return {
        Standing.SOURCED: _("มีแหล่งอ้างอิง"),
        Standing.ASSUMED: _("สมมติ"),
        Standing.OWN: _("หน่วยงานกำหนดเอง"),
        Standing.ABSENT: _("ไม่ทราบ"),
    }[standing]


def is_certain(framework: Framework) -> bool:
    """Whether nothing of a year's rules is assumed or missing."""
    return not _assumed(framework) and not _nameless(framework)


def framework_sentence(framework: Framework) -> str:
    """What of a year's rules is assumed, missing or the office's own."""
    year = framework.fiscal_year
    if framework.assumed_from is not None:
        return _("เกณฑ์การประเมิน ปี {year} ยังไม่มีในโปรแกรม จึงสมมติตามปี {other} ทั้งหมด").format(
            year=year, other=framework.assumed_from
        )
    told = []
    if assumed := _assumed(framework):
        told.append(_("{what}เป็นไปตามที่สมมติ").format(what=_listed(assumed)))
    if nameless := _nameless(framework):
        told.append(_("ยังไม่มีชื่อ {count} ข้อ").format(count=nameless))
    if own := _own(framework):
        told.append(_("หน่วยงานกำหนดเอง {count} รายการ").format(count=own))
    said = " · ".join(told) or _("มีแหล่งอ้างอิงครบ")
    return _("เกณฑ์การประเมิน ปี {year}: {said}").format(year=year, said=said)


def _listed(names: list[str]) -> str:
    return _("และ").join(filter(None, (_(" ").join(names[:-1]), names[-1])))


def _assumed(framework: Framework) -> list[str]:
    groups = (
        (_("น้ำหนักคะแนน"), framework.tools),
        (_("ชื่อตัวชี้วัด"), framework.indicators),
        (_("ระดับ"), framework.levels),
        (_("ตัวชี้วัดย่อย"), framework.sub_indicators),
        (_("ข้อคำถาม"), framework.items),
        (_("ข้อกำหนดของเอกสาร"), framework.requirements),
    )
    return [name for name, facts in groups if any(fact.standing is Standing.ASSUMED for fact in facts)]


def _nameless(framework: Framework) -> int:
    return sum(not item.name for item in framework.items)


def _own(framework: Framework) -> int:
    groups: Iterable[Iterable[object]] = (
        framework.tools,
        framework.indicators,
        framework.sub_indicators,
        framework.items,
        framework.levels,
        framework.requirements,
    )
    return sum(getattr(fact, "standing", None) is Standing.OWN for facts in groups for fact in facts)
