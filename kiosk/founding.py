"""Puts a center into the empty store of a terminal: a real one, or this program's demo."""

from kiosk.assets_folder import assets_folder
from kiosk.center.demo import set_up_demo
from kiosk.center.founding import Profile
from kiosk.center.guides.import_report import ImportReport
from kiosk.center.setting_up import set_up
from kiosk.data.catalog_files.rows import CatalogRows
from kiosk.data.tables import Center
from kiosk.terminal import Terminal


def found_center(
    terminal: Terminal, profile: Profile, rows: CatalogRows | None
) -> ImportReport | None:
    """See `set_up`, in a transaction of its own."""
    return terminal.write(
        lambda session: set_up(
            session,
            profile=profile,
            rows=rows,
            device_id=terminal.device_id,
            clock=terminal.clock,
        )
    )


def found_demo(terminal: Terminal) -> ImportReport | None:
    """What was said of its catalog; None: there is a center already, nothing was changed."""
    if terminal.read(lambda session: session.get(Center, 1)) is not None:
        return None
    return terminal.write(
        lambda session: set_up_demo(
            session,
            device_id=terminal.device_id,
            clock=terminal.clock,
            folder=assets_folder() / "demo",
        )
    )
