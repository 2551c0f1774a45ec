"""From what a terminal says of itself to its row: pure. When it was last seen, receipt knows."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field

from kiosk.hub.projections.facts import Code, Fact, Number, Reading, Said, Unreadable, fold
from kiosk.hub.projections.tables import TerminalSeen

PREFIX = "device"


class _Printer(Said):
    ready: bool
    faults: Annotated[list[Code], Field(max_length=20)]


class _Refused(Said):
    refused: Number


def read(facts: Iterable[Fact]) -> Reading:
    """The terminal's row as it last spoke of itself; nobody speaks for another one."""
    row: dict[str, Any] = {}

    def take(fact: Fact) -> None:
        if fact.what not in ("device.printer", "device.refused"):
            return
        if fact.subject != fact.device_id:
            raise Unreadable("stream: another device")
        if not row:
            row.update(
                {
                    "center_code": fact.center_code,
                    "device_id": fact.subject,
                    "printer_ready": None,
                    "printer_faults": "",
                    "printer_since": None,
                    "refused": 0,
                }
            )
        if fact.what == "device.refused":
            row["refused"] = fact.read(_Refused).refused
            return
        said = fact.read(_Printer)
        row["printer_ready"] = said.ready
        row["printer_faults"] = ",".join(sorted(said.faults))
        row["printer_since"] = said.at

    unread = fold(facts, take)
    return Reading([(TerminalSeen.__tablename__, row)] if row else [], unread)
