"""What can happen to the hub's cluster: each one done, waited for, and mended again."""

import signal
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

import psycopg

from bench.hub_cluster import HubCluster, Node, until
from bench.own_folder import kill_in, signal_in

ASK_S = 5


@dataclass
class Harm:
    """What was done to whom, and what came of it."""

    to: str
    elected_s: float | None = None
    """Until another primary led; None where the primary stayed."""
    accepted_by_old: int = 0
    """Writes the old primary said it kept after another one led. One is a split brain."""
    tried_at_old: int = 0


def lose_primary(cluster: HubCluster) -> Harm:
    """kill -9 of every process of the primary, its Patroni too."""
    old = cluster.with_role("leader")
    kill_in(old.postgres_folder)
    return Harm(f"primary {old.name}", _another_leads(cluster, old))


def lose_machine(cluster: HubCluster) -> Harm:
    """The same with its etcd, as when the power goes."""
    old = cluster.with_role("leader")
    kill_in(old.postgres_folder.parent)
    return Harm(f"machine {old.name}", _another_leads(cluster, old))


def hand_over(cluster: HubCluster) -> Harm:
    """What an operator does before a machine is switched off."""
    old = cluster.with_role("leader")
    begin = time.monotonic()
    cluster.switch_over(old)
    _another_leads(cluster, old)
    return Harm(f"handed over {old.name}", time.monotonic() - begin)


def lose_replica(cluster: HubCluster) -> Harm:
    """kill -9 of the replica every commit waits for."""
    replica = cluster.with_role("sync_standby")
    kill_in(replica.postgres_folder)
    return Harm(f"replica {replica.name}")


def lose_etcd_leader(cluster: HubCluster) -> Harm:
    """kill -9 of the etcd that leads the three."""
    leader = until(cluster.etcd_leader, "etcd has a leader")
    kill_in(leader.etcd_folder)
    return Harm(f"etcd of {leader.name}")


def freeze_primary(cluster: HubCluster) -> Harm:
    """All of the primary stands still, as behind a cut cable, and wakes when another one leads.

    It wakes in the worst way: PostgreSQL first, which still believes to lead, its Patroni only
    after somebody has tried to write there.
    """
    old = cluster.with_role("leader")
    intruder = Intruder(cluster, old)
    signal_in(old.postgres_folder.parent, signal.SIGSTOP)
    intruder.start()
    harm = Harm(f"frozen {old.name}", _another_leads(cluster, old))
    signal_in(old.postgres_folder / "data", signal.SIGCONT)
    until(intruder.waits_in_vain, "a write at the old primary waits for a second disk")
    signal_in(old.postgres_folder.parent, signal.SIGCONT)
    until(lambda: cluster.roles().get(old.name) in FOLLOWS, "the old primary follows")
    harm.tried_at_old, harm.accepted_by_old = intruder.stop()
    return harm


FOLLOWS = ("replica", "sync_standby")
OUTAGES: Mapping[str, Callable[[HubCluster], Harm]] = {
    "primary": lose_primary,
    "replica": lose_replica,
    "etcd": lose_etcd_leader,
    "frozen": freeze_primary,
    "machine": lose_machine,
    "handover": hand_over,
}


def _another_leads(cluster: HubCluster, old: Node) -> float:
    begin = time.monotonic()
    others = [node for node in cluster.nodes if node is not old]

    def found() -> bool:
        return any(node.asked("/primary").get("role") in ("primary", "master") for node in others)

    until(found, "another primary leads")
    return time.monotonic() - begin


class Intruder(threading.Thread):
    """Somebody who writes at one node only, whatever it is now, over an old line and new ones."""

    def __init__(self, cluster: HubCluster, node: Node) -> None:
        super().__init__(daemon=True)
        cluster.run("CREATE TABLE IF NOT EXISTS intruder (at timestamptz DEFAULT now())")
        self._url = node.url("postgres", cluster.password)
        self._line = self._connect()
        self._stopping = threading.Event()
        self._tried = self._accepted = 0

    def _connect(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(self._url, autocommit=True, connect_timeout=ASK_S)

    def run(self) -> None:
        while not self._stopping.is_set():
            self._tried += 1
            with suppress(psycopg.Error):
                if self._line.closed:
                    self._line = self._connect()
                warnings: list[object] = []
                self._line.add_notice_handler(warnings.append)
                self._line.execute("INSERT INTO intruder DEFAULT VALUES")
                self._accepted += not warnings
            self._line.close()
            self._stopping.wait(0.05)

    def waits_in_vain(self) -> bool:
        """Whether its write hangs where it must: at the wait for the second disk."""
        with suppress(psycopg.Error), self._connect() as line:
            waits = "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
            return line.execute(waits).fetchone() is not None
        return False

    def stop(self) -> tuple[int, int]:
        """How often it tried, and how often it was told that its write was kept."""
        self._stopping.set()
        self.join()
        return self._tried, self._accepted
