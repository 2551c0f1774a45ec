"""The language of a face that is not the resident's: desk and board keep theirs.

The lobby switches the whole program to the language a resident chose. Where all faces run in one
process, the board over the heads of everybody and the clerk's desk must not follow.
"""

from pathlib import Path

from PySide6.QtCore import QTranslator

from kiosk.ui.language import Code


class OwnLanguage:
    """Looks texts up without installing anything; Chinese is what the source says."""

    def __init__(self, code: Code, folder: Path) -> None:
        self.code = code
        self._translators: list[QTranslator] = []
        if code != "zh":
            for file in sorted(folder.glob(f"*_{code}.qm")):
                translator = QTranslator()
                if translator.load(str(file)):
                    self._translators.append(translator)

    def either(self, chinese: str, english: str | None) -> str:
        """Of a name the one in this language; the Chinese one where there is no other."""
        return english or chinese if self.code == "en" else chinese

    def translate(self, context: str, text: str) -> str:
        """`text` in this language; as it stands where nobody has translated it."""
        for translator in self._translators:
            # Qt says str, and gives None or "" for a text it does not know.
            found: str | None = translator.translate(context, text)
            if found:
                return found
        return text
