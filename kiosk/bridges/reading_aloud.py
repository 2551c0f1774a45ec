"""Joins the lobby to the voice: sentences are read to the resident where they can be heard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.settings import Settings
from kiosk.ui.ports import ReadingVoice

if TYPE_CHECKING:  # a desk without sound does without
    from kiosk.voice.voice import Voice

LOOK_EVERY_MS = 250


class ReadingAloud(ReadingVoice):
    """The reading voice in front of `voice`; silent until `tell_heard` says that there is sound."""

    _found = Signal(bool)

    def __init__(self, voice: "Voice", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._hears = self._reading = False
        self._found.connect(self._note, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self, interval=LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)

    def can_read(self) -> bool:
        return self._hears and self._voice.silent is None

    def reading(self) -> bool:
        return self._reading

    def read(self, text: str) -> None:
        self._voice.read(text)
        self._reading = True
        self._watch.start()
        self.changed.emit()

    def say(self, prompt: str) -> None:
        self._voice.say(prompt)
        if self._reading:
            self._ended()

    def hush(self) -> None:
        self._voice.hush()
        if self._reading:
            self._ended()

    def set_loudness(self, percent: int) -> None:
        self._voice.set_loudness(percent)

    def tell_heard(self, hears: bool) -> None:
        """Whether this machine can be heard; from any thread."""
        self._found.emit(hears)

    @Slot(bool)
    def _note(self, hears: bool) -> None:
        self._hears = hears
        self.changed.emit()

    def _look(self) -> None:
        if not self._voice.busy:
            self._ended()

    def _ended(self) -> None:
        self._reading = False
        self._watch.stop()
        self.changed.emit()


def look_for_sound(reader: ReadingAloud, settings: Settings) -> None:
    """Tell `reader` whether it can be heard. Takes seconds where the sound device hangs."""
    from kiosk.voice.opening import deaf_because, missing_packages

    reader.tell_heard(not missing_packages() and deaf_because(settings.voice_device) is None)
