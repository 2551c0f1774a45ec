"""What `kiosk doctor` looks at of the way to the hub."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from kiosk.commands.doctor.finding import Finding
from kiosk.commands.words import in_words
from kiosk.data.outbox import backlog
from kiosk.data.tables import Device
from kiosk.sync.client import HubClient
from kiosk.sync.failures import SendFailure
from kiosk.terminal import Terminal


def hub(terminal: Terminal) -> Iterator[Finding]:
    """What waits, and whether anybody answers."""
    owed = terminal.read(lambda session: backlog(session, terminal.device_id))
    yield Finding(
        "outbox",
        good=owed.dead == 0,
        told=f"{owed.waiting} wait, {owed.dead} refused"
        + ("; see kiosk admin outbox --retry" if owed.dead else ""),
    )
    device = terminal.read(lambda session: _device(session, terminal))
    if device.hub_url is None:
        yield Finding("hub", good=True, told="none joined; records wait here")
        return
    with HubClient(device.hub_url, ca_file=terminal.settings.hub_ca_file) as client:
        try:
            client.knock()
        except SendFailure as failure:
            yield Finding("hub", good=False, told=in_words(failure))
        else:
            yield Finding("hub", good=True, told=f"{device.hub_url} answers")


def _device(session: Session, terminal: Terminal) -> Device:
    return session.get_one(Device, terminal.device_id)
