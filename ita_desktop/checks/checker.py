"""Runs every check over a working year and remembers, so that after an edit only what depends on it is looked at."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from ita_desktop.checks.aspects import Aspect, value_of
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Check, TextCheck, TextFilter
from ita_desktop.checks.view import Tools, View
from ita_desktop.domain.context import Context
from ita_desktop.domain.forms import Forms
from ita_desktop.domain.issues import Issue, Place, PlaceKind, Severity
from ita_desktop.domain.texts import Text

FAILED = "check-failed"
"""The check an issue names that says a check itself could not be carried out."""

type _Value = tuple[object, ...]
type _Group = tuple[frozenset[Aspect], TextFilter]


class Checker:
    """The checks of one open office; not to be used by two threads at once.

    With `note_failure`, a check that raises is noted and complained of, and the others go on; without, it raises.
    """

    def __init__(
        self, checks: Iterable[Check | TextCheck], note_failure: Callable[[Exception], object] | None = None
    ) -> None:
        listed = tuple(checks)
        self._note_failure = note_failure
        self._year_checks = tuple(one for one in listed if isinstance(one, Check))
        self._text_checks = _grouped(one for one in listed if isinstance(one, TextCheck))
        self._readings: dict[Text, Reading] = {}
        self._of_year: dict[str, tuple[_Value, tuple[Issue, ...]]] = {}
        self._of_texts: dict[_Group, tuple[_Value, dict[Reading, tuple[Issue, ...]]]] = {}

    def issues(self, context: Context, forms: Forms, tools: Tools) -> tuple[Issue, ...]:
        """All issues, the gravest first, then in the order of the checks; accepted ones are still among them."""
        return self.looked_at(context, forms, tools)[1]

    def looked_at(self, context: Context, forms: Forms, tools: Tools) -> tuple[View, tuple[Issue, ...]]:
        """The issues, and the view they were found in, for whoever wants to know more of it."""
        before, known = self._readings, dict(self._readings)
        view = View(context, forms, tools, lambda text: known.get(text) or known.setdefault(text, Reading(text)))
        found = [issue for check in self._year_checks for issue in self._year_issues(check, view)]
        self._readings = {reading.text: reading for reading in view.readings}
        places = {reading: number for number, reading in enumerate(view.readings)}
        new = tuple(reading for reading in view.readings if reading.text not in before)
        gone = tuple(reading for reading in before.values() if reading not in places)
        for group, checks in self._text_checks.items():
            self._forget(group, gone, view)
            of_texts = self._text_issues(group, checks, view, new)
            found += (issue for reading in sorted(of_texts, key=places.__getitem__) for issue in of_texts[reading])
        order = list(Severity)
        return view, tuple(sorted(found, key=lambda issue: order.index(issue.severity)))

    def _year_issues(self, check: Check, view: View) -> tuple[Issue, ...]:
        value = _value(check.reads, view.context)
        known = self._of_year.get(check.id)
        if known is not None and check.reads and known[0] == value:
            return known[1]
        try:
            issues = check.issues(view)
        except Exception as error:
            issues = (self._failure(check, error, Place(PlaceKind.OFFICE, view.context.working_year), "ทั้งปี"),)
        self._of_year[check.id] = (value, issues)
        return issues

    def _forget(self, group: _Group, gone: Iterable[Reading], view: View) -> None:
        """Lets go of what was found in texts that are gone; of everything where what the group reads has changed."""
        then, found = self._of_texts.get(group, ((), {}))
        if then == _value(group[0], view.context):
            for reading in gone:
                found.pop(reading, None)
        else:
            self._of_texts.pop(group, None)

    def _text_issues(
        self, group: _Group, checks: tuple[TextCheck, ...], view: View, new: Iterable[Reading]
    ) -> dict[Reading, tuple[Issue, ...]]:
        """What a group of checks says of the texts it complains of; only texts it does not know are looked at."""
        reads, only = group
        known = self._of_texts.get(group)
        found = known[1] if known else {}
        for reading in new if known else view.readings:
            issues = tuple(self._issues_of(reading, checks, view)) if only(reading) else ()
            if issues:
                found[reading] = issues
        self._of_texts[group] = (_value(reads, view.context), found)
        return found

    def _issues_of(self, reading: Reading, checks: tuple[TextCheck, ...], view: View) -> Iterator[Issue]:
        for check in checks:
            try:
                yield from check.issues(reading, view)
            except Exception as error:
                yield self._failure(check, error, reading.text.place, reading.text.name)

    def _failure(self, check: Check | TextCheck, error: Exception, place: Place, where: str) -> Issue:
        """What is said instead of what a check would have found; the error itself where nobody notes it."""
        if self._note_failure is None:
            raise error
        self._note_failure(error)
        message = (
            f"โปรแกรมตรวจเรื่อง “{check.title}” ไม่สำเร็จ จึงไม่ทราบว่ามีข้อผิดพลาดนี้หรือไม่ เรื่องอื่นตรวจได้ตามปกติ "
            "โปรดตรวจสอบเรื่องนี้ด้วยตนเอง"
        )
        return Issue(FAILED, Severity.WARNING, place, message, (("check", check.id),), None, where)


def _grouped(checks: Iterable[TextCheck]) -> Mapping[_Group, tuple[TextCheck, ...]]:
    """The checks of texts by what they read besides and which texts they are about, in their order."""
    groups: dict[_Group, tuple[TextCheck, ...]] = {}
    for check in checks:
        group = (check.reads, check.only)
        groups[group] = (*groups.get(group, ()), check)
    return groups


def _value(reads: Iterable[Aspect], context: Context) -> _Value:
    return tuple(value_of(aspect, context) for aspect in sorted(reads, key=lambda one: one.value))
