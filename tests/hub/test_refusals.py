"""What the hub refuses as a whole, and how it says so."""

import asyncio
import json
import secrets
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import zstandard
from starlette.types import Message, Scope

from kiosk.hub.app import create_hub
from kiosk.sync import wire
from tests.hubs import Hub, Sender, StillClock, an_event, enrolled

_GONE: Message = {"type": "http.disconnect"}
_SCOPE: Scope = {
    "type": "http",
    "http_version": "1.1",
    "method": "POST",
    "path": wire.BATCHES_PATH,
    "raw_path": wire.BATCHES_PATH.encode(),
    "query_string": b"",
    "headers": [],
    "scheme": "http",
    "server": ("127.0.0.1", 80),
    "client": ("127.0.0.1", 1),
    "root_path": "",
}


@pytest.fixture
def http(small_hub: Hub) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=small_hub.url, trust_env=False, timeout=60) as client:
        yield client


@pytest.fixture
def known(small_hub: Hub) -> Iterator[Sender]:
    made = enrolled(small_hub)
    yield made
    made.client.close()


def post(
    http: httpx.Client, sender: Sender, body: bytes, **headers: str
) -> tuple[httpx.Response, wire.Problem]:
    nonce = secrets.token_urlsafe(16)
    answer = http.post(
        wire.BATCHES_PATH,
        content=body,
        headers={
            "Authorization": f"Bearer {sender.credential}",
            wire.NONCE_HEADER: nonce,
            **{name.replace("_", "-"): value for name, value in headers.items()},
        },
    )
    problem = wire.Problem.model_validate_json(answer.content)
    assert problem.nonce == nonce
    return answer, problem


def plain(sender: Sender, count: int = 1) -> dict[str, object]:
    body: dict[str, object] = json.loads(sender.batch(sender.events(count)).model_dump_json())
    return body


def test_uncompressed_json_is_taken_too(http: httpx.Client, known: Sender) -> None:
    answer = http.post(
        wire.BATCHES_PATH,
        json=plain(known),
        headers={"Authorization": f"Bearer {known.credential}"},
    )
    assert answer.status_code == 200
    assert answer.json()["results"][0]["outcome"] == "stored"


@pytest.mark.parametrize("header", ["", "Basic abc", "Bearer", "Bearer nobody"])
def test_without_a_known_credential_nothing_is_read(
    http: httpx.Client, known: Sender, header: str
) -> None:
    answer, problem = post(http, known, b"rubbish", Authorization=header)
    assert (answer.status_code, problem.error) == (401, "unauthorized")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_a_credential_is_good_for_its_own_device_only(
    http: httpx.Client, small_hub: Hub, known: Sender
) -> None:
    other = enrolled(small_hub)
    other.client.close()
    answer, problem = post(http, known, json.dumps(plain(other)).encode())
    assert (answer.status_code, problem.error) == (403, "wrong_device")


def test_rubbish_is_not_json(http: httpx.Client, known: Sender) -> None:
    answer, problem = post(http, known, b"\x00\xff rubbish")
    assert (answer.status_code, problem.error) == (400, "bad_json")


def test_rubbish_is_not_zstd(http: httpx.Client, known: Sender) -> None:
    answer, problem = post(http, known, b"rubbish", Content_Encoding="zstd")
    assert (answer.status_code, problem.error) == (400, "bad_encoding")


def test_other_encodings_are_refused(http: httpx.Client, known: Sender) -> None:
    answer, problem = post(http, known, b"", Content_Encoding="gzip")
    assert (answer.status_code, problem.error) == (400, "bad_encoding")


def test_another_version_of_the_protocol_is_named(http: httpx.Client, known: Sender) -> None:
    body = {**plain(known), "protocol": 2, "something": "new"}
    answer, problem = post(http, known, json.dumps(body).encode())
    assert (answer.status_code, problem.error) == (400, "wrong_protocol")


def test_a_body_of_many_megabytes_is_refused(http: httpx.Client, known: Sender) -> None:
    answer, problem = post(http, known, bytes(wire.MAX_RAW_BYTES + 1))
    assert (answer.status_code, problem.error) == (413, "too_large")


def test_a_zstd_bomb_is_refused_before_it_unfolds(http: httpx.Client, known: Sender) -> None:
    bomb = zstandard.ZstdCompressor().compress(bytes(500_000_000))
    assert len(bomb) < 100_000
    answer, problem = post(http, known, bomb, Content_Encoding="zstd")
    assert (answer.status_code, problem.error) == (413, "too_large")


def test_more_than_five_hundred_records_are_refused(http: httpx.Client, known: Sender) -> None:
    body = plain(known)
    event = json.loads(an_event(1).model_dump_json())
    body["events"] = [event] * (wire.MAX_RECORDS + 1)
    answer, problem = post(http, known, zstandard.compress(json.dumps(body).encode()))
    assert answer.status_code == 400  # not announced as compressed
    answer, problem = post(
        http, known, zstandard.compress(json.dumps(body).encode()), Content_Encoding="zstd"
    )
    assert (answer.status_code, problem.error) == (413, "too_large")


def test_an_entry_that_is_no_event_is_malformed_and_the_rest_is_stored(
    http: httpx.Client, small_hub: Hub, known: Sender
) -> None:
    body = plain(known, 3)
    events = body["events"]
    assert isinstance(events, list)
    events[0]["seq"] = -1
    events.append("not even an object")
    answer = http.post(
        wire.BATCHES_PATH,
        json=body,
        headers={"Authorization": f"Bearer {known.credential}"},
    )
    reply = wire.Reply.model_validate_json(answer.content)
    assert [r.outcome for r in reply.results] == ["malformed", "stored", "stored", "malformed"]
    assert str(reply.results[0].event_id) == events[0]["event_id"]
    assert reply.results[3].event_id is None
    assert small_hub.count() == 2


def test_a_line_that_breaks_off_within_a_request_is_no_bug(tmp_path: Path) -> None:
    hub = create_hub(f"sqlite:///{tmp_path / 'hub.db'}", clock=StillClock())
    heard = iter([{"type": "http.request", "body": b"{", "more_body": True}, _GONE])
    said: list[Message] = []

    async def receive() -> Message:
        return next(heard, _GONE)

    async def send(message: Message) -> None:
        said.append(message)

    asyncio.run(hub(_SCOPE, receive, send))
    assert said[0]["status"] == 503
    hub.state.desk.close()


@pytest.mark.parametrize("field", ["stream", "type"])
def test_control_characters_in_names_are_malformed_not_a_crash(
    http: httpx.Client, known: Sender, field: str
) -> None:
    body = plain(known)
    assert isinstance(body["events"], list)
    body["events"][0][field] = "a\x00b"
    answer = http.post(
        wire.BATCHES_PATH,
        json=body,
        headers={"Authorization": f"Bearer {known.credential}"},
    )
    assert answer.json()["results"][0]["outcome"] == "malformed"


def test_a_fault_is_named_by_field_never_by_value(http: httpx.Client, known: Sender) -> None:
    body = plain(known)
    body["device"] = "13800138000"
    answer, problem = post(http, known, json.dumps(body).encode())
    assert problem.detail.startswith("device: ")
    assert "138" not in answer.text
