"""A center and its hub with a phone in front: real stores, real HTTP, forms as a browser sends."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

import httpx
from sqlalchemy import Engine

from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.introduction import introduce
from kiosk.center.phone.following import follow_phone_bookings
from kiosk.center.slips.phone_link import booking_id
from kiosk.hub import devices
from kiosk.hub.database import open_database
from kiosk.hub.server import HubServer
from kiosk.sync.client import HubClient
from kiosk.sync.enrolment import enrol
from kiosk.sync.inbox import Inbox
from kiosk.sync.shares import Shares
from tests.center.appointments.counter import LUNCH, Counter
from tests.hub.projections.parts import read_everything
from tests.sync.parts import Station

CENTER = "YX0101"
WEDNESDAY = "11月25日 周三"
NAME, PHONE = "林小满", "13800138000"


@dataclass
class Street:
    """Everything between somebody's phone and the lobby."""

    counter: Counter
    server: HubServer
    engine: Engine
    station: Station
    uplink: HubClient
    phone: httpx.Client

    def sync(self, times: int = 2) -> None:
        """Let terminal and hub hear of each other; what is granted goes up in the next round."""
        clock, opened = self.counter.clock, self.counter.opened
        uses = {"bookings": partial(_follow, device=opened.device_id, clock=clock)}
        duties = [
            Shares(opened.store, opened.device_id, self.uplink, clock=clock),
            Inbox(opened.store, self.uplink, uses, clock=clock),  # type: ignore[arg-type]  # one feed
        ]
        for _ in range(times):
            engine = self.station.engine(self.uplink, duties=duties)
            engine.sync_now()
            engine.stop()
            read_everything(self.engine)

    def see(self, path: str, **query: str) -> str:
        """What can be read on a page."""
        return plain(self.phone.get(path, params=query))

    def form(self, path: str) -> dict[str, str]:
        """The hidden fields of a form, as the browser would send them."""
        page = self.phone.get(path)
        return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text))

    def book(self, path: str, **typed: str) -> httpx.Response:
        """Fill a fresh form in and send it."""
        fields = {"name": NAME, "phone": PHONE, "consent": "1"}
        return self.send(path, self.form(path) | fields | typed)

    def send(self, path: str, fields: Mapping[str, str]) -> httpx.Response:
        return self.phone.post(path, data=dict(fields))

    def cancel(self, key: str) -> httpx.Response:
        self.phone.get(f"/b/{key}", params={"cancel": "1"})
        word = self.phone.cookies["xq_phone"]
        return self.phone.post(f"/b/{key}/cancel", data={"form": word})

    def times(self, item: str) -> dict[str, str]:
        """The addresses of the times of an item that are free, by what a screen reader says."""
        page = self.phone.get(f"/book/{CENTER}/item/{item}").text
        return {
            said: href for href, said in re.findall(r'href="([^"]+)" aria-label="([^"]+)"', page)
        }

    def at_center(self, key: str) -> AppointmentView:
        """The booking as the center has it."""
        clock = self.counter.clock
        return self.counter.see(appointment_view, appointment_id=booking_id(key), clock=clock)


def _follow(session: object, rows: object, *, device: UUID, clock: object) -> None:
    follow_phone_bookings(session, rows, device_id=device, clock=clock)  # type: ignore[arg-type]  # as the bridge does


def time_of(street: Street, hour: str = "12:15", day: str = WEDNESDAY) -> str:
    """The address of the form that books this time of the lunch item."""
    return next(
        href for said, href in street.times(LUNCH).items() if said.startswith(f"{day} {hour}")
    )


def key_of(answer: httpx.Response) -> str:
    """The secret in the address a booking led to."""
    assert answer.status_code == 303, plain(answer)
    return answer.headers["location"].removeprefix("/b/")


def plain(page: httpx.Response) -> str:
    """A page without its markup."""
    text = re.sub(r"<svg.*?</svg>", " ", page.text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


@contextmanager
def street_of(counter: Counter, folder: Path, database_url: str | None = None) -> Iterator[Street]:
    """The center of this counter, joined to a hub of its own."""
    url = database_url or f"sqlite:///{folder / 'hub.db'}"
    with HubServer(url, clock=counter.clock) as server:
        engine = open_database(url)
        opened = counter.opened
        with engine.begin() as connection:
            code = devices.create_code(connection, center_code=CENTER, now=counter.clock.now())
        enrol(opened.store, opened.device_id, hub_url=server.url, code=code)
        station = Station(opened, counter.clock)
        counter.do(introduce)
        with httpx.Client(base_url=server.url, trust_env=False, timeout=60) as phone:
            try:
                yield Street(counter, server, engine, station, station.uplink(server.url), phone)
            finally:
                station.close()
                engine.dispose()
