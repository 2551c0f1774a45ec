"""A call at the desk is heard in the hall: the board's voice, through a device of ALSA's."""

import os
import threading
from pathlib import Path

from kiosk.voice import announcement
from kiosk.voice.opening import open_clips
from kiosk.voice.studio import Studio
from tests.app.house import House
from tests.voice.wavs import samples


class Hall:
    """Ears: what comes out of the loudspeaker, a call at a time."""

    def __init__(self, pipe: Path, calls: int) -> None:
        os.mkfifo(pipe)
        self.device = f"file:FILE={pipe},FORMAT=raw"
        self._pipe, self._calls = pipe, calls
        self.heard: list[bytes] = []
        self._ears = threading.Thread(target=self._listen, daemon=True)
        self._ears.start()

    def _listen(self) -> None:
        for _ in range(self._calls):
            self.heard.append(self._pipe.read_bytes())


def test_two_calls_in_a_row_are_both_heard_whole(house: House, tmp_path: Path) -> None:
    hall = Hall(tmp_path / "pipe", calls=2)
    house.settings = house.settings.model_copy(update={"voice_device": hall.device})
    house.open("desk", "board")
    house.sign_in()
    for _ in range(2):
        house.issue()
    house.tap(house.desk, "call_next")
    house.tap(house.desk, "serve")
    house.tap(house.desk, "finish")
    house.tap(house.desk, "call_next")
    house.until(lambda: len(hall.heard) == 2, within_ms=20_000)
    clips = open_clips()
    for heard, label in zip(hall.heard, ("A001", "A002"), strict=True):
        said = samples(Studio(clips).record(announcement.call(label, 1, clips)).wav)
        assert heard[: len(said)] == said


def test_a_hall_without_sound_still_sees_its_calls(house: House) -> None:
    house.settings = house.settings.model_copy(update={"voice_device": "no_such_device"})
    faces = house.open("desk", "board")
    house.sign_in()
    house.issue()
    house.tap(house.desk, "call_next")
    house.until(lambda: house.board.panel.call is not None)
    house.until(lambda: faces.voice is not None and faces.voice.silent)


def test_a_board_can_be_told_to_be_silent(house: House) -> None:
    house.settings = house.settings.model_copy(update={"voice": False})
    assert house.open("board").voice is None
    house.close()
    house.settings = house.settings.model_copy(update={"voice": True})
    assert house.open("desk").voice is None  # it calls nobody and reads nothing aloud
