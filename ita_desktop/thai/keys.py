"""The number keys of a Thai keyboard (Kedmanee) that was left in Thai: which digits were meant."""

_DIGITS = str.maketrans("ๅ/-ภถุึคตจใม", "1234567890.,")


def digits_meant(text: str) -> str:
    """The number that the same keys type in English ("ตภใถจ": 94.50); empty where one of them is no number key."""
    typed = text.strip()
    meant = typed.translate(_DIGITS)
    is_number = meant.replace(".", "", 1).isdecimal() and meant.isascii()
    return meant if is_number and meant != typed else ""
