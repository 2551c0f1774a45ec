"""From what a terminal says of itself to its row: pure. When it was last seen, receipt knows."""

from collections.abc import Iterable
from datetime import date
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


class _Health(Said):
    free_gb: Number
    backup_on: date | None
    version: Annotated[str, Field(max_length=40)]
    troubles: Annotated[list[Code], Field(max_length=20)]


def read(facts: Iterable[Fact]) -> Reading:
    """The terminal's row as it last spoke of itself; nobody speaks for another one."""
    row: dict[str, Any] = {}

    def take(fact: Fact) -> None:
        if fact.what not in ("device.printer", "device.refused", "device.health"):
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
                    "free_gb": None,
                    "backup_on": None,
                    "version": None,
                    "health": None,
                }
            )
        if fact.what == "device.refused":
            row["refused"] = fact.read(_Refused).refused
            return
        if fact.what == "device.health":
            row.update(_of_health(fact.read(_Health)))
            return
        said = fact.read(_Printer)
        row["printer_ready"] = said.ready
        row["printer_faults"] = ",".join(sorted(said.faults))
        row["printer_since"] = said.at

    unread = fold(facts, take)
    return Reading([(TerminalSeen.__tablename__, row)] if row else [], unread)


def _of_health(said: _Health) -> dict[str, Any]:
    return {
        "free_gb": said.free_gb,
        "backup_on": said.backup_on,
        "version": said.version,
        "health": ",".join(sorted(said.troubles)),
    }
