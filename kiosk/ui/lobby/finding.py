"""Looks up what two halves of digits lead to, and keeps those waiting who only guess."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from sqlalchemy.orm import Session

from kiosk.center.errands.tries import Tries
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.find_page import FindPage
from kiosk.ui.ports import FaceContext

TICK_MS = 250
LookUp = Callable[[Session, str, str], object]
"""The ends of the number and of the phone, to the route of what they lead to."""


class FindPresenter(QObject):
    """Looks digits up, and keeps those waiting who only guess."""

    def __init__(self, page: FindPage, tries: Tries, context: FaceContext, look_up: LookUp) -> None:
        super().__init__(page)
        self._page, self._tries, self._context = page, tries, context
        self._find = look_up
        page.asked.connect(self._look_up)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._show_pause)
        self._show_pause()

    def _look_up(self, number_tail: str, phone_tail: str) -> None:
        page, find = self._page, self._find
        self._context.tasks.read(
            lambda session: find(session, number_tail, phone_tail),
            page.go.emit,
            self._refused,
            owner=page,
        )

    def _refused(self, error: XinqiaoError) -> None:
        self._page.show_refused(error)
        if isinstance(error, RuleBroken):
            self._tries.wrong(self._context.clock.monotonic())
            self._show_pause()

    def _show_pause(self) -> None:
        left = math.ceil(self._tries.pause_left(self._context.clock.monotonic()))
        self._page.show_pause(left)
        if left and not self._timer.isActive():
            self._timer.start()
        elif not left:
            self._timer.stop()
