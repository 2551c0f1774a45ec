"""Hears a code scanner that types like a keyboard, and keeps what it types from everything else.

Such a scanner sends a code as a burst of keys, faster than anybody types, and Enter at its end.
A run of keys is held back until it is clear what it is: a burst is taken whole or dropped whole,
a person's few keys are handed on to where they were typed, a moment later.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

GAP_MS = 50
"""Keys further apart than this are not of one run. Scanners need 1 to 20 ms a key."""
PATIENT_GAP_MS = 90
"""The same where nobody has a keyboard to type on: slow scanners, by radio, are heard too."""
BURST_GAP_MS = 250
"""Once it is a scanner that types, it may be held up by a busy machine and still go on."""
LOOK_AGAIN_MS = 25
"""After a pause: until keys that were already delivered have been handed over."""
BURST = 6
"""A run of at least so many keys was not typed by hand."""
LONGEST = 2048
"""No code on paper holds more; whatever does is not worth the memory."""

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
"""What scanners can be set to send at a code's end; some send two of them."""
_SHIFTS = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


@dataclass(slots=True)
class _Run:
    """Keys that follow each other without a pause."""

    events: list[QKeyEvent] = field(default_factory=list)
    characters: list[str] = field(default_factory=list)
    keys: int = 0
    hand_gap_ms: int = GAP_MS
    spoiled: bool = False
    """There is a key in it that no code contains."""

    def add(self, event: QKeyEvent) -> None:
        if self.keys < BURST:
            self.events.append(_copy(event))
        if event.type() != QEvent.Type.KeyPress or event.key() in _SHIFTS:
            return
        self.keys += 1
        plain = not (event.modifiers() & ~_PLAIN) and event.text().isprintable()
        if not (event.text() and plain) or self.keys > LONGEST:
            self.spoiled = True
        else:
            self.characters.append(event.text())

    @property
    def gap_ms(self) -> int:
        """How long the next key may take to be one of this run."""
        return self.hand_gap_ms if self.keys < BURST else BURST_GAP_MS

    @property
    def text(self) -> str:
        """What was scanned; empty if it cannot be a code."""
        return "" if self.spoiled else "".join(self.characters)


class ScannerInput(QObject):
    """Listens to the keys of one window once `listen` was called with the window on the screen."""

    scanned = Signal(str)
    """A whole burst; "" for one with keys in it that no code contains."""

    def __init__(self, window: QWidget, *, gap_ms: int = GAP_MS) -> None:
        """`gap_ms`: keys further apart were typed by hand."""
        super().__init__(window)
        self._window, self._gap_ms = window, gap_ms
        self._run = self._new_run()
        self._pressed_at = 0
        self._scanned_at: int | None = None
        self._looked_again = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._paused)

    def listen(self) -> None:
        """Begin to listen. Keys made by this program, such as the keyboard's on the glass, do
        not pass here."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def rest(self) -> None:
        """Hear nothing until told to listen again; keys go where they are typed."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._pressed(event)
            return True
        if event.type() == QEvent.Type.KeyRelease and self._run.events:
            self._run.add(event)
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> None:
        # By the keyboard's own clock: it runs on while this program is busy with something else.
        stamp, before = event.timestamp(), self._pressed_at
        self._pressed_at = stamp
        if self._run.keys and stamp - before > self._run.gap_ms:
            self._run_over()
        if event.key() in _ENDS and self._ends_a_scan(stamp):
            return
        self._run.add(event)
        self._looked_again = False
        self._pause.start(self._run.gap_ms)

    def _ends_a_scan(self, stamp: int) -> bool:
        """Whether this is the end of a burst, or one more end of the burst before."""
        if self._run.keys >= BURST:
            self._pause.stop()
            run, self._run = self._run, self._new_run()
            self._scanned_at = stamp
            self.scanned.emit(run.text)
            return True
        after = self._scanned_at
        # Else the second end would press the button that has the focus by now.
        return not self._run.keys and after is not None and stamp - after <= BURST_GAP_MS

    def _new_run(self) -> _Run:
        return _Run(hand_gap_ms=self._gap_ms)

    def _paused(self) -> None:
        if self._looked_again:
            self._run_over()
            return
        # This program may have been busy, and more of the run stands in the queue behind this
        # timer: let it come first.
        self._looked_again = True
        self._pause.start(LOOK_AGAIN_MS)

    def _run_over(self) -> None:
        run, self._run = self._run, self._new_run()
        if run.keys >= BURST:
            return  # a scan that was cut short, or a cat on the keyboard
        for event in run.events:
            QCoreApplication.sendEvent(QApplication.focusWidget() or self._window, event)


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
