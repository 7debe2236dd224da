"""Starts the program: `python -m ita_desktop`, the installed command and the frozen programs all come here."""

import sys

from ita_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
