"""What can keep a batch from being acknowledged.

SendFailure (Unavailable)
├── HubUnreachable   no connection, or it broke off before the whole reply was here
├── HubSlow          connected, but no reply in time: the batch may be too much for the line
├── NotTheHub        something answered that is not the hub: a portal, a proxy, a redirect
├── HubBusy          the hub asks to come back later
├── TooLarge         the batch is more than the hub takes
├── Refused          the hub cannot read the batch
├── CursorGone       the hub cannot go on from there: read the feed from its beginning
├── Unauthorized     the hub does not know this device
│   └── Revoked      or takes nothing from it any more
├── ProgramTooOld    the hub no longer speaks what this program speaks
└── HubTooOld        the hub does not speak it yet
"""

from typing import ClassVar

from kiosk.errors import Unavailable


class SendFailure(Unavailable):
    """Nothing was acknowledged; every record stays where it is."""

    message: ClassVar[str] = "hub.unreachable"
    outage: ClassVar[bool] = False
    """Whether it looks as if the hub is gone for everybody."""

    def __init__(self, *, retry_after_s: float = 0.0, **values: object) -> None:
        self.retry_after_s = retry_after_s
        super().__init__(self.message, **values)


class HubUnreachable(SendFailure):
    """No reply came; what was sent may or may not have arrived."""

    message = "hub.unreachable"
    outage = True


class HubSlow(SendFailure):
    """The reply did not come in time."""

    message = "hub.slow"


class NotTheHub(SendFailure):
    """The reply carries no proof that the hub gave it."""

    message = "hub.not_the_hub"
    outage = True


class HubBusy(SendFailure):
    """Come back later, not before `retry_after_s`."""

    message = "hub.busy"


class TooLarge(SendFailure):
    """Too many records or bytes. `by_hub`: the hub itself said so, not a box on the way."""

    message = "hub.too_large"

    def __init__(self, *, by_hub: bool, retry_after_s: float = 0.0) -> None:
        self.by_hub = by_hub
        super().__init__(retry_after_s=retry_after_s)


class Refused(SendFailure):
    """The hub says that these bytes are not a batch."""

    message = "hub.refused"


class CursorGone(SendFailure):
    """The hub was put back from a backup, or this machine was away for too long."""

    message = "hub.cursor_gone"


class Unauthorized(SendFailure):
    """The hub takes nothing from this device, because it does not know it."""

    message = "hub.unauthorized"


class Revoked(Unauthorized):
    """The hub's people revoked this device; it may join again with a new code."""

    message = "hub.revoked"


class ProgramTooOld(SendFailure):
    """This machine has to be updated before the hub takes its records (spoken, least, most)."""

    message = "hub.program_too_old"


class HubTooOld(SendFailure):
    """The hub has to be updated before it takes this machine's records (spoken, least, most)."""

    message = "hub.too_old"
