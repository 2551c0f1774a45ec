"""`/s/<center>` and `/o/<link>`: what can be ordered, an order of one's own, and a wish."""

import uuid
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import forms, ordered
from kiosk.hub.phone.counter import Caller, Counter, go, say
from kiosk.hub.phone.leaf import refusal_leaf
from kiosk.hub.rate_limit import RateLimit
from kiosk.hub.services import phone_orders, published
from kiosk.hub.services.looking import Followed, followed
from kiosk.hub.services.order_states import moves_of
from kiosk.sync.wire_services import AUDIENCES, KINDS, PARTS, WORDS_AT_MOST

_FEW = 8
"""So many services are shown at once; of more, one chooses a kind first."""


def service_router(desk: HubDesk, looks: RateLimit, sends: RateLimit) -> APIRouter:
    """The pages on which services are ordered."""
    router = APIRouter(include_in_schema=False)
    at = Counter(desk, looks, sends)
    drawn = _Pages(at)

    @router.get("/s/{center}")
    async def services(request: Request, center: str) -> Response:
        return await at.look(request, lambda caller: drawn.shelves(caller, center))

    @router.get("/s/{center}/wish")
    async def wish_form(request: Request, center: str) -> Response:
        return await at.look(request, lambda caller: drawn.wish_form(caller, center))

    @router.post("/s/{center}/wish")
    async def wish(request: Request, center: str) -> Response:
        return await at.take(request, drawn.wish, center)

    @router.get("/s/{center}/service/{code}")
    async def service(request: Request, center: str, code: str) -> Response:
        return await at.look(request, lambda caller: drawn.service(caller, center, code))

    @router.post("/s/{center}/service/{code}")
    async def place(request: Request, center: str, code: str) -> Response:
        return await at.take(request, drawn.place, center, code)

    @router.get("/o/{link}")
    async def order(request: Request, link: str) -> Response:
        return await at.look(request, lambda caller: drawn.order(caller, link))

    @router.post("/o/{link}")
    async def change(request: Request, link: str) -> Response:
        return await at.take(request, drawn.change, link)

    return router


class _Pages:
    """Draws each page, and does what its form asks for."""

    def __init__(self, at: Counter) -> None:
        self._at = at

    async def shelves(self, caller: Caller, code: str) -> Response:
        """The services of a center, all of them or those of one kind."""
        place = await self._at.place(code)
        bodies = await self._at.read(lambda one: published.services_of(one, code))
        shelves = ordered.shelves(bodies, caller.language, caller.words)
        kind = caller.request.query_params.get("kind", "")
        chosen = [shelf for shelf in shelves if shelf.kind == kind]
        return self._at.draw(
            caller,
            "services.html",
            place,
            shelves=shelves,
            chosen=chosen or (shelves if len(bodies) <= _FEW or kind == "all" else ()),
            kind=kind if chosen or kind == "all" else "",
            keep=f"kind={kind}" if chosen or kind == "all" else "",
        )

    async def service(
        self,
        caller: Caller,
        code: str,
        service: str,
        said: Mapping[str, str] | None = None,
        message: str = "",
    ) -> Response:
        """One service and the form to order it."""
        place = await self._at.place(code)
        bodies = await self._at.read(lambda one: published.services_of(one, code))
        body = next((body for body in bodies if body.code == service), None)
        if body is None:
            raise RuleBroken("order.not_offered")
        today = local(self._at.desk.clock.now()).date()
        return self._at.draw(
            caller,
            "service.html",
            place,
            status=422 if message else 200,
            service=ordered.offered(body, caller.language, caller.words),
            said=said or {"people": "1", "part": "any"},
            message=message,
            parts=PARTS,
            link=(said or {}).get("link") or forms.new_link(),
            first=today,
            last=today + timedelta(days=phone_orders.DAYS_AHEAD),
        )

    async def place(
        self,
        caller: Caller,
        center: str,
        code: str,
        said: Mapping[str, str],
        trouble: str,
    ) -> Response:
        """Order it; then its own page, whose address nobody guesses."""
        link = said.get("link", "")
        if trouble or not forms.is_link(link):
            words = caller.words[trouble or "form_again"]
            return await self.service(caller, center, code, _no_bad_link(said), words)
        await self._at.place(center)
        try:
            await self._at.write(
                lambda one: phone_orders.place_order(
                    one, center, code, said, link=link, now=self._at.desk.clock.now()
                )
            )
        except RuleBroken as refused:
            return await self.service(caller, center, code, said, say(caller, refused))
        return go(caller, f"/o/{link}")

    async def wish_form(
        self,
        caller: Caller,
        code: str,
        said: Mapping[str, str] | None = None,
        message: str = "",
    ) -> Response:
        """What somebody needs that is not on the list; or thanks for it."""
        place = await self._at.place(code)
        if "done" in caller.request.query_params and not message:
            leaf = refusal_leaf("wish_done", caller.words)
            return self._at.draw(caller, "refusal.html", place, leaf=leaf, to=f"/s/{quote(code)}")
        return self._at.draw(
            caller,
            "wish.html",
            place,
            status=422 if message else 200,
            said=said or {"people": "1", "wish": str(uuid.uuid4())},
            message=message,
            kinds=KINDS,
            audiences=AUDIENCES,
            most=WORDS_AT_MOST,
        )

    async def wish(
        self, caller: Caller, center: str, said: Mapping[str, str], trouble: str
    ) -> Response:
        """Write the wish down."""
        if trouble:
            return await self.wish_form(caller, center, said, caller.words[trouble])
        await self._at.place(center)
        wish_id = _id(said.get("wish", ""))
        try:
            await self._at.write(
                lambda one: phone_orders.wish(
                    one, center, said, wish_id=wish_id, now=self._at.desk.clock.now()
                )
            )
        except RuleBroken as refused:
            return await self.wish_form(caller, center, said, say(caller, refused))
        return go(caller, f"/s/{quote(center)}/wish", "done=1")

    async def order(self, caller: Caller, link: str, message: str = "") -> Response:
        """An order by its link: how it is, and what one may do."""

        def read(connection: Connection) -> Followed:
            row = phone_orders.follow_link(connection, link)
            found = followed(connection, row.center_code, row.order_id) if row else None
            if found is None:
                raise RuleBroken("order.unknown")
            return found

        found = await self._at.read(read)
        place = await self._at.place(found.order.center)
        return self._at.draw(
            caller,
            "order.html",
            place,
            status=422 if message else 200,
            leaf=ordered.order_leaf(found, place.center, caller.words),
            may=moves_of(found.order.state, "resident"),
            message=message,
        )

    async def change(
        self, caller: Caller, link: str, said: Mapping[str, str], trouble: str
    ) -> Response:
        """Cancel it, or say how it was."""
        if trouble:
            return await self.order(caller, link, caller.words[trouble])
        now = self._at.desk.clock.now()

        def work(connection: Connection) -> None:
            if said.get("do") == "cancel":
                phone_orders.cancel(connection, link, now=now)
            else:
                phone_orders.rate(connection, link, said.get("level", ""), now=now)

        try:
            await self._at.write(work)
        except RuleBroken as refused:
            return await self.order(caller, link, say(caller, refused))
        return go(caller, f"/o/{quote(link)}")


def _no_bad_link(said: Mapping[str, str]) -> Mapping[str, str]:
    good = forms.is_link(said.get("link", ""))
    return said if good else {**said, "link": ""}


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return uuid.uuid4()
