"""The second line below a post: how it is written that somebody acts in the place of another."""

from enum import StrEnum


class Acting(StrEnum):
    """The official words before the post that is acted for."""

    NONE = ""
    FOR = "รักษาราชการแทน"
    ON_BEHALF = "ปฏิบัติราชการแทน"
    IN_POST = "รักษาการในตำแหน่ง"
    CARING = "รักษาการแทน"
    DUTY_FOR = "ปฏิบัติหน้าที่แทน"
    DUTY = "ปฏิบัติหน้าที่"


def acting_of(line: str) -> tuple[Acting, str]:
    """(words, post) of a printed second line; a line in other words is all post."""
    for words in Acting:
        if words and line.startswith(words):
            return words, line.removeprefix(words).removeprefix(" ")
    return Acting.NONE, line


def acting_line(words: Acting, post: str) -> str:
    """The second line as it is printed; `post` alone where there are no words, empty for nothing."""
    return f"{words} {post}" if words and post else words or post
