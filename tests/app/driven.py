"""`python -m tests.app.driven ARGUMENTS`: the program, with a hand that obeys its standard input.

A line in, a line out. The hand is told letters, names of buttons and digests, never whole names
or numbers: what is later found of a person in this process was left there by the program.
"""

import gc
import hashlib
import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from kiosk import cli
from kiosk.tour.hands import Hands, TourFailed, wait_until
from kiosk.ui.lobby.window import LobbyWindow


class Hand(QObject):
    """Does on the GUI thread what a thread has read."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._hands = Hands()
        self.told.connect(self._do, Qt.ConnectionType.QueuedConnection)

    @property
    def lobby(self) -> LobbyWindow:
        """The window."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, LobbyWindow):
                return window
        raise LookupError("no lobby is open")

    @Slot(str)
    def _do(self, line: str) -> None:
        verb, _, rest = line.partition(" ")
        try:
            answer = getattr(self, f"do_{verb}")(rest)
        except (TourFailed, LookupError, AttributeError, AssertionError, StopIteration):
            answer = "failed " + traceback.format_exc().replace("\n", " | ")
        print(f"> {answer if answer is not None else 'done'}", flush=True)

    def do_tap(self, name: str) -> None:
        """Press a button."""
        self._hands.tap(self.lobby, name)

    def do_see(self, name: str) -> None:
        """Wait for a page by its class."""
        wait_until(lambda: type(self.lobby.page).__name__ == name, name)

    def do_page(self, _rest: str) -> str:
        """The page there is now."""
        return type(self.lobby.page).__name__

    def do_key(self, key: str) -> None:
        """Press one key of the keyboard on the glass; again if it was not taken, as people do."""
        self._hands.type_on_screen(self.lobby.keyboard.letters, "")
        page = self.lobby.page
        field = None if page is None else page.field
        assert field is not None, "nothing is typed here"
        before = field.whole_text
        for _ in range(3):
            self._hands.press_key(self.lobby.keyboard.letters, key)
            with suppress(TourFailed):
                wait_until(lambda: field.whole_text != before, f"{key} to be taken", 2)
                return
        raise TourFailed(f"{key} is not taken")

    def do_choose(self, character: str) -> None:
        """Press the candidate that is this one character."""
        wait_until(lambda: self._candidate(character), f"a candidate {character}")
        button = self._candidate(character)
        assert button is not None
        self._hands.tap_widget(button)
        QTest.qWait(30)

    def do_digest(self, name: str) -> str:
        """What is in a field, without saying it."""
        fields = [one for one in self.lobby.findChildren(QLineEdit, name) if one.isVisible()]
        return digest(fields[0].text())

    def do_copy(self, name: str) -> None:
        """Mark what is in a field, and copy it, as somebody with a keyboard would."""
        field = next(one for one in self.lobby.findChildren(QLineEdit, name) if one.isVisible())
        field.selectAll()
        field.copy()

    def do_clipboard(self, _rest: str) -> str:
        """How much is in the clipboard."""
        return str(len(QApplication.clipboard().text()))

    def do_sign(self, name: str) -> None:
        """Write on a pad."""
        self._hands.sign(self.lobby, name)

    def do_left(self, wanted: str) -> str:
        """What in this process still says one of these, each told as length and digest: its kind,
        never what it says."""
        asked = dict(one.split(":") for one in wanted.split())
        lengths = {int(length) for length in asked}

        def said(words: str) -> bool:
            return len(words) in lengths and digest(words) == asked[str(len(words))]

        QTest.qWait(500)  # what the program frees a moment later is freed
        found = {f"widget {what}" for what, words in _said_by_widgets() if said(words)}
        gc.unfreeze()
        for owner in gc.get_objects():
            for held in gc.get_referents(owner):
                if type(held) is str and len(held) in lengths and said(held):
                    found.add(f"object {type(owner).__module__}.{type(owner).__name__}")
        return ";".join(sorted(found)) or "nothing"

    def _candidate(self, character: str) -> QAbstractButton | None:
        buttons = self.lobby.keyboard.findChildren(QAbstractButton)
        for button in buttons:
            named = button.objectName().startswith("candidate.")
            if named and button.isVisible() and button.text() == character:
                return button
        return None


def _said_by_widgets() -> Iterator[tuple[str, str]]:
    for widget in QApplication.allWidgets():
        for said in _texts(widget):
            yield widget.objectName() or type(widget).__name__, said


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QLineEdit):
        yield widget.text()
    yield widget.accessibleName()
    yield widget.windowTitle()
    yield widget.toolTip()


def digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _listen() -> None:
    while (application := QApplication.instance()) is None or application.startingUp():
        time.sleep(0.05)  # nobody tells this thread
    hand = Hand()
    hand.moveToThread(application.thread())
    for line in sys.stdin:
        hand.told.emit(line.strip())
    os._exit(3)  # the test is gone


if __name__ == "__main__":
    threading.Thread(target=_listen, daemon=True).start()
    sys.exit(cli.main())
