"""Takes in what a terminal sent by USB stick: the same receipt, the same word on each record."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Connection, select

from kiosk.errors import RuleBroken
from kiosk.hub.desk import HubDesk
from kiosk.hub.device_states import Beside, note_state
from kiosk.hub.devices import KnownDevice
from kiosk.hub.receive import Received, receive
from kiosk.hub.refused_records import keep
from kiosk.hub.tables import HubDevice
from kiosk.sync import packing, wire
from kiosk.sync.stick import Line, check_stick, messages, read_head, write_stick

_LATER = Beside()
"""A stick says what was so when it was written: nothing of the device's clock or epoch of now."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a stick brought."""

    center_code: str
    stored: int
    known: int
    refused: int


def import_stick(desk: HubDesk, file: Path, *, receipts: Path) -> Imported:
    """Store what is in `file` and write the receipts to `receipts`, to be carried back.

    Importing it again stores nothing twice. `RuleBroken`: `stick.device_unknown`,
    `stick.device_revoked`, and those of `check_stick`.
    """
    claimed = read_head(file)
    sender, key = desk.look(lambda connection: _sender(connection, claimed.device))
    head = check_stick(file, "records", key=key)
    replies: list[wire.Reply] = []
    for line in messages(file):
        if line.kind == "batch":
            replies.append(_store(desk, sender, line))
        elif line.kind == "refused":
            _keep_refused(desk, sender, line)
    back = head.model_copy(update={"kind": "receipts", "made_at": desk.clock.now()})
    said = (Line("reply", reply.model_dump_json().encode()) for reply in replies)
    write_stick(receipts, back, said, key=key)
    words = [result.outcome for reply in replies for result in reply.results]
    stored, known = words.count("stored"), words.count("duplicate")
    return Imported(sender.center_code, stored, known, len(words) - stored - known)


def _sender(connection: Connection, device: UUID) -> tuple[KnownDevice, bytes]:
    row = connection.execute(
        select(HubDevice.center_code, HubDevice.revoked_at, HubDevice.credential_sha256).where(
            HubDevice.id == device
        )
    ).first()
    if row is None:
        raise RuleBroken("stick.device_unknown")
    if row.revoked_at is not None:
        raise RuleBroken("stick.device_revoked")
    return KnownDevice(device, row.center_code, revoked=False), row.credential_sha256


def _store(desk: HubDesk, sender: KnownDevice, line: Line) -> wire.Reply:
    try:
        delivery = packing.read_batch(packing.unpack(line.body))
    except packing.WireError as unfit:
        raise RuleBroken("stick.unreadable") from unfit
    envelope, now = delivery.envelope, desk.clock.now()
    if envelope.device != sender.id:
        raise RuleBroken("stick.unreadable")

    def work(connection: Connection) -> tuple[Received, list[str]]:
        notices = note_state(connection, envelope, _LATER, now=now)
        return receive(connection, sender, delivery, now=now), notices

    received, notices = desk.store(sender, work)
    return wire.Reply(
        nonce=secrets.token_urlsafe(16),
        device=sender.id,
        epoch=envelope.epoch,
        hub_epoch=desk.epoch,
        high_water=received.high_water,
        server_time=now,
        notices=notices,
        results=received.results,
    )


def _keep_refused(desk: HubDesk, sender: KnownDevice, line: Line) -> None:
    try:
        record = wire.Quarantined.model_validate_json(line.body)
    except ValidationError as unfit:
        raise RuleBroken("stick.unreadable") from unfit
    if record.device != sender.id:
        raise RuleBroken("stick.unreadable")
    now = desk.clock.now()
    desk.store(sender, lambda connection: keep(connection, record, now=now))
