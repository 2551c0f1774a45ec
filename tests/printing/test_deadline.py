"""Calls that may hang."""

import threading
from concurrent.futures import wait

import pytest

from kiosk.printing.deadline import Deadline


def test_what_the_call_returns_comes_back() -> None:
    assert Deadline("test").call(lambda: 7, seconds=5) == 7


def test_what_the_call_raises_comes_back() -> None:
    def fails() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        Deadline("test").call(fails, seconds=5)


def test_a_call_that_hangs_is_given_up_and_no_other_one_begun_until_it_is_over() -> None:
    deadline = Deadline("test")
    let_go = threading.Event()
    over = threading.Event()

    def hangs() -> None:
        let_go.wait(10)
        over.set()

    with pytest.raises(TimeoutError):
        deadline.call(hangs, seconds=0.05)
    with pytest.raises(TimeoutError, match="still hangs"):
        deadline.call(lambda: 7, seconds=5)
    let_go.set()
    assert over.wait(10)
    assert deadline._running is not None
    wait([deadline._running], 10)
    assert deadline.call(lambda: 7, seconds=5) == 7
