"""The real hub in process: its ASGI app over its real store, with a power switch."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from uuid import UUID

import httpx
from fastapi import FastAPI
from sqlalchemy import Connection, select, text

from kiosk.hub.app import create_hub
from kiosk.hub.database import renew_epoch
from kiosk.hub.desk import HubDesk
from kiosk.hub.devices import create_code
from kiosk.hub.tables import HubDevice, Receipt
from simulator.clocks import MachineClock
from simulator.disk import Disk, Power
from simulator.ledger import AtHub
from simulator.power import Killed

T = TypeVar("T")
CENTER = "330102001"
_RECORDS = select(Receipt.event_id, Receipt.device_id, Receipt.epoch, Receipt.seq, Receipt.payload)
_ORDER_OF_ARRIVAL = {
    "sqlite": text("hub_receipt.rowid"),
    "postgresql": text("hub_receipt.xmin::text::bigint, hub_receipt.seq"),
}
"""PostgreSQL puts a row wherever there is room: there by transaction, and by place in its batch."""


class SimHub:
    """A hub that can be asked, cut off, started again, and put back from a copy."""

    def __init__(self, disk: Disk, clock: MachineClock) -> None:
        self.clock = clock
        self._disk = disk
        self._loop = asyncio.new_event_loop()
        self._app: FastAPI | None = None
        self.boot()

    @property
    def _desk(self) -> HubDesk:
        assert self._app is not None
        desk: HubDesk = self._app.state.desk
        return desk

    @property
    def switch(self) -> Power:
        """Of its machine."""
        return self._disk.switch

    @property
    def has_backup(self) -> bool:
        """Whether its store was ever copied away."""
        return self._disk.has_copy

    @property
    def up(self) -> bool:
        """Whether it has power."""
        return self._app is not None

    def boot(self) -> None:
        """Start on what is on the disk."""
        self._disk.start()
        app = create_hub(self._disk.url, clock=self.clock)
        desk: HubDesk = app.state.desk
        desk._workers.shutdown()
        desk._workers = ThreadPoolExecutor(1)  # in one order, or no story comes twice
        self.switch.watch(desk.engine)
        self._app = app

    def power_off(self) -> None:
        """The plug is pulled, if the switch was not faster."""
        self._disk.cut()
        self.shut_down()

    def shut_down(self) -> None:
        """End in order."""
        self.switch.disarm()
        if self._app is not None:
            self._app.state.desk.close()
            self._app = None

    def close(self) -> None:
        """The story is over."""
        self.shut_down()
        self._loop.close()

    def answers(self, request: httpx.Request, *, copies: int = 1) -> list[httpx.Response]:
        """What the hub says to `copies` of a request that arrive in the same moment.

        Raises `Killed` when its power went meanwhile; then nobody hears anything.
        """
        said = self._loop.run_until_complete(self._ask(request, copies))
        if any(isinstance(one, Killed) for one in said):
            self.power_off()
            raise Killed
        for one in said:
            if isinstance(one, BaseException):
                raise one
        return [one for one in said if isinstance(one, httpx.Response)]

    async def _ask(
        self, request: httpx.Request, copies: int
    ) -> Sequence[httpx.Response | BaseException]:
        transport = httpx.ASGITransport(self._app)  # type: ignore[arg-type]

        async def ask() -> httpx.Response:
            copy = httpx.Request(
                request.method, request.url, headers=request.headers, content=request.content
            )
            response = await transport.handle_async_request(copy)
            await response.aread()
            return response

        return await asyncio.gather(*(ask() for _ in range(copies)), return_exceptions=True)

    def new_code(self) -> str:
        """A one-time code for a terminal, as the hub's people make it."""
        with self._desk.engine.begin() as connection:
            return create_code(connection, center_code=CENTER, now=self.clock.now())

    def change(self, work: Callable[[Connection], None]) -> None:
        """What the hub's own people do, in one transaction. Raises `Killed` as `answers` does."""
        try:
            with self._desk.engine.begin() as connection:
                work(connection)
        except Killed:
            self.power_off()
            raise

    def look(self, work: Callable[[Connection], T]) -> T:
        """Read in its store."""
        return self._desk.read(work)

    def records(self) -> list[AtHub]:
        """What is in its store, in the order of arrival."""
        query = _RECORDS.order_by(_ORDER_OF_ARRIVAL[self._desk.engine.dialect.name])
        rows = self._desk.read(lambda connection: connection.execute(query).all())
        return [AtHub(*row, arrival=place) for place, row in enumerate(rows)]

    def cloned_devices(self) -> set[UUID]:
        """The devices it marks as living on two machines."""
        query = select(HubDevice.id).where(HubDevice.cloned_at.is_not(None))
        return set(self._desk.read(lambda connection: connection.scalars(query).all()))

    def keep_backup(self) -> None:
        """Copy the store away, as an operator's job does every night."""
        self._desk.engine.dispose()  # PostgreSQL copies a database only when nobody is in it
        self._disk.keep_copy()

    def put_back(self) -> bool:
        """Replace the store by the copy, and say so as the handbook tells; False without one."""
        if not self._disk.has_copy:
            return False
        self.shut_down()
        self._disk.put_copy_back()
        self.boot()
        with self._desk.engine.begin() as connection:
            renew_epoch(connection)
        self.shut_down()
        self.boot()
        return True
