"""How the work is seen: PySide6 widgets."""
