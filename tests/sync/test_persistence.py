"""A bug in the uploader ends neither the uploader nor the records that wait for it."""

import threading
from dataclasses import dataclass, field
from uuid import UUID

import pytest

from kiosk.sync import wire
from kiosk.sync.client import Uplink
from kiosk.sync.persistence import keep_going
from tests.hubs import Hub
from tests.sync.parts import Station, stopping

WAIT_S = 20.0


@dataclass
class Stumbling:
    """A line with a bug in it that shows so many times."""

    inner: Uplink
    times: int
    sent: threading.Event = field(default_factory=threading.Event)

    def knock(self) -> None:
        if self.times:
            self.times -= 1
            raise LookupError
        self.inner.knock()

    def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
        reply = self.inner.send(batch, current_epoch=current_epoch)
        self.sent.set()
        return reply


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """The kinds of the bugs reported."""
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda bug: heard.append(bug.exc_type))
    return heard


def test_the_uploader_goes_on_after_a_bug_and_tells_of_each(
    station: Station, small_hub: Hub, bugs: list[type[BaseException]]
) -> None:
    station.record(3)
    line = Stumbling(station.enrol(small_hub), times=2)
    engine = station.engine(line)
    with stopping(engine):
        engine.start()
        assert line.sent.wait(WAIT_S)
    assert small_hub.count() == 3
    assert bugs == [LookupError, LookupError]


def test_waits_grow_with_every_bug_in_a_row_and_begin_anew_after_good_work(
    bugs: list[type[BaseException]],
) -> None:
    stopping, waits = threading.Event(), []
    course = iter("bbbgbs")

    def work() -> None:
        step = next(course)
        if step == "s":
            stopping.set()
        elif step == "b":
            raise LookupError

    def wait_s(in_a_row: int) -> float:
        waits.append(in_a_row)
        return 0.0

    keep_going(work, stopping, wait_s=wait_s)
    assert waits == [1, 2, 3, 1]
    assert len(bugs) == 4
