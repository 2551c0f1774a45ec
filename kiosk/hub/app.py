"""The hub's HTTP face: the protocol and the pages put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.requests import ClientDisconnect

from kiosk.clock import Clock, SystemClock
from kiosk.hub.busy import answer_while_away
from kiosk.hub.desk import HubDesk
from kiosk.hub.guard import Guard, say_broke_off, say_broken
from kiosk.hub.openapi import DescribedApp
from kiosk.hub.organizers.routes import office_routers
from kiosk.hub.phone.routes import resident_routers
from kiosk.hub.projections.projector import Projector
from kiosk.hub.protocol_routes import protocol_router
from kiosk.hub.refusing import refuse_in_words
from kiosk.hub.retention import Retention
from kiosk.sync import wire


def create_hub(database_url: str, *, clock: Clock | None = None) -> FastAPI:
    """The hub as an ASGI app on `sqlite:///file` or `postgresql://…`, tables made if missing."""
    desk = HubDesk(database_url, clock=clock or SystemClock())
    projector = Projector(desk.engine)
    retention = Retention(desk.engine, clock=desk.clock)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        projector.start()
        retention.start()
        yield
        retention.stop()
        projector.stop()
        desk.close()

    hub = DescribedApp(
        title="Xinqiao hub",
        version=str(wire.PROTOCOL),
        summary="Receives what the terminals of community service centers have recorded.",
        lifespan=lifespan,
        docs_url=None,  # its scripts come from a foreign server
        redoc_url=None,
        redirect_slashes=False,  # the address it would send to comes from the request
    )
    hub.state.desk = desk
    answer_while_away(hub)
    refuse_in_words(hub, desk)
    hub.add_exception_handler(ClientDisconnect, say_broke_off)
    hub.add_exception_handler(Exception, say_broken)
    hub.add_middleware(Guard, clock=desk.clock)
    hub.include_router(protocol_router(desk, on_records=projector.wake))
    for router in (*resident_routers(desk), *office_routers(desk)):
        hub.include_router(router)
    return hub
