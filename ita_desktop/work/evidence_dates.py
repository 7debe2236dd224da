"""The day a file's name plainly carries: 25690115, 2026-01-15, 15 ม.ค. 69."""

import re
from datetime import date

from ita_desktop.thai.datewords import DAY, MONTH, prepared
from ita_desktop.thai.reading import full_date

_RUN = re.compile(r"(?<![0-9])((?:25|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])")
_PARTED = re.compile(
    r"(?<![0-9])(?:(?:25|20)[0-9]{2}[-. ][0-9]{1,2}[-. ][0-9]{1,2}|"
    r"[0-9]{1,2}[-. ][0-9]{1,2}[-. ](?:25|20)[0-9]{2})(?![0-9])"
)
_WRITTEN = re.compile(rf"(?<![0-9]){DAY}[ .-]*{MONTH}[ .-]*(?:พ\. ?ศ\. ?)?(?P<year>(?:25|20)?[0-9]{{2}})(?![0-9])")


def day_in(name: str) -> date | None:
    """The one day a name (without its ending) tells, in either era; None where it tells none or two."""
    said = prepared(name.replace("_", " ")[:200])
    days = {f"{run[1]}-{run[2]}-{run[3]}" for run in _RUN.finditer(said)}
    days |= {found[0].replace(" ", "-") for found in _PARTED.finditer(said)}
    days |= {f"{found['day']} {found['month']} {found['year']}" for found in _WRITTEN.finditer(said)}
    read = {reading.value for day in days if (reading := full_date(day)) and reading.certain and reading.value}
    return read.pop() if len(read) == 1 else None
