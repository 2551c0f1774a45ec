"""The operations of the protocol as the description shows them, with an example each."""

from kiosk.hub.openapi import body, of_device, said_beside
from kiosk.sync import wire
from kiosk.sync.wire_shares import ShareAsked

_DEVICE = "019a7c1e-4c3b-7d7e-9a53-2f6d1b8e0c11"
_EPOCH = "5b0e1c9e-6a55-4c1b-9d42-9a3a0d6f6a11"
_PAYLOAD = '{"label":"A012"}'
_RECORD = {
    "event_id": "019a7c22-9d0a-7c55-8a3b-0c8f3b1f7a21",
    "seq": 17,
    "stream": "ticket:019a7c22-9d0a-7c55-8a3b-0c8f3b1f7a21",
    "type": "ticket.taken",
    "schema_version": 1,
    "occurred_at": "2026-11-23T01:40:18Z",
    "sha256": wire.digest(_PAYLOAD.encode()),
}


_BESIDE = of_device(packed=True, nonce=False)
BATCHES = {
    **_BESIDE,
    "parameters": [*_BESIDE["parameters"], *said_beside()],
    **body(
        wire.Batch,
        "The batch; `Content-Encoding: zstd` or none.",
        {
            "protocol": wire.PROTOCOL,
            "device": _DEVICE,
            "epoch": _EPOCH,
            "nonce": "b3R0ZXIgd2F0ZXIgbQ",
            "oldest_pending_s": 42,
            "events": [{**_RECORD, "payload": _PAYLOAD}],
        },
    ),
}
QUARANTINE = {
    **of_device(packed=True),
    **body(
        wire.Quarantined,
        "One record, its bytes in Base64; `Content-Encoding: zstd` or none.",
        {
            "protocol": wire.PROTOCOL,
            "device": _DEVICE,
            "epoch": _EPOCH,
            **_RECORD,
            "reason": "malformed: UnicodeDecodeError",
            "payload": "//4AIG5vdCB0ZXh0",
        },
    ),
}
ENROL = body(
    wire.EnrolRequest,
    "The code and the device that shows it.",
    {"protocol": wire.PROTOCOL, "code": "K7QM-3XPA-WD29", "device": _DEVICE},
)
SHARES = {
    **of_device(),
    **body(
        ShareAsked,
        "Of which session, and how many at most.",
        {
            "protocol": wire.PROTOCOL,
            "device": _DEVICE,
            "request": "019a7c40-1111-7c55-8a3b-0c8f3b1f7a21",
            "session": "019a7c33-2222-7c55-8a3b-0c8f3b1f7a21",
            "units": 2,
        },
    ),
}
CHANGES = of_device()
