"""Which device this machine is: an id kept beside the store, a row with its epoch inside it."""

import os
import uuid
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.data.tables import Device, new_id
from kiosk.errors import Unavailable

FILE_NAME = "device.id"


def device_id(data_dir: Path) -> UUID:
    """This machine's device id, made and kept in `data_dir` at the first call."""
    path = data_dir / FILE_NAME
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = data_dir / f".{FILE_NAME}.{os.getpid()}"
        fresh.write_text(f"{new_id()}\n", "ascii")
        try:
            os.link(fresh, path)  # fails if another process of this machine was first
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    try:
        return UUID(path.read_text("ascii").strip())
    except ValueError as broken:
        raise Unavailable("device.id_unreadable", file=path.name) from broken


def enlist(session: Session, this_device: UUID) -> None:
    """Make sure the store knows `this_device`; a new one starts a new epoch at seq 1."""
    if session.get(Device, this_device) is None:
        session.add(Device(id=this_device, epoch=uuid.uuid4(), next_seq=1))
        session.flush()
