"""A printer that speaks IPP and takes PDF: most network printers, and every CUPS queue."""

import itertools
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

import httpx

from kiosk.errors import Unavailable
from kiosk.printing.deadline import Deadline
from kiosk.printing.ipp_message import (
    Attribute,
    Attributes,
    Group,
    Operation,
    Response,
    Tag,
    decode_response,
    encode_request,
)
from kiosk.printing.ipp_reasons import job_state, printer_state
from kiosk.printing.printer import GONE, Document, JobState, PrinterState, Refused, Unclear

CONNECT_S = 1.0
ASK_S = 1.5
"""A question answered later than this counts as not answered."""
SEND_S = 5.0
REFUSED_ABOVE = 0x0400
TRY_LATER = range(0x0500, 0x0600)
NOT_FOUND = (0x0406, 0x0407)
NOT_POSSIBLE = 0x0404
UNSUPPORTED = 0x040B
USER = "xinqiao"


class IppPrinter:
    """The printer behind an `ipp://` or `ipps://` address.

    `send_s`: how long it may take to hand over a slip. `ValueError` for another kind of address.
    """

    def __init__(self, url: str, *, send_s: float = SEND_S) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("ipp", "ipps") or not parts.hostname:
            raise ValueError("a printer's address starts with ipp:// or ipps://")
        scheme = "https" if parts.scheme == "ipps" else "http"
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        self._printer_uri = url
        self._http_url = f"{scheme}://{host}:{parts.port or 631}{parts.path or '/'}"
        self._name = f"{parts.scheme}://{host}:{parts.port or 631}{parts.path}"
        # A connection kept open may be closed under a job just being sent, and then nobody
        # knows whether it was taken: every request gets its own.
        self._http = httpx.Client(
            trust_env=False,
            timeout=httpx.Timeout(send_s, connect=CONNECT_S),
            limits=httpx.Limits(max_keepalive_connections=0),
        )
        self._send_s = send_s
        self._deadline = Deadline("ipp")
        self._request_ids = itertools.count(1)
        self._takes_sizes = True

    @property
    def name(self) -> str:
        return self._name

    def state(self) -> PrinterState:
        wanted = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        try:
            response = self._ask(
                Operation.GET_PRINTER_ATTRIBUTES,
                Attribute("requested-attributes", Tag.KEYWORD, wanted),
            )
        except Unavailable:
            return GONE
        if response.status >= REFUSED_ABOVE:
            return GONE
        said = response.first(Group.PRINTER)
        accepting = said.get("printer-is-accepting-jobs", [True])
        return printer_state(_number(said, "printer-state"), accepting[0] is True, _reasons(said))

    def submit(self, document: Document, job_name: str) -> str:
        response = self._print(document, job_name, sized=self._takes_sizes)
        if response.status == UNSUPPORTED and self._takes_sizes:
            self._takes_sizes = False  # a printer with fixed sizes; the page says its own
            response = self._print(document, job_name, sized=False)
        if response.status in TRY_LATER:
            raise Unavailable("printer.busy", status=hex(response.status))
        if response.status >= REFUSED_ABOVE:
            raise Refused("printer.refused", status=hex(response.status))
        job_id = _number(response.first(Group.JOB), "job-id")
        if job_id <= 0:
            raise Unclear("printer.no_job_id")
        return _job(job_id, job_name)

    def find(self, job_name: str) -> str | None:
        for which in ("not-completed", "completed"):
            response = self._ask(
                Operation.GET_JOBS,
                Attribute("requesting-user-name", Tag.NAME, [USER]),
                Attribute("which-jobs", Tag.KEYWORD, [which]),
                Attribute("requested-attributes", Tag.KEYWORD, ["job-id", "job-name"]),
            )
            for job in response.all(Group.JOB):
                if job_name in job.get("job-name", ()):
                    return _job(_number(job, "job-id"), job_name)
        return None

    def job_state(self, job: str) -> JobState:
        job_id, job_name = _parts(job)
        response = self._ask(
            Operation.GET_JOB_ATTRIBUTES,
            Attribute("job-id", Tag.INTEGER, [job_id]),
            Attribute(
                "requested-attributes", Tag.KEYWORD, ["job-state", "job-state-reasons", "job-name"]
            ),
        )
        if response.status in NOT_FOUND:
            return JobState.UNKNOWN
        if response.status >= REFUSED_ABOVE:
            raise Unavailable("printer.gone", status=hex(response.status))
        said = response.first(Group.JOB)
        if _texts(said, "job-name") != [job_name]:
            return JobState.UNKNOWN  # switched off and on, it counts its jobs from 1 again
        return job_state(_number(said, "job-state"), _texts(said, "job-state-reasons"))

    def cancel(self, job: str) -> None:
        if self.job_state(job) is not JobState.WAITING:
            return
        response = self._ask(
            Operation.CANCEL_JOB,
            Attribute("job-id", Tag.INTEGER, [_parts(job)[0]]),
            Attribute("requesting-user-name", Tag.NAME, [USER]),
        )
        if response.status in (*NOT_FOUND, NOT_POSSIBLE):
            return
        if response.status >= REFUSED_ABOVE:
            raise Unavailable("printer.not_cancelled", status=hex(response.status))

    def close(self) -> None:
        self._http.close()

    def _print(self, document: Document, job_name: str, *, sized: bool) -> Response:
        operation = [
            Attribute("requesting-user-name", Tag.NAME, [USER]),
            Attribute("job-name", Tag.NAME, [job_name]),
            Attribute("document-format", Tag.MEDIA_TYPE, ["application/pdf"]),
            Attribute("ipp-attribute-fidelity", Tag.BOOLEAN, [False]),
        ]
        body = self._encode(
            Operation.PRINT_JOB, operation, _paper(document) if sized else (), document.pdf
        )
        try:
            return self._within(lambda: self._post(body), self._send_s)
        except (httpx.ConnectError, httpx.ConnectTimeout) as nobody_there:
            raise Unavailable("printer.gone") from nobody_there
        except (httpx.HTTPError, TimeoutError, ValueError) as cut:
            raise Unclear("printer.unclear") from cut

    def _ask(self, operation: Operation, *attributes: Attribute) -> Response:
        body = self._encode(operation, attributes)
        try:
            return self._within(lambda: self._post(body), ASK_S)
        except (httpx.HTTPError, TimeoutError, ValueError) as cut:
            raise Unavailable("printer.gone") from cut

    def _encode(
        self,
        operation: Operation,
        attributes: Sequence[Attribute],
        job: Sequence[Attribute] = (),
        document: bytes = b"",
    ) -> bytes:
        opening = [
            Attribute("attributes-charset", Tag.CHARSET, ["utf-8"]),
            Attribute("attributes-natural-language", Tag.LANGUAGE, ["en"]),
            Attribute("printer-uri", Tag.URI, [self._printer_uri]),
        ]
        # RFC 8011, 4.1.5: what names the target comes right behind the printer's address.
        target = [one for one in attributes if one.name == "job-id"]
        rest = [one for one in attributes if one.name != "job-id"]
        groups: list[tuple[Group, Sequence[Attribute]]] = [
            (Group.OPERATION, [*opening, *target, *rest])
        ]
        if job:
            groups.append((Group.JOB, job))
        return encode_request(operation, next(self._request_ids), groups, document)

    def _within(self, work: Callable[[], Response], seconds: float) -> Response:
        return self._deadline.call(work, seconds=seconds)

    def _post(self, body: bytes) -> Response:
        answer = self._http.post(
            self._http_url, content=body, headers={"Content-Type": "application/ipp"}
        )
        answer.raise_for_status()
        return decode_response(answer.content)


def _job(job_id: int, job_name: str) -> str:
    return f"{job_id} {job_name}"


def _parts(job: str) -> tuple[int, str]:
    job_id, _, job_name = job.partition(" ")
    return int(job_id), job_name


def _paper(document: Document) -> tuple[Attribute, ...]:
    size = [
        Attribute("x-dimension", Tag.INTEGER, [round(document.width_mm * 100)]),
        Attribute("y-dimension", Tag.INTEGER, [round(document.height_mm * 100)]),
    ]
    column = [Attribute("media-size", Tag.COLLECTION, [size])]
    return (
        Attribute("media-col", Tag.COLLECTION, [column]),
        Attribute("print-scaling", Tag.KEYWORD, ["none"]),  # keeps QR modules whole dots
    )


def _number(said: Attributes, name: str) -> int:
    value = next(iter(said.get(name, ())), 0)
    return value if isinstance(value, int) else 0


def _texts(said: Attributes, name: str) -> list[str]:
    return [value for value in said.get(name, ()) if isinstance(value, str)]


def _reasons(said: Attributes) -> list[str]:
    return _texts(said, "printer-state-reasons")
