"""What somebody sends who means no good: refused in words, nothing stored, nothing in the log."""

import json
import logging
import secrets
import socket
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
import structlog
import zstandard

from kiosk.hub.devices import revoke
from kiosk.sync import packing, wire
from tests.hubs import Hub, Sender, an_event, enrolled

PERSON = "13800138000"
"""Somebody's phone number: in no answer but its own, and in no log."""
ZALGO = "\u202eA͑ͫ̓\u0334L\u0489 👩‍👩‍👧 𬍛"


@pytest.fixture
def http(hub: Hub) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=hub.url, trust_env=False, timeout=60) as client:
        yield client


def whole(sender: Sender, **other: object) -> dict[str, object]:
    body: dict[str, object] = json.loads(sender.batch([an_event(1)]).model_dump_json())
    return {**body, **other}


def changed(sender: Sender, **other: object) -> bytes:
    """A batch whose one record has these fields."""
    body = whole(sender)
    body["events"] = [{**json.loads(an_event(1).model_dump_json()), **other}]
    return json.dumps(body).encode()


def twice(sender: Sender, name: str) -> bytes:
    text = json.dumps(whole(sender))
    return text.replace(f'"{name}"', f'"{name}": "{PERSON}", "{name}"', 1).encode()


def bodies(sender: Sender) -> dict[str, bytes]:
    """Bodies of a batch that nobody could mean."""
    good = json.dumps(whole(sender)).encode()
    deep = b"[" * 100_000 + b"]" * 100_000
    events = json.dumps(whole(sender, events=[])).encode()
    return {
        "truncated": good[:-20],
        "deep": deep,
        "deep inside": events.replace(b'"events": []', b'"events": [' + deep + b"]"),
        "ten megabytes": b'{"a":' * 2_000_000,
        "utf-16": good.decode().encode("utf-16"),
        "half a pair": good.replace(b"ticket.taken", b"\\ud800"),
        "a name twice": twice(sender, "device"),
        "a name twice within": twice(sender, "stream"),
        "endless age": good.replace(b'"oldest_pending_s": 0', b'"oldest_pending_s": 1e999'),
        "no number": good.replace(b'"oldest_pending_s": 0', b'"oldest_pending_s": NaN'),
        "vast number": good.replace(b'"oldest_pending_s": 0', b'"oldest_pending_s": ' + b"9" * 400),
        "vast protocol": good.replace(b'"protocol": 1', b'"protocol": ' + b"9" * 40),
        "a person as a field": json.dumps(whole(sender, **{PERSON: 1})).encode(),
        "sql for an id": json.dumps(whole(sender, device="' OR 1=1 --")).encode(),
        "a list": b"[]",
        "nothing": b"",
    }


def records(sender: Sender) -> dict[str, bytes]:
    """Batches that are whole, with one record in them that is not."""
    vast = {"a": {"b": [1e308, "x"]}}
    return {
        "seq 0": changed(sender, seq=0),
        "seq beyond": changed(sender, seq=2**63),
        "seq 1e999": changed(sender, seq=float("inf")),
        "year 1": changed(sender, occurred_at="0001-01-01T00:00:00+14:00"),
        "year 9999": changed(sender, occurred_at="9999-12-31T23:59:59-14:00"),
        "no zone": changed(sender, occurred_at="2026-11-23T09:41:00"),
        "NUL in a name": changed(sender, stream="ticket:\x00"),
        "sql for a type": changed(sender, type="x'; DROP TABLE hub_receipt; --"),
        "a person as a field": changed(sender, **{PERSON: vast}),
        "a person as an id": changed(sender, event_id=PERSON),
        "another digest": changed(sender, payload=PERSON),
    }


def frames(good: bytes) -> dict[str, bytes]:
    """Compressed bodies that unfold into far more, or into nothing."""
    pack = zstandard.ZstdCompressor(level=19)
    wide = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=True)
    words = zstandard.train_dictionary(1024, [secrets.token_bytes(64) + good for _ in range(64)])
    streamed = zstandard.ZstdCompressor().compressobj()
    unsized = streamed.compress(bytes(50_000_000)) + streamed.flush()
    return {
        "bomb": pack.compress(bytes(200_000_000)),
        "bomb of no size": unsized,
        "bomb in many frames": zstandard.compress(bytes(900_000)) * 500,
        "bomb behind a batch": zstandard.compress(good) + unsized,
        "wide window": zstandard.ZstdCompressor(compression_params=wide)
        .compressobj()
        .compress(secrets.token_bytes(900_000)),
        "claims much": b"\x28\xb5\x2f\xfd\xe0" + b"\xff" * 8,
        "dictionary": zstandard.ZstdCompressor(dict_data=words).compress(good),
        "truncated": zstandard.compress(good)[:-4],
        "skipped only": b"\x50\x2a\x4d\x18\x04\x00\x00\x00skip",
    }


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Whatever was sent: nobody's number is in the log, and no bug."""
    structlog.configure(logger_factory=structlog.stdlib.LoggerFactory())
    with caplog.at_level(logging.DEBUG):
        yield
    structlog.reset_defaults()
    said = caplog.text + "".join(capfd.readouterr())
    assert PERSON not in said
    assert "Traceback" not in said


def post(http: httpx.Client, sender: Sender, body: bytes, **more: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {sender.credential}", **more}
    return http.post(wire.BATCHES_PATH, content=body, headers=headers)


@pytest.mark.usefixtures("heard")
def test_nothing_of_a_hostile_batch_is_stored(hub: Hub, sender: Sender, http: httpx.Client) -> None:
    good = json.dumps(whole(sender)).encode()
    for name, body in bodies(sender).items():
        answer = post(http, sender, body)
        assert answer.status_code in (400, 413), name
        assert PERSON not in answer.text, name
        assert len(answer.text) < 400, name
    for name, body in frames(good).items():
        answer = post(http, sender, body, **{"Content-Encoding": "zstd"})
        assert answer.status_code in (400, 413), name
    for name, body in records(sender).items():
        answer = post(http, sender, body)
        assert answer.status_code == 200, name
        assert answer.json()["results"][0]["outcome"] == "malformed", name
        told = answer.json()["results"][0]["detail"]
        assert PERSON not in told, name
        assert len(told) < 100, name
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        assert post(http, sender, good, **{"Content-Type": kind}).status_code == 400, kind
    for encoding in ("gzip", "zstd, zstd", "br", "zstd;q=1"):
        assert post(http, sender, good, **{"Content-Encoding": encoding}).status_code == 400
    assert post(http, sender, good, **{wire.NONCE_HEADER: "x" * 22}).status_code == 400
    assert hub.count() == 0
    assert post(http, sender, good).json()["results"][0]["outcome"] == "stored"
    assert post(http, sender, good).json()["results"][0]["outcome"] == "duplicate"


@pytest.mark.usefixtures("heard")
def test_words_of_any_kind_are_kept_as_they_came(hub: Hub, sender: Sender) -> None:
    payloads = [f'{{"item":"{ZALGO}"}}', '{"item":"\x00"}', "'; DROP TABLE hub_receipt; --", ""]
    streams = [f"ticket:{ZALGO}", "' OR 1=1 --", "<script>", "../../etc/passwd"]
    events = [
        an_event(place, stream=stream, payload=payload)
        for place, (stream, payload) in enumerate(zip(streams, payloads, strict=True), 1)
    ]
    reply = sender.send(events)
    assert [result.outcome for result in reply.results] == ["stored"] * 4
    assert [payload for _, _, payload in hub.receipts()] == [each.encode() for each in payloads]


@pytest.mark.usefixtures("heard")
def test_a_session_that_says_nonsense_is_stored_and_changes_no_share(
    hub: Hub, sender: Sender
) -> None:
    said = {"session": str(sender.device), "day": "2026-11-23", "opens": "12:00", "closes": "13:00"}
    told = [
        {**said, "item": "a\x00b", "channel": "phone", "units": 3},
        {**said, "item": "YL01", "channel": "phone", "units": 10**30},
        {**said, "item": "YL01", "channel": "phone", "units": -3},
        {**said, "item": PERSON * 40, "channel": "phone", "units": 3},
    ]
    events = [
        an_event(
            place,
            stream="appointment_session:1",
            type="appointment.lease_granted",
            payload=json.dumps(each),
        )
        for place, each in enumerate(told, 1)
    ]
    assert [each.outcome for each in sender.send(events).results] == ["stored"] * 4
    assert hub.count() == 4


@pytest.mark.usefixtures("heard")
def test_quarantine_keeps_no_number_that_fits_no_column(
    hub: Hub, sender: Sender, http: httpx.Client
) -> None:
    record = json.loads(an_event(1).model_dump_json()) | {
        "protocol": 1,
        "device": str(sender.device),
        "epoch": str(sender.epoch),
        "reason": "malformed",
        "payload": "//4A",
    }
    headers = {"Authorization": f"Bearer {sender.credential}", wire.NONCE_HEADER: "n" * 22}
    for field, value in (
        ("schema_version", 10**30),
        ("seq", 2**63),
        ("protocol", 10**30),
        ("occurred_at", "0001-01-01T00:00:00+14:00"),
        ("reason", f"{PERSON}\x00"),
        ("sha256", PERSON),
    ):
        answer = http.post(wire.QUARANTINE_PATH, json={**record, field: value}, headers=headers)
        assert answer.status_code == 400, field
        assert PERSON not in answer.text
    without = {"Authorization": headers["Authorization"]}
    answer = http.post(wire.QUARANTINE_PATH, json=record, headers=without)
    assert answer.status_code == 400
    assert http.post(wire.QUARANTINE_PATH, json=record, headers=headers).status_code == 200


@pytest.mark.usefixtures("heard")
def test_who_is_not_let_in_changes_nothing_whatever_they_ask(
    hub: Hub, sender: Sender, http: httpx.Client
) -> None:
    other = enrolled(hub)
    other.client.close()
    with hub.look.engine.begin() as connection:
        revoke(connection, other.device, now=datetime.now(UTC))
    body = json.dumps(whole(sender)).encode()
    strangers = ["", "Basic eA==", "Bearer", f"Bearer {PERSON}", "Bearer é", "Bearer \t x" * 50]
    for said in strangers:
        answer = http.post(
            wire.BATCHES_PATH, content=body, headers={"Authorization": said.encode()}
        )
        assert answer.status_code == 401, said
    assert post(http, other, body).status_code == 403
    for path in (wire.BATCHES_PATH, wire.QUARANTINE_PATH, "/sync/v1/shares", wire.ENROL_PATH):
        for method in ("GET", "PUT", "DELETE", "PATCH", "HEAD", "TRACE"):
            assert http.request(method, path).status_code == 405, (method, path)
        assert http.post(f"{path}/").status_code == 404
        assert http.post(f"/x/%2e%2e{path}").status_code == 404
    answer = http.get("/office/", headers={"Host": "evil.example"})
    assert "evil" not in answer.headers.get("location", "")
    assert hub.count() == 0


def test_strangers_who_go_on_asking_have_to_wait_and_devices_do_not(small_hub: Hub) -> None:
    known = enrolled(small_hub)
    with httpx.Client(base_url=small_hub.url, trust_env=False, timeout=60) as http, known.client:
        for path, refused in ((wire.BATCHES_PATH, 401), (wire.ENROL_PATH, 400)):
            answer = http.post(path, content=b"{}")
            while answer.status_code == refused:
                answer = http.post(path, content=b"{}")
            assert answer.status_code == 429
            assert int(answer.headers["retry-after"]) >= 1
            assert wire.Problem.model_validate_json(answer.content).error == "busy"
        assert known.send([an_event(1)]).results[0].outcome == "stored"


def test_a_request_that_never_ends_is_given_up(
    small_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.patient_protocol.HEAD_S", 0.2)
    where = ("127.0.0.1", small_hub.server.port)
    for half in (b"", b"POST /sync/v1/batches HTTP/1.1\r\nHost: x\r\nX-Slow: "):
        with socket.create_connection(where, timeout=60) as line:
            line.sendall(half)
            assert ended(line)
    many = b"".join(b"X-%d: y\r\n" % number for number in range(20_000))
    with socket.create_connection(where, timeout=60) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n" + many)
        assert ended(line)
    with httpx.Client(base_url=small_hub.url, trust_env=False, timeout=60) as client:
        assert client.get(wire.HEALTH_PATH).status_code == 200


def ended(line: socket.socket) -> bool:
    """Whether the other side closes it, with an answer or without."""
    try:
        while line.recv(65536):
            pass
    except ConnectionResetError:
        return True
    return True


def test_one_bad_record_hides_none_of_a_long_stream(hub: Hub, sender: Sender) -> None:
    for start in (1, 501):
        events = [an_event(start + place, stream="ticket:one") for place in range(500)]
        body = json.loads(sender.batch(events).model_dump_json())
        body["events"][3]["occurred_at"] = "yesterday"
        body["events"][4] = PERSON
        raw = packing.compress(json.dumps(body).encode())
        with httpx.Client(base_url=hub.url, trust_env=False, timeout=60) as client:
            reply = post(client, sender, raw, **{"Content-Encoding": "zstd"}).json()
        words = [each["outcome"] for each in reply["results"]]
        assert (words.count("stored"), words.count("malformed")) == (498, 2)
    assert hub.count() == 996
