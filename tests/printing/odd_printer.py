"""An IPP printer with habits of its own: what other printers than the emulated one do."""

import datetime as dt
import ssl
import threading
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.printing.ipp_message import (
    Attribute,
    Attributes,
    Group,
    Operation,
    Tag,
    _Reader,
    encode_request,
)

Size = tuple[float, float]


@dataclass
class Habits:
    """What it does differently; all may be changed while it runs."""

    formats: tuple[str, ...] = ("application/pdf",)
    sheets: tuple[Size, ...] = ()
    """Sizes in millimetres it prints on, the first one loaded; none: it says nothing of paper."""
    roll: float | None = None
    """Width of the roll that is loaded."""
    needs_margins: bool = False
    only_version_1_1: bool = False
    says_little: bool = False
    """Knows no Get-Printer-Attributes."""
    model: str = "Odd 1"
    answers: str = "plain"
    """plain, chunked, continue, upgrade, redirect, lost (redirects in a circle)."""
    password: str | None = None
    http_status: int = 200
    status: dict[int, int] = field(default_factory=dict)
    """Operation: what it always answers."""
    state: int = 3
    reasons: tuple[str, ...] = ("none",)
    accepting: bool = True


@dataclass(frozen=True)
class Got:
    """A job it took."""

    form: str
    paper: Attributes
    document: bytes


class OddPrinter:
    """Runs on a free port while entered."""

    def __init__(self, habits: Habits, *, tls: Path | None = None) -> None:
        self.habits, self.got, self.names = habits, list[Got](), list[str]()
        printer = self

        class Door(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                printer.serve(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self._scheme = "ipp"
        if tls is not None:
            self._scheme = "ipps"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self_signed(tls))
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self.port}/ipp/print"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def serve(self, door: BaseHTTPRequestHandler) -> None:
        body = door.rfile.read(int(door.headers["Content-Length"]))
        habits = self.habits
        if habits.answers == "redirect" and door.path != "/moved":
            return _say(door, 307, b"", ("Location", f"ipp://127.0.0.1:{self.port}/moved"))
        if habits.answers == "lost":
            return _say(door, 308, b"", ("Location", "/lost"))
        if habits.answers == "upgrade":
            return _say(door, 426, b"", ("Upgrade", "TLS/1.2"))
        if habits.password is not None and habits.password not in _login(door):
            return _say(door, 401, b"", ("WWW-Authenticate", 'Basic realm="printer"'))
        if habits.http_status != 200:
            return _say(door, habits.http_status, b"")
        answer = self._answer(body)
        if habits.answers == "continue":
            door.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        return _say(door, 200, answer, chunked=habits.answers == "chunked")

    def _answer(self, body: bytes) -> bytes:
        reader = _Reader(body)
        request = reader.response()  # a request is built the same; its operation stands there
        operation, said = request.status, request.first(Group.OPERATION)
        habits = self.habits
        groups: list[tuple[Group, Sequence[Attribute]]] = []
        status = habits.status.get(operation, 0)
        if habits.only_version_1_1 and body[:2] != b"\x01\x01":
            status = 0x0503
        elif operation == Operation.GET_PRINTER_ATTRIBUTES:
            status = 0x0501 if habits.says_little else status
            groups = [] if status else [(Group.PRINTER, self._about(said))]
        elif operation == Operation.PRINT_JOB and not status:
            status = self._take(said, request.first(Group.JOB), body[reader._at :])
            job = Attribute("job-id", Tag.INTEGER, [len(self.got)])
            groups = [] if status else [(Group.JOB, [job])]
        elif operation == Operation.GET_JOB_ATTRIBUTES and not status:
            name = self.names[int(cast("int", said["job-id"][0])) - 1]
            groups = [(Group.JOB, [_enum("job-state", 9), _name("job-name", name)])]
        head = encode_request(cast("Operation", status), request.request_id, groups)
        return body[:2] + head[2:]

    def _about(self, said: Attributes) -> list[Attribute]:
        habits = self.habits
        found = [
            _enum("printer-state", habits.state),
            Attribute("printer-state-reasons", Tag.KEYWORD, habits.reasons),
            Attribute("printer-is-accepting-jobs", Tag.BOOLEAN, [habits.accepting]),
            _name("printer-make-and-model", habits.model),
            Attribute("document-format-supported", Tag.MEDIA_TYPE, habits.formats),
        ]
        loaded = [*habits.sheets[:1], *([(habits.roll, 300.0)] if habits.roll else [])]
        if loaded:
            columns = [[Attribute("media-size", Tag.COLLECTION, [_size(one)])] for one in loaded]
            if habits.needs_margins:
                columns[0] += [
                    Attribute(f"media-{side}-margin", Tag.INTEGER, [300])
                    for side in ("top", "bottom", "left", "right")
                ]
            found.append(Attribute("media-col-ready", Tag.COLLECTION, columns))
        if habits.sheets:
            sizes = [_size(one) for one in habits.sheets]
            found.append(Attribute("media-size-supported", Tag.COLLECTION, sizes))
        wanted = said.get("requested-attributes", ())
        return [one for one in found if one.name in wanted]

    def _take(self, said: Attributes, job: Attributes, document: bytes) -> int:
        form = str(said["document-format"][0])
        if form not in self.habits.formats:
            return 0x040A
        column = cast("Any", job.get("media-col", [{}])[0])
        if self.habits.needs_margins and "media-top-margin" not in column:
            return 0x040B
        self.names.append(str(said["job-name"][0]))
        self.got.append(Got(form, column, document))
        return 0


def _say(
    door: BaseHTTPRequestHandler,
    status: int,
    body: bytes,
    *headers: tuple[str, str],
    chunked: bool = False,
) -> None:
    door.send_response(status)
    for name, value in headers:
        door.send_header(name, value)
    door.send_header("Content-Type", "application/ipp")
    if chunked:
        door.send_header("Transfer-Encoding", "chunked")
        pieces = [body[at : at + 7] for at in range(0, len(body), 7)] + [b""]
        body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    else:
        door.send_header("Content-Length", str(len(body)))
    door.end_headers()
    door.wfile.write(body)


def _login(door: BaseHTTPRequestHandler) -> str:
    return b64decode(door.headers.get("Authorization", "Basic ").split(" ")[1]).decode()


def _enum(name: str, value: int) -> Attribute:
    return Attribute(name, Tag.ENUM, [value])


def _name(name: str, value: str) -> Attribute:
    return Attribute(name, Tag.NAME, [value])


def _size(size: Size) -> list[Attribute]:
    return [
        Attribute(f"{side}-dimension", Tag.INTEGER, [round(mm * 100)])
        for side, mm in zip("xy", size, strict=True)
    ]


def self_signed(folder: Path) -> Path:
    """A key and the certificate it signs for itself, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "printer")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = folder / "printer.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file
