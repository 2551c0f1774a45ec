"""Stores with their tables and a little in them, made once and copied for every story."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import psycopg
from sqlalchemy.orm import Session

from kiosk.data.engine import open_sqlcipher
from kiosk.data.tables import Base, Department, Item
from kiosk.hub.database import open_database, prepare
from simulator import machine
from simulator.clocks import BEGIN
from simulator.disk import STORE, DatabaseDisk, Disk, FileDisk

ITEM = "MZ04"
_MEMORY = Path("/dev/shm")


def fast_folder() -> Path | None:
    """Where files cost no disk: killing is simulated, so nothing needs to survive a real one."""
    return _MEMORY if _MEMORY.is_dir() else None


@dataclass(frozen=True, slots=True)
class Templates:
    """What every story begins with."""

    machine: Path
    """A folder to copy from."""
    hub_disk: Callable[[Path, Random], Disk]
    """A new disk with an empty hub; for a file, in this folder."""


def build(folder: Path, *, server: str | None = None) -> Templates:
    """A terminal with one item to take numbers for, and an empty hub; on a PostgreSQL server?"""
    disk = _in_files(folder / "hub") if server is None else _in_database(server)
    made = Templates(folder / "machine", disk)
    made.machine.mkdir()
    engine = open_sqlcipher(made.machine / machine.STORE, machine.KEY)
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Department(name="民政", name_en="Civil", prefix="A", icon="heart", position=1))
        session.flush()
        session.add(_item())
    engine.dispose()
    return made


def _in_files(folder: Path) -> Callable[[Path, Random], Disk]:
    folder.mkdir()
    _found_hub(f"sqlite:///{folder / STORE}")
    return lambda target, rng: FileDisk(folder, target, rng)


def _in_database(server: str) -> Callable[[Path, Random], Disk]:
    """Names carry the process: several of them may tell stories on one server."""
    empty, story = f"empty_{os.getpid()}", f"story_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as hand:
        hand.execute(f"DROP DATABASE IF EXISTS {empty} WITH (FORCE)".encode())
        hand.execute(f"CREATE DATABASE {empty}".encode())
    _found_hub(server.replace("/postgres?", f"/{empty}?"))
    return lambda _target, rng: DatabaseDisk(server, empty, story, rng)


def _found_hub(url: str) -> None:
    store = open_database(url)
    prepare(store, now=BEGIN)
    store.dispose()


def _item() -> Item:
    return Item(
        code=ITEM,
        name="高龄津贴",
        department="民政",
        agencies="民政",
        shelf_position=0,
        on_the_spot=True,
        time_text="即办",
    )


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder that is gone afterwards."""
    return tempfile.TemporaryDirectory(prefix="simulate-", dir=fast_folder())
