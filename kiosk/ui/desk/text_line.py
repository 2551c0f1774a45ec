"""A line to type in at the desk, named and labelled, that offers no menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit


def text_line(name: str, words: str, most: int) -> QLineEdit:
    """An empty line for at most so many characters; `words` say what belongs in it."""
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(most)
    line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line
