"""The shifted forms of Thai vowels and tone marks that fonts keep at U+F700–U+F71A and old PDFs let be copied."""

TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
UPPER_LEFT = dict(
    zip("\u0e34\u0e35\u0e36\u0e37\u0e31\u0e47\u0e4d", "\uf701\uf702\uf703\uf704\uf710\uf712\uf711", strict=True)
)
UPPER = frozenset((*UPPER_LEFT, "\u0e4e"))
TONE_LOW = dict(zip(TONES, "\uf70a\uf70b\uf70c\uf70d\uf70e", strict=True))
TONE_LOW_LEFT = dict(zip(TONES, "\uf705\uf706\uf707\uf708\uf709", strict=True))
TONE_LEFT = dict(zip(TONES, "\uf713\uf714\uf715\uf716\uf717", strict=True))
BELOW_LOW = dict(zip("\u0e38\u0e39\u0e3a", "\uf718\uf719\uf71a", strict=True))
NO_TAIL = {"ฐ": "\uf700", "ญ": "\uf70f"}
_VARIANTS = (UPPER_LEFT, TONE_LOW, TONE_LOW_LEFT, TONE_LEFT, BELOW_LOW, NO_TAIL)
PLAIN = {variant: plain for variants in _VARIANTS for plain, variant in variants.items()}
