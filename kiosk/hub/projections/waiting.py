"""What receipt leaves for the projectors: the names of new records, in its own transaction."""

from collections.abc import Sequence

from sqlalchemy import Connection

from kiosk.hub.bulk import add_rows
from kiosk.hub.projections.tables import Unprojected
from kiosk.sync.wire import Event


def to_be_read(connection: Connection, center: str, stored: Sequence[Event]) -> None:
    """Only adds rows, each with a key of its own: whoever reads keeps no receipt waiting."""
    if stored:
        add_rows(
            connection,
            Unprojected,
            same={"center_code": center},
            each={
                "event_id": [event.event_id for event in stored],
                "stream": [event.stream for event in stored],
            },
        )
