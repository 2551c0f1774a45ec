"""What counts as an acknowledgement, and what a terminal believes of everything else."""

import datetime as dt
import ipaddress
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.errors import RuleBroken
from kiosk.hub.server import HubServer
from kiosk.sync import failures, packing, wire
from kiosk.sync.client import HubClient
from kiosk.sync.line import checked_url, retry_after_s
from tests.hubs import SEEN_AT, FaultyLine, Hub, Sender, an_event, enrolled

QUICK = httpx.Timeout(0.3)
Answer = Callable[[BaseHTTPRequestHandler, bytes], tuple[int, dict[str, str], bytes]]


@contextmanager
def impostor(answer: Answer) -> Iterator[str]:
    """A real HTTP server that is not a hub."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, headers, page = answer(self, body)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(page)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(page)

        do_GET = do_POST  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(status: int, page: bytes = b"", **headers: str) -> Answer:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _handler, _body: (status, given, page)


def send_to(url: str, count: int = 1, timeout: httpx.Timeout | None = None) -> wire.Reply:
    client = HubClient(url, credential="c" * 40, timeout=timeout or httpx.Timeout(5.0))
    with client:
        sender = Sender(client, "c" * 40, uuid.uuid4())
        return sender.send(sender.events(count))


def test_the_200_of_a_captive_portal_is_no_acknowledgement() -> None:
    page = b"<!doctype html><title>Welcome to our network</title>"
    with impostor(says(200, page, Content_Type="text/html")) as url:
        with pytest.raises(failures.NotTheHub):
            send_to(url)
        with HubClient(url) as client, pytest.raises(failures.NotTheHub):
            client.knock()
        with HubClient(url) as client, pytest.raises(failures.NotTheHub):
            client.enrol(code="K7QM-3XPA-WD29", device=uuid.uuid4())


def test_a_redirect_is_not_followed(small_hub: Hub) -> None:
    where = f"{small_hub.url}{wire.BATCHES_PATH}"
    with (
        impostor(says(307, Location=where)) as url,
        pytest.raises(failures.NotTheHub) as refused,
    ):
        send_to(url)
    assert refused.value.values["status"] == 307


def test_a_reply_to_another_request_is_no_acknowledgement(small_hub: Hub) -> None:
    known = enrolled(small_hub)
    kept: list[bytes] = []

    def replay(handler: BaseHTTPRequestHandler, body: bytes) -> tuple[int, dict[str, str], bytes]:
        if not kept:
            headers = {
                name: handler.headers[name]
                for name in ("Authorization", "Content-Encoding", "Content-Type")
            }
            answer = httpx.post(
                f"{small_hub.url}{wire.BATCHES_PATH}",
                content=body,
                headers=headers,
                trust_env=False,
            )
            kept.append(answer.content)
        return 200, {}, kept[0]

    with impostor(replay) as url, HubClient(url, credential=known.credential) as client:
        sender = Sender(client, known.credential, known.device)
        event = an_event(1)
        assert sender.send([event]).high_water == 1
        with pytest.raises(failures.NotTheHub):
            sender.send([event])
    known.client.close()


@pytest.mark.parametrize("change", ["nonce", "device", "epoch", "results", "event_id"])
def test_a_reply_that_differs_in_any_id_is_no_acknowledgement(change: str) -> None:
    def forge(_handler: BaseHTTPRequestHandler, body: bytes) -> tuple[int, dict[str, str], bytes]:
        batch = packing.read_batch(packing.unpack(body))
        envelope, (event,) = batch.envelope, batch.entries
        assert isinstance(event, wire.Event)
        result = wire.Result(event_id=event.event_id, outcome="stored")
        reply = wire.Reply(
            nonce=envelope.nonce,
            device=envelope.device,
            epoch=envelope.epoch,
            hub_epoch=uuid.uuid4(),
            high_water=1,
            server_time=SEEN_AT,
            results=[result],
        )
        other: dict[str, object] = {
            "nonce": "x" * 22,
            "device": uuid.uuid4(),
            "epoch": uuid.uuid4(),
            "results": [],
            "event_id": [result.model_copy(update={"event_id": uuid.uuid4()})],
        }
        field = "results" if change == "event_id" else change
        return 200, {}, reply.model_copy(update={field: other[change]}).model_dump_json().encode()

    with impostor(forge) as url, pytest.raises(failures.NotTheHub):
        send_to(url)


def test_a_403_of_a_proxy_does_not_pass_for_the_hubs_word() -> None:
    with impostor(says(403, b"<h1>Blocked</h1>")) as url, pytest.raises(failures.NotTheHub):
        send_to(url)


def test_a_413_of_a_proxy_is_a_reason_to_send_less_but_not_the_hubs_word() -> None:
    page = b"<h1>Too large</h1>"
    with impostor(says(413, page)) as url, pytest.raises(failures.TooLarge) as refused:
        send_to(url)
    assert not refused.value.by_hub


def test_a_busy_hub_says_when_to_come_back() -> None:
    with impostor(says(503, Retry_After="17")) as url, pytest.raises(failures.HubBusy) as busy:
        send_to(url)
    assert busy.value.retry_after_s == 17


def test_an_endless_page_is_given_up() -> None:
    with impostor(says(200, bytes(3_000_000))) as url, pytest.raises(failures.NotTheHub):
        send_to(url)


def test_nobody_there_is_unreachable() -> None:
    with pytest.raises(failures.HubUnreachable):
        send_to("http://127.0.0.1:9")


def test_no_answer_in_time_is_slow() -> None:
    over = threading.Event()

    def wait(_handler: BaseHTTPRequestHandler, _body: bytes) -> tuple[int, dict[str, str], bytes]:
        over.wait(10)
        return 200, {}, b""

    with impostor(wait) as url:
        with pytest.raises(failures.HubSlow):
            send_to(url, timeout=QUICK)
        over.set()


def test_a_reply_lost_on_the_way_leaves_the_record_at_the_hub_once(
    small_hub: Hub, line_to: Callable[[Hub], FaultyLine]
) -> None:
    known = enrolled(small_hub)
    line = line_to(small_hub)
    line.faults = ["drop_reply"]
    event = an_event(1)
    with HubClient(line.url, credential=known.credential) as client:
        sender = Sender(client, known.credential, known.device)
        with pytest.raises(failures.HubUnreachable):
            sender.send([event])
        assert line.dropped == 1
        assert small_hub.count() == 1
        assert sender.send([event]).results[0].outcome == "duplicate"
    known.client.close()
    assert small_hub.count() == 1


@pytest.mark.parametrize("url", ["http://hub.example", "ftp://hub.example", "nonsense", ""])
def test_a_credential_does_not_travel_in_the_open(url: str) -> None:
    with pytest.raises(RuleBroken, match=r"hub\.url"):
        checked_url(url)


def test_a_wrong_code_is_said_to_the_person(small_hub: Hub) -> None:
    with HubClient(small_hub.url) as client:
        for code in ("AAAA-AAAA-AAAA", "short", ""):
            with pytest.raises(RuleBroken, match="hub.code_refused"):
                client.enrol(code=code, device=uuid.uuid4())


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, 0),
        ("", 0),
        ("12", 12),
        ("-5", 0),
        ("nan", 0),
        ("inf", 0),
        ("soon", 0),
        ("Mon, 23 Nov 2026 01:42:00 GMT", 60),
        ("Mon, 23 Nov 2020 01:42:00 GMT", 0),
    ],
)
def test_retry_after_in_either_form(value: str | None, seconds: float) -> None:
    assert retry_after_s(value, SEEN_AT) == seconds


def certificate(folder: Path, *, name: str, ends: dt.datetime) -> tuple[Path, Path, Path]:
    """An authority and a server certificate of it that ends at `ends`."""
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), None
    key = ec.generate_private_key(ec.SECP256R1())
    begins = ends - dt.timedelta(days=30)
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{name} authority")])
    authority = (
        x509.CertificateBuilder(issuer, issuer, authority_key.public_key(), 1, begins, ends)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(authority_key, hashes.SHA256())
    )
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")])
    loopback = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    server = (
        x509.CertificateBuilder(issuer, subject, key.public_key(), 2, begins, ends)
        .add_extension(x509.SubjectAlternativeName([loopback]), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    files = tuple(folder / f"{name}.{part}" for part in ("ca", "crt", "key"))
    files[0].write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(server.public_bytes(serialization.Encoding.PEM))
    files[2].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return files[0], files[1], files[2]


def test_only_the_pinned_authority_is_trusted_whatever_the_clock_says(tmp_path: Path) -> None:
    long_ago = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    ours, cert, key = certificate(tmp_path, name="ours", ends=long_ago)
    other, _, _ = certificate(tmp_path, name="other", ends=long_ago)
    database = f"sqlite:///{tmp_path / 'hub.db'}"
    with HubServer(database, cert_file=cert, key_file=key) as server:
        with HubClient(server.url, ca_file=ours) as client:
            client.knock()
        for wrong in (other, None):
            with (
                HubClient(server.url, ca_file=wrong) as client,
                pytest.raises(failures.HubUnreachable),
            ):
                client.knock()


def test_an_unreadable_authority_is_named(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("not a certificate")
    for name in ("ca.pem", "missing.pem"):
        with pytest.raises(RuleBroken, match="hub.ca_unreadable"):
            HubClient("https://hub.example", ca_file=tmp_path / name)
