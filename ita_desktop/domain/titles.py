"""Official names made from an office's type and name: full, short, executive and clerk; each can be overridden."""

from datetime import date

from ita_desktop.domain.office import OfficeType, Profile, Unit

_FULL = {
    OfficeType.SAO: "องค์การบริหารส่วนตำบล",
    OfficeType.SUBDISTRICT_MUNICIPALITY: "เทศบาลตำบล",
    OfficeType.TOWN_MUNICIPALITY: "เทศบาลเมือง",
}
_SHORT = {
    OfficeType.SAO: "อบต.",
    OfficeType.SUBDISTRICT_MUNICIPALITY: "ทต.",
    OfficeType.TOWN_MUNICIPALITY: "ทม.",
}
_EXECUTIVE = {
    OfficeType.SAO: "นายกองค์การบริหารส่วนตำบล",
    OfficeType.SUBDISTRICT_MUNICIPALITY: "นายกเทศมนตรีตำบล",
    OfficeType.TOWN_MUNICIPALITY: "นายกเทศมนตรีเมือง",
}
_CLERK = {
    OfficeType.SAO: "ปลัดองค์การบริหารส่วนตำบล",
    OfficeType.SUBDISTRICT_MUNICIPALITY: "ปลัดเทศบาล",
    OfficeType.TOWN_MUNICIPALITY: "ปลัดเทศบาล",
}

_HEAD_OF_CLERKS = {
    OfficeType.SAO: "หัวหน้าสำนักปลัด",
    OfficeType.SUBDISTRICT_MUNICIPALITY: "หัวหน้าสำนักปลัดเทศบาล",
    OfficeType.TOWN_MUNICIPALITY: "หัวหน้าสำนักปลัดเทศบาล",
}


def type_name(profile: Profile) -> str:
    """องค์การบริหารส่วนตำบล / เทศบาลตำบล / เทศบาลเมือง."""
    return _FULL[profile.type]


def full_name(profile: Profile) -> str:
    """The name the office signs with."""
    return profile.full_name or _FULL[profile.type] + profile.name


def short_name(profile: Profile) -> str:
    """The short form, อบต.X or ทต.X."""
    return profile.short_name or _SHORT[profile.type] + profile.name


def executive_post(profile: Profile) -> str:
    """The post of the highest executive, to whom memos are addressed."""
    return profile.executive_post or _EXECUTIVE[profile.type] + profile.name


def clerk_post(profile: Profile) -> str:
    """The post of the chief administrator (ปลัด)."""
    return profile.clerk_post or _CLERK[profile.type]


def usual_chain(profile: Profile) -> tuple[tuple[str, str], ...]:
    """(heading, post) of the three steps after the author: head of the clerk's office, clerk, executive."""
    head, clerk, executive = _HEAD_OF_CLERKS[profile.type], clerk_post(profile), executive_post(profile)
    return (
        (f"ความเห็นของ{head}", head),
        (f"ความเห็นของ{clerk}", clerk),
        (f"คำสั่ง/ความเห็นของ{executive}", executive),
    )


def profile_on(profiles: tuple[Profile, ...], day: date) -> Profile | None:
    """The profile valid on a day, else the newest; None where the office has none."""
    valid = [p for p in profiles if (p.valid_from or date.min) <= day <= (p.valid_to or date.max)]
    candidates = valid or profiles
    return candidates[-1] if candidates else None


def units_on(units: tuple[Unit, ...], day: date) -> tuple[Unit, ...]:
    """The units that existed on a day."""
    return tuple(u for u in units if (u.valid_from or date.min) <= day <= (u.valid_to or date.max))
