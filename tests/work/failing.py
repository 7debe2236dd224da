"""What a system answers where there is no room left, or no right to write."""

import errno


def full_disk(*_: object) -> None:
    """In place of what writes."""
    raise OSError(errno.ENOSPC, "No space left on device")


def read_only_folder(*_: object) -> int:
    """In place of what opens."""
    raise OSError(errno.EROFS, "read-only file system")
