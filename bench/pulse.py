"""One more terminal that speaks all the time: it feels how long the hub takes nothing."""

import threading
import time
from uuid import UUID, uuid4

from bench.county_devices import Enrolled
from kiosk.sync import failures
from kiosk.sync.client import HubClient
from kiosk.sync.wire import Event
from tests.hubs import Sender

AGAIN_S = 0.05


class Pulse(threading.Thread):
    """Sends one record after the other, each until the hub says that it has it."""

    def __init__(self, enrolled: Enrolled) -> None:
        super().__init__(daemon=True)
        self.kept: list[UUID] = []
        """What the hub said it has."""
        self.longest_s = 0.0
        """Between two words that something was kept."""
        self.refused = 0
        self._stopping = threading.Event()
        client = HubClient(enrolled.hub_url, credential=enrolled.credential)
        self._sender = Sender(client, enrolled.credential, enrolled.device, uuid4())

    def run(self) -> None:
        last = time.monotonic()
        while not self._stopping.is_set():
            events = self._sender.events(1)
            self._deliver(events)
            self.kept.append(events[0].event_id)
            now = time.monotonic()
            self.longest_s, last = max(self.longest_s, now - last), now
            self._stopping.wait(AGAIN_S)
        self._sender.client.close()

    def _deliver(self, events: list[Event]) -> None:
        while True:
            try:
                self._sender.send(events)
            except failures.SendFailure:
                self.refused += 1
                time.sleep(AGAIN_S)
            else:
                return

    def stop(self) -> None:
        """Send what is in hand, then end."""
        self._stopping.set()
        self.join()
