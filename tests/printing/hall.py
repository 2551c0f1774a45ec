"""What the printing tests share: a sample slip, a clock to move, ears that can be waited for."""

import dataclasses
import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, slip_url
from kiosk.data.store import Store
from kiosk.data.tables import PrintJob
from kiosk.printing.jobs import PrintJobView
from kiosk.printing.printer import PrinterState
from kiosk.printing.slip import TicketSlip
from kiosk.printing.spool import Pace

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
CODE = "YX-YXZ-001"
TICKET = UUID("01932e5b-7f00-7abc-8def-0123456789ab")
TOKEN = sign(KEY, Claims(Kind.TICKET, CODE, TICKET, date(2026, 11, 23)))
QUICK = Pace(store=0.02, printer=0.05, job=0.02)
DEVICE = uuid4()

SLIP = TicketSlip(
    center="云溪镇党群服务中心",
    number="A012",
    item="高龄津贴(80周岁以上)",
    ahead=7,
    wait_minutes=12,
    issued_at=datetime(2026, 11, 23, 1, 41, tzinfo=UTC),
    area="1–4 号窗口",
    qr_url=slip_url("https://xinqiao.invalid", TOKEN),
    center_en="Yunxi Town Community Service Center",
    item_en="Allowance for people over 80",
    area_en="Desks 1–4",
)
ENGLISH = dataclasses.replace(SLIP, language="en")
LONG_ITEM = (
    "城乡居民基本养老保险(含被征地农民、退役军人及独生子女父母)参保登记、缴费档次变更、"
    "待遇申领与丧葬补助金一次性给付联办事项申请"
)


class MovableClock:
    """The machine's clocks, pushed ahead or back by a test."""

    def __init__(self) -> None:
        self.wall_shift = timedelta()
        self.monotonic_shift = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + self.wall_shift

    def monotonic(self) -> float:
        return time.monotonic() + self.monotonic_shift

    def pass_time(self, seconds: float) -> None:
        self.wall_shift += timedelta(seconds=seconds)
        self.monotonic_shift += seconds


class Ears:
    """Hears what a spool tells, and can be waited for."""

    def __init__(self) -> None:
        self.jobs: list[PrintJobView] = []
        self.printer: list[PrinterState] = []
        self._news = threading.Condition()

    def on_job(self, job: PrintJobView) -> None:
        with self._news:
            self.jobs.append(job)
            self._news.notify_all()

    def on_printer(self, state: PrinterState) -> None:
        with self._news:
            self.printer.append(state)
            self._news.notify_all()

    def states_of(self, job_id: UUID) -> list[str]:
        return [job.state for job in self.jobs if job.id == job_id]

    def hears(self, true: Callable[["Ears"], bool], *, within: float = 10) -> None:
        """Wait until what was heard makes `true` true."""
        with self._news:
            assert self._news.wait_for(lambda: true(self), timeout=within), (
                self.jobs,
                self.printer,
            )

    def hears_job(self, job_id: UUID, state: str, *, within: float = 10) -> PrintJobView:
        self.hears(lambda ears: state in ears.states_of(job_id), within=within)
        return next(job for job in self.jobs if job.id == job_id and job.state == state)


def row(store: Store, job_id: UUID) -> PrintJob:
    """The job's row, detached."""
    return store.read(lambda session: session.get_one(PrintJob, job_id)).result(timeout=10)


def eventually(true: Callable[[], bool], *, within: float = 10) -> None:
    """Look until it is true; for things that tell nobody when they change."""
    patience = threading.Event()
    end = time.monotonic() + within
    while not true():
        assert time.monotonic() < end, "it never became true"
        patience.wait(0.01)
