"""Where recordings are heard: ALSA's `aplay` in a process of its own."""

import io
import os
import subprocess
import threading
import wave
from typing import Protocol

from kiosk.errors import Unavailable

GRACE_S = 5.0
"""How much longer than itself a recording may take before the device counts as stuck."""


class Loudspeaker(Protocol):
    """Plays one recording at a time."""

    def play(self, wav: bytes, cut: threading.Event) -> None:
        """Play all of it and come back when it has been heard, or when it was cut.

        `Unavailable` ("voice.player_missing", "voice.device_missing", "voice.stuck") if it was
        not heard, or not all of it.
        """
        ...

    def stop(self) -> None:
        """Cut what plays now, if anything does. Set its `cut` first. Any thread; never waits."""
        ...


class Aplay:
    """`aplay` on an ALSA device: "default", "plughw:1,0" or what else `aplay -L` names."""

    def __init__(self, device: str = "default", *, grace_s: float = GRACE_S) -> None:
        self._device, self._grace_s = device, grace_s
        self._playing: subprocess.Popen[bytes] | None = None

    def play(self, wav: bytes, cut: threading.Event) -> None:
        try:
            player = subprocess.Popen(
                ["aplay", "-q", "-D", self._device, "-"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env={**os.environ, "LC_ALL": "C"},
            )
        except OSError as trouble:
            raise Unavailable("voice.player_missing", cause=trouble.strerror) from trouble
        with player:
            self._playing = player
            if cut.is_set():  # before stop() could see the player
                player.kill()
            try:
                _, told = player.communicate(wav, timeout=seconds(wav) + self._grace_s)
            except subprocess.TimeoutExpired as trouble:
                player.kill()
                raise Unavailable("voice.stuck", device=self._device) from trouble
            finally:
                self._playing = None
        if player.returncode and not cut.is_set():
            raise Unavailable("voice.device_missing", device=self._device, cause=_last_line(told))

    def stop(self) -> None:
        player = self._playing
        if player is not None:
            player.kill()


def seconds(wav: bytes) -> float:
    """How long a WAV file plays."""
    with wave.open(io.BytesIO(wav)) as file:
        return float(file.getnframes() / file.getframerate())


def _last_line(told: bytes) -> str:
    lines = told.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].rpartition("aplay: ")[2] if lines else "no reason given"
