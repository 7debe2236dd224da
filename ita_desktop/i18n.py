"""The words of the interface: Thai as written in the code, or English from resources/locale when that is chosen."""

from pathlib import Path

_english: dict[str, str] = {}


def use_language(language: str, catalogues: Path) -> None:
    """From now on `_` answers in `language`, "th" or "en"; a missing catalogue leaves everything Thai."""
    _english.clear()
    catalogue = catalogues / language / "LC_MESSAGES" / "ita_desktop.po"
    if language != "th" and catalogue.is_file():
        _english.update(_read(catalogue))


def _read(catalogue: Path) -> dict[str, str]:
    from babel.messages.pofile import read_po  # slow to import and not needed for Thai

    with catalogue.open("rb") as source:
        return {str(message.id): str(message.string) for message in read_po(source) if message.id and message.string}


def _(thai: str) -> str:
    """The sentence in the language of the interface."""
    return _english.get(thai, thai)
