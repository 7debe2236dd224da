"""What a place is called in Thai, for lists of places where no check named it."""

from collections.abc import Mapping

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import numbered
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, score_name
from ita_desktop.domain.texts import FINDING_FIELDS, MEASURE_FIELDS, RESULT_FIELDS, measure_name

_OFFICE_PARTS = {
    "profiles": "ข้อมูลทั่วไปของหน่วยงาน",
    "units": "ส่วนราชการ",
    "people": "บุคลากร",
    "chain": "ลำดับความเห็น",
    "images": "ภาพของหน่วยงาน",
    "preferences": "ค่าที่หน่วยงานเลือก",
}


def place_name(file: OfficeFile, place: Place, titles: Mapping[str, str]) -> str:
    """A place in a few words; `titles` are those of the documents by id. Never empty, whatever the ids say."""
    match place.kind:
        case PlaceKind.SCORE:
            return _score_name(place)
        case PlaceKind.LEVEL:
            return f"ระดับผลการประเมิน ปี {place.fiscal_year}"
        case PlaceKind.FINDING:
            return _finding_name(place)
        case PlaceKind.RECOMMENDATION:
            return f"ข้อเสนอแนะ ปี {place.fiscal_year}"
        case PlaceKind.MEASURE:
            return _measure_name(file, place, MEASURE_FIELDS.get(place.field, ""))
        case PlaceKind.RESULT:
            return _measure_name(file, place, RESULT_FIELDS.get(place.field, "ผลการดำเนินการ"))
        case PlaceKind.DOCUMENT:
            return titles.get(place.ids[0], "เอกสาร") if place.ids else f"เอกสาร ปี {place.fiscal_year}"
        case PlaceKind.CORRECTION | PlaceKind.FRAMEWORK:
            return f"เกณฑ์การประเมิน ปี {place.fiscal_year}"
    return _OFFICE_PARTS.get(place.ids[0] if place.ids else "", "หน่วยงาน")


def _score_name(place: Place) -> str:
    try:
        level, *rest = place.ids
        return score_name(ScoreKey(ScoreLevel(level), *rest))
    except (ValueError, TypeError):
        return f"คะแนน ปี {place.fiscal_year}"


def _finding_name(place: Place) -> str:
    if len(place.ids) < 2:
        return f"บทวิเคราะห์ ปี {place.fiscal_year}"
    level, code = place.ids[:2]
    subject = f"แบบวัด {code}" if level == ScoreLevel.TOOL else f"ตัวชี้วัดที่ {code}"
    named = {str(kind): name for kind, name in FINDING_FIELDS.items()}
    return f"{named.get(place.field, 'บทวิเคราะห์')}ของ{subject}"


def _measure_name(file: OfficeFile, place: Place, part: str) -> str:
    numbers = {measure.id: number for number, measure in numbered(year_of(file, place.fiscal_year).measures)}
    if not place.ids or place.ids[0] not in numbers:
        return f"มาตรการ ปี {place.fiscal_year}"
    return f"{measure_name(numbers[place.ids[0]])} {part}".strip()
