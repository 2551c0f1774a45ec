"""Parts of the printing tests: fonts, a store file, the emulated printer."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Printer
from kiosk.printing.spool import Spool
from kiosk.printing.ticket_slip import TicketLayout
from tests.printing.hall import DEVICE, QUICK, Ears, MovableClock

MISSING = (
    "the IPP printer emulator needs ippeveprinter, ipptool and dbus-daemon "
    "(Debian: apt install cups-ipp-utils dbus-daemon)"
)


@pytest.fixture(scope="session")
def fonts() -> SlipFonts:
    return SlipFonts(assets_folder() / "fonts")


@pytest.fixture(scope="session")
def layout(fonts: SlipFonts) -> TicketLayout:
    return TicketLayout(fonts)


@pytest.fixture
def file_store(tmp_path: Path) -> Iterator[Store]:
    engine = open_sqlcipher(tmp_path / "store.db", bytes(32))
    Base.metadata.create_all(engine)
    store = Store(engine)
    yield store
    store.close()


@pytest.fixture
def movable() -> MovableClock:
    return MovableClock()


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def emulator() -> Iterator[IppEmulator]:
    assert IppEmulator.available(), MISSING
    with IppEmulator() as running:
        yield running


StartSpool = Callable[..., Spool]


@pytest.fixture
def start_spool(
    file_store: Store, movable: MovableClock, layout: TicketLayout, ears: Ears, tmp_path: Path
) -> Iterator[StartSpool]:
    """Starts spools on the store file that are stopped when the test is over."""
    started: list[Spool] = []

    def start(printer: Printer, **changes: Any) -> Spool:
        options: dict[str, Any] = {
            "device_id": DEVICE,
            "lock_file": tmp_path / "spool.lock",
            "on_printer": ears.on_printer,
            "on_job": ears.on_job,
            "pace": QUICK,
            **changes,
        }
        options_layout = options.pop("layout", layout)
        spool = Spool(file_store, printer, movable, options_layout, **options)
        spool.start()
        started.append(spool)
        return spool

    yield start
    for spool in started:
        spool.stop()
