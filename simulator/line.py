"""The real client, with the simulated line where its sockets would be."""

from collections.abc import Callable, Iterator

import httpx

from kiosk.clock import Clock
from kiosk.sync.client import HubClient

BASE_URL = "http://127.0.0.1"


class _Transport(httpx.BaseTransport):
    def __init__(self, carry: Callable[[httpx.Request], httpx.Response]) -> None:
        self._carry = carry

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        answer = self._carry(request)
        # As it comes off a socket: not read yet.
        return httpx.Response(
            answer.status_code, headers=answer.headers, stream=_OneChunk(answer.content)
        )


class _OneChunk(httpx.SyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        yield self._body


def client_over(
    carry: Callable[[httpx.Request], httpx.Response], *, credential: str | None, clock: Clock
) -> HubClient:
    """A `HubClient` whose requests are given to `carry`, packed as they would travel."""
    return HubClient(BASE_URL, credential=credential, now=clock.now, transport=_Transport(carry))
