"""What lies in the folder of evidence while files are copied in: listed once, each file read at most once."""

from pathlib import Path

from ita_desktop.work.evidence_folder import found_in
from ita_desktop.work.progress import Progress
from ita_desktop.work.streaming import sha256_of


class Lying:
    """The files of a folder by their sizes; what is copied in meanwhile is told by `add`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._targets: dict[int, list[str]] = {}
        self._hashes: dict[str, str] = {}
        for one in (found_in(folder) or {}).values():
            self._targets.setdefault(one.size, []).append(one.target)

    def add(self, target: str, size: int, sha256: str) -> None:
        """Notes a file that lies there now."""
        self._targets.setdefault(size, []).append(target)
        self._hashes[target] = sha256

    def of_size(self, size: int) -> tuple[str, ...]:
        """The targets of the files of a size, in their order."""
        return tuple(sorted(self._targets.get(size, ())))

    def is_same(self, target: str, size: int, sha256: str, progress: Progress) -> bool:
        """Whether a file still lies there with these bytes. CancelledError where the progress says so."""
        path = self._folder / target
        try:
            if path.stat().st_size != size:
                return False
            if target not in self._hashes:
                self._hashes[target] = sha256_of(path, progress)
        except OSError:
            return False
        return self._hashes[target] == sha256
