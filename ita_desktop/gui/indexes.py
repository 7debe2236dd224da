"""How Qt's models and views say where something stands in a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

type Index = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()
"""The place above all rows; what a model's own methods take for it where Qt names none."""
