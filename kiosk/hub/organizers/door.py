"""`/office/login` and `/office/logout`: in and out, with a form another site cannot send."""

import asyncio
import secrets
from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from kiosk.hub.organizers import accounts
from kiosk.hub.organizers.accounts import Account
from kiosk.hub.organizers.frame import (
    COOKIE,
    HOME,
    LOGIN,
    Office,
    form,
    language_of,
    secure,
)
from kiosk.hub.organizers.sessions import LASTS, close_session, open_session
from kiosk.hub.posted_fields import genuine
from kiosk.hub.rate_limit import RateLimit, address_of

FORM_COOKIE = "xq_login"


def door_router(office: Office, limit: RateLimit) -> APIRouter:
    """The log-in page, what it posts, and the way out."""
    router = APIRouter(include_in_schema=False)

    @router.get(LOGIN)
    async def login_page(request: Request) -> Response:
        return _page(office, request, "login_again" if "again" in request.query_params else "")

    @router.post(LOGIN)
    async def log_in(request: Request) -> Response:
        wait_s = limit.wait_s(address_of(request))
        if wait_s:
            return _page(office, request, "login_slow", status=429, seconds=wait_s)
        fields = await form(request)
        mine = request.cookies.get(FORM_COOKIE, "")
        if not genuine(mine, fields.get("form", "")):
            return _page(office, request, "form_old", status=403)
        login = fields.get("name", "").strip().lower()
        token = await _try(office, login, fields.get("password", ""))
        if token is None:
            return _page(office, request, "login_refused", status=403)
        answer = RedirectResponse(HOME, status_code=303)
        _keep(answer, request, COOKIE, token, int(LASTS.total_seconds()))
        answer.delete_cookie(FORM_COOKIE, path=LOGIN)
        return answer

    @router.post("/office/logout")
    async def log_out(request: Request) -> Response:
        who = await office.enter(request)
        fields = await form(request)
        answer = RedirectResponse(LOGIN, status_code=303)
        if who is None:
            return answer
        if not genuine(who.form_word, fields.get("form", "")):
            return _page(office, request, "form_old", status=403)
        now = office.desk.clock.now()

        def leave() -> None:
            with office.desk.engine.begin() as connection:
                close_session(connection, who.token)
                accounts.note(connection, who.login, "logout", "", now=now)

        await office.desk.run(leave)
        answer.delete_cookie(COOKIE, path=HOME)
        return answer

    return router


async def _try(office: Office, login: str, password: str) -> str | None:
    """A session's cookie for the right password of an account that is not locked."""
    desk = office.desk
    now = desk.clock.now()
    known = await desk.run(
        lambda: desk.read(lambda connection: accounts.account(connection, login, now=now))
    )
    # Off the store's workers: a tenth of a second in which records could be received.
    right = len(password) <= accounts.PASSWORD_AT_MOST and await asyncio.to_thread(
        accounts.fits, password, known
    )
    if known is None or known.locked or not right:
        await desk.run(
            lambda: desk.write(
                lambda connection: accounts.note_wrong(connection, login, known, now=now)
            )
        )
        return None
    return await desk.run(lambda: _let_in(office, known, login, now))


def _let_in(office: Office, known: Account, login: str, now: datetime) -> str:
    with office.desk.engine.begin() as connection:
        accounts.note_right(connection, known)
        accounts.note(connection, login, "login", "", now=now)
        return open_session(connection, known.id, now=now)


def _page(
    office: Office, request: Request, message: str, *, status: int = 200, **values: object
) -> Response:
    word = secrets.token_urlsafe(24)
    language = language_of(request)
    answer = office.draw(
        "login.html",
        language,
        status=status,
        message=message,
        values=values,
        form=word,
        action=LOGIN,
    )
    _keep(answer, request, FORM_COOKIE, word, 3600, path=LOGIN)
    return answer


def _keep(
    answer: Response, request: Request, name: str, value: str, age_s: int, *, path: str = HOME
) -> None:
    answer.set_cookie(
        name,
        value,
        max_age=age_s,
        path=path,
        secure=secure(request),
        httponly=True,
        samesite="strict",
    )
