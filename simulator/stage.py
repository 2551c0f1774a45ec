"""The world of a story, as what happens in it sees it."""

from collections.abc import Callable
from typing import Protocol

from simulator.clocks import WorldTime
from simulator.hub import SimHub
from simulator.ledger import Ledger
from simulator.machine import Machine
from simulator.network import Network
from simulator.trace import Trace


class Stage(Protocol):
    """The world, as happenings see it."""

    time: WorldTime
    machines: list[Machine]
    hub: SimHub
    network: Network
    ledger: Ledger
    trace: Trace

    def later(self, seconds: float, what: Callable[[], None]) -> None: ...
    def start(self, machine: Machine) -> None: ...
    def start_hub(self) -> None: ...
    def hub_lost_power(self) -> None: ...
    def machine_lost_power(self, machine: Machine, how: str) -> None: ...
