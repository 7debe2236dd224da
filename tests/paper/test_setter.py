"""Lines break at words, stand as they should, and lose nothing."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.blocks import Align, Paragraph, Run, Style
from ita_desktop.paper import measures
from ita_desktop.paper.letters import printable
from ita_desktop.paper.lines import Line
from ita_desktop.paper.marks import shifted
from ita_desktop.paper.setter import Typesetter, typesetter
from tests.paper.made import SENTENCE, font, pieces, text
from tests.paper.reading import solid

WIDTH = 453.5


def setter() -> Typesetter:
    return typesetter(font(), pieces)


def lines(paragraph: Paragraph, width: float = WIDTH) -> tuple[Line, ...]:
    return setter().lines(paragraph, width)


def texts(paragraph: Paragraph, width: float = WIDTH) -> list[str]:
    return [line.text for line in lines(paragraph, width)]


def right_end(line: Line) -> float:
    spaces = line.text.rstrip().count(" ")
    return line.x + (line.width + spaces * line.word_space) * line.stretch


def test_a_line_keeps_the_space_it_ends_with() -> None:
    first, second, *_ = texts(text("ประชาชน " * 40))
    assert first.endswith("ประชาชน ")
    assert second.startswith("ประชาชน")


def test_a_line_ends_between_pieces_where_there_is_no_space() -> None:
    assert all(line.endswith("ทา") and line.startswith("ทา") for line in texts(text("ทา" * 200)))


@given(
    st.lists(st.tuples(st.text("กขคเแา่้ิุำ๑ab() \u00a0", max_size=60), st.booleans()), max_size=6),
    st.floats(5, 400),
    st.sampled_from(Align),
)
def test_no_character_is_lost_in_any_width(runs: list[tuple[str, bool]], width: float, align: Align) -> None:
    paragraph = Paragraph(tuple(Run(words, bold) for words, bold in runs), align=align)
    typed = "".join(printable("".join(words for words, _ in same)) for _, same in groupby(runs, key=lambda run: run[1]))
    assert solid("".join(texts(paragraph, width))) == solid(typed)


def test_a_no_break_space_holds_its_words_together() -> None:
    whole_words = Typesetter(font(), lambda word: (word,))
    got = whole_words.lines(text("วันที่ " * 12 + "๒๔\u00a0พฤศจิกายน\u00a0๒๕๖๘"), 120)
    assert [line.text for line in got if "พฤศจิกายน" in line.text] == ["๒๔ พฤศจิกายน ๒๕๖๘"]


def test_a_justified_line_ends_at_the_margin_or_stays_as_it_is() -> None:
    for line in lines(text(SENTENCE * 12))[:-1]:
        assert right_end(line) == pytest.approx(WIDTH, abs=0.1) or (line.word_space, line.stretch) == (0, 1)
        assert line.word_space <= measures.SPACE_GROWTH * 16 and line.stretch <= measures.STRETCH


def test_a_line_with_too_few_spaces_stays_ragged() -> None:
    first = lines(text("กก " + "ข" * 200), 300)[0]
    assert (first.text, first.word_space, first.stretch) == ("กก ", 0, 1)


def test_a_line_without_a_space_may_be_drawn_a_little_wider() -> None:
    unbroken = "ทา" * 100
    [first, *_] = lines(text(unbroken), 300)
    assert first.word_space == 0
    assert 1 <= first.stretch <= measures.STRETCH


def test_the_last_line_is_never_spread() -> None:
    last = lines(text(SENTENCE * 3))[-1]
    assert (last.word_space, last.stretch) == (0, 1)


def test_the_first_line_is_indented() -> None:
    first, second, *_ = lines(text(SENTENCE * 3, indent=1))
    assert first.x == pytest.approx(70.87, abs=0.01)
    assert second.x == 0


def test_text_hangs_behind_its_label() -> None:
    first, second, *_ = lines(text(SENTENCE * 3, label="๑.", indent=1))
    assert first.label and first.label.x == pytest.approx(measures.INDENT)
    assert first.x == second.x > measures.INDENT
    assert first.text.startswith("๑. เทศบาล")


def test_numbers_of_one_and_two_digits_hang_alike() -> None:
    one, two = (lines(text("ข้อความ", label=label))[0].x for label in ("๑.", "๙."))
    assert one == two


def test_a_step_deeper_stands_further_in() -> None:
    assert [lines(text("ก", depth=depth))[0].x for depth in (0, 1, 2)] == [
        0,
        pytest.approx(measures.DEPTH),
        pytest.approx(2 * measures.DEPTH),
    ]


def test_indents_shrink_in_a_narrow_column() -> None:
    [line, *_] = lines(text("ข้อความ", indent=1, depth=3, label="(๑๐)"), 40)
    assert line.x < 40


def test_bold_inside_a_word_changes_neither_marks_nor_breaks() -> None:
    mixed = Paragraph((Run("เจ้าหน้า"), Run("ที่", bold=True), Run("ปฏิบัติ")))
    assert lines(mixed)[0].text == "เจ้าหน้าที่ปฏิบัติ"
    assert [bold for bold, _ in lines(mixed)[0].segments] == [False, True, False]
    split_mark = Paragraph((Run("ป"), Run("ี่", bold=True)))
    assert lines(split_mark)[0].segments == ((False, "ป"), (True, "\uf702\uf713"))


def test_text_that_begins_with_latin_gets_its_marks() -> None:
    assert lines(text("e1เจ้าหน้าที่"))[0].segments == ((False, "e1เจ\uf70bาหน\uf70bาที่"),)


@pytest.mark.parametrize("style", list(Style))
def test_every_style_has_its_size(style: Style) -> None:
    line = lines(text("ก", style=style))[0]
    assert line.size == measures.SIZES[style]
    assert line.segments[0][0] == (style in measures.BOLD_STYLES)


def test_an_empty_paragraph_is_an_empty_line() -> None:
    assert texts(text("")) == [""] == texts(Paragraph(())) == texts(text("   "))


def test_a_word_wider_than_its_column_is_cut_between_letters_with_their_marks() -> None:
    got = texts(text("ที่ปี่ฝ้า" * 5), 15)
    assert "".join(got) == "ที่ปี่ฝ้า" * 5
    assert all(line[0] not in "\u0e35\u0e48\u0e49า" for line in got)


def test_words_joined_by_no_break_spaces_part_there_first_where_the_column_is_too_narrow() -> None:
    whole_words = Typesetter(font(), lambda word: (word,))
    got = whole_words.lines(text("๓๐\u00a0กันยายน\u00a0๒๕๖๙"), 62)
    assert [line.text for line in got] == ["๓๐ กันยายน ", "๒๕๖๙"]


def test_a_day_stays_with_its_month_in_a_narrow_column() -> None:
    whole_words = Typesetter(font(), lambda word: (word,))
    got = whole_words.lines(text("ภายใน วันที่\u00a0๓๑\u00a0มีนาคม"), 62)
    assert [line.text for line in got] == ["ภายใน วันที่ ", "๓๑ มีนาคม"]


OFFICE_WORDS = {"หนองดาวเรืองงาม": ("หนอง", "ดาวเรือง", "งาม"), "ปีงบประมาณ": ("ปี", "งบประมาณ")}


def in_words(words: str, width: float) -> list[str]:
    """The lines by a breaker that knows the parts of a few words."""
    knowing = Typesetter(font(), lambda word: (word,), lambda piece: OFFICE_WORDS.get(piece, (piece,)))
    return [line.text for line in knowing.lines(text(words), width)]


def test_a_word_wider_than_its_column_is_cut_at_the_words_inside_it() -> None:
    assert in_words("หนองดาวเรืองงาม", 70) == ["หนองดาวเรือง", "งาม"]
    assert in_words("หนองดาวเรืองงาม", 50) == ["หนอง", "ดาวเรือง", "งาม"]


def test_the_parts_of_a_word_fill_the_line_it_begins_on() -> None:
    assert in_words("กา ปีงบประมาณ", 50) == ["กา ปี", "งบประมาณ"]


def test_a_word_without_parts_begins_its_own_line_before_it_is_cut_between_letters() -> None:
    assert in_words("กา ขขขขขขขขข", 40) == ["กา ", "ขขขขขข", "ขขข"]


def test_parts_in_two_weights_keep_their_weights() -> None:
    mixed = Paragraph((Run("ปีงบ"), Run("ประมาณ", bold=True)))
    knowing = Typesetter(font(), lambda word: (word,), lambda piece: OFFICE_WORDS.get(piece, (piece,)))
    got = [line.segments for line in knowing.lines(mixed, 55)]
    assert got == [((False, shifted("ปี")),), ((False, "งบ"), (True, "ประมาณ"))]


def test_parts_that_change_the_text_are_not_believed() -> None:
    liar = Typesetter(font(), lambda word: (word,), lambda piece: (piece[:1], piece))
    assert "".join(line.text for line in liar.lines(text("ประชาชนทุกคน"), 20)) == "ประชาชนทุกคน"


def test_joined_words_of_two_weights_keep_their_space() -> None:
    mixed = Paragraph((Run("วันที่\u00a0"), Run("๓๐\u00a0กันยายน", bold=True)))
    assert "".join(texts(mixed, 50)) == "วันที่ ๓๐ กันยายน"


def test_a_cut_address_never_ends_a_line_with_its_hyphen() -> None:
    address = "https://www.example.go.th/e-service-a-b-c"
    for width in range(10, 200, 5):
        got = texts(text(address), width)
        assert "".join(got) == address
        assert [line for line in got[:-1] if line.endswith("-")] == []


def test_a_cut_address_ends_a_line_after_a_slash_before_anything_else() -> None:
    got = texts(text("www.example.go.th/e-service/index"), 130)
    assert got == ["www.example.go.th/", "e-service/index"]


def test_no_line_of_a_cut_address_is_a_single_letter() -> None:
    for width in range(30, 200, 5):
        assert min(map(len, texts(text("https://www.example.go.th/e-service-a-b-c"), width))) > 1


def test_a_word_breaker_that_changes_the_text_is_not_believed() -> None:
    liar = Typesetter(font(), lambda word: (word[:1], word[:1]))
    assert "".join(line.text for line in liar.lines(text("ประชาชนทุกคน"), 20)) == "ประชาชนทุกคน"


@pytest.mark.slow
def test_a_hundred_thousand_letters_ask_the_word_breaker_once_a_word() -> None:
    asked: list[int] = []

    def counting(word: str) -> tuple[str, ...]:
        asked.append(len(word))
        return pieces(word)

    long = text("ก" * 50_000 + " " + "ประชาชนทุกคน" * 4_200)
    got = Typesetter(font(), counting).lines(long, 100)
    assert sum(asked) == len("".join(long.runs[0].text.split()))
    assert sum(len(line.text) for line in got) == len(long.runs[0].text)


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("ความเห็นของปลัดเทศบาล", "/ความเห็นของปลัดเทศบาล..."),
        ("ความเห็น.....", "/ความเห็น..."),
        ("", ""),
        ("...", ""),
        ("๒. ผลการประเมิน", "/๒. ผลการประเมิน..."),
    ],
)
def test_the_continuation_mark(words: str, mark: str) -> None:
    assert setter().mark(words) == mark


def test_a_long_continuation_mark_is_cut_after_a_word() -> None:
    mark = setter().mark(SENTENCE)
    assert mark.startswith("/เทศบาลตำบลตัวอย่าง") and mark.endswith("...")
    assert len(mark) <= measures.MARK_LETTERS + 4
