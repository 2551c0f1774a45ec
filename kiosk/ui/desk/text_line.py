"""A line to type in at the desk, named and labelled, that offers no menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.widgets.text import Text


def text_line(name: str, words: str, most: int) -> QLineEdit:
    """An empty line for at most so many characters; `words` say what belongs in it."""
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(most)
    line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line


class LabelledLine(QWidget):
    """A line with what belongs in it above, for forms in which several are filled in at once."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(line.placeholderText(), "small", ink="muted"))
        line.setPlaceholderText("")
        column.addWidget(line)
