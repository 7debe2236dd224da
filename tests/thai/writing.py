"""Thai text as hypothesis makes it: every Thai sign, in every order, among Latin letters and odd ones."""

from hypothesis import strategies as st

THAI_SIGNS = "".join(chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C)))
ODD_SIGNS = "0123456789 aZio.,-–_/:@()“”\"'\u00a0\u200b\n\t\x00😀ﬁİß"

thai_text = st.text(THAI_SIGNS + ODD_SIGNS, max_size=60)
any_text = st.text(max_size=40) | thai_text
