"""`/office/orders` and `/office/my-orders`: orders, for organizers and for who provides them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.organizers.frame import HOME, Asked, Fields, Office, around, form
from kiosk.hub.organizers.ordering import sheets
from kiosk.hub.organizers.scope import LINES_AT_MOST, LINES_OF_A_FILE, names
from kiosk.hub.organizers.sheets import Sheet
from kiosk.hub.phone.leaf import day, moment
from kiosk.hub.services import deciding, looking
from kiosk.hub.services.looking import Filter
from kiosk.hub.services.order_states import Owner, moves_of
from kiosk.sync.wire_services import STATES

T = TypeVar("T")
COUNTY, MINE = "orders", "my-orders"
_TILES = {"open": "open", "late": "late_orders", "done": "done_orders", "look": "look_orders"}


def order_router(office: Office) -> APIRouter:
    """The lists of orders, one order, and what may be done with it."""
    router = APIRouter(include_in_schema=False)
    for section in (COUNTY, MINE):
        _attach(router, office, _Pages(office, section))
    return router


def _attach(router: APIRouter, office: Office, drawn: "_Pages") -> None:
    section = drawn.section

    @router.get(f"{HOME}/{section}")
    async def orders(request: Request) -> Response:
        return await office.behind_the_door(request, section, drawn.orders)

    @router.get(f"{HOME}/{section}/{{center}}/{{order}}")
    async def order(request: Request, center: str, order: str) -> Response:
        return await office.behind_the_door(
            request, section, lambda asked: drawn.order(asked, center, _id(order))
        )

    @router.post(f"{HOME}/{section}/{{center}}/{{order}}")
    async def change(request: Request, center: str, order: str) -> Response:
        async def take(asked: Asked, fields: Fields, trouble: str) -> Response:
            return await drawn.change(asked, center, _id(order), fields, trouble)

        return await office.posted(request, section, take, read=form)


def order_tables(office: Office, connection: Connection, asked: Asked) -> tuple[Sheet, ...]:
    """The table of orders, for a download; of an account that may not see them, empty."""
    today = local(office.desk.clock.now()).date()
    found = (
        looking.orders(connection, _filter(asked), today=today, most=LINES_OF_A_FILE)
        if asked.who.may(COUNTY)
        else ()
    )
    return (sheets.order_sheet(found, names(connection, asked.who.area), asked.words),)


def _id(text: str) -> UUID:
    """The order an address names; one that nobody has for an address that names none."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


def _filter(asked: Asked) -> Filter:
    return Filter(
        area=asked.who.area,
        provider=asked.who.provider or "",
        state=asked.query.get("state", ""),
        service=asked.query.get("service", "").strip(),
    )


class _Pages:
    """Draws the orders of a section, and moves them on."""

    def __init__(self, office: Office, section: str) -> None:
        self.section = section
        self._office = office
        self._desk = office.desk

    async def orders(self, asked: Asked) -> Response:
        """The list, what is late on top."""
        wanted, today = _filter(asked), self._today()

        def read(connection: Connection) -> dict[str, Any]:
            provider = wanted.provider
            return {
                "found": looking.orders(connection, wanted, today=today),
                "counts": looking.counts(connection, wanted.area, today=today, provider=provider),
                "centers": names(connection, wanted.area),
            }

        seen = await self._read(read)
        return self._draw(
            asked,
            "orders.html",
            wanted=wanted,
            keep=urlencode({"state": wanted.state, "service": wanted.service}),
            states=("open", "late", "look", *STATES),
            tiles=_TILES,
            most=LINES_AT_MOST,
            exports=self.section == COUNTY and asked.who.may("export"),
            **seen,
        )

    async def order(
        self,
        asked: Asked,
        center: str,
        order: UUID,
        said: Mapping[str, str] | None = None,
        message: str = "",
        contact: Mapping[str, str] | None = None,
        *,
        opened: bool = False,
    ) -> Response:
        """One order, its way so far, and what may be done."""
        today = self._today()

        def read(connection: Connection) -> dict[str, Any] | None:
            line = looking.order(connection, center, order, today=today)
            if line is None or not self._may_see(asked, line):
                return None
            return {
                "order": line,
                "steps": looking.steps(connection, center, order),
                "centers": names(connection, asked.who.area),
            }

        seen = await self._read(read)
        if seen is None:
            return self._office.refuse(asked, self.section, "order.unknown", status=404)
        by: Owner = "provider" if self.section == MINE else "organizer"
        may = moves_of(seen["order"].state, by) if by == "provider" or self._cancels(asked) else ()
        return self._draw(
            asked,
            "order.html",
            status=422 if message else 200,
            message=message,
            said=said or {},
            may=may,
            contact=contact,
            opened=opened,
            is_mine=self.section == MINE,
            reasons=deciding.SAYABLE,
            flags=sheets.flags(seen["order"], asked.words),
            **seen,
        )

    async def change(
        self, asked: Asked, center: str, order: UUID, fields: Fields, trouble: str
    ) -> Response:
        """Move it on, or open who ordered; the page again with why not."""
        if trouble:
            return await self.order(asked, center, order, fields, asked.words[trouble])
        login, now = asked.who.login, self._desk.clock.now()
        provider = asked.who.provider or ""
        try:
            if self.section == MINE and fields.get("do") == "contact":
                contact = await self._write(
                    lambda one: deciding.open_contact(
                        one, center, order, provider=provider, login=login, now=now
                    )
                )
                return await self.order(asked, center, order, contact=contact, opened=True)
            await self._write(lambda one: self._move(one, asked, center, order, fields))
        except RuleBroken as refused:
            words = asked.words[refused.key].format(**refused.values)
            return await self.order(asked, center, order, fields, words)
        path = f"{HOME}/{self.section}/{center}/{order}?said=moved"
        return RedirectResponse(path, status_code=303)

    def _move(
        self, connection: Connection, asked: Asked, center: str, order: UUID, fields: Fields
    ) -> None:
        login, now = asked.who.login, self._desk.clock.now()
        if self.section == MINE:
            deciding.provider_moves(
                connection,
                center,
                order,
                fields.get("do", ""),
                fields,
                provider=asked.who.provider or "",
                login=login,
                now=now,
            )
        elif self._cancels(asked):
            deciding.organizer_cancels(
                connection, center, order, fields, area=asked.who.area, login=login, now=now
            )
        else:
            raise RuleBroken("order.not_yours")

    def _cancels(self, asked: Asked) -> bool:
        return asked.who.may("approve")

    def _may_see(self, asked: Asked, line: looking.OrderLine) -> bool:
        if self.section == MINE:
            return line.provider == asked.who.provider
        return line.center.startswith(asked.who.area)

    def _today(self) -> date:
        return local(self._desk.clock.now()).date()

    def _draw(self, asked: Asked, name: str, *, status: int = 200, **values: Any) -> Response:
        moved = asked.query.get("said") == "moved"
        return self._office.draw(
            f"ordering/{name}",
            asked.language,
            status=status,
            said_words=asked.words["list_said.moved"] if moved else "",
            day=day,
            moment=moment,
            state_cell=lambda order: sheets.state_cell(order, asked.words),
            late_cell=lambda order: sheets.late_cell(order, asked.words),
            wanted_words=lambda order: sheets.wanted_words(order, asked.words),
            **around(asked, self.section),
            **values,
        )

    async def _read(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.read(work))

    async def _write(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.write(work))
