"""A hub with something of everything in it, on each store, whose rate limits let a crowd in."""

import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from argon2 import PasswordHasher
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import Engine

from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.hub import devices
from kiosk.hub.database import open_database
from kiosk.hub.organizers import accounts
from kiosk.hub.server import HubServer
from tests.hub.fuzz.junk import SCRIPT
from tests.hub.projections import parts
from tests.hubs import CENTER
from tests.postgres import PostgresServer

NOW = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)
PASSWORD = "correct horse battery"
EXAMPLES = int(os.environ.get("KIOSK_FUZZ", "0"))
"""Examples of each kind in a long run; 0: the few of every day, always the same."""
STORES = ("sqlite", "postgresql") if EXAMPLES else ("postgresql",)
"""The stricter one every day: it knows no NUL in text and no number beyond its column."""
KEY = Ed25519PrivateKey.from_private_bytes(b"s" * 32)


class HurriedClock:
    """The same moment always, while the clock that counts requests runs ahead of everybody."""

    elapsed = 0.0

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        self.elapsed += 60.0
        return self.elapsed


@dataclass(frozen=True)
class Target:
    """A hub to throw things at."""

    server: HubServer
    engine: Engine
    credential: str
    device: UUID
    tokens: tuple[str, ...]

    @property
    def url(self) -> str:
        return self.server.url


def told() -> list[object]:
    """Facts of every area, with scripts where people wrote words."""
    visit, errand = UUID(int=11), UUID(int=12)
    key = KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    words = {"center": CENTER, "name": SCRIPT, "name_en": SCRIPT, "phone": SCRIPT}
    codes = {"items": {"YL01": SCRIPT}, "rooms": {"R01": SCRIPT}, "villages": {"V001": SCRIPT}}
    return [
        parts.fact(
            f"center:{CENTER}", "center.introduced", 1, slip_key=key.hex(), **words, **codes
        ),
        parts.taken(visit, 2, label=SCRIPT),
        parts.moved(visit, "called", 3),
        parts.errand_told(errand, "begun", "in_progress", 4, agent=SCRIPT, number=SCRIPT),
        parts.booking_told(UUID(int=13), "made", "booked", 5, number=SCRIPT),
        parts.appointment_told(UUID(int=14), "booked", "booked", 6),
        parts.fact(f"device:{UUID(int=1)}", "device.printer", 7, ready=False, faults=[SCRIPT]),
    ]


def slip(kind: Kind, subject: int) -> str:
    return sign(KEY, Claims(kind, CENTER, UUID(int=subject), NOW.date()))


@pytest.fixture(scope="module", params=STORES)
def target(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Target]:
    if request.param == "sqlite":
        folder: Path = tmp_path_factory.mktemp("hub")
        url = f"sqlite:///{folder / 'hub.db'}"
    else:
        cluster: PostgresServer = request.getfixturevalue("postgres_server")
        name = f"fuzz_{uuid.uuid4().hex}"
        cluster.run(f"CREATE DATABASE {name}")
        url = cluster.url(name)
    with pytest.MonkeyPatch.context() as patch:
        cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(accounts, "hasher", lambda: cheap)
        with HubServer(url, clock=HurriedClock()) as server:
            engine = open_database(url)
            yield _furnished(server, engine)
            engine.dispose()


def _furnished(server: HubServer, engine: Engine) -> Target:
    device = UUID(int=1)
    with engine.begin() as connection:
        code = devices.create_code(connection, center_code=CENTER, now=NOW)
        known = devices.enrol(connection, code=code, device=device, now=NOW)
        parts.arrive(connection, device, told())  # type: ignore[arg-type]  # wire events
        for role in accounts.ROLES:
            accounts.add_organizer(
                connection, login=role, role=role, area="", password=PASSWORD, now=NOW
            )
    parts.read_everything(engine)
    kinds = ((Kind.TICKET, 11), (Kind.ERRAND, 12), (Kind.BOOKING, 13), (Kind.APPOINTMENT, 14))
    tokens = tuple(slip(kind, subject) for kind, subject in kinds)
    return Target(server, engine, known.credential, device, tokens)
