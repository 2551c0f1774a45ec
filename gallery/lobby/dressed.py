"""A lobby that wears the look it is told to, at any hour."""

from gallery.looks import Look
from kiosk.ui.lobby.window import LobbyWindow


class DressedLobby(LobbyWindow):
    """The product's window; `wear` a look before it is shown."""

    def wear(self, look: Look) -> None:
        """Show every page in this look from now on."""
        self.worn = look
        if look == "elder":
            self.visit.look = "elder"
        if look == "night":
            self._hall.is_dark = True

    @property
    def on_the_way(self) -> bool:
        """Whether a page is still coming."""
        return self._coming is not None
