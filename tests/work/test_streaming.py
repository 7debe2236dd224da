"""Files read and copied piece by piece."""

import hashlib
from pathlib import Path

import pytest

from ita_desktop.work.errors import CancelledError
from ita_desktop.work.streaming import PIECE, ChangingError, copy_hashed, sha256_of
from tests.work.attaching import StopsAfter, Write

LONG = b"\0\1\2" * PIECE


def test_a_copy_is_the_same_with_its_hash_and_size(write: Write) -> None:
    source, copy = write("ก.bin", LONG), bytearray()

    told = copy_hashed(source, copy.extend, len(LONG))

    assert bytes(copy) == LONG
    assert told == (hashlib.sha256(LONG).hexdigest(), len(LONG))
    assert sha256_of(source) == told[0]


def test_no_more_is_copied_than_is_allowed(write: Write) -> None:
    copy = bytearray()

    with pytest.raises(ChangingError):
        copy_hashed(write("ก.bin", LONG), copy.extend, PIECE)

    assert len(copy) <= PIECE


def test_it_stops_between_two_pieces(write: Write) -> None:
    source = write("ก.bin", LONG)

    with pytest.raises(CancelledError):
        copy_hashed(source, lambda _: None, len(LONG), StopsAfter(-1))
    with pytest.raises(CancelledError):
        sha256_of(source, StopsAfter(-1))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        sha256_of(tmp_path)
