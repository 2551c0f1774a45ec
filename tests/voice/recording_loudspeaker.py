"""A loudspeaker in memory: passes the contract of the real one, and plays as long as told."""

import threading

from kiosk.errors import Unavailable


class RecordingLoudspeaker:
    """Keeps what it played. `held`: a recording lasts until `let_go`, or until it is cut."""

    def __init__(self, *, held: bool = False) -> None:
        self.whole: list[bytes] = []
        """Recordings heard to their end, in their order."""
        self.cut: list[bytes] = []
        self.begun = threading.Semaphore(0)
        """Released each time a recording begins."""
        self.at_once, self.most_at_once = 0, 0
        self.missing = False
        """Whether it has been unplugged."""
        self._held = held
        self._state = threading.Condition()
        self._let_go = 0
        self._stopped = False

    def play(self, wav: bytes, cut: threading.Event) -> None:
        if self.missing:
            raise Unavailable("voice.device_missing", device="memory", cause="unplugged")
        with self._state:
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            self._stopped = False
            self.begun.release()
            if self._held:
                self._state.wait_for(lambda: self._let_go or self._stopped or cut.is_set())
                self._let_go = max(0, self._let_go - 1) if not cut.is_set() else self._let_go
            (self.cut if cut.is_set() else self.whole).append(wav)
            self.at_once -= 1
            self._state.notify_all()

    def stop(self) -> None:
        with self._state:
            self._stopped = True
            self._state.notify_all()

    def let_go(self, recordings: int = 1) -> None:
        """So many recordings, from the one playing now on, come to their end."""
        with self._state:
            self._let_go += recordings
            self._state.notify_all()

    def wait_for(self, *, whole: int = 0, cut: int = 0) -> None:
        """Until so many were heard or cut; fails after ten seconds."""
        with self._state:
            heard = self._state.wait_for(
                lambda: len(self.whole) >= whole and len(self.cut) >= cut, timeout=10
            )
        assert heard, f"{len(self.whole)} whole, {len(self.cut)} cut"
