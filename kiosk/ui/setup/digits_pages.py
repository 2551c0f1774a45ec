"""Numbers of the set-up on large digits; of a PIN one sees how many, never which."""

from kiosk.center.first_profile import DESKS_MOST
from kiosk.ui.lobby.typed_pages import DigitsPage

LEAST, MOST = 4, 12


class PinPage(DigitsPage):
    """Four to twelve digits."""

    longest = MOST

    def spoken(self, digits: str) -> str:
        return "●" * len(digits)

    def whole(self, digits: str) -> bool:
        return LEAST <= len(digits) <= MOST


class CountPage(DigitsPage):
    """How many desks there are."""

    longest = 2

    def whole(self, digits: str) -> bool:
        return bool(digits) and 1 <= int(digits) <= DESKS_MOST


class LoginPage(DigitsPage):
    """A login of digits, as long as a PIN may be."""

    longest = 8

    def whole(self, digits: str) -> bool:
        return len(digits) >= LEAST
