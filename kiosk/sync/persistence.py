"""Keeps work going on a thread nobody would start again: a bug is told, then it goes on."""

import sys
import threading
from collections.abc import Callable


def keep_going(
    work: Callable[[], None], stopping: threading.Event, *, wait_s: Callable[[int], float]
) -> None:
    """Run `work`, again after every bug, until `stopping` is set.

    `wait_s` gives the seconds to wait after so many bugs in a row (≥ 1). A bug is reported as if
    nobody had caught it: `threading.excepthook` hears of it. A store that closes under the last
    round is none.
    """
    bugs = 0
    while not stopping.is_set():
        try:
            work()
        except Exception as bug:  # noqa: BLE001 - records must not wait for a restart
            if isinstance(bug, RuntimeError) and stopping.is_set():
                return  # told to end in the middle of its work: the store is closed already
            bugs += 1
            told = (*sys.exc_info(), threading.current_thread())
            threading.excepthook(threading.ExceptHookArgs(told))
            stopping.wait(wait_s(bugs))
        else:
            bugs = 0
