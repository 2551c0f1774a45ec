"""A stick that is never there."""

from kiosk.ui.stick_port import StickDesk


class KeptSticks(StickDesk):
    """Remembers that it was asked; the test says how it went."""

    asked = 0

    def export(self) -> None:
        self.asked += 1
