"""What surrounds every answer: headers also on bugs, a pace for pages, patience that ends."""

import asyncio
import contextlib
from pathlib import Path

import pytest
from fastapi import FastAPI, Request, Response
from starlette.requests import ClientDisconnect
from starlette.types import Message, Scope

from kiosk.hub.app import create_hub
from kiosk.hub.guard import PAGES_AT_ONCE, SECURITY_HEADERS, Guard, say_broke_off, say_broken
from kiosk.hub.posted_fields import body_of
from tests.hubs import StillClock

PERSON = "13800138000"


def ask(
    app: FastAPI,
    path: str,
    *,
    method: str = "GET",
    query: bytes = b"",
    scheme: str = "http",
    body: list[Message] | None = None,
) -> tuple[int, dict[str, str], bytes]:
    """One request without a socket; `body` may end before it is whole: then nothing comes."""
    scope: Scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query,
        "headers": [(b"host", b"hub.example")],
        "scheme": scheme,
        "server": ("127.0.0.1", 80),
        "client": ("192.0.2.7", 1),
        "root_path": "",
    }
    heard = iter([{"type": "http.request", "body": b""}] if body is None else body)
    said: list[Message] = []

    async def receive() -> Message:
        for message in heard:
            return message
        return await asyncio.Future()

    async def send(message: Message) -> None:
        said.append(message)

    async def whole() -> None:
        with contextlib.suppress(ZeroDivisionError):  # the server's to log
            await app(scope, receive, send)

    asyncio.run(whole())
    headers = {name.decode(): value.decode() for name, value in said[0]["headers"]}
    return said[0]["status"], headers, b"".join(each.get("body", b"") for each in said[1:])


@pytest.fixture
def app() -> FastAPI:
    made = FastAPI()
    made.add_exception_handler(Exception, say_broken)
    made.add_exception_handler(ClientDisconnect, say_broke_off)
    made.add_middleware(Guard, clock=StillClock(), body_starts_s=0.01)

    @made.get("/bug")
    async def bug() -> Response:
        return Response(str(1 // len(PERSON[11:])))

    @made.get("/cookie")
    async def cookie() -> Response:
        answer = Response()
        answer.set_cookie("a", "b", httponly=True, samesite="strict")
        answer.set_cookie("c", "d", secure=True)
        return answer

    @made.post("/form")
    async def form(request: Request) -> Response:
        return Response(await body_of(request, 100))

    return made


def test_a_bug_is_answered_in_words_with_every_header(app: FastAPI) -> None:
    status, headers, body = ask(app, "/bug")
    assert status == 500
    assert dict(SECURITY_HEADERS).items() <= headers.items()
    assert b"Error" not in body
    assert PERSON.encode() not in body


def test_over_tls_every_cookie_stays_there(app: FastAPI) -> None:
    _, headers, _ = ask(app, "/cookie", scheme="https")
    assert "secure" in headers["set-cookie"].lower()
    assert headers["strict-transport-security"]
    _, headers, _ = ask(app, "/cookie")
    assert "strict-transport-security" not in headers


def test_a_form_that_never_ends_is_given_up(app: FastAPI) -> None:
    begun: list[Message] = [{"type": "http.request", "body": b"a=", "more_body": True}]
    status, headers, _ = ask(app, "/form", method="POST", body=begun)
    assert status == 400
    assert dict(SECURITY_HEADERS).items() <= headers.items()
    whole: list[Message] = [*begun, {"type": "http.request", "body": b"b"}]
    assert ask(app, "/form", method="POST", body=whole)[2] == b"a=b"


def test_an_address_with_a_nul_is_none_of_ours(app: FastAPI) -> None:
    assert ask(app, "/cookie", query=b"a=%00")[0] == 400
    assert ask(app, "/coo\x00kie")[0] == 400


def test_pages_have_a_pace_and_terminals_have_none(tmp_path: Path) -> None:
    hub = create_hub(f"sqlite:///{tmp_path / 'hub.db'}", clock=StillClock())
    for _ in range(PAGES_AT_ONCE):
        ask(hub, "/phone.css")
    status, headers, _ = ask(hub, "/no/such/page")
    assert (status, headers["retry-after"]) == (429, "1")
    assert dict(SECURITY_HEADERS).items() <= headers.items()
    assert ask(hub, "/healthz")[0] == 200
    hub.state.desk.close()
