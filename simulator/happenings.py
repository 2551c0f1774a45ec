"""What each kind of happening does to the world."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from uuid import UUID

from sqlalchemy import Connection, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from kiosk.center.queue.queueing import take_ticket
from kiosk.data import outbox
from kiosk.data.tables import OutboxRecord, new_id
from kiosk.errors import RuleBroken, Unavailable
from simulator import shared_things
from simulator.clocks import MachineClock
from simulator.ledger import PromiseBroken
from simulator.machine import Machine
from simulator.power import EDGES, Killed
from simulator.stage import Stage
from simulator.story import MACHINES_AT_MOST, STREAMS, Happening
from simulator.templates import ITEM

JUMPS = (
    timedelta(hours=-1),
    timedelta(minutes=7),
    timedelta(days=1),
    timedelta(days=-40),
    timedelta(days=4000),
    timedelta(days=-20000),
)
TOO_LARGE = 1_100_000
"""Bytes of a payload no hub takes."""


def happen(world: Stage, one: Happening) -> None:
    """Let it happen to a machine of the world, or to the hub."""
    if one.kind.startswith("hub_"):
        _HUB[one.kind](world, one)
        return
    machine = world.machines[one.choose(len(world.machines))]
    if machine.up:
        _MACHINE[one.kind](world, machine, one)


def _take_ticket(world: Stage, machine: Machine, _one: Happening) -> None:
    request = new_id()

    def work(session: Session) -> None:
        take_ticket(
            session,
            device_id=machine.device,
            item_code=ITEM,
            request_id=request,
            clock=machine.clock,
        )

    _write(world, machine, "takes a number", work)


def _record(world: Stage, machine: Machine, one: Happening) -> None:
    _records(world, machine, one, count=1 + one.pick % 3)


def _burst(world: Stage, machine: Machine, one: Happening) -> None:
    _records(world, machine, one, count=20 + one.pick % 60)


def _records(world: Stage, machine: Machine, one: Happening, *, count: int) -> None:
    def work(session: Session) -> None:
        for place in range(count):
            stream = STREAMS[(one.pick + place * (one.pick % 3)) % len(STREAMS)]
            append(session, machine, stream, {"note": "心桥" * (one.pick % 40), "place": place})

    _write(world, machine, f"writes {count} facts", work)


def append(session: Session, machine: Machine, stream: str, payload: dict[str, object]) -> UUID:
    """One fact, as a use case records it."""
    return outbox.record(
        session,
        machine.device,
        stream=stream,
        type="errand.moved",
        payload=payload,
        occurred_at=machine.clock.now(),
    )


def _poison(world: Stage, machine: Machine, one: Happening) -> None:
    """A fact no hub can take: too large, of a type that is none, or rotten on the disk."""
    kind = ("too large", "of no type", "rotten")[one.choose(3)]

    def work(session: Session) -> None:
        body = "x" * TOO_LARGE if kind == "too large" else "x"
        event = append(session, machine, STREAMS[one.pick % len(STREAMS)], {"body": body})
        spoilt: dict[str, object] = {}
        if kind == "of no type":
            spoilt = {"type": "No Type"}
        elif kind == "rotten":
            spoilt = {"payload": b'{"body":"y"}'}
        if spoilt:
            session.execute(
                update(OutboxRecord).where(OutboxRecord.event_id == event).values(**spoilt)
            )

    _write(world, machine, f"writes a fact that is {kind}", work, poison=True)


def _write(
    world: Stage,
    machine: Machine,
    what: str,
    work: Callable[[Session], None],
    *,
    poison: bool = False,
) -> None:
    try:
        facts = machine.write(work, poison=poison)
    except Killed:
        world.machine_lost_power(machine, f"{what}, and loses its power at the commit")
    except RuleBroken as refused:
        world.trace.tell(machine.name, f"{what}: refused, {refused.key}")
    except Unavailable as trouble:
        if not machine.switch.full:
            raise PromiseBroken(f"{machine.name} could not write: {trouble.key}") from trouble
        world.trace.tell(machine.name, f"{what}: the disk is full")
    else:
        names = world.trace.names([fact.event_id for fact in facts])
        world.trace.tell(machine.name, f"{what}: {names}")


def _restart(world: Stage, machine: Machine, one: Happening) -> None:
    machine.shut_down()
    world.trace.tell(machine.name, "is shut down in order")
    world.later(1 + one.luck * 60, lambda: world.start(machine))


def _power_cut(world: Stage, machine: Machine, _one: Happening) -> None:
    world.machine_lost_power(machine, "loses its power")


def _cut_at_commit(world: Stage, machine: Machine, one: Happening) -> None:
    edge, commits = EDGES[one.choose(len(EDGES))], 1 + int(one.luck * 6)
    machine.switch.arm(edge, commits=commits)
    world.trace.tell(machine.name, f"will lose its power {edge} commit {commits} from now")


def _clock_jump(world: Stage, machine: Machine, one: Happening) -> None:
    by = JUMPS[one.choose(len(JUMPS))]
    machine.clock.jump(by)
    world.trace.tell(machine.name, f"wall clock jumps by {by}, to {machine.clock.now():%Y-%m-%d}")


def _disk_full(world: Stage, machine: Machine, one: Happening) -> None:
    machine.switch.full = True
    world.trace.tell(machine.name, "disk is full")

    def free() -> None:
        machine.switch.full = False
        world.trace.tell(machine.name, "disk has room again")

    world.later(20 + one.luck * 600, free)


def _backup(world: Stage, machine: Machine, _one: Happening) -> None:
    machine.keep_backup()
    world.trace.tell(machine.name, "disk is copied away")


def _put_back(world: Stage, machine: Machine, one: Happening) -> None:
    if machine.backup is None:
        _backup(world, machine, one)
        world.later(60 + one.luck * 900, lambda: _put_back(world, machine, one))
        return
    machine.put_back()
    world.ledger.old_copies = True
    world.trace.tell(machine.name, "disk is put back from the old copy")


def _clone(world: Stage, machine: Machine, _one: Happening) -> None:
    if len(world.machines) == MACHINES_AT_MOST:
        return
    twin = machine.clone(f"T{len(world.machines) + 1}", MachineClock(world.time))
    world.machines.append(twin)
    world.ledger.old_copies = True
    world.trace.tell(twin.name, f"is started from an image of the disk of {machine.name}")
    twin.boot()


def _partition(world: Stage, machine: Machine, one: Happening) -> None:
    who = "*" if one.luck < 0.3 else machine.name
    seconds = 30 + one.luck * 3000
    world.network.partitions[who] = world.time.elapsed + seconds
    world.trace.tell("line", f"{'everybody' if who == '*' else who} is cut off for {seconds:.0f} s")


def _hub_power_cut(world: Stage, _one: Happening) -> None:
    if world.hub.up:
        world.hub.power_off()
        world.trace.tell("hub", "loses its power")
        world.hub_lost_power()


def _hub_cut_at_commit(world: Stage, one: Happening) -> None:
    edge, commits = EDGES[one.choose(len(EDGES))], 1 + int(one.luck * 4)
    world.hub.switch.arm(edge, commits=commits)
    world.trace.tell("hub", f"will lose its power {edge} commit {commits} from now")


def _hub_disk_full(world: Stage, one: Happening) -> None:
    world.hub.switch.full = True
    world.trace.tell("hub", "disk is full")

    def free() -> None:
        world.hub.switch.full = False
        world.trace.tell("hub", "disk has room again")

    world.later(20 + one.luck * 600, free)


def _hub_backup(world: Stage, _one: Happening) -> None:
    if world.hub.up:
        world.hub.keep_backup()
        world.trace.tell("hub", "store is copied away")


def _hub_put_back(world: Stage, one: Happening) -> None:
    if not world.hub.has_backup:
        _hub_backup(world, one)
        world.later(60 + one.luck * 900, lambda: _hub_put_back(world, one))
        return
    world.hub.put_back()
    world.ledger.hub_restored(world.hub.records())
    world.trace.tell("hub", "store is put back from the old copy")


def _book_in_hall(world: Stage, machine: Machine, _one: Happening) -> None:
    _write(world, machine, "gives away a place of the session", shared_things.book_in_hall)


def _hub_book_by_phone(world: Stage, one: Happening) -> None:
    _at_hub(world, "a phone books", partial(shared_things.book_by_phone, luck=one.luck))


def _hub_publish(world: Stage, one: Happening) -> None:
    work = partial(shared_things.publish_some, pick=one.pick, clock=world.hub.clock)
    _at_hub(world, "something is published", work)


def _at_hub(world: Stage, what: str, work: Callable[[Connection], None]) -> None:
    if not world.hub.up:
        return
    try:
        world.hub.change(work)
    except Killed:
        what += ", and it loses its power at the commit"
        world.hub_lost_power()
    except RuleBroken as refused:
        what += f": refused, {refused.key}"
    except OperationalError:
        what += ": the disk is full"
    world.trace.tell("hub", what)


_MACHINE: dict[str, Callable[[Stage, Machine, Happening], None]] = {
    "take_ticket": _take_ticket,
    "record": _record,
    "burst": _burst,
    "poison": _poison,
    "restart": _restart,
    "power_cut": _power_cut,
    "cut_at_commit": _cut_at_commit,
    "clock_jump": _clock_jump,
    "disk_full": _disk_full,
    "backup": _backup,
    "put_back": _put_back,
    "clone": _clone,
    "partition": _partition,
    "book_in_hall": _book_in_hall,
}
_HUB: dict[str, Callable[[Stage, Happening], None]] = {
    "hub_power_cut": _hub_power_cut,
    "hub_cut_at_commit": _hub_cut_at_commit,
    "hub_disk_full": _hub_disk_full,
    "hub_backup": _hub_backup,
    "hub_put_back": _hub_put_back,
    "hub_book_by_phone": _hub_book_by_phone,
    "hub_publish": _hub_publish,
}
