"""Runs one story: machines, hub and line on one clock, and the promises checked at its end.

There is one thread of events. While a request is under way the world goes on: other machines
write and send, power goes, even under the very machine that waits for the answer.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from kiosk.data.device import enlist
from kiosk.data.tables import Device
from kiosk.errors import Unavailable
from simulator import shared_things
from simulator.clocks import MachineClock, WorldTime
from simulator.happenings import happen
from simulator.hub import SimHub
from simulator.ids import seeded_ids
from simulator.ledger import Ledger, PromiseBroken
from simulator.line import client_over
from simulator.machine import RULES, Face, Machine, opened
from simulator.network import Network
from simulator.power import Killed, copy_disk
from simulator.story import Story
from simulator.templates import ITEM, Templates
from simulator.trace import Trace

SETTLE_S = 3600.0
"""Simulated time after the last trouble within which everything must have arrived."""
LOOK_EVERY_S = 60.0
LOOK_ASIDE_S = 180.0
"""How often the stores are compared while the story goes on."""


class World:
    """Everything there is in a story."""

    def __init__(self, story: Story, templates: Templates, folder: Path) -> None:
        self.story = story
        self.time = WorldTime()
        self.rng = Random(f"world {story.seed}")
        self.trace = Trace(self.time)
        self.ledger = Ledger()
        self._folder = folder
        self._templates = templates
        self._queue: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        disk = templates.hub_disk(folder / "hub", Random(f"hub {story.seed}"))
        self.hub = SimHub(disk, MachineClock(self.time))
        self.network = Network(
            self.time,
            story.weather,
            Random(f"line {story.seed}"),
            self.hub,
            self.ledger,
            self.trace,
            self,
        )
        self.machines: list[Machine] = []
        self._latest = story.minutes * 60 + SETTLE_S + 3600

    def run(self) -> None:
        """The whole story. Raises `PromiseBroken`."""
        self.trace.tell("story", str(self.story))
        for number in range(self.story.machines):
            self._found(f"T{number + 1}")
        for happening in self.story.happenings:
            self._at(happening.at, partial(happen, self, happening))
        self._look_aside()
        self.pass_time(self.story.minutes * 60)
        self._heal()
        self._settle()

    def close(self) -> None:
        """Let go of every file."""
        for machine in self.machines:
            machine.shut_down()
        self.hub.close()

    def pass_time(self, seconds: float) -> None:
        """Let everything happen that is due within so many seconds."""
        until = self.time.elapsed + seconds
        while (step := self._next()) is not None and step[0] <= until:
            at, do = step
            self.time.elapsed = max(self.time.elapsed, at)
            if at > self._latest:
                raise PromiseBroken("an uploader never comes to rest")
            do()
        self.time.elapsed = max(self.time.elapsed, until)

    def later(self, seconds: float, what: Callable[[], None]) -> None:
        """Do `what` when so much time has passed."""
        self._at(self.time.elapsed + seconds, what)

    def hub_lost_power(self) -> None:
        """It is off; somebody will start it again."""
        self.later(self.rng.uniform(1, 200), self.start_hub)

    def start_hub(self) -> None:
        """Unless it runs."""
        if not self.hub.up:
            self.hub.boot()
            self.trace.tell("hub", "starts again")

    def start(self, machine: Machine) -> None:
        """Unless it runs."""
        if not machine.up:
            machine.boot()
            self.trace.tell(machine.name, "starts again")

    def machine_lost_power(self, machine: Machine, how: str) -> None:
        """It is off; somebody will start it again."""
        if machine.up:
            machine.power_off()
        self.trace.tell(machine.name, how)
        self.later(self.rng.uniform(1, 120), lambda: self.start(machine))

    def _at(self, at: float, what: Callable[[], None]) -> None:
        heapq.heappush(self._queue, (at, next(self._order), what))

    def _next(self) -> tuple[float, Callable[[], None]] | None:
        at, do = (self._queue[0][0], self._do_queued) if self._queue else (float("inf"), None)
        for face in self._faces():
            if not face.in_flight and face.next_tick < at:
                at, do = face.next_tick, partial(self._tick, face)
        return None if do is None else (at, do)

    def _do_queued(self) -> None:
        heapq.heappop(self._queue)[2]()

    def _faces(self) -> Iterator[Face]:
        for machine in self.machines:
            yield from machine.faces

    def _tick(self, face: Face) -> None:
        """What the uploader's own thread does at each of its turns."""
        face.next_tick = float("inf")
        try:
            pause = face.engine.tick()
        except Unavailable:
            pause = RULES.check_s
        except Killed:
            if not face.dead:
                self.machine_lost_power(face.machine, "lost its power while it uploaded")
            return
        except PromiseBroken:
            raise
        except Exception as bug:
            raise PromiseBroken(f"a bug in the uploader: {type(bug).__name__}: {bug}") from bug
        if not face.dead:
            face.machine.adopt()
        face.next_tick = min(face.next_tick, self.time.elapsed + max(pause, 0.001))

    def _found(self, name: str) -> None:
        """Set a terminal up and make it known to the hub."""
        folder = self._folder / name
        copy_disk(self._templates.machine, folder)
        machine = Machine(
            name,
            folder,
            MachineClock(self.time),
            self.ledger,
            self.network.carry,
            Random(f"{name} {self.story.seed}"),
            self.story.faces,
            self.story.shares,
        )
        code = self.hub.new_code()
        client = client_over(
            lambda request: self.hub.answers(request)[0], credential=None, clock=machine.clock
        )
        credential = client.enrol(code=code, device=machine.device).credential

        def remember(session: Session) -> None:
            enlist(session, machine.device)
            session.execute(update(Device).values(hub_credential=credential))
            shared_things.divide_places(session, ITEM)

        with opened(folder) as store:
            store.write(remember).result()
        client.close()
        self.machines.append(machine)
        machine.boot()

    def _look_aside(self) -> None:
        """What is called received must be at the hub, at any time."""
        if self.hub.up:
            at_hub = self.hub.records()
            for machine in self.machines:
                if machine.up:
                    states = machine.states()
                    received = {one for one, state in states.items() if state == "received"}
                    untrue = self.ledger.untrue_receipts(received, at_hub)
                    if untrue:
                        raise PromiseBroken(f"{untrue} receipts of {machine.name} are not true")
            for broken in self._wrong_places(settled=False):
                raise PromiseBroken(broken)
        self.later(LOOK_ASIDE_S, self._look_aside)

    def _wrong_places(self, *, settled: bool) -> Iterator[str]:
        """Only one life of center and hub can keep an escrow; an old copy spends twice."""
        if not (self.ledger.old_copies or self.ledger.hub_came_back):
            running = [machine for machine in self.machines if machine.up]
            yield from shared_things.wrong_places(self.hub, running, settled=settled)

    def _heal(self) -> None:
        self.trace.tell("story", "all troubles are over")
        self.network.fair = True
        self.network.partitions.clear()
        self.hub.switch.disarm()
        self.hub.switch.full = False
        self.start_hub()
        for machine in self.machines:
            machine.switch.disarm()
            machine.switch.full = False
            self.start(machine)

    def _settle(self) -> None:
        healed_at = self.time.elapsed
        while True:
            # Most are done within minutes; those that are not need no close look.
            self.pass_time(max(LOOK_EVERY_S, (self.time.elapsed - healed_at) / 3))
            broken = list(self._open_promises())
            if not broken:
                self.trace.tell("story", "every promise was kept")
                return
            if self.time.elapsed > healed_at + SETTLE_S:
                raise PromiseBroken("; ".join(broken))

    def _open_promises(self) -> Iterator[str]:
        waiting = [face.name for face in self._faces() if face.in_flight]
        if waiting or not self.hub.up or not all(machine.up for machine in self.machines):
            yield "not everything runs"
            return
        for machine in self.machines:
            yield from _unsettled(machine)
            if not machine.unfit_handed_over():
                yield f"refused records of {machine.name} are not in quarantine"
        yield from self._unnoticed_twins()
        if self.story.shares:
            yield from shared_things.not_followed(self.hub, self.machines)
            yield from self._wrong_places(settled=True)
        lineages = {machine.name: machine.lineage for machine in self.machines}
        yield from self.ledger.open_promises(lineages, self.hub.records())

    def _unnoticed_twins(self) -> Iterator[str]:
        """Two machines under one name are told apart by the hub, and nobody else is."""
        marked = self.hub.cloned_devices()
        lives: dict[UUID, set[UUID]] = {}
        for machine in self.machines:
            lives.setdefault(machine.device, set()).add(machine.epoch())
        for device, epochs in lives.items():
            if len(epochs) > 1 and device not in marked:
                yield "the hub does not notice that a device was cloned"
            if device in marked and not self.ledger.old_copies:
                yield "the hub takes a device for a clone that is none"


def _unsettled(machine: Machine) -> Iterator[str]:
    states = machine.states()
    for fact in machine.lineage.kept:
        wanted = "dead" if fact.poison else "received"
        state = states.get(fact.event_id, "gone")
        if state != wanted:
            kind = "an unfit record" if fact.poison else "a record"
            yield f"{kind} of {machine.name} is {state}, not {wanted}"
            return


def tell_story(story: Story, templates: Templates, folder: Path) -> tuple[Trace, str | None]:
    """Run `story`; its trace, and which promise was broken, if one was."""
    with seeded_ids(story.seed):
        world = World(story, templates, folder)
        try:
            world.run()
        except PromiseBroken as broken:
            world.trace.tell("story", f"BROKEN: {broken}")
            return world.trace, str(broken)
        finally:
            world.close()
    return world.trace, None
