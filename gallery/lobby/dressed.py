"""A lobby that wears the look it is told to, at any hour."""

from gallery.looks import Look as LookName
from kiosk.ui.lobby.hall_watch import HallWatch
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.theme.look import Look

WISHES: dict[LookName, Look] = {
    "standard": Look(),
    "elder": Look(size="elder"),
    "contrast": Look(contrast=True),
    "night": Look(),
    "low": Look(low=True),
}


class DarkHall(HallWatch):
    """A hall in which it is night at any hour, so that pages show what they show by day."""

    @property
    def night(self) -> bool:
        return True


class DressedLobby(LobbyWindow):
    """The product's window; `wear` a look before it is shown."""

    def wear(self, look: LookName) -> None:
        """Show every page in this look from now on."""
        self.visit.look = WISHES[look]
        if look == "night":
            self._hall.__class__ = DarkHall

    @property
    def on_the_way(self) -> bool:
        """Whether a page is still coming."""
        return self._coming is not None
