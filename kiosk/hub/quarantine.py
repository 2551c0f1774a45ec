"""Takes the raw bytes of a refused record off the line, and says that they are kept."""

from pydantic import ValidationError

from kiosk.hub.desk import HubDesk, Rejected
from kiosk.hub.refused_records import keep
from kiosk.sync import packing, wire


def take(
    desk: HubDesk, body: bytes, *, credential: str | None, packed: bool, nonce: str
) -> wire.QuarantineReply:
    """Keep one record's bytes; the same bytes again change nothing. Raises `Rejected`."""
    sender = desk.recognise(credential)
    record = _read(body, packed=packed)
    if record.device != sender.id:
        raise Rejected("wrong_device", "the credential belongs to another device")
    now = desk.clock.now()
    desk.store(sender, lambda connection: keep(connection, record, now=now))
    try:
        return wire.QuarantineReply(nonce=nonce, event_id=record.event_id, server_time=now)
    except ValidationError as unfit:
        raise Rejected("bad_json", f"{wire.NONCE_HEADER}: missing") from unfit


def _read(body: bytes, *, packed: bool) -> wire.Quarantined:
    try:
        limit = wire.MAX_QUARANTINE_BYTES
        raw = packing.unpack(body, limit=limit) if packed else body
        record = wire.Quarantined.model_validate_json(raw)
        packing.check_protocol(record.protocol)
    except packing.WireError as unreadable:
        raise Rejected(unreadable.refusal, unreadable.detail) from unreadable
    except ValidationError as unfit:
        raise Rejected("bad_json", packing.first_fault(unfit)) from unfit
    return record
