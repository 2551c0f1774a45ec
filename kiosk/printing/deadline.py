"""Runs a call that may hang (name lookup, a printer that drips bytes) and stops waiting for it."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


class Deadline:
    """Lets one call at a time run, and waits for it only so long.

    Time-outs of sockets count from byte to byte and not at all while a name is looked up; this
    one counts the whole call. A call given up goes on in its own thread, which ends with the
    process; until it is over, further calls are refused.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._running: Future[object] | None = None

    def call(self, work: Callable[[], T], *, seconds: float) -> T:
        """What `work` returns or raises; `TimeoutError` after `seconds` or if one still hangs."""
        if self._running is not None and not self._running.done():
            raise TimeoutError(f"{self._name} still hangs in the call before")
        future: Future[T] = Future()
        self._running = future  # type: ignore[assignment]  # only asked whether it is done

        def run() -> None:
            try:
                future.set_result(work())
            except BaseException as trouble:  # noqa: BLE001 - handed to the caller as it is
                future.set_exception(trouble)

        threading.Thread(target=run, name=self._name, daemon=True).start()
        return future.result(timeout=seconds)
