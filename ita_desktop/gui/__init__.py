"""How it is seen: PySide6 widgets over session; no widget opens, saves or composes anything itself."""
