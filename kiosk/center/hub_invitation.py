"""The code by which a county invites a terminal: the hub's address with a one-time code in it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

MARK = "join="
"""Behind the #: a browser that opens the address does not send it to anybody."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Where the hub is, and the code that works once there."""

    hub_url: str
    code: str


def invitation_text(invitation: Invitation) -> str:
    """What its QR code says."""
    return f"{invitation.hub_url.rstrip('/')}/#{MARK}{invitation.code}"


def read_invitation(text: str) -> Invitation | None:
    """The invitation a scanned text is; None: it is something else."""
    try:
        parts = urlsplit(text.strip())
        host = parts.hostname
    except ValueError:
        return None
    code = parts.fragment.removeprefix(MARK)
    whole = parts.scheme in ("https", "http") and host and parts.fragment.startswith(MARK)
    if not whole or not code or len(code) > 64 or not code.isascii() or " " in code:
        return None
    return Invitation(f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}", code)
