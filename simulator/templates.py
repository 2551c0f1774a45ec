"""Stores with their tables and a little in them, made once and copied for every story."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kiosk.data.engine import open_sqlcipher
from kiosk.data.tables import Base, Department, Item
from kiosk.hub.database import open_database, prepare
from simulator import hub, machine
from simulator.clocks import BEGIN

ITEM = "MZ04"
_MEMORY = Path("/dev/shm")


def fast_folder() -> Path | None:
    """Where files cost no disk: killing is simulated, so nothing needs to survive a real one."""
    return _MEMORY if _MEMORY.is_dir() else None


@dataclass(frozen=True, slots=True)
class Templates:
    """Folders to copy from."""

    machine: Path
    hub: Path


def build(folder: Path) -> Templates:
    """A terminal with one item to take numbers for, and an empty hub."""
    made = Templates(folder / "machine", folder / "hub")
    made.machine.mkdir()
    engine = open_sqlcipher(made.machine / machine.STORE, machine.KEY)
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Department(name="民政", name_en="Civil", prefix="A", icon="heart", position=1))
        session.flush()
        session.add(_item())
    engine.dispose()
    made.hub.mkdir()
    store = open_database(f"sqlite:///{made.hub / hub.STORE}")
    prepare(store, now=BEGIN)
    store.dispose()
    return made


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
