"""What a computed figure is called on the screen, told from its key."""

from ita_desktop.i18n import _

_PLAIN = ("number", "tool")


def figure_name(key: str) -> str:
    """A name for `<table>.<what>.<code>`."""
    _table, _dot, rest = key.partition(".")
    what, _dot, code = rest.partition(".")
    pattern = _patterns().get(what)
    if what == "tool" and code[-1:] in ("1", "2"):
        return _("คะแนน {code} ส่วนที่ {part}").format(code=code[:-1], part=code[-1])
    if pattern is None:
        return _("รายการที่ {code}").format(code=code or key)
    return pattern.format(code=code if what in _PLAIN else _subject(code))


def figure_group(key: str) -> str:
    """The table a figure stands in."""
    names = {
        "ranking": _("ตารางอันดับคะแนน"),
        "scores": _("คะแนนรายตัวชี้วัดและรายเครื่องมือ"),
        "points": _("ตารางประเด็นที่ต้องแก้ไข"),
        "analysis": _("ตารางการวิเคราะห์"),
        "measures": _("ตารางมาตรการ"),
    }
    return names.get(key.partition(".")[0], _("ตารางอื่น"))


def _patterns() -> dict[str, str]:
    return {
        "rank": _("อันดับของ{code}"),
        "name": _("ชื่อ{code}"),
        "indicator": _("คะแนน{code}"),
        "item": _("คะแนน{code}"),
        "tool": _("คะแนน {code}"),
        "previous": _("คะแนนปีก่อนของ{code}"),
        "difference": _("ผลต่างของ{code}"),
        "number": _("ลำดับของมาตรการที่ {code}"),
    }


def _subject(code: str) -> str:
    """An indicator's code is a number, an item's begins with its tool's letter."""
    if code[:1] in ("i", "e", "o") and code[1:].isdecimal():
        return _("ข้อ {code}").format(code=code)
    return _("ตัวชี้วัดที่ {code}").format(code=code)
