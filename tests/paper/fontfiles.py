"""Makes altered copies of a font file: with another name, or without some of its tables."""

import struct
from pathlib import Path

Tables = dict[bytes, bytes]


def tables(path: Path) -> Tables:
    """The font's tables by their tag."""
    data = path.read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    entries = [struct.unpack(">4sLLL", data[12 + 16 * i : 28 + 16 * i]) for i in range(count)]
    return {tag: data[offset : offset + length] for tag, _, offset, length in entries}


def assembled(parts: Tables) -> bytes:
    """A font file of these tables."""
    directory, body = struct.pack(">L4H", 0x00010000, len(parts), 0, 0, 0), b""
    for tag, content in sorted(parts.items()):
        directory += struct.pack(">4sLLL", tag, 0, 12 + 16 * len(parts) + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    return directory + body


def named(family: str, weight: str) -> bytes:
    """A table of names."""
    names = {1: family, 2: weight, 4: f"{family} {weight}", 6: f"TestSarabun-{weight}"}
    records, strings = b"", b""
    for number, name in names.items():
        encoded = name.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(encoded), len(strings))
        strings += encoded
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + strings
