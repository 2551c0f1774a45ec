"""What the hub's people do at its store: codes, devices, organizers, restore and rebuild."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection

from kiosk.clock import SystemClock
from kiosk.errors import RuleBroken
from kiosk.hub import devices
from kiosk.hub.database import open_database, prepare, renew_epoch
from kiosk.hub.device_states import clear_marks
from kiosk.hub.organizers import accounts
from kiosk.hub.overview import DeviceLine, overview
from kiosk.hub.projections.projector import read_all_again

T = TypeVar("T")


def at_store(database_url: str, work: Callable[[Connection], T]) -> T:
    """Run `work` in one transaction of the hub's store, brought to this version first."""
    engine = open_database(database_url)
    try:
        prepare(engine, now=SystemClock().now())
        with engine.begin() as connection:
            return work(connection)
    finally:
        engine.dispose()


def new_enrolment_code(database_url: str, center_code: str) -> str:
    """A one-time code, good for a day, for one terminal of the center."""
    now = SystemClock().now()
    return at_store(
        database_url,
        lambda connection: devices.create_code(connection, center_code=center_code, now=now),
    )


def restored(database_url: str) -> None:
    """Tell the terminals, at their next contact, that this hub comes from a copy."""
    at_store(database_url, renew_epoch)


def device_lines(database_url: str) -> tuple[DeviceLine, ...]:
    """Every terminal that ever joined, and how it is."""
    return at_store(database_url, overview).devices


def revoke(database_url: str, device: str) -> None:
    """Take nothing more from a device. `RuleBroken`: `hub.device_unknown`."""
    now, known = SystemClock().now(), _id_of(device)
    if not at_store(database_url, lambda one: devices.revoke(one, known, now=now)):
        raise RuleBroken("hub.device_unknown")


def looked_at(database_url: str, device: str) -> None:
    """Forget that a device was restored or cloned. `RuleBroken`: `hub.device_unknown`."""
    now, known = SystemClock().now(), _id_of(device)
    if not at_store(database_url, lambda one: clear_marks(one, known, now=now)):
        raise RuleBroken("hub.device_unknown")


def rebuild_projections(database_url: str) -> None:
    """Read every record again, beside hubs that run."""
    engine = open_database(database_url)
    try:
        prepare(engine, now=SystemClock().now())
        read_all_again(engine)
    finally:
        engine.dispose()


def put_organizer(
    database_url: str,
    *,
    login: str,
    role: str,
    area: str,
    password: str,
    provider: str | None = None,
) -> None:
    """As `organizers.accounts.add_organizer`."""
    now = SystemClock().now()
    at_store(
        database_url,
        lambda connection: accounts.add_organizer(
            connection,
            login=login,
            role=role,
            area=area,
            password=password,
            provider=provider,
            now=now,
        ),
    )


def drop_organizer(database_url: str, *, login: str) -> None:
    """As `organizers.accounts.end_organizer`."""
    now = SystemClock().now()
    at_store(database_url, lambda one: accounts.end_organizer(one, login=login, now=now))


def _id_of(device: str) -> UUID:
    try:
        return UUID(device)
    except ValueError as unfit:
        raise RuleBroken("hub.device_unknown") from unfit
