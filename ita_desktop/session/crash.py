"""What happens to a fault of the program itself: the log gets all of it, the clerk one sentence."""

from ita_desktop.i18n import _


def log(error: BaseException) -> None:
    """Writes the error with its traceback to the program's log; never raises."""
    from ita_desktop.work.log import log_error  # brings in logging, which a start without faults need not wait for

    log_error(error)


def crash_sentence() -> str:
    """What is said to the clerk."""
    return _("โปรแกรมขัดข้องจึงทำงานนี้ไม่สำเร็จ ข้อมูลที่บันทึกไว้แล้วยังอยู่ครบ โปรดลองอีกครั้ง หากยังไม่ได้ให้ปิดแล้วเปิดโปรแกรมใหม่")
