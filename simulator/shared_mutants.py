"""Mutants of what comes down: cursors of feeds, and places that return by themselves."""

from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from kiosk.hub.feeds import changes, reading
from kiosk.sync import failures
from kiosk.sync.shares import Shares
from simulator.mutant import put

Patches = list[AbstractContextManager[object]]


def feed_ahead() -> Patches:
    """The cursor says how far the feed is, not how far the page went."""
    read_page = reading.read_page

    def too_far(connection: Any, feed: str, **named: Any) -> Any:
        page = read_page(connection, feed, **named)
        if page is None or not page.more:
            return page
        return replace(page, place=replace(page.place, seq=page.place.seq + 50))

    return [put(changes, "read_page", too_far)]


def feed_off_by_one() -> Patches:
    """Whoever goes on misses a change."""
    read_page = reading.read_page

    def one_later(connection: Any, feed: str, *, place: Any, **named: Any) -> Any:
        page = read_page(connection, feed, place=place, **named)
        if page is None or place.seq == 0 or not page.changes:
            return page
        return replace(page, changes=page.changes[1:])

    return [put(changes, "read_page", one_later)]


def takes_unasked() -> Patches:
    """No answer within the time is taken for a yes."""

    def do(self: Any) -> None:
        for asked in self._store.write(self._prepare).result():
            try:
                units = self._line.ask_units(
                    device_id=self._device_id,
                    request_id=asked.request_id,
                    session_id=asked.session_id,
                    units=asked.units,
                )
            except failures.SendFailure:
                units = asked.units
            self._store.write(self._taking(asked, units)).result()

    return [put(Shares, "do", do)]
