"""Keeps the band about the machine true, until somebody has read it."""

from PySide6.QtCore import QObject

from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.machine_words import MachineWords
from kiosk.ui.machine_port import MachineState, MachineWatch
from kiosk.ui.own_language import OwnLanguage


class MachineBand(QObject):
    """A band that was put away comes back when there is something else to say."""

    def __init__(self, watch: MachineWatch | None, parent: QObject) -> None:
        super().__init__(parent)
        self._watch = watch
        self._face: DeskFace | None = None
        self._words: MachineWords | None = None
        self._read: tuple[str, str] | None = None
        if watch is not None:
            watch.changed.connect(self._show)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Say it on this face, in this language."""
        self._face, self._words = face, MachineWords(own)
        face.machine.pressed.connect(self._put_away)
        if self._watch is not None:
            self._show(self._watch.state())

    def _show(self, state: MachineState) -> None:
        if self._face is None or self._words is None:
            return
        said = self._words.band(state)
        if said is None or said == self._read:
            self._face.machine.hide()
        else:
            self._face.machine.say(*said)
        if said is None:
            self._read = None

    def _put_away(self) -> None:
        if self._face is not None and self._words is not None and self._watch is not None:
            self._read = self._words.band(self._watch.state())
            self._face.machine.hide()
