"""The county's catalog at `/office/catalog`: the list, one item, its form, its versions."""

from functools import partial

from fastapi import APIRouter, Request, Response

from kiosk.hub.organizers.catalog.changing import Changing
from kiosk.hub.organizers.catalog.guide_form import FIELDS_AT_MOST, FORM_AT_MOST
from kiosk.hub.organizers.catalog.showing import Showing
from kiosk.hub.organizers.frame import HOME, Asked, Fields, Office, form
from kiosk.hub.organizers.uploads import upload
from kiosk.hub.templates import PAGES

ROOT = f"{HOME}/catalog"
ITEM = f"{ROOT}/items/{{code}}"


def catalog_router(office: Office) -> APIRouter:
    """The pages of the catalog, what they post, and their style sheet."""
    router = APIRouter(include_in_schema=False)
    style = "".join(
        (PAGES / folder / name).read_text("utf-8")
        for folder, name in (("shared", "guide.css"), ("office", "editor.css"))
    )
    showing = Showing(office)
    _show(router, office, showing)
    _change(router, office, showing)

    @router.get("/office-editor.css")
    async def css() -> Response:
        return Response(style, media_type="text/css")

    return router


def _show(router: APIRouter, office: Office, showing: Showing) -> None:
    @router.get(ROOT)
    async def items(request: Request) -> Response:
        return await office.behind_the_door(request, "catalog", showing.items)

    @router.get(f"{ROOT}/new")
    async def new(request: Request) -> Response:
        return await office.behind_the_door(request, "write", showing.new)

    @router.get(f"{ROOT}/upload")
    async def choose(request: Request) -> Response:
        return await office.behind_the_door(request, "write", showing.upload)

    @router.get(ITEM)
    async def item(request: Request, code: str) -> Response:
        return await office.behind_the_door(
            request, "catalog", lambda asked: showing.item(asked, code)
        )

    @router.get(f"{ITEM}/edit")
    async def edit(request: Request, code: str) -> Response:
        return await office.behind_the_door(
            request, "write", lambda asked: showing.edit(asked, code)
        )

    @router.get(f"{ITEM}/versions/{{number}}")
    async def version(request: Request, code: str, number: int) -> Response:
        return await office.behind_the_door(
            request, "catalog", lambda asked: showing.version(asked, code, number)
        )


def _change(router: APIRouter, office: Office, showing: Showing) -> None:
    changing = Changing(office, showing)
    long_form = partial(form, at_most=FORM_AT_MOST, fields_at_most=FIELDS_AT_MOST)

    @router.post(f"{ROOT}/save")
    async def save(request: Request) -> Response:
        return await office.posted(request, "write", changing.save, read=long_form)

    @router.post(f"{ROOT}/upload")
    async def take(request: Request) -> Response:
        return await office.posted(request, "write", changing.take_table, read=upload)

    @router.post(f"{ROOT}/publish-drafts")
    async def publish_drafts(request: Request) -> Response:
        return await office.posted(request, "publish", changing.publish_drafts, read=long_form)

    @router.post(f"{ITEM}/{{act}}")
    async def act(request: Request, code: str, act: str) -> Response:
        async def take(asked: Asked, fields: Fields, trouble: str) -> Response:
            return await changing.act(asked, fields, trouble, code, act)

        return await office.posted(request, "publish", take, read=form)
