"""Takes database work off the GUI thread and brings the answer back to it.

A page says what it wants and what to do with the answer. The answer is dropped if its owner is
gone by then: a resident who went back must not be taken to a page they left.
"""

import itertools
import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from sqlalchemy.orm import Session

from kiosk.data.store import Store
from kiosk.errors import RuleBroken, Unavailable, XinqiaoError
from kiosk.ui.gui_garbage import GuiGarbage

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Errand:
    owner: QObject
    on_done: Callable[[Any], None]
    on_failed: Callable[[XinqiaoError], None] | None


class Tasks(QObject):
    """The store's worker as pages use it. Belongs to the GUI thread; call it from there only."""

    _answered = Signal(int, object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._numbers = itertools.count()
        self._errands: dict[int, _Errand] = {}
        # Where there is a worker beside a GUI, garbage must not be collected by the worker.
        self.garbage = GuiGarbage(self)
        # Queued, because the signal is emitted by the worker: the slot runs on the GUI thread.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many answers are still to come."""
        return len(self._errands)

    def read(
        self,
        work: Callable[[Session], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[XinqiaoError], None] | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Run `work` in a reading transaction, then `on_done` with what it returned.

        `RuleBroken` and `Unavailable` go to `on_failed`. Anything else is a bug: who asked hears
        `Unavailable`, or they would wait for ever, and it is raised on the GUI thread. Nothing is
        called when `owner` no longer exists, or has its signals blocked because it is leaving.
        """
        self._send(self._store.read, work, _Errand(owner, on_done, on_failed))

    def write(
        self,
        work: Callable[[Session], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[XinqiaoError], None] | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Like `read`, in a writing transaction: `on_done` runs once it is on the disk."""
        self._send(self._store.write, work, _Errand(owner, on_done, on_failed))

    def _send(
        self,
        run: Callable[[Callable[[Session], T]], Future[T]],
        work: Callable[[Session], T],
        errand: _Errand,
    ) -> None:
        number = next(self._numbers)
        self._errands[number] = errand
        try:
            future = run(work)
        except RuntimeError:  # the store is already closed: the program is going down
            future = Future()
            future.set_exception(Unavailable("store.unavailable", cause="closed"))
        future.add_done_callback(lambda done: self._hand_over(number, done))

    def _hand_over(self, number: int, done: "Future[T]") -> None:
        if shiboken6.isValid(self):
            self._answered.emit(number, done)

    @Slot(int, object)
    def _deliver(self, number: int, done: "Future[Any]") -> None:
        errand = self._errands.pop(number)
        # Signals blocked: a page on its way out, and whoever reads the answer is not who asked.
        if not shiboken6.isValid(errand.owner) or errand.owner.signalsBlocked():
            return
        trouble = done.exception()
        if trouble is None:
            errand.on_done(done.result())
        elif isinstance(trouble, XinqiaoError):
            _tell(errand, trouble)
        else:
            _tell(errand, Unavailable("store.unavailable", cause="bug"))
            raise trouble


def _tell(errand: _Errand, trouble: XinqiaoError) -> None:
    if errand.on_failed is not None:
        errand.on_failed(trouble)
    else:
        # What a rule refuses is an answer, which whoever asked did without; the rest is trouble.
        level = logging.INFO if isinstance(trouble, RuleBroken) else logging.WARNING
        log.log(level, "store work failed: %s", trouble)
