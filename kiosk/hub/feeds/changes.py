"""Answers a terminal that asks what has changed."""

from kiosk.hub.desk import HubDesk, Rejected, checked_nonce
from kiosk.hub.feeds.reading import cursor_of, place_of, read_page
from kiosk.sync.wire_down import FEEDS, ChangesPage


def changes(
    desk: HubDesk, *, feed: str, cursor: str | None, credential: str | None, nonce: str
) -> ChangesPage:
    """The page after `cursor`, or the first one. Raises `Rejected` cursor_gone, among others."""
    sender = desk.recognise(credential)
    checked_nonce(nonce)
    if feed not in FEEDS:
        raise Rejected("bad_json", "feed: unknown")
    place = place_of(cursor, desk.epoch)
    page = None
    if place is not None:
        page = desk.look(
            lambda connection: read_page(
                connection, feed, place=place, center_code=sender.center_code
            )
        )
    if page is None:
        raise Rejected("cursor_gone", "ask without a cursor")
    return ChangesPage(
        nonce=nonce,
        feed=feed,
        hub_epoch=desk.epoch,
        cursor=cursor_of(desk.epoch, page.place),
        more=page.more,
        server_time=desk.clock.now(),
        changes=list(page.changes),
    )
