"""The board over the hall: who is called where, who waits, when the center is open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.assets_folder import assets_folder
from kiosk.center.guides.catalog import DepartmentView
from kiosk.center.queue.discretion import is_discreet
from kiosk.errors import XinqiaoError
from kiosk.ui.board.busiest import Waiting
from kiosk.ui.board.call_panel import CallPanel
from kiosk.ui.board.call_queue import CallQueue
from kiosk.ui.board.call_table import CallTable
from kiosk.ui.board.plan import board_plan
from kiosk.ui.board.strips import HeadStrip, InfoStrip
from kiosk.ui.board.waiting_strip import WaitingStrip
from kiosk.ui.board.watch import POLL_MS, BoardNow, BoardWatch
from kiosk.ui.board.words import BoardWords
from kiosk.ui.language import Code
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.poster_round import PosterRound
from kiosk.ui.poster_words import PosterWords
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.lettering import Lettering
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import BOARD
from kiosk.ui.widgets.poster_frame import PosterFrame

HOLD_MS = 5000
"""A call keeps the panel at least this long, however many wait behind it."""
EM, RADIUS = 54, 20
"""Of posters, in units of the sheet."""
STALE_AFTER = 5
"""So many questions without an answer, and the board says that it may be behind."""


class BoardWindow(QWidget):
    """Speaks `language`, whatever the lobby is switched to. Shows numbers, never names."""

    announce = Signal(object)
    """BoardCall: it has just taken the panel; a voice may say it."""

    def __init__(
        self,
        context: FaceContext,
        *,
        language: Code = "zh",
        poll_ms: int = POLL_MS,
        hold_ms: int = HOLD_MS,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        family = load_fonts(assets_folder() / "fonts")
        theme = Theme(BOARD, context.pitch_mm, family=family)
        self.setStyleSheet(theme.style_sheet)
        self._words = BoardWords(OwnLanguage(language, assets_folder() / "i18n"))
        self._center, self._clock = context.center, context.clock
        self._discreet = context.discreet
        self._draw(Lettering(theme))
        self._queue = CallQueue()
        self._now: BoardNow | None = None
        self._unanswered = 0
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(hold_ms)
        self._hold.timeout.connect(self._advance)
        self.posters = (
            None
            if context.posters is None
            else PosterRound(
                context.posters,
                self.poster,
                PosterWords(self._words.translate, english=self._words.english),
                pauses=True,
                parent=self,
            )
        )
        self.watch = BoardWatch(context.tasks, context.clock, poll_ms=poll_ms, parent=self)
        self.watch.looked.connect(self._looked)
        self.watch.beat.connect(self._answered)
        self.watch.lost.connect(self._lost)
        self.watch.start()

    def _draw(self, lettering: Lettering) -> None:
        words, center = self._words, self._center
        name = words.center(center.name, center.name_en)
        self.setWindowTitle(name)
        self.head = HeadStrip(lettering, words, self._clock, name)
        self.panel = CallPanel(lettering, words)
        self.table = CallTable(lettering, words)
        self.waiting = WaitingStrip(lettering, words)
        self.info = InfoStrip(lettering)
        self.poster = PosterFrame(lettering, EM, radius=RADIUS)
        for part in (self.head, self.panel, self.table, self.waiting, self.info, self.poster):
            part.setParent(self)
        self.panel.show_message(*words.welcome())
        self.info.show_info(words.info_head(), "", words.phone(center.phone))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        plan = board_plan(self.width(), self.height())
        self.waiting.cells = plan.cells
        for part, place in (
            (self.head, plan.head),
            (self.panel, plan.call),
            (self.table, plan.table),
            (self.waiting, plan.waiting),
            (self.info, plan.info),
        ):
            part.unit = plan.unit
            part.setGeometry(place)
            part.update()
        self.poster.em, self.poster.radius = EM * plan.unit, RADIUS * plan.unit
        self.poster.setGeometry(plan.call)

    def hold_calls(self, milliseconds: int) -> None:
        """From now on a call keeps the panel at least so long."""
        self._hold.setInterval(milliseconds)

    def _looked(self, now: BoardNow) -> None:
        self._now = now
        self.waiting.show_waiting(self._waiting(now))
        words = self._words
        self.info.show_info(
            words.info_head(), words.hours(now.today), words.phone(self._center.phone)
        )
        self._queue.hear(now.hall.calls)
        if self._hold.isActive():
            self._show_table()
        else:
            self._advance()

    def _advance(self) -> None:
        call = self._queue.advance()
        if call is not None:
            if self.posters is not None:
                self.posters.pause()
            self.panel.show_call(call, flash=True)
            self._hold.start()
            self.announce.emit(call)
        else:
            self._rest()
        self._show_table()

    def _rest(self) -> None:
        """Nothing new to call: keep the last call in sight, or say what there is to say.

        Posters take turns with it; the table keeps the calls in sight meanwhile.
        """
        now = self._now
        if now is None:
            return
        if self.posters is not None:
            self.posters.go_on()
        if not now.opening.open and not now.hall.waiting:
            at = self._clock.now()
            self.panel.show_message(*self._words.closed(now.opening.next_opening, at))
        elif self._queue.current is not None:
            self.panel.show_call(self._queue.current, flash=False)
        else:
            self.panel.show_message(*self._words.welcome())

    def _show_table(self) -> None:
        if self._now is not None:
            known = self._now.departments
            rows = tuple(
                (call, self._named(call.department, known)) for call in self._now.hall.calls
            )
            self.table.show_calls(rows, self.panel.call)

    def _waiting(self, now: BoardNow) -> tuple[Waiting, ...]:
        """Who is waited for, in the order of the house."""
        house = [view.name for view in now.departments]
        places = {name: place for place, name in enumerate(house)}
        counts = sorted(
            now.hall.waiting_by_department, key=lambda it: places.get(it[0], len(house))
        )
        named: dict[str, int] = {}
        for name, count in counts:
            words = self._named(name, now.departments)
            named[words] = named.get(words, 0) + count
        return tuple(named.items())

    def _named(self, department: str, known: Sequence[DepartmentView]) -> str:
        """What a department is called on the board."""
        if is_discreet(department, self._discreet):
            return self._words.discreet()
        return self._words.department(department, known)

    def _answered(self) -> None:
        self._unanswered = 0
        self.head.set_stale(False)

    def _lost(self, _error: XinqiaoError) -> None:
        self._unanswered += 1
        if self._unanswered >= STALE_AFTER:
            self.head.set_stale(True)
