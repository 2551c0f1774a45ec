"""The section on terminals: which have enrolled, how they are, what came from them last."""

from datetime import date, datetime

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.hub.organizers.frame import HOME, Asked, Office
from kiosk.hub.organizers.scope import names
from kiosk.hub.organizers.sheet_page import draw_sheets
from kiosk.hub.organizers.sheets import Cell, Sheet, Tone, Words, age, plain, sheet
from kiosk.hub.overview import DeviceLine, Overview, overview
from kiosk.hub.phone.leaf import moment
from kiosk.hub.record_kinds import kind
from kiosk.hub.words import Language

LITTLE_GB = 1
BACKUP_DAYS = 2
SHORT = 12
"""The end of a terminal's id tells it from its neighbours; the beginning is a time."""


def terminals_router(office: Office) -> APIRouter:
    """`/office/devices`."""
    router = APIRouter(include_in_schema=False)

    async def page(asked: Asked) -> Response:
        def read(connection: Connection) -> tuple[Overview, dict[str, str]]:
            area = asked.who.area
            return overview(connection, area), names(connection, area)

        desk = office.desk
        found, called = await desk.run(lambda: desk.read(read))
        tiles = {"devices_all": len(found.devices), "records": found.records}
        drawn: tuple[Sheet, ...] = (_device_sheet(found, called, asked.words),)
        if found.latest:
            drawn += (_latest_sheet(found, called, asked.words, asked.language),)
        if found.by_type:
            drawn += (_kind_sheet(found, asked.words, asked.language),)
        return draw_sheets(
            office, asked, "devices", drawn, "no_devices", tiles=tiles, exports=False
        )

    @router.get(f"{HOME}/devices")
    async def devices(request: Request) -> Response:
        return await office.behind_the_door(request, "devices", page)

    return router


def _device_sheet(found: Overview, called: dict[str, str], words: Words) -> Sheet:
    heads = (
        *("center", "device", "state", "records", "last_seen", "behind", "refused"),
        *("device_disk", "device_backup", "device_program"),
    )
    rows = (_device(line, called, words) for line in found.devices)
    return sheet("devices", words["devices"], heads, words, rows)


def _device(line: DeviceLine, called: dict[str, str], words: Words) -> tuple[Cell, ...]:
    seen = line.last_seen_at
    return (
        plain(called.get(line.center_code, line.center_code)),
        plain(str(line.id)[-SHORT:]),
        _state(line, words),
        plain(line.records),
        Cell(seen, moment(seen) if seen else words["never"]),
        Cell(line.oldest_pending_s, age(line.oldest_pending_s, words)),
        Cell(line.refused, str(line.refused), "bad" if line.refused else ""),
        *_health(line, words),
    )


def _health(line: DeviceLine, words: Words) -> tuple[Cell, ...]:
    """Room on the disk, day of the last backup and version, as it said them itself."""
    if line.version is None:
        return (plain(words["device_silent"]),) * 3
    room = "" if line.free_gb is None else f"{line.free_gb} GB"
    short = line.free_gb is not None and line.free_gb < LITTLE_GB
    last = line.backup_on
    old = last is None or (line.last_seen_at is not None and _late(last, line.last_seen_at))
    said = words["device_no_backup"] if last is None else f"{last:%Y-%m-%d}"
    return (
        Cell(line.free_gb, room, "bad" if short else ""),
        Cell(last, said, "warn" if old else ""),
        plain(line.version),
    )


def _late(last: date, seen: datetime) -> bool:
    return (local(seen).date() - last).days > BACKUP_DAYS


def _state(line: DeviceLine, words: Words) -> Cell:
    states: tuple[tuple[str, bool, Tone], ...] = (
        ("revoked", line.revoked, "warn"),
        ("wrong_version", not line.speaks, "bad"),
        ("cloned", line.cloned_at is not None, "bad"),
        ("clock_off", line.clock_is_off, "bad"),
        ("clock_off", "clock" in line.troubles, "bad"),
        ("journal", "journal" in line.troubles, "warn"),
        ("restored", line.restored_at is not None, "warn"),
        ("active", True, "good"),
    )
    name, tone = next((name, tone) for name, holds, tone in states if holds)
    said = words[f"device.{name}"]
    return Cell(said, said, tone)


def _latest_sheet(
    found: Overview, called: dict[str, str], words: Words, language: Language
) -> Sheet:
    heads = ("type", "number", "center", "device", "occurred", "received")
    rows = (
        (
            plain(kind(record.type, language)),
            plain(record.seq),
            plain(called.get(record.center_code, record.center_code)),
            plain(str(record.device_id)[-SHORT:]),
            Cell(record.occurred_at, moment(record.occurred_at)),
            Cell(record.received_at, moment(record.received_at)),
        )
        for record in found.latest
    )
    return sheet("latest", words["latest"], heads, words, rows)


def _kind_sheet(found: Overview, words: Words, language: Language) -> Sheet:
    rows = ((plain(kind(name, language)), plain(count)) for name, count in found.by_type)
    return sheet("by-type", words["by_type"], ("type", "records"), words, rows)
