"""One contract for all loudspeakers: aplay on a device, and the tests' own in memory."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.errors import Unavailable
from kiosk.voice.loudspeaker import Aplay, Loudspeaker
from kiosk.voice.studio import as_wav
from tests.voice.recording_loudspeaker import RecordingLoudspeaker
from tests.voice.wavs import samples

SOUND = bytes(range(256)) * 3_000
"""Eight seconds: far more than a pipe holds, so that a device nobody reads from is stuck."""
WAV = as_wav(SOUND)


class Room(Protocol):
    """A loudspeaker and somebody who hears it."""

    @property
    def loudspeaker(self) -> Loudspeaker: ...

    def listen(self) -> None:
        """From now on the device takes sound as fast as it comes."""

    def wait_for_sound(self) -> None:
        """Until a recording has begun, with nobody listening yet."""

    def heard(self) -> bytes: ...


class MemoryRoom:
    def __init__(self) -> None:
        self.loudspeaker = self._memory = RecordingLoudspeaker(held=True)

    def listen(self) -> None:
        self._memory.let_go(10)

    def wait_for_sound(self) -> None:
        assert self._memory.begun.acquire(timeout=10)

    def heard(self) -> bytes:
        return b"".join(samples(wav) for wav in self._memory.whole)


@dataclass
class AlsaRoom:
    """A device of ALSA's file plugin that writes into a pipe: as slow as whoever reads it."""

    pipe: Path

    def __post_init__(self) -> None:
        os.mkfifo(self.pipe)
        self.loudspeaker = Aplay(f"file:FILE={self.pipe},FORMAT=raw")
        self._heard = bytearray()
        self._ears: threading.Thread | None = None
        self._first_byte = b""
        self._end = -1

    def wait_for_sound(self) -> None:
        self._end = os.open(self.pipe, os.O_RDONLY)
        self._first_byte = os.read(self._end, 1)

    def listen(self) -> None:
        self._ears = threading.Thread(target=self._hear)
        self._ears.start()

    def _hear(self) -> None:
        end = self._end if self._end >= 0 else os.open(self.pipe, os.O_RDONLY)
        with os.fdopen(end, "rb") as sound:
            self._heard += self._first_byte + sound.read()

    def heard(self) -> bytes:
        if self._ears is not None:
            self._ears.join(timeout=10)
        return bytes(self._heard)


@pytest.fixture(params=["memory", "aplay"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    made: Room = MemoryRoom() if request.param == "memory" else AlsaRoom(tmp_path / "pipe")
    yield made
    made.heard()


def test_a_recording_is_heard_whole_before_play_comes_back(room: Room) -> None:
    room.listen()
    room.loudspeaker.play(WAV, threading.Event())
    # A device may add quiet up to the end of its buffer.
    assert room.heard()[: len(SOUND)] == SOUND
    assert not any(room.heard()[len(SOUND) :])


def test_a_recording_is_cut_where_it_is(room: Room) -> None:
    cut = threading.Event()
    player = threading.Thread(target=room.loudspeaker.play, args=(WAV, cut))
    player.start()
    room.wait_for_sound()
    cut.set()
    room.loudspeaker.stop()
    player.join(timeout=10)
    assert not player.is_alive()
    room.listen()
    assert len(room.heard()) < len(SOUND)


def test_stopping_when_nothing_plays_does_not_harm_what_follows(room: Room) -> None:
    room.loudspeaker.stop()
    room.listen()
    room.loudspeaker.play(WAV, threading.Event())
    assert room.heard()[: len(SOUND)] == SOUND


def test_what_was_cut_before_it_began_does_not_wait_for_the_device(room: Room) -> None:
    cut = threading.Event()
    cut.set()
    room.loudspeaker.play(WAV, cut)
    assert room.heard() == b""


def test_a_device_that_is_not_there_is_told_with_the_reason() -> None:
    with pytest.raises(Unavailable) as trouble:
        Aplay("no_such_device").play(WAV, threading.Event())
    assert trouble.value.key == "voice.device_missing"
    assert "No such file" in str(trouble.value.values["cause"])


def test_a_device_that_takes_no_sound_is_given_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    stuck = Aplay(f"file:FILE={tmp_path / 'pipe'},FORMAT=raw", grace_s=0.2)
    with pytest.raises(Unavailable) as trouble:
        stuck.play(as_wav(SOUND[:960]), threading.Event())
    assert trouble.value.key == "voice.stuck"


def test_a_machine_without_the_player_is_told_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unavailable) as trouble:
        Aplay("null").play(WAV, threading.Event())
    assert trouble.value.key == "voice.player_missing"
