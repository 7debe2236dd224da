"""Checks of what a text says of the change since the year before: by how much, and whether up or down."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.figures import PREVIOUS, Figure, Sense
from ita_desktop.checks.numbers.known import keys_about, quotes_scores, score_of, tells_figures, whole_and_tools
from ita_desktop.checks.numbers.mentions import Mention, mentions, vocabulary_of
from ita_desktop.checks.numbers.mistyped import in_like_digits
from ita_desktop.checks.numbers.quoted import figures_of
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, score_name
from ita_desktop.domain.scoring import difference, rounded, shown
from ita_desktop.domain.texts import TextKind

_SLACK = Decimal("0.01")
_PERCENT_SLACK = Decimal("0.05")
_GOALS = frozenset({TextKind.TARGET, TextKind.KPI})
_AGO = r"(?:ปีที่ผ่านมา|ปีก่อน(?:หน้า)?|ปีที่แล้ว|ปีงบประมาณ ?(?:พ\.ศ\. ?)?(?P<year>25\d\d))"
_CLAIM = re.compile(r"(?P<up>เพิ่มขึ้น|สูงขึ้น|สูงกว่า|มากกว่า|ดีขึ้น|พัฒนาขึ้น)|(?P<down>ลดลง|ต่ำกว่า|น้อยกว่า|ต่ำลง|ลดต่ำลง)")
_SINCE = re.compile(rf"(?:จาก|กว่า|เมื่อ(?:เปรียบ)?เทียบ|กับ|คะแนน|ผล|การประเมิน|ใน|ของ|[ (])*+{_AGO}")
_AGO_AFTER = re.compile(rf" ?(?:คะแนน|%)? ?(?:จาก|เมื่อ)?(?:เปรียบ)?(?:เทียบ)?(?:กับ)?{_AGO}")
_NOT_YET = re.compile(r"(?:จะ|ให้|ไม่|เพื่อ|ควร|ต้อง|หาก|คาดว่า|มุ่ง|เป้าหมาย|แนวโน้ม)[^ ]{0,12} ?$")
_WISH = re.compile(r"เพื่อ|(?<!ส่งผล)(?<!ทำ)ให้(?!บริการ)|จะ|ควร|(?<!ถูก)ต้อง|คาดว่า|มุ่ง|เป้าหมาย|(?<!ปัญ)หาก")
_BETWEEN = re.compile(
    r"(?:คะแนน|ได้รับ|ได้|เพียง|มี|ผล|ค่า|การประเมิน|เท่ากับ|อยู่|ที่|คือ|เป็น|ร้อยละ|รวม|จำนวน|โดย|ซึ่ง|ใน|ระดับ|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|"
    r"และ|แต่|แม้|ยัง|ถือว่า|พบว่า|มี|ปีงบประมาณ|ประจำ|ปี|พ\.ศ\.|25\d\d|นี้|ของ|หน่วยงาน|\d{1,3}(?:\.\d+)?|[ :=()“”,%])*+"
)
_REACH = 90
_AMOUNT_REACH = 60
_WISHED = 24


@check_text(
    "quoted-change",
    Severity.ERROR,
    "ผลต่างในข้อความไม่ตรงกับคะแนนของสองปี",
    why="ผู้อ่านลบคะแนนสองปีได้เอง ตัวเลขที่ไม่ตรงทำให้การวิเคราะห์ไม่น่าเชื่อถือ",
    example="คะแนนรวมสูงกว่าปีที่ผ่านมา 57.79 คะแนน",
    reads=(Aspect.SCORES,),
    only=tells_figures,
)
def quoted_change(reading: Reading, view: View) -> Iterator[Found]:
    """A change told of one score, which is not now minus before."""
    yield from (found for _, sure, found in _wrong_changes(reading, view.context) if sure)


@check_text(
    "quoted-change-likely",
    Severity.WARNING,
    "ผลต่างในข้อความน่าจะไม่ตรงกับคะแนนของสองปี",
    why="ตัวเลขที่ไม่ตรงกับผลต่างของเรื่องใดที่กล่าวถึงมักคัดลอกมาจากรายงานเก่า",
    example="แบบวัด IIT และคะแนนรวม ของหน่วยงานเปลี่ยนแปลงไปมากโดยเฉพาะด้านบริการ เพิ่มขึ้นจากปีที่ผ่านมา 57.79 คะแนน",
    reads=(Aspect.SCORES,),
    only=tells_figures,
)
def likely_quoted_change(reading: Reading, view: View) -> Iterator[Found]:
    """A change that is none of those of the scores named before it."""
    yield from (found for _, sure, found in _wrong_changes(reading, view.context) if not sure)


@check_text(
    "quoted-direction",
    Severity.WARNING,
    "เขียนว่าคะแนนเพิ่มขึ้นหรือลดลงผิดทาง",
    why="การบอกว่าเพิ่มขึ้นทั้งที่คะแนนลดลงทำให้การวิเคราะห์ขัดกับตาราง",
    example="คะแนน IIT ลดลงจากปีที่ผ่านมา",
    reads=(Aspect.SCORES,),
)
def wrong_direction(reading: Reading, view: View) -> Iterator[Found]:
    """A text that says up where the score fell, or down where it rose."""
    context = view.context
    said = reading.said
    if "ปี" not in said or reading.text.kind in _GOALS or not quotes_scores(reading, context):
        return
    claims = [found for found in _CLAIM.finditer(said) if _is_claim(said, found, context)]
    named = mentions(vocabulary_of(context.framework), said) if claims else ()
    for claim in claims:
        subjects = _subjects(said, named, claim.start())
        changes = [_change(context, one.key) for one in subjects]
        up = bool(claim["up"])
        if not subjects or any(change is None or not change or (change > 0) == up for change in changes):
            continue
        reach = range(claim.end(), claim.end() + _AMOUNT_REACH)
        if any(figure.start in reach for figure, _, _ in _wrong_changes(reading, context)):
            continue  # told of with its amount
        mention, change = subjects[0], changes[0] or Decimal(0)
        message = (
            f"{quoted(reading.around(*claim.span()))} ไม่ตรงกับคะแนนที่กรอก {score_name(mention.key)} "
            f"{_told(context, mention.key)} จึง{'เพิ่มขึ้น' if change > 0 else 'ลดลง'} {shown(abs(change))} โปรดแก้ไขข้อความ"
        )
        basis = (("said", said[mention.start : claim.end()]), ("change", shown(change)))
        yield Found(reading.text.place, message, basis)


def _wrong_changes(reading: Reading, context: Context) -> Iterator[tuple[Figure, bool, Found]]:
    """Every change told that is none, whether it is sure of which score, and the complaint."""
    for figure in _changes(reading, context):
        keys = _keys_of(reading, figure)
        sure = len(set(keys)) == 1 and (figure.tight or not figure.named)
        if not sure:
            own = keys_about(context, reading.text.indicators) if reading.text.indicators else ()
            keys = [*keys, *own, TOTAL] if keys and figure.scored else []
        found = _judged(reading, context, figure, keys, sure) if keys else None
        if found:
            yield figure, sure, found


def _changes(reading: Reading, context: Context) -> Iterator[Figure]:
    if reading.text.kind not in _GOALS:
        yield from (one for one in figures_of(reading, context) if one.sense is Sense.CHANGE and one.united)


def _keys_of(reading: Reading, figure: Figure) -> list[ScoreKey]:
    """Whose change it may be: of what is named before, else of the text's own indicator, else of the total."""
    if figure.named:
        return [one.key for one in figure.named]
    if figure.year.number == 0 and not _AGO_AFTER.match(reading.said, figure.end):
        return []
    own = [ScoreKey(ScoreLevel.INDICATOR, code) for code in reading.text.indicators]
    return own or ([TOTAL] if reading.text.kind is TextKind.SECTION else [])


def _judged(reading: Reading, context: Context, figure: Figure, keys: list[ScoreKey], sure: bool) -> Found | None:
    if figure.year.number not in (0, PREVIOUS, context.previous_year, context.assessed_year):
        return None
    change = _change(context, keys[0])
    wrong_way = figure.tight and len(set(keys)) == 1 and change is not None and figure.direction * change < 0
    if change is None or (not wrong_way and any(_means(context, figure, key) for key in dict.fromkeys(keys))):
        return None
    typed = reading.typed(figure.start, figure.end)
    message = (
        f"{quoted(reading.around(figure.start, figure.end))} {'' if sure else 'น่าจะ'}ไม่ตรงกับคะแนนที่กรอก "
        f"{score_name(keys[0])} {_told(context, keys[0])} จึง{'เพิ่มขึ้น' if change > 0 else 'ลดลง'} {shown(abs(change))} "
        "โปรดแก้ไขข้อความหรือตรวจสอบคะแนนที่กรอก"
    )
    certain = figure.tight and figure.scored and bool(change) and not wrong_way
    mend = reading.mend(figure.start, figure.end, in_like_digits(shown(abs(change)), typed)) if certain else None
    basis = (("said", reading.said[max(figure.start - 24, 0) : figure.end]), ("change", shown(change)))
    return Found(reading.text.place, message, basis, mend)


def _means(context: Context, figure: Figure, key: ScoreKey) -> bool:
    """Whether the number is the change in points or in percent, or the earlier score the text compares with."""
    parts = [key] if key.part or key in whole_and_tools(context.framework)[:1] else [key, *_halves(key)]
    for one in parts:
        change, before = _change(context, one), score_of(context, one, context.previous_year)
        if change is None or before is None:
            continue
        slack = _SLACK if figure.decimals >= 2 else Decimal(1).scaleb(-figure.decimals) / 2
        if abs(figure.value - abs(change)) <= slack or abs(figure.value - rounded(before)) <= _SLACK:
            return True
        if before and abs(figure.value - abs(change) / before * 100) <= max(slack, _PERCENT_SLACK):
            return True
    return False


def _halves(key: ScoreKey) -> tuple[ScoreKey, ...]:
    return (key._replace(part="1"), key._replace(part="2"))


def _change(context: Context, key: ScoreKey) -> Decimal | None:
    now = score_of(context, key, context.assessed_year)
    before = score_of(context, key, context.previous_year)
    return None if now is None or before is None else difference(now, before)


def _told(context: Context, key: ScoreKey) -> str:
    now = score_of(context, key, context.assessed_year)
    before = score_of(context, key, context.previous_year)
    told = ((context.previous_year, before), (context.assessed_year, now))
    return " ".join(f"ปีงบประมาณ พ.ศ. {year} คือ {shown(value)}" for year, value in told if value is not None)


def _is_claim(said: str, found: re.Match[str], context: Context) -> bool:
    """Whether up or down is said of the year before, and as a fact."""
    since = _SINCE.match(said, found.end())
    if since is None or _NOT_YET.search(said[max(found.start() - 24, 0) : found.start()]):
        return False
    return since["year"] in (None, str(context.previous_year))


def _subjects(said: str, named: tuple[Mention, ...], start: int) -> tuple[Mention, ...]:
    """The scores named before a claim, the nearest first; none where more than figures stand between."""
    before = [one for one in named if one.end <= start and start - one.end <= _REACH][::-1]
    if not before or not _BETWEEN.fullmatch(said, before[0].end, start):
        return ()
    if _WISH.search(said, max(before[0].start - _WISHED, 0), start):
        return ()
    return tuple(before)
