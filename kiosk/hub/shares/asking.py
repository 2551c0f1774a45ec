"""Takes a terminal's request for units back off the line."""

from pydantic import ValidationError

from kiosk.hub.desk import HubDesk, Rejected
from kiosk.hub.shares.holding import release
from kiosk.sync import packing
from kiosk.sync.wire import NONCE_HEADER
from kiosk.sync.wire_shares import ShareAsked, ShareReply


def answer(desk: HubDesk, body: bytes, *, credential: str | None, nonce: str) -> ShareReply:
    """What the hub lets go, after the commit. Raises `Rejected`."""
    sender = desk.recognise(credential)
    try:
        asked = ShareAsked.model_validate_json(body)
        packing.check_protocol(asked.protocol)
    except packing.WireError as foreign:
        raise Rejected(foreign.refusal, foreign.detail) from foreign
    except ValidationError as unfit:
        raise Rejected("bad_json", packing.first_fault(unfit)) from unfit
    if asked.device != sender.id:
        raise Rejected("wrong_device", "the credential belongs to another device")
    now = desk.clock.now()
    units = desk.store(
        sender,
        lambda connection: release(
            connection,
            sender.center_code,
            request_id=asked.request,
            session_id=asked.session,
            units=asked.units,
            now=now,
        ),
    )
    try:
        return ShareReply(nonce=nonce, request=asked.request, units=units)
    except ValidationError as unfit:
        raise Rejected("bad_json", f"{NONCE_HEADER}: missing") from unfit
