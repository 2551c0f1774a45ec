"""Puts the demo center of this program's assets into an empty store."""

from kiosk.assets_folder import assets_folder
from kiosk.center.demo import set_up_demo
from kiosk.center.guides.import_report import ImportReport
from kiosk.data.tables import Center
from kiosk.terminal import Terminal


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
