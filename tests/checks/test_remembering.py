"""What was worked out of texts is remembered, and forgotten again by the signs of the texts."""

from ita_desktop.checks.remembering import remembered


def test_a_text_is_worked_out_once() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length(text) for text in ("ก", "กข", "ก", "กข")] == [1, 2, 1, 2]
    assert asked == ["ก", "กข"]


def test_what_else_was_asked_counts() -> None:
    @remembered
    def times(number: int, text: str) -> str:
        return text * number

    assert [times(2, "ก"), times(3, "ก"), times(2, "ก")] == ["กก", "กกก", "กก"]


def test_long_texts_asked_long_ago_are_forgotten() -> None:
    asked: list[str] = []

    @remembered
    def first(text: str) -> str:
        asked.append(text[:1])
        return text[:1]

    for sign in "กขคงกขจฉชซก":
        first(sign + "า" * 200_000)
    assert "".join(asked) == "กขคงกขจฉชซก"
    for _ in range(3):
        first("ก" + "า" * 200_000)
    assert asked.count("ก") == 3
