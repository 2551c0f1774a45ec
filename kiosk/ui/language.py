"""Which language the faces speak: Chinese as written in the source, English from `*_en.qm`."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal

Code = Literal["zh", "en"]


class Language(QObject):
    """Switches the whole program; whoever shows words listens to `changed` and writes anew."""

    changed = Signal(str)
    """The new code."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._code: Code = "zh"
        self._english: list[QTranslator] = []

    @property
    def code(self) -> Code:
        """zh or en."""
        return self._code

    def switch(self, code: Code) -> None:
        """Speak this language from now on."""
        if code == self._code:
            return
        self._code = code
        if code == "en":
            for translator in self._loaded():
                QCoreApplication.installTranslator(translator)
        else:
            for translator in self._english:
                QCoreApplication.removeTranslator(translator)
        self.changed.emit(code)

    def _loaded(self) -> list[QTranslator]:
        if not self._english:
            for file in sorted(self._folder.glob("*_en.qm")):
                translator = QTranslator(self)
                if translator.load(str(file)):
                    self._english.append(translator)
        return self._english
