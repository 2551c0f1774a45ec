"""`/office/services`: propose, approve, publish, put back, and what residents will see."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from kiosk.errors import RuleBroken
from kiosk.hub.organizers.frame import HOME, Asked, Fields, Office, around, form
from kiosk.hub.phone import ordered
from kiosk.hub.phone.leaf import moment
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.services import drafts, published
from kiosk.sync.wire_services import AUDIENCES, KINDS, ServiceBody

ROOT = f"{HOME}/services"
T = TypeVar("T")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,19}")
_SAID = ("proposed", "approved", "withdrawn", "published", "put_back")
_PLACES, _PERIODS = ("center", "home", "provider"), ("day", "week", "month")
_TEXTS = ("name", "name_en", "kind", "words", "words_en", "place", "audience", "fee")


def list_router(office: Office) -> APIRouter:
    """The pages of the list, and what they post."""
    router = APIRouter(include_in_schema=False)
    drawn = _Pages(office)
    for path, what, page in (
        (ROOT, "services", drawn.services),
        (f"{ROOT}/preview", "services", drawn.preview),
        (f"{ROOT}/versions", "services", drawn.versions),
        (f"{ROOT}/new", "propose", drawn.new),
    ):
        router.add_api_route(path, _shown(office, what, page), methods=["GET"])

    @router.get(f"{ROOT}/item/{{code}}")
    async def item(request: Request, code: str) -> Response:
        return await office.behind_the_door(
            request, "propose", lambda asked: drawn.edit(asked, code)
        )

    @router.post(f"{ROOT}/save")
    async def save(request: Request) -> Response:
        return await office.posted(request, "propose", drawn.save, read=form)

    @router.post(f"{ROOT}/act")
    async def act(request: Request) -> Response:
        return await office.posted(request, "approve", drawn.act, read=form)

    return router


def _shown(office: Office, what: str, page: Any) -> Callable[[Request], Any]:
    async def show(request: Request) -> Response:
        return await office.behind_the_door(request, what, page)

    return show


class _Pages:
    """Draws the pages, does what was posted."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk = office.desk

    async def services(self, asked: Asked, message: str = "") -> Response:
        """Every service the area decides on, and how far the list is from what was approved."""
        area = asked.who.area

        def read(connection: Connection) -> dict[str, Any]:
            standing = {
                code: body.model_dump(mode="json")
                for code, body in published.in_force(connection).items()
            }
            return {
                "drafts": drafts.drafts(connection, area),
                "version": next(iter(published.versions(connection)), None),
                "news": _news(standing, published.next_list(connection, area)),
                "count": len(standing),
            }

        seen = await self._read(read)
        waiting = sum(each.state == "draft" for each in seen["drafts"])
        return self._draw(asked, "list.html", message=message, waiting=waiting, **seen)

    async def preview(self, asked: Asked) -> Response:
        """The list as residents would read it, were it published now."""
        area, language = asked.who.area, asked.language

        def read(connection: Connection) -> tuple[dict[str, Any], dict[str, Any]]:
            standing = {
                code: body.model_dump(mode="json")
                for code, body in published.in_force(connection).items()
            }
            return standing, published.next_list(connection, area)

        standing, coming = await self._read(read)
        news = _news(standing, coming)
        bodies = [
            ServiceBody.model_validate({**body, "list_version": 1}) for body in coming.values()
        ]
        shelves = ordered.shelves(bodies, language, PHONE_WORDS[language])
        areas = {body.code: " ".join(body.areas) for body in bodies}
        return self._draw(asked, "preview.html", shelves=shelves, news=news, areas=areas)

    async def versions(self, asked: Asked, message: str = "") -> Response:
        """The lists that were published, the newest first."""
        found = await self._read(published.versions)
        return self._draw(asked, "versions.html", message=message, found=found)

    async def new(self, asked: Asked) -> Response:
        """An empty form; what it is about may be in the address."""
        kind = asked.query.get("kind", "")
        said = {"kind": kind, "answer_days": "3", "areas": asked.who.area, "place": "center"}
        return await self._form(asked, said, fixed=False)

    async def edit(self, asked: Asked, code: str) -> Response:
        """The form with a service as it is worked on."""
        found = await self._read(lambda one: drafts.draft(one, code, area=asked.who.area))
        if found is None:
            return self._office.refuse(asked, "services", "services.unknown", status=404)
        body = found.body
        said = {name: str(body[name] or "") for name in (*_TEXTS, "capacity", "period")}
        said |= {"code": code, "provider": found.provider, "areas": " ".join(body["areas"])}
        return await self._form(asked, said | {"answer_days": str(body["answer_days"])}, fixed=True)

    async def save(self, asked: Asked, fields: Fields, trouble: str) -> Response:
        """Put it up for approval; the form again with what is wrong."""
        fixed = fields.get("fixed") == "1"
        code = fields.get("code", "").strip()
        if trouble:
            return await self._form(asked, fields, fixed=fixed, message=asked.words[trouble])
        if not _CODE.fullmatch(code):
            message = asked.words["services.code"]
            return await self._form(asked, fields, fixed=fixed, message=message)

        def work(connection: Connection) -> None:
            if not fixed and drafts.draft(connection, code, area="") is not None:
                raise RuleBroken("services.taken")
            drafts.propose(
                connection,
                code=code,
                provider=fields.get("provider", ""),
                body=_body(fields),
                login=asked.who.login,
                area=asked.who.area,
                now=self._desk.clock.now(),
            )

        try:
            await self._write(work)
        except RuleBroken as refused:
            return await self._form(asked, fields, fixed=fixed, message=_why(asked, refused))
        return _back("proposed")

    async def act(self, asked: Asked, fields: Fields, trouble: str) -> Response:
        """Approve or withdraw one, publish the list, put an earlier one back."""
        what = fields.get("do", "")
        again = self.versions if what == "put_back" else self.services
        if trouble:
            return await again(asked, asked.words[trouble])
        who: dict[str, Any] = {
            "login": asked.who.login,
            "area": asked.who.area,
            "now": self._desk.clock.now(),
        }

        def work(connection: Connection) -> str:
            if what == "publish":
                published.publish(connection, **who)
                return "published"
            if what == "put_back":
                version = fields.get("version", "")
                number = int(version) if version.isdecimal() and len(version) < 9 else 0
                published.put_back(connection, version=number, **who)
                return "put_back"
            if what == "approve":
                drafts.approve(connection, fields.get("code", ""), **who)
                return "approved"
            drafts.withdraw(connection, fields.get("code", ""), **who)
            return "withdrawn"

        try:
            return _back(await self._write(work))
        except RuleBroken as refused:
            return await again(asked, _why(asked, refused))

    async def _form(
        self, asked: Asked, said: Mapping[str, str], *, fixed: bool, message: str = ""
    ) -> Response:
        return self._draw(
            asked,
            "service_form.html",
            status=422 if message else 200,
            message=message,
            said=said,
            fixed=fixed,
            providers=await self._read(drafts.providers),
            kinds=KINDS,
            audiences=AUDIENCES,
            places=_PLACES,
            periods=_PERIODS,
        )

    def _draw(self, asked: Asked, name: str, *, status: int = 200, **values: Any) -> Response:
        said = asked.query.get("said", "")
        return self._office.draw(
            f"ordering/{name}",
            asked.language,
            status=status,
            root=ROOT,
            moment=moment,
            said_words=asked.words[f"list_said.{said}"] if said in _SAID else "",
            quote=quote,
            **around(asked, "services"),
            **values,
        )

    async def _read(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.read(work))

    async def _write(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.write(work))


def _news(
    standing: Mapping[str, Mapping[str, Any]], coming: Mapping[str, Mapping[str, Any]]
) -> dict[str, str]:
    """What publishing would change: code to `new`, `changed` or `gone`."""
    news = {code: "gone" for code in standing if code not in coming}
    for code, body in coming.items():
        if code not in standing:
            news[code] = "new"
        elif {**body, "list_version": 0} != {**standing[code], "list_version": 0}:
            news[code] = "changed"
    return news


def _body(fields: Fields) -> dict[str, Any]:
    body: dict[str, Any] = {name: " ".join(fields.get(name, "").split()) for name in _TEXTS}
    for name in ("capacity", "answer_days"):
        text = fields.get(name, "").strip()
        body[name] = int(text) if text.isdecimal() and len(text) < 9 else text or None
    body["period"] = fields.get("period") or None
    body["areas"] = fields.get("areas", "").split()
    return body


def _why(asked: Asked, refused: RuleBroken) -> str:
    values = dict(refused.values)
    if "field" in values:
        values["field"] = asked.words.get(f"field.{values['field']}", values["field"])
    return asked.words[refused.key].format(**values)


def _back(said: str) -> Response:
    return RedirectResponse(f"{ROOT}?said={said}", status_code=303)
