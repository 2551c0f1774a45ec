"""Makes this device known to a hub, once, and remembers the credential it gets."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.data.device import enlist
from kiosk.data.store import Store
from kiosk.data.tables import Device
from kiosk.errors import RuleBroken
from kiosk.sync.client import HubClient


def enrol(
    store: Store, device_id: UUID, *, hub_url: str, code: str, ca_file: Path | None = None
) -> str:
    """Spend `code` at the hub and keep the credential; the code of the center it belongs to.

    Raises `RuleBroken` hub.code_refused, hub.url_insecure or hub.url_unfit, or a `SendFailure`.
    """
    with HubClient(hub_url, ca_file=ca_file) as client:
        reply = client.enrol(code=code, device=device_id)

    def remember(session: Session) -> None:
        enlist(session, device_id)
        session.execute(
            update(Device)
            .where(Device.id == device_id)
            .values(hub_url=hub_url, hub_credential=reply.credential)
        )

    store.write(remember).result()
    return reply.center_code


def open_uplink(store: Store, device_id: UUID, *, hub_url: str, ca_file: Path | None) -> HubClient:
    """The client of an enrolled device. Raises `RuleBroken` hub.not_enrolled."""

    def read(session: Session) -> str | None:
        return session.scalar(select(Device.hub_credential).where(Device.id == device_id))

    credential = store.read(read).result()
    if credential is None:
        raise RuleBroken("hub.not_enrolled")
    return HubClient(hub_url, credential=credential, ca_file=ca_file)
