"""Which device this machine is: an id kept beside the store, a row with its epoch inside it."""

import os
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import Device, new_id
from kiosk.durable import adopt, sync_file, sync_folder, write_whole
from kiosk.errors import Unavailable

FILE_NAME = "device.id"


def device_id(data_dir: Path, known: Callable[[], Sequence[UUID]] = tuple) -> UUID:
    """This machine's device id, made and kept in `data_dir` at the first call.

    `known`: the devices of its store. One whose file cannot be read any more is the only one the
    store knows; `Unavailable`: `device.id_unreadable` where there are none or several.
    """
    path = data_dir / FILE_NAME
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make(path)
    try:
        return UUID(path.read_text("ascii").strip())
    except ValueError as broken:
        only = known()
        if len(only) != 1:
            raise Unavailable("device.id_unreadable", file=path.name) from broken
        write_whole(path, f"{only[0]}\n".encode())
        adopt(path)
        return only[0]


def devices(session: Session) -> Sequence[UUID]:
    """Those the store knows."""
    return session.scalars(select(Device.id)).all()


def enlist(session: Session, this_device: UUID) -> None:
    """Make sure the store knows `this_device`; a new one starts a new epoch at seq 1."""
    if session.get(Device, this_device) is None:
        session.add(Device(id=this_device, epoch=uuid.uuid4(), next_seq=1))
        session.flush()


def _make(path: Path) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_text(f"{new_id()}\n", "ascii")
    sync_file(fresh)
    try:
        os.link(fresh, path)  # fails if another process of this machine was first
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
    sync_folder(path.parent)
