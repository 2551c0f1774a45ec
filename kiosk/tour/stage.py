"""What the tour plays on: a demo center in an empty folder, a hub, a printer, three windows."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.app import Faces
from kiosk.center.activities.attending import cancel as cancel_sign_up
from kiosk.center.appointments.demo_appointments import put_demo_appointments
from kiosk.center.queue.desks import open_desk
from kiosk.center.queue.queueing import call_next, take_ticket
from kiosk.clock import SystemClock
from kiosk.commands.founding import set_up_demo
from kiosk.data.outbox import backlog
from kiosk.data.tables import ActivitySignUp, OutboxRecord, PrintJob, Staff, new_id
from kiosk.errors import RuleBroken
from kiosk.hub.database import open_database
from kiosk.hub.office import new_enrolment_code
from kiosk.hub.server import HubServer
from kiosk.hub.tables import Receipt
from kiosk.printing.emulator import IppEmulator
from kiosk.settings import Settings
from kiosk.sync.enrolment import enrol
from kiosk.terminal import open_terminal

MONDAY_MORNING = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)
"""09:41 in the hall on a working day: the tour finds the center open whenever it is walked."""
COLLEAGUES = ("1002", "1003", "9000")
SERVED = ("YB03", "SW03", "GA02")
WAITING = ("MZ04", "YB01", "CL02", "RS06", "MZ03")
PORTRAIT, LANDSCAPE, DESK = (1080, 1920), (1920, 1080), (1440, 900)


class TourClock:
    """Runs like the system's clock, from the tour's own morning on."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self._begin = self._system.monotonic()

    def now(self) -> datetime:
        return MONDAY_MORNING + timedelta(seconds=self._system.monotonic() - self._begin)

    def monotonic(self) -> float:
        return self._system.monotonic()


class Hub(Protocol):
    """A hub beside the tour, in a thread or a process; comes back on the same port."""

    database_url: str

    @property
    def url(self) -> str: ...
    def start(self) -> object: ...
    def stop(self) -> None: ...


class Stage:
    """Everything real but the clock; gone without a trace after the `with` block."""

    def __init__(
        self, hub: Callable[[str], Hub] = HubServer, *, keep_in: Path | None = None
    ) -> None:
        """`hub` makes one on a database that is given by its URL.

        With `keep_in`, a folder that is empty or not there yet, everything stays behind in it.
        """
        self._keep_in = keep_in
        self.clock = TourClock()
        self._make_hub = hub
        self._left = ExitStack()

    def __enter__(self) -> Self:
        with self._left:
            self._set_up()
            self._left = self._left.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._left.close()

    def _set_up(self) -> None:
        """Each thing is noted for clearing away as soon as it is there."""
        clear = self._left.callback
        root = self._keep_in or Path(
            self._left.enter_context(tempfile.TemporaryDirectory(prefix="xinqiao-tour-"))
        )
        if self._keep_in is not None and self._keep_in.exists() and any(root.iterdir()):
            raise RuleBroken("selftest.folder_in_use", folder=root)
        self.slips_folder = root / "paper"
        self.settings = Settings(
            data_dir=root / "terminal",
            printer=self._printer_url(),
            voice_device="null",  # it speaks, and disturbs nobody
        )
        set_up_demo(self.settings, clock=self.clock)
        terminal = open_terminal(self.settings, self.clock)
        self.hub = self._make_hub(f"sqlite:///{root / 'hub.db'}")
        clear(self.hub.stop)
        self.hub.start()
        code = new_enrolment_code(self.hub.database_url, terminal.center().code)
        enrol(terminal.store, terminal.device_id, hub_url=self.hub.url, code=code)
        self.hub.stop()
        self.faces = Faces(terminal, ("lobby", "desk", "board"))
        clear(self.faces.close)
        for window, size in zip(self.faces.windows, (PORTRAIT, DESK, LANDSCAPE), strict=True):
            window.resize(*size)
            window.show()
        self.faces.start_background()

    def _printer_url(self) -> str:
        self.emulator = IppEmulator() if IppEmulator.available() else None
        if self.emulator is None:
            return f"folder:{self.slips_folder}"
        self._left.callback(self.emulator.stop)
        self.emulator.start()
        return self.emulator.url

    def let_people_in(self) -> None:
        """A morning under way: three colleagues at their desks, each with somebody."""
        for desk, (login, item) in enumerate(zip(COLLEAGUES, SERVED, strict=True), start=2):
            self._take(item)
            self.faces.terminal.write(partial(self._seat_and_call, desk=desk, login=login))

    def let_more_people_in(self) -> None:
        """Some more who take numbers and wait."""
        for item in WAITING:
            self._take(item)

    def let_others_book(self) -> None:
        """Others have booked: one lunch break has no place left."""
        terminal = self.faces.terminal
        terminal.write(
            lambda session: put_demo_appointments(
                session, device_id=terminal.device_id, clock=terminal.clock
            )
        )

    def let_others_cancel(self, activity_code: str, count: int) -> None:
        """The first so many who have a place at an activity give it back."""
        terminal = self.faces.terminal

        def cancel_some(session: Session) -> None:
            rows = session.scalars(
                select(ActivitySignUp.id)
                .where(
                    ActivitySignUp.activity_code == activity_code,
                    ActivitySignUp.state == "signed",
                )
                .order_by(ActivitySignUp.place)
                .limit(count)
            )
            for sign_up_id in rows.all():
                cancel_sign_up(
                    session,
                    device_id=terminal.device_id,
                    sign_up_id=sign_up_id,
                    clock=terminal.clock,
                )

        terminal.write(cancel_some)

    def _take(self, item_code: str) -> None:
        terminal = self.faces.terminal
        terminal.write(
            lambda session: take_ticket(
                session,
                device_id=terminal.device_id,
                item_code=item_code,
                request_id=new_id(),
                clock=terminal.clock,
            )
        )

    def _seat_and_call(self, session: Session, *, desk: int, login: str) -> None:
        terminal = self.faces.terminal
        who = session.scalars(select(Staff.id).where(Staff.login == login)).one()
        for step in (open_desk, call_next):
            step(
                session,
                device_id=terminal.device_id,
                desk_number=desk,
                staff_id=who,
                clock=terminal.clock,
            )

    @property
    def printer(self) -> str:
        """ipp or folder."""
        return "ipp" if self.emulator is not None else "folder"

    def printed(self) -> list[Path]:
        """What has come out of the printer, oldest first."""
        if self.emulator is not None:
            return self.emulator.printed_files()
        return sorted(self.slips_folder.glob("*.pdf"), key=lambda file: file.stat().st_mtime)

    def job_states(self) -> list[str]:
        """The states of all print jobs so far."""
        return self.faces.terminal.read(
            lambda session: list(
                session.scalars(select(PrintJob.state).order_by(PrintJob.queued_at))
            )
        )

    def waiting_for_hub(self) -> int:
        """How many records the hub has not confirmed."""
        terminal = self.faces.terminal
        return terminal.read(lambda session: backlog(session, terminal.device_id)).waiting

    def records_written(self) -> int:
        """How many facts were recorded in all."""
        return self.faces.terminal.read(
            lambda session: session.scalar(select(func.count()).select_from(OutboxRecord)) or 0
        )

    def hub_records(self) -> int:
        """How many records the hub has."""
        engine = open_database(self.hub.database_url)
        try:
            with engine.connect() as connection:
                return connection.scalar(select(func.count()).select_from(Receipt)) or 0
        finally:
            engine.dispose()
