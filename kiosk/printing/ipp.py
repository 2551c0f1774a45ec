"""A printer that speaks IPP and takes PDF: most network printers, and every CUPS queue."""

import itertools
from collections.abc import Callable, Sequence
from typing import TypeVar

from kiosk.errors import Unavailable
from kiosk.printing.deadline import Deadline
from kiosk.printing.ipp_abilities import (
    ASKED_ALWAYS,
    ASKED_THEN,
    PDF,
    Abilities,
    abilities_of,
    paper_attributes,
)
from kiosk.printing.ipp_http import IppHttp, NoAnswer, target_of
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
from kiosk.printing.ipp_pages import page_as
from kiosk.printing.ipp_reasons import fault_of_status, job_state, printer_state
from kiosk.printing.printer import (
    Document,
    Fault,
    JobState,
    PrinterState,
    Refused,
    Unclear,
    state_with,
)

ASK_S = 1.5
"""A question answered later than this counts as not answered."""
SEND_S = 5.0
REFUSED_ABOVE = 0x0400
TRY_LATER = range(0x0500, 0x0600)
NOT_FOUND = (0x0406, 0x0407)
NOT_POSSIBLE = 0x0404
OTHER_FORMAT = (0x040A, 0x0411)
UNSUPPORTED = 0x040B
NO_SUCH_OPERATION = 0x0501
OTHER_VERSION = 0x0503
USER = "xinqiao"
WAYS = ("margins", "size", "as it is")
T = TypeVar("T")


class IppPrinter:
    """The printer behind an `ipp://` or `ipps://` address.

    `send_s`: how long it may take to hand over a slip. `ValueError` for another kind of address.
    """

    def __init__(self, url: str, *, send_s: float = SEND_S) -> None:
        target = target_of(url)
        self._printer_uri, self._name = target.printer_uri, target.name
        self._http = IppHttp(target, timeout_s=send_s)
        self._send_s = send_s
        self._deadline = Deadline("ipp")
        self._request_ids = itertools.count(1)
        self._version = (2, 0)
        self._abilities = Abilities()
        self._seen: tuple[object, ...] | None = None
        """What was said of paper and model when its abilities were last asked for."""
        self._refused_formats: set[str] = set()
        self._ways: tuple[str, ...] = WAYS
        """How the paper is named, best first; what the printer does not take is left out."""

    @property
    def name(self) -> str:
        return self._name

    def state(self) -> PrinterState:
        wanted = (
            "printer-state",
            "printer-state-reasons",
            "printer-is-accepting-jobs",
            *ASKED_ALWAYS,
        )
        try:
            response = self._attributes(wanted)
            fault = fault_of_status(response.status)
        except NoAnswer as trouble:
            fault = trouble.fault
        except Unavailable:
            fault = Fault.GONE
        if fault is not None:
            self._seen = None  # it may be another one when it comes back
            return state_with(frozenset({fault}))
        said = response.first(Group.PRINTER)
        self._learn(said)
        accepting = said.get("printer-is-accepting-jobs", [True])
        state = _number(said, "printer-state")
        found = printer_state(
            state, accepting[:1] != [False], _texts(said, "printer-state-reasons")
        )
        return PrinterState(found.ready, found.faults, self._abilities.roll)

    def _learn(self, said: Attributes) -> None:
        """Ask for its abilities if paper or printer have been changed."""
        seen = tuple(repr(said.get(name)) for name in ASKED_ALWAYS)
        if seen == self._seen:
            return
        try:
            more = self._attributes(ASKED_THEN)
        except Unavailable:
            return
        details = more.first(Group.PRINTER) if more.status < REFUSED_ABOVE else {}
        self._abilities = abilities_of({**details, **said})
        self._seen, self._refused_formats = seen, set()
        self._ways = WAYS

    def _attributes(self, wanted: Sequence[str]) -> Response:
        asked = Attribute("requested-attributes", Tag.KEYWORD, wanted)
        response = self._ask(Operation.GET_PRINTER_ATTRIBUTES, asked)
        if response.status == OTHER_VERSION and self._version != (1, 1):
            self._version = (1, 1)
            response = self._ask(Operation.GET_PRINTER_ATTRIBUTES, asked)
        return response

    def submit(self, document: Document, job_name: str) -> str:
        response = self._print(document, job_name)
        fault = fault_of_status(response.status)
        if response.status in TRY_LATER or fault is Fault.REFUSING:
            raise Unavailable("printer.busy", status=hex(response.status))
        if response.status >= REFUSED_ABOVE:
            raise Refused("printer.refused", status=hex(response.status))
        job_id = _number(response.first(Group.JOB), "job-id")
        if job_id <= 0:
            raise Unclear("printer.no_job_id")
        return _job(job_id, job_name)

    def _print(self, document: Document, job_name: str) -> Response:
        """Offer it in every format and on every paper the printer may take; its last answer."""
        formats = [one for one in self._abilities.formats if one not in self._refused_formats]
        response = Response(OTHER_FORMAT[0], 0, ())
        for form in formats or [PDF]:
            for way in self._ways:
                response = self._offer(document, job_name, form, way)
                if response.status == OTHER_VERSION and self._version != (1, 1):
                    self._version = (1, 1)
                    response = self._offer(document, job_name, form, way)
                if response.status != UNSUPPORTED:
                    break
                self._ways = tuple(one for one in self._ways if one != way) or WAYS[-1:]
            if response.status not in OTHER_FORMAT:
                break
            self._refused_formats.add(form)
        return response

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
        if job_id == 0:
            return JobState.UNKNOWN
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

    def _offer(self, document: Document, job_name: str, form: str, way: str) -> Response:
        medium = self._abilities.medium_for(document)
        try:
            data = page_as(form, document, medium, self._abilities)
        except ValueError as broken:
            raise Refused("printer.refused") from broken
        operation = [
            Attribute("requesting-user-name", Tag.NAME, [USER]),
            Attribute("job-name", Tag.NAME, [job_name]),
            Attribute("document-format", Tag.MEDIA_TYPE, [form]),
            Attribute("ipp-attribute-fidelity", Tag.BOOLEAN, [False]),
        ]
        paper = paper_attributes(medium, document, margins=way == "margins")
        job = () if way == "as it is" else paper
        body = self._encode(Operation.PRINT_JOB, operation, job, data)
        try:
            return self._within(lambda: decode_response(self._http.post(body)), self._send_s)
        except (TimeoutError, ValueError) as cut:
            raise Unclear("printer.unclear") from cut

    def _ask(self, operation: Operation, *attributes: Attribute) -> Response:
        body = self._encode(operation, attributes)
        try:
            said = self._within(lambda: self._http.post(body), ASK_S)
        except (Unclear, TimeoutError) as cut:
            raise Unavailable("printer.gone") from cut
        try:
            return decode_response(said)
        except ValueError as nonsense:
            raise NoAnswer(Fault.NOT_A_PRINTER) from nonsense

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
        return encode_request(
            operation, next(self._request_ids), groups, document, version=self._version
        )

    def _within(self, work: Callable[[], T], seconds: float) -> T:
        return self._deadline.call(work, seconds=seconds)


def _job(job_id: int, job_name: str) -> str:
    return f"{job_id} {job_name}"


def _parts(job: str) -> tuple[int, str]:
    """The number and the name; 0 for a job of another kind of printer that was here before."""
    job_id, _, job_name = job.partition(" ")
    return (int(job_id) if job_id.isdecimal() else 0), job_name


def _number(said: Attributes, name: str) -> int:
    value = next(iter(said.get(name, ())), 0)
    return value if isinstance(value, int) else 0


def _texts(said: Attributes, name: str) -> list[str]:
    return [value for value in said.get(name, ()) if isinstance(value, str)]
