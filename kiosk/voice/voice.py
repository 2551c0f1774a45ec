"""The voice of a hall: what is to be said waits in line and is said one by one."""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog

from kiosk.clock import Clock, local
from kiosk.data.machine_lock import MachineLock
from kiosk.errors import Unavailable
from kiosk.voice import announcement
from kiosk.voice.announcement import Part, Words
from kiosk.voice.clips import Clips
from kiosk.voice.loudspeaker import Loudspeaker
from kiosk.voice.studio import Studio
from kiosk.voice.volume import DayOfSound

STALE_AFTER_S = 60.0
"""A call this old is not said any more: whoever it was for has been called again, or has come."""
CLOSE_WITHIN_S = 5.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Utterance:
    what: str
    parts: Sequence[Part]
    asked: float
    is_call: bool
    cut: threading.Event = field(default_factory=threading.Event)


class Voice:
    """Says calls and prompts on a thread of its own; none of its methods waits for a sound.

    Calls are said whole, in the order they came, and before prompts. A prompt belongs to what a
    resident sees just now: the next one takes its place, also in the middle of a word. What comes
    before `start` is said after it. Where nothing can be heard the voice goes on silently, says
    so once in the log, and is back as soon as the device is.

    `turn` is what the boards of one machine share: one of them says the calls, and when its
    process ends another does. Prompts need no turn.
    """

    def __init__(
        self,
        clips: Clips,
        loudspeaker: Loudspeaker,
        *,
        clock: Clock,
        day: DayOfSound,
        turn: MachineLock | None = None,
        stale_after_s: float = STALE_AFTER_S,
    ) -> None:
        self._clips, self._loudspeaker = clips, loudspeaker
        self._clock, self._day, self._stale_after_s = clock, day, stale_after_s
        self._turn = turn
        self._studio = Studio(clips)
        self._calls: deque[_Utterance] = deque()
        self._prompt: _Utterance | None = None
        self._prompt_percent = 100
        self._saying: _Utterance | None = None
        self._silent: str | None = None
        self._closing = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="voice", daemon=True)

    @property
    def silent(self) -> str | None:
        """Why the last announcement was not heard; None if it was, or nothing was said yet."""
        return self._silent

    @property
    def busy(self) -> bool:
        """Whether something is being said, or waits to be."""
        with self._changed:
            return bool(self._saying or self._calls or self._prompt)

    def start(self) -> None:
        """Begin to speak."""
        self._thread.start()

    def call(self, label: str, desk: int | str) -> None:
        """Call the number `label` to `desk`; called again, it is said again."""
        parts = announcement.call(label, desk, self._clips)
        self._put(self._utterance(f"{label} {desk}", parts, is_call=True))

    def say(self, prompt: str) -> None:
        """Say the sentence `say-<prompt>` to whoever stands in front of the screen."""
        parts = announcement.prompt(prompt, self._clips)
        if parts:
            self._put(self._utterance(f"say-{prompt}", parts, is_call=False))
        else:
            log.warning("no such prompt", key=prompt)

    def read(self, text: str) -> None:
        """Read a sentence out as a prompt; it is never written to the log."""
        self._put(self._utterance("a sentence", (Words(text),), is_call=False))

    def hush(self) -> None:
        """Be quiet for whoever touches the screen: cuts and forgets prompts, never calls."""
        with self._changed:
            self._drop_prompts()

    def set_loudness(self, percent: int) -> None:
        """How loud prompts are from now on, of what the time of day allows. Calls stay."""
        self._prompt_percent = percent

    def close(self) -> None:
        """Stop at once and forget what waits: the program ends."""
        with self._changed:
            self._closing = True
            self._calls.clear()
            self._prompt = None
            if self._saying is not None:
                self._saying.cut.set()
                self._loudspeaker.stop()
            self._changed.notify()
        if self._thread.ident is not None:
            self._thread.join(CLOSE_WITHIN_S)
        if self._turn is not None:
            self._turn.release()

    def _utterance(self, what: str, parts: Sequence[Part], *, is_call: bool) -> _Utterance:
        return _Utterance(what, parts, self._clock.monotonic(), is_call)

    def _put(self, utterance: _Utterance) -> None:
        with self._changed:
            if utterance.is_call:
                self._calls.append(utterance)
            else:
                self._drop_prompts()
                self._prompt = utterance
            self._changed.notify()

    def _drop_prompts(self) -> None:
        # Under the lock a prompt being said cannot turn into a call before it is stopped.
        self._prompt = None
        saying = self._saying
        if saying is not None and not saying.is_call:
            saying.cut.set()
            self._loudspeaker.stop()

    def _run(self) -> None:
        while (utterance := self._next()) is not None:
            try:
                self._say(utterance)
            except Unavailable as trouble:
                self._fall_silent(trouble)

    def _next(self) -> _Utterance | None:
        with self._changed:
            self._saying = None
            self._changed.wait_for(lambda: self._closing or self._calls or self._prompt)
            if self._closing:
                return None
            if self._calls:
                self._saying = self._calls.popleft()
            else:
                self._saying, self._prompt = self._prompt, None
            return self._saying

    def _say(self, utterance: _Utterance) -> None:
        age = self._clock.monotonic() - utterance.asked
        if age > self._stale_after_s:
            log.warning("too old to be said", what=utterance.what, age_s=round(age))
            return
        if utterance.is_call and self._turn is not None and not self._turn.take():
            return
        volume = self._day.volume(local(self._clock.now()).time())
        if not utterance.is_call:
            volume = volume * self._prompt_percent // 100
        if volume <= 0:
            return
        recording = self._studio.record(utterance.parts, volume=volume)
        if utterance.cut.is_set():
            return
        self._loudspeaker.play(recording.wav, utterance.cut)
        if self._silent is not None:
            log.info("the voice is heard again")
            self._silent = None

    def _fall_silent(self, trouble: Unavailable) -> None:
        if self._silent != trouble.key:
            log.warning("the voice is silent", cause=str(trouble))
            self._silent = trouble.key
