"""The table of results: every step with what was reported of it beside it, in order, and what stands beside none."""

from dataclasses import replace
from datetime import date
from typing import Any

from ita_desktop.catalog import load_forms
from ita_desktop.compose.documents import compose_paper
from ita_desktop.compose.tables.results import told_of
from ita_desktop.domain.blocks import Block, Cell, Grid, Heading, Orientation, Paper, Paragraph, Signature
from ita_desktop.domain.documents import Document, SectionText, Signer
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Event, Evidence, EvidenceKind, Measure, Result, Status, Step
from ita_desktop.domain.years import YearWork
from tests.compose.offices import measure, office, printables, seen
from tests.compose.showing import spoken

STEPS, OUTPUT, OUTCOME = 2, 5, 6


def reported(*measures: Measure, document: Document | None = None) -> OfficeFile:
    """An office that in 2569 reports the measures of 2568."""
    years = {2568: YearWork(2568, measures=measures)}
    file = office()
    documents = (document,) if document else ()
    return OfficeFile("file", profiles=file.profiles, years=years | {2569: YearWork(2569, documents=documents)})


def result(output: str = "", outcome: str = "", step: str = "", **more: Any) -> Result:
    return Result(f"{step}-{output}-{more.get('round_end')}", step, output=output, outcome=outcome, **more)


def paper(file: OfficeFile) -> Paper:
    return compose_paper(seen(file), printables(file)["2569-measures-report"], load_forms(file))


def blocks(file: OfficeFile) -> list[Block]:
    return [block for part in paper(file).parts for block in part.blocks]


def table(*measures: Measure, variant: str = "") -> Grid:
    document = Document("d", "measures-report", tables={"results": variant} if variant else {})
    [grid] = [one for one in blocks(reported(*measures, document=document)) if isinstance(one, Grid)]
    return grid


def said(cell: Cell | None) -> str | None:
    """The cell's lines; None for one that another covers."""
    return None if cell is None else " / ".join(map(spoken, cell.paragraphs))


def rows(*measures: Measure, columns: tuple[int, ...] = (STEPS, OUTPUT, OUTCOME)) -> list[tuple[str | None, ...]]:
    return [
        tuple((said(row[column]) or "").replace("\u00a0", " ") if row[column] else None for column in columns)
        for row in table(*measures).rows
    ]


def test_without_a_result_there_is_no_report() -> None:
    assert "2569-measures-report" not in printables(reported(measure("อบรม", "ประชุม")))
    assert "2569-measures-report" in printables(reported(measure("อบรม", results=(result("อบรมแล้ว"),))))


def test_every_step_has_its_results_beside_it_and_the_rest_stands_beside_none() -> None:
    one = measure(
        "อบรม",
        "ประชุม",
        "จัดอบรม",
        results=(
            result("ทั้งมาตรการ", "เข้าใจ"),
            result("ครั้งที่สอง", "ดีขึ้น", "อบรม-1", round_end=date(2025, 9, 30)),
            result("ครั้งแรก", "ดี", "อบรม-1", round_end=date(2025, 3, 31)),
        ),
    )
    assert rows(one) == [
        ("๑. ประชุม", "ครั้งแรก", "ดี"),
        (None, "ครั้งที่สอง", "ดีขึ้น"),
        ("๒. จัดอบรม", "", ""),
        ("", "ทั้งมาตรการ", "เข้าใจ"),
    ]


def test_where_nothing_names_a_step_the_steps_stand_beside_all_outputs() -> None:
    one = measure("อบรม", "ประชุม", "จัดอบรม", results=(result("หนึ่ง", "ก"), result("สอง", "ข")))
    assert rows(one) == [("๑. ประชุม / ๒. จัดอบรม", "หนึ่ง", "ก"), (None, "สอง", "ข")]


def test_a_result_of_a_step_that_is_gone_is_printed_beside_none() -> None:
    one = measure("อบรม", "ประชุม", results=(result("ทำแล้ว", "", "อบรม-1"), result("เดิม", "", "ลบแล้ว")))
    assert rows(one) == [("ประชุม", "ทำแล้ว", ""), ("", "เดิม", "")]


def test_a_measure_without_steps_or_without_results_still_has_its_row() -> None:
    with_result = measure("ประกาศ", results=(result("ประกาศแล้ว", "รู้ทั่วกัน"),))
    assert rows(with_result, measure("อบรม", "ประชุม", "จัดอบรม")) == [
        ("", "ประกาศแล้ว", "รู้ทั่วกัน"),
        ("๑. ประชุม / ๒. จัดอบรม", "", ""),
    ]


def test_number_title_time_and_responsible_run_down_the_block() -> None:
    one = Measure(
        "m",
        ("อบรม", "ประชาสัมพันธ์"),
        steps=(Step("s1", "ประชุม", ("เชิญวิทยากร", "จองห้อง")), Step("s2", "จัด")),
        results=(result("แล้ว", "", "s1"),),
    )
    first, second = table(one, measure("ถัดไป", results=(result("ก"),))).rows[:2]
    assert [said(cell) for cell in first[:3]] == [
        "๑ – ๒",
        "๑. อบรม / ๒. ประชาสัมพันธ์",
        "๑. ประชุม / (๑) เชิญวิทยากร / (๒) จองห้อง",
    ]
    assert [cell is None for cell in second] == [True, True, False, True, True, False, False]
    assert rows(one, measure("ถัดไป", results=(result("ก"),)), columns=(0, 1))[2] == ("๓", "ถัดไป")


def test_a_cell_that_goes_on_says_of_what() -> None:
    one = measure("อบรม", "ประชุม", "จัดอบรม", results=(result("แล้ว", "", "อบรม-1"),))
    [number, title, step, *_] = table(one).rows[0]
    assert number and title and step
    again = [[spoken(p) for p in cell.again] for cell in (number, title, step)]
    assert again == [["๑", "(ต่อ)"], [], ["๑. (ต่อ)"]]


def test_an_output_says_what_was_held_and_what_it_cost() -> None:
    held = (
        Event("e1", date(2026, 1, 10), "อบรม", "ห้องประชุม", "35"),
        Event("e2", None, "ประชาคม", "ณ ศาลา", "ผู้เข้าร่วม ๒๐ คน"),
        Event("e3"),
    )
    one = measure("อบรม", results=(result("จัดแล้ว", events=held, budget_used="๕๐๐ บาท"),))
    assert rows(one, columns=(OUTPUT,)) == [
        (
            "จัดแล้ว / - วันที่ ๑๐ มกราคม ๒๕๖๙ อบรม ณ ห้องประชุม ผู้เข้าร่วม ๓๕ คน"
            " / - ประชาคม ณ ศาลา ผู้เข้าร่วม ๒๐ คน / งบประมาณที่ใช้ ๕๐๐ บาท",
        )
    ]


def test_what_is_said_already_is_not_said_twice_and_bare_numbers_get_their_unit() -> None:
    held = (Event("e1", None, "อบรม", "ณรงค์วิทยา", "1,200"), Event("e2", None, "ชี้แจง", "ณ วัด", "ผู้เข้าร่วมประชุม ๕ คน"))
    one = measure("อบรม", results=(result("จัดแล้ว", events=held, budget_used="1,500.50"),))
    assert rows(one, columns=(OUTPUT,)) == [
        ("จัดแล้ว / - อบรม ณ ณรงค์วิทยา ผู้เข้าร่วม ๑,๒๐๐ คน / - ชี้แจง ณ วัด ผู้เข้าร่วมประชุม ๕ คน / งบประมาณที่ใช้ ๑,๕๐๐.๕๐ บาท",)
    ]


def test_what_was_not_done_says_why() -> None:
    one = measure("ก", results=(result(status=Status.NOT_DONE, reason="ไม่มีงบประมาณ"),))
    twice = measure("ก๒", results=(result(status=Status.NOT_DONE, reason="เนื่องจากไม่มีงบประมาณ"),))
    other = measure("ข", results=(result(status=Status.NOT_DONE),))
    told = measure("ข๒", results=(result(status=Status.NOT_DONE, reason="-", problems="ฝนตกหนัก"),))
    begun = measure("ค", results=(result(status=Status.UNDER_WAY, problems="ฝนตกหนัก"),))
    assert rows(one, twice, other, told, begun, columns=(OUTPUT,)) == [
        ("ไม่ได้ดำเนินการ เนื่องจากไม่มีงบประมาณ",),
        ("ไม่ได้ดำเนินการ เนื่องจากไม่มีงบประมาณ",),
        ("ไม่ได้ดำเนินการ",),
        ("ไม่ได้ดำเนินการ เนื่องจากฝนตกหนัก",),
        ("อยู่ระหว่างดำเนินการ",),
    ]


def test_that_nothing_had_been_done_yet_is_forgotten_when_more_was_reported() -> None:
    early = result(status=Status.NOT_STARTED, round_end=date(2025, 3, 31))
    late = result("แล้ว", status=Status.DONE, round_end=date(2025, 9, 30))
    assert told_of(measure("ก", results=(late, early)), "") == (late,)
    assert told_of(measure("ก", results=(early,)), "") == (early,)


def test_sub_points_and_dashes_hang_behind_their_labels_and_sub_points_under_their_step() -> None:
    steps = (Step("s", "อบรม", ("เชิญวิทยากร", "จัดสถานที่")), Step("t", "สรุปผล"))
    row = table(replace(measure("อบรม", results=(result("จัดแล้ว\n- กองคลัง 5 คน", step="s"),)), steps=steps)).rows[0]
    cells = [row[column] for column in (STEPS, OUTPUT)]

    lines = [[(p.label, p.indent > 0, spoken(p)) for p in cell.paragraphs] for cell in cells if cell]
    assert lines == [
        [("", False, "๑. อบรม"), ("(๑)", True, "(๑) เชิญวิทยากร"), ("(๒)", True, "(๒) จัดสถานที่")],
        [("", False, "จัดแล้ว"), ("-", False, "- กองคลัง ๕\u00a0คน")],
    ]


def test_the_variant_with_evidence_names_files_and_links() -> None:
    proofs = (
        Evidence("1", EvidenceKind.FILE, "2568/รายงาน.pdf", page="๓"),
        Evidence("2", EvidenceKind.LINK, "https://example.org/a", title="ข่าว"),
    )
    grid = table(measure("ก", results=(result("แล้ว", evidence=proofs),)), variant="T6-evidence")
    assert said(grid.rows[0][-1]) == "รายงาน.pdf หน้า ๓ / ข่าว / https://example.org/a"


def test_the_variant_without_sub_points_prints_the_steps_alone() -> None:
    one = Measure("m", ("ก",), steps=(Step("s", "ประชุม", ("เชิญ",)),), results=(result("แล้ว"),))
    assert said(table(one, variant="T6-plain").rows[0][STEPS]) == "ประชุม"


def test_the_report_lies_and_says_how_far_the_measures_came() -> None:
    file = reported(
        measure("ก", results=(result("แล้ว", status=Status.DONE),)),
        measure("ข", results=(result("ทำอยู่", status=Status.UNDER_WAY),)),
    )
    [part] = paper(file).parts
    assert part.orientation is Orientation.LANDSCAPE
    basis = next(p.runs[0].text for p in part.blocks if isinstance(p, Paragraph)).replace("\u00a0", " ")
    assert "จำนวน ๒ มาตรการ" in basis
    assert "แล้วเสร็จ ๑ มาตรการ และอยู่ระหว่างดำเนินการ ๑ มาตรการ" in basis


def closing(file: OfficeFile) -> list[str]:
    """Headings and texts below the table."""
    listed = blocks(file)
    below = listed[next(place for place, one in enumerate(listed) if isinstance(one, Grid)) :]
    texts = [
        one.text if isinstance(one, Heading) else one.runs[0].text
        for one in below
        if isinstance(one, Heading | Paragraph)
    ]
    return [text.replace("\u00a0", " ") for text in texts]


def test_problems_are_gathered_each_with_its_measure_and_left_out_without_any() -> None:
    told = (result("ก", problems="ฝนตก\nทางขาด"), result("ข", problems="ฝนตก\nทางขาด", suggestions="เลื่อนวัน"))
    assert closing(reported(measure("อบรม", results=told))) == [
        "ปัญหา/อุปสรรค",
        "มาตรการที่ ๑ อบรม: ฝนตก ทางขาด",
        "ข้อเสนอแนะ",
        "มาตรการที่ ๑ อบรม: เลื่อนวัน",
    ]
    assert closing(reported(measure("อบรม", results=(result("ก"),)))) == []


def test_problems_can_be_written_anew() -> None:
    own = Document("d", "measures-report", sections=(SectionText("s", "problems", "ปัญหา\nไม่มี"),))
    assert closing(reported(measure("อบรม", results=(result("ก"),)), document=own)) == ["ปัญหา", "ไม่มี"]


def test_several_can_sign() -> None:
    more = "นาย ก\nปลัด\nรักษาราชการแทน\n \nนาย ข\nนายก\n\n\n"
    document = Document("d", "measures-report", fields={"more_signers": more}, signer=Signer("นาง ค", "หัวหน้า"))
    signed = [one for one in blocks(reported(measure("ก"), document=document)) if isinstance(one, Signature)]
    assert [(one.name, one.post) for one in signed] == [
        ("นาง ค", ("หัวหน้า",)),
        ("นาย ก", ("ปลัด", "รักษาราชการแทน")),
        ("นาย ข", ("นายก",)),
    ]


def test_a_number_can_be_typed_over() -> None:
    document = Document("d", "measures-report", overrides={"results.number.1": "ก"})
    [grid] = [
        one
        for one in blocks(reported(measure("อบรม", results=(result("แล้ว"),)), document=document))
        if isinstance(one, Grid)
    ]
    assert said(grid.rows[0][0]) == "ก"
