"""The form on which a unit reports one round, as a value: its rows and what is known of them."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ita_desktop.domain.measures import Measure, Result, Status, Step

# What no XML file can hold: it is gone when the form comes back.
_DROPPED = frozenset((*map(chr, range(9)), "\x0b", "\x0c", *map(chr, range(14, 32)), "\ufffe", "\uffff"))


@dataclass(frozen=True, slots=True)
class FormKey:
    """Which row of the file a row of a form is about; `result` is empty where nothing had been reported of it.

    `seen` is the fingerprint of what the form showed, so that a row the unit left alone is told from a changed one.
    """

    measure: str
    step: str = ""
    result: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a form says of one row: as much of a result as a unit is asked for."""

    status: Status | None = None
    reported_on: date | None = None
    output: str = ""
    outcome: str = ""
    problems: str = ""
    suggestions: str = ""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row: a measure without steps or one step (`step_number` 0: the measure as a whole), and what is reported.

    `number` is that of the measure's first title in the table; `text` is the step's with its sub-points, else "".
    """

    key: FormKey
    number: int
    step_number: int
    title: str
    text: str
    answer: Answer = Answer()


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """Of which office, measures year (Buddhist era), round and unit a form is; `unit` is the unit's id or "".

    `unit_name` is printed; it is empty for what nobody answers for.
    """

    office: str
    office_name: str
    fiscal_year: int
    round_end: date
    unit: str = ""
    unit_name: str = ""


@dataclass(frozen=True, slots=True)
class UnitForm:
    """The form of one unit for the round that ends on `identity.round_end`.

    `due` is the last day to hand it in and `send_to` who takes it.
    """

    identity: FormIdentity
    due: date
    send_to: str
    rows: tuple[FormRow, ...] = ()


def answer_of(result: Result) -> Answer:
    """What a form shows of a result."""
    return Answer(result.status, result.reported_on, result.output, result.outcome, result.problems, result.suggestions)


def fingerprint(answer: Answer) -> str:
    """A short name of what an answer says, equal for answers that say the same."""
    day = answer.reported_on.isoformat() if answer.reported_on else ""
    texts = (answer.output, answer.outcome, answer.problems, answer.suggestions)
    said = "\x1f".join((answer.status or "", day, *map(said_alike, texts)))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def said_alike(text: str) -> str:
    """A text as answers are compared: what Excel and Word do to spaces, line ends and control signs is no change."""
    return " ".join("".join(sign if sign >= " " else " " for sign in text if sign not in _DROPPED).split())


def step_words(step: Step) -> str:
    """A step's text with its sub-points as lines below it."""
    return "\n".join((step.text, *(f"({n}) {point}" for n, point in enumerate(step.sub_points, 1))))


def measure_words(measure: Measure) -> str:
    """The titles of a measure, one a line."""
    return "\n".join(measure.titles)
