"""What a center needs done by itself: telling of dates, counting them anew, erasing in time.

In a thread of its own and in small transactions: whoever takes a number in between waits for one
of them at most.
"""

import shutil
import threading
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from kiosk.about import version
from kiosk.center.activities.afterwards import tell_of_past_sessions
from kiosk.center.activities.retention import erase_some_sign_ups
from kiosk.center.appointments.no_shows import note_no_shows
from kiosk.center.appointments.retention import erase_some_appointments
from kiosk.center.care.retention import erase_old_care
from kiosk.center.conflicts.mismatches import note_mismatches
from kiosk.center.errands.notices import tell_of_dates
from kiosk.center.errands.recounting import dates_off, recount_due_dates
from kiosk.center.errands.retention import erase_some
from kiosk.center.introduction import introduce, report_health, report_refused
from kiosk.center.rooms.retention import erase_old_bookings
from kiosk.center.services.retention import erase_old_orders
from kiosk.clock import Clock, local
from kiosk.data.backups.daily import DailyBackup
from kiosk.data.clock_sense import ClockSense
from kiosk.data.machine_lock import MachineLock
from kiosk.data.reserve import Reserve
from kiosk.data.slip_files import slips_folder, thin_out
from kiosk.data.store import Store
from kiosk.errors import XinqiaoError
from kiosk.printing.old_jobs import forget_old_jobs

LOCK_FILE = "chores.lock"
EVERY_S = 3600.0
SOON_S = 600.0
"""From the first round to the second."""
STOP_S = 1.0
NIGHT_FROM, NIGHT_TO = 22, 6
"""Hours of the night, in which personal data is erased."""
DAY_GRACE = timedelta(days=2)
"""By day only what has waited so long: this machine is switched off at night."""

log = structlog.get_logger(__name__)


class Chores:
    """The chores of one machine; of its processes the one that holds the lock does them.

    Nothing here is told to residents or staff: trouble is logged, and the next hour tries again.
    """

    def __init__(
        self,
        store: Store,
        device_id: UUID,
        *,
        clock: Clock,
        data_dir: Path,
        backup: DailyBackup | None = None,
        sense: ClockSense | None = None,
    ) -> None:
        """`backup`: None where the store is a server's, whose operator backs it up."""
        self._store = store
        self._backup = backup
        self._sense = sense or ClockSense(data_dir, clock)
        self._reserve = Reserve(data_dir)
        self._data_dir = data_dir
        self._device_id = device_id
        self._clock = clock
        self._lock = MachineLock(data_dir / LOCK_FILE)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._go_on, name="chores", daemon=True)

    def start(self) -> None:
        """Begin: at once, and then once an hour."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the transaction in hand; the rest waits for the next time."""
        self._stopping.set()
        if self._backup is not None:
            self._backup.stop()
        if self._thread.ident is not None:
            self._thread.join(STOP_S)
        self._lock.release()

    def do_all(self, *, first: bool = False) -> None:
        """One round, in the caller's thread. Each chore fails for itself.

        `first`: the windows have just come up; what keeps the disk busy waits for the next round.
        """
        heavy = (self._back_up, self._tell_health, self._keep_room, self._tidy)
        for chore in (self._introduce, *self._dated(), *(() if first else heavy)):
            try:
                if not self._stopping.is_set():
                    chore()
            except XinqiaoError as trouble:
                log.warning("chore not done", chore=chore.__name__, cause=trouble.key)

    def _go_on(self) -> None:
        first = True
        while not self._stopping.is_set():
            try:
                if self._lock.take():
                    self.do_all(first=first)
            except Exception:  # a bug here must not keep the next hour from trying
                if not self._stopping.is_set():  # else the store was closed under it
                    log.exception("chores failed")
            self._stopping.wait(SOON_S if first else EVERY_S)
            first = False

    def _dated(self) -> tuple[Callable[[], None], ...]:
        """What goes by the date: left alone while the clock is years ahead."""
        if self._sense.follow() == "ahead":
            log.warning("clock far ahead, nothing is erased or closed")
            return ()
        closing = (self._close_appointments, self._close_activities)
        return (self._recount, self._tell, self._erase, *closing)

    def _keep_room(self) -> None:
        if self._backup is not None:
            self._reserve.keep()

    def _tidy(self) -> None:
        thin_out(slips_folder(self._data_dir))
        if self._sense.look() == "ahead":
            return
        self._repeat(
            lambda session: forget_old_jobs(session, device_id=self._device_id, clock=self._clock),
            "old print jobs forgotten",
        )

    def _back_up(self) -> None:
        if self._backup is not None:
            self._backup.make_if_due()

    def _tell_health(self) -> None:
        backup = self._backup
        if backup is None:
            return
        state, clock = backup.state(), self._sense.look()
        troubles = [*(["clock"] if clock != "right" else []), *(["journal"] if state.gap else [])]
        self._store.write(
            lambda session: report_health(
                session,
                device_id=self._device_id,
                free_gb=shutil.disk_usage(self._data_dir).free // 2**30,
                backup_on=state.newest_on,
                version=version(),
                troubles=troubles,
                clock=self._clock,
            )
        ).result()

    def _introduce(self) -> None:
        self._store.write(
            lambda session: introduce(session, device_id=self._device_id, clock=self._clock)
        ).result()
        self._store.write(
            lambda session: report_refused(session, device_id=self._device_id, clock=self._clock)
        ).result()
        self._store.write(
            lambda session: note_mismatches(session, device_id=self._device_id, clock=self._clock)
        ).result()

    def _tell(self) -> None:
        self._repeat(
            lambda session: tell_of_dates(session, device_id=self._device_id, clock=self._clock),
            "errands told of",
        )

    def _recount(self) -> None:
        at: str | None = ""
        while at is not None and not self._stopping.is_set():
            off, at = self._store.read(partial(dates_off, after=at)).result()
            if off:
                changed = self._store.write(self._recounting(off)).result()
                log.info("dates counted anew", errands=changed)

    def _recounting(self, off: tuple[UUID, ...]) -> Callable[[Session], int]:
        return lambda session: recount_due_dates(
            session, device_id=self._device_id, errand_ids=off, clock=self._clock
        )

    def _erase(self) -> None:
        hour = local(self._clock.now()).hour
        night = hour >= NIGHT_FROM or hour < NIGHT_TO
        self._repeat(
            lambda session: erase_some(
                session,
                device_id=self._device_id,
                clock=self._clock,
                grace=timedelta() if night else DAY_GRACE,
            ),
            "errands erased",
        )
        self._repeat(
            lambda session: erase_old_bookings(
                session, device_id=self._device_id, clock=self._clock
            ),
            "room bookings erased",
        )
        self._repeat(
            lambda session: erase_old_care(session, device_id=self._device_id, clock=self._clock),
            "children erased",
        )
        self._repeat(lambda session: erase_old_orders(session, clock=self._clock), "orders erased")

    def _close_appointments(self) -> None:
        self._repeat(
            lambda session: note_no_shows(session, device_id=self._device_id, clock=self._clock),
            "appointments not kept",
        )
        self._repeat(
            lambda session: erase_some_appointments(
                session, device_id=self._device_id, clock=self._clock
            ),
            "appointments erased",
        )

    def _close_activities(self) -> None:
        self._repeat(
            lambda session: tell_of_past_sessions(
                session, device_id=self._device_id, clock=self._clock
            ),
            "activity sessions told of",
        )
        self._repeat(
            lambda session: erase_some_sign_ups(
                session, device_id=self._device_id, clock=self._clock
            ),
            "activity sign-ups erased",
        )

    def _repeat(self, work: Callable[[Session], int], what: str) -> None:
        """Run `work` in one transaction after the other while it finds something to do."""
        total = 0
        while not self._stopping.is_set() and (done := self._store.write(work).result()):
            total += done
        if total:
            log.info(what, count=total)
