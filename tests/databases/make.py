"""Writes the database of the present schema and its expected content: `python -m tests.databases.make`.

Databases of schemas that were released are never written again; only the newest may be, until its release.
"""

import json
from pathlib import Path

from ita_desktop.store.codec import to_json
from ita_desktop.store.database import create
from ita_desktop.store.migrations import SCHEMA_VERSION
from tests.store.made import full_file

FOLDER = Path(__file__).parent
NEWEST = FOLDER / f"schema-{SCHEMA_VERSION}.ita"


def main() -> None:
    NEWEST.unlink(missing_ok=True)
    create(NEWEST, full_file())
    text = json.dumps(to_json(full_file()), ensure_ascii=False, indent=1)
    NEWEST.with_suffix(".json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
