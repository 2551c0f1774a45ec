"""Lets whoever stands here change the look: large print by one tap, the rest on the panel."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.ui.lobby.prompts import LobbyPrompts
from kiosk.ui.lobby.questions import LobbyQuestions
from kiosk.ui.theme.look import Look


class LookChoice(QObject):
    """Emits `wanted`; the window wears it and says so with `worn`."""

    wanted = Signal(object)
    """Look"""

    def __init__(self, questions: LobbyQuestions, prompts: LobbyPrompts) -> None:
        super().__init__(questions)
        self._questions, self._prompts = questions, prompts
        self._look, self._sounds_in_head = Look(), True

    def worn(self, look: Look, *, sounds_in_head: bool) -> None:
        """What is worn now, and whether how loud it is can be chosen in the head of the page."""
        self._look, self._sounds_in_head = look, sounds_in_head

    def change_size(self) -> None:
        """From standard to large print and back."""
        look = self._look
        self.wanted.emit(replace(look, size="standard" if look.elder else "elder"))

    def open(self) -> None:
        """Show the panel over the page, so that each choice is seen on it at once."""
        loudness = None if self._sounds_in_head else self._prompts.loudness
        panel = self._questions.looks(self._look, loudness=loudness)
        panel.chosen.connect(self._try_on)
        panel.louder.connect(self._prompts.speak_at)
        panel.louder.connect(self.open)

    def _try_on(self, look: Look) -> None:
        self.wanted.emit(look)
        self.open()
