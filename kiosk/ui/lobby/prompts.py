"""What the lobby says aloud, and when: a sentence for what a resident has to do just now.

Touching the screen cuts it short. How loud it is the resident chooses; the next one finds it as
the center set it. The sentences are Mandarin, so nothing is said to whoever reads English.
"""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.lobby.activities.routes import ActivityTaken
from kiosk.ui.lobby.appointments.routes import Booked
from kiosk.ui.lobby.care.routes import CareConsent, CareTaken
from kiosk.ui.lobby.errands.routes import AskConsent, ErrandTaken
from kiosk.ui.lobby.hall_watch import HallNow, HallWatch
from kiosk.ui.lobby.idle import IdleWatch
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.rooms.routes import RoomTaken
from kiosk.ui.lobby.routes import GuideOf, Home, Number, Rated, RateVisit, Route, Scan
from kiosk.ui.lobby.services.routes import OrderTaken
from kiosk.ui.ports import FaceContext
from kiosk.ui.printer_words import printer_warning
from kiosk.ui.printing_ports import PrinterNotice

LOUDNESS = (100, 45, 0)
"""Percent of what the time of day allows, in the order one tap after another goes through."""
ARRIVALS: dict[type, str] = {
    Scan: "scan",
    RateVisit: "rate",
    Rated: "done",
    AskConsent: "consent",
    CareConsent: "consent",
    Mine: "scan",
}
"""Page to the sentence said when it opens."""

WITH_A_SLIP = (Number, ErrandTaken, Booked, RoomTaken, ActivityTaken, CareTaken, OrderTaken)
"""Pages whose slip is on its way: that it is not coming is said aloud."""
_NOT_OUT = ("failed", "expired", "unknown")


class LobbyPrompts(QObject):
    """Speaks for the lobby's window; silent without a voice."""

    loudness_changed = Signal(object)
    """Percent, once the resident has chosen another; None once nothing can be heard (any more)."""

    def __init__(
        self, context: FaceContext, window: QWidget, hall: HallWatch, idle: IdleWatch
    ) -> None:
        super().__init__(window)
        self._voice, self._slips = context.reader, context.slips
        self._step = 0
        self._here: Route | None = None
        self._mandarin = True
        self._told_closed = False
        self._warned = False
        self._slips.slip_changed.connect(self._slip_changed)
        if context.papers is not None:
            context.papers.paper_changed.connect(self._slip_changed)
        self._slips.notice_changed.connect(self._printer_changed)
        hall.changed.connect(self.hall_seen)
        idle.warned.connect(self.asked_whether_there)
        idle.touched.connect(self.touched)
        if self._voice is not None:
            self._voice.changed.connect(self._heard_or_not)

    @property
    def loudness(self) -> int | None:
        """Percent chosen by the resident; None where nothing can be heard."""
        heard = self._voice is not None and self._voice.can_read()
        return LOUDNESS[self._step] if heard else None

    def louder_or_softer(self) -> None:
        """The next loudness, heard at once."""
        self._set((self._step + 1) % len(LOUDNESS))

    def speak_at(self, percent: int) -> None:
        """One of the three loudnesses, heard at once."""
        self._set(LOUDNESS.index(percent))

    def speak_to(self, *, mandarin: bool) -> None:
        """Whether whoever is here has chosen Chinese."""
        self._mandarin = mandarin

    def arrived(self, route: Route) -> None:
        """A page has opened."""
        self._here, self._warned = route, False
        self._say(ARRIVALS.get(type(route), ""))
        if isinstance(route, WITH_A_SLIP):
            self._printer_changed(self._slips.notice())

    def hall_seen(self, now: HallNow) -> None:
        """On the first look at home outside opening hours: what can be done all the same."""
        if isinstance(self._here, Home) and not now.opening.open and not self._told_closed:
            self._told_closed = True
            self._say("closed")

    def asked_whether_there(self, _seconds: int = 0) -> None:
        """Nobody has touched anything for long; said once, not every second."""
        if not self._warned:
            self._warned = True
            self._say("timeout")

    def staff_called(self) -> None:
        """Somebody asked for a person."""
        self._say("staff-coming")

    def touched(self) -> None:
        """Somebody goes on: what was being said is over."""
        self._warned = False
        if self._voice is not None:
            self._voice.hush()

    def visit_ended(self) -> None:
        """The next one finds it as it was."""
        self.touched()
        self._told_closed = False
        self._set(0)

    def _slip_changed(self, subject: UUID, state: str) -> None:
        if state == "printed" and subject == self._slip_of_here():
            self._say("take-slip")
        elif state == "printed" and isinstance(self._here, GuideOf):
            self._say("print-checklist")
        elif state in _NOT_OUT and subject == self._slip_of_here() and self._slips.notice().prints:
            self._read(QCoreApplication.translate("slips", "小票没有打好,请拍照或记下屏幕上的号码"))

    def _slip_of_here(self) -> UUID | None:
        """What the slip that is waited for here is about."""
        match self._here:
            case Number(ticket=ticket):
                return ticket.id
            case ErrandTaken(receipt=receipt):
                return receipt.id
            case Booked(view=view):
                return view.id
        return None

    def _printer_changed(self, notice: PrinterNotice) -> None:
        warning = printer_warning(notice)
        if warning is None or not isinstance(self._here, WITH_A_SLIP):
            return
        if notice is PrinterNotice.PAPER_OUT and isinstance(self._here, Number):
            self._say("paper-out")
        elif isinstance(self._here, Number):
            self._read("。".join(warning))
        else:
            self._read(
                QCoreApplication.translate("slips", "{printer},请拍照或记下屏幕上的编号").format(
                    printer=warning[0]
                )
            )

    def _read(self, words: str) -> None:
        if self._audible and self._voice is not None:
            self._voice.read(words)

    @property
    def _audible(self) -> bool:
        return self._mandarin and bool(self.loudness)

    def _say(self, prompt: str) -> None:
        if prompt and self._audible and self._voice is not None:
            self._voice.say(prompt)

    def _heard_or_not(self) -> None:
        self.loudness_changed.emit(self.loudness)

    def _set(self, step: int) -> None:
        self._step = step
        if self._voice is not None:
            self._voice.set_loudness(LOUDNESS[step])
            self.loudness_changed.emit(self.loudness)
