"""Backups and what restoring would change, as lines of Thai for terminal and window."""

from collections.abc import Iterator

from ita_desktop.thai.dates import long_date
from ita_desktop.work.backups import RestorePreview
from ita_desktop.work.comparing import Change
from ita_desktop.work.safekeeping import BEFORE_RESTORE, BEFORE_UPDATE, Backup

_REASONS = {BEFORE_UPDATE: "ก่อนปรับรุ่นของไฟล์", BEFORE_RESTORE: "ก่อนกู้คืน"}
_NAMES_SHOWN = 5


def backup_line(backup: Backup) -> str:
    """`id<TAB>day and time<TAB>why<TAB>name of the file then`."""
    why = _REASONS.get(backup.reason, "สำรองประจำวัน")
    return f"{backup.id}\t{backup_time(backup)}\t{why}\t{backup_name(backup)}"


def backup_time(backup: Backup) -> str:
    """24 พฤศจิกายน 2568 เวลา 09.12 น."""
    return f"{long_date(backup.made.date())} เวลา {backup.made:%H.%M} น."


def backup_name(backup: Backup) -> str:
    """The name of the file then, and whether that was another file than the one asked about."""
    return f"{backup.of} (จากไฟล์อื่น)" if backup.elsewhere else backup.of


def preview_lines(preview: RestorePreview) -> Iterator[str]:
    """What restoring would do, one kind of thing of one year a line."""
    made_from = f" จากไฟล์อื่นชื่อ “{preview.backup.of}”" if preview.backup.elsewhere else ""
    yield f"สำเนาสำรองเมื่อ {backup_time(preview.backup)}{made_from}"
    if not preview.current_readable:
        yield "ไฟล์ปัจจุบันอ่านไม่ได้ จึงเปรียบเทียบไม่ได้ หากกู้คืน ไฟล์ปัจจุบันจะถูกเก็บไว้ข้าง ๆ"
    elif not preview.changes:
        yield "ข้อมูลในสำเนาสำรองตรงกับไฟล์ปัจจุบัน"
    for change in preview.changes:
        yield _change_line(change)
    if preview.evidence_back:
        yield f"หลักฐานที่หายไปจะถูกนำกลับมาจากสำเนาสำรอง {preview.evidence_back} ไฟล์"
    if preview.evidence_lost:
        yield f"หลักฐาน {preview.evidence_lost} ไฟล์ไม่อยู่ในโฟลเดอร์และไม่มีสำเนาสำรอง"


def _change_line(change: Change) -> str:
    where = f"ปีงบประมาณ {change.fiscal_year} {change.what}" if change.fiscal_year else change.what
    kinds = (("กลับมา", change.added), ("หายไป", change.removed), ("กลับเป็นค่าเดิม", change.changed))
    return f"{where}: " + " · ".join(f"{kind} {len(names)} รายการ ({_some(names)})" for kind, names in kinds if names)


def _some(names: tuple[str, ...]) -> str:
    more = len(names) - _NAMES_SHOWN
    return ", ".join(names[:_NAMES_SHOWN]) + (f" และอีก {more} รายการ" if more > 0 else "")
