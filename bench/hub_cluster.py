"""Three PostgreSQL nodes under Patroni with three of etcd, on this machine, in a folder of its own.

The nodes are configured by `deploy/hub-cluster/patroni.yml`, the file an operator uses. Ports are
free ones, so that several clusters may run side by side.
"""

import secrets
import shutil
import socket
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psycopg

from bench.own_folder import own_folder
from tests.postgres import other_user, programs

T = TypeVar("T")
DEPLOY = Path(__file__).resolve().parents[1] / "deploy"
NAMES = ("one", "two", "three")
HERE = "127.0.0.1"
PREFIX = "hub-cluster."
UP_S = 180.0
LOOK_S = 0.1


def until(found: Callable[[], T | None], what: str, *, patience_s: float = UP_S) -> T:
    """Wait for a condition: what `found` returns once that is true; `what` names one too late."""
    deadline = time.monotonic() + patience_s
    while True:
        result = found()
        if result:
            return result
        if time.monotonic() > deadline:
            raise RuntimeError(f"waited {patience_s:.0f} s in vain: {what}")
        time.sleep(LOOK_S)


class Node:
    """One machine of the cluster: PostgreSQL with its Patroni, and one of etcd."""

    def __init__(self, folder: Path, name: str, account: Mapping[str, Any]) -> None:
        self.name = name
        self.postgres_folder = folder / name / "postgres"
        self.etcd_folder = folder / name / "etcd"
        self.port, self.rest, self.etcd, self.peer = _free_ports(4)
        self._account = account
        for one in (folder / name, self.postgres_folder, self.etcd_folder):
            one.mkdir()
            if account:
                shutil.chown(one, account["user"], account["group"])

    def start_etcd(self, nodes: list["Node"]) -> None:
        """Start its etcd, new or as it was."""
        client, peer = f"http://{HERE}:{self.etcd}", f"http://{HERE}:{self.peer}"
        everybody = ",".join(f"{one.name}=http://{HERE}:{one.peer}" for one in nodes)
        self._spawn(
            self.etcd_folder,
            *("etcd", "--name", self.name, "--data-dir", str(self.etcd_folder / "data")),
            *("--listen-client-urls", client, "--advertise-client-urls", client),
            *("--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer),
            *("--initial-cluster", everybody, "--enable-v2=true"),
        )

    def start_postgres(self, values: Mapping[str, str], nodes: list["Node"]) -> None:
        """Start its Patroni, which brings up PostgreSQL."""
        home = self.postgres_folder
        filled = string.Template((DEPLOY / "hub-cluster" / "patroni.yml").read_text()).substitute(
            values,
            NODE=self.name,
            ADDRESS=HERE,
            NETWORK=f"{HERE}/32",
            REST_PORT=str(self.rest),
            PG_PORT=str(self.port),
            ETCD_HOSTS=",".join(f"{HERE}:{one.etcd}" for one in nodes),
            DATA=str(home / "data"),
            HOME=str(home),
            RUN=str(home),
            PROGRAMS=str(programs()),
        )
        config = home / "patroni.yml"
        config.write_text(filled)
        self._spawn(home, "patroni", str(config))

    def _spawn(self, folder: Path, *command: str) -> None:
        with (folder / "log").open("ab") as output:
            subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=folder,
                start_new_session=True,  # a Ctrl-C is for the script
                **self._account,
            )

    def url(self, database: str, password: str) -> str:
        """This node alone, whatever it is now."""
        return f"postgresql://postgres:{password}@{HERE}:{self.port}/{database}"

    def asked(self, path: str) -> Mapping[str, Any]:
        """What its Patroni says; nothing when it is not there."""
        try:
            told = httpx.get(f"http://{HERE}:{self.rest}{path}", timeout=2.0, trust_env=False)
            answer: Mapping[str, Any] = told.json()
        except (httpx.HTTPError, ValueError):
            return {}
        return answer

    def leads_etcd(self) -> bool:
        """Whether its etcd is the leader of the three."""
        try:
            told = httpx.post(
                f"http://{HERE}:{self.etcd}/v3/maintenance/status",
                json={},
                timeout=2.0,
                trust_env=False,
            ).json()
        except (httpx.HTTPError, ValueError):
            return False
        return bool(told.get("leader")) and told["leader"] == told["header"]["member_id"]


class HubCluster:
    """The three of them."""

    def __init__(self, folder: Path, account: Mapping[str, Any]) -> None:
        self.nodes = [Node(folder, name, account) for name in NAMES]
        self.password = secrets.token_urlsafe(16)
        self._rest_password = secrets.token_urlsafe(16)
        self._values = {
            "SUPERUSER_PASSWORD": self.password,
            "REPLICATION_PASSWORD": secrets.token_urlsafe(16),
            "REWIND_PASSWORD": secrets.token_urlsafe(16),
            "REST_PASSWORD": self._rest_password,
            "SHARED_BUFFERS": "32MB",
            "WATCHDOG": "off",  # this machine shall not be reset
        }

    def start(self) -> None:
        """Bring up what is down, and return when one leads and two follow, one of them in step."""
        for node in self.nodes:
            if not _listens(node.etcd):
                node.start_etcd(self.nodes)
        until(self.etcd_leader, "etcd has a leader")
        for node in self.nodes:
            if not _listens(node.rest):
                node.start_postgres(self._values, self.nodes)
        self.wait_until_whole()

    def url(self, database: str) -> str:
        """What the hub is given: all nodes."""
        hosts = ",".join(f"{HERE}:{node.port}" for node in self.nodes)
        return f"postgresql://postgres:{self.password}@{hosts}/{database}"

    def run(self, statement: str) -> None:
        """One statement of the administrator at the primary."""
        with psycopg.connect(
            self.url("postgres"), autocommit=True, target_session_attrs="read-write"
        ) as connection:
            connection.execute(statement.encode())

    def roles(self) -> dict[str, str]:
        """What each node is, as one that can be asked knows it: leader, sync_standby, replica."""
        for node in self.nodes:
            members = node.asked("/cluster").get("members", ())
            if members:
                return {
                    one["name"]: one["role"]
                    for one in members
                    if one["state"] in ("running", "streaming")
                }
        return {}

    def wait_until_whole(self) -> None:
        """All nodes are there, follow the leader, and one is in step with it."""
        wanted = ["leader", "replica", "sync_standby"]
        until(lambda: sorted(self.roles().values()) == wanted, "the cluster is whole")
        until(lambda: len(set(self.timelines())) == 1, "all nodes are on one timeline")

    def switch_over(self, leader: Node) -> None:
        """Ask the leader to hand over to the node that is in step."""
        answer = httpx.post(
            f"http://{HERE}:{leader.rest}/switchover",
            json={"leader": leader.name},
            auth=("patroni", self._rest_password),
            timeout=UP_S,
            trust_env=False,
        )
        if not answer.is_success:
            raise RuntimeError(f"no switchover: {answer.text}")

    def timelines(self) -> list[int]:
        """Of each node that can be asked."""
        return [node.asked("/patroni").get("timeline", 0) for node in self.nodes]

    def with_role(self, role: str) -> Node:
        """The node that is this now."""
        return until(
            lambda: next((one for one in self.nodes if self.roles().get(one.name) == role), None),
            f"there is a {role}",
        )

    def etcd_leader(self) -> Node | None:
        """Whose etcd leads."""
        return next((node for node in self.nodes if node.leads_etcd()), None)

    def logs(self) -> str:
        """The last words of each part."""
        files = [one / "log" for n in self.nodes for one in (n.postgres_folder, n.etcd_folder)]
        return "\n".join(f"{file}:\n{file.read_text()[-6000:]}" for file in files if file.exists())


def _listens(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex((HERE, port)) == 0


def _free_ports(count: int) -> list[int]:
    with ExitStack() as held:
        lines = [held.enter_context(socket.socket()) for _ in range(count)]
        for line in lines:
            line.bind((HERE, 0))
        return [int(line.getsockname()[1]) for line in lines]


def bring_packages() -> None:
    """Install what is missing, or end with the command that does."""
    script, names = DEPLOY / "packages.sh", DEPLOY / "hub-cluster" / "packages.txt"
    if subprocess.run(["bash", script, names], check=False).returncode:
        raise SystemExit(1)


@contextmanager
def hub_cluster() -> Iterator[HubCluster]:
    """A cluster for as long as the block lasts."""
    with own_folder(Path(tempfile.gettempdir()), PREFIX) as folder:
        cluster = HubCluster(folder, other_user(folder))
        try:
            cluster.start()
            yield cluster
        except RuntimeError:
            print(cluster.logs(), file=sys.stderr)
            raise
