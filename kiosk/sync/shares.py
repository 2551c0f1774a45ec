"""Hands quotas and places to the hub for bookings by phone, and asks some back where they lack."""

from collections.abc import Callable
from functools import partial
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.activities.sharing import (
    SeatsAsked,
    activities_to_share,
    ask_seats_back,
    hand_seats,
    take_seats_back,
)
from kiosk.center.appointments.sharing import (
    AskedBack,
    ask_back,
    hand_to_phone,
    open_ahead,
    take_back,
)
from kiosk.clock import Clock
from kiosk.data.store import Store


class SharesLine(Protocol):
    """The way there."""

    def ask_units(self, *, device_id: UUID, request_id: UUID, session_id: UUID, units: int) -> int:
        """What the hub let go, or a `SendFailure`: then it may have, and is asked again."""
        ...


class Shares:
    """A duty. What is handed over travels as a fact, once; what is asked back by its request."""

    name = "shares"
    every_s = 60.0

    def __init__(self, store: Store, device_id: UUID, line: SharesLine, *, clock: Clock) -> None:
        self._store = store
        self._device_id = device_id
        self._line = line
        self._clock = clock

    def do(self) -> None:
        """Hand over what nobody has; ask for what is missing, one after the other."""
        clock, store = self._clock, self._store
        # An activity at a time: residents' own writing goes between.
        for code in store.read(lambda session: activities_to_share(session, clock=clock)).result():
            hand = partial(hand_seats, device_id=self._device_id, code=code, clock=clock)
            store.write(hand).result()
        for asked in self._store.write(self._prepare).result():
            units = self._line.ask_units(
                device_id=self._device_id,
                request_id=asked.request_id,
                session_id=asked.session_id,
                units=asked.units,
            )
            self._store.write(self._taking(asked, units)).result()

    def _prepare(self, session: Session) -> tuple[AskedBack | SeatsAsked, ...]:
        who, clock = self._device_id, self._clock
        open_ahead(session, device_id=who, clock=clock)
        hand_to_phone(session, device_id=who, clock=clock)
        times = ask_back(session, device_id=who, clock=clock)
        return (*times, *ask_seats_back(session, clock=clock))

    def _taking(self, asked: AskedBack | SeatsAsked, units: int) -> Callable[[Session], None]:
        take = take_back if isinstance(asked, AskedBack) else take_seats_back
        return lambda session: take(
            session,
            device_id=self._device_id,
            request_id=asked.request_id,
            units=units,
            clock=self._clock,
        )
