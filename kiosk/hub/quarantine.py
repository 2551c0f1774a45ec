"""Takes the raw bytes of a refused record off the line, and says that they are kept."""

from kiosk.hub.desk import HubDesk, Rejected, checked_nonce, read_said
from kiosk.hub.refused_records import keep
from kiosk.sync import packing, wire


def take(
    desk: HubDesk, body: bytes, *, credential: str | None, packed: bool, nonce: str
) -> wire.QuarantineReply:
    """Keep one record's bytes; the same bytes again change nothing. Raises `Rejected`."""
    sender = desk.recognise(credential)
    checked_nonce(nonce)
    record = _read(body, packed=packed)
    if record.device != sender.id:
        raise Rejected("wrong_device", "the credential belongs to another device")
    now = desk.clock.now()
    desk.store(sender, lambda connection: keep(connection, record, now=now))
    return wire.QuarantineReply(nonce=nonce, event_id=record.event_id, server_time=now)


def _read(body: bytes, *, packed: bool) -> wire.Quarantined:
    try:
        limit = wire.MAX_QUARANTINE_BYTES
        raw = packing.unpack(body, limit=limit) if packed else body
    except packing.WireError as unreadable:
        raise Rejected(unreadable.refusal, unreadable.detail) from unreadable
    return read_said(wire.Quarantined, raw)
