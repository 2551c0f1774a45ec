"""Takes what is personal out of records that are with the hub: only `order.contact` has any."""

import hashlib
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, update
from sqlalchemy.orm import Session

from kiosk.data.tables import OutboxRecord

NEVER_SENT = and_(OutboxRecord.state == "pending", OutboxRecord.attempts == 0)


def may_be_blanked() -> ColumnElement[bool]:
    """Records that are not on their way: with the hub, refused by it, or never sent at all."""
    return or_(OutboxRecord.state.in_(("received", "dead")), NEVER_SENT)


def blank(session: Session, event_ids: Collection[UUID], *, instead: bytes) -> None:
    """Empty these records; `instead` is what goes up of those that never went.

    Id, place and digest stay, so the hub's duplicates are still known as such. A record that the
    hub has is never offered again once it is empty.
    """
    mine = OutboxRecord.event_id.in_(event_ids)
    never = {"payload": instead, "sha256": hashlib.sha256(instead).digest()}
    for which, values in ((NEVER_SENT, never), (~NEVER_SENT, {"payload": b""})):
        session.execute(
            update(OutboxRecord)
            .where(mine, which, may_be_blanked())
            .values(**values)
            .execution_options(synchronize_session=False)
        )
