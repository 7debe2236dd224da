"""A table of a shipped TOML file, read value by value so that what is wrong is named with file and field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from ita_desktop.domain.framework import Standing


class ResourceError(Exception):
    """A shipped file is missing, no TOML, or lacks what it must say; the text names file and field."""


@dataclass(frozen=True, slots=True)
class TomlTable:
    """The values of a table of `path`; `place` is what leads to it from the top, "tools.entries[0]." say."""

    path: Path
    place: str
    values: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path) -> "TomlTable":
        """The whole file. Raises ResourceError."""
        import tomllib  # compiles its patterns on import, which the window's start need not wait for

        try:
            return cls(path, "", tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal))
        except OSError as error:
            raise ResourceError(f"{path}: {error.strerror}") from error
        except ValueError as error:
            raise ResourceError(f"{path}: {error}") from error

    def problem(self, field: str, what: str) -> ResourceError:
        """The error that names file and field, for the caller to raise."""
        return ResourceError(f"{self.path}: {self.place}{field}: {what}")

    def has(self, field: str) -> bool:
        """Whether the table says it at all."""
        return field in self.values

    def text(self, field: str, *default: str) -> str:
        """A text; where it may be missing, the default follows (so for all kinds of values)."""
        return str(self._value(field, str, *default))

    def number(self, field: str) -> int:
        """A whole number."""
        return int(self._value(field, int))

    def decimal(self, field: str) -> Decimal:
        """A number exactly as written."""
        return Decimal(self._value(field, (int, Decimal)))

    def flag(self, field: str) -> bool:
        """True or false."""
        return bool(self._value(field, bool))

    def texts(self, field: str, *default: tuple[str, ...]) -> tuple[str, ...]:
        """A list of texts."""
        values = self._value(field, (list, tuple), *default)
        if not all(isinstance(value, str) for value in values):
            raise self.problem(field, "must be a list of texts")
        return tuple(values)

    def standing(self) -> Standing:
        """How far the table's facts may be trusted."""
        word = self.text("standing")
        if word not in list(Standing):
            raise self.problem("standing", f"{word!r} is none of {', '.join(Standing)}")
        return Standing(word)

    def facts(self, field: str) -> Iterator["TomlTable"]:
        """The entries of a part; each takes the part's standing unless it says another."""
        if field not in self.values:
            return
        part = TomlTable(self.path, f"{self.place}{field}.", self._value(field, dict))
        self._check_sources(part)
        for entry in part.entries("entries"):
            yield replace(entry, values={"standing": part.text("standing"), **entry.values})

    def entries(self, field: str) -> Iterator["TomlTable"]:
        """The tables of a list, none where it is missing."""
        for number, values in enumerate(self._value(field, list, [])):
            entry = TomlTable(self.path, f"{self.place}{field}[{number}].", values)
            self._check_sources(entry)
            yield entry

    def _check_sources(self, part: "TomlTable") -> None:
        known = {source.get("id") for source in self.values.get("sources", ()) if isinstance(source, dict)}
        for cited in part.values.get("sources", ()):
            if cited not in known:
                raise part.problem("sources", f"no source {cited!r}")

    def _value(self, field: str, kind: type | tuple[type, ...], *default: Any) -> Any:
        if field not in self.values:
            if default:
                return default[0]
            raise self.problem(field, "missing")
        value = self.values[field]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.problem(field, f"unexpected {value!r}")
        return value
