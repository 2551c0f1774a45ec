"""Signals that ask the tour to end wait until it stands at a place where it can."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

ENDING = frozenset({signal.SIGINT, signal.SIGTERM})


@contextmanager
def signals_held() -> Iterator[None]:
    """Hold SIGINT and SIGTERM back; one that came takes effect at the end of the block.

    Python would raise `KeyboardInterrupt` wherever it stands, also in a method that Qt calls, which
    swallows it or ends the process before anything is cleared away.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def told_to_end() -> bool:
    """Whether a signal that is held back asks for the end."""
    return not ENDING.isdisjoint(signal.sigpending())
