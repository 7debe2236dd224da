"""Thai and Arabic digits: folding for comparing, and the two print switches, which leave codes alone."""

import re

_THAI = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC = "0123456789"
_PAIRS = tuple(zip(_THAI, _ARABIC, strict=True))
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_LATIN = re.compile("[A-Za-z]")
_THAI_DIGIT = re.compile("[๐-๙]")

# The possessive quantifiers keep a run of 100,000 signs linear.
_CODE_OR_NUMBER = re.compile(
    r"""
      (?i:https?|ftp)://[!-~]*+(?:(?<=/)\S+)?            # an address; Thai letters only behind a slash
    | (?![0-9]{1,20}\.[A-Za-z])                          # in "1.E-Service" the 1 is a list number
      (?:
        (?:[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+\.)++[A-Za-z]{2,}+/[!-~]*+            # site.go.th/page
      | [A-Za-z0-9]++(?:(?:[-.@]|_++|–(?=[0-9]))[A-Za-z0-9]++)*+                  # o1–43, COVID-19, a.1@b.go.th
      )
    | [0-9]++
    """,
    re.VERBOSE,
)


def plain_digits(text: str) -> str:
    """Every Thai digit as an Arabic one, for comparing and parsing."""
    if _THAI_DIGIT.search(text):
        for thai, arabic in _PAIRS:  # str.translate takes ten times as long
            text = text.replace(thai, arabic)
    return text


def arabic_digits(text: str) -> str:
    """The text as a paper with Arabic digits prints it."""
    return text.translate(_TO_ARABIC)


def thai_digits(text: str) -> str:
    """The text as a paper with Thai digits prints it.

    A digit belongs to a code, and stays, where it touches a Latin letter, also over - . _ @ (i1, E-Service2,
    COVID-19, ITA2568, o1–43), and in addresses of pages and mail; in "ITA 2568" it is a number.
    """
    return _CODE_OR_NUMBER.sub(_switch, text)


def _switch(match: re.Match[str]) -> str:
    found = match[0]
    return found if _LATIN.search(found) else found.translate(_TO_THAI)
