"""Where a code leads that somebody held before the scanner."""

from kiosk.center.evaluation.rating_scan import scanned_token
from kiosk.ui.lobby.equipment.routes import RepairKind
from kiosk.ui.lobby.routes import Route, SlipOf


def route_of(scanned: str) -> Route | None:
    """A slip leads to how it stands, a piece's label to what is wrong with it; None: no code."""
    token = scanned_token(scanned)
    if token is not None:
        return SlipOf(token)
    from kiosk.center.rooms.labels import labelled  # nobody scans before the first frame

    label = labelled(scanned)
    return None if label is None else RepairKind(code=label[1], center=label[0])
