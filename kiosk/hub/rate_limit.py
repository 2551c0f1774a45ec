"""How often one address may ask: a bucket that fills again, for pages open to everybody."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from starlette.requests import Request

from kiosk.clock import Clock

ADDRESSES = 10_000
"""Addresses remembered by a process; whoever was quiet longest is forgotten first."""


@dataclass(slots=True)
class _Bucket:
    drops: float
    at: float


class RateLimit:
    """`burst` requests at once, then `per_minute`; a process counts for itself."""

    def __init__(self, clock: Clock, *, per_minute: float, burst: int) -> None:
        self._clock = clock
        self._per_second = per_minute / 60
        self._burst = burst
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = Lock()

    def wait_s(self, address: str) -> int:
        """0: go on. Otherwise the seconds after which to ask again."""
        now = self._clock.monotonic()
        with self._lock:
            bucket = self._buckets.pop(address, None) or _Bucket(self._burst, now)
            bucket.drops = min(self._burst, bucket.drops + (now - bucket.at) * self._per_second)
            bucket.at = now
            self._buckets[address] = bucket
            if len(self._buckets) > ADDRESSES:
                self._buckets.popitem(last=False)
            if bucket.drops < 1:
                return int((1 - bucket.drops) / self._per_second) + 1
            bucket.drops -= 1
            return 0


def address_of(request: Request) -> str:
    """Who asks; behind a proxy on this machine, uvicorn has put the caller's address there."""
    return request.client.host if request.client else ""
