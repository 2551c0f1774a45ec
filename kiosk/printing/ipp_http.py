"""Carries IPP over HTTP to printers as they are: moved, asking for TLS, with certificates of
their own making."""

import socket
import ssl
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx

from kiosk.errors import Unavailable
from kiosk.printing.printer import Fault, Unclear

CONNECT_S = 1.0
HOPS = 3
"""A printer that sends one on more often than this sends in circles."""
UPGRADE = 426
SENT_ON = (301, 302, 307, 308)
FAULT_OF_STATUS = {401: Fault.LOCKED, 403: Fault.LOCKED, 407: Fault.LOCKED}
FIRST_SERVER_ERROR = 500
HTTP_OF = {"ipp": "http", "ipps": "https", "http": "http", "https": "https"}


class NoAnswer(Unavailable):
    """The printer did not take the request; `fault` says as well as can be known why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__("printer.gone", fault=fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Target:
    """Where a printer is and how to get in. `ValueError` from `target_of` for anything else."""

    printer_uri: str
    http_url: str
    name: str
    login: tuple[str, str] | None
    ca_file: str | None


def target_of(address: str) -> Target:
    """What `ipp://user:password@host:port/path?ca=file` says; `name` keeps no secret."""
    parts = urlsplit(address)
    if parts.scheme not in ("ipp", "ipps") or not parts.hostname:
        raise ValueError("a printer's address starts with ipp:// or ipps://")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = parts.port or 631
    options = dict(httpx.QueryParams(parts.query))
    if set(options) - {"ca"}:
        raise ValueError("the only option behind ipps:// is ca, a file")
    where = f"{host}:{port}{parts.path}"
    return Target(
        printer_uri=f"{parts.scheme}://{host}{f':{parts.port}' if parts.port else ''}{parts.path}",
        http_url=f"{HTTP_OF[parts.scheme]}://{host}:{port}{parts.path or '/'}",
        name=f"{parts.scheme}://{where}",
        login=(parts.username, parts.password or "") if parts.username else None,
        ca_file=options.get("ca"),
    )


class IppHttp:
    """One printer's door. Used by one thread at a time.

    Printers sign their own certificates: a line to one is encrypted, and believed only where
    `ca` names the file of who signed it.
    """

    def __init__(self, target: Target, *, timeout_s: float) -> None:
        self._url, self._login = target.http_url, target.login
        self._digest = False
        # A connection kept open may be closed under a job just being sent, and then nobody
        # knows whether it was taken: every request gets its own.
        self._http = httpx.Client(
            trust_env=False,
            verify=_trust(target.ca_file),
            timeout=httpx.Timeout(timeout_s, connect=CONNECT_S),
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    def post(self, body: bytes) -> bytes:
        """The answer's body. `NoAnswer`: certainly not taken. `Unclear`: it may have been."""
        for _ in range(HOPS):
            answer = self._send(body)
            if not self._moved(answer):
                return self._taken(answer)
        raise NoAnswer(Fault.NOT_A_PRINTER)

    def _send(self, body: bytes) -> httpx.Response:
        try:
            return self._http.post(
                self._url,
                content=body,
                headers={"Content-Type": "application/ipp"},
                auth=self._auth(),
            )
        except (httpx.ConnectError, httpx.ConnectTimeout) as nobody:
            raise NoAnswer(_why(nobody)) from nobody
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as wrong:
            raise NoAnswer(Fault.NOT_A_PRINTER) from wrong
        except httpx.HTTPError as cut:
            raise Unclear("printer.unclear") from cut

    def _auth(self) -> httpx.Auth:
        if self._login is None:
            return httpx.Auth()
        return httpx.DigestAuth(*self._login) if self._digest else httpx.BasicAuth(*self._login)

    def _moved(self, answer: httpx.Response) -> bool:
        """Whether it is to be sent again, elsewhere or otherwise; from now on always so."""
        if answer.status_code == UPGRADE and self._url.startswith("http:"):
            self._url = f"https:{self._url.removeprefix('http:')}"
            return True
        if answer.status_code in SENT_ON and "location" in answer.headers:
            self._url = _as_http(urljoin(self._url, answer.headers["location"]))
            return True
        asked = answer.headers.get("www-authenticate", "").lower()
        if answer.status_code == 401 and "digest" in asked and self._login and not self._digest:
            self._digest = True
            return True
        return False

    def _taken(self, answer: httpx.Response) -> bytes:
        status = answer.status_code
        if status in FAULT_OF_STATUS:
            raise NoAnswer(FAULT_OF_STATUS[status])
        if status >= FIRST_SERVER_ERROR:
            raise NoAnswer(Fault.STUCK)
        if not answer.is_success:
            raise NoAnswer(Fault.NOT_A_PRINTER)
        return answer.content


def _trust(ca_file: str | None) -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False  # printers know no name of their own
    if ca_file is None:
        context.verify_mode = ssl.CERT_NONE
        return context
    try:
        context.load_verify_locations(ca_file)
    except OSError as unreadable:
        raise ValueError("the file behind ca= cannot be read") from unreadable
    return context


def _as_http(url: str) -> str:
    scheme, colon, rest = url.partition(":")
    if scheme not in ("ipp", "ipps"):
        return url
    parts = urlsplit(url)
    port = "" if parts.port else ":631"
    return f"{HTTP_OF[scheme]}{colon}//{parts.netloc}{port}{rest.removeprefix('//' + parts.netloc)}"


def _why(trouble: BaseException) -> Fault:
    """What keeps one from connecting: nobody of that name, no trust, or nobody there."""
    cause: BaseException | None = trouble
    while cause is not None:
        if isinstance(cause, socket.gaierror):
            return Fault.NO_SUCH_HOST
        if isinstance(cause, ssl.SSLError):
            return Fault.NOT_A_PRINTER
        cause = cause.__cause__ or cause.__context__
    return Fault.GONE
