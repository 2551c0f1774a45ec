"""Where a ticket can be sent on to, as the transfer page gets it."""

from dataclasses import dataclass

from kiosk.center.guides.catalog import ItemCard
from kiosk.center.guides.search import SearchIndex
from kiosk.center.queue.transfer_targets import Seat


@dataclass(frozen=True, slots=True)
class Targets:
    """Seats, items by department, and the index that finds items by what is typed."""

    seats: tuple[Seat, ...]
    departments: tuple[tuple[str, tuple[ItemCard, ...]], ...]
    index: SearchIndex
