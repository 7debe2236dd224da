"""The facts of a framework in words: what each is called, and what stands in it on one line."""

from ita_desktop.domain.framework_facts import Fact
from ita_desktop.i18n import _

ADDABLE = frozenset({"indicator", "sub-indicator", "item", "level"})


def subject_label(subject: str) -> str:
    """The heading over all facts of a kind."""
    return {
        "framework": _("เกณฑ์คะแนนและการตัดสินระดับ"),
        "tool": _("เครื่องมือและน้ำหนัก"),
        "indicator": _("ตัวชี้วัด"),
        "sub-indicator": _("ตัวชี้วัดย่อย"),
        "item": _("ข้อคำถามและข้อที่ต้องเปิดเผย"),
        "level": _("ระดับผลการประเมิน"),
        "requirement": _("ข้อกำหนดของเอกสาร"),
    }.get(subject, _("การแก้ไขที่ไม่ตรงกับรายการใดของปีนี้"))


def field_label(subject: str, field: str) -> str:
    """What an entry is called."""
    if (subject, field) == ("requirement", "item"):
        return _("ตอบข้อ (เช่น o25)")
    if subject == "sub-indicator" and field == "items":
        return _("ข้อในตัวชี้วัดย่อย")
    return {
        "target": _("เกณฑ์คะแนน"),
        "tested": _("เครื่องมือที่ใช้ตัดสินระดับ"),
        "name": _("ชื่อ"),
        "weight": _("น้ำหนัก (ร้อยละ)"),
        "tool": _("เครื่องมือ"),
        "indicator": _("อยู่ในตัวชี้วัดที่"),
        "sub_indicator": _("อยู่ในตัวชี้วัดย่อย"),
        "total_min": _("คะแนนรวมตั้งแต่"),
        "tool_min": _("ทุกเครื่องมือตั้งแต่"),
        "passing": _("ผ่านหรือไม่ผ่าน"),
        "title": _("ชื่อเอกสารตามเกณฑ์การประเมิน"),
        "must": _("เนื้อหาที่ต้องมี (บรรทัดละเรื่อง)"),
        "elements": _("รายละเอียดอย่างน้อย (บรรทัดละเรื่อง)"),
    }.get(field, field)


def fact_code(fact: Fact) -> str:
    """How a fact is known."""
    roles = {"measures": _("มาตรการ"), "measures-report": _("รายงานผล")}
    if fact.subject == "framework":
        return _("ทั้งปี")
    return roles.get(fact.code, fact.code) if fact.subject == "requirement" else fact.code


def fact_title(fact: Fact) -> str:
    """How a sentence names a fact."""
    kind = {
        "framework": _("เกณฑ์การประเมินของปี"),
        "tool": _("เครื่องมือ {code}"),
        "indicator": _("ตัวชี้วัดที่ {code}"),
        "sub-indicator": _("ตัวชี้วัดย่อยที่ {code}"),
        "item": _("ข้อ {code}"),
        "level": _("ระดับ “{code}”"),
        "requirement": _("ข้อกำหนดของเอกสาร “{code}”"),
    }.get(fact.subject, "{code}")
    return kind.format(code=fact_code(fact))


def summary(fact: Fact) -> str:
    """What stands in a fact, on one line."""
    texts = {field: " ".join(value.text.split()) for field, value in fact.values.items()}
    match fact.subject:
        case "framework":
            return _("เกณฑ์ {target} คะแนน · ตัดสินระดับด้วย {tested}").format(
                target=texts["target"], tested=texts["tested"] or _("คะแนนรวมอย่างเดียว")
            )
        case "tool":
            return _("{name} · น้ำหนักร้อยละ {weight}").format(**texts)
        case "level":
            tools = _(" และทุกเครื่องมือ {limit} ขึ้นไป").format(limit=texts["tool_min"]) if texts["tool_min"] else ""
            name = texts["name"] if texts["name"] != fact.code else ""
            said = _("คะแนนรวม {total_min} ขึ้นไป{tools} · {passing}").format(tools=tools, **texts)
            return f"{name} · {said}" if name else said
        case "requirement":
            return " ".join(filter(None, (texts["item"], texts["title"]))) or _("ยังไม่ทราบข้อกำหนดของปีนี้")
        case "item":
            return texts["name"] or _("ยังไม่มีชื่อข้อ")
    return texts.get("name") or " ".join(filter(None, texts.values()))
