"""Takes a terminal's request for units back off the line."""

from kiosk.hub.desk import HubDesk, Rejected, checked_nonce, read_said
from kiosk.hub.shares.holding import release
from kiosk.sync.wire_shares import ShareAsked, ShareReply


def answer(desk: HubDesk, body: bytes, *, credential: str | None, nonce: str) -> ShareReply:
    """What the hub lets go, after the commit. Raises `Rejected`."""
    sender = desk.recognise(credential)
    checked_nonce(nonce)
    asked = read_said(ShareAsked, body)
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
    return ShareReply(nonce=nonce, request=asked.request, units=units)
