"""Which files beside an office's file may be written over: ordinary ones that no other name leads to."""

import os
import stat
from pathlib import Path


def is_ordinary(status: os.stat_result) -> bool:
    """Whether `status` (of the name itself, links not followed) is of an ordinary file without a second name.

    In a folder others can write, anything else may lead to a file that is not ours.
    """
    return stat.S_ISREG(status.st_mode) and status.st_nlink <= 1


def is_strange(path: Path) -> bool:
    """Whether something other than an ordinary file lies under a name; False where nothing does or nobody can tell."""
    try:
        return not is_ordinary(path.lstat())
    except (OSError, ValueError):
        return False
