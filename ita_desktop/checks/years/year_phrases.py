"""Every year and date a text names, in whatever form it is written, and what it means."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.remembering import remembered
from ita_desktop.checks.years.year_meanings import BUDDHIST, GREGORIAN, Lead, YearPhrase
from ita_desktop.checks.years.year_uses import Use, use_of
from ita_desktop.thai.datewords import MONTH, month_number

_EARLIEST_SHORT = 40
_DASH = re.compile("[‐‑‒–—―−]")
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,5}(?![0-9x])")
_ERA = r"(?P<era>[พค])(?: ?\.? ?ศ ?\.?|ุทธ ?ศักราช|ริสต์? ?ศักราช)"
_AMOUNT = (
    r"บาท|ล้าน|แสน|หมื่น|พัน|คน|ราย(?!งาน)|ครัวเรือน|หลัง|ครอบครัว|ชุด|ฉบับ|เล่ม|แผ่น|หน้า"
    r"|เมตร|กิโล|ตาราง|ตัว(?!ชี้วัด)|ไร่|ตัน|คัน|เครื่อง|หน่วย|%|คะแนน|ลิตร|ต้น(?!ปี)|แห่ง|เรื่อง(?!ที่)|คำร้อง"
)
_COUNT = rf"{_AMOUNT}|ครั้ง(?!ที่)|โครงการ|วัน(?!ที่)|เดือน|ปี|ชั่วโมง|นาที|น\.|ข้อ|ขึ้นไป|อยู่ในระดับ|ร้อยละ|ประเด็น|หมู่|องศา"
_PART_OF_AMOUNT = re.compile(r",[0-9]{3}(?![0-9])|\.[0-9]{1,2}(?![0-9])")
_NUMBER_GOES_ON = re.compile(r"[-/.,:][0-9]")
_LISTED = re.compile(r" ?(?:,|และ|กับ|หรือ)? ?(?:และ ?)?\Z")
_ANY_MONTH = MONTH.replace("?P<month>", "?:")
_AMOUNT_FOLLOWS = re.compile(rf" ?(?:{_AMOUNT})")
_COUNT_FOLLOWS = re.compile(rf" ?(?:{_COUNT})|[.,:][0-9]")
_DATE = re.compile(
    rf"(?P<day>[0-9]{{1,2}})[ ./,-]*+{MONTH}"
    rf"(?:[ ./,-]*+(?:ปี ?)?(?:{_ERA})?[ .]*+(?P<year>[0-9]{{4}}|[0-9]{{2}}(?! ?(?:{_COUNT})|[.,:/][0-9]))(?![0-9])"
    rf"(?! ?{_ANY_MONTH}(?![ก-๎])))?"
)
_IN_NUMBERS = re.compile(
    r"(?P<day>[0-9]{1,2}) ?(?P<mark>[-/.]) ?(?P<month>[0-9]{1,2}) ?(?P=mark) ?(?P<year>[0-9]{4}|[0-9]{2})"
    r"(?![0-9]|[-/.][0-9])"
)
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])")
_MONTH_BEFORE = re.compile(rf"{MONTH}[ ./,-]*(?:ปี ?)?(?:{_ERA})?[ .]*\Z")
_LEAD = re.compile(
    r"(?:(?P<fiscal>ปี ?งบ ?ประ ?มา[ณน]|ปี ?งบ ?ฯ?|งบ(?:ประมาณ)? ?(?:ประจำ ?)?ปี|(?<![a-z])fy|fiscal year)"
    r"|(?P<ita>(?<![a-z])ita(?: ?(?:ประจำ ?)?ปี)?)|(?P<year>(?:ประจำ ?)?ปี(?: ?การศึกษา| ?ปฏิทิน)?))?"
    rf"[ :(]*(?:{_ERA})?[ :(./'’-]*\Z"
)
_MEETING = re.compile(r"(?:(?P<quarter>ไตรมาส)|ครั้ง|รอบ|ภาคเรียน|สมัย)(?:ที่)? ?[0-9]{1,3} ?/ ?\Z")
_NO_YEAR_BEFORE = re.compile(
    r"(?:จำนวน|โทร(?:ศัพท์|สาร)?\.?|รหัส|เลข(?:ที่|หมาย)?|หมาย|ที่|ร้อยละ|สาย(?:ด่วน)?|(?:ห้อง|อาคาร|ถนน|ทางหลวง)[ก-๎]{0,20}|ซอย|รุ่น|โฉนด|ทะเบียน|ชั้น|กลุ่ม"
    r"|มอก\.?|หน้า|ข้อ|บาท|[0-9][-.,/: ]|[a-z#@_/.-]|(?<![ก-๎])[ก-ฮ]{1,2}) ?\Z|[ก-๎]\Z"
)
_TO = re.compile(
    rf" ?(?:-|/|~|(?:จน)?ถึง) ?(?P<lead>(?:ปี ?(?:งบ ?ประมาณ|งบฯ?)?)? ?(?:{_ERA})? ?)(?P<to>[0-9]{{4}}|[0-9]{{2}})"
    rf"(?![0-9]|[-/.,][0-9]| ?{_ANY_MONTH})"
)
# A year torn by the making of a PDF, or with the letter o in it: ๒๕ ๖๘, 256o.
_TORN = re.compile(r"2 ?[456](?: ?[0-9] ?[0-9o]| ?o ?[0-9o])(?![0-9o])")
_SURE_ENDS = ("งบประมาณ", "ปีงบ", "ศ", "ศักราช")
_LEAD_ENDS = ("ปี", "ณ", "น", "งบ", "ฯ", "ศ", "ษา", "ทิน", "ราช", "ita", "fy", "year")
_MONTH_ENDS = tuple("คยพมนธ์าตฯcbrnylgptve")
_BETWEEN = " :(./'’-"
_LONGEST_SPAN = 40


@remembered
def year_phrases(said: str) -> tuple[YearPhrase, ...]:
    """All years and dates of a folded text in reading order; numbers that are no years are left out."""
    if not _NUMBER.search(said):
        return ()
    plain = _DASH.sub("-", said)
    found: list[YearPhrase] = []
    done = work = 0
    for number in _NUMBER.finditer(plain):
        if number.start() < done:
            continue
        for phrase in _read(plain, number, found[-1] if found else None):
            use = phrase.use
            if use is Use.WORK:
                use = use_of(plain, phrase.start, phrase.end, work, phrase.lead.value, whole_date=bool(phrase.day))
            if use is Use.WORK and phrase.lead is Lead.FISCAL:
                work = phrase.end
            found.append(replace(phrase, start=max(phrase.start, done), use=use))
            done = phrase.end
    return tuple(found)


def names_years(reading: Reading) -> bool:
    """Whether a text has any year or date."""
    return bool(year_phrases(reading.said))


def years_of_work(said: str) -> tuple[YearPhrase, ...]:
    """The phrases that name years of the office's work: no laws, plans, history or document numbers."""
    return tuple(phrase for phrase in year_phrases(said) if phrase.use is Use.WORK)


def _read(plain: str, number: re.Match[str], before: YearPhrase | None) -> Iterator[YearPhrase]:
    """The date or year a number begins or is; of a pair 2568-69 both."""
    forms = (_date, _month_and_year, _year)
    if len(number[0]) == 2 and int(number[0]) >= _EARLIEST_SHORT:  # the 66 of ต.ค.66-มี.ค.67 is no day
        forms = (_month_and_year, _date, _year)
    one = next(filter(None, (form(plain, number) for form in forms)), None) or _listed(plain, number, before)
    if one is None:
        return
    if one.lead is Lead.MONTH or not (to := _TO.match(plain, one.end)):
        yield one
        return
    last = int(to["to"]) if len(to["to"]) == 4 else (one.year or 0) // 100 * 100 + int(to["to"])
    if one.year is not None and 2 <= last - one.year <= _LONGEST_SPAN:
        yield replace(one, end=to.end(), use=Use.PLAN)
        return
    yield one
    if not to["lead"].strip() and last in BUDDHIST and one.year is not None and -1 <= last - one.year <= 1:
        place = to.span("to")
        yield replace(one, start=place[0], end=place[1], first=place[0], last=place[1], digits=to["to"])


def _listed(plain: str, number: re.Match[str], before: YearPhrase | None) -> YearPhrase | None:
    """The next year of a list: 2566, 2567 และ 2568."""
    if before is None or before.month or len(number[0]) != 4 or int(number[0]) not in BUDDHIST:
        return None
    if not _LISTED.match(plain[before.end : number.start()]) or _AMOUNT_FOLLOWS.match(plain, number.end()):
        return None
    return YearPhrase(*number.span(), *number.span(), number[0], Lead.NONE, use=before.use)


def _date(plain: str, number: re.Match[str]) -> YearPhrase | None:
    start = number.start()
    if len(number[0]) == 4 and (found := _ISO.match(plain, start)):
        return _dated(found, Lead.MONTH) if int(found["month"]) <= 12 else None
    if len(number[0]) > 2 or (plain[start - 1 : start].isascii() and plain[start - 1 : start].isalpha()):
        return None
    if found := _IN_NUMBERS.match(plain, start):
        return _dated_in_numbers(plain, found)
    found = _DATE.match(plain, start)
    return _written_date(plain, found) if found else None


def _written_date(plain: str, found: re.Match[str]) -> YearPhrase | None:
    digits = found["year"] or ""
    if digits and not _means_year(digits, found["era"] or ""):
        return None
    after = plain[found.end() : found.end() + 1]
    if not digits and (int(found["day"]) > 31 or ("ก" <= after <= "๎" and "." in found["month"])):
        return None
    return _dated(found, Lead.MONTH)


def _dated_in_numbers(plain: str, found: re.Match[str]) -> YearPhrase | None:
    """9/1/2566; a house number or section number looks much like it."""
    digits, before = found["year"], plain[found.start() - 1 : found.start()]
    day, month = int(found["day"]), int(found["month"])
    if before in ("/", "-", ".") or not 1 <= month <= 31 or not 1 <= day <= 31:
        return None
    if len(digits) == 2 and (found["mark"] == "." or int(digits) < _EARLIEST_SHORT or month > 12):
        return None
    if len(digits) == 4 and int(digits) not in BUDDHIST and int(digits) not in GREGORIAN and int(digits) < 2900:
        return None
    return _dated(found, Lead.MONTH)


def _dated(found: re.Match[str], lead: Lead) -> YearPhrase:
    named = found.groupdict()
    month = found["month"]
    number = int(month) if month.isdecimal() else month_number(month)
    first, last = found.span("year") if named["year"] else (found.end(), found.end())
    return YearPhrase(
        *found.span(), first, last, named["year"] or "", lead, named.get("era") or "", number, int(found["day"])
    )


def _month_and_year(plain: str, number: re.Match[str]) -> YearPhrase | None:
    start, end, digits = *number.span(), number[0]
    before = plain[max(start - 30, 0) : start]
    if len(digits) not in (2, 4) or not before.rstrip(" ./,-").endswith((*_MONTH_ENDS, "ศ", "ปี", "ราช")):
        return None
    found = _MONTH_BEFORE.search(before)
    if not found or not _means_year(digits, found["era"] or "") or _COUNT_FOLLOWS.match(plain, end):
        return None
    if len(digits) == 4 and int(digits) not in BUDDHIST and int(digits) not in GREGORIAN and not found["era"]:
        return None
    phrase = max(start - 30, 0) + found.start()
    return YearPhrase(phrase, end, start, end, digits, Lead.MONTH, found["era"] or "", month_number(found["month"]))


def _year(plain: str, number: re.Match[str]) -> YearPhrase | None:
    start, end = number.span()
    from_ = max(start - 40, 0)
    before = plain[from_:start]
    ending = before.rstrip(_BETWEEN)
    if ending.endswith(_SURE_ENDS) and (whole := _TORN.match(plain, start)):
        end = whole.end()
    digits = plain[start:end].replace(" ", "").replace("o", "0")
    if len(digits) == 1 or _PART_OF_AMOUNT.match(plain, end):
        return None
    if before.rstrip(" ").endswith("/"):
        return _numbered(plain, before, start, end, digits)
    lead, era, place = Lead.NONE, "", start
    if ending.endswith(_LEAD_ENDS) and (found := _LEAD.search(before)):
        lead, era = _lead(found), found["era"] or ""
        words = found.start("era") if lead is Lead.ERA else found.start()
        place = from_ + words if lead is not Lead.NONE else start
    if not _is_year(plain, before, end, digits, lead, era):
        return None
    return YearPhrase(place, end, start, end, digits, lead, era)


def _lead(found: re.Match[str]) -> Lead:
    for lead, group in ((Lead.FISCAL, "fiscal"), (Lead.ITA, "ita"), (Lead.YEAR, "year"), (Lead.ERA, "era")):
        if found[group]:
            return lead
    return Lead.NONE


def _numbered(plain: str, before: str, start: int, end: int, digits: str) -> YearPhrase | None:
    """1/2569: of a meeting or quarter a year, of a paper a part of its number."""
    if len(digits) != 4 or int(digits) not in BUDDHIST or plain[end : end + 1] == "/":
        return None
    if found := _MEETING.search(before):
        lead = Lead.FISCAL if found["quarter"] else Lead.MEETING
        return YearPhrase(start - len(before) + found.start(), end, start, end, digits, lead)
    return YearPhrase(start, end, start, end, digits, Lead.NONE, use=Use.NUMBER)


def _is_year(plain: str, before: str, end: int, digits: str, lead: Lead, era: str) -> bool:
    if lead is Lead.NONE:
        return len(digits) == 4 and int(digits) in BUDDHIST and _stands_as_year(plain, before, end)
    if len(digits) == 2:
        return _means_year(digits, era) and (bool(era) or _COUNT_FOLLOWS.match(plain, end) is None)
    if len(digits) == 4:
        known = int(digits) in BUDDHIST or bool(era) or lead is Lead.FISCAL
        return known or (_AMOUNT_FOLLOWS.match(plain, end) is None and lead is not Lead.ITA)
    return (bool(era) or lead is Lead.FISCAL) and _COUNT_FOLLOWS.match(plain, end) is None


def _stands_as_year(plain: str, before: str, end: int) -> bool:
    """Whether a bare number is neither an amount nor a part of a longer number."""
    if _NO_YEAR_BEFORE.search(before) or _COUNT_FOLLOWS.match(plain, end):
        return False
    to = _TO.match(plain, end)
    return _NUMBER_GOES_ON.match(plain, end) is None or bool(to and (len(to["to"]) == 2 or int(to["to"]) in BUDDHIST))


def _means_year(digits: str, era: str) -> bool:
    """Two digits are a Buddhist year from 40 on, or behind พ.ศ.; four may be a slip."""
    return len(digits) == 4 or era == "พ" or (not era and int(digits) >= _EARLIEST_SHORT)
